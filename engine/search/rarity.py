"""How rare is a word in a library? Its share of a sample of the passages, on a scale from 0 to 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from engine.words import index_terms, word_terms

# A word that none of so many passages holds is as rare as any that matters.
SAMPLE = 500


class Rarity:
    """Counts in how many of a sample of passages each word stands."""

    def __init__(self, texts: Iterable[str], language: str = "") -> None:
        self._language = language
        self._held: Counter[str] = Counter()
        self._passages = 0
        for text in texts:
            self._passages += 1
            self._held.update(set(index_terms(text, language).split()))

    def __call__(self, word: str) -> float:
        """Return 0 for a word that every passage holds, 1 for one that none of the sample does.

        The inverse document frequency, log((n + 1) / (held + 1/2)), over the largest that the sample can tell.
        """
        held = max((self._held[term] for term in word_terms(word, [self._language])), default=0)
        rarest = math.log(2 * (self._passages + 1))
        return max(0.0, math.log((self._passages + 1) / (held + 0.5))) / rarest
