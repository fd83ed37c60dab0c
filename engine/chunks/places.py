"""Where does a span stand? The words a person finds it by: its places, and the headings above it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from engine.documents.document import Document, Heading, Place
from engine.patterns import lazy

# Between two of these a chunk always ends: what stands on different slides or sheets is not one thought.
PARTED = frozenset({"page", "slide", "sheet", "chapter", "message"})
# These begin a new chunk as headings do, where the one before is at least half full.
SECTIONS = frozenset({"section", "cell"})
# These are rows: better boundaries than sentences, and too small to be a chunk of their own.
ROWS = frozenset({"cells", "line", "beside"})

_RANGE = lazy(r"(?P<before>.*?)(?P<column>[A-Z]{1,3})(?P<row>\d+)(?::(?P<last_column>[A-Z]{1,3})(?P<last_row>\d+))?$")
_LINE = lazy(r"line (\d+)$")
# A heading that is a whole paragraph is no name of a place.
_MAX_TITLE_CHARS = 120


class Guide:
    """Tells of any span of one document where it stands."""

    def __init__(self, document: Document) -> None:
        self._places = document.places
        self._starts = [place.offset_chars for place in document.places]
        self._headings = sorted(document.headings, key=lambda heading: heading.offset_chars)
        self._paths = _paths(self._headings)
        self._heading_starts = [heading.offset_chars for heading in self._headings]

    def place(self, start: int, end: int) -> str:
        """Return the label of the place a span begins in; for rows of a table, the range that it covers."""
        first = bisect_right(self._starts, start) - 1
        if first < 0:
            return ""
        place = self._places[first]
        number = bisect_left(self._starts, end) - 1
        while number > first and self._places[number].kind == "beside":  # a comment, say, below the rows of its sheet
            number -= 1
        last = self._places[number]
        if place.kind == "sheet" and last.kind == "cells":  # a sheet's name stands above its first row
            place = self._places[first + 1]
        if last is place or last.kind != place.kind:
            return place.label
        return _joined(place, last)

    def headings(self, start: int) -> tuple[str, ...]:
        """Return the titles of the headings that an offset stands under, outermost first, its own included."""
        number = bisect_right(self._heading_starts, start) - 1
        return self._paths[number] if number >= 0 else ()


def _paths(headings: Sequence[Heading]) -> list[tuple[str, ...]]:
    """Return for each heading the path of titles down to it; a heading without words ends those of its level."""
    open_: list[Heading] = []
    paths = []
    for heading in headings:
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        if heading.title.strip():
            open_.append(heading)
        paths.append(tuple(_short(one.title) for one in open_))
    return paths


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= _MAX_TITLE_CHARS else words[: _MAX_TITLE_CHARS - 1].rstrip() + "…"


def _joined(first: Place, last: Place) -> str:
    """Return one label for consecutive rows: "sheet Budget, A3:F20", "lines 3–20"."""
    if first.kind == "cells":
        one, other = _RANGE.match(first.label), _RANGE.match(last.label)
        if one and other and one["before"] == other["before"]:
            left = min(one["column"], other["column"], key=_column)
            right = max(one["last_column"] or one["column"], other["last_column"] or other["column"], key=_column)
            return f"{one['before']}{left}{one['row']}:{right}{other['last_row'] or other['row']}"
    if first.kind == "line":
        begin, end = _LINE.match(first.label), _LINE.match(last.label)
        if begin and end:
            return f"lines {begin[1]}–{end[1]}"
    return first.label


def _column(letters: str) -> tuple[int, str]:
    """Return what columns are ordered by: Z comes before AA."""
    return len(letters), letters
