"""The index over the searched vectors: it finds what a scan finds, whatever changes, and is only kept where it does."""

from __future__ import annotations

import dataclasses
import shutil
from types import SimpleNamespace

import numpy as np
import pytest

from engine.cli.terminal import status_text
from engine.encoders.matryoshka import normalize
from engine.errors import Cancelled, DiskFullError
from engine.library import Library
from engine.progress import CancelToken
from engine.search.hits import SearchOptions
from engine.search.query import Query
from engine.search.retrieve import retrieve
from engine.settings import Settings
from engine.store import Store, vector_index
from engine.store.refit import refit, resize
from engine.store.rows import Rows
from engine.store.tuning import StoreTuning, VectorIndexTuning


def topics(rows, seed=0, topic_count=12):
    """Unit rows around a dozen directions, as texts are, exact in float16."""
    rng = np.random.default_rng(seed)
    centres = np.random.default_rng(99).normal(size=(topic_count, 384))
    noise = rng.normal(size=(rows, 384)) * np.geomspace(1.5, 0.05, 384)
    vectors = normalize((centres[rng.integers(0, topic_count, rows)] + noise).astype(np.float32))
    return vectors.astype(np.float16).astype(np.float32)


# Cells of 100 rows, so that a small library has enough of them to miss some; fewer questions, to be quick.
SMALL = VectorIndexTuning(cell_rows=100, questions=40)


def tune(store, **changes):
    """Give a store an index of small cells, with these changes."""
    store.tuning = StoreTuning(index=dataclasses.replace(SMALL, **changes))


@pytest.fixture(scope="module")
def template(tmp_path_factory, manifest, make_filler):
    """A folder with a library of 1,600 chunks in eight documents and an index."""
    folder, vectors = tmp_path_factory.mktemp("template") / "library", topics(1600)
    store = Store.create(folder, manifest, 128)
    filler = make_filler(store)
    tune(store)
    with store.writing():
        for number in range(8):
            part = vectors[200 * number : 200 * (number + 1)]
            filler.put(f"{number}.txt", [f"text {200 * number + row}" for row in range(200)], part)
        refit(store, at_end=True)
        assert store.build_vector_index(always=True)
    store.close()
    return folder


@pytest.fixture
def indexed(template, tmp_path, make_filler):
    """A copy of that library, open."""
    shutil.copytree(template, tmp_path / "copy")
    store = Store.open(tmp_path / "copy", StoreTuning(index=SMALL))
    yield SimpleNamespace(store=store, filler=make_filler(store), vectors=topics(1600))
    store.close()


def found(store, vector, **options):
    asked = SearchOptions(mode="meaning", limit=1, **options)
    return [row.text for row in store.rows.whole(retrieve(store, Query("", ()), lambda: vector, asked).meaning)]


def plan(store, vector):
    searched = store.searched()
    query = searched.projection.query(vector)
    search = store.rows.nearest(store.rows.newest, query, searched.column, store.probes(searched))
    return search.limit(10).explain_plan(verbose=True)


def test_a_search_uses_the_index_and_an_exact_one_does_not(indexed):
    assert "ANNSubIndex" in plan(indexed.store, indexed.vectors[0])
    searched = indexed.store.searched()
    query = searched.projection.query(indexed.vectors[0])
    scan = indexed.store.rows.nearest(indexed.store.rows.newest, query, searched.column, None).limit(10)
    assert "ANN" not in scan.explain_plan(verbose=True)


def test_the_recall_that_is_told_is_the_recall_that_searches_have(indexed):
    told = indexed.store.vector_index()
    assert told.recall >= SMALL.recall
    assert told.rows == 1600 and told.column == indexed.store.searched().column
    shares = []
    for vector in topics(60, seed=3):
        exact, with_index = (found(indexed.store, vector, exact=exact)[:10] for exact in (True, False))
        shares.append(len(set(exact) & set(with_index)) / 10)
    assert np.mean(shares) >= told.recall


