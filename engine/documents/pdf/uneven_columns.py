"""Were columns drawn from the top of the page down, with lines that do not stand side by side?

Columns whose letters or distances differ have no rows (``columns`` parts those that do): their lines come by turns all
the same, left and right of a white strip. They are parted where the words go on in each of them, as in prose.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from itertools import accumulate, islice, pairwise
from statistics import median

from engine.documents.pdf.column_prose import GOES_ON, White, is_prose, may_go_on, strips_met
from engine.documents.pdf.page_text import Line, PageText

_LEAST_LINES = 5  # of a column
_LEAST_TURNS = 4  # from one column to the next on its right
_GAP = 0.7  # line heights of white that part two columns
COLUMN_CHARS = 17  # in the middle line of a column; narrower ones are cells
LEAST_LONG = 2 * math.ceil(_LEAST_LINES / 2)  # lines of two columns that are as long as the middle one
_LEAST_GOING_ON = 2 * math.ceil(GOES_ON * (_LEAST_LINES - 1))  # lines of two columns
_SAME_BASE = 0.25  # line heights
_IN_ROWS = 0.7  # share of turns between lines side by side: those are rows
_UP = 0.8  # line heights that a line may stand above the one before it
_DOWN = 3.0  # line heights between two lines of one block

BACK = 2.0  # line heights to the left: there another line begins


def part_uneven_columns(page: PageText, whole: list[Line]) -> list[Line]:
    """Return the lines of a page, columns whose lines came by turns one after the other, and all others whole.

    PDFium takes lines of two columns that stand nearly side by side for one, and three of them where they overlap.

    Args:
        page: their page.
        whole: in the order in which they came.
    """
    cuts = [_cuts(page, line) for line in whole]
    if not _may_be_prose(page, whole, cuts):
        return whole
    cut = [(piece, line) for line, at in zip(whole, cuts, strict=True) for piece in _pieces(page, line, at)]
    lines = [piece for piece, _ in cut]
    turns = [(line, after) for line, after in pairwise(lines) if after.left - line.right >= _GAP * line.height]
    if len(turns) < _LEAST_TURNS or not _may_be_uneven(turns):
        return whole
    found: list[Line] = []
    block: list[Line] = []
    whites: list[White] = []
    in_columns: set[int] = set()  # the ids of pieces
    for at, line in enumerate(lines):
        own = [(-math.inf, line.left), (line.right, math.inf)]
        met = strips_met(whites, own, line.height) if block and _follows(block[-1], line) else []
        if block and (len(met) < 2 or len(met) < 3 <= len(whites)):
            found += _parted(block, whites, in_columns)
            block = []
        if block:
            block.append(line)
            whites = met
        elif at + 1 < len(lines) and _is_turn(line, lines[at + 1]):
            block, whites = [line], own
        else:
            found.append(line)
    found += _parted(block, whites, in_columns)
    torn = {id(line) for piece, line in cut if id(piece) in in_columns}
    wholes = {id(piece): line for piece, line in cut if id(line) not in torn}
    return list({id(line): line for line in (wholes.get(id(piece), piece) for piece in found)}.values())


def is_from_right(text: str) -> bool:
    """Return whether a line holds letters that are written from right to left, whose words go back all the time."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def _cuts(page: PageText, line: Line) -> list[int]:
    """Return which of a line's gaps are white that parts columns, or lead back to the left."""
    if not (line.is_whole and line.has_place) or line.angle or is_from_right(line.text):
        return []
    widths = page.word_gaps(line.start, line.text).widths
    least, back = _GAP * line.height, -BACK * line.height
    if not widths or (max(widths) < least and min(widths) > back):  # nearly every line
        return []
    return [at for at, gap in enumerate(widths) if gap >= least or gap <= back]


