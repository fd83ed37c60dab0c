"""Which words of an old Word document (.doc) were deleted, are hidden, or stand raised? By the looks of its runs.

Source: [MS-DOC], 2.8.6 (PlcBteChpx), 2.9.43 (ChpxFkp), 2.6.1 (properties of characters). What a style says is not
followed. Letters that are hidden or raised are moved to private planes of Unicode, each by itself, so that fields and
paragraphs are told as if nothing had happened.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from engine.documents.characters.raised_numbers import raised

_TABLE_AT = 0xFA
_PAGE_BYTES = 512
_PAGE_NUMBER = 0x3FFFFF
MOST_LOOKS = 1_000_000  # runs; a hostile file names the same letters over and over
_MOST_RUNS = 101  # of a page
_DELETED, _VANISHED, _POSITION = 0x0800, 0x083C, 0x2A48
_SUPERSCRIPT = 1
# Each of them as it stands where it is set: most pages and runs have none.
_WANTED = re.compile(b"|".join(re.escape(struct.pack("<HB", one, 1)) for one in (_DELETED, _VANISHED, _POSITION)))
_OPERAND_BYTES = (1, 1, 2, 4, 2, 2, 0, 3)  # by the last three bits of a code; 0 where the operand says it
HIDDEN_PLANE, _RAISED_PLANE = 0x100000, 0xF0000
_MOVED = re.compile("[\U000f0000-\U0010ffff]")
_HIDDEN_RUN = re.compile("[\U00100000-\U0010ffff]+")
_RAISED_RUN = re.compile("[\U000f0000-\U000fffff]+")
_MARKS = frozenset("\r\x01\x02\x05\x07\x08\x0b\x0c\x0e\x13\x14\x15")
_LAST_WORD_CHARS = 30


@dataclass(frozen=True, slots=True)
class Run:
    """Letters from ``start`` to ``end`` that are deleted, hidden or raised."""

    start: int
    end: int
    is_deleted: bool = False
    is_hidden: bool = False
    is_raised: bool = False


def runs(main: bytes, table: bytes) -> list[Run]:
    """Return the runs with such looks, at most ``MOST_LOOKS``, by bytes of the stream "WordDocument", in order.

    Args:
        main: that stream.
        table: the stream with its tables; what is cut short gives no runs.
    """
    found = (
        Run(first, last, *looks)
        for first, last, properties in properties_of_runs(main, table, _WANTED)
        if any(looks := _looks(properties))
    )
    return sorted(islice(found, MOST_LOOKS), key=lambda run: run.start)


def properties_of_runs(main: bytes, table: bytes, wanted: re.Pattern[bytes]) -> Iterator[tuple[int, int, bytes]]:
    """Yield the runs whose properties show a pattern: first and last byte in "WordDocument", and the properties."""
    start, length = struct.unpack_from("<2I", main, _TABLE_AT)
    places = table[start : start + length]
    count = (len(places) - 4) // 8
    if count < 1:
        return
    numbers = struct.unpack_from(f"<{count}I", places, 4 * (count + 1))
    for at in dict.fromkeys(number & _PAGE_NUMBER for number in numbers):
        yield from _of_page(main[at * _PAGE_BYTES : (at + 1) * _PAGE_BYTES], wanted)


def _of_page(page: bytes, wanted: re.Pattern[bytes]) -> Iterator[tuple[int, int, bytes]]:
    count = page[-1] if len(page) == _PAGE_BYTES and wanted.search(page) else 0
    if not 0 < count <= _MOST_RUNS:
        return
    bounds = struct.unpack_from(f"<{count + 1}I", page)
    for number, at in enumerate(page[4 * (count + 1) : 4 * (count + 1) + count]):
        if at:
            properties = page[2 * at + 1 : 2 * at + 1 + page[2 * at]]
            if wanted.search(properties) and bounds[number] < bounds[number + 1]:
                yield bounds[number], bounds[number + 1], properties


def _looks(properties: bytes) -> tuple[bool, bool, bool]:
    """Return whether letters are deleted, hidden and raised."""
    said, at = {_DELETED: 0, _VANISHED: 0, _POSITION: 0}, 0
    while at + 2 < len(properties):
        (code,) = struct.unpack_from("<H", properties, at)
        size = _OPERAND_BYTES[code >> 13] or 1 + properties[at + 2]
        if code in said:
            said[code] = properties[at + 2]
        at += 2 + size
    return said[_DELETED] == 1, said[_VANISHED] == 1, said[_POSITION] == _SUPERSCRIPT


def in_units(found: list[Run], pieces: Iterable[tuple[int, int, int]]) -> Iterator[Run]:
    """Yield runs by units of the text.

    Args:
        found: as ``runs`` gives them.
        pieces: of the text in order: first byte in the stream, units, and bytes of a unit.
    """
    starts, at = [run.start for run in found], 0
    for first, units, width in pieces:
        last = first + units * width
        number = max(0, bisect_right(starts, first) - 1)
        while number < len(found) and found[number].start < last:
            run = found[number]
            begin, end = max(run.start, first), min(run.end, last)
            if begin < end:
                shift = at - first // width
                looks = run.is_deleted, run.is_hidden, run.is_raised
                yield Run(begin // width + shift, end // width + shift, *looks)
            number += 1
        at += units


def with_looks(text: bytes, start: int, found: Sequence[Run]) -> str:
    """Return a part of the text without what was deleted, letters that are hidden or raised moved to private planes.

    Args:
        text: the part, in UTF-16.
        start: its first unit in the whole.
        found: runs by units, in order.
    """
    parts, at = [], 0
    for run in found:
        begin, end = max(at, run.start - start), min(len(text) // 2, run.end - start)
        if begin >= end:
            continue
        parts.append(_decoded(text[2 * at : 2 * begin]))
        words = _decoded(text[2 * begin : 2 * end])
        if not run.is_deleted:
            parts.append(_moved(words, HIDDEN_PLANE if run.is_hidden else _RAISED_PLANE))
        else:
            parts.append("".join(char for char in words if char == "\x07"))  # cells stay
        at = end
    return "".join(parts) + _decoded(text[2 * at :])


def shown_and_hidden(line: str) -> tuple[str, str]:
    """Return the words of a paragraph as they are shown, and those that are hidden in it."""
    if not _MOVED.search(line):
        return line, ""
    hidden = "".join(_HIDDEN_RUN.findall(line))
    shown = _HIDDEN_RUN.sub("", line)
    parts, at, before = [], 0, ""
    for run in _RAISED_RUN.finditer(shown):
        parts.append(shown[at : run.start()])
        before = (before + parts[-1][-_LAST_WORD_CHARS:])[-_LAST_WORD_CHARS:]
        parts.append(raised(before, in_place(run[0])))
        before = (before + parts[-1][-_LAST_WORD_CHARS:])[-_LAST_WORD_CHARS:]
        at = run.end()
    return "".join(parts) + shown[at:], in_place(hidden)


def in_place(words: str) -> str:
    """Return words whose letters are all where Unicode has them."""
    return _MOVED.sub(lambda found: chr(ord(found[0]) & 0xFFFF), words)


def _moved(words: str, plane: int) -> str:
    return "".join(char if char in _MARKS or ord(char) > 0xFFFD else chr(plane + ord(char)) for char in words)  # noqa: PLR2004


def _decoded(data: bytes) -> str:
    """Return letters without those of the planes to which others are moved, which are signs of a font of its own."""
    return _MOVED.sub("", data.decode("utf-16-le", "replace"))
