"""What do the words of some chunks count up to? Plain figures: of chunks, of the library, of LanceDB's word index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import field

from engine.records import dataclass


@dataclass(slots=True)
class WordCounts:
    """What some chunks hold: in how many of them each term stands, how many have terms, how many terms in all."""

    held: Counter[str] = field(default_factory=Counter)
    chunks: int = 0
    terms: int = 0

    def add(self, chunks: Iterable[str | None]) -> None:
        """Count further chunks, each a string of terms between spaces."""
        for words in chunks:
            terms = (words or "").split()
            if terms:
                self.held.update(set(terms))
                self.chunks += 1
                self.terms += len(terms)


@dataclass(frozen=True, slots=True)
class Length:
    """How many chunks of a library have terms, and how many terms they have together."""

    chunks: int = 0
    terms: int = 0


@dataclass(frozen=True, slots=True)
class IndexLength:
    """Between which bounds the length lies that LanceDB's index counts with.

    ``new_chunks``, with ``new_terms`` terms, were added since: it does not hold them, and LanceDB looks through them
    one by one; documents up to ``last_document`` it does. ``gone_chunks`` of those were removed since it was made anew,
    and it may still count them.
    """

    least_chunks: int = 0
    most_chunks: int = 0
    least_terms: int = 0
    new_chunks: int = 0
    gone_chunks: int = 0
    new_terms: int = 0
    last_document: int = 1 << 62
