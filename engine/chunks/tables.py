"""Which spans are rows of a table, and what is their header?

A row without its header is a list of numbers: the header is the context that it is embedded with.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from engine.chunks.places import ROWS
from engine.documents.document import Document, Place
from engine.patterns import lazy
from engine.records import dataclass

# A line of cells above a line of dashes, and the lines of cells below it.
_MARKDOWN = lazy(
    r"^[^\S\n]*(?=[^\n]*\|)(?P<header>\S[^\n]*)\n[^\S\n]*\|?[^\S\n]*:?-+:?[^\S\n]*\|[-:|\s]*?$(?P<rows>(?:\n[^\n]*\|[^\n]*)*)",
    re.MULTILINE,
)
# A longer header names no columns, it is a row of text.
_MAX_HEADER_CHARS = 300


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows, without the header, as a span of the text; ``header`` may be empty."""

    start: int
    end: int
    header: str


class Tables:
    """The tables of one document: where their rows begin, and under what header an offset stands."""

    def __init__(self, document: Document) -> None:
        tables = [*_sheets(document)]
        rows = [place.offset_chars for place in document.places if place.kind in ROWS]
        if document.type == "markdown":
            for found in _MARKDOWN.finditer(document.text):
                tables.append(Table(*found.span("rows"), _header(found["header"])))
                rows += [found.start("rows") + at.end() for at in re.finditer(r"\n", found["rows"])]
        self.rows = sorted(set(rows))
        self._tables = sorted(tables, key=lambda table: table.start)
        self._starts = [table.start for table in self._tables]

    def header(self, offset_chars: int) -> str:
        """Return the header of the table in whose rows an offset lies, or an empty text."""
        number = bisect_right(self._starts, offset_chars) - 1
        if number < 0 or offset_chars >= self._tables[number].end:
            return ""
        return self._tables[number].header


def sheet_of(place: Place) -> str:
    """Return what the label of a range of cells says before the cells: "sheet Budget"."""
    return place.label.rpartition(", ")[0]


def _sheets(document: Document) -> Iterator[Table]:
    """Yield every run of rows of one sheet; its first row is the header."""
    ends = [*(place.offset_chars for place in document.places), len(document.text)][1:]
    first: tuple[Place, int] | None = None  # the header's place, and where it ends
    last_end = 0
    for place, end in zip(document.places, ends, strict=True):
        same = first is not None and place.kind == "cells" and sheet_of(place) == sheet_of(first[0])
        if not same:
            if first is not None:
                yield _table(document.text, first, last_end)
            first = (place, end) if place.kind == "cells" else None
        last_end = end
    if first is not None:
        yield _table(document.text, first, last_end)


def _table(text: str, first: tuple[Place, int], end: int) -> Table:
    place, header_end = first
    return Table(header_end, end, _header(text[place.offset_chars : header_end]))


def _header(text: str) -> str:
    words = text.strip()
    return words if len(words) <= _MAX_HEADER_CHARS and "\n" not in words else ""
