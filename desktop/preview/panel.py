"""What stands beside the results? The chosen document at its passage, and what can be done with it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path, PurePath

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QWidget

from desktop.controllers.pictures import PictureReaders
from desktop.controllers.preview import PreviewedHit
from desktop.look.icons import IconSet
from desktop.models.sheet import SHEET_TYPES
from desktop.preview.bodies import Bodies
from desktop.preview.folds import Folds
from desktop.preview.formatted_view import FormattedView
from desktop.preview.illustrating import Illustrating
from desktop.preview.outline import heading_entries
from desktop.preview.parts import split_parts
from desktop.preview.pdf_letters import OutlineEntry
from desktop.preview.pdf_marks import PdfPart
from desktop.preview.pdf_pane import PdfPane
from desktop.preview.picture_pane import PicturePane
from desktop.preview.preview_tools import PreviewTools
from desktop.preview.reading import Body, Reading
from desktop.preview.sheet_view import SheetView
from desktop.preview.structure import is_structured
from desktop.preview.text_view import TextView
from desktop.preview.why_panel import WhyPanel
from desktop.texts.citing import Citation, cite, cite_passage, pages_text, span_place
from desktop.texts.engine_words import engine_text
from desktop.texts.member_names import member_path, member_title
from desktop.texts.sample import is_sample, source_name
from desktop.texts.wording import count_text, passage_place, short_path
from desktop.threads.jobs import JobLane
from desktop.views.controls import (
    Chip,
    ElidedLabel,
    IconButton,
    icon_label,
    make_column,
    make_group,
    make_label,
    make_row,
    tip_text,
)
from engine.documents.document import Document
from engine.search.hits import Explanation, Hit, Passage

_WIDE_PX = 480
_LEAST_PX = 100


def attached_names(shown: PreviewedHit) -> tuple[str, ...]:
    """Return how the files that came with a mail are called, in it."""
    hit, found = shown.hit, shown.content.attachments
    own, container = member_path(hit.path, hit.container), hit.container or hit.path
    return tuple(PurePath(member_path(path, container)).relative_to(own).as_posix() for path in found)


class PreviewPanel(QFrame):
    """Header with the document's name and actions; below, its page or its text."""

    open_asked = Signal()
    open_at_page_asked = Signal()
    reveal_asked = Signal()
    cite_asked = Signal()
    passage_asked = Signal(int)
    place_asked = Signal(str)
    version_asked = Signal(object)
    steer_asked = Signal(bool)  # more, or less, like what is selected, else like the passage

    def __init__(self, icons: IconSet, lane: JobLane, pictures: PictureReaders) -> None:
        super().__init__()
        self.setObjectName("previewPanel")
        self.setMinimumWidth(360)
        self._shown: PreviewedHit | None = None
        self._family: Hit | None = None  # the hit in the list, which may hold versions
        self._why: Explanation | None = None  # of the passage that is shown
        self._explainable = True
        self._parted: tuple[Document | None, tuple[OutlineEntry, ...]] | None = None  # the document's headings
        self._listed = False  # documents that pass filters, compared with nothing
        self.text = TextView(icons.theme, lane)
        self.pdf = PdfPane(icons, lane)
        self.picture = PicturePane(icons, pictures, lane)
        self.formatted = FormattedView(icons.theme, lane)
        self.sheet = SheetView(icons.theme, lane)
        self._illustrating = Illustrating(self.formatted, pictures)
        self.reading = Reading(icons)
        self._views: tuple[Body, ...] = (self.text, self.pdf, self.picture, self.formatted, self.sheet)
        for body in self._views:
            self.reading.add(body)
        self._title = ElidedLabel("subtitle")
        self._place = ElidedLabel("small")
        self._note = make_label(style="small", wrap=True)
        self._note.setContentsMargins(22, 8, 22, 8)
        self._empty = self._make_empty(icons)
        self._bodies = Bodies()
        self._bodies.currentChanged.connect(self._show_page_tools)
        for widget in (self._empty, self.text, self.pdf, self.picture, self.formatted, self.sheet):
            self._bodies.addWidget(widget)
        self._header = self._make_header(icons)
        self.folds = Folds()
        self.folds.place_asked.connect(self.place_asked)
        self.folds.version_asked.connect(self.version_asked)
        self.tools = PreviewTools()
        self.why = WhyPanel(icons.theme)
        self.tools.why.toggled.connect(self._show_why)
        self.why.sized.connect(self._keep_passage)
        self.tools.more.clicked.connect(partial(self._steer, True))
        self.tools.less.clicked.connect(partial(self._steer, False))
        for view in (self.text, self.formatted):
            view.steer_asked.connect(self.steer_asked)
            view.cite_asked.connect(self.cite_asked)
        self.tools.place(self._steps, self._as_text, self.reading.contents, self.folds, self.pdf.pager)
        self._names.insertWidget(1, self.pdf.zoomer)
        self._names.insertWidget(1, self.picture.zoomer)
        head = make_column(self._names, self.tools, spacing=5)
        head.setContentsMargins(16, 7, 10, 6)
        self._header.setLayout(head)
        self._beside = QSplitter(Qt.Orientation.Horizontal)
        self._beside.setHandleWidth(3)
        self._beside.setChildrenCollapsible(False)
        self._beside.addWidget(self.reading.outline)
        for part in (self.reading.outline, self._bodies):
            part.setMinimumHeight(_LEAST_PX)  # where tools wrap into rows in the smallest window, this gives way
        self._beside.addWidget(self._bodies)
        self._beside.setStretchFactor(0, 1)
        self._beside.setStretchFactor(1, 3)
        self._beside.setSizes([150, 450])
        parts = (self._header, self.why, self._note, self.reading.bar, self._beside)
        column = make_column(*parts, spacing=0)
        column.setStretchFactor(self._beside, 1)
        self.setLayout(column)
        chain: list[QWidget] = [self._open, self._at_page, self._reveal, self._cite, self._find,
                                self._before, self._after,
                                self.tools.more, self.tools.less, self.tools.similar, self.tools.why, self._as_text,
                                self.reading.contents, self.folds.places, self.folds.versions,
                                *self.pdf.tools, *self.picture.tools, self.reading.bar.words,
                                self.reading.bar.back, self.reading.bar.forth, self.reading.bar.close_button,
                                self.reading.outline, self.pdf.view, self.picture.view, self.formatted,
                                self.sheet.tabs, self.sheet.table,
                                self.text]  # fmt: skip
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)
        self.pdf.unshowable.connect(self._fall_back)
        self.picture.unshowable.connect(self._lack_picture)
        self.sheet.unshowable.connect(self._lack_cells)
        self.picture.noted.connect(self._tell_of_picture)
        self.pdf.ready.connect(self._tell_found)
        self.pdf.outline_read.connect(self._show_outline)
        self.pdf.view.menu_asked.connect(self._show_pdf_menu)
        self.clear()

    def _make_empty(self, icons: IconSet) -> QWidget:
        text = make_label(self.tr("The document opens here, at the passage that answers."), "muted", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drawing = icon_label(icons, "waves", "border", 56)
        empty = QWidget()
        empty.setLayout(make_column(-1, make_row(-1, drawing, -1), text, -1, spacing=10, margins=20))
        return empty

    def _make_header(self, icons: IconSet) -> QFrame:
        header = QFrame()
        header.setObjectName("previewHeader")
        self._open = IconButton(icons, "open", self.tr("Open file"), shortcut="Return")
        self._at_page = IconButton(icons, "page", self.tr("Open at this page"), shortcut="Ctrl+Return")
        self._reveal = IconButton(icons, "reveal", self.tr("Show in folder"), shortcut="Ctrl+Shift+R")
        self._cite = IconButton(icons, "quote", self.tr("Copy with citation"), shortcut="Ctrl+Shift+C")
        self._find = IconButton(icons, "search", self.tr("Find in this document"), shortcut="Ctrl+F")
        self._as_text = Chip(self.tr("Text"), self.tr("Show the plain text"), checkable=True)
        self._as_text.setToolTip(tip_text(self.tr("Show the plain text, not the page or the picture"), "Ctrl+T"))
        self._before = IconButton(icons, "up", self.tr("Previous passage"), shortcut="Shift+F3")
        self._after = IconButton(icons, "down", self.tr("Next passage"), shortcut="F3")
        self._count = make_label(style="small")
        for button, signal in (
            (self._open, self.open_asked), (self._at_page, self.open_at_page_asked),
            (self._reveal, self.reveal_asked), (self._cite, self.cite_asked),
            (self._find, self.show_find),
        ):  # fmt: skip
            button.clicked.connect(signal)
        self._as_text.toggled.connect(self._switch)
        self._before.clicked.connect(self.previous_passage)
        self._after.clicked.connect(self.next_passage)
        self._steps = make_group(self._before, self._count, self._after)
        self._names = make_row(spacing=2)
        self._names.addLayout(make_column(self._title, self._place, spacing=0), 1)
        for tool in (self._open, self._at_page, self._reveal, self._cite, self._find):
            self._names.addWidget(tool)
        return header

    def clear(self) -> None:
        """Show no document."""
        self._shown = self._family = self._why = None
        self._header.hide()
        self.tools.hide()
        self.why.hide()
        self.folds.hide()
        self._note.hide()
        self.text.forget()
        self.pdf.forget()
        self.picture.forget()
        self.formatted.forget()
        self.sheet.forget()
        self._bodies.setCurrentWidget(self._empty)
        self.reading.set_body(None, ())

    @property
    def shown(self) -> PreviewedHit | None:
        """What is on the screen."""
        return self._shown

    @Slot(object)
    def show_content(self, shown: PreviewedHit) -> None:
        """Show a hit at its passage: the page of a PDF, the text of anything else."""
        if self._family is None or shown.hit not in (self._family, *self._family.versions):
            self._family = shown.hit  # else a version of the hit that stands in the list
        if self._shown is None or self._shown.passage != shown.passage:
            self._why = None
        self._shown = shown
        hit, content = shown.hit, shown.content
        self._header.show()
        self.tools.show()
        self._title.set_full(" ".join(member_title(hit).split()))
        self._place.set_full(self._where(shown))
        self.folds.show_hit(self._family, hit)
        self._show_steps(shown)
        self._as_text.setVisible(self._kind(shown) != "text")
        self._at_page.setVisible(bool(shown.passage and shown.passage.page) and not hit.container)
        for button in (self._open, self._at_page, self._reveal):
            button.setEnabled(not content.missing)
        self._switch()
        self._show_why()

    def renew(self, shown: PreviewedHit, family: Hit) -> None:
        """Take what a newer answer knows of the passage that is shown; what is in view stays in view."""
        self._shown, self._family = shown, family
        self.folds.show_hit(family, shown.hit)
        self._show_steps(shown)
        if shown.passage is not None and not self._listed:
            self.text.mark_again(shown.passage)
            self.formatted.mark_again(shown.passage)
            self.sheet.mark_again(shown.passage)
        self._show_why()

    def _where(self, shown: PreviewedHit) -> str:
        """Return where the passage stands: its place, or the headings above it, and the file's path."""
        passage = shown.passage
        place = passage_place(passage) if passage is not None and not passage.page else ""
        headings = passage.headings if passage is not None else ""
        path = member_path(shown.hit.path, shown.hit.container)
        where = f"{source_name(path)}: {PurePath(path).name}" if is_sample(path) else short_path(path)
        return "  ·  ".join(part for part in (place or headings, where) if part)

    def _place_note(self, shown: PreviewedHit) -> str:
        if shown.content.missing:
            return self.tr("This file is no longer at its place; the text is from the library.")
        notes = []
        if shown.hit.container:
            inside = self.tr("This lies inside {0}: that is the file that opens. Below is its text.")
            notes.append(inside.format(PurePath(shown.hit.container).name))
        if shown.content.changed:
            notes.append(self.tr("This file has changed since it was read; what was found may no longer be in it."))
        return " ".join(notes)

    def _show_steps(self, shown: PreviewedHit) -> None:
        count = len(shown.hit.passages)
        texts = count_text(shown.index + 1), count_text(count)
        self._steps.setVisible(count > 1 and not self._listed)
        self._before.setEnabled(shown.index > 0)
        self._after.setEnabled(shown.index < count - 1)
        self._count.setText(self.tr("{0} of {1}").format(*texts))
        self._count.setAccessibleName(self.tr("Passage {0} of {1}").format(*texts))

    @Slot()
    def _switch(self) -> None:
        shown = self._shown
        if shown is None:
            return
        content, passage = shown.content, None if self._listed else shown.passage
        self._set_note(self._place_note(shown))  # what was said of another view is no longer so
        kind = "text" if self._as_text.isChecked() else self._kind(shown)
        if kind == "pdf" and content.pdf is not None:
            self._bodies.setCurrentWidget(self.pdf)
            self.pdf.show_pdf(content.pdf, self._parts(shown))
        elif kind == "picture" and content.picture is not None:
            self._bodies.setCurrentWidget(self.picture)
            self.picture.show_picture(content.picture, passage)
        elif kind == "formatted" and content.document is not None:
            self._bodies.setCurrentWidget(self.formatted)
            beside = None if shown.hit.container or content.missing else Path(shown.hit.path).parent
            self.formatted.show_document(content.document, passage, beside, attached_names(shown))
            self.formatted.show_why(self._why, heat=self.tools.why.isChecked() and self._explainable)
        elif kind == "sheet" and content.document is not None:
            self._bodies.setCurrentWidget(self.sheet)
            self.sheet.show_document(content.document, passage)
        else:
            self._show_text(shown)
        self._lead()

    @staticmethod
    def _kind(shown: PreviewedHit) -> str:
        """Return how a document is best shown: "pdf", "picture", "formatted", "sheet" or "text"."""
        content = shown.content
        if content.pdf is not None:
            return "pdf"
        if content.picture is not None:
            return "picture"
        document = content.document
        if document is not None and document.type in SHEET_TYPES and document.places:
            return "sheet"
        rich = is_structured(document) or (document is not None and document.type == "markdown")
        return "formatted" if rich else "text"

    def set_listed(self, listed: bool) -> None:
        """Say whether documents are listed without being compared with anything: then no passage answers."""
        if listed != self._listed:
            self._listed = listed
            self._switch()

    def _parts(self, shown: PreviewedHit) -> tuple[PdfPart, ...]:
        if shown.passage is None or self._listed:
            return ()
        heat = self.tools.why.isChecked() and self._explainable
        return split_parts(shown.passage, shown.content.document, self._why, heat=heat)

    def show_explanation(self, passage: Passage, why: Explanation) -> None:
        """Mark why ``passage`` was found, if it is still the one shown; what is in view stays in view."""
        if self._shown is None or self._shown.passage != passage:
            return
        self._why = why
        self._show_why()

    @Slot(object, object)
    def show_unexplained(self, passage: Passage, error: Exception) -> None:
        """Say that it could not be found out why ``passage`` was found, if it is still the one shown."""
        if self._shown is not None and self._shown.passage == passage:
            self.why.show_failure(engine_text(str(error)))

    def set_explainable(self, explainable: bool) -> None:
        """Offer "Why?" where there is a question to compare with."""
        self._explainable = explainable
        self.tools.why.setVisible(explainable)
        self._show_why()

    @Slot()
    def _show_why(self) -> None:
        shown, wanted = self._shown, self.tools.why.isChecked() and self._explainable
        passage = shown.passage if shown is not None else None
        self.why.setVisible(wanted and passage is not None)
        if shown is None or passage is None:
            return
        if wanted and self._why is not None:
            self.why.show_explanation(shown.hit, passage, self._why)
        elif wanted:
            self.why.show_hit(shown.hit)
        self.text.show_why(self._why, heat=wanted)
        self.formatted.show_why(self._why, heat=wanted)
        if self.pdf_shown and shown.content.pdf is not None and self._why is not None:
            self.pdf.show_pdf(shown.content.pdf, self._parts(shown), follow=False)

    @Slot()
    def toggle_why(self) -> None:
        """Show or hide why the passage was found."""
        if self.tools.why.isVisible():
            self.tools.why.toggle()

    @Slot()
    def _keep_passage(self) -> None:
        """Bring the passage back into view that the bars have pushed out of it."""
        if self.tools.why.isChecked() and self._shown is not None and not self._listed:
            if self._body is not None:
                self._body.keep_passage()

    def _steer(self, more: bool, checked: bool = False) -> None:
        self.steer_asked.emit(more)

    @property
    def selection(self) -> str:
        """The text that is selected in the document."""
        return self._body.selection.strip() if self._body is not None else ""

    @property
    def _body(self) -> Body | None:
        """The view that is shown; None while there is no document."""
        at = self._bodies.currentIndex() - 1  # behind the empty one
        return self._views[at] if at >= 0 else None

    def _lead(self) -> None:
        """Let finding and contents belong to what is shown now."""
        self.reading.set_body(self._body, self._entries())

    def _entries(self) -> tuple[OutlineEntry, ...]:
        if self.pdf_shown:
            return self.pdf.outline if self._shown is not None and self.pdf.data is self._shown.content.pdf else ()
        document = self._shown.content.document if self._shown is not None else None
        if self._parted is None or self._parted[0] is not document:  # not again for each passage of it
            self._parted = document, heading_entries(document)
        return self._parted[1]

    @Slot()
    def _show_outline(self) -> None:
        if self.pdf_shown:
            self.reading.set_entries(self._entries())

    @Slot()
    def show_find(self) -> None:
        """Look for words in the document."""
        self.reading.open_find()

    @Slot()
    def go_to_page(self) -> None:
        """Ask for a page."""
        if self.pdf_shown:
            self.pdf.page_box.ask()

    def zoom_by(self, steps: int) -> None:
        """Draw larger or smaller; 0 is as at the beginning."""
        if self._body is not None:
            self._body.zoom_by(steps)

    @property
    def citation(self) -> Citation | None:
        """What is selected, else the passage, with where it is from; None where there is neither."""
        shown = self._shown
        if shown is None or not self.selection:
            if shown is None or shown.passage is None:
                return None
            return cite_passage(shown.hit, shown.passage, shown.content.document)
        pages = self.pdf.selected_pages if self.pdf_shown else ()
        view = next((one for one in (self.formatted, self.sheet) if one is self._bodies.currentWidget()), self.text)
        span = view.selected_span
        place = pages_text(*pages) if pages else span_place(shown.content.document, *span)
        return cite(shown.hit, self.selection, place)

    @Slot(QPoint)
    def _show_pdf_menu(self, place: QPoint) -> None:
        menu, selector = QMenu(self), self.pdf.view.selector
        copy = menu.addAction(self.tr("Copy"), selector.copy)
        menu.addAction(self.tr("Copy with citation"), self.cite_asked.emit)
        menu.addAction(self.tr("Select all"), selector.select_all)
        copy.setEnabled(bool(self.selection))
        if self.selection:
            menu.addSeparator()
            menu.addAction(self.tr("More like the selection"), partial(self._steer, True))
            menu.addAction(self.tr("Less like the selection"), partial(self._steer, False))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show_text(self, shown: PreviewedHit) -> None:
        self._bodies.setCurrentWidget(self.text)  # first: a view that is not on the stack has another size
        if shown.content.document is not None:
            self.text.show_document(shown.content.document, None if self._listed else shown.passage, shown.hit.path)
        elif shown.passage is not None:
            self.text.show_passage(shown.passage)
        self.text.show_why(self._why, heat=self.tools.why.isChecked() and self._explainable)

    @Slot(str)
    def _fall_back(self, problem: str) -> None:
        if self._shown is None or not self.pdf_shown:
            return  # it was told too late: something else is shown by now
        self._as_text.hide()
        self._set_note(
            self.tr("The page cannot be shown: the PDF asks for a password. This is its text.")
            if problem == "password"
            else self.tr("The page cannot be shown: the PDF is damaged. This is the text that was read.")
        )
        self._show_text(self._shown)
        self._lead()

    @Slot()
    def _lack_picture(self) -> None:
        if self._shown is not None and self._bodies.currentWidget() is self.picture:
            self._as_text.hide()
            self._set_note(self.tr("The picture cannot be shown here. This is the text that was read in it."))
            self._show_text(self._shown)
            self._lead()

    @Slot()
    def _lack_cells(self) -> None:
        if self._shown is not None and self._bodies.currentWidget() is self.sheet:
            self._as_text.hide()
            self._show_text(self._shown)
            self._lead()

    @Slot(str)
    def _tell_of_picture(self, note: str) -> None:
        if self._shown is not None and self._bodies.currentWidget() is self.picture:
            self._set_note(" ".join(part for part in (self._place_note(self._shown), note) if part))

    @Slot(bool)
    def _tell_found(self, found: bool) -> None:
        passage = self._shown.passage if self._shown else None
        if found or passage is None or self._listed or not self.pdf_shown:
            return
        self._set_note(self.tr("The passage could not be placed on the page; the page itself is right."))

    @property
    def note(self) -> str:
        """What is said above the document; empty while nothing is."""
        return "" if self._note.isHidden() else self._note.text()

    def _set_note(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    @Slot()
    def next_passage(self) -> None:
        """Go to the document's next passage, or to the next place of what is looked for in it."""
        if self.reading.step(1):
            return
        if self._shown and self._shown.index + 1 < len(self._shown.hit.passages):
            self.passage_asked.emit(self._shown.index + 1)

    @Slot()
    def previous_passage(self) -> None:
        """Go to the document's passage before, or to the place before of what is looked for in it."""
        if self.reading.step(-1):
            return
        if self._shown and self._shown.index > 0:
            self.passage_asked.emit(self._shown.index - 1)

    @property
    def as_text(self) -> bool:
        """Whether plain text is wanted, also where a document can be shown as more."""
        return self._as_text.isChecked()

    @as_text.setter
    def as_text(self, wanted: bool) -> None:
        self._as_text.setChecked(wanted)

    @Slot()
    def toggle_text(self) -> None:
        """Change between page and text."""
        if self._as_text.isVisible():
            self._as_text.toggle()

    @property
    def pdf_shown(self) -> bool:
        """Whether pages, not text, are on the screen."""
        return self._bodies.currentWidget() is self.pdf

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave zooming to the keys and the wheel where there is little room."""
        super().resizeEvent(event)
        self._show_page_tools()

    @Slot()
    def _show_page_tools(self) -> None:
        self.pdf.pager.setVisible(self.pdf_shown)
        roomy = self.width() >= _WIDE_PX
        self.pdf.zoomer.setVisible(self.pdf_shown and roomy)
        self.picture.zoomer.setVisible(self._bodies.currentWidget() is self.picture and roomy)

    def focus_body(self) -> None:
        """Put the keyboard into the document."""
        if self._body is not None:
            self._body.take_focus()