def _pieces(page: PageText, line: Line, cuts: Sequence[int]) -> list[Line]:
    """Return a line cut at some of its gaps."""
    if not cuts:
        return [line]
    gaps = page.word_gaps(line.start, line.text)
    starts = [0, *(gaps.afters[at] - line.start for at in cuts)]
    ends = [*(gaps.befores[at] + 1 - line.start for at in cuts), len(line.text.rstrip())]
    lefts = [page.edges(line.start)[0], *(gaps.rights[at] for at in cuts)]
    rights = [*(gaps.lefts[at] for at in cuts), page.edges(line.start + ends[-1] - 1)[2]]
    found = []
    for start, end, left, right in zip(starts, ends, lefts, rights, strict=True):
        piece = line.piece(line.text[start:end], left, right, line.start + start)
        piece.base = page.origin(piece.start)[1]
        found.append(piece)
    return found


def _may_be_prose(page: PageText, lines: Sequence[Line], cuts: Sequence[Sequence[int]]) -> bool:
    """Return whether pieces of lines may make two columns: of enough in a row half are long, and a third go on.

    The places of pieces need not be asked for where they are the cells of a table.
    """
    long: list[bool] = []
    goes_on: list[bool] = []
    for line, at_gaps in zip(lines, cuts, strict=True):
        text, start = line.text, 0
        first = text.lstrip()[:1]
        if at_gaps:
            gaps = page.word_gaps(line.start, text)
            for at in at_gaps:
                long.append(gaps.befores[at] + 1 - line.start - start >= COLUMN_CHARS)
                goes_on.append(may_go_on(first))
                start = gaps.afters[at] - line.start
                first = text[start]
            text = text.rstrip()
        long.append(len(text) - start >= COLUMN_CHARS)
        goes_on.append(may_go_on(first))
    if sum(long) < LEAST_LONG or sum(goes_on) < _LEAST_GOING_ON:
        return False
    # Of a column's lines but the first, four fifths of them at least, two fifths go on: of 25 lines 8.
    by_length = [1 if is_long else -1 for is_long in long]
    by_words = [17 if goes else -8 for goes in goes_on]
    both = [8 * length + words for length, words in zip(by_length, by_words, strict=True)]
    return all(map(_may_have_block, (both, by_words, by_length)))


def _may_have_block(scores: Sequence[int]) -> bool:
    """Return whether the scores of as many pieces in a row as two columns have are nought or more together."""
    sums = [0, *accumulate(scores)]
    ends = islice(sums, 2 * _LEAST_LINES, None)
    return any(end >= lowest for end, lowest in zip(ends, accumulate(sums, min), strict=False))


def _is_turn(line: Line, after: Line) -> bool:
    """Return whether a line stands farther right than the one before it ends, and no higher."""
    return line.has_place and not line.angle and after.left - line.right >= _GAP * line.height and _follows(line, after)


def _may_be_uneven(turns: Sequence[tuple[Line, Line]]) -> bool:
    """Return whether enough of a page's turns are not between lines side by side; of a page of tables all are."""
    uneven = (True for line, after in turns if not _is_side_by_side(line, after))
    least = math.ceil((1 - _IN_ROWS) * _LEAST_TURNS)
    return len(list(islice(uneven, least))) == least


def _is_side_by_side(line: Line, after: Line) -> bool:
    return abs(line.base - after.base) < _SAME_BASE * line.height


def _follows(before: Line, line: Line) -> bool:
    if not line.has_place or line.angle:
        return False
    return -_UP * line.height < before.base - line.base < _DOWN * line.height


def _parted(block: list[Line], whites: Sequence[White], in_columns: set[int]) -> list[Line]:
    """Return the lines of a block, those of columns one after the other; their ids are added to ``in_columns``."""
    strips = whites[1:-1]
    turns = [(line, after) for line, after in pairwise(block) if _is_turn(line, after)]
    if not strips or len(turns) < _LEAST_TURNS:
        return block
    side_by_side = sum(_is_side_by_side(line, after) for line, after in turns)
    if side_by_side > _IN_ROWS * len(turns):
        return block
    columns: list[list[Line]] = [[] for _ in range(len(strips) + 1)]
    for line in block:
        columns[sum(strip[0] < (line.left + line.right) / 2 for strip in strips)].append(line)
    is_text = all(
        len(column) >= _LEAST_LINES and median(len(line.text) for line in column) >= COLUMN_CHARS and is_prose(column)
        for column in columns
    )
    if not is_text:
        return block
    in_columns |= set(map(id, block))
    return [line for column in columns for line in column]
