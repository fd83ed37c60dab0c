"""Was a page with columns drawn row by row? Then PDFium's lines run across them; here they are parted again.

White strips tell: what is white in each of several rows parts them. Rows of a table have such strips too, so they count
as columns only where the words go on from one row to the next, as prose does and cells do not, or where entries are in
the order of the alphabet down one column and on in the next, as those of an index are.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from statistics import median
from typing import NamedTuple

from engine.documents.pdf.column_prose import GOES_ON, STRIP, White, is_prose, may_go_on, strips_met
from engine.documents.pdf.page_text import Line, PageText, WordGaps
from engine.documents.pdf.uneven_columns import BACK, COLUMN_CHARS, LEAST_LONG, is_from_right, part_uneven_columns

_LEAST_ROWS = 4
_LEAST_ROWS_OF_MANY = 3  # of three columns or more, which chance parts less often
_LEAST_ENTRIES = 5  # of an index
_LEAST_CHARS = 30  # of a line across columns
_LOOK_EVERY = 3  # lines; a gap in none of these, and there are no columns
_GAP = 0.7  # line heights of white that part two columns
_WIDER = 1.6  # than the gaps between words of the line, as justified lines have wide ones too
_ALL_WIDE = 1.2  # line heights: gaps of a line that has a word in each column
_MAX_COLUMNS = 6
_NUMBER_CHARS = 4  # in the middle row of a column of numbers of paragraphs
_ROW_DISTANCE = 2.2  # line heights
_ROWS_APART = 1.25  # times the usual distance: paragraphs that begin side by side, or rows of a table
_BESIDE = 0.8  # line heights between the baselines of two lines of one row
_SORTED = 0.85  # share of neighbours in an index that are in order
_NEW_WORD = 0.5  # share of entries that begin with another word than the one before
_UNSURE_ROWS = 3  # so long a block may lose a strip: a wide gap between two words
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_MENDED_CHARS = 10  # that tell where the words behind a gap stand in a line that was mended, and so far they moved


_OF_NUMBERS = "0123456789.,%$()+- "  # taken off at once: most cells of a table are nothing else
_NO_LINE, _NO_WORDS, _WORDS = range(3)  # what a row has in a column; of two together the higher one

_Column = list[Line | None]  # a line for each row that has words in it


class _Piece(NamedTuple):
    """A part of a line between two gaps: its edges in points, and which characters of the line's words it has."""

    left: float
    right: float
    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text[self.start : self.end]

    def as_line(self) -> Line:
        """Return it as a line of its own; of most rows of a table nobody asks for them."""
        line = self.line
        if self.start == 0 and self.end == len(line.text):
            return line
        return line.piece(self.text, self.left, self.right, line.start + self.start)


class _Row(NamedTuple):
    """What stands side by side: pieces of lines from the left to the right, and the lines as they came."""

    pieces: Sequence[_Piece]
    lines: Sequence[Line]

    @property
    def first(self) -> Line:
        """The line that it begins with."""
        return self.pieces[0].line

    @property
    def whites(self) -> list[White]:
        """Where the row has no words; the first and the last go on for ever."""
        found, start = [], -math.inf
        for piece in self.pieces:
            left = piece[0]
            if start < left:
                found.append((start, left))
            start = piece[1]
        if start < math.inf:
            found.append((start, math.inf))
        return found


