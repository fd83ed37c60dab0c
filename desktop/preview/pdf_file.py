"""What does a PDF hold? Opened from bytes in a worker: page sizes and the passage's rectangles.

The library's page and PDFium's may differ by one where a passage crosses a page, so the
neighbours are searched for what the named page does not hold.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF
from PySide6.QtPdf import QPdfDocument

from desktop.preview.pdf_marks import PageMarks, PdfPart, mark_page
from engine.progress import CancelToken
from engine.records import dataclass

_LARGEST_PT = 20_000


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What the view needs to begin: sizes in points, marks, or the reason why it cannot be shown."""

    sizes: tuple[QSizeF, ...]
    marks: tuple[PageMarks, ...]
    problem: str = ""  # "", "password" or "broken"


def load_pdf(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    """Return a document read from ``data``, and the buffer that must live as long as it does."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer


def pdf_problem(document: QPdfDocument) -> str:
    """Return "" for a document that can be drawn, else "password" or "broken"."""
    error = document.error()
    if error == QPdfDocument.Error.IncorrectPassword:
        return "password"
    return "" if error == QPdfDocument.Error.None_ and document.pageCount() > 0 else "broken"


def read_facts(data: bytes, parts: Sequence[PdfPart], token: CancelToken, *, sizes: bool) -> PdfFacts:
    """Open ``data`` and find ``parts``; runs in a worker, on a document of its own."""
    document, buffer = load_pdf(data)
    try:
        problem = pdf_problem(document)
        if problem:
            return PdfFacts((), (), problem)
        measured = tuple(_page_size(document, page) for page in range(document.pageCount())) if sizes else ()
        marks = []
        for part in parts:
            token.check()
            marks += find_part(document, part)
        return PdfFacts(measured, tuple(marks))
    finally:
        document.close()
        buffer.close()


def _page_size(document: QPdfDocument, page: int) -> QSizeF:
    """Return a page's size in points; A4 for one whose size is nonsense, or too large to be paper."""
    size = document.pagePointSize(page)
    usable = 1 <= size.width() <= _LARGEST_PT and 1 <= size.height() <= _LARGEST_PT
    return size if usable else QSizeF(595, 842)


def find_part(document: QPdfDocument, part: PdfPart) -> list[PageMarks]:
    """Return the marks of a part: on its own page, else on the page after or before."""
    for page in (part.page, part.page + 1, part.page - 1):
        if 0 <= page < document.pageCount():
            marks = mark_page(document, page, part)
            if marks.lines:
                return [marks]
    return []
