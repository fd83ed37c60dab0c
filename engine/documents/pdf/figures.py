"""What do the pictures and formulas of a tagged PDF say of themselves? The texts that stand for them, read aloud.

PDFium makes the tree anew for each page, with a place for every child that stands on another page: of a document whose
paragraphs hang from one element, the time rises with the square of the pages. So it is spent only where a file may
hold such texts at all, and only so much of it; what is left unread is told.
"""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

from engine.documents.alt_texts import described
from engine.documents.pdf.doubt import Budget, Stopwatch

_MAX_ELEMENTS = 20_000  # of a page
_MAX_PLACES = 1_000_000  # looked into for them, most of them empty; a third of a second
_MAX_DEPTH = 100
_SAID = frozenset(("Figure", "Formula", "Chart"))
_GRACE_SECONDS, _TIMES = 5.0, 1.0  # figures may take as long as the reading, and a short file may take this in any case
_KEY = re.compile(rb"/Alt(?![A-Za-z])")  # and not /Alternate, as colour profiles have it
_PACKED = re.compile(rb"/ObjStm\b")  # objects in a stream, where a program may keep all but the pages' contents
_PACKED_BEGINS = re.compile(rb"stream\r?\n")
_MAX_PACKED_BYTES = 64 << 20


class Said(NamedTuple):
    """What the pictures and formulas of a page say, each text once, and whether that is all of it."""

    words: list[str]
    is_all: bool


class Figures:
    """Reads what pictures and formulas of a PDF's pages say of themselves.

    Args:
        pdf: pypdfium2's document.
        data: the file; None where it is too large to be held.
        budget: the time that reading takes, and this.
    """

    def __init__(self, pdf: Any, data: bytes | None, budget: Budget | None = None) -> None:
        self._may_say = is_tagged(pdf) and (data is None or may_describe(data))
        self._budget = budget or Budget(grace_seconds=_GRACE_SECONDS, times=_TIMES)

    def look(self, page: Any, reading_seconds: float) -> Said:
        """Return what the figures of a page say; nothing where the file's time for them is spent.

        Args:
            page: pypdfium2's page.
            reading_seconds: processor seconds that all else on the page took.
        """
        if not self._may_say:
            return Said([], is_all=True)
        if self._budget.spent:
            self._budget.note(reading_seconds, 0.0)
            return Said([], is_all=False)
        watch = Stopwatch()
        said = figure_words(page)
        self._budget.note(reading_seconds, watch.seconds)
        return said


def is_tagged(pdf: Any) -> bool:
    """Return whether a PDF says what its parts are; ``pdf`` is pypdfium2's document."""
    return bool(raw.FPDFCatalog_IsTagged(pdf))


def may_describe(data: bytes) -> bool:
    """Return whether a PDF may hold texts that stand for figures: False only where no object has one."""
    if _KEY.search(data):
        return True
    is_encrypted = b"/Encrypt" in data
    left = _MAX_PACKED_BYTES
    for found in _PACKED.finditer(data):
        content = None if is_encrypted else _unpacked(data, found, left)
        if content is None or _KEY.search(content):
            return True
        left -= len(content)
    return False


def _unpacked(data: bytes, found: re.Match[bytes], max_bytes: int) -> bytes | None:
    """Return the objects packed into a stream whose kind was found, or None where they cannot be told."""
    begin = _PACKED_BEGINS.search(data, found.end())
    if begin is None:
        return None
    about = data[max(0, data.rfind(b"obj", 0, found.start())) : begin.start()]
    if b"/FlateDecode" not in about or b"/DecodeParms" in about:
        return None
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(data[begin.end() : data.find(b"endstream", begin.end())], max(1, max_bytes))
    except zlib.error:
        return None
    return content if unpacker.eof else None


def figure_words(page: Any) -> Said:
    """Return what the pictures and formulas of a page of pypdfium2 say of themselves."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return Said([], is_all=True)
    try:
        walk = _Walk()
        return Said(list(dict.fromkeys(walk.said(tree))), walk.is_all)
    finally:
        raw.FPDF_StructTree_Close(tree)


class _Walk:
    """A walk over the elements of a page; ``is_all`` says afterwards whether none was left out for its number."""

    def __init__(self) -> None:
        self.is_all = True
        self._places = _MAX_PLACES

    def said(self, tree: Any) -> Iterator[str]:
        """Yield what figures say, in order."""
        count, child_at = raw.FPDF_StructElement_CountChildren, raw.FPDF_StructElement_GetChildAtIndex
        waiting = self._children(raw.FPDF_StructTree_CountChildren, raw.FPDF_StructTree_GetChildAtIndex, tree, 0)
        seen = 0
        while waiting:
            if seen == _MAX_ELEMENTS:
                self.is_all = False
                return
            element, depth = waiting.pop()
            seen += 1
            words = _text(raw.FPDF_StructElement_GetAltText, element)
            if words and _text(raw.FPDF_StructElement_GetType, element) in _SAID and (found := described(words)):
                yield found
            if depth < _MAX_DEPTH:
                waiting += self._children(count, child_at, element, depth + 1)

    def _children(
        self, count_of: Callable[[Any], int], child_at: Callable[[Any, int], Any], parent: Any, depth: int
    ) -> list[tuple[Any, int]]:
        """Return those children that stand on the page, the last first."""
        count = max(0, count_of(parent))
        looked_at = min(count, self._places)
        self._places -= looked_at
        self.is_all = self.is_all and looked_at == count
        return [(child, depth) for at in range(looked_at - 1, -1, -1) if (child := child_at(parent, at))]


def _text(ask: Callable[[Any, Any, int], int], element: Any) -> str:
    size = ask(element, None, 0)
    if size <= 2:
        return ""
    content = ctypes.create_string_buffer(size)
    ask(element, content, size)
    return content.raw[: size - 2].decode("utf-16-le", "replace").replace("\0", "")