def part_columns(page: PageText, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, columns that were drawn row by row one after the other."""
    beside = (True for line, after in pairwise(lines) if _is_beside(line, after))
    if len(list(islice(beside, _LEAST_ROWS))) < _LEAST_ROWS and not _looks_parted(page, lines):
        return list(lines)
    found: list[Line] = []
    block: list[_Row] = []
    whites: list[White] = []
    long = 0
    for row in _rows(page, lines):
        if long < LEAST_LONG:
            long += _long_pieces(row)
        met = _met(whites, row) if block and _is_below(block[-1], row) else []
        if block and (len(met) < 3 or len(block) >= _UNSURE_ROWS and len(met) < len(whites)):
            found += _unrolled(block, whites)
            block = []
        if block:
            block.append(row)
            whites = met
        elif len(row.pieces) > 1:
            block, whites = [row], row.whites
        else:
            found += row.lines
    found += _unrolled(block, whites)
    is_same = len(found) == len(lines) and all(one is other for one, other in zip(found, lines, strict=True))
    return part_uneven_columns(page, found) if is_same and long >= LEAST_LONG else found


# -- rows ------------------------------------------------------------------------------------------


def _looks_parted(page: PageText, lines: Sequence[Line]) -> bool:
    """Return whether some of the page's long lines have gaps that are far wider than those between words."""
    long = [line for line in lines if len(line.text) >= _LEAST_CHARS and not line.angle and line.has_place]
    if len(long) < _LEAST_ROWS_OF_MANY:  # the last row of a paragraph is short
        return False
    looked_at = long[1::_LOOK_EVERY]
    parted = (line for line in looked_at if line.is_whole and _has_wide_gaps(page, line))
    return len(list(islice(parted, 2))) >= min(2, len(looked_at))


def _has_wide_gaps(page: PageText, line: Line) -> bool:
    widths = page.word_gaps(line.start, line.text).widths
    if widths and min(widths) <= -BACK * line.height and not is_from_right(line.text):
        return True
    if len(widths) < 2 or not max(widths) >= _GAP * line.height:
        return False
    gaps = sorted(widths, reverse=True)
    if not gaps[0] >= _GAP * line.height:
        return False
    if gaps[-1] >= _ALL_WIDE * line.height:
        return True
    parted = islice(pairwise(gaps), _MAX_COLUMNS - 1)
    return any(wide >= max(_GAP * line.height, _WIDER * next_wide) for wide, next_wide in parted)


def _is_beside(line: Line, after: Line) -> bool:
    """Return whether a line stands to the right of the one before it."""
    # Most lines begin farther left than the one before ends; where a place is unknown no comparison holds.
    return (
        after.left - line.right >= _GAP * line.height
        and abs(line.base - after.base) < _BESIDE * min(line.height, after.height)
        and not (line.angle or after.angle)
    )


def _rows(page: PageText, lines: Sequence[Line]) -> Iterator[_Row]:
    row: list[Line] = []
    for line in lines:
        if row and not _is_beside(row[-1], line):
            yield _row(page, row)
            row = []
        row.append(line)
    if row:
        yield _row(page, row)


def _long_pieces(row: _Row) -> int:
    """Return how many pieces of a row may be as long as prose, wherever its lines are cut; few of a table are."""
    for line in row.lines:
        if not (line.is_whole and line.text.isascii()):
            # What is mended, or may be written from the right to the left, is cut here and not there.
            return sum((len(line.text) + 1) // (COLUMN_CHARS + 1) for line in row.lines)
    return sum([(end - start + 1) // (COLUMN_CHARS + 1) for _, _, _, start, end in row.pieces])


def _row(page: PageText, lines: Sequence[Line]) -> _Row:
    if len(lines) == 1:
        return _Row(_pieces(page, lines[0]), lines)
    pieces: list[_Piece] = []
    for line in lines:
        pieces += _pieces(page, line)
    return _Row(pieces, lines)


def _whole(line: Line) -> _Piece:
    return _Piece(line.left, line.right, line, 0, len(line.text))


def _pieces(page: PageText, line: Line) -> list[_Piece]:
    """Return a line cut at each gap that may part columns."""
    if not line.has_place or line.angle:
        return [_whole(line)]
    text = line.text if line.is_whole else page.text[line.start :].partition("\r")[0].partition("\n")[0]
    least = _GAP * line.height
    gaps = page.word_gaps(line.start, text)
    if not gaps.widths or max(gaps.widths) < least:  # nearly every line
        return [_whole(line)]
    if line.is_whole:
        return _cut(line, gaps, least)
    found, rest = [], line
    for gap, after, right in zip(gaps.widths, gaps.afters, gaps.lefts, strict=True):
        if not gap >= least:
            continue
        end = after - line.start
        cut = _place(text, end, rest.text, line.text)
        if cut <= 0:
            continue
        found.append(rest.piece(rest.text[:cut].rstrip(), rest.left, right, rest.start))
        rest = rest.piece(rest.text[cut:], right + gap, rest.right, after)
    return list(map(_whole, [*found, rest]))


def _cut(line: Line, gaps: WordGaps, least: float) -> list[_Piece]:
    """Return a line whose characters are all in their places, cut at each gap that is as wide as the least."""
    found: list[_Piece] = []
    first = line.start
    start, left = 0, line.left
    for at, gap in enumerate(gaps.widths):
        if gap >= least:
            right = gaps.lefts[at]
            found.append(_Piece(left, right, line, start, gaps.befores[at] + 1 - first))
            start, left = gaps.afters[at] - first, right + gap
    found.append(_Piece(left, line.right, line, start, len(line.text)))
    return found


def _place(text: str, end: int, rest: str, whole: str) -> int:
    """Return where the words behind a gap of the page's own text stand in what is left of the mended line, else 0.

    Args:
        text: the line as the page has it.
        end: where in it the words begin.
        rest: what is left of the mended line.
        whole: the mended line.
    """
    words = text[end : end + _MENDED_CHARS]
    near = max(0, end - (len(whole) - len(rest)) - _MENDED_CHARS)
    cut = rest.find(words, near)
    return cut if 0 < cut <= near + 2 * _MENDED_CHARS and rest[cut - 1].isspace() else 0


def _is_below(above: _Row, row: _Row) -> bool:
    upper, line = above.first, row.first
    return line.has_place and not line.angle and 0 < upper.base - line.base < _ROW_DISTANCE * line.height


def _met(whites: Sequence[White], row: _Row) -> list[White]:
    """Return what is white in the rows so far and in one more; three or more are needed for two columns."""
    return strips_met(whites, row.whites, row.first.height)


# -- columns ---------------------------------------------------------------------------------------


def _unrolled(block: Sequence[_Row], whites: Sequence[White]) -> list[Line]:
    """Return the lines of a block column by column where they are prose or an index, else as they were."""
    strips = list(whites[1:-1])
    least = _LEAST_ROWS if len(strips) < 2 else _LEAST_ROWS_OF_MANY
    if len(block) >= least and strips:
        may_be_prose = _may_be_prose(block, len(strips) + 1)
        may_be_index = len(block) >= _LEAST_ENTRIES and _may_be_index(block)
        columns = _columns(block, strips) if may_be_prose or may_be_index else []
        by_entries = _without_numbers(columns) if may_be_index else []
        if _is_index(by_entries):
            return [line for column in by_entries for line in column if line]
        columns = _wide_enough(columns, min(len(block), _LEAST_ROWS)) if may_be_prose else []
        if len(block) >= _LEAST_ROWS and _are_prose(columns) or _are_short_prose(columns):
            return _by_paragraphs(block, columns)
    return [line for row in block for line in row.lines]


def _may_be_prose(block: Sequence[_Row], column_count: int) -> bool:
    """Return whether so many pieces of a block may go on from one above as prose of its columns has.

    A row has words in one column at least, a column that is not looked at less than the least rows, and of each other
    column all lines but the first count.
    """
    least = max(_LEAST_ROWS_OF_MANY, math.ceil(GOES_ON * (len(block) - (_LEAST_ROWS - 1) * column_count)))
    goes_on = (True for row in block for piece in row.pieces if may_go_on(piece.text.lstrip()))
    return len(list(islice(goes_on, least))) == least


def _may_be_index(block: Sequence[_Row]) -> bool:
    """Return whether so many pieces of a block have a word as two columns of entries have."""
    words = (True for row in block for piece in row.pieces if _FIRST_WORD.search(piece.line.text, *piece[3:]))
    return len(list(islice(words, 2 * _LEAST_ENTRIES))) == 2 * _LEAST_ENTRIES


def _columns(block: Sequence[_Row], strips: Sequence[White]) -> list[_Column]:
    """Return each column's line of each row, or None."""
    starts = [start for start, _ in strips]
    cells: list[_Column] = []  # of each row
    for row in block:
        found: _Column = [None] * (len(strips) + 1)
        for piece in row.pieces:
            at = bisect_left(starts, (piece.left + piece.right) / 2)
            before, line = found[at], piece.as_line()
            found[at] = before.with_words(line) if before else line
        cells.append(found)
    return [list(column) for column in zip(*cells, strict=True)]


def _joined(columns: Sequence[_Column]) -> _Column:
    """Return columns side by side as one."""
    joined = columns[-1]
    for column in columns[-2::-1]:
        beside = zip(column, joined, strict=True)
        joined = [left.with_words(right) if left and right else left or right for left, right in beside]
    return joined


def _wide_enough(columns: Sequence[_Column], least_rows: int) -> list[_Column]:
    """Return columns as wide as prose, none of a table, which has narrow ones beside them.

    A paragraph's number is a part of its first line. A column with fewer rows than the least is not looked at.
    """
    solid = [[line for line in column if line] for column in columns]
    if not all(solid):
        return []
    if len(solid[0]) >= least_rows and _NUMBER_CHARS < _width(solid[0]) < COLUMN_CHARS:
        return []  # nothing is joined to the first but all else, and most tables have a narrow one
    kept, widths = list(columns), list(map(_width, solid))
    begin = 0
    while len(kept) > 1:
        number = next((at for at in range(begin, len(kept)) if widths[at] <= _NUMBER_CHARS), None)
        if number is None:
            long = [width for width, column in zip(widths, solid, strict=True) if len(column) >= least_rows]
            return kept if min(long, default=0) >= COLUMN_CHARS else []
        begin = min(number, len(kept) - 2)
        both = slice(begin, begin + 2)
        kept[both] = [_joined(kept[both])]
        solid[both] = [[line for line in kept[begin] if line]]
        widths[both] = [_width(solid[begin])]
    return []


def _width(lines: Sequence[Line]) -> float:
    """Return how many characters the line in the middle has."""
    return median(len(line.text) for line in lines)


def _without_numbers(columns: Sequence[_Column]) -> list[_Column]:
    """Return columns with the pages, which are set apart from their entries, as a part of these.

    Nothing where all are parts of the first, as in most tables of numbers.
    """
    kinds = [[_kind(line) for line in column] for column in columns]
    kept: list[_Column] = []
    stop = len(columns)
    for at in range(len(columns) - 1, 0, -1):
        if kinds[at].count(_NO_WORDS) > kinds[at].count(_WORDS):
            kinds[at - 1] = list(map(max, kinds[at - 1], kinds[at]))
        else:
            kept.append(_joined(columns[at:stop]))
            stop = at
    return [_joined(columns[:stop]), *kept[::-1]] if kept else []


def _kind(line: Line | None) -> int:
    if line is None:
        return _NO_LINE
    return _WORDS if any(map(str.isalpha, line.text.strip(_OF_NUMBERS))) else _NO_WORDS


def _are_prose(columns: Sequence[Sequence[Line | None]]) -> bool:
    solid = [[line for line in column if line] for column in columns]
    long = [column for column in solid if len(column) >= _LEAST_ROWS]
    return len(long) > 1 and all(map(is_prose, long))


def _are_short_prose(columns: Sequence[Sequence[Line | None]]) -> bool:
    """Return whether three columns or more of three rows are prose.

    Most begin in a capital and go on in small letters, where the cells of a table all begin in one of the two.
    """
    solid = [[line for line in column if line] for column in columns]
    if len(solid) < 3 or any(len(column) != _LEAST_ROWS_OF_MANY for column in solid):
        return False
    firsts = [[line.text.lstrip()[:1] for line in column] for column in solid]
    sentences = sum(not first.islower() and any(map(str.islower, rest)) for first, *rest in firsts)
    return sentences > len(solid) / 2 and all(map(is_prose, solid))


def _is_index(columns: Sequence[Sequence[Line | None]]) -> bool:
    """Return whether entries are in the order of the alphabet down each column, and on from one to the next."""
    entries = [_entries([line for line in column if line]) for column in columns]
    long = [words for words in entries if len(words) >= _LEAST_ENTRIES]
    if len(long) < 2:
        return False
    if any(before[-1] > after[0] for before, after in pairwise(filter(None, entries))):
        return False
    return all(_are_sorted(words) for words in long)


def _are_sorted(words: Sequence[str]) -> bool:
    steps = len(words) - 1
    in_order = sum(one <= other for one, other in pairwise(words))
    return in_order >= _SORTED * steps and sum(one < other for one, other in pairwise(words)) >= _NEW_WORD * steps


def _entries(lines: Sequence[Line]) -> list[str]:
    """Return the first words of a column's lines, those left out that are set in, as the rest of an entry is."""
    if not lines:
        return []
    edge = min(line.left for line in lines) + STRIP * lines[0].height
    words = [_FIRST_WORD.search(line.text) for line in lines if line.left < edge]
    plain = [unicodedata.normalize("NFD", word[0]).casefold() for word in words if word]
    return ["".join(filter(str.isalpha, word)) for word in plain]


def _by_paragraphs(block: Sequence[_Row], columns: Sequence[Sequence[Line | None]]) -> list[Line]:
    """Return the lines of a block by columns: those of the whole block, or of each part of it that begins anew in all.

    Paragraphs side by side, such as two languages, and the rows of a table whose cells are prose begin together.
    """
    distances = [above.first.base - row.first.base for above, row in pairwise(block)]
    far = _ROWS_APART * median(distances)
    ends = [at for at, distance in enumerate(distances, 1) if distance > far and _starts_new_block(columns, at)]
    found = []
    for start, stop in pairwise([0, *ends, len(block)]):
        found += [line for column in columns for line in column[start:stop] if line]
    return found


def _starts_new_block(columns: Sequence[Sequence[Line | None]], at: int) -> bool:
    firsts = [line.text.lstrip()[:1] for line in (column[at] for column in columns) if line]
    return len(firsts) > 1 and not any(map(str.islower, firsts))
