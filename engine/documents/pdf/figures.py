"""What do the parts of a tagged PDF say of themselves? Texts that stand for pictures, abbreviations in full, summaries.

They are read aloud to people who cannot see the page. PDFium makes the tree anew for each page, with a place for every
child that stands on another page: of a document whose paragraphs hang from one element, the time rises with the square
of the pages. So it is spent only where a file may hold such texts at all, and only so much of it; what is left is
told. Source: ISO 32000-2, 14.9.3 and 14.9.5, and table 384.
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
from engine.documents.pdf.page_text import quick

_MAX_ELEMENTS = 20_000  # of a page
_MAX_PLACES = 1_000_000  # looked into for them, most of them empty; a third of a second
_MAX_DEPTH = 100
_UNSAID = frozenset(("Link",))  # what it says of itself is its address, or stands in its words
_GRACE_SECONDS, _TIMES = 5.0, 1.0  # figures may take as long as the reading, and a short file may take this in any case
# By what a part says something of itself, and how a file holds it: not /Alternate, as colour profiles have it, nor two
# signs of a packed stream, nor where a linear file's first page ends.
_KEYS = {
    "Alt": re.compile(rb"/Alt(?![A-Za-z])"),
    "E": re.compile(
        rb"/E[\s\0]*(?:\((?:\xfe\xff|\xef\xbb\xbf|\\[0-7]{3}|[A-Za-z][\w .,()-]{2}|"
        rb"[^()\0-\x08\x0e-\x1f]{1,999}\)\s*[/>])"
        rb"|<\s*[0-9A-Fa-f]{2}|\d+\s+\d+\s+R\b)"
    ),
    "Summary": re.compile(rb"/Summary(?![A-Za-z])"),
}
_ALL = frozenset(_KEYS)
_PLAIN_ALT = re.compile(rb"/Alt\s*\(([ -'*-\[\]-~]{0,300})\)")
_LINK, _NEAR_BYTES = re.compile(rb"/S\s*/Link(?![A-Za-z])"), 2_000
_EDGE_IN_WORDS = re.compile(rb"\([^()<>]*+(?:<<|>>)")  # possibly: what looks like the edge of a dictionary is none
_PACKED = re.compile(rb"/ObjStm\b")  # objects in a stream, where a program may keep all but the pages' contents
_PACKED_BEGINS = re.compile(rb"stream\r?\n")
_MAX_PACKED_BYTES = 64 << 20
_NO_TEXT = 2  # bytes of an empty text, its end


_count = quick(raw.FPDF_StructElement_CountChildren, ctypes.c_int)
_child_at = quick(raw.FPDF_StructElement_GetChildAtIndex, ctypes.c_void_p, ctypes.c_int)
_alt = quick(raw.FPDF_StructElement_GetAltText, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong)
_kind = quick(raw.FPDF_StructElement_GetType, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong)
_expansion = quick(raw.FPDF_StructElement_GetExpansion, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong)


class Said(NamedTuple):
    """What the parts of a page say of themselves, each text once, and whether that is all of it."""

    words: list[str]
    is_all: bool


class Figures:
    """Reads what the parts of a PDF's pages say of themselves.

    Args:
        pdf: pypdfium2's document.
        data: the file; None where it is too large to be held.
        budget: the time that reading takes, and this.
    """

    def __init__(self, pdf: Any, data: bytes | None, budget: Budget | None = None) -> None:
        self._keys: frozenset[str] = frozenset()
        if is_tagged(pdf):
            self._keys = _ALL if data is None else keys_of(data)
        self._budget = budget or Budget(grace_seconds=_GRACE_SECONDS, times=_TIMES)

    def look(self, page: Any, reading_seconds: float) -> Said:
        """Return what the figures of a page say; nothing where the file's time for them is spent.

        Args:
            page: pypdfium2's page.
            reading_seconds: processor seconds that all else on the page took.
        """
        if not self._keys:
            return Said([], is_all=True)
        if self._budget.spent:
            self._budget.note(reading_seconds, 0.0)
            return Said([], is_all=False)
        watch = Stopwatch()
        said = figure_words(page, self._keys)
        self._budget.note(reading_seconds, watch.seconds)
        return said


def is_tagged(pdf: Any) -> bool:
    """Return whether a PDF says what its parts are; ``pdf`` is pypdfium2's document."""
    return bool(raw.FPDFCatalog_IsTagged(pdf))


def keys_of(data: bytes) -> frozenset[str]:
    """Return by which keys parts of a PDF may say something of themselves: "Alt", "E", "Summary"."""
    if b"/Encrypt" in data:
        return _ALL
    found = {key for key in _ALL if _may_say(key, data)}
    left = _MAX_PACKED_BYTES
    for packed in _PACKED.finditer(data):
        content = _unpacked(data, packed, left)
        if content is None:
            return _ALL
        found |= {key for key in _ALL - found if _may_say(key, content)}
        left -= len(content)
    return frozenset(found)


def _may_say(key: str, data: bytes) -> bool:
    """Return whether a part may say something by a key; what would not be taken is no reason to walk."""
    return any(key != "Alt" or not _is_idle(data, found.start()) for found in _KEYS[key].finditer(data))


