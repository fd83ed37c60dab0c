from __future__ import annotations

import numpy as np
import pytest

from engine.encoders.matryoshka import fit_rotation, normalize, project
from engine.encoders.tuning import tune_rotation


@pytest.fixture(scope="module")
def topics():
    """Chunks whose length lies in sixteen common directions, told apart by faint ones; questions lie near a chunk."""
    rng = np.random.default_rng(0)
    common = rng.normal(size=(600, 16)) @ rng.normal(size=(16, 96))
    faint = rng.normal(size=(600, 12)) @ rng.normal(size=(12, 96))
    chunks = normalize((common[rng.integers(0, 30, 600)] + 0.5 * faint).astype(np.float32))
    near = chunks[rng.integers(0, 600, 400)] + 0.03 * rng.normal(size=(400, 96))
    return chunks, normalize(near.astype(np.float32))


def overlap(rotation, chunks, questions, dims):
    """The share of the ten best of the full vectors that cut ones find."""
    full = np.argsort(-(questions @ chunks.T), axis=1)[:, :10]
    cut = np.argsort(-(project(questions, rotation, dims) @ project(chunks, rotation, dims).T), axis=1)[:, :10]
    return np.mean([len(set(a) & set(b)) / 10 for a, b in zip(full, cut, strict=True)])


def test_tuned_dimensions_find_more_for_questions_that_were_not_seen(topics):
    chunks, questions = topics
    rotation = fit_rotation([chunks], 96)
    tuned = tune_rotation(rotation, chunks, questions[:200], 16)
    before, after = (overlap(made, chunks, questions[200:], 16) for made in (rotation, tuned))
    assert after > before + 0.02


def test_tuning_is_the_same_each_time_and_changes_the_leading_columns_only(topics):
    chunks, questions = topics
    rotation = fit_rotation([chunks], 96)
    tuned = tune_rotation(rotation, chunks, questions, 16)
    assert tuned.dtype == np.float32 and np.array_equal(tuned, tune_rotation(rotation, chunks, questions, 16))
    assert np.array_equal(tuned[:, 16:], rotation[:, 16:]) and not np.allclose(tuned[:, :16], rotation[:, :16])
    assert np.linalg.norm(tuned[:, :16]) == pytest.approx(4, rel=1e-5)


@pytest.mark.parametrize("rows", [1, 5])
def test_very_few_chunks_and_questions_are_enough(topics, rows):
    chunks, questions = topics
    tuned = tune_rotation(fit_rotation([chunks[:rows]], 96), chunks[:rows], questions[:rows], 8)
    assert np.isfinite(tuned).all()
