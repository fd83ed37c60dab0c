"""Which terms may a word stand for of which only the beginning is typed?"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from engine.search.word_queries import any_term
from engine.store import Store
from engine.store.columns import ID_SHIFT
from engine.words import exact_words
from engine.words.stems import fold, lower, stem, stemming

# The most frequent ones.
_ENDINGS = 50
# Stems shorter than the beginning: the most frequent ones are tried.
_LEAST_LETTERS = 4
_MOST_CUT = 10
_MOST_TRIED = 3
# It fits where of so many chunks that hold it, drawn from the whole library, this share says a word that begins so.
# In a million chunks of text and code 16 % of those with "import" say "important", 1.5 % of those with "part" say
# "parting".
_DRAWN_CHUNKS = 100
_FITTING_SHARE = 0.05
# They are drawn from a list of all chunks with the term, or, in fifty milliseconds less, from documents that are drawn:
# of so many chunks that is a share of the documents that can be named one by one.
_MOST_LISTED = 20_000
# Where the documents are long more chunks lie in them; this many are read.
_MOST_READ = 400


def terms_beginning(store: Store, beginning: str) -> dict[str, int]:
    """Return the terms of the words that begin so, and how many chunks hold each.

    The index holds stems, and a stem may be shorter than what was typed: communicat* is to find communication, whose
    stem is communic. Such a stem is taken where texts that hold it say a word of that stem that begins as typed: so
    communicat* does not find commune, and a stem that nearly always stands for other words is left out.

    Args:
        store: an open library.
        beginning: folded.
    """
    found = store.vocabulary.beginning(beginning, _ENDINGS)
    shorter = store.vocabulary.chunks_with(_stems(beginning)) if beginning.isalpha() else {}
    tried = sorted(shorter, key=lambda term: (-shorter[term], term))[:_MOST_TRIED]
    return found | {term: shorter[term] for term in tried if _fits(store, term, shorter[term], beginning)}


def _stems(beginning: str) -> Iterator[str]:
    """Yield what may be the stem of a word that begins so and is no longer: cut off, or with the i of carried."""
    for length in range(max(_LEAST_LETTERS, len(beginning) - _MOST_CUT), len(beginning) + 1):
        cut = beginning[:length]
        if cut != beginning:
            yield cut
        if cut.endswith("y"):
            yield f"{cut[:-1]}i"


def _fits(store: Store, term: str, chunks: int, beginning: str) -> bool:
    """Return whether texts that hold a term, in so many chunks, say words that begin so and have it as their stem.

    Not the texts that say it most: there the "import" of code hides all that is "important".
    """
    where = _drawn(store, term, chunks) if chunks > _DRAWN_CHUNKS else None
    found = store.rows.find_words(any_term([term]).query(), ["text", "language"], _MOST_READ, where)
    drawn = [
        {(piece, stemming(language or "")) for piece in text.split()}
        for text, language in zip(found["text"].to_pylist(), found["language"].to_pylist(), strict=True)
    ]
    fitting = {(piece, rule) for piece, rule in set().union(*drawn) if _holds(piece, rule, term, beginning)}
    said = sum(not fitting.isdisjoint(pieces) for pieces in drawn)
    return said >= max(1.0, _FITTING_SHARE * len(drawn))


def _drawn(store: Store, term: str, chunks: int, most_listed: int = _MOST_LISTED) -> str:
    """Return the condition for chunks with a term, as many as are drawn, the same ones in every library of the files.

    They are drawn by what the documents hold: their numbers tell when each was read.
    """
    if chunks > most_listed:
        numbers = store.ledger.documents_drawn(_DRAWN_CHUNKS / chunks)
        return f"document_id IN ({', '.join(map(str, numbers)) or '-1'})"
    ids = store.rows.find_words(any_term([term]).query(), ["id"], chunks + 1)["id"].to_pylist()
    paths = store.ledger.paths_of({number >> ID_SHIFT for number in ids})

    def lot(number: int) -> tuple[int, int]:
        path = paths.get(number >> ID_SHIFT, b"")
        return zlib.crc32(path, number & ((1 << ID_SHIFT) - 1)), number

    return f"id IN ({', '.join(map(str, sorted(ids, key=lot)[:_DRAWN_CHUNKS]))})"


def _holds(piece: str, rule: str, term: str, beginning: str) -> bool:
    """Return whether a word in a piece of text begins so and has this stem."""
    if beginning not in fold(piece):
        return False
    words = (lower(word.text) for word in exact_words(piece) if fold(word.text).startswith(beginning))
    return any(stem(word, rule) == term for word in words)
