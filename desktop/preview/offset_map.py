"""Where in a rich document does an offset of the text stand, and the other way round?"""

from __future__ import annotations

from bisect import bisect_right

from desktop.preview.pdf_marks import units
from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text that stands in the document letter by letter, from ``position`` on."""

    start: int
    end: int
    position: int


class OffsetMap:
    """The segments of a document, in the order in which they stand in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._segments: list[Segment] = []

    def add(self, start: int, end: int, position: int) -> None:
        """Say that the text between two offsets stands at ``position``."""
        if end > start:
            self._segments.append(Segment(start, end, position))

    @property
    def empty(self) -> bool:
        """Whether nothing is mapped."""
        return not self._segments

    def position(self, offset: int) -> int:
        """Return the position of an offset; of one that stands nowhere, that of the next one that does."""
        segments = self._segments
        if not segments:
            return 0
        at = max(0, bisect_right(segments, offset, key=lambda one: one.start) - 1)
        one = segments[at]
        if offset > one.end and at + 1 < len(segments):
            one = segments[at + 1]
        inside = max(one.start, min(offset, one.end))
        return one.position + units(self._text[one.start : inside], inside - one.start)

    def offset(self, position: int) -> int:
        """Return the offset of a position; of one between two segments, where the next begins."""
        segments = self._segments
        if not segments:
            return 0
        at = max(0, bisect_right(segments, position, key=lambda one: one.position) - 1)
        one = segments[at]
        text = self._text[one.start : one.end]
        away = position - one.position
        if text.isascii():
            return one.start + max(0, min(away, len(text)))
        low, high = 0, len(text)
        while low < high:
            middle = (low + high) // 2
            if units(text, middle) < away:
                low = middle + 1
            else:
                high = middle
        return one.start + low

    def pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the positions that a span of the text takes: a piece for each segment that it touches."""
        made = []
        at = max(0, bisect_right(self._segments, start, key=lambda one: one.start) - 1)
        for one in self._segments[at:]:
            if one.start >= end:
                break
            first, last = max(start, one.start), min(end, one.end)
            if last > first:
                begin = one.position + units(self._text[one.start : first], first - one.start)
                made.append((begin, begin + units(self._text[first:last], last - first)))
        return made
