"""One query, from the search box to the hits, in a straight line."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from engine.encoders.matryoshka import Vectors, normalize
from engine.errors import DimensionError, QueryError
from engine.paths import display_path
from engine.progress import CancelToken
from engine.search.browse import browse
from engine.search.fold import Folded, fold
from engine.search.highlight import Marks
from engine.search.hits import Hit, Passage, SearchOptions, SearchResult
from engine.search.query import Query, parse_query
from engine.search.rank import Cosines, Ranked, Scored, rank, rescore
from engine.search.retrieve import retrieve
from engine.search.steer import Asked, steered_words
from engine.store import FileRecord, Store

MODES = ("hybrid", "meaning", "words")
SORTS = ("relevance", "newest")
# More hits than anybody reads; a limit keeps a mistyped number from filling the memory.
MAX_HITS = 10_000
# Where copies and versions take the places of others, so many times as many documents are asked for.
_WIDEN = 3
_MOST_ASKED = 3 * MAX_HITS


def search(
    store: Store,
    asked: Asked | None,
    text: str,
    options: SearchOptions,
    cancel: CancelToken | None = None,
    cosines: Cosines | None = None,
) -> SearchResult:
    """Answer a query.

    Args:
        store: an open library.
        asked: turns questions into vectors with the library's encoder; None is enough for mode "words".
        text: what stands in the search box.
        options: mode, filters, how many hits.
        cancel: checked between the steps.
        cosines: where the encoder's lie, as far as it is known.

    Raises:
        QueryError: nothing to search for, or an unknown mode.
        DimensionError: options.dims is outside what the encoder gives.
        Cancelled: a newer query has made this one stale.
    """
    start = time.perf_counter()
    _check(options, store)
    parsed = parse_query(text)
    _check_conditions(parsed, store)
    vector: Vectors | None = None
    if options.mode != "words" and asked is not None and not parsed.is_browsing:
        vector = asked.vector(parsed.text, options.steer)
    if cancel is not None:
        cancel.check()
    hits = _hits(store, steered_words(parsed, options.steer), vector, options, cosines=cosines)
    return SearchResult(text, time.perf_counter() - start, hits, parsed=parsed)


def search_vector(store: Store, vector: Vectors, options: SearchOptions, leave_out: int | None) -> SearchResult:
    """Return the documents nearest to a vector (full_dims,), without the document ``leave_out``."""
    start = time.perf_counter()
    meaning = replace(options, mode="meaning")
    hits = _hits(store, Query("", ()), vector, meaning, leave_out)
    return SearchResult("", time.perf_counter() - start, hits)


def mean_vector(vectors: Vectors) -> Vectors:
    """Return the direction of a document from its chunks' vectors, (full_dims,) float32 of unit length."""
    mean = vectors.mean(axis=0, keepdims=True, dtype=np.float32)  # (1, full_dims)
    return normalize(mean).reshape(-1)


def _hits(
    store: Store,
    query: Query,
    vector: Vectors | None,
    options: SearchOptions,
    leave_out: int | None = None,
    cosines: Cosines | None = None,
) -> tuple[Hit, ...]:
    """Retrieve, rescore, rank and fold; ask for more documents where folding leaves too few."""
    asked = options
    while True:
        ranked, terms = _ranked(store, query, vector, asked, leave_out, cosines)
        # Rows of an unfinished commit are dropped: the ledger does not know them.
        known = store.ledger.by_document(document.document_id for document in ranked)
        current = [document for document in ranked if document.document_id in known]
        if not options.fold:
            shown = [Folded(document) for document in current]
        else:
            shown = fold(current, known, store.ledger.sketches(known), options.limit)
        if len(shown) >= options.limit or len(ranked) < asked.limit or asked.limit >= _MOST_ASKED:
            break
        asked = replace(asked, limit=min(_WIDEN * asked.limit, _MOST_ASKED))
    shown = shown[: options.limit]
    family = [document for folded in shown for document in (folded.document, *folded.versions)]
    copies = store.ledger.copies(known[one.document_id].content for one in family) if options.fold else {}
    marks = Marks(query, terms)
    return tuple(_hit(folded, known, copies, marks, options.passages) for folded in shown)


def _ranked(
    store: Store,
    query: Query,
    vector: Vectors | None,
    options: SearchOptions,
    leave_out: int | None,
    cosines: Cosines | None,
) -> tuple[list[Ranked], frozenset[str] | None]:
    """Return documents, best first, and the terms that count as matches; for a query of filters alone, newest first."""
    if query.is_browsing:
        return browse(store, query, options), frozenset()
    candidates = retrieve(store, query, vector, options, leave_out=leave_out)
    ranked = rank(rescore(candidates, vector), options.mode, candidates.sought, candidates.pinned, cosines)
    return ranked, candidates.terms


def _hit(
    folded: Folded,
    known: Mapping[int, FileRecord],
    copies: Mapping[str, Sequence[Path]],
    marks: Marks,
    passages: int,
) -> Hit:
    document = folded.document
    record = known[document.document_id]
    versions = (_hit(Folded(version), known, copies, marks, passages) for version in folded.versions)
    return Hit(
        path=display_path(record.path),
        title=record.title,
        type=record.type,
        score=document.score,
        meaning_score=document.meaning,
        words_score=document.words,
        modified=record.modified_ns / 1e9,
        passages=tuple(_passage(score, item, marks, record.language) for score, item in document.chunks[:passages]),
        document_id=document.document_id,
        author=record.author,
        dated=record.dated,
        language=record.language,
        container=display_path(record.container) if record.container else "",
        also=tuple(display_path(path) for path in copies.get(record.content, ()) if path != record.path),
        versions=tuple(versions),
    )


def _passage(score: float, item: Scored, marks: Marks, language: str) -> Passage:
    row = item.row
    marked = marks.of(row.text, language)
    return Passage(row.text, row.start, row.end, row.page, score, marked, row.place, row.headings, row.id)


def _check(options: SearchOptions, store: Store) -> None:
    if options.mode not in MODES:
        raise QueryError(f"There is no search mode {options.mode!r}; choose {', '.join(MODES)}.")
    if options.sort not in SORTS:
        raise QueryError(f"Hits cannot be sorted by {options.sort!r}; choose {' or '.join(SORTS)}.")
    if not 1 <= options.limit <= MAX_HITS:
        raise QueryError(f"{options.limit} hits asked for; choose 1 to {MAX_HITS}.")
    if options.languages and store.ledger.format < 2:
        raise QueryError("This library does not know its documents' languages yet; index it again with: kenning index")
    full_dims = store.ledger.meta("full_dims")
    if options.dims is not None and not 1 <= options.dims <= full_dims:
        raise DimensionError(options.dims, full_dims)


def _check_conditions(query: Query, store: Store) -> None:
    """Raise QueryError where a filter asks for what the rows of an older library lack."""
    kinds = {one.kind for group in query.conditions for one in group}
    found = store.ledger.format
    if (found < 2 and "lang" in kinds) or (found < 3 and "type" in kinds):
        asked = "languages" if "lang" in kinds else "types"
        raise QueryError(f"This library does not know its documents' {asked} yet; index it again with: kenning index")