def nearest_ten(store, vectors, row):
    """The ten rows whose full vectors are nearest to a row's, of its 200 nearest by what is searched; by hand."""
    searched = store.searched().projection.documents(vectors).astype(np.float16).astype(np.float32)
    near = np.argsort(-(searched @ searched[row]), kind="stable")
    near = near[near != row][:200]
    return {f"text {other}" for other in near[np.argsort(-(vectors[near] @ vectors[row]), kind="stable")[:10]]}


def test_an_index_that_misses_some_tells_how_many(indexed):
    store, vectors = indexed.store, indexed.vectors
    tune(store, cell_rows=4, cells_for_questions=1, refined_for_questions=1, recall=0.1)
    with store.writing():
        assert store.build_vector_index(always=True)
    rows = np.random.default_rng(0).choice(len(vectors), 40, replace=False)  # those that it was measured on
    held = [len(nearest_ten(store, vectors, row) & set(found(store, vectors[row]))) for row in rows]
    told = store.vector_index().recall
    assert 0.1 < told < 0.99
    assert told == pytest.approx(sum(held) / 400, abs=0.01)  # equal cosines are in no order


def test_what_is_new_or_deleted_after_the_building_is_found_or_not(indexed):
    store, vectors = indexed.store, indexed.vectors
    fresh = topics(3, seed=8)
    with store.writing():
        indexed.filler.put("new.txt", ["new a", "new b", "new c"], fresh)
        store.commit(None, [], forget=[indexed.filler.record("2.txt", 0, 0).path])
    assert found(store, fresh[1])[0] == "new b"
    assert "text 450" not in found(store, vectors[450])
    assert found(store, vectors[650])[0] == "text 650"


def test_a_document_that_is_read_again_is_found_by_its_new_text_alone(indexed):
    store, vectors = indexed.store, indexed.vectors
    with store.writing():
        indexed.filler.put("3.txt", ["changed"], vectors[700:701])
    assert found(store, vectors[700])[0] == "changed"
    assert not {f"text {row}" for row in range(600, 800)} & set(found(store, vectors[700]))


@pytest.mark.parametrize("matches", [1, 3, 150])
def test_a_narrow_filter_gives_exactly_what_it_allows(indexed, matches):
    store = indexed.store
    elsewhere = -topics(matches, seed=5)  # far from every question
    with store.writing():
        indexed.filler.put("odd.rst", [f"odd {row}" for row in range(matches)], elsewhere)
        store.build_vector_index(always=True)
    assert set(found(store, indexed.vectors[0], types=("rst",))) == {f"odd {row}" for row in range(matches)}
    assert found(store, indexed.vectors[0], types=("none",)) == []


def test_a_wide_filter_with_the_index_hides_what_it_hides(indexed):
    rows = found(indexed.store, indexed.vectors[0], folder="/docs/3.txt")
    assert len(rows) == 200
    assert set(rows) == {f"text {row}" for row in range(600, 800)}


@pytest.mark.parametrize(("dims", "kept"), [(64, "float16"), (384, "float16"), (128, "binary")])
def test_a_library_of_another_size_loses_the_old_index_and_can_have_a_new_one(indexed, dims, kept):
    store = indexed.store
    with store.writing():
        resize(store, dims, kept)
        assert store.vector_index() is None and store.rows.vector_parts() == 0
        assert found(store, indexed.vectors[5])[0] == "text 5"
        assert store.build_vector_index(always=True)
    assert store.vector_index().column == store.searched().column
    assert "ANNSubIndex" in plan(store, indexed.vectors[5])
    assert found(store, indexed.vectors[5])[0] == "text 5"


def test_small_libraries_are_not_even_timed(store, filler):
    tune(store, budget_ms=-1.0)  # any that is timed is too slow
    with store.writing():
        filler.put("a.txt", [f"text {row}" for row in range(300)])
        assert not store.build_vector_index()


@pytest.mark.parametrize(("budget_ms", "built"), [(1e9, False), (0.0, True)])
def test_a_library_gets_an_index_when_a_scan_is_too_slow(store, filler, budget_ms, built):
    tune(store, least_rows=400, budget_ms=budget_ms)
    with store.writing():
        filler.put("a.txt", [f"text {row}" for row in range(500)], topics(500))
        store.optimize()
    assert (store.vector_index() is not None) == built


