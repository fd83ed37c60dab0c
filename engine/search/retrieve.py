"""Which chunks could answer? Candidates by meaning and by words, from one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import numpy as np

from engine.encoders.matryoshka import Vectors, project, truncate
from engine.errors import DimensionError, StoreDamagedError
from engine.records import dataclass
from engine.search.filter_values import document_types
from engine.search.hits import SearchOptions
from engine.search.lookup import RARE_CHUNKS, Lookup, look_up
from engine.search.query import Query
from engine.search.query_terms import QueryTerms
from engine.search.word_queries import NativeQuery, WordQuery
from engine.search.word_search import Begun, all_at, begin_best, best_by_words, scored
from engine.search.word_sense import WordSense
from engine.store import Candidate, Condition, RowFilter, Searched, Store
from engine.store.columns import FULL, WORDS, vector_matrix
from engine.store.marks import Marks, as_ranges
from engine.store.mirror import Mirror
from engine.store.rows import Places
from engine.store.word_index import MUST, SHOULD, BooleanQuery, MatchQuery, PhraseQuery, WordIndexQuery
from engine.words import plain_words
from engine.words.common import STOP_WORDS

# If a few long documents or excluded words leave too few results, ask for this many times as many candidates.
_WIDEN = 4
_MAX_CANDIDATES = 12_800
_SCAN_ROWS = 16_384
_FORMAT_WITH_KINDS = 3


@dataclass(frozen=True, slots=True)
class Candidates:
    """The candidates: by meaning (cosines of the truncated vectors) and by words (BM25).

    ``pinned`` are the chunks that hold a rare identifier of the query, which nobody types by chance; ``terms`` are
    those of the word index that count as matches, None where the library has no index of terms yet; ``query_terms``
    are the query's words for ranking.
    """

    meaning: list[Candidate]
    words: list[Candidate]
    pinned: frozenset[int] = frozenset()
    terms: frozenset[str] | None = None
    query_terms: QueryTerms | None = None


def retrieve(
    store: Store,
    query: Query,
    vector: Callable[[], Vectors] | None,
    options: SearchOptions,
    *,
    sense: WordSense | None = None,
    leave_out: int | None = None,
    check: Callable[[], None] = lambda: None,
) -> Candidates:
    """Ask the store for candidates.

    Args:
        store: an open library.
        query: what to look for by words; its phrases and unwanted words are obeyed here.
        vector: makes the query's full vector, (full_dims,) float32; None to leave meaning out. It is made while
            LanceDB looks for words, in threads of its own.
        options: mode, filters, how many.
        sense: tells words that exist from typos; see ``look_up``.
        leave_out: a document that is not wanted.
        check: called between the steps; what it raises ends the search.
    """
    passing = row_filter(store, query, options, leave_out)
    where = passing.sql()
    words: list[Candidate] = []
    pinned: frozenset[int] = frozenset()
    lookup = _lookup(store, query, options, sense) if query.words else Lookup(None)
    texts = needs_text(query)
    allows = partial(lookup.allows, query) if texts else None
    terms = lookup.terms if store.rows.words_column == WORDS else None
    first: list[Candidate] = []
    worded = lookup.asked if options.mode != "meaning" else None
    pointed = vector if options.mode != "words" else None
    beside = partial(_beside, store, where=where, texts=texts, check=check)
    is_required = bool(query.phrases or query.either) and terms is not None
    if is_required:
        # The word index knows them; among the nearest by meaning there may be none in the first ten thousand.
        most, places = _most_ranked(store, lookup, where, options)
        with beside(lookup.asked if places is None else None, pointed, most) as begun:
            if lookup.asked is not None:
                begun = all_at(store, places, most, texts=texts) if places is not None else begun
                first = best_by_words(store, lookup.asked, most, where, texts=texts, begun=begun)
        if len(first) < most:  # all that there are
            return _all_required(store, query, lookup, first, where, options)
    before = pointed if not is_required else None
    meaning: list[Candidate] = []
    with beside(worded if before is not None else None, before, _first_limit(options)) as begun:
        if before is not None:
            meaning = _widened(store, _meaning_search(store, before(), passing, options, texts=texts), allows, options)
            check()
        if worded is not None:
            search_words = partial(best_by_words, store, worded, where=where, texts=texts, begun=begun)
            words = _widened(store, search_words, allows, options, first)
            known = {row.id: row for row in words}
            rare = {row.id: row for row in _with_identifiers(store, query, lookup, where, known)}
            pinned = frozenset(rare)
            words += scored(store, worded, (row for key, row in rare.items() if key not in known))
    check()
    if pointed is not None and is_required:
        # Where words have found enough with what must occur, meaning need not look farther for it.
        search = _meaning_search(store, pointed(), passing, options, texts=texts)
        meaning = _widened(store, search, allows, options, least=0 if words else None)
    return Candidates(meaning, words, pinned, terms, lookup.query_terms)


@contextmanager
def _beside(
    store: Store,
    asked: WordQuery | None,
    point: Callable[[], Vectors] | None,
    limit: int,
    *,
    where: str | None,
    texts: bool,
    check: Callable[[], None],
) -> Iterator[Begun | None]:
    """Begin to look for words, as LanceDB does in threads of its own, and make the question's vector meanwhile."""
    begun = begin_best(store, asked, limit, where, texts=texts) if asked is not None else None
    try:
        if point is not None:
            point()
            check()
        yield begun
    finally:
        if begun is not None:
            begun.search.cancel()  # where nobody has come to look at what it finds


