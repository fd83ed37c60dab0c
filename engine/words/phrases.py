"""Do words stand side by side in a text, as they were typed? Told without taking the whole text apart.

Most of most texts is ASCII, where a word ends at each mark but for C++ and C#: there a phrase is a pattern. Only the
other pieces are brought to their words first.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from engine.patterns import lazy
from engine.words.terms import plain_words

# What stands between words of ASCII. Where a plus or a hash may belong to a word, the piece is taken apart.
_ENDS = "\\x00-\\x22\\x24-\\x2a\\x2c-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f"
# Such a mark inside of a word, which is one letter that stands for several, ends no word: a letter for private use.
_INSIDE = {code: 0xE000 + code for code in range(0x21, 0x7F) if not chr(code).isalnum() and chr(code) not in "+#"}
_KNOWN_PIECES = 20_000
# What a piece does not stand as it is with; see ``_is_as_it_stands``.
_ODD = lazy("[^\\x00-\\x22\\x24-\\x2a\\x2c-\\x7f]")


def comparable(text: str) -> str:
    """Return a text in the form in which ``WordsInOrder`` looks for words."""
    if _is_as_it_stands(text):
        return text.lower()
    pieces = " ".join(text.split())
    made: list[str] = []
    at = 0
    while odd := _ODD.search(pieces, at):
        start, end = pieces.rfind(" ", at, odd.start()) + 1 or at, pieces.find(" ", odd.end())
        end = end if end >= 0 else len(pieces)
        made += (pieces[at:start].lower(), _apart(pieces[start:end]))
        at = end
    return "".join([*made, pieces[at:].lower()])


def _is_as_it_stands(text: str) -> bool:
    return text.isascii() and "+" not in text and "#" not in text


@functools.lru_cache(maxsize=_KNOWN_PIECES)
def _apart(piece: str) -> str:
    return " ".join(word.translate(_INSIDE) for word in plain_words(piece))


class WordsInOrder:
    """Words side by side, compared but for case and accents, as ``plain_words`` has them.

    Args:
        text: the words.
        unfinished: whether the last one may go on.
    """

    def __init__(self, text: str, *, unfinished: bool = False) -> None:
        words = [word.translate(_INSIDE) for word in plain_words(text) if word]
        self._pattern: re.Pattern[str] | None = None
        if words:
            first, *others = map(re.escape, words)
            # What stands before the first word is looked at after it: so a pattern begins with letters, and is quick.
            parts = [f"{first}(?<![^{_ENDS}]{first})", *others]
            end = "" if unfinished else f"(?![^{_ENDS}])"
            self._pattern = re.compile(f"[{_ENDS}]+".join(parts) + end)

    def stand_in(self, compared: str) -> bool:
        """Return whether they stand in a text, given as ``comparable`` makes it."""
        return self._pattern is not None and self._pattern.search(compared) is not None

    def places(self, text: str) -> Iterator[tuple[int, int]] | None:
        """Yield (start, end) wherever they stand in a text as it is; None: the text has to be taken apart for that."""
        return self._places(text.lower()) if _is_as_it_stands(text) else None

    def _places(self, compared: str) -> Iterator[tuple[int, int]]:
        at = 0
        while self._pattern is not None and (found := self._pattern.search(compared, at)):
            yield found.span()
            at = found.start() + 1
