"""A layout shows the nearest of each beside it, for few documents as for many, with groups and without."""

from __future__ import annotations

import numpy as np
import pytest

from engine.atlas import repulsion
from engine.atlas.layout import first_places, lay_out
from engine.atlas.neighbours import nearest
from engine.encoders.matryoshka import normalize
from engine.progress import CancelToken

KEPT = 5


def documents(count, groups):
    """Vectors of so many documents about so many subjects."""
    chance = np.random.default_rng(1)
    centres = normalize(chance.normal(size=(groups, 48)).astype(np.float32))
    noise = chance.normal(size=(count, 48)).astype(np.float32) / np.sqrt(48)
    return normalize(centres[chance.integers(0, groups, count)] + 0.8 * noise)


def laid_out(vectors, count):
    near = nearest(vectors, count, CancelToken())
    return lay_out(near, first_places(vectors), CancelToken())


def share_kept(vectors, points):
    """The share of the nearest five that are still among the nearest five."""
    apart = np.linalg.norm(points[:, None] - points[None], axis=2)
    np.fill_diagonal(apart, np.inf)
    likeness = vectors @ vectors.T
    np.fill_diagonal(likeness, -1)
    pairs = zip(np.argsort(-likeness)[:, :KEPT].tolist(), np.argsort(apart)[:, :KEPT].tolist(), strict=True)
    return np.mean([len(set(own) & set(there)) / KEPT for own, there in pairs])


@pytest.mark.parametrize("count", [20, 30, 60])
def test_documents_about_one_subject_neither_run_apart_nor_fall_on_one_spot(count):
    vectors = documents(count, 1)
    points = laid_out(vectors, 5)
    apart = np.linalg.norm(points[:, None] - points[None], axis=2)[~np.eye(count, dtype=bool)]
    assert apart.min() > 1e-3 * apart.max()
    assert share_kept(vectors, points) > 1.8 * KEPT / (count - 1)  # by chance: KEPT / (count - 1)


@pytest.mark.parametrize("groups", [1, 2, 4])
@pytest.mark.parametrize("count", [20, 22, 24, 30])
def test_the_room_that_few_documents_take_does_not_grow_without_end(count, groups, monkeypatch):
    spans, forces = [], repulsion.Repulsion.forces

    def noted(self, points):
        spans.append(float(np.ptp(points, axis=0).max()))
        assert spans[-1] < 100  # at 340 the grid is at its largest, and each round takes .4 s
        return forces(self, points)

    monkeypatch.setattr(repulsion.Repulsion, "forces", noted)
    laid_out(documents(count, groups), 5)
    assert len(spans) == 400


@pytest.mark.parametrize("count", [20, 60])
def test_few_documents_lie_beside_their_nearest(count):
    vectors = documents(count, 4)
    assert share_kept(vectors, laid_out(vectors, 5)) > 0.55


def test_the_grid_gives_nearly_what_each_with_each_gives(monkeypatch):
    points = 4 * np.random.default_rng(2).normal(size=(500, 2)).astype(np.float32)
    total, forces = repulsion.Repulsion().forces(points)
    monkeypatch.setattr(repulsion, "_EACH_WITH_EACH", 0)
    on_grid, forces_on_grid = repulsion.Repulsion().forces(points)
    assert on_grid == pytest.approx(total, rel=0.02)
    assert np.corrcoef(forces.ravel(), forces_on_grid.ravel())[0, 1] > 0.999
