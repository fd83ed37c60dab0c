"""What does pypdf make of a PDF, or of a page, that PDFium does not understand?

Pure Python, slower by a factor of six on average and of twenty on pages full of text, and more
patient with broken files. It is imported and opens the file when the first page asks for it.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, BinaryIO

from engine.documents.pdf.pdfium import WrongPassword
from engine.third_party import Failure, attempt, translated

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader


_SYSTEM = (MemoryError, OSError)  # not the parser's own: the file is read again


class PypdfFailure(Exception):
    """pypdf cannot make sense of the file."""


class UnknownCipher(Exception):
    """The file is encrypted in a way that pypdf does not know."""


class PypdfFile:
    """A PDF opened by pypdf, with the empty password where it takes one.

    Raises:
        Damaged, UnknownCipher, WrongPassword: it cannot be opened, or its pages cannot be told.
    """

    def __init__(self, stream: BinaryIO) -> None:
        from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

        locked = (FileNotDecryptedError, WrongPasswordError)
        # pypdf reports every oddity of a file as a warning; what matters here is whether text comes out.
        logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
        try:
            with translated(lambda _: PypdfFailure(), but=(*_SYSTEM, WrongPassword, *locked, DependencyError)):
                self._reader = _unlocked(stream)
                self._pages: list[PageObject] = list(self._reader.pages)
        except locked as error:
            raise WrongPassword from error
        except DependencyError as error:
            raise UnknownCipher from error
        self.page_count = len(self._pages)

    def text(self, number: int) -> str | None:
        """Return the text of page ``number`` (from 0), or None where there is none or it is damaged."""
        if number >= self.page_count:
            return None
        found = attempt(lambda: str(self._pages[number].extract_text()), but=_SYSTEM)
        return None if isinstance(found, Failure) else found  # the other pages may be whole

    def about(self, key: str) -> str:
        """Return a value of the metadata, "Title" or "Author" say, or ""."""

        def look_up() -> str:
            about = self._reader.metadata
            return str(about[f"/{key}"]) if about is not None and f"/{key}" in about else ""

        found = attempt(look_up, but=_SYSTEM)
        return "" if isinstance(found, Failure) else found


def _unlocked(stream: BinaryIO) -> PdfReader:
    from pypdf import PdfReader

    stream.seek(0)
    reader = PdfReader(stream)
    if reader.is_encrypted and not reader.decrypt(""):
        raise WrongPassword
    return reader
