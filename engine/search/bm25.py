"""How much is a match worth? BM25 by exact counts of the chunks that there are, whatever the word index remembers.

Two libraries of the same files score the same, whatever was added, changed and removed before.

Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3; with the
constants and the inverse document frequency of LanceDB, whose scores these are where its index has forgotten nothing
and holds every chunk.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from engine.records import dataclass
from engine.search.word_queries import WordQuery
from engine.store import Store
from engine.store.word_counts import IndexLength, Length

_K1, _B = 1.2, 0.75
# BM25's share of a word that fills a passage.
SATURATED = _K1 + 1
# LanceDB adds in single precision.
_ROUNDING = 1e-5
# So many terms are looked for in a chunk one after the other.
_FEW_TERMS = 6
# And it takes the logarithm of a little more than 1: of a word that most chunks hold little is left to tell.
_IDF_ROUNDING = 2.0**-23


def idf(held: int, chunks: int) -> float:
    """Return the inverse document frequency of a term that so many of the chunks hold."""
    return math.log(1 + max(0.0, chunks - held + 0.5) / (held + 0.5))


@dataclass(frozen=True, slots=True)
class Bm25:
    """What one question's terms are worth in a library.

    ``most_gained`` is how many times LanceDB's score a chunk's true one is at most: what it passes over cannot be
    better than the last that it gave, times this.
    """

    asked: WordQuery
    rarities: Mapping[str, float]
    mean_terms: float
    most_gained: float

    def score(self, words: str) -> float:
        """Return a chunk's BM25, 0 where it does not match; ``words`` are its terms, between spaces."""
        if not words.isascii() or "  " in f" {words} ":  # such blanks may be of another kind
            words = " ".join(words.split())
        rarities = self.rarities
        length = words.count(" ") + 1 if words else 0
        if len(rarities) <= _FEW_TERMS:  # a third of the time that it takes to take the terms apart
            apart = f" {words.replace(' ', '  ')} "  # each term has both its blanks, so that every one is counted
            held = [(term, times) for term in rarities if (times := apart.count(f" {term} "))]
        else:
            terms = words.split(" ")
            held = [(term, terms.count(term)) for term in frozenset(rarities).intersection(terms)]
        norm = _K1 * (1 - _B + _B * length / self.mean_terms)
        worths = {term: rarities[term] * SATURATED * times / (times + norm) for term, times in held}
        return self.asked.score(words, worths)


def scale_of(store: Store, asked: WordQuery) -> Bm25:
    """Return what a question's terms are worth in a library of the present format."""
    terms = sorted(asked.terms)
    held = store.vocabulary.once(("held", *terms), lambda: store.vocabulary.chunks_with(terms))
    length, index = store.word_length(), store.vocabulary.lengths()[1]
    rarities = {term: idf(held.get(term, 0), length.chunks) for term in terms}
    mean_terms = length.terms / length.chunks if length.terms else 1.0
    gained = math.inf
    if index is not None:
        gone = store.vocabulary.gone(terms)
        gained = _most_gained(length, index, {term: (held.get(term, 0), gone.get(term, 0)) for term in terms})
    return Bm25(asked, rarities, mean_terms, gained)


def _most_gained(length: Length, index: IndexLength, held: Mapping[str, tuple[int, int]]) -> float:
    """Return how many times LanceDB's score a chunk's true one is at most.

    Chunks in the index are scored by what it held when it was made, those that came later by that and themselves.

    Args:
        length: of the library.
        index: what LanceDB may count.
        held: of each term, how many chunks hold it, and how many removed ones did that may still be counted.
    """
    counted = [index] if index.most_chunks else []
    if index.new_chunks:
        least, terms = max(index.least_chunks, length.chunks), max(index.least_terms + index.new_terms, length.terms)
        counted.append(IndexLength(least, index.most_chunks + index.new_chunks, terms))
    return (1 + _ROUNDING) * max((_gained(length, one, held.values()) for one in counted), default=1.0)


def _gained(length: Length, counted: IndexLength, held: Iterable[tuple[int, int]]) -> float:
    """Return the same for chunks that are scored by what was counted."""

    def least_idf(most_held: int) -> float:
        known = min(most_held, counted.most_chunks)
        return max(0.0, idf(known, max(known, counted.least_chunks)) - _IDF_ROUNDING)

    pairs = [(idf(now, length.chunks), least_idf(now + gone)) for now, gone in held if now]
    if not counted.least_terms or not all(least for _, least in pairs):
        return math.inf
    rarer = max((own / least for own, least in pairs), default=1.0)
    return rarer * max(1.0, length.terms / length.chunks * counted.most_chunks / counted.least_terms)
