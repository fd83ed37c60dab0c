"""Which chunks could answer? Candidates by meaning and by words, from one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from engine.encoders.matryoshka import Vectors, project, truncate
from engine.errors import DimensionError, StoreDamagedError
from engine.search.hits import SearchOptions
from engine.search.query import STOP_WORDS, Query, tokens
from engine.store import Candidate, RowFilter, Searched, Store
from engine.store.rows import FULL, WORDS, vector_matrix
from engine.words import index_terms, word_terms

# Chunks asked of each retriever for one document shown. Rescoring 400 costs 2 ms.
MIN_CANDIDATES = 200
_CANDIDATES_PER_HIT = 5
# Where a few long documents, or unwanted words, take all places, more are asked for: this many times as many.
_WIDEN = 4
_MAX_CANDIDATES = 12_800
_SCAN_ROWS = 16_384


@dataclass(frozen=True, slots=True)
class Candidates:
    """What was found: by meaning (cosines of the searched, truncated vectors) and by words (BM25)."""

    meaning: list[Candidate]
    words: list[Candidate]


def retrieve(
    store: Store, query: Query, vector: Vectors | None, options: SearchOptions, *, leave_out: int | None = None
) -> Candidates:
    """Ask the store for candidates.

    Args:
        store: an open library.
        query: what to look for by words; its phrases and unwanted words are obeyed here.
        vector: (full_dims,) float32, the query's full vector; None to leave meaning out.
        options: mode, filters, how many.
        leave_out: a document that is not wanted.
    """
    dates = (options.after_s, options.before_s)
    where = RowFilter(options.folder, options.types, *dates, leave_out, options.languages).sql()
    words: list[Candidate] = []
    if options.mode != "meaning" and query.words:
        asked = _words_query(store, query)
        words = _widened(lambda limit: store.rows.search_words(asked, limit, where), query, options.limit)
    meaning: list[Candidate] = []
    if options.mode != "words" and vector is not None:
        meaning = _widened(lambda limit: _by_meaning(store, vector, limit, where, options), query, options.limit)
    return Candidates(meaning, words)


def _widened(search: Callable[[int], list[Candidate]], query: Query, documents: int) -> list[Candidate]:
    """Ask for more until enough documents are allowed or there are no more rows."""
    limit = max(MIN_CANDIDATES, _CANDIDATES_PER_HIT * documents)
    while True:
        found = search(limit)
        allowed = [candidate for candidate in found if query.allows(candidate.text)]
        enough = len({candidate.document_id for candidate in allowed}) >= documents
        if enough or len(found) < limit or limit >= _MAX_CANDIDATES:
            return allowed
        limit = min(_WIDEN * limit, _MAX_CANDIDATES)


def _by_meaning(
    store: Store, vector: Vectors, limit: int, where: str | None, options: SearchOptions
) -> list[Candidate]:
    for attempt in (1, 2):
        searched = store.searched()
        try:
            if options.dims is not None and options.dims != searched.dims:
                return _by_scan(store, searched, vector, options.dims, limit, where)
            short = vector if searched.column == FULL else searched.projection.query(vector)
            probes = None if options.exact else store.probes(searched)
            return store.rows.search_vectors(short, searched.column, limit, where, probes)
        except StoreDamagedError:
            # The writer may have switched columns between our two looks; a second failure is real.
            if attempt == 2 or store.searched() == searched:
                raise
    raise AssertionError("unreachable")


def _by_scan(
    store: Store, searched: Searched, vector: Vectors, dims: int, limit: int, where: str | None
) -> list[Candidate]:
    """Rank every row by ``dims`` leading dimensions other than the stored number: exact, without an index."""
    full_dims = len(vector)
    if not 1 <= dims <= full_dims:
        raise DimensionError(dims, full_dims)
    rotation = None if dims == full_dims else searched.rotation
    query = project(vector[None], rotation, dims)[0]
    stored = dims < searched.dims and searched.column != FULL and searched.store == "float16"
    column = searched.column if stored else FULL
    ids: list[np.ndarray[tuple[int], np.dtype[np.int64]]] = []
    scores: list[np.ndarray[tuple[int], np.dtype[np.float32]]] = []
    for batch in store.rows.scan(["id", column], where, _SCAN_ROWS):
        rows = vector_matrix(batch[column])
        short = truncate(rows, dims) if stored else project(rows, rotation, dims)
        ids.append(batch["id"].to_numpy())
        scores.append(short @ query)
    if not ids:
        return []
    all_ids, all_scores = np.concatenate(ids), np.concatenate(scores)
    best = np.argsort(-all_scores, kind="stable")[:limit]
    score_of = dict(zip(all_ids[best].tolist(), all_scores[best].tolist(), strict=True))
    found = [replace(row, score=score_of[row.id]) for row in store.rows.by_ids(score_of)]
    return sorted(found, key=lambda row: -row.score)


def _words_query(store: Store, query: Query) -> object:
    """Return LanceDB's query: any of the words, and every phrase."""
    from lancedb.query import BooleanQuery, MatchQuery, Occur, PhraseQuery

    column = store.rows.words_column
    if column != WORDS:  # a library that no writer has brought up to date since format 3
        words = MatchQuery(" ".join(query.words), column)
        known = [phrase for phrase in query.phrases if not set(tokens(phrase)) <= STOP_WORDS]
        must = [(Occur.MUST, PhraseQuery(phrase, column)) for phrase in known]
        return BooleanQuery([*must, (Occur.SHOULD, words)]) if must else words
    languages = [*store.ledger.languages(), ""]
    asked = [word for word in query.words if word.casefold() not in STOP_WORDS] or list(query.words)
    terms = " ".join(term for word in asked for term in word_terms(word, languages))
    words = MatchQuery(terms, column)
    phrases = (index_terms(phrase, language) for phrase in query.phrases for language in languages[:1])
    must = [(Occur.MUST, PhraseQuery(phrase, column)) for phrase in phrases if phrase]
    return BooleanQuery([*must, (Occur.SHOULD, words)]) if must else words
