"""Which letter does an accent belong to that a PDF draws by itself? The one below it, wherever PDFium puts it.

TeX's old fonts draw the two one over the other. PDFium gives the accent before its letter, behind the word, at the
end of the line or as a line of its own, with blanks around it that are not in the file.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Container, Iterator

from engine.documents.pdf.page_text import PageText
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
    around = _Letters(page)
    for count, found in enumerate(HAS_ACCENTS.finditer(page.text)):
        if count >= _MOST_ACCENTS:
            break
        at = found.start()
        below = around.below(at, letters)
        if below is None:
            continue
        if whole := composed(page.text[below], _MARKS[page.text[at]]):
            letters[below] = whole
            dropped.add(at)
            dropped |= _blanks(page, at)
    return dropped, letters


class _Letters:
    """The letters of a page that may have accents; each is asked once for its place, as code is full of graves."""

    def __init__(self, page: PageText) -> None:
        self._page = page
        self._at = [found.start() for found in _LETTER.finditer(page.text)]
        self._edges: dict[int, tuple[float, float, float, float]] = {}

    def below(self, accent: int, taken: Container[int]) -> int | None:
        """Return the offset of the nearest letter whose middle an accent stands over, but for those that have one."""
        left, top, right, bottom = self._page.edges(accent)
        middle, width, height = left + right, right - left, top - bottom
        if math.isnan(width):
            return None
        for letter in self._near(accent):
            if letter in taken:
                continue
            edges = self._edges.get(letter)
            if edges is None:
                edges = self._edges[letter] = self._page.edges(letter)
            wider = max(width, edges[2] - edges[0])
            if abs(middle - edges[0] - edges[2]) > 2 * _OFF_CENTRE * wider:
                continue
            letter_height = edges[1] - edges[3]
            above = self._page.origin(accent)[1] - self._page.origin(letter)[1]
            if -_BLANK * letter_height < above < _RAISED * max(letter_height, height):
                return letter
        return None

    def _near(self, accent: int) -> Iterator[int]:
        """Yield the offsets of letters around an accent, the nearest first, of two as near the one behind it."""
        letters, after = self._at, bisect_left(self._at, accent)
        before = after - 1
        while True:
            behind = letters[after] - accent if after < len(letters) else _LOOKED_AROUND
            ahead = accent - letters[before] if before >= 0 else _LOOKED_AROUND
            if min(behind, ahead) >= _LOOKED_AROUND:
                return
            if behind <= ahead:
                yield letters[after]
                after += 1
            else:
                yield letters[before]
                before -= 1


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
