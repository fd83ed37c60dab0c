"""One query, from the search box to the hits, in a straight line."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

import numpy as np

from engine.documents.language import NOT_LANGUAGE
from engine.encoders.matryoshka import Vectors, normalize
from engine.errors import DimensionError, QueryError
from engine.paths import display_path
from engine.progress import CancelToken
from engine.records import dataclass
from engine.search.boilerplate import is_listing
from engine.search.browse import browse
from engine.search.copies import needless_copies
from engine.search.deduplicate import VersionGroup, group_versions
from engine.search.exclusions import Exclusions
from engine.search.highlight import Marks
from engine.search.hits import Hit, Passage, SearchOptions, SearchResult
from engine.search.language_weight import LanguageWeights, script_of
from engine.search.query import Query, parse_query
from engine.search.rank import Cosines, Ranked, Scored, rank, rescore
from engine.search.relevance_feedback import steered_words
from engine.search.retrieve import retrieve, row_filter
from engine.search.texts import PassageWorth, Texts
from engine.search.validation import MAX_HITS, check_values
from engine.search.word_sense import WordSense
from engine.store import Candidate, Condition, FileRecord, Store
from engine.store.schema import Outline

_NO_LANGUAGES = "This library does not know its documents' languages yet; index it again with: kenning index"
# If versions leave too few results, ask for this many times as many documents. The next question excludes copies.
_WIDEN = 3
_MOST_ASKED = 3 * MAX_HITS


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query at three stages: as typed in the search box, as parsed, and as it is searched for.

    ``query`` has the words of plus phrases besides those that were typed. ``has_direction`` says whether there is
    anything whose meaning can be compared: typed words, or an example that results should be like.
    """

    typed: str
    parsed: Query
    query: Query
    has_direction: bool


@dataclass(frozen=True, slots=True)
class Meaning:
    """Where a question points.

    ``vector`` makes its vector, (full_dims,) float32, when it is asked for; it may be asked for again. ``sense`` is
    what the encoder knows of single words, ``cosines`` the range of its cosines, ``worth`` the weight of a cosine in
    each language, if known.
    """

    vector: Callable[[], Vectors]
    sense: WordSense | None = None
    cosines: Cosines | None = None
    worth: LanguageWeights | None = None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The query, its vector and its options; ``leave_out`` is a document to leave out."""

    exclusions: Exclusions
    meaning: Meaning | None
    options: SearchOptions
    leave_out: int | None = None
    cancel: CancelToken | None = None

    @property
    def query(self) -> Query:
        """The query, with what is known by now of what it leaves out."""
        return self.exclusions.query

    def check(self) -> None:
        """Raise Cancelled if the search was cancelled."""
        if self.cancel is not None:
            self.cancel.check()

    @property
    def is_list(self) -> bool:
        """Whether there are only filters: the documents that pass them are listed, not ranked."""
        return not self.query.words and self.meaning is None


def understand(text: str, options: SearchOptions) -> ParsedQuery:
    """Return what a text in the search box asks for.

    Raises:
        QueryError: nothing to search for.
    """
    parsed = parse_query(text)
    if options.documents is not None:
        parsed = replace(parsed, unfinished="", is_literal=True, conditions=_as_typed(parsed.conditions))
    has_direction = bool(parsed.words) or any(one.weight > 0 for one in options.steer)
    return ParsedQuery(text, parsed, steered_words(parsed, options.steer), has_direction)


def _as_typed(conditions: tuple[tuple[Condition, ...], ...]) -> tuple[tuple[Condition, ...], ...]:
    """Return conditions without where links lead to: that would tell of links outside the documents that are meant."""
    return tuple(
        tuple(replace(one, values=one.values[:1]) if one.kind == "under" else one for one in group)
        for group in conditions
    )


def search(
    store: Store,
    question: ParsedQuery,
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
    wanted = _Wanted(Exclusions(store, question.query, options.tuning), meaning, options, cancel=cancel)
    wanted.check()
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
    wanted = _Wanted(nothing, Meaning(lambda: vector), replace(options, mode="meaning"), leave_out)
    hits = _hits(store, wanted)
    return SearchResult("", time.perf_counter() - start, hits)


def mean_vector(vectors: Vectors) -> Vectors:
    """Return the direction of a document from its chunks' vectors, (full_dims,) float32 of unit length."""
    mean = vectors.mean(axis=0, keepdims=True, dtype=np.float32)  # (1, full_dims)
    return normalize(mean).reshape(-1)


