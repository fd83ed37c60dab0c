from __future__ import annotations

import numpy as np
import pytest

from engine.encoders.matryoshka import fit_rotation, normalize, project, truncate
from engine.errors import DimensionError


def unit_rows(rows, dims, seed=0):
    return normalize(np.random.default_rng(seed).normal(size=(rows, dims)).astype(np.float32))


def test_a_cut_row_has_unit_length():
    lengths = np.linalg.norm(truncate(unit_rows(50, 384), 64), axis=1)
    assert np.allclose(lengths, 1, atol=1e-6)


def test_a_zero_row_stays_zero_and_finite():
    assert truncate(np.zeros((2, 8), np.float32), 4).tolist() == [[0.0] * 4] * 2


def test_truncation_keeps_float32():
    assert truncate(unit_rows(3, 8), 4).dtype == np.float32


@pytest.mark.parametrize("dims", [0, -1, 385])
def test_dimensions_outside_the_encoder_are_refused(dims):
    with pytest.raises(DimensionError):
        truncate(unit_rows(1, 384), dims)


def test_a_rotation_keeps_every_full_size_score():
    vectors = unit_rows(300, 48)
    rotation = fit_rotation([vectors], 48)
    rotated = vectors @ rotation
    assert np.allclose(rotation.T @ rotation, np.eye(48), atol=1e-6)
    # 1e-3 is what float16 storage may cost; in float32 it is far less.
    assert np.abs(vectors @ vectors.T - rotated @ rotated.T).max() < 1e-5
    stored = rotated.astype(np.float16).astype(np.float32)
    assert np.abs(vectors @ vectors.T - stored @ stored.T).max() < 1e-3


def test_the_leading_dimensions_of_rotated_vectors_hold_the_most_energy():
    rng = np.random.default_rng(1)
    vectors = (rng.normal(size=(500, 4)) @ rng.normal(size=(4, 32))).astype(np.float32)  # rank 4
    rotated = vectors @ fit_rotation([vectors[:200], vectors[200:]], 32)
    assert (rotated[:, :4] ** 2).sum() / (rotated**2).sum() > 0.999


def test_a_fit_in_batches_is_the_fit_of_the_whole():
    vectors = unit_rows(100, 16)
    whole = fit_rotation([vectors], 16)
    assert np.allclose(whole, fit_rotation(np.array_split(vectors, 7), 16), atol=1e-5)


def test_no_rows_give_the_identity():
    assert np.array_equal(fit_rotation([], 5), np.eye(5, dtype=np.float32))


def test_project_without_a_rotation_only_truncates():
    vectors = unit_rows(4, 8)
    assert np.array_equal(project(vectors, None, 3), truncate(vectors, 3))
