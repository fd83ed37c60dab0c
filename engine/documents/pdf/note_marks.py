"""What does a raised number or letter of a PDF say? A note mark is no word and goes; an exponent is kept apart.

Numbers are looked for in the text, letters among the page's text objects, as nearly every word ends in one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from engine.documents.pdf.page_text import SMALLER, Line, PageText

# A number at the end of a word, or behind a mark, and at the beginning of a line: it may be raised. Patterns begin with
# the digit itself and look back from there, as a search for one of a few characters is ten times as fast.
_MARKS = ".,;:!?)\\]\"'\u2019\u201d\u00bb"
_BEHIND_WORD = re.compile(rf"\d(?<=(?:[^\W\d_]|[{_MARKS}])\d)\d{{0,2}}(?:(?:, ?|[-\u2013])\d{{1,3}})*(?![^\W_])")
_AT_BEGINNING = re.compile(r"\s*\d{1,3}(?=[^\W\d_])")
_LETTERS = re.compile(r"[a-z](?:, ?[a-z])*(?![^\W_])|[a-z](?=[^\W\d_])")
_MARK_FIRST = re.compile(r"((?:\d{1,3}|[a-z])(?:(?:, ?|[-\u2013])(?:\d{1,3}|[a-z]))*)(?:\s+|$)")
_FIRST_NUMBER = re.compile(r"\s*\d+")
_DIGIT = re.compile(r"\d")
_POWER = re.compile(r"[12](?<![\w.,].)(?:(?<=1)0|(?<=2))(\d{1,3})(?![\w.,/:-])")  # no word or number stands before
_POWER_AT_END = re.compile(r"(?<=\d)[\u2212-]?\d{1,3}$")
_MOST_CHARS = 6  # of a power at a line's end, and of what ends the line
_FLOATING = 0.25  # of the height of the letter before: so high above the line stands no other number
_RAISED = 0.12  # of the height of the letter before
_BEHIND = 0.25  # of the height of the letter before: so near stands its mark
_UNITS = frozenset("m cm mm km dm nm ft in yd mi s kg px".split())
_FUNCTIONS = frozenset("sin cos tan cot log exp sec rad mol".split())
_SUPERSCRIPTS = str.maketrans(
    "0123456789-\u2212", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b\u207b"
)
_NOTED_LETTERS = 3  # a word of so many letters has no exponent
_CLOSING = frozenset(".,;:!?\"'\u2019\u201d\u00bb\r\n")


def with_marks_apart(page: PageText, line: Line, letters: Sequence[int] = ()) -> Line:
    """Return a line whose raised numbers and letters are no part of the words before them.

    A note mark goes, as it is no word and parts those around it; an exponent becomes "m\u00b2" or "10^6".

    Args:
        page: what the line is of.
        line: as PDFium gives it; one that was mended stays as it is.
        letters: the offsets of ``raised_letters``, in order.
    """
    if not (letters or _DIGIT.search(line.text)) or line.angle or not (line.is_whole and line.has_place):
        return line
    raised: Sequence[int] = ()
    if letters:
        first, stop = bisect_left(letters, line.start), bisect_left(letters, line.start + len(line.text))
        raised = [at - line.start for at in letters[first:stop]]
        if not (raised or _DIGIT.search(line.text)):
            return line
    text, end = "", 0
    for start, stop in sorted([*_maybe_raised(line.text), *_noted(line.text, raised)]):
        if start < end:
            continue
        if not _is_raised(page, line, start, stop):
            continue
        if not _is_raised(page, line, start, stop, at=stop - 1):  # "m2, 3 of them"
            stop = start + len(_first_number(line.text[start:stop]))
        text += line.text[end:start] + _mark(line.text[:start], line.text[start:stop])
        end = stop
    return replace(line, text=text + line.text[end:], is_whole=False) if end else line


def marks_at_ends(page: PageText, lines: Sequence[Line]) -> list[Line]:
    """Return lines with raised marks behind the words that they stand at: PDFium begins some lines with them."""
    found: list[Line] = []
    for line in lines:
        mark = _MARK_FIRST.match(line.text)
        if mark is None or not found or not _hangs_on(found[-1], line):
            found.append(line)
            continue
        before, start = found[-1], line.start + mark.end()
        said = _mark(before.text, mark[1])
        right = page.box(start - len(mark[0]) + len(mark[1]) - 1).right
        is_whole = before.is_whole and not said
        found[-1] = replace(before, text=before.text + said, right=right, is_whole=is_whole)
        if mark.end() < len(line.text):
            (_, base), box = page.origin(start), page.box(start)
            rest = replace(line, text=line.text[mark.end() :], start=start, base=base, left=box.left, height=box.height)
            found.append(rest)
    return found


def _hangs_on(before: Line, line: Line) -> bool:
    """Return whether a line begins right behind another one, a little higher and with smaller letters."""
    if before.angle or line.angle or not (line.is_whole and line.has_place and before.has_place):
        return False
    near = abs(line.left - before.right) < _BEHIND * before.height
    return (
        near
        and _RAISED * before.height < line.base - before.base < before.height
        and line.height < SMALLER * before.height
    )


def raised_letters(page: PageText) -> list[int]:
    """Return where letters stand in the page's text that may be note marks, in order: text objects of their own."""
    return sorted({at for at in page.narrow_pieces() if _may_be_mark(page.text, at)})


