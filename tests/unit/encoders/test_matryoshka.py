from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from engine.encoders.matryoshka import (
    Projection,
    Size,
    balance_signs,
    energy_kept,
    fit_rotation,
    normalize,
    pack_signs,
    project,
    truncate,
    unpack_signs,
)
from engine.errors import DimensionError, InputError


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


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("dims", [384, 64])
def test_balanced_signs_are_a_rotation_too(seed, dims):
    vectors = unit_rows(500, 384, seed)
    rotation = balance_signs(vectors, fit_rotation([vectors], 384), dims)
    assert np.abs(rotation.T @ rotation - np.eye(384)).max() < 1e-5
    # Every full-size score is what it was: 1e-3 is the room that float16 needs.
    stored = (vectors @ rotation).astype(np.float16).astype(np.float32)
    assert np.abs(vectors @ vectors.T - stored @ stored.T).max() < 1e-3


def test_balanced_signs_lie_nearer_to_the_vectors_than_those_of_eigenvectors():
    rng = np.random.default_rng(3)
    vectors = normalize((rng.normal(size=(800, 64)) * np.geomspace(1, 0.01, 64)).astype(np.float32))
    rotation = fit_rotation([vectors], 64)
    balanced = balance_signs(vectors, rotation, 64)

    def error(turned):
        full = turned @ turned.T
        signs = unpack_signs(pack_signs(turned)) / 8
        return np.abs(full - signs @ signs.T).mean()

    assert error(vectors @ balanced) < 0.7 * error(vectors @ rotation)


def test_signs_survive_packing():
    vectors = unit_rows(7, 40)
    bits = pack_signs(vectors)
    assert bits.shape == (7, 5) and bits.dtype == np.uint8
    assert np.array_equal(unpack_signs(bits), np.where(vectors > 0, 1, -1))


def test_a_size_knows_what_it_takes():
    assert [Size(128).bytes_per_chunk, Size(384, "binary").bytes_per_chunk] == [256, 48]


@pytest.mark.parametrize("size", [Size(0), Size(385), Size(12, "binary"), Size(64, "int4")], ids=str)
def test_a_size_that_cannot_be_searched_is_refused(size):
    with pytest.raises(InputError):
        size.check(384)


def test_energy_is_what_the_leading_dimensions_keep():
    vectors = np.eye(4, dtype=np.float32)
    assert energy_kept(vectors, Projection(Size(3))) == pytest.approx(0.75)
    assert energy_kept(vectors[:0], Projection(Size(3))) == 1


def test_a_million_vectors_are_fitted_in_little_memory():
    rng = np.random.default_rng(0)
    batch = rng.normal(size=(10_000, 32)).astype(np.float32)
    tracemalloc.start()
    try:
        rotation = fit_rotation((batch for _ in range(100)), 32)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # One batch in float64 and little else; the million would take 128 MB.
    assert peak < 4 * 10_000 * 32 * 8
    assert np.allclose(rotation, fit_rotation([batch], 32), atol=1e-4)
