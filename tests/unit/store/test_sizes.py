"""Vectors of every size and store: what is found, what it takes, and when the rotation is fitted anew."""

from __future__ import annotations

import numpy as np
import pytest

from engine.encoders.matryoshka import Size, normalize, unpack_signs
from engine.errors import InputError
from engine.search.hits import SearchOptions
from engine.search.query import Query
from engine.search.retrieve import retrieve
from engine.store import Store
from engine.store.columns import FULL, vector_matrix
from engine.store.refit import _sample, refit, resize
from engine.store.rows import Rows

SIZES = [Size(64), Size(384), Size(64, "binary"), Size(384, "binary")]


def plane(rows, first, dims, seed=0):
    """Unit rows, exact in float16, that lie in ``dims`` of the 384 dimensions from ``first`` on: a topic of its own."""
    vectors = np.zeros((rows, 384), np.float32)
    vectors[:, first : first + dims] = np.random.default_rng(seed).normal(size=(rows, dims))
    return normalize(vectors).astype(np.float16).astype(np.float32)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_is_nearest_is_found_first_at_every_size(store, filler, size):
    vectors = plane(120, 0, 384)
    filler.put("a.txt", [f"text {i}" for i in range(120)], vectors)
    resize(store, size.dims, size.store)
    found = store.rows.whole(
        retrieve(store, Query("", ()), lambda: vectors[7], SearchOptions(mode="meaning", limit=1)).meaning
    )
    assert found[0].text == "text 7" and found[0].score == pytest.approx(1, abs=2e-3)


def test_bits_are_ranked_as_brute_force_ranks_them(store, filler):
    vectors = plane(300, 0, 384)
    filler.put("a.txt", [str(i) for i in range(300)], vectors)
    resize(store, 128, "binary")
    projection, column = store.searched().projection, store.searched().column
    query = projection.query(plane(1, 0, 384, seed=9)[0])
    agreeing = unpack_signs(projection.documents(vectors)) @ unpack_signs(query[None])[0] / 128
    found = store.rows.search_vectors(query, column, 300, None)
    assert np.allclose([row.score for row in found], agreeing[[int(row.text) for row in found]], atol=1e-6)
    assert [row.score for row in found] == sorted(agreeing.astype(float), reverse=True)


def test_stored_bits_are_those_of_the_projection(store, filler):
    vectors = plane(80, 0, 384)
    filler.put("a.txt", ["x"] * 80, vectors)
    resize(store, 64, "binary")
    filler.put("b.txt", ["y"] * 5, vectors[:5])
    for batch in store.rows.scan([FULL, store.searched().column]):
        kept = store.searched().projection.documents(vector_matrix(batch[FULL]))
        assert np.array_equal(unpack_signs(kept), vector_matrix(batch[store.searched().column]))


@pytest.mark.parametrize(
    ("size", "taken"), [(Size(128), 256), (Size(384), 0), (Size(384, "binary"), 48), (Size(128, "binary"), 16)], ids=str
)
def test_what_searched_vectors_take_is_said(store, filler, size, taken):
    filler.put("a.txt", ["x"] * 100)
    resize(store, size.dims, size.store)
    # Full-size float16 vectors are searched in the full column: nothing is stored twice.
    assert store.sizes()["vectors"] == 100 * taken


def test_a_size_is_kept_where_only_the_dimensions_are_named(store, filler):
    filler.put("a.txt", ["x"] * 100)
    resize(store, 64, "binary")
    resize(store, 128)
    assert (store.searched().dims, store.searched().store) == (128, "binary")
    reopened = Store.open(store.folder)
    assert reopened.searched().projection.size == Size(128, "binary")
    reopened.close()


def test_a_new_library_may_begin_with_bits(tmp_path, manifest, make_filler):
    store = Store.create(tmp_path / "new", manifest, 384, "binary")
    vectors = plane(10, 0, 384)
    make_filler(store).put("a.txt", [str(i) for i in range(10)], vectors)
    found = store.rows.search_vectors(store.searched().projection.query(vectors[3]), "vector_1", 1, None)
    assert found[0].text == "3"
    store.close()


@pytest.mark.parametrize(("dims", "kept"), [(100, "binary"), (64, "int8"), (0, "binary"), (392, "binary")])
def test_sizes_that_cannot_be_searched_are_refused(store, dims, kept):
    with pytest.raises(InputError):
        resize(store, dims, kept)
    assert store.searched().projection.size == Size(128)


def test_searches_go_on_while_the_size_changes(store, filler, monkeypatch):
    vectors = plane(200, 0, 384)
    filler.put("a.txt", [str(i) for i in range(200)], vectors)
    seen = []

    def look(self, *args):
        found = retrieve(store, Query("", ()), lambda: vectors[5], SearchOptions(mode="meaning", limit=1)).meaning
        seen.append(store.rows.whole(found)[0].text)
        fill(self, *args)

    fill = Rows.fill
    monkeypatch.setattr(Rows, "fill", look)
    resize(store, 384, "binary")
    resize(store, 64, "float16")
    assert seen == ["5", "5"]


# -- when the rotation is fitted anew --------------------------------------------------------------


def test_a_library_that_turns_to_something_else_gets_a_new_rotation(store, filler):
    filler.put("a.txt", ["old"] * 1000, plane(1000, 0, 100))
    assert refit(store, at_end=True)
    before = store.searched()
    assert before.energy > 0.99
    filler.put("b.txt", ["new"] * 200, plane(200, 200, 100, seed=1))  # a sixth more, none of it in those dimensions
    assert not refit(store, at_end=False)
    assert refit(store, at_end=True)
    assert store.searched().fitted_chunks == 1200 and store.searched().energy > 0.6
    assert not refit(store, at_end=True)


def test_more_of_the_same_keeps_the_rotation(store, filler):
    filler.put("a.txt", ["old"] * 1000, plane(1000, 0, 100))
    assert refit(store, at_end=True)
    filler.put("b.txt", ["more"] * 200, plane(200, 0, 100, seed=1))
    assert not refit(store, at_end=True)


def test_a_few_odd_chunks_are_no_drift(store, filler):
    filler.put("a.txt", ["old"] * 3000, plane(3000, 0, 100))
    assert refit(store, at_end=True)
    filler.put("b.txt", ["odd"] * 100, plane(100, 200, 100, seed=1))
    assert not refit(store, at_end=True)


def test_a_sample_of_a_large_library_holds_no_more_than_itself(store, filler):
    filler.put("a.txt", ["text"] * 2000, plane(2000, 0, 384))
    drawn = list(_sample(store, 20))
    assert 20 <= sum(map(len, drawn)) <= 40
    assert all(part.base.size == part.size for part in drawn)  # no view of something larger


def test_the_room_that_is_said_adds_up_to_all_of_it(store, filler):
    for number in range(6):
        filler.put("a.txt", [f"{number}"] * 100)  # what was there before stays on the disk until it is compacted
    sizes = store.sizes()
    total = sizes.pop("total")
    assert sum(sizes.values()) == total > 0
    assert sizes["passages"] > 0 and sizes["rest"] > 0
