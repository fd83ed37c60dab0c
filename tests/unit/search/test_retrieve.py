"""What if the writer changes what is searched in the middle of a search?"""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from engine import Library, SearchOptions
from engine.errors import Cancelled, StoreDamagedError
from engine.progress import CancelToken
from engine.search.query import parse_query
from engine.search.retrieve import retrieve
from engine.search.tuning import SearchTuning
from engine.store.columns import WORDS
from engine.store.rows import BegunSearch, Places
from engine.store.word_index import MatchQuery

TEXTS = {
    "ferry.txt": "The last ferry leaves the harbour at half past ten in the evening.",
    "bread.txt": "Knead the dough for ten minutes and let the bread rise beside a warm stove.",
}


@pytest.fixture
def library(tmp_path):
    (tmp_path / "docs").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "docs" / name).write_text(text, "utf-8")
    with Library.create(tmp_path / "library") as opened:
        opened.index([tmp_path / "docs"])
        yield opened


class Failing:
    """Rows whose vectors are gone when they are searched; before each failure something happens."""

    def __init__(self, library, monkeypatch, before):
        self._search, self._before, self.looks = library._store.rows.search_vectors, before, 0
        monkeypatch.setattr(library._store.rows, "search_vectors", self)

    def __call__(self, *args, **options):
        self.looks += 1
        if self.looks > len(self._before):
            return self._search(*args, **options)
        self._before[self.looks - 1]()
        raise StoreDamagedError("a column is gone")


def nearest(library):
    (vector,) = library.encoder.embed(["leaving by boat at night"])
    found = retrieve(
        library._store, parse_query("leaving by boat at night"), lambda: vector, SearchOptions(mode="meaning")
    )
    return [record.path.name for record in map(library._store.ledger.by_document([1, 2]).get, documents(found))]


def documents(found):
    return [row.document_id for row in sorted(found.meaning, key=lambda row: -row.score)]


def test_a_search_looks_again_where_its_column_was_switched_meanwhile(library, monkeypatch):
    rows = Failing(library, monkeypatch, [lambda: library.resize(64)])
    assert nearest(library) == ["ferry.txt", "bread.txt"] and rows.looks == 2


def test_damage_without_a_switch_is_told_at_once(library, monkeypatch):
    rows = Failing(library, monkeypatch, [lambda: None] * 9)
    with pytest.raises(StoreDamagedError, match="a column is gone"):
        nearest(library)
    assert rows.looks == 1


def test_a_second_failure_is_told_whatever_was_switched(library, monkeypatch):
    rows = Failing(library, monkeypatch, [lambda: library.resize(64), lambda: library.resize(128)])
    with pytest.raises(StoreDamagedError, match="a column is gone"):
        nearest(library)
    assert rows.looks == 2


def test_words_are_looked_for_while_meaning_is(library, monkeypatch):
    rows, steps = library._store.rows, []
    search_vectors, begin_search_words = rows.search_vectors, rows.begin_search_words

    def vectors(*args, **options):
        steps.append("meaning")
        return search_vectors(*args, **options)

    def words(*args, **options):
        steps.append("words begun")
        return Waited(begin_search_words(*args, **options), steps)

    monkeypatch.setattr(rows, "search_vectors", vectors)
    monkeypatch.setattr(rows, "begin_search_words", words)
    hits = library.search("leaving by boat from the harbour").hits
    assert steps[:3] == ["words begun", "meaning", "words"]
    assert [name(hit) for hit in hits] == ["ferry.txt", "bread.txt"]
    steps.clear()
    assert [name(hit) for hit in library.search('"half past ten"').hits] == ["ferry.txt"]
    assert steps[:2] == ["words begun", "words"]  # what must occur decides first


class Waited:
    """A search in the word index that notes when somebody waits for it."""

    def __init__(self, search, steps):
        self._search, self._steps = search, steps

    def found(self):
        self._steps.append("words")
        return self._search.found()

    def cancel(self):
        self._search.cancel()


