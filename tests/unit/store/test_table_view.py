"""Reading through LanceDB's native part alone finds what its Python package finds."""

from __future__ import annotations

import contextlib

import numpy as np
import pyarrow as pa
import pytest

from engine.store import Store
from engine.store.columns import FULL, WORDS
from engine.store.word_index import ALL, MUST, SHOULD, BooleanQuery, MatchQuery, PhraseQuery


@pytest.fixture
def filled(store, filler):
    for name, word in (("a.txt", "whale"), ("b.txt", "road"), ("c.txt", "whale road")):
        filler.put(name, [f"{word} number {number} ends here" for number in range(20)])
    return store


@pytest.fixture
def both(filled):
    """The view, and the package's own table of the same version."""
    with filled.rows.reading() as table:
        return filled.rows._view, table


def test_rows_are_the_packages(both):
    view, table = both
    columns = ["id", "text", FULL]
    own = pa.Table.from_batches(list(view.batches(columns))).sort_by("id")
    assert own.equals(table.search().select(columns).to_arrow().sort_by("id")) and len(own) == 60
    some = view.rows(columns, "path LIKE '%b.txt'").sort_by("id")
    assert some.equals(table.search().where("path LIKE '%b.txt'").select(columns).to_arrow().sort_by("id"))
    assert (view.count(), view.count("path LIKE '%b.txt'")) == (60, 20) == (len(own), len(some))
    assert view.schema == table.schema and view.version == table.version


def test_rows_come_in_batches_with_their_addresses(both):
    view, table = both
    batches = list(view.batches(["id"], "id > 0", 7, addresses=True))
    assert max(map(len, batches)) <= 7
    found = pa.Table.from_batches(batches).sort_by("id")
    expected = table.search().where("id > 0").select(["id"]).with_row_id(True).to_arrow().sort_by("id")
    assert found.equals(expected.select(found.column_names))
    addresses = sorted(found["_rowid"].to_pylist())[3:9]
    assert view.taken(addresses, ["text"]).equals(table.take_row_ids(addresses).select(["text"]).to_arrow())


@pytest.mark.parametrize("where", [None, "path LIKE '%c.txt'"])
def test_the_nearest_are_the_packages(both, where):
    view, table = both
    query = np.asarray(table.search().select([FULL]).to_arrow()[FULL][17].as_py(), np.float32)
    found = view.nearest(query, FULL, ["id", "_distance"], 9, where)
    search = table.search(query, vector_column_name=FULL).distance_type("dot").bypass_vector_index()
    search = search.where(where, prefilter=True) if where else search
    assert found.drop_columns(["_rowid"]).equals(search.select(["id", "_distance"]).limit(9).to_arrow())
    assert len(found) == 9


@pytest.mark.parametrize("where", [None, "path LIKE '%c.txt'"])
def test_words_find_what_the_packages_queries_find(both, where):
    from lancedb import query as own

    view, table = both
    phrase, word = PhraseQuery("whale road", WORDS), MatchQuery("whale number", WORDS, 2.0)
    all_words = MatchQuery("whale road", WORDS, operator=ALL)
    their_phrase, their_word = own.PhraseQuery("whale road", WORDS), own.MatchQuery("whale number", WORDS, boost=2.0)
    pairs = [
        (word, their_word),
        (all_words, own.MatchQuery("whale road", WORDS, operator=own.FullTextOperator.AND)),
        (phrase, their_phrase),
        (
            BooleanQuery([(MUST, phrase), (SHOULD, word)]),
            own.BooleanQuery([(own.Occur.MUST, their_phrase), (own.Occur.SHOULD, their_word)]),
        ),
    ]
    for ours, theirs in pairs:
        found = view.matching(ours, ["id", "_score"], 100, where)
        search = table.search(theirs, query_type="fts")
        search = search.where(where, prefilter=True) if where else search
        expected = search.select(["id", "_score"]).limit(100).to_arrow()
        order = [("_score", "descending"), ("id", "ascending")]
        assert found.sort_by(order).equals(expected.sort_by(order)) and len(found) >= 20


def test_an_older_version_can_be_looked_at_and_a_missing_one_is_an_error(filled, filler):
    view, version = filled.rows._view, filled.rows.seen
    filler.put("d.txt", ["later"])
    assert filled.rows.count() == 61
    view.checkout(version)
    assert view.count() == 60 and view.version == version
    with pytest.raises((ValueError, RuntimeError)):
        view.checkout(999)
    with pytest.raises((ValueError, RuntimeError)):
        view.rows(["no such column"], "id > 0")


def test_what_a_reader_borrows_is_never_the_writers_table(store, filler):
    filler.put("a.txt", ["whale"])
    with store.rows.reading() as table:
        filler.put("b.txt", ["road"])  # another thread may write while a check reads
        assert table is not store.rows.newest and table.count_rows() == 1
    assert store.rows.count_newest() == 2


def test_the_newest_version_is_counted_alike_before_and_after_it_is_written_to(filled, filler):
    """A writer's own table and, before it is open, a view of the newest version say the same, whoever wrote it."""
    with contextlib.closing(Store.open(filled.folder)) as reader:
        rows, own = reader.opened(), filled.opened()

        def counted(one):
            return one.version, one.count_newest(), one.fragments(), one.unindexed(), one.vector_parts()

        assert counted(rows) == counted(own) == (own.newest.version, 60, 3, own.unindexed(), 0)
        assert rows._opened is None
        filler.put("d.txt", ["a whale more"])
        assert counted(rows) == counted(own) and rows.count_newest() == 61 and rows.fragments() == 4
        own.newest.delete("path LIKE '%b.txt'")  # a version that nobody recorded
        assert rows.version > reader.ledger.meta("durable_version")
        assert counted(rows) == counted(own) and rows.count_newest() == 41
        own.newest.optimize()
        assert counted(rows) == counted(own) and rows.unindexed() == 0
        assert rows.newest.version == rows.version and rows._opened is not None and counted(rows) == counted(own)