def _hits(store: Store, wanted: _Wanted) -> tuple[Hit, ...]:
    """Retrieve, rescore, rank, deduplicate; ask for more documents if deduplication or exclusions leave too few."""
    options, limit, texts = wanted.options, wanted.options.limit, Texts(store)
    kept: list[Ranked] = []
    known: dict[int, Outline] = {}
    while True:
        ranked, terms, outlines = _ranked(store, wanted, limit, texts)
        wanted.check()
        known |= outlines
        found = () if wanted.is_list else {document.document_id for document in ranked}
        refused = wanted.exclusions.refused(found)
        # Rows of an unfinished commit are dropped: the ledger does not know them.
        current = [one for one in ranked if one.document_id in outlines and one.document_id not in refused]
        current = _joined(kept, current, known) if kept else current
        if not options.fold:
            shown = [VersionGroup(document) for document in current]
        else:
            contents = {one.document_id: known[one.document_id].content for one in current}
            shown = group_versions(current, contents, store.ledger.sketches(contents), options.limit)
        if len(shown) >= options.limit or len(ranked) < limit or limit >= _MOST_ASKED:
            break
        if refused:
            kept, wanted = current, replace(wanted, exclusions=wanted.exclusions.settled(refused))
        if options.fold:
            passing = row_filter(store, wanted.query, options, wanted.leave_out)
            needless = needless_copies(store, current, known, passing, listed=wanted.is_list)
            wanted = replace(wanted, exclusions=wanted.exclusions.without(needless))
        limit = min(_WIDEN * limit, _MOST_ASKED)
    shown = shown[: options.limit]
    family = [document for folded in shown for document in (folded.document, *folded.versions)]
    records = store.ledger.by_document(one.document_id for one in family)
    copies = store.ledger.copies(record.content for record in records.values()) if options.fold else {}
    shower = _Shower(Marks(wanted.query, terms), texts, options.passages)
    shower.read(family)
    hits: list[Hit] = []
    for folded in shown:
        if folded.document.document_id in records:
            wanted.check()
            hits.append(_hit(folded, records, copies, shower))
    return tuple(hits)


def _joined(some: Sequence[Ranked], others: Sequence[Ranked], known: Mapping[int, Outline]) -> list[Ranked]:
    """Merge the results of two searches for the same query, best first."""
    both = {document.document_id: document for document in (*some, *others)}
    return sorted(both.values(), key=lambda one: (-one.score, known[one.document_id].path))


def _ranked(
    store: Store, wanted: _Wanted, limit: int, texts: Texts
) -> tuple[list[Ranked], frozenset[str] | None, dict[int, Outline]]:
    """Return so many documents or more, the terms that count as matches, and what the ledger knows of the documents.

    The best come first; of a list, the newest.
    """
    query, meaning, options = wanted.query, wanted.meaning, replace(wanted.options, limit=limit)
    if wanted.is_list:
        listed = browse(store, wanted.exclusions, options)
        return listed, frozenset(), store.ledger.outlines(document.document_id for document in listed)
    pointed = meaning.vector if meaning is not None else None
    sense = meaning.sense if meaning is not None else None
    candidates = retrieve(store, query, pointed, options, sense=sense, leave_out=wanted.leave_out, check=wanted.check)
    wanted.check()
    vector = pointed() if pointed is not None else None
    cosines = meaning.cosines if meaning is not None else None
    outlines = store.ledger.outlines({row.document_id for row in (*candidates.meaning, *candidates.words)})
    worth = _worth(store, wanted, outlines) if options.mode == "hybrid" else None
    page, paths = wanted.options.limit, {number: known.path for number, known in outlines.items()}
    while True:
        scored = rescore(candidates, vector, worth.of if worth is not None else None)
        ranked = rank(scored, options.mode, candidates.query_terms, candidates.pinned, cosines, page=page, paths=paths)
        # A passage of unread text has the highest possible weight: read the first page until none of it drops.
        first = (item.row for document in ranked[:page] for _, item in document.chunks)
        unread = worth.unread(first) if worth is not None else []
        if worth is None or not unread or not worth.learn(texts.read(unread)):
            return ranked, candidates.terms, outlines