def _all_required(
    store: Store, query: Query, lookup: Lookup, found: Sequence[Candidate], where: str | None, options: SearchOptions
) -> Candidates:
    """Return all chunks that hold what must occur, of which words have found every one."""
    held = [row for row in found if lookup.allows(query, row)]
    if options.mode == "meaning":
        return Candidates(held, [], terms=lookup.terms, query_terms=lookup.query_terms)
    known = {row.id: row for row in held}
    pinned = frozenset(row.id for row in _with_identifiers(store, query, lookup, where, known))
    return Candidates([], held, pinned, lookup.terms, lookup.query_terms)


def needs_text(query: Query) -> bool:
    """Return whether a chunk's text tells if it may be shown; see ``Query.allows``."""
    return bool(query.phrases or query.either or query.unwanted)


def row_filter(store: Store, query: Query, options: SearchOptions, leave_out: int | None = None) -> RowFilter:
    """Return the filter for rows that pass both the options and the filters in the query."""
    dates = (options.after_s, options.before_s)
    titled = ((Condition("title", (options.title,)),),) if options.title else ()
    typed = ((_of_types(store, options.types),),) if options.types else ()
    meant = ((Condition("documents", (options.documents,)),),) if options.documents is not None else ()
    groups = (*query.conditions, *titled, *typed, *meant)
    conditions = tuple(tuple(_with_documents(store, one) for one in group) for group in groups)
    return RowFilter(options.folder, *dates, leave_out, options.languages, conditions)


def _of_types(store: Store, types: Sequence[str]) -> Condition:
    """Return the condition for chosen types, parsed as if typed; rows of an old library have no kinds."""
    kind = "type" if store.ledger.format >= _FORMAT_WITH_KINDS else "ending"
    names = (name for one in types for name in document_types(one) or (one.lower().lstrip("."),))
    return Condition(kind, tuple(dict.fromkeys(names)))


def _with_documents(store: Store, condition: Condition) -> Condition:
    """Return a condition on names as one on the documents that have them."""
    names = store.names
    finders: dict[str, Callable[[str], str]] = {
        "in": names.in_folder,
        "title": names.titled,
        "author": names.written_by,
        "label": names.labelled,
        "tag": partial(tagged, store),
    }
    find = finders.get(condition.kind)
    return (
        condition if find is None else replace(condition, kind="documents", values=tuple(map(find, condition.values)))
    )


def tagged(store: Store, tag: str) -> str:
    """Return the documents that a person has given this tag; as ranges."""
    return as_ranges(Marks(store.folder).documents(store.ledger, tag))


def _lookup(store: Store, query: Query, options: SearchOptions, sense: WordSense | None) -> Lookup:
    if store.rows.words_column != WORDS:
        return Lookup(NativeQuery(_words_of_old(query)))
    return look_up(store, query, options.tuning.broad_chunks, sense)


