"""Which letters does a page give twice? Those of a syllable that Chromium writes once for each of its glyphs.

A tone or a vowel above a Thai letter is a glyph of its own, and its letters are those of the whole syllable again: they
lie within the syllable that stands a few letters before, above or below its middle.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from engine.documents.pdf.page_text import PageText

HAS_TONES = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u1780-\u17d3\u1000-\u103f]")
_LOOKED_BACK = 4  # syllables
_WITHIN = 2.0  # points
_UNDER = 0.5  # points


class _Syllable(NamedTuple):
    """Letters that share one place of origin."""

    start: int
    text: str
    left: float
    right: float
    middle: float


def doubled_letters(page: PageText) -> set[int]:
    """Return the offsets of letters that stand there a second time."""
    found: set[int] = set()
    before: list[_Syllable] = []
    for one in _syllables(page):
        if len(one.text) > 1 and any(_is_again(one, other) for other in before[-_LOOKED_BACK:]):
            found.update(range(one.start, one.start + len(one.text)))
            found.update(_blanks_beside(page, one))
        else:
            before.append(one)
    return found


def marks_moved(page: PageText) -> dict[int, str]:
    """Return letters and marks that change places: a mark that stands over the letter before the one it follows."""
    found: dict[int, str] = {}
    text = page.text
    for at in range(1, len(text) - 1):
        if at in found or not text[at - 1].isalpha() or not text[at].isalpha() or not HAS_TONES.match(text[at + 1]):
            continue
        stop = at + 1
        while stop < len(text) and HAS_TONES.match(text[stop]):
            stop += 1
        mark, letter = page.box(at + 1), page.box(at)
        if letter.right > letter.left and (mark.left + mark.right) / 2 < letter.left - _UNDER:
            found.update(zip(range(at, stop), text[at + 1 : stop] + text[at], strict=True))
    return found


def _is_again(one: _Syllable, other: _Syllable) -> bool:
    is_inside = other.left - _WITHIN <= (one.left + one.right) / 2 <= other.right + _WITHIN
    return one.text == other.text and is_inside and one.middle != other.middle


def _blanks_beside(page: PageText, one: _Syllable) -> Iterator[int]:
    """Yield the blanks that PDFium made up because of letters out of their place."""
    for at in (one.start - 1, one.start + len(one.text)):
        if 0 <= at < len(page.text) and page.text[at] == " " and page.is_made_up(at):
            yield at


def _syllables(page: PageText) -> Iterator[_Syllable]:
    """Yield the letters of one origin together, of those pages' parts that have marks."""
    text, start = page.text, 0
    while start < len(text):
        stop = start + 1
        if text[start].isalpha():
            origin = page.origin(start)
            while stop < len(text) and unicodedata.category(text[stop]) == "Mn" and page.origin(stop) == origin:
                stop += 1
            if stop > start + 1:
                first, last = page.box(start), page.box(stop - 1)
                middle = (first.bottom + first.top) / 2
                yield _Syllable(start, text[start:stop], first.left, last.right, middle)
        start = stop
