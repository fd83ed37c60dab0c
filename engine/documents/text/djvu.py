"""How is a scanned book in DjVu read? By the text behind its pages, where the extra ``djvu`` is installed."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from engine.documents.characters.cleaning import clean_text, clean_title, one_line
from engine.documents.characters.hyphens import mend_words
from engine.documents.document import Document
from engine.documents.flow import TooLong
from engine.documents.heartbeat import beat
from engine.documents.missing import Missing, told_of
from engine.documents.properties import moment
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource, read_at_most
from engine.documents.types.names import stem
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.extras import how_to_add

_MAX_PAGES = 20_000
_PAGE_BREAK = "\n\n"
_PARTS = re.compile(r"[ \t]*[\x0b\x1d\x1e\x1f]+[ \t]*\n?")  # ends of columns, regions and paragraphs


def read_djvu(source: DocumentSource) -> Document:
    """Return the text layer of a book, page by page.

    Raises:
        UnreadableFileError: damaged, or without any text.
        UnsupportedFileError: the extra is not installed.
    """
    if importlib.util.find_spec("djvu_rs") is None:
        raise UnsupportedFileError(source.path, "DjVu document", fix=how_to_add("djvu"))
    data = read_at_most(source.stream, MAX_MEMBER_BYTES + 1)
    if len(data) > MAX_MEMBER_BYTES:
        raise TooLong
    import djvu_rs

    try:
        book = djvu_rs.Document.from_bytes(data)
        count = book.page_count()
        facts: Any = book.metadata() or {}
    except djvu_rs.Error as error:
        if "indirect" in str(error):
            reason = "its pages lie in files of their own"
            fix = "save it as one bundled file, with djvmcvt for instance"
            raise UnreadableFileError(source.path, reason, fix) from error
        raise source.damaged("document", "download or copy it again") from error
    if count > _MAX_PAGES:
        reason = "the document claims to have more pages than any has"
        raise UnreadableFileError(source.path, reason, "split it into smaller ones")
    found = list(_pages(source, book, count))
    empty = [number for number, page in enumerate(found, 1) if not page]
    if len(empty) == count:
        raise UnreadableFileError(source.path, "its pages are pictures without text", "save it as a PDF with OCR")
    return _document(source, mend_words(found), facts, empty)


def _pages(source: DocumentSource, book: Any, count: int) -> Iterator[str]:
    import djvu_rs

    left = source.max_chars
    for number in range(count):
        beat()
        try:
            words = book.page(number).text() or ""
        except djvu_rs.Error:
            words = ""
        left -= len(words)
        if left < 0:
            raise TooLong
        yield clean_text(_PARTS.sub("\n\n", words)).strip()


def _document(source: DocumentSource, pages: list[str], facts: Any, empty: list[int]) -> Document:
    starts, offset_chars = [], 0
    for words in pages:
        starts.append(offset_chars)
        offset_chars += len(words) + len(_PAGE_BREAK)
    title = clean_title(str(facts.get("title") or "")) or stem(source.name)
    text = _PAGE_BREAK.join(pages)
    document = Document(
        text, title, "book", page_starts=tuple(min(start, len(text)) for start in starts),
        author=one_line(str(facts.get("author") or "")), dated=moment(str(facts.get("year") or "")),
    )  # fmt: skip
    if not empty:
        return document
    what = told_of(empty, "page {} is a picture without text", "pages {} are pictures without text")
    return replace(document, missing=(Missing(what, "save it as a PDF with OCR"),))
