"""How is a document shown with its structure? As headings, lists and tables; a window of it, so size is no matter.

Nothing foreign is loaded or run: the text comes from the library, Markdown without HTML; a picture is shown only where
it lies beside the file, decoded by a confined process; a link is no more than its words.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QImage,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit

from desktop.look.mirror import keep_direction
from desktop.look.theme import Theme
from desktop.preview.align import find_passage
from desktop.preview.finder import Finder
from desktop.preview.formatted_build import Builder
from desktop.preview.found_places import Place
from desktop.preview.heat import best_sentence
from desktop.preview.markdown_source import cut_window, local_picture, place_passage, safe_source, spoken
from desktop.preview.marking import Mark, found_marks, passage_marks
from desktop.preview.offset_map import OffsetMap
from desktop.preview.structure import read_blocks, with_attachments
from desktop.preview.text_chrome import Exchange, draw_bar, open_menu
from desktop.preview.text_view import MOST_ZOOM_STEPS, ZOOM_STEP
from desktop.threads.jobs import JobLane
from engine.documents.document import Document
from engine.search.hits import Explanation, Passage

REACH_CHARS = 8_000  # on each side of the passage; a window of this size is set in some ten milliseconds
MOST_PICTURES, WIDEST_PX = 40, 560
_EMPTY = QImage(1, 1, QImage.Format.Format_ARGB32)
_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class FormattedView(QTextEdit):
    """Read-only and structured, with the passage and its words marked, scrolled to them."""

    steer_asked = Signal(bool)
    cite_asked = Signal()
    place_changed = Signal(int)  # the offset in the upper third of the view
    picture_wanted = Signal(object)  # Path

    def __init__(self, theme: Theme, lane: JobLane) -> None:
        super().__init__()
        keep_direction(self)
        self._theme = theme
        self._source: Document | None = None
        self._folder: Path | None = None  # of the file, whose pictures may be shown
        self._passage: Passage | None = None
        self._why: Explanation | None = None
        self._heat = False
        self._start = self._end = 0
        self._offsets = OffsetMap("")
        self._rendered = ""  # what Markdown became; empty where the text stands as it is
        self._set_passage: Passage | None = None  # the passage as it stands in what is set
        self._attached: tuple[str, ...] = ()
        self._asked: dict[str, Path] = {}  # pictures of the document, by the name that it gives them
        self._pictures: dict[Path, QImage] = {}
        self._zoom = 0
        self._goal: int | None = None
        self._went_to = 0
        self._exchange = Exchange()
        self.finder = Finder(lane, self)
        self.finder.moved.connect(self._show_found)
        self.finder.told.connect(self._mark)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Formatted document"))
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(22)
        self._grow = QTimer(self)
        self._grow.setSingleShot(True)
        self._grow.setInterval(60)
        self._grow.timeout.connect(self._extend)
        self.verticalScrollBar().valueChanged.connect(self._watch)
        theme.changed.connect(self._again)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def loaded(self) -> tuple[int, int]:
        """The offsets of the document's text that are set."""
        return self._start, self._end

    def show_document(
        self, document: Document, passage: Passage | None, folder: Path | None, attached: tuple[str, ...] = ()
    ) -> None:
        """Show ``document`` at ``passage``, or at its beginning; pictures only from ``folder``.

        ``attached`` names what came with a mail.
        """
        same = document is self._source and folder == self._folder
        if passage != self._passage:
            self._why = None
        if not same:
            self._pictures = {}
        self._source, self._passage, self._folder, self._attached = document, passage, folder, attached
        first, last = (passage.start, passage.end) if passage else (0, 0)
        if not (same and self._start <= first and last <= self._end and not self._offsets.empty):
            self._load(first, last)
        self._find_passage()
        self._mark()
        self._scroll_to(self._set_passage.start if self._set_passage is not None else self._nearest(first))

    def forget(self) -> None:
        """Show nothing."""
        self._source = self._passage = self._set_passage = self._why = self._folder = self._goal = None
        self._start = self._end = 0
        self._offsets, self._rendered = OffsetMap(""), ""
        self._asked, self._pictures, self._attached = {}, {}, ()
        self.finder.stop()
        self._empty()

    def _empty(self) -> None:
        """Take everything out, the marks first: their cursors are in the text."""
        self.setExtraSelections([])
        with self._exchange:
            self.clear()

    @property
    def _is_markdown(self) -> bool:
        return self._source is not None and self._source.type == "markdown"

    def _load(self, first: int, last: int) -> None:
        if self._source is None:
            return
        self._start, self._end = cut_window(self._source.text, first, last, REACH_CHARS)
        self.setUpdatesEnabled(False)
        self._empty()
        base_pt = max(9.0, QGuiApplication.font().pointSizeF() * 1.08) * ZOOM_STEP**self._zoom
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(base_pt)
        self.document().setDefaultFont(font)
        if self._is_markdown:
            self._set_markdown(self._source.text[self._start : self._end])
        else:
            blocks = with_attachments(read_blocks(self._source, self._start, self._end), self._attached)
            self._rendered = ""
            self._offsets = Builder(self.document(), self._source.text, self._theme, base_pt).build(blocks)
        self.setUpdatesEnabled(True)

    def _set_markdown(self, source: str) -> None:
        self._asked = {}
        with self._exchange:
            self.document().setMarkdown(safe_source(source, self._folder), _MARKDOWN)
        self._mend()
        self._rendered = self.document().toPlainText()
        self._offsets = OffsetMap(self._rendered)
        self._offsets.add(0, len(self._rendered), 0)

    def _mend(self) -> None:
        """Set right what Qt makes of Markdown: emphasis by underscores is no underline, a link is its words."""
        block = self.document().begin()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        while block.isValid():
            parts, step = [], block.begin()
            while not step.atEnd():
                part = step.fragment()
                look = part.charFormat()
                if look.fontUnderline() or look.isAnchor() or look.toolTip():
                    parts.append((part.position(), part.length(), part.charFormat()))
                step += 1
            for position, length, look in parts:
                cursor.setPosition(position)
                cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(_mended(look, self._theme))
            if block.blockFormat().hasProperty(QTextBlockFormat.Property.BlockCodeFence.value):
                ground = block.blockFormat()
                ground.setBackground(self._theme.color("hover"))
                cursor.setPosition(block.position())
                cursor.setBlockFormat(ground)
            block = block.next()
        cursor.endEditBlock()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 (Qt's name)
        """Give an empty picture for every name: Qt would open the file that it is given none for."""
        words = name.toString() if isinstance(name, QUrl) else name
        path = local_picture(words, self._folder) if self._folder is not None else None
        if path is None:
            return _EMPTY
        if path in self._pictures:
            return self._pictures[path]
        if words not in self._asked and len(self._asked) < MOST_PICTURES:
            self._asked[words] = path
            self.picture_wanted.emit(path)
        return _EMPTY

    def show_picture(self, path: Path, picture: QImage) -> None:
        """Show a picture that was asked for, at most as wide as a page."""
        if picture.width() > WIDEST_PX:
            picture = picture.scaledToWidth(WIDEST_PX, Qt.TransformationMode.SmoothTransformation)
        self._pictures[path] = picture
        names = [name for name, wanted in self._asked.items() if wanted == path]
        for name in names:
            self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
        if names:
            unmoved = self._is_unmoved()
            self.document().markContentsDirty(0, self.document().characterCount())
            if unmoved and self._goal is not None:
                self._scroll_to(self._goal)

    @Slot()
    def _again(self) -> None:
        """Set all of it once more, in other colours or sizes; what is in view stays."""
        if self._source is not None:
            seen = self._first_seen()
            middle = (self._start + self._end) // 2 if self._is_markdown else seen
            self._load(middle, middle)
            self._find_passage()
            self._mark()
            self._scroll_to(seen, share=0.0)
            self._goal = None

    # -- marks ---------------------------------------------------------------------------------

    def _find_passage(self) -> None:
        """Learn where the passage stands in what is set: in Markdown its marks are gone."""
        self._set_passage = self._passage
        if self._is_markdown and self._source is not None and self._passage is not None:
            moved = replace(self._passage, start=self._passage.start - self._start, end=self._passage.end - self._start)
            self._set_passage = place_passage(moved, self._source.text[self._start : self._end], self._rendered)

    def _nearest(self, offset: int) -> int:
        """Return where in what is set an offset of the text stands, about."""
        if not self._is_markdown:
            return offset
        share = (offset - self._start) / max(1, self._end - self._start)
        return round(share * len(self._rendered))

    def mark_again(self, passage: Passage) -> None:
        """Take the shown passage's newer marks; what is in view stays."""
        if self._passage is not None and (self._passage.start, self._passage.end) == (passage.start, passage.end):
            self._passage = passage
            self._find_passage()
            self._mark()

    def show_why(self, why: Explanation | None, *, heat: bool) -> None:
        """Mark the sentence that answers and, with ``heat``, each word by its share; what is in view stays."""
        self._why, self._heat = why, heat
        self._mark()

    @property
    def _set_text(self) -> str:
        """The text in which marks and finds are offsets."""
        return self._rendered if self._is_markdown else (self._source.text if self._source is not None else "")

    @Slot()
    def _mark(self) -> None:
        if self._source is None:
            return
        marks: list[Mark] = []
        if self._set_passage is not None:
            why, heat = (self._set_why(), False) if self._is_markdown else (self._why, self._heat)
            marks += passage_marks(self._theme, self._set_text, self._set_passage, why, heat=heat)
        first, last = (0, len(self._rendered)) if self._is_markdown else (self._start, self._end)
        marks += found_marks(self._theme, self.finder.found, first, last)
        self.setExtraSelections([one for mark in marks for one in self._selections(mark)])

    def _set_why(self) -> Explanation | None:
        """Return the explanation with the sentence where it stands in rendered Markdown, without the words' shares."""
        best = best_sentence(self._why)
        if self._why is None or best is None or self._passage is None or self._set_passage is None:
            return None
        spans = find_passage(spoken(self._passage.text)[slice(*best)], self._set_passage.text)
        if not spans:
            return None
        sentence = replace(self._why.sentences[self._why.best], start=spans[0][0], end=spans[-1][1])
        return replace(self._why, sentences=(sentence,), best=0, tokens=())

    def _selections(self, mark: Mark) -> list[QTextEdit.ExtraSelection]:
        made = []
        for start, end in self._offsets.pieces(mark.start, mark.end):
            one = QTextEdit.ExtraSelection()
            one.cursor = QTextCursor(self.document())
            one.cursor.setPosition(start)
            one.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.format = mark.look
            made.append(one)
        return made

    # -- what every view of a document can do ---------------------------------------------------

    @property
    def selection(self) -> str:
        """The text that is selected."""
        text = self.textCursor().selectedText()
        return text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\ufdd0", "").replace("\ufdd1", "")

    @property
    def selected_span(self) -> tuple[int, int]:
        """The offsets of the document's text that are selected; in Markdown, of the passage."""
        if self._is_markdown:
            return (self._passage.start, self._passage.end) if self._passage is not None else (0, 0)
        cursor = self.textCursor()
        return self._offsets.offset(cursor.selectionStart()), self._offsets.offset(cursor.selectionEnd())

    def look_for(self, words: str) -> None:
        """Look for ``words`` in the whole text, of Markdown in what is set of it."""
        if self._source is not None and words.strip():
            self.finder.find_in_text(self._set_text, words, self._first_seen())
        else:
            self.finder.stop()

    @Slot(object)
    def _show_found(self, place: Place) -> None:
        _, start, end = place
        if not self._is_markdown and not (self._start <= start and end <= self._end):
            self._load(start, end)
        if not self.viewport().rect().contains(self._rect(start)):
            self._scroll_to(start)
            self._goal = None
        self._mark()
        self._tell_place()

    def go_to_target(self, target: int) -> None:
        """Go to an offset of the text, as to a heading."""
        if self._source is None:
            return
        if not self._start <= target < self._end:
            self._load(target, target)
            self._find_passage()
            self._mark()
        if self._is_markdown:
            target = self._heading_place(target)
        self._scroll_to(target, share=0.1)
        self._goal = None

    def _heading_place(self, target: int) -> int:
        """Return where in rendered Markdown the heading stands that begins at an offset of its source."""
        offsets = self._heading_offsets()
        block, seen = self.document().begin(), 0
        while block.isValid():
            if block.blockFormat().headingLevel():
                if seen == bisect_left(offsets, target):
                    return self._offsets.offset(block.position())
                seen += 1
            block = block.next()
        return self._nearest(target)

    def zoom_by(self, steps: int) -> None:
        """Set letters larger or smaller; 0 sets them as at the beginning."""
        self._zoom = max(-MOST_ZOOM_STEPS, min(MOST_ZOOM_STEPS, self._zoom + steps)) if steps else 0
        self._again()

    def take_focus(self) -> None:
        """Put the keyboard into the document."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep_passage(self) -> None:
        """Go to the passage where none of it is in view."""
        if self._set_passage is not None:
            top, bottom = self._extent(self._set_passage)
            if top > self.viewport().height() - self.fontMetrics().lineSpacing() or bottom < 0:
                self._scroll_to(self._set_passage.start)

    # -- places --------------------------------------------------------------------------------

    def _rect(self, offset: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._offsets.position(offset), self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    def _scroll_to(self, offset: int, *, share: float = 1 / 3) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._offsets.position(offset), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(self.cursorRect(cursor).top() - self.viewport().height() * share))
        self._goal, self._went_to = offset, bar.value()
        self._tell_place()  # the bar may stand where it stood in another text

    def _is_unmoved(self) -> bool:
        return self._goal is not None and self.verticalScrollBar().value() == self._went_to

    def _first_seen(self) -> int:
        return self._offsets.offset(self.cursorForPosition(QPoint(30, 4)).position())

    def _extent(self, passage: Passage) -> tuple[float, float]:
        """Return where a passage begins and ends in the viewport, in pixels from its top."""
        return self._rect(passage.start).top(), self._rect(passage.end).bottom()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay at the passage: a view gets its size only after it was told what to show."""
        unmoved = self._is_unmoved()
        super().resizeEvent(event)
        if unmoved and self._goal is not None and not self._exchange:
            self._scroll_to(self._goal)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw a bar beside the passage: its place is not told by colour alone."""
        super().paintEvent(event)
        passage = self._set_passage
        if passage is None or passage.end <= passage.start or self._offsets.empty:
            return
        top, bottom = self._extent(passage)
        draw_bar(self.viewport(), self._theme.color("accent"), top, bottom)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Offer what can be done with a selection, besides copying it."""
        open_menu(self, event.globalPos())

    @Slot()
    def _watch(self) -> None:
        if self._exchange:
            return
        bar = self.verticalScrollBar()
        length = len(self._source.text) if self._source else 0
        at_top = bar.value() == bar.minimum() and self._start > 0
        at_end = bar.value() == bar.maximum() and self._end < length
        if (at_top or at_end) and bar.maximum() > 0:
            self._grow.start()
        self._tell_place()

    def _tell_place(self) -> None:
        third = self.cursorForPosition(QPoint(30, self.viewport().height() // 3)).position()
        self.place_changed.emit(self._heading_above(third) if self._is_markdown else self._offsets.offset(third))

    def _heading_above(self, position: int) -> int:
        """Return the offset of the heading under which a position of rendered Markdown stands, as in its source."""
        offsets = self._heading_offsets()
        block, seen = self.document().begin(), 0
        while block.isValid() and block.position() <= position:
            seen += bool(block.blockFormat().headingLevel())
            block = block.next()
        return offsets[min(seen, len(offsets)) - 1] if seen and offsets else self._start

    def _heading_offsets(self) -> list[int]:
        """Return where the headings of what is set begin in the source."""
        source = self._source.headings if self._source is not None else ()
        return [one.offset_chars for one in source if self._start <= one.offset_chars < self._end]

    @Slot()
    def _extend(self) -> None:
        """Set the next stretch around what is in view."""
        if self._source is None:
            return
        upward = self.verticalScrollBar().value() == self.verticalScrollBar().minimum()
        if self._is_markdown:
            seen = self._start if upward else self._end
        else:
            middle = QPoint(30, self.viewport().height() // 2)
            seen = self._offsets.offset(self.cursorForPosition(middle).position())
        self._load(seen, seen)
        self._find_passage()
        self._mark()
        self._scroll_to(self._nearest(seen), share=0.5)
        self._goal = None


def _mended(look: QTextCharFormat, theme: Theme) -> QTextCharFormat:
    """Return what is to be changed in a link, in words emphasised by underscores, and in what has a title."""
    mended = QTextCharFormat()
    if look.isAnchor():
        mended.setForeground(theme.color("accent"))
    elif look.fontUnderline():
        mended.setFontItalic(True)
    mended.setAnchor(False)
    mended.setAnchorHref("")
    mended.setFontUnderline(False)
    mended.setProperty(QTextFormat.Property.TextToolTip.value, "")  # a tooltip would be read as rich text
    return mended
