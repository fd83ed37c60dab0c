"""One query, from the search box to the hits, in a straight line."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine.documents.language import NOT_LANGUAGE
from engine.encoders.matryoshka import Vectors, normalize
from engine.errors import DimensionError, QueryError
from engine.paths import display_path
from engine.progress import CancelToken
from engine.search.browse import browse
from engine.search.deduplicate import VersionGroup, group_versions
from engine.search.exclusions import Exclusions
from engine.search.furniture import is_listing
from engine.search.highlight import Marks
from engine.search.hits import Hit, Passage, SearchOptions, SearchResult
from engine.search.language_worth import LanguageWeights, script_of
from engine.search.query import Query, parse_query
from engine.search.rank import Cosines, Ranked, Scored, rank, rescore
from engine.search.relevance_feedback import steered_words
from engine.search.retrieve import Candidates, retrieve
from engine.search.validation import MAX_HITS, check_values
from engine.store import Candidate, Condition, FileRecord, Store

# Where copies and versions take the places of others, so many times as many documents are asked for.
_WIDEN = 3
_MOST_ASKED = 3 * MAX_HITS


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: as it stands in the search box, as it was understood, and what is looked for.

    ``query`` has the words of plus phrases besides those that were typed. ``has_direction`` says whether there is
    anything whose meaning can be compared: typed words, or an example that results should be like.
    """

    typed: str
    parsed: Query
    query: Query
    has_direction: bool


@dataclass(frozen=True, slots=True)
class Meaning:
    """Where a question points, (full_dims,) float32.

    ``cosines`` is where the encoder's lie and ``worth`` what they are worth in each language, as far as it is known.
    """

    vector: Vectors
    cosines: Cosines | None = None
    worth: LanguageWeights | None = None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is looked for, and how; ``leave_out`` is a document that is not wanted."""

    exclusions: Exclusions
    meaning: Meaning | None
    options: SearchOptions
    leave_out: int | None = None

    @property
    def query(self) -> Query:
        """The query, with what is known by now of what it leaves out."""
        return self.exclusions.query

    @property
    def is_list(self) -> bool:
        """Whether there is nothing to compare documents with: those that pass the filters are listed."""
        return not self.query.words and self.meaning is None


def understand(text: str, options: SearchOptions) -> Question:
    """Return what a text in the search box asks for.

    Raises:
        QueryError: nothing to search for.
    """
    parsed = parse_query(text)
    if options.documents is not None:
        parsed = replace(parsed, unfinished="", is_literal=True, conditions=_as_typed(parsed.conditions))
    has_direction = bool(parsed.words) or any(one.weight > 0 for one in options.steer)
    return Question(text, parsed, steered_words(parsed, options.steer), has_direction)


def _as_typed(conditions: tuple[tuple[Condition, ...], ...]) -> tuple[tuple[Condition, ...], ...]:
    """Return conditions without where links lead to: that would tell of links outside the documents that are meant."""
    return tuple(
        tuple(replace(one, values=one.values[:1]) if one.kind == "under" else one for one in group)
        for group in conditions
    )


def search(
    store: Store,
    question: Question,
    meaning: Meaning | None,
    options: SearchOptions,
    cancel: CancelToken | None = None,
) -> SearchResult:
    """Answer a question.

    Args:
        store: an open library.
        question: what is looked for.
        meaning: where it points; None in mode "words", and where it has no direction.
        options: mode, filters, how many hits.
        cancel: checked between the steps.

    Raises:
        QueryError: an unknown mode or order, or a filter that an older library cannot answer.
        DimensionError: options.dims is outside what the encoder gives.
        Cancelled: a newer query has made this one stale.
    """
    start = time.perf_counter()
    check_options(options, store)
    _check_conditions(question.parsed, store)
    if cancel is not None:
        cancel.check()
    wanted = _Wanted(Exclusions(store, question.query, options.tuning), meaning, options)
    hits = _hits(store, wanted)
    seconds = time.perf_counter() - start
    return SearchResult(question.typed, seconds, hits, parsed=question.parsed, listed=wanted.is_list)


def search_vector(store: Store, vector: Vectors, options: SearchOptions, leave_out: int | None) -> SearchResult:
    """Return the documents nearest to a vector (full_dims,), without the document ``leave_out``.

    Raises:
        QueryError, DimensionError: an option cannot be used.
    """
    start = time.perf_counter()
    check_options(options, store)
    nothing = Exclusions(store, Query("", ()), options.tuning)
    wanted = _Wanted(nothing, Meaning(vector), replace(options, mode="meaning"), leave_out)
    hits = _hits(store, wanted)
    return SearchResult("", time.perf_counter() - start, hits)


def mean_vector(vectors: Vectors) -> Vectors:
    """Return the direction of a document from its chunks' vectors, (full_dims,) float32 of unit length."""
    mean = vectors.mean(axis=0, keepdims=True, dtype=np.float32)  # (1, full_dims)
    return normalize(mean).reshape(-1)


