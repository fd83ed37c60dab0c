"""Is a word that the library lacks a word all the same, and does another mean what it means? An encoder tells both."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property

import numpy as np

from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors

# Words that an edit makes of each other, and spellings of one word: how near an encoder has the former and the latter.
_OTHERS = "garden harden, storm store, lamp camp, heating hearing, rent rest, boat coat, bread break, price prince"
_SPELLINGS = "colour color, grey gray, theatre theater, labour labor, organise organize, catalogue catalog, litre liter"
# So far from the mean of the former to that of the latter two words begin to be one. With the two encoders that ship,
# 24 of 24 and 17 of 17 words in British and American are, 27 of 35 and 7 of 7 names (Sara and Sarah, not Smyth and
# Smith), and of 53 and 45 pairs of other words two and three (desert and dessert, in both).
_FROM = 0.4
# A stem stands for few words of one edit.
_MOST_COMPARED = 8


class WordSense:
    """What an encoder knows of single words. Two of one ``key`` tell the same."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self.key = encoder.manifest.fingerprint

    def knows(self, words: Iterable[str]) -> bool:
        """Return whether one of a word's forms is in the encoder's vocabulary in one piece, as words that exist are."""
        return any(self._is_piece(word) for word in words)

    def are_same(self, word: str, others: Collection[str]) -> bool:
        """Return whether one of the other words is a spelling of this one, by how near their vectors are."""
        chosen = sorted(others, key=lambda other: (not self._is_piece(other), other))[:_MOST_COMPARED]
        if not chosen:
            return False
        vectors = self._embed([word, *chosen])
        return bool((vectors[1:] @ vectors[0]).max() >= self._least)

    def _is_piece(self, word: str) -> bool:
        return len(self.encoder.token_offsets(word)) == 1

    def _embed(self, words: list[str]) -> Vectors:
        return self.encoder.embed(words, kind="query")  # (words, full_dims) float32 of unit length

    @cached_property
    def _least(self) -> float:
        pairs = [pair.split() for pair in f"{_OTHERS}, {_SPELLINGS}".split(", ")]
        one, other = (self._embed([pair[at] for pair in pairs]) for at in (0, 1))
        cosines = np.sum(one * other, axis=1)  # (pairs,)
        apart = _OTHERS.count(", ") + 1
        others, spellings = float(cosines[:apart].mean()), float(cosines[apart:].mean())
        return others + _FROM * (spellings - others)