def test_words_that_nobody_waits_for_are_not_looked_for_on(library, monkeypatch):
    begun, token, rows = [], CancelToken(), library._store.rows
    begin_search_words, search_vectors = rows.begin_search_words, rows.search_vectors

    def standing_still(*args, **options):
        search = begin_search_words(*args, **options)
        begun.append(BegunSearch(search.folder, Future()))
        return begun[-1]

    def cancelled(*args, **options):
        token.cancel()
        return search_vectors(*args, **options)

    monkeypatch.setattr(rows, "begin_search_words", standing_still)
    monkeypatch.setattr(rows, "search_vectors", cancelled)
    with pytest.raises(Cancelled):
        library.search("leaving by boat from the harbour", cancel=token)
    assert [one.future.cancelled() for one in begun] == [True]


def name(hit):
    return hit.path.rpartition("/")[2]


def test_what_fails_beside_the_words_is_told(library, monkeypatch):
    Failing(library, monkeypatch, [lambda: None] * 20)
    with pytest.raises(StoreDamagedError, match="a column is gone"):
        library.search("the harbour in the evening")


def test_the_questions_vector_is_made_while_words_are_looked_for(library, monkeypatch):
    (vector,) = library.encoder.embed(["leaving by boat at night"])
    begun = []
    begin = type(library._store.rows).begin_search_words
    monkeypatch.setattr(
        type(library._store.rows), "begin_search_words", lambda *a, **o: begun.append(1) or begin(*a, **o)
    )

    def point():
        assert begun, "the words come first"
        return vector

    for query in ("last ferry", '"last ferry"'):
        begun.clear()
        assert retrieve(library._store, parse_query(query), point, SearchOptions()).words


def test_a_phrase_of_frequent_words_is_looked_for_once(library, tmp_path, monkeypatch):
    for number in range(4):
        (tmp_path / "docs" / f"{number}.txt").write_text(f"At last the {number}th ferry leaves, a small boat.", "utf-8")
    library.index([tmp_path / "docs"])
    begun = []
    begin = type(library._store.rows).begin_search_words
    monkeypatch.setattr(
        type(library._store.rows), "begin_search_words", lambda *a, **o: begun.append(1) or begin(*a, **o)
    )
    few = SearchTuning(min_candidates=1, candidates_per_hit=1, most_required=3)
    (vector,) = library.encoder.embed(["last ferry"])

    def found(tuning):
        options = SearchOptions(limit=1, tuning=tuning)
        return retrieve(library._store, parse_query('"last ferry"'), lambda: vector, options).words

    whole, placed = found(SearchTuning()), found(few)
    assert len(begun) == 1 and [row.text for row in placed] == [TEXTS["ferry.txt"]]
    fields = ("id", "start", "end", "page", "text", "score", "place", "headings", "words", "address")
    assert [[getattr(row, name) for name in fields] for row in whole] == [
        [getattr(row, name) for name in fields] for row in placed
    ]
    assert (whole[0].full == placed[0].full).all()


def test_what_holds_a_rare_name_is_not_read_again_where_words_have_found_it(library, tmp_path, monkeypatch):
    (tmp_path / "docs" / "pump.txt").write_text("The pump KX-2217 stands in the cellar.", "utf-8")
    library.index([tmp_path / "docs"])
    read = []
    at = type(library._store.rows).at
    monkeypatch.setattr(type(library._store.rows), "at", lambda *a, **o: read.append(a[1].ids) or at(*a, **o))
    found = retrieve(library._store, parse_query("pump KX-2217"), None, SearchOptions(mode="words"))
    assert read == [[]] and found.pinned == {found.words[0].id} and len(found.words) == 1


def test_rows_are_read_where_they_were_found_or_by_their_ids(library):
    rows = library._store.rows
    places = rows.places_of_words(MatchQuery("ten minut", WORDS), 9, None)
    assert len(places.ids) == 2 and places.scores[0] > places.scores[1]
    moved = Places(places.ids, places.addresses[::-1], places.scores)
    for one in (places, moved):
        assert [(row.id, row.score) for row in rows.at(one)] == list(zip(places.ids, places.scores, strict=True))
    assert rows.at(places.only(lambda _: False)) == []
