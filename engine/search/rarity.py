"""How much does each word of a question say? Words that hardly any passage holds say most."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from engine.records import dataclass
from engine.search.hits import Passage
from engine.search.lookup import found_words
from engine.search.query import Query
from engine.search.word_sense import WordSense
from engine.store import Store
from engine.words import parts, plain_words, word_terms
from engine.words.common import telling_words

# Rarity is measured as if a library had so many passages: a word in one of ten thousand is no rarer than one in
# a thousand for the purpose of telling whether a passage answers, and the scale is the same for every library.
_AS_IF = 500
# Since this format the ledger knows how many chunks hold a term.
_FORMAT = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question: the terms that stand for it in the index, and its rarity.

    ``rarity`` is 0 for a word that every passage holds and 1 for one that hardly any does. ``parts`` are the pairs of
    a run of a script without spaces, each with its rarity: the run is a whole sentence, of which a passage may hold
    some.
    """

    typed: str
    terms: frozenset[str]
    rarity: float
    parts: tuple[tuple[frozenset[str], float], ...] = ()

    def weighed(self) -> Sequence[tuple[frozenset[str], float]]:
        """Return what of it is held or not: the pairs, or the word as a whole."""
        return self.parts or ((self.terms, self.rarity),)


def weigh_words(
    words: Sequence[str],
    languages: Sequence[str],
    chunks: int,
    chunks_with: Callable[[Iterable[str]], Mapping[str, int]],
) -> list[Word]:
    """Return the words of a question that say something, each with its rarity.

    Args:
        words: of the question, as typed.
        languages: those that documents are in, likeliest first.
        chunks: in the library.
        chunks_with: tells of terms how many chunks hold each.
    """
    typed = telling_words(list(dict.fromkeys(words)), languages) if words else []
    forms = {word: frozenset(word_terms(word, [*languages, ""])) for word in typed}
    held = chunks_with({term for terms in forms.values() for term in terms})
    counted = ((word, terms, max((held.get(term, 0) for term in terms), default=0)) for word, terms in forms.items())
    return [Word(word, terms, rarity(number, chunks)) for word, terms, number in counted]


def rarity(held: int, chunks: int) -> float:
    """Return how rare a word is that so many of the chunks hold: 0 where all do, 1 where hardly any does."""
    share = min(1.0, held / max(1, chunks))
    return math.log((_AS_IF + 1) / (_AS_IF * share + 0.5)) / math.log(2 * (_AS_IF + 1))


def weigh_query(store: Store, query: Query, sense: WordSense | None = None) -> list[Word]:
    """Return the telling words of a query, weighed by how many of the library's chunks hold them.

    What stands for a word is what the search took it for: a beginning that is typed on, a typo put right.

    Args:
        store: an open library.
        query: its words.
        sense: what the search told words that exist from typos by; None where it had none.
    """
    if not query.words:
        return []
    chunks, languages = store.vocabulary.size()
    if store.ledger.format < _FORMAT:
        return weigh_words(query.words, languages, chunks, lambda _: {})
    return [
        Word(
            found.typed,
            found.terms,
            rarity(found.chunks, chunks),
            tuple((terms, rarity(held, chunks)) for terms, held in found.parts),
        )
        for found in found_words(store, query, sense)
    ]


def share_of(words: Sequence[Word], terms: Set[str]) -> float:
    """Return how much of what the words say a passage with these terms holds, 0 to 1; 0 where there are no words."""
    weighed = [part for word in words for part in word.weighed()]
    whole = sum(weight for _, weight in weighed)
    held = sum(weight for one, weight in weighed if not one.isdisjoint(terms))
    return held / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a document's title or file name, by which it is found as by its text."""

    terms: frozenset[str]
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str, language: str) -> Name:
        """Make it from a title or a file name, and the document's language."""
        return cls(_terms_of(text, language), tuple(plain_words(text)))

    def held(self, word: Word) -> frozenset[str]:
        """Return the terms of a word that stands in the name; of an identifier every part must, in its order."""
        if word.parts:
            return word.terms & self.terms
        asked = _plain(word.typed)
        if len(asked) < 2:
            return frozenset() if word.terms.isdisjoint(self.terms) else word.terms
        return word.terms if f" {' '.join(asked)} " in f" {' '.join(self.words)} " else frozenset()


def held_by_names(words: Sequence[Word], names: Sequence[Name]) -> frozenset[str]:
    """Return the terms of the words that stand in names."""
    return frozenset[str]().union(*(name.held(word) for word in words for name in names))


def held_share(words: Sequence[Word], passage: Passage, language: str, named: frozenset[str] = frozenset()) -> float:
    """Return how much of what the words say a hit holds, 0 to 1: its passage, read off the marks, or ``named``."""
    marked = (passage.text[start:end] for start, end in passage.highlights)
    return share_of(words, named.union(*(_terms_of(text, language) for text in set(marked))))


@functools.lru_cache(maxsize=256)
def _plain(typed: str) -> tuple[str, ...]:
    """Return the words of a word that was typed, for a name of each hit is looked at for them."""
    return tuple(plain_words(typed))


# The words that are marked are those that were asked for, over and over; names come again with each letter typed.
@functools.lru_cache(maxsize=4096)
def _terms_of(text: str, language: str) -> frozenset[str]:
    return frozenset(part.term for part in parts(text, language))
