"""How is a document's text shown? A window of it around the passage, so that size does not matter.

Setting megabytes into an editor blocks the window; some ten thousand characters take a few
milliseconds. Scrolling to either end brings in the next stretch.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from desktop.look.mirror import keep_direction
from desktop.look.theme import Theme
from desktop.preview.code_look import CODE_TYPES, CodeLook, Lines, read_lines
from desktop.preview.finder import Finder
from desktop.preview.found_places import Place
from desktop.preview.heat import best_sentence
from desktop.preview.line_numbers import LineNumbers
from desktop.preview.markdown_look import MarkdownLook
from desktop.preview.marking import Mark, found_marks, look_of, passage_marks
from desktop.preview.text_chrome import Exchange, draw_bar, open_menu
from desktop.threads.jobs import Job, JobLane
from engine.documents.document import Document, Heading
from engine.search.hits import Explanation, Passage

_WIDE = re.compile("[\U00010000-\U0010ffff]")
WINDOW_CHARS = 40_000  # on each side of the passage
CODE_WINDOW_CHARS = 15_000  # code has short lines, and it is lines that take time
LONG_LINE_WINDOW_CHARS = 6_000  # one paragraph of 80,000 characters takes 200 ms to lay out
LONG_LINE_CHARS = 8_000
_STEPS = 5
ZOOM_STEP, MOST_ZOOM_STEPS = 1.15, 8


class TextView(QPlainTextEdit):
    """Read-only text with the passage and its words marked, scrolled to them."""

    steer_asked = Signal(bool)  # more, or less, like what is selected
    cite_asked = Signal()
    place_changed = Signal(int)  # the offset in the upper third of the view

    def __init__(self, theme: Theme, lane: JobLane) -> None:
        super().__init__()
        keep_direction(self)
        self.finder = Finder(lane, self)
        self.finder.moved.connect(self._show_found)
        self.finder.told.connect(self._mark)
        self._zoom = 0
        self._theme = theme
        self._document: Document | None = None
        self._passage: Passage | None = None
        self._why: Explanation | None = None
        self._heat = False
        self._wide: list[int] = []  # offsets of characters that are two for Qt
        self._start = 0
        self._end = 0
        self._goal: int | None = None  # the offset that the view was last told to show, and where that was
        self._went_to = 0
        self._exchange = Exchange()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Text of the document"))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(22)
        self.setUndoRedoEnabled(False)
        self._lane = lane
        self._path = ""
        self._coloring: Job | None = None
        self._markdown = MarkdownLook(self.document(), theme)
        self.code = CodeLook(self.document(), theme)
        self.numbers = LineNumbers(self, self.lines_in_view, theme)
        self.updateRequest.connect(self._move_numbers)
        self._grow = QTimer(self)
        self._grow.setSingleShot(True)
        self._grow.setInterval(60)
        self._grow.timeout.connect(self._extend)
        self.verticalScrollBar().valueChanged.connect(self._watch_ends)
        self.verticalScrollBar().valueChanged.connect(self._tell_place)
        self.verticalScrollBar().valueChanged.connect(self._color_seen)
        theme.changed.connect(self._mark)
        theme.changed.connect(self._color_again)

    @property
    def loaded(self) -> tuple[int, int]:
        """The offsets of the document's text that are loaded."""
        return self._start, self._end

    def show_document(self, document: Document, passage: Passage | None, path: str = "") -> None:
        """Show ``document`` at ``passage``, or at its beginning; the ending of ``path`` names the language of code."""
        self._path = path
        same = document is self._document
        if passage != self._passage:
            self._why = None
        self._document, self._passage = document, passage
        first, last = (passage.start, passage.end) if passage else (0, 0)
        if not (same and self._start <= first and last <= self._end):
            self._load(*self._window_around(first, last))
        self._mark()
        self._scroll_to(first)

    def show_passage(self, passage: Passage) -> None:
        """Show a passage alone, where the library has no more of its document."""
        alone = Passage(passage.text, 0, len(passage.text), passage.page, passage.score, passage.highlights)
        self.show_document(Document(passage.text, "", "text"), alone)

    def mark_again(self, passage: Passage) -> None:
        """Take the shown passage's newer marks; what is in view stays."""
        if self._passage is not None and (self._passage.start, self._passage.end) == (passage.start, passage.end):
            self._passage = passage
            self._mark()

    def show_why(self, why: Explanation | None, *, heat: bool) -> None:
        """Mark the sentence that answers and, with ``heat``, each word by its share; what is in view stays."""
        self._why, self._heat = why, heat
        self._mark()
        if self._passage is not None:
            self._show_best(self._passage)

    @property
    def selection(self) -> str:
        """The text that is selected, its lines as they are; empty where nothing is."""
        return self.textCursor().selectedText().replace("\u2029", "\n")

    @property
    def selected_span(self) -> tuple[int, int]:
        """The offsets of the document's text that are selected."""
        cursor = self.textCursor()
        return self._offset(cursor.selectionStart()), self._offset(cursor.selectionEnd())

    def forget(self) -> None:
        """Show nothing."""
        self._document = self._passage = self._why = None
        self._start = self._end = 0
        self._goal = None
        self._wide = []
        if self._coloring is not None:
            self._coloring.token.cancel()
            self._coloring = None
        self._number_lines()
        self.finder.stop()
        self.setExtraSelections([])  # before the text that their cursors are in
        with self._exchange:
            self.clear()
        self.code.set_lines({})

    def _window_around(self, first: int, last: int) -> tuple[int, int]:
        text = self._document.text if self._document else ""
        usual = CODE_WINDOW_CHARS if self._is_code else WINDOW_CHARS
        near = text[max(0, first - usual) : last + usual]
        long = any(len(line) > LONG_LINE_CHARS for line in near.split("\n"))
        reach = LONG_LINE_WINDOW_CHARS if long else usual
        return _to_line(text, max(0, first - reach), -1), _to_line(text, min(len(text), last + reach), 1)

    def _load(self, start: int, end: int) -> None:
        if self._document is None:
            return
        self._start, self._end = start, end
        text = self._document.text[start:end]
        self._wide = [match.start() + start for match in _WIDE.finditer(text)]
        family = self._document.type in ("code", "data", "table")
        self._markdown.switch(self._document.type == "markdown")
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font = QFont(fixed if family else QGuiApplication.font())
        font.setPointSizeF(max(9.0, font.pointSizeF() * (1.0 if family else 1.08)) * ZOOM_STEP**self._zoom)
        self.setFont(font)
        # One newline for every line end: QPlainTextEdit counts "\r\n" as one, offsets would drift.
        with self._exchange:
            self.setPlainText(text.replace("\r", " "))
        self.code.set_lines({})
        self._number_lines()
        self._color()

    @property
    def _is_code(self) -> bool:
        return self._document is not None and self._document.type in CODE_TYPES

    def _number_lines(self) -> None:
        """Number the lines of code; prose has none."""
        self.numbers.setVisible(self._is_code)
        if self._is_code and self._document is not None:
            self.numbers.first = self._document.text.count("\n", 0, self._start) + 1
            self.numbers.count = self.blockCount()
        self._place_numbers()

    def _place_numbers(self) -> None:
        width = self.numbers.width_px() if self._is_code else 0
        self.setViewportMargins(width, 0, 0, 0)
        area = self.contentsRect()
        self.numbers.setGeometry(QRect(area.left(), area.top(), width, area.height()))

    @Slot(QRect, int)
    def _move_numbers(self, area: QRect, away: int) -> None:
        if self._is_code:
            self.numbers.update()

    def lines_in_view(self) -> list[tuple[int, float]]:
        """Return the lines in view: each one's number among those that are loaded, from 0, and its top in pixels."""
        block, found = self.firstVisibleBlock(), []
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.viewport().height():
            found.append((block.blockNumber(), top))
            top += self.blockBoundingRect(block).height()
            block = block.next()
        return found

    def _color(self) -> None:
        """Colour code, as soon as a worker knows what is what in it."""
        if self._coloring is not None:
            self._coloring.token.cancel()
            self._coloring = None
        if not self._is_code or self._document is None:
            return
        path, text, start, end = self._path, self._document.text, self._start, self._end
        self._coloring = Job(lambda token: read_lines(path, text, start, end, token))
        self._coloring.signals.succeeded.connect(self._take_colors)
        self._lane.start(self._coloring)

    @Slot(object, object)
    def _take_colors(self, job: Job, lines: Lines) -> None:
        if job is self._coloring:
            self._coloring = None
            self.code.set_lines(lines)
            self._color_seen()

    @Slot()
    def _color_seen(self) -> None:
        """Colour the lines in view, and a screenful before and behind them."""
        if self._exchange or not self.code.lines:
            return
        first = self.firstVisibleBlock().blockNumber()
        lines = self.viewport().height() // max(1, self.fontMetrics().lineSpacing()) + 1
        self.code.color(first - lines, first + 2 * lines)

    @Slot()
    def _color_again(self) -> None:
        self.code.again()
        self._color_seen()

    def _place(self, offset: int) -> int:
        """Return the editor's position of an offset: Qt counts UTF-16 units, Python characters."""
        offset = max(self._start, min(offset, self._end))
        return offset - self._start + bisect_left(self._wide, offset)

    def _offset(self, position: int) -> int:
        """Return the offset of an editor's position."""
        low, high = self._start, self._end
        while low < high:
            middle = (low + high) // 2
            if self._place(middle) < position:
                low = middle + 1
            else:
                high = middle
        return low

    @Slot()
    def _mark(self) -> None:
        marks, passage = self._heading_marks(), self._passage
        if passage is not None and self._document is not None:
            marks += passage_marks(self._theme, self._document.text, passage, self._why, heat=self._heat)
        marks += found_marks(self._theme, self.finder.found, self._start, self._end)
        self.setExtraSelections([self._selection(mark) for mark in marks])

    def look_for(self, words: str) -> None:
        """Look for ``words`` in the whole text, from what is in view on."""
        if self._document is not None and words.strip():
            self.finder.find_in_text(self._document.text, words, self._first_seen())
        else:
            self.finder.stop()

    def _first_seen(self) -> int:
        return self._offset(self.cursorForPosition(self.viewport().rect().topLeft()).position())

    @Slot(object)
    def _show_found(self, place: Place) -> None:
        """Bring a place that was found into view."""
        _, start, end = place
        if not (self._start <= start and end <= self._end):
            self._load(*self._window_around(start, end))
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(start))
        seen = self.viewport().rect().contains(self.cursorRect(cursor))
        if not seen:
            self._scroll_to(start)
            self._goal = None  # a view that is made larger stays here, not at the passage
        self._mark()
        self._tell_place()

    def go_to_target(self, target: int) -> None:
        """Go to an offset, as to a heading."""
        if self._document is None:
            return
        if not self._start <= target < self._end:
            self._load(*self._window_around(target, target))
            self._mark()
        self._scroll_to(target)
        self._goal = None

    def zoom_by(self, steps: int) -> None:
        """Draw letters larger or smaller; 0 draws them as at the beginning."""
        zoom = max(-MOST_ZOOM_STEPS, min(MOST_ZOOM_STEPS, self._zoom + steps)) if steps else 0
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * ZOOM_STEP ** (zoom - self._zoom))
        seen = self._first_seen()
        self._zoom = zoom
        self.setFont(font)
        self._place_numbers()
        if self._document is not None:
            self._scroll_to(seen, share=0.0)
            self._goal = None

    def take_focus(self) -> None:
        """Put the keyboard into the text."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _tell_place(self) -> None:
        if self._exchange:
            return
        third = QPoint(0, self.viewport().height() // 3)
        self.place_changed.emit(self._offset(self.cursorForPosition(third).position()))

    def _heading_marks(self) -> list[Mark]:
        # Code has its own colours, and a window of it may have a thousand names.
        headings: Sequence[Heading] = self._document.headings if self._document and not self._is_code else ()
        offsets = [item.offset_chars for item in headings]
        shown = headings[bisect_left(offsets, self._start) : bisect_right(offsets, self._end)]
        look = look_of(letters=self._theme.color("accent"))
        return [Mark(item.offset_chars, min(item.offset_chars + len(item.title), self._end), look) for item in shown]

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(mark.start))
        cursor.setPosition(self._place(mark.end), QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, mark.look
        return made

    def _scroll_to(self, offset: int, *, share: float = 1 / 3) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(offset))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        # A third of the view stands above the passage, for its context. Lines above are counted as one each until
        # they are laid out, so one step rarely ends at the right place.
        bar = self.verticalScrollBar()
        for _ in range(_STEPS):
            away = self.cursorRect(cursor).top() - self.viewport().height() * share
            before = bar.value()
            bar.setValue(before + round(away / max(1, self.fontMetrics().lineSpacing())))
            if bar.value() == before:
                break
        self._goal = offset
        self._went_to = bar.value()
        self._tell_place()  # the bar may stand where it stood in another text

    def keep_passage(self) -> None:
        """Go to the passage where none of it is in view."""
        if self._passage is None:
            return
        top, bottom = self._extent(self._passage)
        if top > self.viewport().height() - self.fontMetrics().lineSpacing() or bottom < 0:
            self._scroll_to(self._passage.start)

    def _extent(self, passage: Passage) -> tuple[int, int]:
        """Return where a passage begins and ends in the viewport, in pixels from its top."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(passage.start))
        top = self.cursorRect(cursor).top()
        cursor.setPosition(self._place(passage.end))
        return top, self.cursorRect(cursor).bottom()

    def _is_unmoved(self) -> bool:
        """Whether the view stands where it was last told to go: nobody has scrolled since."""
        return self._goal is not None and self.verticalScrollBar().value() == self._went_to

    def _show_best(self, passage: Passage) -> None:
        """Bring the sentence that answers into view, where nobody has scrolled and it stands outside."""
        first, last = best_sentence(self._why) or (0, 0)
        if last > first and self._is_unmoved():
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._place(passage.start + last))
            if self.cursorRect(cursor).bottom() > self.viewport().height():
                self._scroll_to(passage.start + first)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay at the passage: a view gets its size only after it was told what to show."""
        unmoved = self._is_unmoved()
        super().resizeEvent(event)
        self._place_numbers()
        self._color_seen()
        if unmoved and self._goal is not None and not self._exchange:
            self._scroll_to(self._goal)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw a bar beside the passage: its place is not told by colour alone."""
        super().paintEvent(event)
        if self._passage is None or self._passage.end <= self._passage.start:
            return
        top, bottom = self._extent(self._passage)
        draw_bar(self.viewport(), self._theme.color("accent"), top, bottom)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Offer what can be done with a selection, besides copying it."""
        open_menu(self, event.globalPos())

    @Slot()
    def _watch_ends(self) -> None:
        if self._exchange:
            return
        bar = self.verticalScrollBar()
        length = len(self._document.text) if self._document else 0
        at_top = bar.value() == bar.minimum() and self._start > 0
        at_end = bar.value() == bar.maximum() and self._end < length
        if (at_top or at_end) and bar.maximum() > 0:
            self._grow.start()

    @Slot()
    def _extend(self) -> None:
        if self._document is None:
            return
        bar = self.verticalScrollBar()
        offset = self._offset(self.cursorForPosition(self.viewport().rect().center()).position())
        upward = bar.value() == bar.minimum()
        self._load(*self._window_around(offset, offset))
        self._goal = None
        self._mark()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(offset))
        self.setTextCursor(cursor)
        self.centerCursor()
        self._tell_place()
        if upward and self._start == 0:
            self._grow.stop()


def _to_line(text: str, offset: int, direction: int) -> int:
    """Move ``offset`` to the next line end in ``direction`` where one is near."""
    if offset <= 0 or offset >= len(text):
        return min(max(offset, 0), len(text))
    if direction < 0:
        found = text.rfind("\n", max(0, offset - 2000), offset)
        return found + 1 if found >= 0 else offset
    found = text.find("\n", offset, offset + 2000)
    return found if found >= 0 else offset
