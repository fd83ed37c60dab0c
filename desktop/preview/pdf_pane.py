"""How does a PDF come on the screen? Read in a worker, drawn page by page, with its small tool bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.icons import IconSet
from desktop.jobs import Job, JobLane
from desktop.preview.pdf_file import PdfFacts, read_facts
from desktop.preview.pdf_marks import PdfPart
from desktop.preview.pdf_view import PdfView
from desktop.views.controls import IconButton, make_column, make_group, make_label


class PdfPane(QWidget):
    """A page view with page and zoom controls; the newest request wins."""

    ready = Signal(bool)  # whether the passage was found on a page
    unshowable = Signal(str)  # "password" or "broken"

    def __init__(self, icons: IconSet, lane: JobLane) -> None:
        super().__init__()
        self._lane = lane
        self._data: bytes | None = None
        self._waiting: tuple[bytes, tuple[PdfPart, ...]] | None = None
        self._newest: Job | None = None
        self._parts: tuple[PdfPart, ...] = ()  # of the newest request
        self._opens = False
        self._follow = True
        self.view = PdfView(icons.theme)
        self._page_label = make_label()
        self._zoom_label = make_label()
        self._page_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom_label.setMinimumWidth(46)
        self.pager, self.zoomer = self._make_tools(icons)
        self.setLayout(make_column(self.view, spacing=0))
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(self._show_zoom)
        self.view.pages.idle.connect(self._start_waiting)

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
        self.tools = (up, down, smaller, larger, fit)
        return make_group(up, self._page_label, down), make_group(smaller, self._zoom_label, larger, fit)

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
            self.view.open(data, facts.sizes, facts.marks)
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
        self.view.clear()

    @Slot(int)
    def _show_page(self, page: int) -> None:
        self._page_label.setText(self.tr("Page {0} of {1}").format(page + 1, len(self.view.pages.sizes)))
        self._page_label.updateGeometry()

    @Slot(float)
    def _show_zoom(self, zoom: float) -> None:
        self._zoom_label.setText(self.tr("{0} %").format(round(zoom * 100)))
