"""Where does a text hold what is looked for in it? Case, accents, line ends and soft hyphens make no difference."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.progress import CancelToken

MOST_FOUND = 5_000  # more are counted as "5,000 or more"
_STRETCH, _LONGEST = 200_000, 2_000
_BETWEEN = "[\u0300-\u036f\u00ad]*(?:[\x02\ufffe]\n?)?"  # accents of their own, soft hyphens, words that a line breaks
_TYPED = {
    "'": "'\u2018\u2019\u02bc", '"': '"\u201c\u201d\u201e\u00ab\u00bb', "-": "-\u2010\u2011\u2012\u2013\u2014\u2212",
}  # fmt: skip


def pattern_for(words: str) -> re.Pattern[str] | None:
    """Return what finds ``words`` in a text; None where nothing is looked for."""
    parts = [_word_pattern(word) for word in words.split()]
    parts = [part for part in parts if part]
    return re.compile(r"\s+".join(parts), re.IGNORECASE) if parts else None


def find_spans(text: str, words: str, token: CancelToken, most: int = MOST_FOUND) -> list[tuple[int, int]]:
    """Return the first ``most`` places of ``words`` in ``text`` as (start, end)."""
    pattern = pattern_for(words)
    spans: list[tuple[int, int]] = []
    if pattern is None:
        return spans
    for begin in range(0, len(text), _STRETCH):
        token.check()
        spans += _in_stretch(pattern, text, begin, spans[-1][1] if spans else 0)
        if len(spans) >= most:
            return spans[:most]
    return spans


def _in_stretch(pattern: re.Pattern[str], text: str, begin: int, behind: int) -> list[tuple[int, int]]:
    """Return what begins in a stretch of the text: a search holds Python's lock, and the window waits for it."""
    end = begin + _STRETCH
    found = (match.span() for match in pattern.finditer(text, max(begin, behind), end + _LONGEST))
    return [span for span in found if span[0] < end]


def _word_pattern(word: str) -> str:
    letters = [char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char)]
    return _BETWEEN.join(_letter_pattern(char) for char in letters) + "[\u0300-\u036f]*" if letters else ""


def _letter_pattern(char: str) -> str:
    same = _TYPED.get(char) or char + _relatives().get(char.casefold(), "")
    return f"[{re.escape(same)}]" if len(same) > 1 else re.escape(char)


@cache
def _relatives() -> dict[str, str]:
    """Return, for each letter, those that are the same with an accent."""
    same: dict[str, str] = {}
    for number in (*range(0xC0, 0x590), *range(0x1E00, 0x2000)):
        char = chr(number)
        bare = unicodedata.normalize("NFKD", char)[0].casefold()
        if len(bare) == 1 and bare != char.casefold():
            same[bare] = same.get(bare, "") + char
    return same
