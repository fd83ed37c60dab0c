"""Rounding: against exact arithmetic, on made-up layers with the traits of a real encoder."""

from __future__ import annotations

import numpy as np
import pytest

from engine.export import integer_ranges as calibrate
from engine.export import rounding
from engine.export.rounding import InputRange


@pytest.fixture
def layer():
    """Correlated inputs (tokens, channels), weights (channels, outputs)."""
    random = np.random.default_rng(3)
    inputs = random.standard_normal((600, 24)) @ random.standard_normal((24, 48))
    weights = random.standard_normal((48, 32)) / 7
    return inputs.astype(np.float32), weights.astype(np.float32)


def plain(weights):
    scales = np.abs(weights).max(axis=0) / rounding.LARGEST_WEIGHT
    return np.rint(weights / scales) * scales


def test_no_pair_of_products_overflows_sixteen_bits(layer):
    inputs, weights = layer
    weights[:8] = 0.5  # neighbours that would both round to 127
    weights[8:12] = -0.5
    found, _ = rounding.round_layer(inputs, weights, inputs @ weights, rounding.symmetric_range(inputs))
    pairs = found.weights.astype(int).reshape(-1, 2, 32)
    assert 255 * np.maximum(pairs, 0).sum(axis=1).max() <= np.iinfo(np.int16).max
    assert 255 * np.minimum(pairs, 0).sum(axis=1).min() >= np.iinfo(np.int16).min
    assert found.weights.dtype == np.int8 and found.bias.dtype == found.scales.dtype == np.float32


def test_rounding_for_the_inputs_beats_rounding_each_weight(layer):
    inputs, weights = layer
    found, _ = rounding.round_layer(inputs, weights, inputs @ weights, rounding.symmetric_range(inputs))
    read = rounding.as_read(inputs, found.inputs)
    ours = np.square(read @ (found.weights * found.scales) - read @ weights).mean()
    naive = np.square(read @ plain(weights) - read @ weights).mean()
    assert ours < 0.5 * naive


def test_the_bias_takes_up_the_mean_error(layer):
    inputs, weights = layer
    target = inputs @ weights + 3
    _, outputs = rounding.round_layer(inputs, weights, target, rounding.symmetric_range(inputs))
    assert np.abs((outputs - target).mean(axis=0)).max() < 1e-4  # float32 sums over 600 rows


def test_the_layer_says_what_the_integer_product_gives(layer):
    inputs, weights = layer
    found, outputs = rounding.round_layer(inputs, weights, inputs @ weights, rounding.symmetric_range(inputs))
    integers = np.clip(np.rint(inputs / np.float32(found.inputs.scale)) + found.inputs.zero, 0, 255).astype(np.int64)
    sums = (integers - found.inputs.zero) @ found.weights.astype(np.int64)
    exact = sums * np.float32(found.inputs.scale) * found.scales + found.bias
    # The two round differently where a value lies between two steps: x / s is not x * (1 / s).
    assert np.abs(outputs - exact).mean() < 1e-3


def test_values_are_read_rounded_and_cut():
    read = rounding.as_read(np.array([[-9.0, -0.26, 0.24, 9.0]], dtype=np.float32), InputRange(0.5, 10))
    assert read.tolist() == [[-5.0, -0.5, 0.0, 9.0]]
    assert rounding.as_read(np.array([[200.0]], dtype=np.float32), InputRange(0.5, 10)).tolist() == [[122.5]]


def test_the_symmetric_range_cuts_nothing():
    values = np.array([[-3.0, 12.7]], dtype=np.float32)
    assert rounding.as_read(values, rounding.symmetric_range(values))[0, 1] == pytest.approx(12.7)


def test_smoothing_changes_no_product_and_evens_out_channels(layer):
    inputs, weights = layer
    inputs = inputs * np.where(np.arange(48) == 7, 100, 1).astype(np.float32)
    factor = rounding.smoothing(inputs, weights)
    np.testing.assert_allclose((inputs / factor) @ (weights * factor[:, None]), inputs @ weights, rtol=1e-3, atol=1e-2)
    reach, smoothed = np.abs(inputs).max(axis=0), np.abs(inputs / factor).max(axis=0)
    assert smoothed.max() / np.median(smoothed) < 0.1 * reach.max() / np.median(reach)
    assert np.exp(np.log(factor).mean()) == pytest.approx(1, abs=1e-5)


