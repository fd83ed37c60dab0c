"""What can the word index be asked for, and how well does a chunk match what was asked?

A question is a tree: any of some terms, terms in order, any of several questions, all of them. It becomes LanceDB's
query, which finds chunks, and it scores a chunk by its terms: LanceDB's own scores depend on what the index held when
it was made.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Protocol

from engine.records import dataclass
from engine.store import word_index
from engine.store.columns import WORDS
from engine.store.word_index import WordIndexQuery

# How much one term is worth in one chunk: term, how often it stands there; nothing for terms that were not asked for.
Worths = Mapping[str, float]


class WordQuery(Protocol):
    """One question to the word index."""

    @property
    def terms(self) -> frozenset[str]:
        """Every term that is asked for."""

    def query(self) -> WordIndexQuery:
        """Return LanceDB's query for it."""

    def score(self, words: str, worths: Worths) -> float:
        """Return how well a chunk matches, 0 where it does not.

        Args:
            words: the chunk's terms in order, a blank between each two.
            worths: what each term that it holds adds.
        """


@dataclass(frozen=True, slots=True)
class AnyTerm:
    """Chunks with any of these terms, each of which counts ``times`` its worth; with all of them if ``every``.

    ``unsought`` are not looked for, and count where another term is found.
    """

    times: Mapping[str, int]
    boost: float = 1.0
    every: bool = False
    unsought: frozenset[str] = frozenset()

    @property
    def terms(self) -> frozenset[str]:
        """Every term that is asked for."""
        return frozenset(self.times)

    def query(self) -> WordIndexQuery:
        """Return LanceDB's query for it; a term that is said twice counts twice."""
        sought = (term for term in self.times if term not in self.unsought)
        said = " ".join(term for term in sought for _ in range(self.times[term]))
        return word_index.MatchQuery(said, WORDS, self.boost, word_index.ALL if self.every else word_index.ANY)

    def score(self, words: str, worths: Worths) -> float:
        """Return how well a chunk matches; see ``WordQuery``."""
        times = self.times
        if self.every and not all(term in worths for term in times):
            return 0.0
        # What is held is less than what is asked for; an exact sum has no order.
        return self.boost * math.fsum([times[term] * worth for term, worth in worths.items() if term in times])


@dataclass(frozen=True, slots=True)
class InOrder:
    """Chunks with these terms side by side; there are two at least."""

    words: tuple[str, ...]

    @property
    def terms(self) -> frozenset[str]:
        """Every term that is asked for."""
        return frozenset(self.words)

    def query(self) -> WordIndexQuery:
        """Return LanceDB's query for it."""
        return word_index.PhraseQuery(" ".join(self.words), WORDS)

    def score(self, words: str, worths: Worths) -> float:
        """Return how well a chunk matches: as its terms do where they stand anywhere. See ``WordQuery``."""
        if not all(term in worths for term in self.words) or f" {' '.join(self.words)} " not in f" {words} ":
            return 0.0
        return math.fsum(worths[term] for term in self.words)


@dataclass(frozen=True, slots=True)
class BooleanQuery:
    """Chunks that match every one of ``must`` (any of ``any_of`` where it is empty); whatever matches counts."""

    must: tuple[WordQuery, ...] = ()
    any_of: tuple[WordQuery, ...] = ()

    @property
    def terms(self) -> frozenset[str]:
        """Every term that is asked for."""
        return frozenset(term for part in (*self.must, *self.any_of) for term in part.terms)

    def query(self) -> WordIndexQuery:
        """Return LanceDB's query for it."""
        must = [(word_index.MUST, part.query()) for part in self.must]
        return word_index.BooleanQuery([*must, *((word_index.SHOULD, part.query()) for part in self.any_of)])

    def score(self, words: str, worths: Worths) -> float:
        """Return how well a chunk matches; see ``WordQuery``."""
        required = [part.score(words, worths) for part in self.must]
        if not all(required):
            return 0.0
        return math.fsum([*required, *(part.score(words, worths) for part in self.any_of)])


@dataclass(frozen=True, slots=True)
class NativeQuery:
    """LanceDB's own query, for a library of an older format: its words are scored by LanceDB alone."""

    own: WordIndexQuery

    @property
    def terms(self) -> frozenset[str]:
        """None of the present format."""
        return frozenset()

    def query(self) -> WordIndexQuery:
        """Return LanceDB's query."""
        return self.own

    def score(self, words: str, worths: Worths) -> float:
        """Return 0: nothing is known of how well a chunk matches."""
        return 0.0


def in_order(terms: Sequence[str]) -> WordQuery:
    """Return the question for chunks with these terms side by side."""
    # A single character of a script without spaces stands in no pair; Query.allows looks for it in the text.
    if len(terms) == 1 or any(len(term) == 1 and not term.isascii() for term in terms):
        return AnyTerm(dict.fromkeys(terms, 1), every=True)
    return InOrder(tuple(terms))


def any_of(parts: Sequence[WordQuery]) -> WordQuery:
    """Return the question for chunks that one of these finds, of which there is at least one."""
    return parts[0] if len(parts) == 1 else BooleanQuery(any_of=tuple(parts))


def all_of(parts: Sequence[WordQuery]) -> WordQuery:
    """Return the question for chunks that each of these finds, of which there is at least one."""
    return parts[0] if len(parts) == 1 else BooleanQuery(must=tuple(parts))


def any_term(terms: Sequence[str]) -> WordQuery:
    """Return the question for chunks with any of these terms."""
    return AnyTerm(dict.fromkeys(terms, 1))
