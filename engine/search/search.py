"""One query, from the search box to the hits, in a straight line."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors, normalize
from engine.errors import DimensionError, QueryError
from engine.paths import display_path
from engine.progress import CancelToken
from engine.search.highlight import highlights
from engine.search.hits import Hit, Passage, SearchOptions, SearchResult
from engine.search.query import Query, parse_query
from engine.search.rank import Ranked, Scored, rank, rescore
from engine.search.retrieve import Candidates, retrieve
from engine.store import FileRecord, Store

MODES = ("hybrid", "meaning", "words")
# More hits than anybody reads; a limit keeps a mistyped number from filling the memory.
MAX_HITS = 10_000


def search(
    store: Store, encoder: Encoder | None, text: str, options: SearchOptions, cancel: CancelToken | None = None
) -> SearchResult:
    """Answer a query.

    Args:
        store: an open library.
        encoder: the library's encoder; None is enough for mode "words".
        text: what stands in the search box.
        options: mode, filters, how many hits.
        cancel: checked between the steps.

    Raises:
        QueryError: nothing to search for, or an unknown mode.
        DimensionError: options.dims is outside what the encoder gives.
        Cancelled: a newer query has made this one stale.
    """
    start = time.perf_counter()
    _check(options, store)
    query = parse_query(text)
    vector: Vectors | None = None
    if options.mode != "words" and encoder is not None:
        vector = encoder.embed([query.text], kind="query")[0]
    if cancel is not None:
        cancel.check()
    candidates = retrieve(store, query, vector, options)
    hits = _hits(store, candidates, vector, query, options)
    return SearchResult(text, time.perf_counter() - start, hits)


def search_vector(store: Store, vector: Vectors, options: SearchOptions, leave_out: int | None) -> SearchResult:
    """Return the documents nearest to a vector (full_dims,), without the document ``leave_out``."""
    start = time.perf_counter()
    meaning = replace(options, mode="meaning")
    nothing = Query("", ())
    candidates = retrieve(store, nothing, vector, meaning, leave_out=leave_out)
    return SearchResult("", time.perf_counter() - start, _hits(store, candidates, vector, nothing, meaning))


def mean_vector(vectors: Vectors) -> Vectors:
    """Return the direction of a document from its chunks' vectors, (full_dims,) float32 of unit length."""
    mean = vectors.mean(axis=0, keepdims=True, dtype=np.float32)  # (1, full_dims)
    return normalize(mean).reshape(-1)


def _hits(
    store: Store, candidates: Candidates, vector: Vectors | None, query: Query, options: SearchOptions
) -> tuple[Hit, ...]:
    """Rescore, rank, and keep what the ledger knows: rows of an unfinished commit are dropped."""
    ranked = rank(rescore(candidates, vector), options.mode)
    known = store.ledger.by_document(document.document_id for document in ranked)
    current = [document for document in ranked if document.document_id in known]
    return tuple(
        _hit(known[document.document_id], document, query, options.passages) for document in current[: options.limit]
    )


def _hit(record: FileRecord, document: Ranked, query: Query, passages: int) -> Hit:
    return Hit(
        path=display_path(record.path),
        title=record.title,
        type=record.type,
        score=document.score,
        meaning_score=document.meaning,
        words_score=document.words,
        modified=record.modified_ns / 1e9,
        passages=tuple(_passage(score, item, query) for score, item in document.chunks[:passages]),
        document_id=document.document_id,
    )


def _passage(score: float, item: Scored, query: Query) -> Passage:
    row = item.row
    return Passage(row.text, row.start, row.end, row.page, score, highlights(row.text, query))


def _check(options: SearchOptions, store: Store) -> None:
    if options.mode not in MODES:
        raise QueryError(f"There is no search mode {options.mode!r}; choose {', '.join(MODES)}.")
    if not 1 <= options.limit <= MAX_HITS:
        raise QueryError(f"{options.limit} hits asked for; choose 1 to {MAX_HITS}.")
    full_dims = store.ledger.meta("full_dims")
    if options.dims is not None and not 1 <= options.dims <= full_dims:
        raise DimensionError(options.dims, full_dims)
