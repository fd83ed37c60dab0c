"""How does one select in a PDF? With the mouse from letter to letter, word by word, line by line; or with the keys."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from desktop.preview.pdf_letters import PageLetters
from desktop.preview.pdf_selection import (
    Selection,
    Spot,
    caret_box,
    is_over,
    line_at,
    line_step,
    next_word,
    span_boxes,
    spot_at,
    word_at,
)

KEPT_PAGES = 40  # whose boxes are held; texts are held of every page that was looked at
_Place = tuple[int, QPointF]  # page, point of it
_STEPS = {
    Qt.Key.Key_Left: (-1, "letter"), Qt.Key.Key_Right: (1, "letter"), Qt.Key.Key_Up: (-1, "line"),
    Qt.Key.Key_Down: (1, "line"), Qt.Key.Key_Home: (-1, "end"), Qt.Key.Key_End: (1, "end"),
}  # fmt: skip


class PdfSelector(QObject):
    """Holds the selection and the letters that it needs; ``wanted`` asks for letters, ``texts_wanted`` for texts."""

    changed = Signal()
    moved = Signal(int, QRectF)  # the end that the keyboard moves, to be kept in view
    wanted = Signal(object)  # pages
    texts_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.selection: Selection | None = None
        self.texts: dict[int, str] = {}
        self._letters: OrderedDict[int, PageLetters] = OrderedDict()
        self._count = 0
        self._from: _Place | None = None
        self._to: _Place | None = None
        self._unit = "letter"
        self._copies = False  # as soon as the texts are there
        self._clicked = QElapsedTimer()  # since a double click

    def open(self, page_count: int) -> None:
        """Begin with another document."""
        self._count = page_count
        self.selection = self._from = self._to = None
        self.texts, self._copies = {}, False
        self._letters.clear()
        self.changed.emit()

    def letters(self, page: int) -> PageLetters | None:
        """Return the letters of a page, None while they are not there."""
        return self._letters.get(page)

    def take_letters(self, pages: Iterable[PageLetters]) -> None:
        """Take letters that were asked for."""
        for one in pages:
            self._letters[one.page] = one
            self._letters.move_to_end(one.page)
            self.texts[one.page] = one.text
        while len(self._letters) > KEPT_PAGES:
            self._letters.popitem(last=False)
        self._resolve()
        self._copy_if_due()
        self.changed.emit()

    def take_texts(self, texts: dict[int, str]) -> None:
        """Take texts that were asked for."""
        self.texts.update(texts)
        self._copy_if_due()
        self.changed.emit()

    def want(self, pages: Iterable[int]) -> None:
        """Ask for the letters of the pages in view."""
        missing = tuple(page for page in pages if page not in self._letters)
        if missing:
            self.wanted.emit(missing)

    # -- the mouse -----------------------------------------------------------------------------

    def press(self, page: int, point: QPointF, *, extend: bool) -> None:
        """Begin at a point of a page; with ``extend`` the selection's moving end comes there."""
        if (
            self._clicked.isValid()
            and self._clicked.elapsed() < QGuiApplication.styleHints().mouseDoubleClickInterval()
        ):
            self._unit = "line"
        elif not extend or self.selection is None:
            self._unit = "letter"
        self._clicked.invalidate()
        if extend and self.selection is not None and self._from is not None:
            self._to = (page, point)
        else:
            self._from = self._to = (page, point)
        self._resolve()

    def press_word(self, page: int, point: QPointF) -> None:
        """Select a word, and go on word by word; a press right after it means the line."""
        self._unit = "word"
        self._clicked.start()
        self._from = self._to = (page, point)
        self._resolve()

    def drag(self, page: int, point: QPointF) -> None:
        """Bring the moving end to a point of a page."""
        if self._from is not None:
            self._to = (page, point)
            self._resolve()

    def over_letter(self, page: int, point: QPointF) -> bool:
        """Whether a press would begin on a letter."""
        letters = self._letters.get(page)
        return letters is not None and is_over(letters, point)

    def _resolve(self) -> None:
        """Find the letters that the two points mean, as soon as they are known."""
        if self._from is None or self._to is None:
            return
        if any(place[0] not in self._letters for place in (self._from, self._to)):
            self.want({self._from[0], self._to[0]})
            return
        first, last = self._unit_at(self._from), self._unit_at(self._to)
        ahead = last[1] >= first[1]
        made = Selection(first[0], last[1]) if ahead else Selection(first[1], last[0])
        self.select(made)

    def _unit_at(self, place: _Place) -> tuple[Spot, Spot]:
        letters = self._letters[place[0]]
        spot = spot_at(letters, place[1])
        if self._unit == "letter" or not letters.text:
            return spot, spot
        inside = min(spot.index, len(letters.text) - 1)
        left = Spot(spot.page, inside)
        if inside and caret_box(letters, inside).left() > place[1].x():
            left = Spot(spot.page, inside - 1)  # the spot lies behind the letter that was meant
        span = word_at(letters.text, left.index) if self._unit == "word" else line_at(letters.text, left.index)
        return Spot(spot.page, span[0]), Spot(spot.page, span[1])

    def select(self, selection: Selection | None) -> None:
        """Select what lies between two spots."""
        if selection != self.selection:
            self.selection = selection
            if selection is not None:
                self._want_texts()
            self.changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        self._from = self._to = None
        self.select(None)

    # -- the keys ------------------------------------------------------------------------------

    def press_key(self, event: QKeyEvent, begin: tuple[int, int]) -> bool:
        """Copy, select all, or move the end of the selection; return whether the key meant that.

        Args:
            event: the key.
            begin: page and letter from which to select where nothing is selected yet.
        """
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
            return True
        modifiers = event.modifiers()
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not modifiers & Qt.KeyboardModifier.ShiftModifier:
            return False
        by_word = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self._step(*step, Spot(*begin), far=by_word)
        return True

    def _step(self, direction: int, unit: str, begin: Spot, *, far: bool) -> None:
        start = self.selection or Selection(begin, begin)
        focus = start.focus
        letters = self._letters.get(focus.page)
        if letters is None:
            self.want((focus.page,))
            return
        moved = self._moved(letters, focus, direction, _far(unit) if far else unit)
        self._from = self._to = None
        self.select(Selection(start.anchor, moved))
        there = self._letters.get(moved.page)
        if there is not None:
            self.moved.emit(moved.page, caret_box(there, moved.index))
        else:
            self.want((moved.page,))
            self.moved.emit(moved.page, QRectF(0, 0, 0, 0))

    def _moved(self, letters: PageLetters, focus: Spot, direction: int, unit: str) -> Spot:
        text, index = letters.text, focus.index
        at: int | None
        if unit == "line":
            at = line_step(letters, index, direction)
        elif unit == "end":
            at = line_at(text, index)[direction > 0]
        elif unit == "page":
            at = len(text) if direction > 0 else 0
        elif unit == "word":
            at = next_word(text, index, direction) if (index < len(text) if direction > 0 else index > 0) else None
        else:
            at = index + direction if 0 <= index + direction <= len(text) else None
        if at is not None:
            return Spot(focus.page, at)
        beyond = focus.page + direction
        if not 0 <= beyond < self._count:
            return Spot(focus.page, len(text) if direction > 0 else 0)
        return Spot(beyond, 0 if direction > 0 else len(self.texts.get(beyond, "")))

    def select_all(self) -> None:
        """Select everything; the texts of pages that nobody looked at are read first."""
        if self._count:
            self._from = self._to = None
            self.select(Selection(Spot(0, 0), Spot(self._count - 1, 1 << 30)))

    # -- what is selected ----------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What is selected; empty where nothing is, or while its pages are being read."""
        return (self.selection.text(self.texts) or "") if self.selection is not None else ""

    def copy(self) -> None:
        """Put what is selected on the clipboard, at once or as soon as its pages are read."""
        if self.selection is None or self.selection.empty:
            return
        self._copies = True
        self._copy_if_due()

    def _copy_if_due(self) -> None:
        text = self.selection.text(self.texts) if self._copies and self.selection is not None else None
        if text is not None:
            self._copies = False
            QGuiApplication.clipboard().setText(text)

    def _want_texts(self) -> None:
        """Ask for what is selected and was not read yet: a drag may pass pages too quickly."""
        selection = self.selection
        pages = range(selection.first.page, selection.last.page + 1) if selection is not None else ()
        missing = tuple(page for page in pages if page not in self.texts)
        if missing:
            self.texts_wanted.emit(missing)

    def boxes(self, page: int) -> Sequence[QRectF]:
        """Return the rectangles of what is selected on a page, in its points."""
        letters = self._letters.get(page)
        if letters is None or self.selection is None or self.selection.empty:
            return ()
        return span_boxes(letters, *self.selection.part(page, len(letters.text)))


def _far(unit: str) -> str:
    return {"letter": "word", "line": "page", "end": "page"}[unit]
