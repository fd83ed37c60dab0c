"""How do the extractors by themselves read a PDF? One function each, to be run by a ``ReaderPool``.

Each returns the pages' texts as its library gives them, parted by form feeds; the title carries
the processor seconds that it took.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from engine.documents import Document, read_document


def pypdf(path: Path, *, max_chars: int) -> Document:
    """Read with pypdf in a plain loop."""

    def pages() -> Iterator[str]:
        from pypdf import PdfReader

        reader = PdfReader(path)
        if reader.is_encrypted:
            reader.decrypt("")
        for page in reader.pages:
            yield page.extract_text()

    return _timed(pages())


def pdfium(path: Path, *, max_chars: int) -> Document:
    """Read with PDFium in a plain loop."""

    def pages() -> Iterator[str]:
        import pypdfium2

        document = pypdfium2.PdfDocument(path)
        for number in range(len(document)):
            yield document[number].get_textpage().get_text_range()

    return _timed(pages())


def pdfminer(path: Path, *, max_chars: int) -> Document:
    """Read with pdfminer.six, an independent check (``pip install pdfminer.six``)."""

    def pages() -> Iterator[str]:
        from pdfminer.high_level import extract_text

        yield extract_text(path)

    return _timed(pages())


def kenning(path: Path, *, max_chars: int) -> Document:
    """Read as Kenning does."""
    start = time.process_time()
    found = read_document(path, max_chars=max_chars)
    return Document(found.text, f"{time.process_time() - start:.4f}", "text", found.page_starts)


def _timed(pages: Iterator[str]) -> Document:
    """Collect pages; what goes wrong is kept as the text of an error."""
    start = time.process_time()
    found: list[str] = []
    problem = ""
    try:
        found.extend(pages)
    except Exception as error:  # each library has its own
        problem = f"{type(error).__name__}: {error}"
    text = "\f".join(found).encode("utf-8", "replace").decode()
    return Document(text, f"{time.process_time() - start:.4f} {problem}", "text")
