"""Which chunks match a question to the word index best? The same ones whatever the library has been through.

LanceDB finds chunks and says how well they match by what its index counts: removed chunks still, new ones not yet. So
it is asked for a few more than are wanted, they are scored by exact counts, and more are looked through until none of
those that it passed over can be among the best. Equal ones are told apart by their document's path. The most frequent
words of a long question are not looked for (``AnyTerm.unsought``); what they add counts where a chunk was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from engine.records import dataclass
from engine.search.bm25 import Bm25, scale_of
from engine.search.word_queries import WordQuery
from engine.store import Candidate, Store
from engine.store.columns import ID_SHIFT, WORDS
from engine.store.rows import BegunSearch, PlacedSearch, Places

# Asked for beside those that are wanted: after a few changes the best by LanceDB's counts are among them.
_BESIDES = 25
_WIDEN = 4
# Chunks whose terms are looked at for one question at most, in a quarter of a second.
_MOST_LOOKED_AT = 51_200


@dataclass(frozen=True, slots=True)
class _Match:
    """A chunk, how well it matches, and by LanceDB's counts."""

    id: int
    score: float
    counted: float


@dataclass(frozen=True, slots=True)
class Begun:
    """A look into the word index for the best ``limit``, which ``best_by_words`` ends."""

    limit: int
    search: BegunSearch | PlacedSearch


def begin_best(store: Store, asked: WordQuery, limit: int, where: str | None, *, texts: bool = True) -> Begun | None:
    """Begin ``best_by_words``, to be ended by it; None where a library is of an older format."""
    if store.rows.words_column != WORDS:
        return None
    return Begun(limit, store.rows.begin_search_words(asked.query(), limit + _BESIDES, where, texts=texts))


def all_at(store: Store, places: Places, limit: int, *, texts: bool) -> Begun:
    """Return a look into the word index that has found all that there is, fewer than ``limit``."""
    return Begun(limit, PlacedSearch(store.rows, places, texts))


def best_by_words(
    store: Store, asked: WordQuery, limit: int, where: str | None, *, texts: bool = True, begun: Begun | None = None
) -> list[Candidate]:
    """Return the chunks that match best, best first, each with its BM25; all that match where they are no more.

    Args:
        store: an open library; one of an older format is answered by LanceDB's counts.
        asked: the question.
        limit: how many.
        where: a condition that their rows fulfil.
        texts: False for what ranking needs of them alone.
        begun: the same search, where it was begun.
    """
    if store.rows.words_column != WORDS:
        return store.rows.search_words(asked.query(), limit, where)
    scale, query = scale_of(store, asked), asked.query()
    if begun is not None and begun.limit == limit:
        first = begun.search.found()
    else:
        first = store.rows.search_words(query, limit + _BESIDES, where, texts=texts)
    rows = {row.id: row for row in first}
    matches = [_Match(row.id, scale.score(row.words), row.score) for row in first]
    looked_at = limit + _BESIDES
    while not _is_settled(matches, looked_at, limit, scale.most_gained) and looked_at < _MOST_LOOKED_AT:
        looked_at = min(_WIDEN * looked_at, _MOST_LOOKED_AT)
        matches = _looked_through(store, query, scale, looked_at, where)
    best = _best(matches, limit, lambda ids: _paths(store, ids))
    rows |= {row.id: row for row in store.rows.by_ids((one.id for one in best if one.id not in rows), texts=texts)}
    return [rows[one.id].scored(one.score) for one in best if one.id in rows]


def scored(store: Store, asked: WordQuery, rows: Iterable[Candidate]) -> list[Candidate]:
    """Return chunks that were found otherwise, with their BM25 for a question."""
    if store.rows.words_column != WORDS:
        return list(rows)
    scale = scale_of(store, asked)
    return [row.scored(scale.score(row.words)) for row in rows]


def _looked_through(store: Store, query: Any, scale: Bm25, limit: int, where: str | None) -> list[_Match]:
    found = store.rows.find_words(query, ["id", WORDS], limit, where)
    columns = (found[name].to_pylist() for name in ("id", WORDS, "_score"))
    return [_Match(key, scale.score(words), counted) for key, words, counted in zip(*columns, strict=True)]


def _is_settled(matches: Sequence[_Match], looked_at: int, limit: int, most_gained: float) -> bool:
    """Return whether no chunk that was passed over can be among the best, nor be as good as the last of them."""
    if len(matches) < looked_at:
        return True
    passed_over = most_gained * min(one.counted for one in matches)
    return sum(one.score > passed_over for one in matches) >= limit


def _best(matches: list[_Match], limit: int, paths: Callable[[set[int]], dict[int, bytes]]) -> list[_Match]:
    """Return the best, best first; of equal ones those whose documents' paths come first, and their first chunks."""
    matches.sort(key=lambda one: (-one.score, one.id))
    if len(matches) <= limit or matches[limit - 1].score > matches[limit].score:
        return matches[:limit]
    last = matches[limit].score
    better = [one for one in matches[:limit] if one.score > last]
    equal = [one for one in matches if one.score == last]
    path = paths({one.id >> ID_SHIFT for one in equal})
    equal.sort(key=lambda one: (path.get(one.id >> ID_SHIFT, b""), one.id))
    return [*better, *equal[: limit - len(better)]]


def _paths(store: Store, documents: set[int]) -> dict[int, bytes]:
    return store.ledger.paths_of(documents)
