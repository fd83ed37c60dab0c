"""Dense layers and norms after pooling: against arithmetic written out, and their file."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.encoders.encoder import pool
from engine.encoders.projection import ProjectionStep, load_projections, project, save_projections
from engine.errors import ExportError, ModelDamagedError
from engine.export.rotation import fold_into_steps, read_rotation


def dense(weights, bias, activation=""):
    return ProjectionStep("dense", activation, np.array(weights, np.float32), np.array(bias, np.float32))


def test_a_dense_layer_is_a_product_a_bias_and_an_activation():
    vectors = np.array([[1.0, -2.0]], dtype=np.float32)
    step = dense([[1, 0, 2], [0, 1, 1]], [0.5, 0.5, 0.5])
    assert project(vectors, [step]).tolist() == [[1.5, -1.5, 0.5]]
    assert project(vectors, [dense(step.weights, step.bias, "relu")]).tolist() == [[1.5, 0.0, 0.5]]
    found = project(vectors, [dense(step.weights, step.bias, "tanh")])[0]
    assert found.tolist() == pytest.approx([math.tanh(1.5), math.tanh(-1.5), math.tanh(0.5)], abs=1e-6)


def test_a_norm_centres_and_scales_each_row():
    step = ProjectionStep("norm", "", np.array([2.0, 2.0], np.float32), np.array([1.0, 0.0], np.float32))
    found = project(np.array([[3.0, 5.0], [-1.0, 1.0]], dtype=np.float32), [step])
    np.testing.assert_allclose(found, [[-1.0, 2.0], [-1.0, 2.0]], atol=1e-4)  # the norm's epsilon
    assert found.dtype == np.float32


def test_steps_are_read_as_they_were_written(tmp_path):
    steps = (
        dense(np.ones((3, 2)), [1, 2], "tanh"),
        ProjectionStep("norm", "", np.ones(2, np.float32), np.zeros(2, np.float32)),
    )
    facts = save_projections(steps, tmp_path)
    found = load_projections(tmp_path, facts)
    vectors = np.random.default_rng(1).standard_normal((5, 3)).astype(np.float32)
    np.testing.assert_array_equal(project(vectors, found), project(vectors, steps))
    assert load_projections(tmp_path, []) == () and save_projections([], tmp_path) == []


def test_a_damaged_file_is_said(tmp_path):
    facts = save_projections([dense(np.ones((3, 2)), [1, 2])], tmp_path)
    with pytest.raises(ModelDamagedError, match="install the encoder again"):
        load_projections(tmp_path, facts * 2)
    (tmp_path / "projections.npz").write_bytes(b"PK nothing")
    with pytest.raises(ModelDamagedError, match="install the encoder again"):
        load_projections(tmp_path, facts)


@pytest.mark.parametrize("activation", ["", "tanh"])
def test_a_rotation_is_taken_up_by_the_last_product_where_that_is_exact(activation, tmp_path):
    random = np.random.default_rng(2)
    rotation = np.linalg.qr(random.standard_normal((4, 4)))[0].astype(np.float32)
    np.save(tmp_path / "rotation.npy", rotation)
    steps = (dense(random.standard_normal((6, 4)), random.standard_normal(4), activation),)
    folded = fold_into_steps(steps, read_rotation(tmp_path / "rotation.npy", 4))
    assert len(folded) == (2 if activation else 1)
    vectors = random.standard_normal((7, 6)).astype(np.float32)
    np.testing.assert_allclose(project(vectors, folded), project(vectors, steps) @ rotation, atol=1e-5)


def test_a_matrix_that_changes_scores_is_no_rotation(tmp_path):
    np.save(tmp_path / "rotation.npy", 1.01 * np.eye(4))
    with pytest.raises(ExportError, match="not orthogonal and of length 1"):
        read_rotation(tmp_path / "rotation.npy", 4)


def test_the_largest_of_each_dimension_is_taken_over_tokens_only():
    states = np.array([[[1.0, -5.0], [0.0, -3.0], [9.0, 9.0]]], dtype=np.float32)
    assert pool(states, np.array([[1, 1, 0]]), "max").tolist() == [[1.0, -3.0]]


def test_a_centred_vector_lacks_what_all_have_in_common_and_can_be_taken_apart():
    from engine.encoders.projection import ProjectionStep, project, project_back

    chance = np.random.default_rng(3)
    common = chance.normal(size=8).astype(np.float32)
    step = ProjectionStep("center", "", np.ones(8, np.float32), -common / np.linalg.norm(common))
    pooled, towards = chance.normal(size=(1, 8)).astype(np.float32), chance.normal(size=8).astype(np.float32)
    assert np.abs(project(3 * common[None], [step])).max() < 1e-6  # whatever its length
    direction, rest = project_back(pooled, towards, [step])
    assert float(pooled[0] @ direction) + rest == pytest.approx(float(project(pooled, [step])[0] @ towards), abs=1e-5)
