"""Which documents contain an excluded word? The word index finds chunks that may, their text proves it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import copy
from dataclasses import replace

from engine.records import dataclass
from engine.search.query import Query, Wording
from engine.search.tuning import SearchTuning
from engine.search.word_queries import WordQuery, any_of, any_term, in_order
from engine.store import Condition, Store
from engine.store.columns import WORDS
from engine.store.marks import as_ranges
from engine.words import parts
from engine.words.stems import fold

# Of so many terms that begin alike the most frequent are asked for.
_MOST_ENDINGS = 1000
# A stem may be shorter than the beginning that was typed: organizat* is a beginning of organization, organ its stem.
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class _ExclusionQuery:
    """The word index query for an excluded word, None if nothing can match, and how many chunks may match."""

    query: WordQuery | None
    chunks: int = 0


class Exclusions:
    """What a query leaves out of one library: looked up before the search, then in what was found.

    ``query`` carries what is known by now as conditions, and in ``unwanted`` what is not settled by them. What a word
    may stand in is asked of the word index once, however often the search comes back.
    """

    def __init__(self, store: Store, query: Query, tuning: SearchTuning) -> None:
        """Leave out, by a condition, the documents with what is unwanted and stands in few chunks.

        What stands in very many stays unwanted: ``refused`` tells which of the documents that were found hold it.
        """
        self._store = store
        self._tuning = tuning
        self._is_indexed = store.rows.words_column == WORDS  # else no writer has brought the library to format 3
        self._asked = {one: _asked(store, one) for one in query.unwanted} if self._is_indexed else {}
        self.query = self._without_few(query) if self._is_indexed else query

    def _without_few(self, query: Query) -> Query:
        found: set[int] = set()
        often: list[Wording] = []
        few = self._tuning.few_excluded_chunks
        for one in query.unwanted:
            asked = self._asked[one]
            if asked.chunks > few:
                often.append(one)
            elif asked.query is not None:
                found |= _proved(_chunks(self._store, asked.query, few + 1, None), one, ())
        return replace(_without(query, found), unwanted=tuple(often))

    def refused(self, documents: Collection[int]) -> set[int]:
        """Return which of these documents contain an excluded word in any chunk."""
        found: set[int] = set()
        for one in self.query.unwanted:
            rest = set(documents) - found
            if rest:
                found |= self._holding(one, rest) if self._is_indexed else _reading(self._store, one, rest)
        return found

    def _holding(self, one: Wording, documents: set[int]) -> set[int]:
        asked = self._asked[one].query
        found: set[int] = set()
        limit = self._tuning.excluded_at_once
        while asked is not None and documents - found:
            chunks = _chunks(self._store, asked, limit, _among(documents - found))
            new = _proved(chunks, one, found)
            found |= new
            if len(chunks) < limit:
                break
            limit = limit if new else 2 * limit  # all of them hold other forms of the word
        return found

    def settled(self, refused: Iterable[int]) -> Exclusions:
        """Return what leaves out every document that may hold what is still unwanted, in this form or another.

        Args:
            refused: documents that are known to hold it; of an older library, which cannot list them, only these.
        """
        made = copy(self)
        made.query = self._settled_query() if self._is_indexed else _without(self.query, refused)
        return made

    def without(self, documents: Iterable[int]) -> Exclusions:
        """Return what leaves out these documents besides."""
        made = copy(self)
        made.query = _without(self.query, documents)
        return made

    def _settled_query(self) -> Query:
        held: set[int] = set()
        for one in self.query.unwanted:
            asked = self._asked[one]
            if asked.query is not None:
                held |= _documents(self._store, asked.query, asked.chunks)
        ledger = self._store.ledger
        known = {number for (number,) in ledger.ask("SELECT document_id FROM files WHERE document_id > 0", ())}
        plain = replace(self.query, unwanted=())
        if 2 * len(held) < len(known):
            return _without(plain, held)
        return replace(plain, conditions=(*plain.conditions, (Condition("documents", (as_ranges(known - held),)),)))


def _without(query: Query, documents: Iterable[int]) -> Query:
    """Return the query with a condition that excludes these documents."""
    ranges = as_ranges(documents)
    if not ranges:
        return query
    return replace(query, conditions=(*query.conditions, (Condition("documents", (ranges,), negated=True),)))


def _reading(store: Store, one: Wording, documents: set[int]) -> set[int]:
    """Return the documents that contain it, by reading every chunk."""
    found: set[int] = set()
    for batch in store.rows.scan(["document_id", "text"], _among(documents)):
        found |= _proved(zip(batch["document_id"].to_pylist(), batch["text"].to_pylist(), strict=True), one, found)
    return found


def _among(documents: Iterable[int]) -> str:
    return f"document_id IN ({', '.join(map(str, sorted(documents)))})"


def _proved(chunks: Iterable[tuple[int, str]], one: Wording, known: Collection[int]) -> set[int]:
    """Return the documents, besides those that are known, of which one of these chunks holds it as it was typed."""
    found: set[int] = set()
    for number, text in chunks:
        if number not in found and number not in known and one.stands_in(text):
            found.add(number)
    return found


def _chunks(store: Store, asked: WordQuery, limit: int, where: str | None) -> list[tuple[int, str]]:
    """Return document and text of chunks that the word index finds."""
    found = store.rows.find_words(asked.query(), ["document_id", "text"], limit, where)
    return list(zip(found["document_id"].to_pylist(), found["text"].to_pylist(), strict=True))


def _documents(store: Store, asked: WordQuery, chunks: int) -> set[int]:
    """Return the documents of all chunks that the word index finds."""
    found = store.rows.find_words(asked.query(), ["document_id"], chunks + 1)
    return set(found["document_id"].unique().to_pylist())


def _asked(store: Store, one: Wording) -> _ExclusionQuery:
    """Return what finds every chunk that may hold it, in whichever language, and some that hold its like."""
    languages = [*store.vocabulary.size()[1], ""]
    if one.kind == "prefix":
        terms = _beginning(store, one.text, languages)
        return _ExclusionQuery(any_term(list(terms)), sum(terms.values())) if terms else _ExclusionQuery(None)
    forms = {tuple(_terms(one.text, language)) for language in languages} - {()}
    forms |= {(day,) for day in one.days}
    held = store.vocabulary.chunks_with({term for form in forms for term in form})
    present = [form for form in forms if all(term in held for term in form)]
    chunks = sum(min(held[term] for term in form) for form in present)
    return _ExclusionQuery(any_of([in_order(form) for form in present]) if present else None, chunks)


def _terms(text: str, language: str) -> list[str]:
    """Return the terms that a passage with this text has."""
    found = list(parts(text, language))
    return [part.term for part in found if not part.also] or [part.term for part in found]


def _beginning(store: Store, beginning: str, languages: Iterable[str]) -> dict[str, int]:
    """Return the terms of words that begin so, and how many chunks hold each."""
    plain = fold(beginning)
    stems = {plain[:length] for length in range(_SHORTEST_STEM, len(plain))}
    stems |= {term for language in languages for term in _terms(beginning, language)}
    return store.vocabulary.beginning(plain, _MOST_ENDINGS) | store.vocabulary.chunks_with(stems)