def _worth(store: Store, wanted: _Wanted, outlines: Mapping[int, Outline]) -> PassageWorth | None:
    """Return the weight of the cosine for each passage; None if it is 1 for all, or not known."""
    worth = wanted.meaning.worth if wanted.meaning is not None else None
    if worth is None:
        return None
    asked = worth.of_script(script_of(wanted.query.text))
    others = store.vocabulary.size()[1]
    if worth.is_whole(others):
        return PassageWorth(worth, asked, others, {})
    languages = {number: _language(known) for number, known in outlines.items()}
    return PassageWorth(worth, asked, others, languages)


def _language(known: Outline) -> str:
    """Return a document's language; what is not written in any is English, as keywords and names mostly are."""
    return known.language or ("en" if known.type in NOT_LANGUAGE else "")


@dataclass(frozen=True, slots=True)
class _Shower:
    """Builds the passages of a document to show, at most ``most`` of them."""

    marks: Marks
    texts: Texts
    most: int
    _listings: dict[int, bool] = field(default_factory=dict, init=False)

    def read(self, documents: Sequence[Ranked]) -> None:
        """Read in one go what will be shown of all documents, and in another what comes behind lists."""
        self.texts.read(row for one in documents for row in _rows(one.chunks[: self.most]))
        longer = (one.chunks for one in documents if len(one.chunks) > self.most)
        behind = (chunks[self.most : 2 * self.most] for chunks in longer if self._has_list(chunks[: self.most]))
        self.texts.read([row for chunks in behind for row in _rows(chunks)])

    def _has_list(self, chunks: Sequence[tuple[float, Scored]]) -> bool:
        return any(map(self.is_listing, self.texts.read(_rows(chunks))))

    def is_listing(self, row: Candidate) -> bool:
        """Return whether a passage only names what others say; each is looked at once."""
        known = self._listings.get(row.id)
        if known is None:
            known = self._listings[row.id] = is_listing(row.text)
        return known


def _rows(chunks: Iterable[tuple[float, Scored]]) -> list[Candidate]:
    return [item.row for _, item in chunks]


def _hit(
    folded: VersionGroup, known: Mapping[int, FileRecord], copies: Mapping[str, Sequence[Path]], shower: _Shower
) -> Hit:
    document = folded.document
    record = known[document.document_id]
    versions = (
        _hit(VersionGroup(version), known, copies, shower)
        for version in folded.versions
        if version.document_id in known
    )
    return Hit(
        path=display_path(record.path),
        title=record.title,
        type=record.type,
        score=document.score,
        meaning_score=document.meaning,
        words_score=document.words,
        modified=record.changed_s,
        passages=_passages(document.chunks, shower, record.language),
        document_id=document.document_id,
        author=record.author,
        dated=record.dated,
        language=record.language,
        container=display_path(record.container) if record.container else "",
        also=tuple(display_path(path) for path in copies.get(record.content, ()) if path != record.path),
        versions=tuple(versions),
    )


def _passages(chunks: Sequence[tuple[float, Scored]], shower: _Shower, language: str) -> tuple[Passage, ...]:
    """Return the best passages; what only names what others say comes last."""
    lists: list[tuple[float, Candidate]] = []
    told: list[tuple[float, Candidate]] = []
    for start in range(0, len(chunks), shower.most):
        some = chunks[start : start + shower.most]
        for (score, _), row in zip(some, shower.texts.read(_rows(some)), strict=True):
            (lists if shower.is_listing(row) else told).append((score, row))
        if len(told) >= shower.most:
            break
    best = (*told, *lists)[: shower.most]
    return tuple(_passage(score, row, shower.marks, language) for score, row in best)


def _passage(score: float, row: Candidate, marks: Marks, language: str) -> Passage:
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
        raise QueryError(_NO_LANGUAGES)
    full_dims = store.ledger.meta("full_dims")
    if options.dims is not None and not 1 <= options.dims <= full_dims:
        raise DimensionError(options.dims, full_dims)


def _check_conditions(query: Query, store: Store) -> None:
    """Raise QueryError where a filter asks for what the rows of an older library lack."""
    kinds = {one.kind for group in query.conditions for one in group}
    found = store.ledger.format
    if (found < 2 and "lang" in kinds) or (found < 3 and "type" in kinds):
        if "lang" in kinds:
            raise QueryError(_NO_LANGUAGES)
        raise QueryError("This library does not know its documents' types yet; index it again with: kenning index")
