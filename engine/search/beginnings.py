"""Which terms may a word stand for of which only the beginning is typed?"""

from __future__ import annotations

from collections.abc import Iterator

from engine.store import Store
from engine.store.columns import WORDS
from engine.words import exact_words
from engine.words.stems import fold, lower, stem, stemming

# The most frequent ones.
_ENDINGS = 50
# Stems shorter than the beginning: the longest of those that occur are tried, each on so many chunks that hold it.
_LEAST_LETTERS = 3
_MOST_CUT = 10
_MOST_TRIED = 4
_SEEN_CHUNKS = 100


def terms_beginning(store: Store, beginning: str) -> dict[str, int]:
    """Return the terms of the words that begin so, and how many chunks hold each.

    The index holds stems, and a stem may be shorter than what was typed: communicat* is to find communication, whose
    stem is communic. Such a stem is taken where the chunks that say it most hold a word of that stem that begins as
    typed: so communicat* does not find commune, and a stem that mostly stands for other words is left out.

    Args:
        store: an open library.
        beginning: folded.
    """
    found = store.vocabulary.beginning(beginning, _ENDINGS)
    shorter = store.vocabulary.chunks_with(_stems(beginning)) if beginning.isalpha() else {}
    for term in sorted(shorter, key=len, reverse=True)[:_MOST_TRIED]:
        if _stands_for(store, term, beginning):
            found[term] = shorter[term]
    return found


def _stems(beginning: str) -> Iterator[str]:
    """Yield what may be the stem of a word that begins so and is no longer: cut off, or with the i of carried."""
    for length in range(max(_LEAST_LETTERS, len(beginning) - _MOST_CUT), len(beginning) + 1):
        cut = beginning[:length]
        if cut != beginning:
            yield cut
        if cut.endswith("y"):
            yield f"{cut[:-1]}i"


def _stands_for(store: Store, term: str, beginning: str) -> bool:
    """Return whether the chunks with most of a term say a word that begins so and has this term as its stem."""
    from lancedb.query import MatchQuery

    rules = dict.fromkeys(stemming(language) for language in (*store.vocabulary.size()[1], ""))
    seen: set[str] = set()
    for row in store.rows.search_words(MatchQuery(term, WORDS), _SEEN_CHUNKS, None):
        seen.update(lower(word.text) for word in exact_words(row.text) if fold(word.text).startswith(beginning))
    return any(stem(word, rule) == term for word in seen for rule in rules)
