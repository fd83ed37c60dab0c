"""Which letters are one word though white stands between them? Those of spaced print ("N O T I C E"), by their gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from engine.documents.pdf.page_text import Line, PageText

_TOKEN = r"[^\W\d_]{1,2}"  # two letters where the white between them is too narrow for PDFium
_LETTERS_APART = re.compile(rf"(?<!\S)(?:{_TOKEN}[ \u00a0]+){{3,}}{_TOKEN}(?=[.,:;!?]*(?!\S))")
_MAYBE = re.compile(r" [^\W\d_] [^\W\d_]{1,2} ")  # quickly told; most lines have none
_ALONE = 0.6  # share of such pieces that are one letter
_NARROW = 1.0  # line heights: cells of a table stand further apart
_WORD_GAP = 1.4  # times the gap between letters
_LEAST_GAP = 0.4  # times the gap between letters
_SAME_STEP = 0.05  # line heights
_IN_ORDER = 0.5  # share of letters that follow the one before in the alphabet: names of columns, answers
_MONTHS_AND_DAYS = frozenset({"jfmamjjasond", "smtwtfs", "mtwtfss", "mdmdfss", "lmmjvsd", "lmxjvsd"})
_DIFFERENT = 3  # letters that a word has at least, so many there are in it


def may_have_spaced_print(text: str) -> bool:
    """Return whether letters stand alone somewhere in the text of a page; on most pages they do not."""
    return _MAYBE.search(text) is not None


def join_spaced_print(page: PageText, line: Line) -> Line:
    """Return a line whose words in spaced print are whole; letters that stand alone for themselves stay apart."""
    if not _MAYBE.search(line.text) or line.angle or not (line.is_whole and line.has_place):
        return line

    def joined(found: re.Match[str]) -> str:
        return _joined(page, line, found.start(), found[0])

    text = _LETTERS_APART.sub(joined, line.text)
    return line if text == line.text else replace(line, text=text, is_whole=False)


def _joined(page: PageText, line: Line, start: int, text: str) -> str:
    pieces = text.split()
    if sum(len(piece) == 1 for piece in pieces) < _ALONE * len(pieces):
        return text
    places = [at for at, char in enumerate(text) if not char.isspace()]
    gaps = [page.gap(line.start + start + one, line.start + start + other) for one, other in pairwise(places)]
    usual = median(gaps)  # two letters side by side are a word among single ones
    if not 0 < usual <= _NARROW * line.height or min(gaps) < _LEAST_GAP * usual:
        return text
    steps = [other - one for one, other in pairwise(page.origin(line.start + start + at)[0] for at in places)]
    if _alike(steps, line.height) > _alike(gaps, line.height):
        gaps = steps  # each letter in a box of its own, as on a form or by a typewriter
    usual = median(gaps)
    words = text[0]
    for gap, at in zip(gaps, places[1:], strict=True):
        words += (" " if gap > _WORD_GAP * usual else "") + text[at]
    return words if _are_words(words.split()) else text


def _alike(distances: Sequence[float], height: float) -> int:
    usual = median(distances)
    return sum(abs(distance - usual) < _SAME_STEP * height for distance in distances)


def _are_words(words: Sequence[str]) -> bool:
    letters = "".join(filter(str.isalpha, "".join(words))).casefold()
    follows = sum(ord(other) - ord(one) == 1 for one, other in pairwise(letters))
    return (
        all(word.islower() or word.isupper() or word.istitle() for word in words)
        and len(set(letters)) >= _DIFFERENT
        and follows < _IN_ORDER * (len(letters) - 1)
        and not any(letters.startswith(known) for known in _MONTHS_AND_DAYS)
        and max(map(len, words)) > _DIFFERENT
    )