def test_an_outlier_neuron_is_split_into_storeys():
    random = np.random.default_rng(5)
    before = random.standard_normal((2000, 64)).astype(np.float32)
    before[::50, 9] = 21.0  # as MiniLM's at [CLS]
    weights = random.standard_normal((64, 16)).astype(np.float32)
    values = calibrate.gelu(before)
    split = rounding.split_neurons(values, weights, spare=8)
    assert set(split.neurons.tolist()) >= {9} and len(split.neurons) <= 8 and split.top < 6
    copies = calibrate.gelu(before[:, split.neurons] - split.steps * np.float32(split.top))
    limits = rounding.gelu_range(split.top)
    read = rounding.as_read(np.concatenate([values, copies], axis=1), limits)
    found = read @ np.concatenate([weights, weights[split.neurons]])
    unsplit = rounding.as_read(values, rounding.gelu_range(21.0)) @ weights
    expected = values @ weights
    assert np.square(found - expected).mean() < 0.1 * np.square(unsplit - expected).mean()
    assert np.abs(found - expected)[::50].max() < 1  # of values about 21 * 2


def test_without_outliers_nothing_is_split():
    values = calibrate.gelu(np.full((10, 4), 1.0, dtype=np.float32))
    split = rounding.split_neurons(values, np.ones((4, 2), dtype=np.float32), spare=8)
    assert len(split.neurons) == 0 and split.top >= 1


def test_gelu_is_within_its_bound_of_the_exact_one():
    from math import erf, sqrt

    values = np.linspace(-6, 6, 1001, dtype=np.float32)
    exact = np.array([x / 2 * (1 + erf(x / sqrt(2))) for x in values.tolist()])
    assert np.abs(calibrate.gelu(values) - exact).max() < 5e-4
    assert exact.min() > -rounding.GELU_FLOOR


@pytest.fixture
def tiny():
    """A BERT of 2 layers, 2 heads and 16 dimensions with random weights."""
    random = np.random.default_rng(11)

    def draw(*shape, spread=0.3):
        return (spread * random.standard_normal(shape)).astype(np.float32)

    arrays = {
        "embeddings.word_embeddings.weight": draw(50, 16),
        "embeddings.position_embeddings.weight": draw(40, 16),
        "embeddings.token_type_embeddings.weight": draw(2, 16),
    }
    norms = ["embeddings"]
    for layer in (0, 1):
        name = f"encoder.layer.{layer}"
        norms += [f"{name}.attention.output", f"{name}.output"]
        shapes = {f"attention.self.{part}": (16, 16) for part in ("query", "key", "value")}
        shapes |= {"attention.output.dense": (16, 16), "intermediate.dense": (32, 16), "output.dense": (16, 32)}
        for part, shape in shapes.items():
            arrays |= {f"{name}.{part}.weight": draw(*shape), f"{name}.{part}.bias": draw(shape[0])}
    for name in norms:
        arrays |= {f"{name}.LayerNorm.weight": 1 + draw(16), f"{name}.LayerNorm.bias": draw(16)}
    return calibrate.BertWeights(arrays, heads=2, epsilon=1e-12)


def test_a_whole_encoder_is_quantised_with_little_loss(tiny):
    random = np.random.default_rng(12)
    texts = [random.integers(0, 50, size=length).tolist() for length in (3, 40, 17, 1, 30) * 8]
    lines = []
    found = calibrate.quantize_bert(tiny, texts, lines.append)
    assert len(found.blocks) == 2 and len(lines) == 2
    lost = [float(line.split(": ")[1].split("%")[0]) for line in lines]
    assert max(lost) < 1  # percent of the states' variance
    spare = found.blocks[0].up.weights.shape[1] - 32
    assert found.blocks[0].down.weights.shape == (32 + spare, 16) and 0 <= spare <= calibrate.SPARE_NEURONS


def test_words_keep_their_vectors_to_half_a_step(tiny):
    found = calibrate.quantize_bert(tiny, [[1, 2, 3]] * 8)
    words = tiny.arrays["embeddings.word_embeddings.weight"]
    steps = np.abs(words).max(axis=1, keepdims=True) / 127
    assert (np.abs(found.words * found.word_scales[:, None] - words) <= 0.5001 * steps).all()