def _may_be_mark(text: str, at: int) -> bool:
    if not "a" <= text[at] <= "z":
        return False
    before = text[max(0, at - _NOTED_LETTERS) : at]
    is_word = len(before) == _NOTED_LETTERS and (before.islower() or before.isupper() or before.istitle())
    return is_word and before.isalpha() or not before or before[-1] in _CLOSING


def _noted(text: str, raised: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at in raised:
        found = _LETTERS.match(text, at)
        goes_on = text[at + 1 : at + 2].isalpha()
        if found and (goes_on if at == 0 else len(found[0]) > 1 or not goes_on):
            yield found.span()


def _first_number(text: str) -> str:
    found = _FIRST_NUMBER.match(text)
    return found[0] if found else text


def _maybe_raised(text: str) -> Iterator[tuple[int, int]]:
    """Yield the numbers of a line that may be raised; each way to be one is asked for where a number begins alone."""
    first = _AT_BEGINNING.match(text)
    if first:
        yield first.span()
    for found in _BEHIND_WORD.finditer(text, first.end() if first else 0):
        yield found.span()
    yield from _powers(text)


def _powers(text: str) -> Iterator[tuple[int, int]]:
    tail = max(0, len(text) - _MOST_CHARS)
    last = _POWER_AT_END.search(text, tail)
    for found in _POWER.finditer(text):
        if last and last.start() < found.start():
            break
        yield found.span(1)
        last = _POWER_AT_END.search(text, max(tail, found.end()))
    if last:
        yield last.span()


def _is_raised(page: PageText, line: Line, start: int, stop: int, at: int | None = None) -> bool:
    """Return whether characters of a line, their first or the one at an offset, stand higher than their neighbours."""
    first = start if at is None else at
    while at is None and line.text[first].isspace() and first < stop - 1:
        first += 1
    beside = start - 1 if start and not line.text[start - 1].isspace() else stop
    if beside >= len(line.text):
        return False
    (_, mark_y), (_, letter_y) = page.origin(line.start + first), page.origin(line.start + beside)
    if mark_y < letter_y:
        return False
    if mark_y == letter_y:  # a font's own raised numbers, as Typst sets them
        floats = page.ink_bottom(line.start + first) - mark_y
        # Most numbers stand on the line, and their boxes need not be asked for.
        return (
            floats > 0 and line.text[start:stop].isascii() and floats > _FLOATING * page.box(line.start + beside).height
        )
    mark, letter = page.box(line.start + first), page.box(line.start + beside)
    return mark_y - letter_y > _RAISED * letter.height and mark.height < SMALLER * letter.height


def _mark(before: str, number: str) -> str:
    """Return what stands for a raised number behind some words."""
    if not before.strip():
        return number + " "  # the beginning of a note
    if number[0].isalpha():
        return ""
    last = before[-1]
    if last.isdigit():
        return "^" + number
    word = re.search(r"([^\W\d_]*)[)\]]?$", before)
    letters = word[1] if word else ""
    if letters and (len(letters) == 1 or letters.casefold() in _UNITS | _FUNCTIONS or not letters.islower()):
        return number.translate(_SUPERSCRIPTS) if len(letters) < _NOTED_LETTERS or letters in _FUNCTIONS else ""
    return ""
