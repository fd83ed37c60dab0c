"""What did PDFium get wrong on a page? Mended with the places of the characters, where the text gives a reason to look.

Raised note marks and exponents, letters drawn twice, Arabic letters in the wrong order, text that
runs down the page, columns that were drawn row by row. Each is looked for in the text first, which
costs next to nothing; places are asked for only then.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from types import MappingProxyType

from engine.documents.pdf.columns import part_columns
from engine.documents.pdf.doubled_syllables import HAS_TONES, doubled_letters, marks_moved
from engine.documents.pdf.indic_blanks import HAS_INDIC, made_up_blanks, missing_blanks
from engine.documents.pdf.initials import join_initials
from engine.documents.pdf.note_marks import marks_at_ends, raised_letters, with_marks_apart
from engine.documents.pdf.page_text import Line, PageText, find_lines, on_one_line
from engine.documents.pdf.placed_accents import HAS_ACCENTS, placed_accents
from engine.documents.pdf.spaced_print import join_spaced_print, may_have_spaced_print

_RTL = "\u0590-\u07ff\u0860-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_HAS_RTL = re.compile(f"[{_RTL}]")
# One search in the place of four: most pages have none of these.
_MAY_BE_WRONG = re.compile(
    f"[{_RTL}{''.join(kind.pattern.strip('[]') for kind in (HAS_ACCENTS, HAS_INDIC, HAS_TONES))}]"
)
# Numbers and words of other scripts in such a line.
_LTR_RUN = re.compile(r"[0-9A-Za-z\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/ %+-]?[0-9A-Za-z\u0660-\u0669\u06f0-\u06f9]+)*")
_WORDS_APART = 0.1  # of a line's height: Arabic letters of one word touch
_LAM = "\u0644"
_LAM_ALEF = re.compile("\u0644[\u0627\u0622\u0623\u0625\u0671]|[\u0627\u0622\u0623\u0625\u0671]\u0644")
_WORD = re.compile(r"[^ \t\u00a0]+")
_DOUBLED = re.compile(r"(?<![^\W_])(?:([^\W_])\1){3,}(?![^\W_])")
_PAIR = re.compile(r"([^\W_])\1([^\W_])\2([^\W_])\3")  # wherever three such pairs stand side by side
_EQUAL_STEPS = re.compile(rb"\0.\0.\0", re.DOTALL)
_ON_TOP = 0.3  # of a letter's height: two equal letters so near are one that was drawn twice


def repaired_lines(page: PageText) -> list[Line]:
    """Return the lines of a page in the order of reading, its words as a person sees them."""
    lines = find_lines(page)
    if _MAY_BE_WRONG.search(page.text):
        lines = _with_letters_mended(page, lines)
    may_double = _may_double(page.text)
    small = raised_letters(page)
    lines = [
        _drawn_once(page, line) if may_double and _DOUBLED.search(line.text) else with_marks_apart(page, line, small)
        for line in lines
    ]
    lines = marks_at_ends(page, lines)
    if may_have_spaced_print(page.text):
        lines = [join_spaced_print(page, line) for line in lines]
    return join_initials(part_columns(page, _turned_lines(list(_whole_lines(lines)))))


def _with_letters_mended(page: PageText, lines: list[Line]) -> list[Line]:
    """Return the lines with what scripts and accents ask for."""
    if HAS_ACCENTS.search(page.text):
        dropped, letters = placed_accents(page)
        lines = [_without(line, dropped, moved=letters) for line in lines]
        lines = [line for line in lines if line.text.strip() or line.is_whole] if dropped else lines
    if _HAS_RTL.search(page.text):
        lines = _with_letters_in_order(page, list(_rows_of_fragments(page, lines)))
    if HAS_INDIC.search(page.text):
        blanks, missing = made_up_blanks(page), missing_blanks(page)
        lines = [_without(line, blanks, missing) for line in lines]
    if HAS_TONES.search(page.text):
        doubled, moved = doubled_letters(page), marks_moved(page)
        lines = [_without(line, doubled, moved=moved) for line in lines]
    return lines


def _without(
    line: Line, dropped: set[int], parted: Collection[int] = (), moved: Mapping[int, str] = MappingProxyType({})
) -> Line:
    """Return a line without the characters at some offsets of the page, with blanks behind some, others for some."""
    if not line.is_whole:
        return line
    placed = enumerate(line.text, line.start)
    kept = [moved.get(at, char) + " " * (at in parted) for at, char in placed if at not in dropped]
    text = "".join(kept)
    return line if text == line.text else replace(line, text=text, is_whole=False)


# -- lines ---------------------------------------------------------------------------------------


def _whole_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines, those put together that PDFium parts: behind a raised letter, or behind each of some fonts."""
    whole: Line | None = None
    for line in lines:
        if whole is not None and on_one_line(whole, line):
            text = whole.text.rstrip() + _between(whole, line) + line.text.lstrip()
            right, height = max(whole.right, line.right), max(whole.height, line.height)
            whole = replace(whole, text=text, right=right, height=height, is_whole=False)
            continue
        if whole is not None:
            yield whole
        whole = line
    if whole is not None:
        yield whole


def _between(line: Line, after: Line) -> str:
    blank = line.text[-1:].isspace() or after.text[:1].isspace()
    return " " if blank or after.left - line.right > 0.15 * line.height else ""


# -- letters ---------------------------------------------------------------------------------------


