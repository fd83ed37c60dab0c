"""How is an XPS document (.xps, .oxps) read? Page by page, as a PDF is: lines by the places of their letters.

What stands on a page is told by ``xps_page.py``. Source: ECMA-388 (OpenXPS) and the XML Paper Specification 1.0, which
differ in names alone.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from engine.documents.characters.cleaning import clean_text
from engine.documents.containers.package import Package, open_package, resolve
from engine.documents.document import Document, joined_pages
from engine.documents.flow import TooLong
from engine.documents.missing import Missing, told_of
from engine.documents.pdf.layout import undo_layout
from engine.documents.pdf.page_text import PageLines
from engine.documents.pdf.xps_page import XpsFonts, XpsPage
from engine.documents.properties import read_properties
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, Listener, SilentListener
from engine.errors import UnreadableFileError

_MAX_PAGES = 50_000


def read_xps(source: DocumentSource) -> Document:
    """Return the text of an XPS document, pages parted by an empty line; it names those that cannot be read.

    Raises:
        UnreadableFileError: damaged, beyond the limits, or without any text.
    """
    unread = _Unread()
    with open_package(source) as package:
        pages = _read_pages(package, unread)
        about = read_properties(package)
    texts = undo_layout(pages, lambda words: clean_text(words).strip())
    if not any(texts):
        fix = "print it as a PDF, which OCR can read"
        raise unread.first or UnreadableFileError(source.path, "its pages have no text", fix)
    text, starts = joined_pages(texts)
    return Document(
        text,
        about.title or stem(source.name),
        "word",
        page_starts=starts,
        author=about.author,
        dated=about.dated,
        keywords=about.keywords,
        missing=tuple(unread.notes()),
    )


class _Unread:
    """What of a document is not in its text: pages that are pictures, and what cannot be read."""

    def __init__(self) -> None:
        self.first: UnreadableFileError | None = None
        self._pictures: list[int] = []
        self._damaged: dict[tuple[str, str], list[int]] = {}  # pages by reason and remedy; 0 for pages of no number

    def note_picture(self, number: int) -> None:
        """Note a page that is a picture; pages count from 1."""
        self._pictures.append(number)

    def note_error(self, error: UnreadableFileError, number: int = 0) -> None:
        """Note why a page was not read whole; without a number, why pages are not known."""
        self.first = self.first or error
        self._damaged.setdefault((error.reason, error.fix), []).append(number)

    def notes(self) -> Iterator[Missing]:
        """Yield what is missing, in words for the user."""
        if self._pictures:
            what = told_of(self._pictures, "page {} is a picture without text", "pages {} are pictures without text")
            yield Missing(what, "print it as a PDF, which OCR can read")
        for (reason, fix), numbers in self._damaged.items():
            if 0 in numbers:
                yield Missing(f"some pages cannot be found: {reason}", fix)
            if known := [number for number in numbers if number]:
                what = told_of(known, "page {} cannot be read whole", "pages {} cannot be read whole")
                yield Missing(f"{what}: {reason}", fix)


def _read_pages(package: Package, unread: _Unread) -> list[PageLines]:
    """Return the lines of each page, as much of it as can be read."""
    source = package.source
    parts = list(_pages(package, unread))
    if not parts:
        raise source.damaged("document")
    if len(parts) > _MAX_PAGES:
        reason = "the document claims to have more pages than any has"
        raise UnreadableFileError(source.path, reason, "split it into smaller ones")
    fonts = XpsFonts(package)
    pages: list[PageLines] = []
    told: set[str] = set()
    length_chars = 0
    for number, part in enumerate(parts, 1):
        page = XpsPage(fonts, posixpath.dirname(part), told)
        error = _parse(package, part, page)
        pages.append(page.lines())
        length_chars += len(pages[-1].text)
        if length_chars > source.max_chars:
            raise TooLong
        if error is not None:
            unread.note_error(error, number)
        elif page.has_pictures and not pages[-1].text.strip():
            unread.note_picture(number)
    return pages


def _pages(package: Package, unread: _Unread) -> Iterator[str]:
    """Yield the parts of a document's pages in their order."""
    for sequence in package.related("", "fixedrepresentation"):
        for document in _listed(package, sequence, "DocumentReference", unread):
            yield from _listed(package, document, "PageContent", unread)


def _listed(package: Package, part: str, tag: str, unread: _Unread) -> list[str]:
    found = _Sources(tag, posixpath.dirname(part))
    if error := _parse(package, part, found):
        unread.note_error(error)
    return found.parts


def _parse(package: Package, part: str, listener: Listener) -> UnreadableFileError | None:
    """Tell a listener a part as far as it can be read; return why it is not all of it."""
    try:
        return None if package.parse(part, listener) else package.source.damaged()
    except UnreadableFileError as error:
        return error


class _Sources(SilentListener):
    """Which parts does one part list by elements of a name?"""

    def __init__(self, tag: str, folder: str) -> None:
        self.parts: list[str] = []
        self._tag, self._folder = tag, folder

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == self._tag and attributes.get("Source"):
            self.parts.append(resolve(self._folder, attributes["Source"]))