def _hits(store: Store, wanted: _Wanted) -> tuple[Hit, ...]:
    """Retrieve, rescore, rank and fold; ask for more documents where folding, or unwanted words, leave too few."""
    options, limit = wanted.options, wanted.options.limit
    kept: list[Ranked] = []
    while True:
        ranked, terms = _ranked(store, wanted, limit)
        found = () if wanted.is_list else {document.document_id for document in ranked}
        refused = wanted.exclusions.refused(found)
        # Rows of an unfinished commit are dropped: the ledger does not know them.
        known = store.ledger.by_document(document.document_id for document in (*kept, *ranked))
        current = [one for one in ranked if one.document_id in known and one.document_id not in refused]
        current = _joined(kept, current, known) if kept else current
        if not options.fold:
            shown = [VersionGroup(document) for document in current]
        else:
            shown = group_versions(current, known, store.ledger.sketches(known), options.limit)
        if len(shown) >= options.limit or len(ranked) < limit or limit >= _MOST_ASKED:
            break
        if refused:
            kept, wanted = current, replace(wanted, exclusions=wanted.exclusions.settled(refused))
        limit = min(_WIDEN * limit, _MOST_ASKED)
    shown = shown[: options.limit]
    family = [document for folded in shown for document in (folded.document, *folded.versions)]
    copies = store.ledger.copies(known[one.document_id].content for one in family) if options.fold else {}
    marks = Marks(wanted.query, terms)
    return tuple(_hit(folded, known, copies, marks, options.passages) for folded in shown)


def _joined(some: Sequence[Ranked], others: Sequence[Ranked], known: Mapping[int, FileRecord]) -> list[Ranked]:
    """Return the documents of two searches for the same, best first."""
    both = {document.document_id: document for document in (*some, *others)}
    return sorted(both.values(), key=lambda one: (-one.score, os.fsencode(known[one.document_id].path)))


def _ranked(store: Store, wanted: _Wanted, limit: int) -> tuple[list[Ranked], frozenset[str] | None]:
    """Return so many documents or more, best first, and the terms that count as matches; of a list, newest first."""
    query, meaning, options = wanted.query, wanted.meaning, replace(wanted.options, limit=limit)
    if wanted.is_list:
        return browse(store, wanted.exclusions, options), frozenset()
    vector = meaning.vector if meaning is not None else None
    candidates = retrieve(store, query, vector, options, leave_out=wanted.leave_out)
    cosines = meaning.cosines if meaning is not None else None
    counts = _counting(store, wanted, candidates) if options.mode == "hybrid" else None
    scored, page = rescore(candidates, vector, counts), wanted.options.limit
    paths = store.ledger.paths_of({item.row.document_id for item in scored})
    ranked = rank(scored, options.mode, candidates.sought, candidates.pinned, cosines, page=page, paths=paths)
    return ranked, candidates.terms


def _counting(store: Store, wanted: _Wanted, found: Candidates) -> Callable[[Candidate], float] | None:
    """Return what tells of a chunk how much its cosine counts; None where all count in full, or nothing is known."""
    worth = wanted.meaning.worth if wanted.meaning is not None else None
    if worth is None:
        return None
    asked = worth.of_script(script_of(wanted.query.text))
    others = store.vocabulary.size()[1]
    if worth.is_whole(others):
        return lambda row: min(asked, worth.of("", row.text, others))
    documents = {row.document_id for row in (*found.meaning, *found.words)}
    languages = {number: _language(record) for number, record in store.ledger.by_document(documents).items()}
    return lambda row: min(asked, worth.of(languages.get(row.document_id, ""), row.text, others))


def _language(record: FileRecord) -> str:
    """Return a document's language; what is not written in any is English, as keywords and names mostly are."""
    return record.language or ("en" if record.type in NOT_LANGUAGE else "")


def _hit(
    folded: VersionGroup,
    known: Mapping[int, FileRecord],
    copies: Mapping[str, Sequence[Path]],
    marks: Marks,
    passages: int,
) -> Hit:
    document = folded.document
    record = known[document.document_id]
    versions = (_hit(VersionGroup(version), known, copies, marks, passages) for version in folded.versions)
    return Hit(
        path=display_path(record.path),
        title=record.title,
        type=record.type,
        score=document.score,
        meaning_score=document.meaning,
        words_score=document.words,
        modified=record.changed_s,
        passages=_passages(document.chunks, marks, record.language, passages),
        document_id=document.document_id,
        author=record.author,
        dated=record.dated,
        language=record.language,
        container=display_path(record.container) if record.container else "",
        also=tuple(display_path(path) for path in copies.get(record.content, ()) if path != record.path),
        versions=tuple(versions),
    )


def _passages(chunks: Sequence[tuple[float, Scored]], marks: Marks, language: str, most: int) -> tuple[Passage, ...]:
    """Return the best passages; what only names what others say comes last."""
    lists: list[tuple[float, Scored]] = []
    told: list[tuple[float, Scored]] = []
    for chunk in chunks:
        (lists if is_listing(chunk[1].row.text) else told).append(chunk)
        if len(told) == most:
            break
    return tuple(_passage(score, item, marks, language) for score, item in (*told, *lists)[:most])


def _passage(score: float, item: Scored, marks: Marks, language: str) -> Passage:
    row = item.row
    marked = marks.of(row.text, language)
    return Passage(row.text, row.start, row.end, row.page, score, marked, row.place, row.headings, row.id)


def check_options(options: SearchOptions, store: Store) -> None:
    """See that a library can be searched so.

    Raises:
        QueryError: an option is not of its kind or range, or languages are asked of a library that does not know them.
        DimensionError: options.dims is outside what the encoder gives.
    """
    check_values(options)
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
