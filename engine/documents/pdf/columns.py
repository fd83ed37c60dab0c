"""Was a page with two columns drawn row by row? Then PDFium's lines run across both; here they are parted again.

Rows of a table look alike, so rows count as columns only where the words of both sides go on from
one row to the next, as prose does and cells do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from statistics import median
from typing import NamedTuple

from engine.documents.pdf.page_text import Line, PageText

_LEAST_ROWS = 5
_LEAST_CHARS = 40  # of a line across two columns
_LOOK_EVERY = 3  # lines; a gap in none of these, and there are no columns
_GAP = 0.7  # line heights of white that part two columns
_WIDER = 1.6  # than any other gap of the line, as justified lines have wide ones too
_COLUMN_CHARS = 15  # in the middle row of a column; narrower ones are cells
_ROW_DISTANCE = 2.2  # line heights
_GOES_ON = 0.4  # share of rows that begin in small letters
_BLANKS = re.compile(r"(?<=\S)\s+(?=\S)")


class _Row(NamedTuple):
    """A line cut in two, or the part of a row that stands on one side; the gap's edges in points."""

    left: Line | None
    right: Line | None
    gap: tuple[float, float]


def part_columns(page: PageText, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, columns that were drawn row by row one after the other."""
    long = [line.has_place and not line.angle and len(line.text) >= _LEAST_CHARS for line in lines]
    if sum(long) < _LEAST_ROWS - 1:  # the last row of a paragraph is short
        return list(lines)
    looked_at = [line for line, is_long in zip(lines, long, strict=True) if is_long][1::_LOOK_EVERY]
    cuts = _Cuts(page)
    found = (line for line in looked_at if cuts.of(line) is not None)
    if len(list(islice(found, 2))) < min(2, len(looked_at)):
        return list(lines)
    return _parted(cuts, lines)


class _Cuts:
    """The cuts of a page's lines, each looked for once: it takes two questions to PDFium a word."""

    def __init__(self, page: PageText) -> None:
        self._page = page
        self._known: dict[int, _Row | None] = {}

    def of(self, line: Line) -> _Row | None:
        """Return a line cut at its widest gap, or None where no gap is far wider than the others."""
        if id(line) not in self._known:
            self._known[id(line)] = _cut(self._page, line)
        return self._known[id(line)]

    def at(self, line: Line, strip: tuple[float, float]) -> _Row | None:
        """Return a line cut where a white strip runs through it, as a short last line of a paragraph is."""
        for blank in _BLANKS.finditer(line.text) if line.is_whole else ():
            start = self._page.box(line.start + blank.start() - 1).right
            end = self._page.box(line.start + blank.end()).left
            if start < strip[1] and end > strip[0] and end - start >= _GAP * line.height:
                return _cut_at(self._page, line, blank)
        return None


def _parted(cuts: _Cuts, lines: Sequence[Line]) -> list[Line]:
    found: list[Line] = []
    block: list[_Row] = []
    for line in lines:
        row = _row(cuts, line, block)
        if block and row is None:
            found += _unrolled(block)
            block = []
            row = _row(cuts, line, block)
        if row is None:
            found.append(line)
        else:
            block.append(row)
    return found + _unrolled(block)


def _row(cuts: _Cuts, line: Line, block: Sequence[_Row]) -> _Row | None:
    """Return a line as a row of a block, or None where it is none: the white strip does not run through it."""
    if not line.has_place or line.angle:
        return None
    if block:
        above = block[-1].left or block[-1].right
        if above is not None and not 0 < above.base - line.base < _ROW_DISTANCE * line.height:
            return None
        start, end = block[-1].gap
        if line.right < end:
            return _Row(line, None, (start, end)) if line.right < (start + end) / 2 or line.right <= start else None
        if line.left > start:
            return _Row(None, line, (start, end))
    cut = cuts.of(line)
    if not block:
        return cut
    cut = cut or cuts.at(line, block[-1].gap)
    if cut is None:
        return None
    start, end = max(cut.gap[0], block[-1].gap[0]), min(cut.gap[1], block[-1].gap[1])
    return _Row(cut.left, cut.right, (start, end)) if start < end else None


def _cut(page: PageText, line: Line) -> _Row | None:
    if len(line.text) < _LEAST_CHARS or not line.is_whole:
        return None
    gaps = []
    for blank in _BLANKS.finditer(line.text):
        gaps.append((page.gap(line.start + blank.start() - 1, line.start + blank.end()), blank))
    gaps.sort(key=lambda gap: -gap[0])
    if len(gaps) < 2 or gaps[0][0] < _GAP * line.height or gaps[0][0] < _WIDER * gaps[1][0]:
        return None
    return _cut_at(page, line, gaps[0][1])


def _cut_at(page: PageText, line: Line, blank: re.Match[str]) -> _Row:
    start, end = page.box(line.start + blank.start() - 1).right, page.box(line.start + blank.end()).left
    left = replace(line, text=line.text[: blank.start()], right=start, is_parted=False)
    right = replace(line, text=line.text[blank.end() :], left=end, start=line.start + blank.end(), is_parted=False)
    return _Row(left, right, (start, end))


def _unrolled(block: Sequence[_Row]) -> list[Line]:
    """Return the left lines of a block and then the right ones where they are prose, else its lines as they were."""
    left, right = [row.left for row in block if row.left], [row.right for row in block if row.right]
    if min(len(left), len(right)) >= _LEAST_ROWS and _is_prose(left) and _is_prose(right):
        return left + right
    return [_joined(row) for row in block]


def _joined(row: _Row) -> Line:
    if row.left is None or row.right is None:
        line = row.left or row.right
        assert line is not None
        return line
    return replace(row.left, text=f"{row.left.text} {row.right.text}", right=row.right.right)


def _is_prose(lines: Sequence[Line]) -> bool:
    """Return whether lines go on from one to the next, as sentences do and cells of a table do not."""
    if median(len(line.text) for line in lines) < _COLUMN_CHARS:
        return False
    goes_on = sum(line.text.lstrip()[:1].islower() for line in lines[1:])
    return goes_on >= _GOES_ON * (len(lines) - 1)
