"""Is a word that the library lacks a word all the same, and does another mean what it means? An encoder tells both."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

import numpy as np

from engine.search.relevance_feedback import QueryVectors

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

    def __init__(self, vectors: QueryVectors) -> None:
        self.vectors = vectors
        self.key = vectors.encoder.manifest.fingerprint

    def knows(self, words: Iterable[str]) -> bool:
        """Return whether one of a word's forms is in the encoder's vocabulary in one piece, as words that exist are."""
        return any(self._is_piece(word) for word in words)

    def same(self, word: str, written: Mapping[str, Collection[str]]) -> set[str]:
        """Return those terms of which one of the ways to write it is a spelling of a word, by how near they are."""
        chosen = {
            term: sorted(others, key=lambda other: (not self._is_piece(other), other))[:_MOST_COMPARED]
            for term, others in written.items()
        }
        compared = list(dict.fromkeys(other for others in chosen.values() for other in others))
        asked, *vectors = self.vectors.words([word, *compared])
        near = {other for other, vector in zip(compared, vectors, strict=True) if vector @ asked >= self._least}
        return {term for term, others in chosen.items() if not near.isdisjoint(others)}

    def _is_piece(self, word: str) -> bool:
        return len(self.vectors.encoder.token_offsets(word)) == 1

    @cached_property
    def _least(self) -> float:
        others, spellings = self._mean_cosine(_OTHERS), self._mean_cosine(_SPELLINGS)
        return others + _FROM * (spellings - others)

    def _mean_cosine(self, pairs: str) -> float:
        vectors = self.vectors.encoder.embed(
            pairs.replace(",", "").split(), kind="query"
        )  # (2 * pairs, full_dims) float32
        return float(np.sum(vectors[::2] * vectors[1::2], axis=1).mean())
