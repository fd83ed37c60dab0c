"""A map of many copies of one text: one group, found in a time that does not grow with the square of their number."""

from __future__ import annotations

import numpy as np
import pytest

from engine.atlas import neighbours, read_kept, renew, with_names
from engine.atlas.grouping import means
from engine.cli.library_map import map_text
from engine.progress import CancelToken


def rounded(direction, count):
    """Return copies of a direction that differ by rounding alone."""
    found = np.repeat(direction[None], count, axis=0)
    found += np.random.default_rng(1).normal(size=found.shape).astype(np.float32) * 3e-8
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def directions():
    found = np.random.default_rng(0).normal(size=(300, 48)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def test_thousands_of_copies_have_one_mean(directions):
    assert len(means(rounded(directions[0], 5000), 16)) == 1
    mixed = np.concatenate([rounded(directions[0], 5000), rounded(directions[1], 10)])
    assert len(means(mixed, 16)) == 2


def test_copies_are_one_group_and_no_group_is_empty(maker):
    maker.vectors = lambda subject, count: rounded(maker.centres[list(maker.SUBJECTS).index(subject)], count)
    maker.put("bread", 40)
    maker.put("sea", 10)
    found = with_names(maker.store, renew(maker.store))
    assert sorted(cluster.documents for cluster in found.clusters) == [10, 40]
    assert len(map_text(found).splitlines()) == 2 * (1 + 3)


def test_a_group_goes_with_its_last_document(filled):
    store = filled.store
    before = renew(store)
    label = int(before.labels[0])
    gone = before.ids[before.labels == label].tolist()
    filled.forget(gone)
    after = read_kept(store)
    assert len(after.names) == len(before.names) - 1 == len(after.centres)
    assert all(cluster.documents for cluster in after.clusters())
    kept = np.isin(before.ids, after.ids)
    assert np.array_equal(after.centres[after.labels], before.centres[before.labels[kept]])


def test_no_document_is_compared_with_all_of_its_copies(directions, monkeypatch):
    looked_at = []
    ask = neighbours.nearest_among

    def counting(vectors, asked, others, count):
        looked_at.append(len(others))
        return ask(vectors, asked, others, count)

    monkeypatch.setattr(neighbours, "nearest_among", counting)
    monkeypatch.setattr(neighbours, "_MOST_IN_CELL", 1000)
    vectors = np.concatenate([rounded(directions[0], 9000), directions[1:]])
    found = neighbours.nearest(vectors, 5, CancelToken())
    assert max(looked_at) <= 6 * 1000 + len(directions)
    scores = np.einsum("ij,ikj->ik", vectors[:9000], vectors[found[:9000]])
    assert scores.min() > 0.9999 and (found != np.arange(len(vectors))[:, None]).all()