def _with_identifiers(
    store: Store, query: Query, lookup: Lookup, where: str | None, known: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """Yield the chunks with a rare identifier of the query; one that many chunks hold names none of them.

    Those that are ``known``, by their ids, may be shown, and are not read again.
    """
    for asked in lookup.rare:
        places = store.rows.places_of_words(asked.query(), RARE_CHUNKS + 1, where)
        if len(places.ids) > RARE_CHUNKS:
            continue
        read = store.rows.at(places.only(lambda number: number not in known), texts=needs_text(query))
        found = {row.id: row for row in read if lookup.allows(query, row)}
        yield from (row for number in places.ids if (row := known.get(number) or found.get(number)) is not None)


def _first_limit(options: SearchOptions) -> int:
    tuning = options.tuning
    return min(_MAX_CANDIDATES, max(tuning.min_candidates, tuning.candidates_per_hit * options.limit))


def _most_ranked(store: Store, lookup: Lookup, where: str | None, options: SearchOptions) -> tuple[int, Places | None]:
    """Return how many chunks with what must occur are looked at first, and where all are, as far as that is known.

    Where there are fewer, all are ranked; where there are more than can be ranked, only as many are read as without:
    that costs a look at where they are, which is taken where the words are common enough for it.
    """
    few, most = _first_limit(options), options.tuning.most_required
    if lookup.is_broad and options.mode != "meaning":
        return few, None
    if lookup.asked is None or lookup.required_chunks < most or few >= most:
        return most, None
    places = store.rows.places_of_words(lookup.asked.query(), most, where)
    return (few, None) if len(places.ids) == most else (most, places)


def _documents(store: Store, most: int) -> int:
    """Return how many documents have passages, counted no farther than ``most``."""
    some = "SELECT 1 FROM files WHERE document_id IS NOT NULL AND chunks > 0 LIMIT ?"
    return int(store.ledger.ask(f"SELECT COUNT(*) FROM ({some})", (most,))[0][0])


def _widened(
    store: Store,
    search: Callable[[int], list[Candidate]],
    allows: Callable[[Candidate], bool] | None,
    options: SearchOptions,
    first: Sequence[Candidate] = (),
    least: int | None = None,
) -> list[Candidate]:
    """Widen the search until enough documents are allowed or no rows are left.

    Args:
        store: whose documents these are.
        search: returns so many candidates, best first.
        allows: tells which of them may be shown; None: all.
        options: how many documents are to be shown, and how many candidates are asked for at first.
        first: what search has found already.
        least: how many documents are enough, where that is not as many as are to be shown.
    """
    limit, wanted = _first_limit(options), options.limit if least is None else least
    while True:
        found = [*first[:limit]] if len(first) >= limit else search(limit)
        allowed = found if allows is None else [candidate for candidate in found if allows(candidate)]
        documents = len({candidate.document_id for candidate in allowed})
        if documents >= wanted or len(found) < limit or limit >= _MAX_CANDIDATES:
            return allowed
        if documents >= _documents(store, wanted):
            return allowed  # each that there is; a long one alone has thousands of passages
        limit = min(_WIDEN * limit, _MAX_CANDIDATES)


def _meaning_search(
    store: Store, vector: Vectors, passing: RowFilter, options: SearchOptions, *, texts: bool
) -> Callable[[int], list[Candidate]]:
    mirror = None if options.exact else store.mirror(store.searched())
    return partial(_by_meaning, store, vector, passing=passing, options=options, mirror=mirror, texts=texts)


def _by_meaning(
    store: Store,
    vector: Vectors,
    limit: int,
    passing: RowFilter,
    options: SearchOptions,
    mirror: Mirror | None,
    *,
    texts: bool,
) -> list[Candidate]:
    where, hidden = passing.sql(), passing.hidden()
    for attempt in (1, 2):
        searched = store.searched()
        try:
            if options.dims is not None and options.dims != searched.dims:
                return _by_scan(store, searched, vector, options.dims, limit, where)
            short = vector if searched.column == FULL else searched.projection.query(vector)
            probes = None if options.exact else store.probes(searched)
            return store.rows.search_vectors(
                short, searched.column, limit, where, probes, mirror, texts=texts, hidden=hidden
            )
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


def _words_of_old(query: Query) -> WordIndexQuery:
    """Return LanceDB's query for a library that no writer has brought to format 3: English, on the text itself."""
    words = MatchQuery(" ".join(query.words), "text")
    # A phrase of common words alone is not in the index; Query.allows looks for it in the text.
    known = [phrase for phrase in query.phrases if not set(plain_words(phrase)) <= STOP_WORDS["en"]]
    must = [(MUST, PhraseQuery(phrase, "text")) for phrase in known]
    return BooleanQuery([*must, (SHOULD, words)]) if must else words
