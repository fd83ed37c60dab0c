"""What is the most that a query's words can score, and how near do they stand to each other in a passage?"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from engine.records import dataclass
from engine.search.bm25 import SATURATED, idf

# Neighbours in the query count as neighbours in a passage up to so many words apart, in either order.
_NEAR_WORDS = 3


@dataclass(frozen=True, slots=True)
class QueryTerms:
    """The query's words in order: the terms that stand for each, and how rare it is.

    A word that occurs nowhere has no terms and is as rare as can be: what lacks the word that the question is
    about is no perfect match, however many of the others it holds. ``rarities`` are inverse document frequencies
    as BM25 has them, by the same counts as the scores.
    """

    terms: tuple[frozenset[str], ...] = ()
    rarities: tuple[float, ...] = ()

    @classmethod
    def of(cls, words: Iterable[tuple[Collection[str], int]], chunks: int) -> QueryTerms:
        """Make it from each word's terms and the number of chunks that hold its most common one.

        Args:
            words: in the query's order; a word that was typed twice counts once.
            chunks: of the whole library, those that have terms.
        """
        known: list[frozenset[str]] = []
        rarities: list[float] = []
        for terms, held in words:
            own = frozenset(terms)
            if own and own in known:
                continue
            known.append(own)
            rarities.append(idf(held, chunks))
        return cls(tuple(known), tuple(rarities))

    @property
    def perfect(self) -> float:
        """The BM25 of a passage that were full of every word: none scores more. 0 where no word occurs."""
        return SATURATED * sum(self.rarities)

    def nearness(self, passages: Iterable[str]) -> list[float]:
        """Return for each passage which share of the query's pairs of neighbours stand near each other in it, 0 to 1.

        A pair weighs as much as its less rare word. Source: the unordered windows of Metzler and Croft, A Markov
        random field model for term dependencies, SIGIR 2005.

        Args:
            passages: the terms of each as the word index has them, between spaces.
        """
        weights = [min(pair) for pair in zip(self.rarities, self.rarities[1:], strict=False)]
        whole = sum(weights)
        if whole <= 0:
            return [0.0 for _ in passages]
        place_of = {term: place for place, terms in enumerate(self.terms) for term in terms}
        found = []
        for passage in passages:
            held = [(at, place_of[term]) for at, term in enumerate(passage.split(" ")) if term in place_of]
            found.append(sum(weights[pair] for pair in _near_pairs(held, len(self.terms))) / whole)
        return found


def _near_pairs(held: Iterable[tuple[int, int]], words: int) -> set[int]:
    """Return which words of a query stand near the next one, from their places in a passage, in order."""
    last = [-_NEAR_WORDS - 1] * words
    near: set[int] = set()
    for at, word in held:
        if word and at - last[word - 1] <= _NEAR_WORDS:
            near.add(word - 1)
        if word + 1 < words and at - last[word + 1] <= _NEAR_WORDS:
            near.add(word)
        last[word] = at
    return near