def _may_double(text: str) -> bool:
    """Return whether three pairs of equal letters stand side by side.

    A search for pairs takes a fiftieth of the time that a page is read in. As one number, a text and the same a
    character later differ by zero where two are equal, and a search for zeros is quick; it finds all but few pages out.
    """
    whole = int.from_bytes(text.encode("latin-1", "replace"), "little")
    steps = (whole ^ (whole >> 8)).to_bytes(len(text), "little")
    return _EQUAL_STEPS.search(steps) is not None and _PAIR.search(text) is not None


def _drawn_once(page: PageText, line: Line) -> Line:
    """Return a line without the second of two equal letters in one place: a way to draw bold ones."""
    kept: list[str] = []
    at = 0
    while at < len(line.text):
        char = line.text[at]
        kept.append(char)
        twice = at + 1 < len(line.text) and char == line.text[at + 1] and not char.isspace()
        at += 2 if twice and _are_one(page, line.start + at) else 1
    return replace(line, text="".join(kept), is_whole=len(kept) == len(line.text))


def _are_one(page: PageText, at: int) -> bool:
    (x, y), (next_x, next_y) = page.origin(at), page.origin(at + 1)
    return max(abs(next_x - x), abs(next_y - y)) < _ON_TOP * page.box(at).height * 0.5


def _with_letters_in_order(page: PageText, lines: Sequence[Line]) -> list[Line]:
    """Return lines whose right-to-left words have their letters in the order of reading.

    PDFium leaves words that the file gives as /ActualText back to front, and swaps the letters of
    ligatures, which share one box, with many fonts but not with all: lam and alef, which never
    join in the other order, tell how it is on this page.
    """
    swaps = _swaps_ligatures(page, lines)

    def ordered(line: Line, found: re.Match[str]) -> str:
        word = found[0]
        if len(word) < 2 or not _HAS_RTL.search(word):
            return word
        return _ordered_word(word, [page.box(line.start + at) for at in range(found.start(), found.end())], swaps)

    return [
        line
        if line.angle or not line.is_whole or not _HAS_RTL.search(line.text)
        else replace(line, text=_WORD.sub(lambda found, line=line: ordered(line, found), line.text))  # type: ignore[misc]
        for line in lines
    ]


def _rows_of_fragments(page: PageText, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines, right-to-left ones that came in pieces made anew from their letters.

    Where a program draws letter by letter, PDFium parts a line into pieces in no good order.
    """
    for _, group in groupby(lines, key=lambda line: (round(line.base), line.angle) if line.has_place else line.start):
        row = list(group)
        solid = [line for line in row if line.text.strip()]
        if len(solid) > 2 and not row[0].angle and any(_HAS_RTL.search(line.text) for line in solid):
            yield _row_of_letters(page, solid)
        else:
            yield from row


def _row_of_letters(page: PageText, row: Sequence[Line]) -> Line:
    """Return one line of the letters of several pieces, from the right to the left; numbers keep their order."""
    placed = [
        (page.box(line.start + at), char) for line in row for at, char in enumerate(line.text) if not char.isspace()
    ]
    height = max(line.height for line in row)
    words, edge = "", math.inf
    for box, char in sorted(placed, key=lambda letter: -letter[0].right):
        words += (" " if edge - box.right > _WORDS_APART * height else "") + char
        edge = min(edge, box.left)
    text = _LTR_RUN.sub(lambda found: found[0][::-1], words)
    left, right = min(line.left for line in row), max(line.right for line in row)
    return Line(text, left, right, row[0].base, height, row[0].start)


def _swaps_ligatures(page: PageText, lines: Sequence[Line]) -> bool:
    """Return whether alef stands before lam wherever the two share one box."""
    swapped = right = 0
    for line in lines:
        for found in () if line.angle or not line.is_whole else _LAM_ALEF.finditer(line.text):
            at = line.start + found.start()
            if page.box(at) == page.box(at + 1):
                swapped, right = (swapped, right + 1) if found[0][0] == _LAM else (swapped + 1, right)
    return swapped > right


def _ordered_word(word: str, boxes: Sequence[tuple[float, float, float, float]], swaps: bool) -> str:
    letters = [at for at, char in enumerate(word) if _HAS_RTL.match(char)]
    first, stop = letters[0], letters[-1] + 1
    if (first, stop) != (0, len(word)):  # marks around it stand where they belong
        return word[:first] + _ordered_word(word[first:stop], boxes[first:stop], swaps) + word[stop:]
    if boxes[-1][0] > boxes[0][0]:
        return word[::-1]
    if not swaps:
        return word
    turned, run = "", word[0]
    for (before, box), char in zip(pairwise(boxes), word[1:], strict=True):
        if box == before:
            run += char
        else:
            turned, run = turned + run[::-1], char
    return turned + run[::-1]


# -- order -----------------------------------------------------------------------------------------


def _turned_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, blocks of them from the top that PDFium gives from the bottom: those that run down the page."""
    found: list[Line] = []
    block: list[Line] = []
    for line in [*lines, None]:
        if block and (line is None or line.angle != block[0].angle or not line.has_place):
            found += _from_the_top(block)
            block = []
        if line is not None:
            (block if line.has_place else found).append(line)
    return found


def _from_the_top(block: list[Line]) -> list[Line]:
    """Return a block of lines of one direction, turned round where nearly every line stands above the one before."""
    if len(block) < 2:
        return block
    angle = block[0].angle
    sign = -1 if angle in (0, 3) else 1
    levels = [sign * (line.left if angle % 2 else line.base) for line in block]
    steps = [after - before for before, after in pairwise(levels)]
    upwards = sum(step < 0 for step in steps)
    return block[::-1] if upwards >= 0.8 * len(steps) else block
