"""How do pages become pictures? One at a time, on Qt's own render thread, kept while they fit.

``QPdfDocument.render`` holds Python's lock for as long as it draws, so it is never called from
here; ``QPdfPageRenderer`` draws in C++ and the window goes on.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, QSizeF, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

from desktop.preview.pdf_file import load_pdf

KEPT_BYTES = 128_000_000
PATIENCE_MS = 15_000
LONGEST_SIDE_PX = 4096  # a page drawn larger is scaled up: 22 megapixels take half a second


class PdfPages(QObject):
    """Pictures of the pages of one document, drawn when asked for."""

    drawn = Signal(int)  # page
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sizes: tuple[QSizeF, ...] = ()
        self._document: QPdfDocument | None = None
        self._buffer: QObject | None = None
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._in_flight: tuple[int, int] | None = None  # request, page
        self._undrawable: set[int] = set()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._keep)

    @property
    def busy(self) -> bool:
        """Whether a page is being drawn."""
        return self._in_flight is not None

    def open(self, data: bytes, sizes: tuple[QSizeF, ...]) -> None:
        """Show another document; pictures of the last one are dropped."""
        self.close()
        self._document, self._buffer = load_pdf(data)
        self._renderer.setDocument(self._document)
        self.sizes = sizes

    def close(self) -> None:
        """Let go of the document."""
        self._pictures.clear()
        self._undrawable.clear()
        self._in_flight = None
        self._patience.stop()
        self.sizes = ()
        if self._document is not None:
            self._renderer.setDocument(None)  # type: ignore[arg-type]  # None is allowed in C++
            self._document.close()
            self._document = self._buffer = None

    def picture(self, page: int) -> QImage | None:
        """Return what was drawn of a page, maybe in another size than is wanted now."""
        return self._pictures.get(page)

    def want(self, pages: Iterable[int], scale: float) -> None:
        """Draw the first of ``pages`` that has no picture at ``scale`` (pixels per point)."""
        if self._document is None or self._in_flight is not None:
            return
        for page in pages:
            size = self._pixels(page, scale)
            picture = self._pictures.get(page)
            if page in self._undrawable or (picture is not None and picture.size() == size):
                continue
            request = self._renderer.requestPage(page, size)
            if request:
                self._in_flight = (request, page)
                self._patience.start()
                return
            self._undrawable.add(page)  # Qt numbers requests from 1; 0 means that it refused

    def _pixels(self, page: int, scale: float) -> QSize:
        size = self.sizes[page]
        longest = max(size.width(), size.height(), 1.0) * scale
        scale *= min(1.0, LONGEST_SIDE_PX / longest)
        return QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))

    @Slot(int, QSize, QImage, QPdfDocumentRenderOptions, "qulonglong")
    def _keep(self, page: int, size: QSize, image: QImage, options: QPdfDocumentRenderOptions, request: int) -> None:
        if self._in_flight != (request, page):
            return  # of a document that is no longer shown
        self._in_flight = None
        self._patience.stop()
        if image.isNull():
            self._undrawable.add(page)
            self.idle.emit()
            return
        paper = QImage(image.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        painter = QPainter(paper)
        painter.drawImage(0, 0, image)
        painter.end()
        self._pictures[page] = paper
        self._pictures.move_to_end(page)
        while len(self._pictures) > 1 and self._held_bytes() > KEPT_BYTES:
            self._pictures.popitem(last=False)
        self.drawn.emit(page)
        if self._in_flight is None:
            self.idle.emit()

    @Slot()
    def _give_up(self) -> None:
        """Go on without a page that never came: broken files must not stop those after them."""
        if self._in_flight is not None:
            self._undrawable.add(self._in_flight[1])
            self._in_flight = None
            self.idle.emit()

    def _held_bytes(self) -> int:
        return sum(picture.sizeInBytes() for picture in self._pictures.values())
