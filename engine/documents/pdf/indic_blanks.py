"""Which blanks in Indic words did PDFium make up? Those behind vowel signs whose width it does not know.

Chromium and WeasyPrint write a syllable as one piece of several glyphs, and its letters are those of the first; PDFium
takes the room that the others fill for a gap, and puts a blank behind nearly every syllable whose sign has a width.
A true gap is wider by a blank than what the sign fills: as wide as others behind the same sign, or as the letter is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from engine.documents.pdf.page_text import PageText

HAS_INDIC = re.compile("[\u0900-\u0dff]")
_FEW_SIGNS = 3
_FEW_GAPS = 4
_MOST_WHOLE = 0.1  # share of a sign's places that a letter follows without a blank: more tell of a width that is right
_MOST_OF_ALL = 0.3  # the same of all signs together, a few of which are written into their letters
_BLANK = 0.25  # of a line's height
# Signs that stand before their letter: it is the letter's room that is left.
_BEFORE = frozenset("\u093f\u09bf\u09c7\u09c8\u0a3f\u0abf\u0b47\u0bc6\u0bc7\u0bc8\u0d46\u0d47\u0d48\u0dd9\u0dda\u0ddb")
# Those that stand before it and behind.
_AROUND = frozenset("\u09cb\u09cc\u0b4b\u0b4c\u0bca\u0bcb\u0bcc\u0d4a\u0d4b\u0d4c\u0ddc\u0ddd\u0dde")
_TOUCHING, _MISSED = 0.1, 0.2  # of a letter's height: no gap, and a blank
# Of a blank more than a sign is wide, and the gap is a true one; letters of Tamil have more room around them.
_SIGN_SHARE, _TAMIL_SHARE = 0.6, 0.75
# Of those behind it the ones as wide as a letter.
_WIDE = frozenset("\u0bbe\u0bca\u0bcb\u0bcc\u0d3e\u0d4a\u0d4b\u0dcf\u0ddc\u0ddd")
# Those that end in the same stroke, and so are as wide behind their letter: aa, o and au of Devanagari and Gujarati.
_SAME_STROKE = dict.fromkeys("\u0949\u094a\u094b\u094c", "\u093e") | dict.fromkeys("\u0ac9\u0acb\u0acc", "\u0abe")
_WIDEST = 0.6  # of a line's height: what is wider holds a blank besides, where the stroke is that of aa
_WRITTEN_INTO = frozenset("\u0bc1\u0bc2")  # Tamil u changes the letter's own form
_PULLI = "\u0bcd"  # a dot above a Tamil letter, which stays as wide as it is
_VIRAMAS = frozenset("\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca")


class _Gap(NamedTuple):
    """A blank behind a vowel sign: the sign, its syllable's letters, the room left, a line's height, its offset."""

    sign: str
    letters: str
    width: float
    height: float
    at: int


def made_up_blanks(page: PageText) -> set[int]:
    """Return the offsets of blanks that stand inside words."""
    gaps, whole = list(_gaps(page)), _followed(page.text)
    behind: dict[str, list[_Gap]] = defaultdict(list)
    for gap in gaps:
        behind[gap.sign].append(gap)
    found = set(_narrow(page))
    of_all = sum(whole[sign] for sign in behind) <= _MOST_OF_ALL * len(gaps) and len(gaps) >= _FEW_GAPS
    widths = _Widths(page) if of_all else None
    for sign, same in behind.items():
        if len(same) >= _FEW_SIGNS and whole[sign] <= _MOST_WHOLE * len(same) and sign not in _BEFORE | _AROUND:
            least = _narrowest(gaps, sign)
            found.update(gap.at for gap in same if gap.width / gap.height < least + _BLANK)
        if widths is not None:
            over = widths.overhang(same) if sign in _BEFORE and len(same) > 1 else 0.0
            found.update(gap.at for gap in same if gap.width < widths.of(gap) - over)
    return found


def _narrowest(gaps: Sequence[_Gap], sign: str) -> float:
    """Return how wide a sign is at most, in heights of its line: the least room behind it and those of its stroke."""
    stroke = _SAME_STROKE.get(sign, sign)
    least = min(gap.width / gap.height for gap in gaps if _SAME_STROKE.get(gap.sign, gap.sign) == stroke)
    return least if stroke not in _SAME_STROKE.values() or least < _WIDEST else 0.0


def missing_blanks(page: PageText) -> set[int]:
    """Return the offsets of marks above or below a letter behind which a blank stands on the page, and not in its text.

    Typst writes them as a part of the syllable.
    """
    text = page.text
    return {
        at
        for at in range(1, len(text) - 1)
        if _is_mark(text[at])
        and _is_letter(text[at + 1])
        and _room(page, at, at + 1) > _MISSED * page.box(at - 1).height
    }


def _narrow(page: PageText) -> Iterator[int]:
    """Yield the made-up blanks between letters that touch each other; the mark before is narrower than its letter."""
    text = page.text
    for at in range(2, len(text) - 1):
        if text[at] == " " and _is_mark(text[at - 1]) and _is_letter(text[at + 1]) and page.is_made_up(at):
            if _room(page, at - 1, at + 1) < _TOUCHING * page.box(at + 1).height:
                yield at


def _room(page: PageText, last: int, after: int) -> float:
    """Return how far a letter stands from the syllable before, whose last mark is given."""
    right = page.box(last).right
    while last > 0 and _is_mark(page.text[last]):
        last -= 1
        right = max(right, page.box(last).right)
    return page.box(after).left - right


def _is_mark(char: str) -> bool:
    return bool(HAS_INDIC.match(char)) and unicodedata.category(char) == "Mn" and char not in _VIRAMAS


def _followed(text: str) -> Counter[str]:
    """Return how often each vowel sign is followed by a letter without a blank."""
    pairs = zip(text, text[1:], strict=False)
    return Counter(sign for sign, after in pairs if _is_sign(sign) and _is_letter(after))


def _gaps(page: PageText) -> Iterator[_Gap]:
    text = page.text
    for at in range(1, len(text) - 1):
        if text[at] != " " or not _is_letter(text[at + 1]) or not HAS_INDIC.match(text[at - 1]):
            continue
        last = at - 1
        while last > 0 and unicodedata.category(text[last]) == "Mn" and text[last] not in _VIRAMAS:
            last -= 1  # a dot above the sign
        if not _is_sign(text[last]) or not page.is_made_up(at):
            continue
        before, after = page.box(at - 1), page.box(at + 1)
        if before.height > 0:
            yield _Gap(text[last], _conjunct(text, last), after.left - before.right, before.height, at)


def _conjunct(text: str, sign: int) -> str:
    """Return the letters of the syllable that a sign ends."""
    first = max(0, sign - 1)
    while first > 1 and text[first - 1] in _VIRAMAS and text[first - 1] != _PULLI:
        first -= 2
    return text[first:sign]


class _Widths:
    """How wide the letters of a page and its blanks are, by those that stand alone."""

    def __init__(self, page: PageText) -> None:
        text = page.text
        known: dict[str, list[float]] = defaultdict(list)
        blanks: list[float] = []
        for at in range(len(text) - 3):
            if not _is_letter(text[at]):
                continue
            box, end = page.box(at), at + 1 + (text[at + 1] == _PULLI)
            if _is_letter(text[end]) or text[end] == " " or end > at + 1:
                known[text[at]].append(box.right - box.left)
            if text[end] == " " and _is_letter(text[end + 1]):
                blanks.append(page.box(end + 1).left - box.right)
        self._letters = {letter: median(found) for letter, found in known.items()}
        self._any_letter = median(self._letters.values()) if self._letters else 0.0
        self._blank = median(blanks) if blanks else 0.0

    def overhang(self, gaps: Sequence[_Gap]) -> float:
        """Return how far a sign reaches over the letter behind it: by the gap that is the least for its letter."""
        return max(0.0, *(self._letter(gap) - gap.width for gap in gaps))

    def _letter(self, gap: _Gap) -> float:
        return max((self._letters.get(letter, 0.0) for letter in gap.letters), default=0.0) or self._any_letter

    def of(self, gap: _Gap) -> float:
        """Return how wide a gap may be that is none, in points."""
        blank = self._blank or _BLANK * gap.height
        letter = self._letter(gap) if gap.sign in _BEFORE | _AROUND else 0.0
        behind = self._any_letter if gap.sign in _WIDE else blank
        sign = behind if gap.sign not in _BEFORE else 0.0
        return letter + sign + (_TAMIL_SHARE if "\u0b80" <= gap.sign <= "\u0bff" else _SIGN_SHARE) * blank


def _is_sign(char: str) -> bool:
    return bool(HAS_INDIC.match(char)) and unicodedata.category(char) == "Mc" and char not in _WRITTEN_INTO


def _is_letter(char: str) -> bool:
    return bool(HAS_INDIC.match(char)) and unicodedata.category(char) == "Lo"
