"""The searched vectors in memory: they find what LanceDB finds, whatever changes, and are used for nothing else."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.encoders.matryoshka import normalize
from engine.errors import StoreError
from engine.search.hits import SearchOptions
from engine.search.query import Query
from engine.search.retrieve import retrieve
from engine.store import Store, mirror_keeper
from engine.store.columns import FULL
from engine.store.encoder_swap import ReplacementVectors, exchange
from engine.store.filters import Condition, RowFilter
from engine.store.mirror import encode
from engine.store.mirror_keeper import MirrorKeeper
from engine.store.refit import resize
from engine.store.rows import Rows

ROWS, PARTS = 1200, 6


def scattered(rows, seed):
    rng = np.random.default_rng(seed)
    vectors = normalize((rng.normal(size=(rows, 384)) * np.geomspace(1.5, 0.1, 384)).astype(np.float32))
    return vectors.astype(np.float16).astype(np.float32)


@pytest.fixture
def store(tmp_path, manifest):
    folder = tmp_path / "library"
    made = Store.create(folder, manifest, 128)
    made._mirrors = MirrorKeeper(lambda: Rows.open(folder), least_rows=100)
    yield made
    made.close()


@pytest.fixture
def filler(store, make_filler):
    return make_filler(store)


def fill(store, filler, first=0, parts=PARTS):
    vectors = scattered(ROWS, seed=first)
    each = ROWS // PARTS
    for number in range(parts):
        texts = [f"text {first + each * number + row}" for row in range(each)]
        filler.put(f"{first}-{number}.txt", texts, vectors[each * number : each * (number + 1)])
    return vectors


def found(store, vector, **options):
    rows = retrieve(store, Query("", ()), lambda: vector, SearchOptions(mode="meaning", **options)).meaning
    return [(row.id, round(row.score, 4)) for row in rows]


# A byte a dimension, and LanceDB multiplies in float16.
ROUNDED = 5e-3


def assert_same_best(some, others, count=100):
    """What differs by less than codes tell apart may stand the other way round."""
    for one, other in ((some, others), (others, some)):
        last = other[count - 1][1]
        assert {key for key, score in one if score > last + 2 * ROUNDED} <= {key for key, _ in other[:count]}


def mirrored(store):
    store.begin_mirror()
    store.await_mirror()
    mirror = store.mirror(store.searched())
    assert mirror is not None
    return mirror


@pytest.mark.parametrize("size", [(128, "float16"), (384, "float16"), (64, "float16"), (384, "binary")])
def test_it_finds_what_lancedb_finds(store, filler, size):
    with store.writing():
        vectors = fill(store, filler)
        resize(store, *size)
    mirrored(store)
    for vector in vectors[::97]:
        exact, quick = found(store, vector, exact=True), found(store, vector)
        if size[1] == "binary":  # of as many signs LanceDB takes any, the mirror the first
            assert [score for _, score in quick] == [score for _, score in exact]
        else:
            assert [score for _, score in quick] == pytest.approx([score for _, score in exact], abs=ROUNDED)
            assert_same_best(quick, exact)


def test_it_is_asked_and_lancedb_is_not(store, filler, monkeypatch):
    with store.writing():
        vectors = fill(store, filler)
    mirrored(store)
    monkeypatch.setattr(Rows, "nearest", lambda *_: pytest.fail("LanceDB was asked"))
    assert len(found(store, vectors[5])) >= 200


def test_filters_hold(store, filler):
    with store.writing():
        vectors = fill(store, filler)
    mirrored(store)
    only = store.ledger.paths_of({1, 2, 3})
    assert len(only) == 3
    rows = store.rows.search_vectors(
        store.searched().projection.query(vectors[0]),
        store.searched().column,
        50,
        "document_id = 3",
        mirror=store.mirror(store.searched()),
    )
    assert len(rows) == 50
    assert {row.document_id for row in rows} == {3}


def test_changes_are_followed(store, filler):
    with store.writing():
        vectors = fill(store, filler)
        before = mirrored(store)
        later = fill(store, filler, first=5000, parts=2)
        filler.put("0-1.txt", [f"anew {row}" for row in range(200)], scattered(200, seed=8))
    assert store.mirror(store.searched()) is None, "the mirror of an earlier version was used"
    after = mirrored(store)
    assert after is not before
    assert len(after.ids) == store.rows.count() == ROWS + 400
    for vector in (*vectors[::211], *later[:300:101]):
        assert_same_best(found(store, vector), found(store, vector, exact=True))


def test_compacting_moves_rows_and_they_are_found(store, filler):
    with store.writing():
        vectors = fill(store, filler)
        mirrored(store)
        filler.put("0-2.txt", [f"anew {row}" for row in range(200)], scattered(200, seed=9))
        store.compact_rows()
    mirrored(store)
    for vector in vectors[::301]:
        assert_same_best(found(store, vector), found(store, vector, exact=True))


def test_one_of_another_version_is_not_believed(store, filler):
    with store.writing():
        vectors = fill(store, filler)
        old = mirrored(store)
        filler.put("0-0.txt", [f"anew {row}" for row in range(200)], scattered(200, seed=10))
        store.compact_rows()
    searched = store.searched()
    query = searched.projection.query(vectors[0])
    rows = store.rows.search_vectors(query, searched.column, 50, None, mirror=old)
    assert [row.id for row in rows] == [row.id for row in store.rows.search_vectors(query, searched.column, 50, None)]


@pytest.mark.parametrize("size", [(128, "float16"), (384, "float16")])
def test_another_encoder_leaves_nothing_of_the_first(store, filler, manifest, size):
    with store.writing():
        fill(store, filler)
        resize(store, *size)
        before = mirrored(store)
        ids = np.sort(before.ids)
        anew = scattered(ROWS, seed=21)
        other = dataclasses.replace(manifest, name="another")
        exchange(store, ReplacementVectors(other, [(ids, anew)], lambda rows: [anew]))
    after = mirrored(store)
    assert np.array_equal(after.ids, ids)
    assert not size[0] == 384 or after.column == before.column == FULL  # only the encoder tells them apart
    codes, _ = encode(store.searched().projection.documents(anew).astype(np.float16).astype(np.float32))
    assert np.abs(after.codes.astype(int) - codes).max() <= 1
    for vector in anew[::211]:
        quick, exact = found(store, vector), found(store, vector, exact=True)
        assert quick[0] == (exact[0][0], pytest.approx(exact[0][1], abs=ROUNDED))
        assert_same_best(quick, exact)


def test_a_process_that_asks_once_makes_none(store, filler):
    with store.writing():
        vectors = fill(store, filler)
    found(store, vectors[0])
    assert store._mirrors._thread is None
    for _ in range(4):
        found(store, vectors[0])
    store.await_mirror()
    assert store.mirror(store.searched()) is not None


def test_documents_that_are_left_out_are_not_looked_for(store, filler, monkeypatch):
    with store.writing():
        vectors = fill(store, filler)
    mirror = mirrored(store)
    monkeypatch.setattr(mirror.__class__, "passing", lambda *_: pytest.fail("the rows were listed"))
    left_out = Query("", (), conditions=((Condition("documents", ("2-3,5-5",), negated=True),),))
    rows = retrieve(store, left_out, lambda: vectors[0], SearchOptions(mode="meaning", limit=200)).meaning
    assert len(rows) == 3 * ROWS // PARTS and {row.document_id for row in rows} == {1, 4, 6}


@pytest.mark.parametrize(
    "passing",
    [
        RowFilter(folder="/a", conditions=((Condition("documents", ("1-1",), negated=True),),)),
        RowFilter(conditions=((Condition("documents", ("1-1",), negated=True), Condition("lang", ("en",))),)),
        RowFilter(conditions=((Condition("documents", ("1-1",)),),)),
        RowFilter(languages=("en",), conditions=((Condition("documents", ("1-1",), negated=True),),)),
    ],
)
def test_a_filter_that_asks_for_more_is_no_list_of_documents(passing):
    assert passing.hidden() == []


def test_what_is_ranked_is_read_whole_afterwards(store, filler):
    with store.writing():
        vectors = fill(store, filler)
    mirrored(store)
    ranked = retrieve(store, Query("", ()), lambda: vectors[0], SearchOptions(mode="meaning")).meaning
    assert {row.text for row in ranked} == {""}
    whole = store.rows.whole(ranked)
    expected = {row.id: row for row in store.rows.by_ids(row.id for row in ranked)}
    assert [row.id for row in whole] == [row.id for row in ranked]
    assert all(
        (row.text, row.start, row.end) == (known.text, known.start, known.end)
        for row in whole
        for known in (expected[row.id],)
    )
    with store.writing():
        filler.put("later.txt", ["a later text"], scattered(1, seed=9))
        store.tidy()  # rows have other addresses from here on
    assert [row.text for row in store.rows.whole(ranked)] == [row.text for row in whole]


def test_a_small_table_has_none_and_is_not_tried_again(store, filler):
    with store.writing():
        filler.put("a.txt", ["one", "two"], scattered(2, seed=1))
    store.begin_mirror()
    store.await_mirror()
    assert store.mirror(store.searched()) is None
    assert store._mirrors._thread is None


def test_bytes_stand_for_what_they_were():
    vectors = scattered(50, seed=3)
    vectors[7] = 0
    codes, scales = encode(vectors)
    assert np.abs(codes * scales[:, None] - vectors).max() <= np.abs(vectors).max() / 254 + 1e-6
    vectors[3, 3] = np.nan
    with pytest.raises(ValueError, match="damaged"):
        encode(vectors)


@pytest.mark.parametrize("error", [StoreError("The version is gone."), RuntimeError("lance error"), MemoryError()])
def test_what_a_mirror_fails_on_is_not_tried_again_and_the_next_version_is(store, filler, monkeypatch, error):
    """LanceDB and Arrow raise classes that share no base."""
    fill(store, filler)

    def fail(*_):
        raise error

    with monkeypatch.context() as changed:
        changed.setattr(mirror_keeper, "make", fail)
        store.begin_mirror()
        store.await_mirror()
    assert store.mirror(store.searched()) is None and store._mirrors._thread is None
    store.begin_mirror()
    store.await_mirror()
    assert store.mirror(store.searched()) is None  # this version is given up
    fill(store, filler, first=ROWS, parts=1)
    mirrored(store)
