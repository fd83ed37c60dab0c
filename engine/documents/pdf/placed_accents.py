"""Which letter does an accent belong to that a PDF draws by itself? The one below it, wherever PDFium puts it.

TeX's old fonts draw the two one over the other. PDFium gives the accent before its letter, behind the word, at the
end of the line or as a line of its own, with blanks around it that are not in the file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from engine.documents.pdf.page_text import CharBox, PageText
from engine.documents.pdf.tex_accents import COMBINING, composed

_MARKS = {**COMBINING, "\u00b8": "\u0327"}
HAS_ACCENTS = re.compile(f"[{''.join(_MARKS)}]")
_LETTER = re.compile("[A-Za-z\u0131\u0237]")
_LOOKED_AROUND = 120  # characters: a line
_OFF_CENTRE = 0.3  # of the wider of the two
_RAISED = 0.7  # of the letter's height, for accents of capitals
_BLANK = 0.15  # of a letter's height: a wider gap parts words
_MOST_ACCENTS = 2_000  # a page


def placed_accents(page: PageText) -> tuple[set[int], dict[int, str]]:
    """Return the offsets of accents and blanks that go, and what stands for the letters below them."""
    dropped: set[int] = set()
    letters: dict[int, str] = {}
    for count, found in enumerate(HAS_ACCENTS.finditer(page.text)):
        if count >= _MOST_ACCENTS:
            break
        at = found.start()
        below = next((near for near in _near(page.text, at) if near not in letters and _is_on(page, at, near)), None)
        if below is None:
            continue
        if whole := composed(page.text[below], _MARKS[page.text[at]]):
            letters[below] = whole
            dropped.add(at)
            dropped |= _blanks(page, at)
    return dropped, letters


def _near(text: str, at: int) -> Iterator[int]:
    """Yield the offsets of letters around an accent, the nearest first."""
    for away in range(1, _LOOKED_AROUND):
        for near in (at + away, at - away):
            if 0 <= near < len(text) and _LETTER.match(text[near]):
                yield near


def _is_on(page: PageText, accent: int, letter: int) -> bool:
    """Return whether an accent stands over the middle of a letter."""
    mark, box = page.box(accent), page.box(letter)
    wider = max(_width(mark), _width(box))
    if math.isnan(wider) or abs(mark.left + mark.right - box.left - box.right) > 2 * _OFF_CENTRE * wider:
        return False
    above = page.origin(accent)[1] - page.origin(letter)[1]
    return -_BLANK * box.height < above < _RAISED * max(box.height, mark.height)


def _width(box: CharBox) -> float:
    return box.right - box.left


def _blanks(page: PageText, at: int) -> set[int]:
    """Return the blanks beside an accent that PDFium made up, less one where there is a gap without the accent."""
    beside = {near for near in (at - 1, at + 1) if 0 <= near < len(page.text) and _is_made_up(page, near)}
    before, after = at - 1 - (at - 1 in beside), at + 1 + (at + 1 in beside)
    if beside and before >= 0 and after < len(page.text):
        gap = page.gap(before, after)
        if not gap <= _BLANK * page.box(before).height:
            beside.pop()
    return beside


def _is_made_up(page: PageText, at: int) -> bool:
    return page.text[at] == " " and page.is_made_up(at)