def _is_idle(data: bytes, at: int) -> bool:
    """Return whether a text that stands for something is surely not taken: the name of a file, or that of a link."""
    said = _PLAIN_ALT.match(data, at)
    if said is not None and not described(said[1].decode("ascii")):
        return True
    begin, end = data.rfind(b"<<", max(0, at - _NEAR_BYTES), at), data.find(b">>", at, at + _NEAR_BYTES)
    if 0 <= begin < end and data.find(b">>", begin, at) < 0 and data.find(b"<<", at, end) < 0:
        return _LINK.search(data, begin, end) is not None
    return _is_of_link(data, at)


def _is_of_link(data: bytes, at: int) -> bool:
    """Return whether the dictionary around a place is surely that of a link, others standing within it."""
    first, last = max(0, at - _NEAR_BYTES), at + _NEAR_BYTES
    parts: list[tuple[int, int]] = []
    depth, stop = 0, at
    while depth >= 0:
        start = max(data.rfind(b"<<", first, stop), data.rfind(b">>", first, stop))
        if start < 0:
            return False
        parts += [(start, stop)] if not depth else []
        depth += 1 if data[start : start + 1] == b">" else -1
        stop = start
    depth, start = 0, at
    while depth >= 0:
        ends = [edge for edge in (data.find(b"<<", start, last), data.find(b">>", start, last)) if edge >= 0]
        if not ends:
            return False
        parts += [(start, min(ends))] if not depth else []
        depth += 1 if data[min(ends) : min(ends) + 1] == b"<" else -1
        start = min(ends) + 2
    is_link = any(_LINK.search(data, *part) for part in parts)
    return is_link and not _EDGE_IN_WORDS.search(data, stop, start)


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


def figure_words(page: Any, keys: frozenset[str] = _ALL) -> Said:
    """Return what the parts of a page of pypdfium2 say of themselves by some keys, as ``keys_of`` gives them."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return Said([], is_all=True)
    try:
        walk = _Walk(keys)
        return Said(list(dict.fromkeys(walk.said(tree))), walk.is_all)
    finally:
        raw.FPDF_StructTree_Close(tree)


class _Walk:
    """A walk over the elements of a page; ``is_all`` says afterwards whether none was left out for its number."""

    def __init__(self, keys: frozenset[str]) -> None:
        self.is_all = True
        self._keys = keys
        self._places = _MAX_PLACES

    def said(self, tree: Any) -> Iterator[str]:
        """Yield what figures say, in order."""
        roots = range(self._looked_at(raw.FPDF_StructTree_CountChildren(tree)) - 1, -1, -1)
        found = (ctypes.cast(raw.FPDF_StructTree_GetChildAtIndex(tree, at), ctypes.c_void_p).value for at in roots)
        waiting = [(element, 0) for element in found if element]
        seen, only_alt = 0, self._keys == {"Alt"}
        while waiting:
            if seen == _MAX_ELEMENTS:
                self.is_all = False
                return
            element, depth = waiting.pop()
            seen += 1
            # Most parts of a table say nothing: one question is enough where that is all there is to ask.
            if not only_alt or _alt(element, None, 0) > _NO_TEXT:
                for text in self._texts(element):
                    if text and (said := described(text)):
                        yield said
            count = _count(element) if depth < _MAX_DEPTH else 0
            if count > 0:
                children = range(self._looked_at(count) - 1, -1, -1)
                waiting += [(child, depth + 1) for at in children if (child := _child_at(element, at))]

    def _texts(self, element: int) -> Iterator[str]:
        """Yield what an element says of itself: what stands for it, its abbreviation in full, a table's summary."""
        if "Alt" in self._keys:
            words = _text(_alt, element)
            if words and _text(_kind, element) not in _UNSAID:
                yield words
        if "E" in self._keys:
            yield _text(_expansion, element)
        if "Summary" in self._keys:
            yield _summary(ctypes.cast(element, raw.FPDF_STRUCTELEMENT))

    def _looked_at(self, count: int) -> int:
        """Return how many of some children are looked at; not all of them are on the page."""
        looked_at = min(max(0, count), self._places)
        self._places -= looked_at
        self.is_all = self.is_all and looked_at >= count
        return looked_at


def _summary(element: Any) -> str:
    """Return what an attribute of a table says of it, or ""; PDFium's short way finds none that is alone."""
    for at in range(max(0, raw.FPDF_StructElement_GetAttributeCount(element))):
        attribute = raw.FPDF_StructElement_GetAttributeAtIndex(element, at)
        value = raw.FPDF_StructElement_Attr_GetValue(attribute, b"Summary") if attribute else None
        if value and raw.FPDF_StructElement_Attr_GetType(value) == raw.FPDF_OBJECT_STRING:
            return _text(_attribute_text, value)
    return ""


def _attribute_text(value: Any, out: Any, size: int) -> int:
    needed = ctypes.c_ulong()
    raw.FPDF_StructElement_Attr_GetStringValue(value, out, size, needed)
    return needed.value


def _text(ask: Callable[[Any, Any, int], int], element: Any) -> str:
    size = ask(element, None, 0)
    if size <= _NO_TEXT:
        return ""
    content = ctypes.create_string_buffer(size)
    ask(element, content, size)
    return content.raw[: size - 2].decode("utf-16-le", "replace").replace("\0", "")
