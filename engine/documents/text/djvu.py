"""How is a scanned book in DjVu read? By the text behind its pages, where the extra ``djvu`` is installed."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from engine.documents.characters.cleaning import clean_text, clean_title, one_line
from engine.documents.characters.hyphens import mend_words
from engine.documents.document import Document, joined_pages
from engine.documents.flow import TooLong
from engine.documents.heartbeat import beat
from engine.documents.missing import Missing, told_of
from engine.documents.properties import key_words, moment
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource, read_at_most
from engine.documents.types.names import stem
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.extras import how_to_add

_MAX_PAGES = 20_000
# What djvu-rs leaves of letters that a file writes as octal numbers, \\303\\244 say: first one with a 3, then with a 2.
# Numbers of books look like them: a run of one or two letters is one only beside letters, or in a text of longer runs.
_OCTAL = re.compile(r"(?<![\d\\])(?:3[0-6][0-7](?:2[0-7]{2}){1,3})+(?!\d)")
_LONG_DIGITS = 12
_ADDRESS = ("http:", "https:", "mailto:", "ftp:")
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
    read = list(_pages(source, book, count))
    found = [text for text, _ in read]
    empty = [number for number, (_, has_words) in enumerate(read, 1) if not has_words]
    if len(empty) == count:
        raise UnreadableFileError(source.path, "its pages are pictures without text", "save it as a PDF with OCR")
    return _document(source, mend_words(found), facts, empty)


def _pages(source: DocumentSource, book: Any, count: int) -> Iterator[tuple[str, bool]]:
    """Yield what each page says, and whether any of it is the text behind the picture."""
    import djvu_rs

    left = source.max_chars
    told: set[str] = set()
    for number in range(count):
        beat()
        words, areas = "", None
        with suppress(djvu_rs.Error):
            page = book.page(number)
            words = page.text() or ""
            areas = page.annotations()
        text = clean_text(_PARTS.sub("\n\n", words)).strip()
        pieces = [text, *_said(areas[1] if areas else [], told)]
        left -= sum(map(len, pieces))
        if left < 0:
            raise TooLong
        yield "\n".join(filter(None, pieces)), bool(text)


def _said(areas: list[Any], told: set[str]) -> Iterator[str]:
    """Yield what parts of a page say when the mouse is over them, and addresses that they lead to, each once."""
    for area in areas:
        url = str(area.get("url") or "")
        for words in (_mended(area.get("description")), url if url.startswith(_ADDRESS) else ""):
            if words and words not in told:
                told.add(words)
                yield words


def _mended(fact: Any) -> str:
    """Return what a file says of itself on one line, letters in the place of their octal numbers."""

    def letters(found: re.Match[str]) -> str:
        numbers = found[0]
        before, behind = said[: found.start()][-1:], said[found.end() :][:1]
        if not (is_in_runs or before.isalpha() or behind.isalpha()):
            return numbers
        try:
            return bytes(int(numbers[at : at + 3], 8) for at in range(0, len(numbers), 3)).decode("utf-8")
        except UnicodeDecodeError:
            return numbers

    said = str(fact or "")
    is_in_runs = any(len(found[0]) >= _LONG_DIGITS for found in _OCTAL.finditer(said))
    return one_line(_OCTAL.sub(letters, said))


def _document(source: DocumentSource, pages: list[str], facts: Any, empty: list[int]) -> Document:
    text, starts = joined_pages(pages)
    title = clean_title(_mended(facts.get("title"))) or stem(source.name)
    document = Document(
        text, title, "book", page_starts=starts,
        author=_mended(facts.get("author")), dated=moment(str(facts.get("year") or "")),
        keywords=key_words(_mended(facts.get("keywords")), _mended(facts.get("subject"))),
    )  # fmt: skip
    if not empty:
        return document
    what = told_of(empty, "page {} is a picture without text", "pages {} are pictures without text")
    return replace(document, missing=(Missing(what, "save it as a PDF with OCR"),))
