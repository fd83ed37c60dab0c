"""How does a PDF come on the screen? Read in a worker, drawn page by page, with its small tool bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.look.icons import IconSet
from desktop.preview.finder import Finder
from desktop.preview.found_places import Place
from desktop.preview.page_box import PageBox
from desktop.preview.pdf_file import PdfFacts, read_facts
from desktop.preview.pdf_letters import OutlineEntry, PageLetters, read_letters, read_outline, read_texts
from desktop.preview.pdf_marks import PdfPart
from desktop.preview.pdf_view import PdfView
from desktop.texts.wording import count_text, number_text, percent_text
from desktop.threads.jobs import Job, JobLane, Work
from desktop.views.controls import IconButton, make_column, make_group, make_label

_LABEL_GAP_PX = 4


class PdfPane(QWidget):
    """A page view with page and zoom controls; the newest request wins."""

    ready = Signal(bool)  # whether the passage was found on a page
    unshowable = Signal(str)  # "password" or "broken"
    outline_read = Signal()
    place_changed = Signal(int)  # the page, 0-based

    def __init__(self, icons: IconSet, lane: JobLane) -> None:
        super().__init__()
        self._lane = lane
        self._data: bytes | None = None
        self._waiting: tuple[bytes, tuple[PdfPart, ...]] | None = None
        self._newest: Job | None = None
        self._parts: tuple[PdfPart, ...] = ()  # of the newest request
        self._opens = False
        self._follow = True
        self._looks_for: Place | None = None
        self.view = PdfView(icons.theme)
        self.finder = Finder(lane, self)
        self.view.found = self.finder.found
        self.outline: tuple[OutlineEntry, ...] = ()
        self._readings: dict[Job, bytes] = {}  # of letters, texts and the outline, each of one document
        self.page_box = PageBox()
        self._page_label = make_label()
        self._page_label.setContentsMargins(_LABEL_GAP_PX, 0, _LABEL_GAP_PX, 0)
        self._zoom_label = make_label()
        self._zoom_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom_label.setMinimumWidth(46)
        self.pager, self.zoomer = self._make_tools(icons)
        self.setLayout(make_column(self.view, spacing=0))
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(self._show_zoom)
        self.view.pages.idle.connect(self._start_waiting)
        self.view.selector.wanted.connect(self._read_letters)
        self.view.selector.texts_wanted.connect(self._read_texts)
        self.finder.moved.connect(self._show_found)
        self.finder.told.connect(self._mark_found)

    def _make_tools(self, icons: IconSet) -> tuple[QWidget, QWidget]:
        """Make the controls of pages and zoom; where they stand is the panel's to say."""
        up = IconButton(icons, "up", self.tr("Previous page"), shortcut="Ctrl+PgUp")
        down = IconButton(icons, "down", self.tr("Next page"), shortcut="Ctrl+PgDown")
        smaller = IconButton(icons, "zoom-out", self.tr("Zoom out"), shortcut="Ctrl+-")
        larger = IconButton(icons, "zoom-in", self.tr("Zoom in"), shortcut="Ctrl++")
        fit = IconButton(icons, "fit-width", self.tr("Fit the width"), shortcut="Ctrl+0")
        up.clicked.connect(self.view.previous_page)
        down.clicked.connect(self.view.next_page)
        smaller.clicked.connect(self.view.zoom_out)
        larger.clicked.connect(self.view.zoom_in)
        fit.clicked.connect(self.view.fit_width)
        self.page_box.page_asked.connect(self.view.go_to)
        self.page_box.left.connect(self.take_focus)
        self.tools = (up, self.page_box, down, smaller, larger, fit)
        return make_group(up, self.page_box, self._page_label, down), make_group(smaller, self._zoom_label, larger, fit)

    @property
    def data(self) -> bytes | None:
        """The bytes of the document shown."""
        return self._data

    def show_pdf(self, data: bytes, parts: tuple[PdfPart, ...], *, follow: bool = True) -> None:
        """Show ``data`` with ``parts`` marked; ``ready`` or ``unshowable`` follows.

        Without ``follow`` the view stays where it is, unless it has not yet gone where it was last told to.
        """
        if self._newest is not None or self._waiting is not None:
            follow = follow or self._follow
        self._follow = follow
        if self._newest is not None:
            self._newest.token.cancel()
            self._newest = None
        # PDFium works for one thread at a time; a worker that waits for it would hold Python's lock.
        self._waiting = (data, parts)
        if not self.view.pages.busy:
            self._start_waiting()

    @Slot()
    def _start_waiting(self) -> None:
        if self._waiting is None:
            return
        (data, parts), self._waiting = self._waiting, None
        self._parts = parts
        opens = self._opens = data is not self._data
        self._newest = Job(lambda token: (data, read_facts(data, parts, token, sizes=opens)))
        self._newest.signals.succeeded.connect(self._accept)
        self._newest.signals.failed.connect(self._reject)
        self._lane.start(self._newest)

    @Slot(object, object)
    def _accept(self, job: Job, answer: tuple[bytes, PdfFacts]) -> None:
        if job is not self._newest:
            return
        self._newest = None
        data, facts = answer
        if facts.problem:
            self.forget()
            self.unshowable.emit(facts.problem)
            return
        if self._opens:
            self._data = data
            self._pager_open(len(facts.sizes))
            self.view.open(data, facts.sizes, facts.marks)
            self._read(lambda token: read_outline(data, token), self._take_outline)
        else:
            self.view.set_marks(facts.marks, follow=self._follow)
        if not facts.marks and self._parts and (self._opens or self._follow):
            self.view.go_to(self._parts[0].page)  # the passage cannot be marked, its page is known
        self._show_page(self.view.page)
        self.ready.emit(bool(facts.marks))

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job is self._newest:
            self._newest = None
            self.forget()
            self.unshowable.emit("broken")

    def forget(self) -> None:
        """Let go of the document."""
        self._data = self._waiting = None
        if self._newest is not None:
            self._newest.token.cancel()
            self._newest = None
        for job in self._readings:
            job.token.cancel()
        self._readings.clear()
        self.finder.stop()
        self.outline = ()
        self.view.clear()

    # -- letters, outline, finding ------------------------------------------------------------

    def _read(self, work: Work, accept: Callable[..., object]) -> None:
        """Read something of the document that is shown, beside all else."""
        if self._data is None:
            return
        job = Job(work)
        self._readings[job] = self._data
        job.signals.succeeded.connect(accept)
        job.signals.finished.connect(self._end_reading)
        self._lane.start(job, priority=1)

    def _is_current(self, job: Job) -> bool:
        return self._readings.get(job) is self._data and self._data is not None

    @Slot(object)
    def _end_reading(self, job: Job) -> None:
        self._readings.pop(job, None)

    @Slot(object)
    def _read_letters(self, pages: tuple[int, ...]) -> None:
        data = self._data
        if data is not None:
            self._read(lambda token: read_letters(data, pages, token), self._take_letters)

    @Slot(object)
    def _read_texts(self, pages: tuple[int, ...]) -> None:
        data = self._data
        if data is not None:
            self._read(lambda token: read_texts(data, pages, token), self._take_texts)

    @Slot(object, object)
    def _take_letters(self, job: Job, letters: tuple[PageLetters, ...]) -> None:
        if self._is_current(job):
            self.view.selector.take_letters(letters)
            found = self.finder.found.current
            if (
                self._looks_for is not None
                and found == self._looks_for
                and any(one.page == found[0] for one in letters)
            ):
                self._show_found(found)

    @Slot(object, object)
    def _take_texts(self, job: Job, texts: dict[int, str]) -> None:
        if self._is_current(job):
            self.view.selector.take_texts(texts)

    @Slot(object, object)
    def _take_outline(self, job: Job, outline: tuple[OutlineEntry, ...]) -> None:
        if self._is_current(job):
            self.outline = outline
            self.outline_read.emit()

    @property
    def selection(self) -> str:
        """The text that is selected."""
        return self.view.selector.text

    @property
    def selected_pages(self) -> tuple[int, ...]:
        """The first and the last page (1-based) of what is selected; empty where nothing is."""
        selection = self.view.selector.selection
        return (selection.first.page + 1, selection.last.page + 1) if selection is not None else ()

    def look_for(self, words: str) -> None:
        """Look for ``words`` on all pages, from the one in view on."""
        if self._data is not None and words.strip():
            self.finder.find_in_pdf(self._data, len(self.view.pages.sizes), words, self.view.page)
        else:
            self.finder.stop()

    @Slot(object)
    def _show_found(self, place: Place) -> None:
        known = self.view.selector.letters(place[0]) is not None
        self._looks_for = None if known else place  # it is gone to once its letters are known
        self.view.show_found(place)
        if not known:
            self.view.selector.want((place[0],))

    @Slot()
    def _mark_found(self) -> None:
        self.view.viewport().update()

    @Slot(int)
    def _show_page(self, page: int) -> None:
        self.page_box.show_page(page)
        where = self.tr("Page {0} of {1}; the text view reads it out").format(
            number_text(page + 1), number_text(len(self.view.pages.sizes))
        )
        self.view.setAccessibleDescription(where)
        self.place_changed.emit(page)

    def _pager_open(self, count: int) -> None:
        self.page_box.open(count)
        self._page_label.setText(self.tr("of {0}").format(count_text(count)))
        self._page_label.updateGeometry()

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard into the pages."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_target(self, target: int) -> None:
        """Go to a page, 0-based."""
        self.view.go_to(target)

    def zoom_by(self, steps: int) -> None:
        """Draw pages larger or smaller; 0 fits their width."""
        if not steps:
            self.view.fit_width()
        elif steps > 0:
            self.view.zoom_in()
        else:
            self.view.zoom_out()

    def keep_passage(self) -> None:
        """Go to the passage where none of it is in view."""
        self.view.keep_passage()

    @Slot(float)
    def _show_zoom(self, zoom: float) -> None:
        self._zoom_label.setText(percent_text(zoom))
