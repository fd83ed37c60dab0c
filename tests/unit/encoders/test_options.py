"""The bundled graph's optional inputs: defaults to the bit, and what other values do."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest


@pytest.fixture(scope="module")
def session(manifest):
    onnxruntime.set_default_logger_severity(4)
    return onnxruntime.InferenceSession(manifest.folder / manifest.graph_file, providers=["CPUExecutionProvider"])


@pytest.fixture
def feeds():
    """Two texts of 40 and 23 tokens."""
    ids = np.random.default_rng(7).integers(1000, 20000, size=(2, 40))
    mask = np.ones((2, 40), dtype=np.int64)
    mask[1, 23:] = 0
    return {"input_ids": ids, "attention_mask": mask, "position_ids": np.tile(np.arange(40), (2, 1))}


def test_the_manifest_names_the_graphs_options(manifest, session):
    names = {given.name for given in session.get_overridable_initializers()}
    assert set(manifest.graph_options) == names == {"position_table", "attention_scale"}
    assert {given.name for given in session.get_inputs()} == set(manifest.graph_inputs)


def test_the_default_scale_gives_the_same_bits(session, feeds):
    plain = session.run(None, feeds)[0]
    np.testing.assert_array_equal(session.run(None, feeds | {"attention_scale": np.array(1, np.float32)})[0], plain)
    assert np.abs(session.run(None, feeds | {"attention_scale": np.array(1.4, np.float32)})[0] - plain).max() > 0.01


def test_padding_stays_masked_whatever_the_scale(session, feeds):
    scaled = feeds | {"attention_scale": np.array(0.5, np.float32)}
    second = {name: values[1:, :23] for name, values in feeds.items()}
    alone = session.run(None, second | {"attention_scale": np.array(0.5, np.float32)})[0]
    np.testing.assert_allclose(session.run(None, scaled)[0][1:, :23], alone, atol=1e-4)  # sums in another order


def test_a_longer_table_is_taken_row_by_row(session, feeds):
    random = np.random.default_rng(8)
    table = random.standard_normal((2000, 384)).astype(np.float32)
    places = random.permutation(2000)[:40]
    shuffled = np.empty_like(table)
    shuffled[places] = table[:40]
    found = session.run(None, feeds | {"position_table": shuffled, "position_ids": np.tile(places, (2, 1))})[0]
    np.testing.assert_array_equal(found, session.run(None, feeds | {"position_table": table})[0])