def test_a_library_that_has_doubled_gets_its_index_anew(indexed):
    store = indexed.store
    with store.writing():
        indexed.filler.put("more.txt", [f"more {row}" for row in range(1500)], topics(1500, seed=6))
        assert not store.build_vector_index()
        indexed.filler.put("again.txt", [f"again {row}" for row in range(200)], topics(200, seed=7))
        assert store.build_vector_index()
    assert store.vector_index().rows == 3300


def test_without_room_on_the_disk_nothing_is_built(store, filler, leave_free):
    with store.writing():
        filler.put("a.txt", [f"text {row}" for row in range(300)], topics(300))
        version = store.rows.version
        leave_free((256 << 20) + 1000)
        assert not store.build_vector_index(always=True)
        assert store.rows.version == version and store.vector_index() is None


def test_an_index_that_misses_too_much_is_not_kept(indexed):
    store = indexed.store
    tune(store, recall=1.01)
    with store.writing():
        assert not store.build_vector_index(always=True)
    assert store.vector_index() is None and store.rows.vector_parts() == 0
    assert found(store, indexed.vectors[9])[0] == "text 9"


def test_what_was_there_stays_when_building_is_cancelled(indexed, monkeypatch):
    store, before = indexed.store, indexed.store.vector_index()
    cancel = CancelToken()
    newest = vector_index._tuned

    def tuned(*args):
        cancel.cancel()
        cancel.check()
        return newest(*args)

    monkeypatch.setattr(vector_index, "_tuned", tuned)
    with store.writing(), pytest.raises(Cancelled):
        store.build_vector_index(always=True, cancel=cancel)
    assert store.vector_index() == before
    assert store.ledger.meta("durable_version") == store.rows.version
    assert found(store, indexed.vectors[9])[0] == "text 9"


def test_a_kill_while_an_index_is_built_leaves_the_old_one(indexed, monkeypatch):
    store, before = indexed.store, indexed.store.vector_index()
    monkeypatch.setattr(Rows, "flush", lambda _: (_ for _ in ()).throw(SystemExit))
    monkeypatch.setattr(Rows, "restore", lambda *_: None)  # a killed process restores nothing
    with store.writing(), pytest.raises(SystemExit):
        store.build_vector_index(always=True)
    monkeypatch.undo()
    reopened = Store.open(store.folder)
    assert found(reopened, indexed.vectors[9])[0] == "text 9"
    with reopened.writing():
        assert reopened.vector_index() == before
        assert found(reopened, indexed.vectors[9])[0] == "text 9"
    reopened.close()


def test_the_status_tells_of_the_index_and_its_recall(indexed):
    known = indexed.store.vector_index()
    status = Library(indexed.store, Settings()).status()
    assert (status.vector_index.recall, status.vector_index.rows) == (known.recall, 1600)
    assert f"{known.recall:.1%}" in status_text(status)
    assert dataclasses.asdict(status)["vector_index"]["recall"] == known.recall


def test_an_index_that_was_lost_with_the_rows_is_not_believed_in(indexed):
    store = indexed.store
    tune(store, least_rows=400, budget_ms=0.0)
    store.ledger.set_meta(scan_timed=None)
    with store.writing():
        store.opened().drop_vector_index()
        assert store.build_vector_index()
    assert store.rows.vector_parts() == 1


def test_a_disk_that_fills_while_an_index_is_built_is_told_and_leaves_the_old_one(indexed, monkeypatch):
    store, before = indexed.store, indexed.store.vector_index()

    def full(*_):
        raise RuntimeError("lance error: No space left on device (os error 28)")

    monkeypatch.setattr(vector_index, "_tuned", full)
    with store.writing(), pytest.raises(DiskFullError):
        store.build_vector_index(always=True)
    assert store.vector_index() == before
    assert found(store, indexed.vectors[9])[0] == "text 9"
