"""What do all of an encoder's integers have to be? Found layer by layer on calibration text.

Two streams of states run through the layers: the float encoder's, and ours with every product so
far replaced by its integer form. Each product is rounded on what reaches it in ours and aimed at
what the float encoder has there, so that later layers make good what earlier ones lost.

Three rearrangements change nothing in exact arithmetic and cost (almost) nothing at run time:
- a layer norm gives centred, smoothed values; its centre and factor are folded into the products
  that read it and into the way round them (``Norm``);
- the value's bias passes the attention unchanged (its weights sum to 1), so values leave centred
  and smoothed, and the output product undoes both;
- outlier neurons are taken apart (``rounding.split_neurons``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.export.rounding import (
    IntegerLayer,
    Matrix,
    NeuronSplit,
    gelu_range,
    round_layer,
    smoothing,
    split_neurons,
    symmetric_range,
)

# Attention passes on what few tokens hold, so its results vary more from text to text than other inputs.
CONTEXT_ROOM = 1.2
# Copies of outlier neurons a layer may get: 1 % more work in the feed-forward part.
SPARE_NEURONS = 16
_ROWS = 128


@dataclass(frozen=True, slots=True)
class Norm:
    """A layer norm that gives ``(y - center) / factor`` instead of y; all (dims,) float32.

    ``gain`` and ``shift`` are those of the changed norm. The sum around the next products needs y
    again: ``factor`` times the norm's output, plus ``center``, which goes into their bias.
    """

    gain: Matrix
    shift: Matrix
    factor: Matrix
    center: Matrix


@dataclass(frozen=True, slots=True)
class IntegerBlock:
    """One transformer layer: two norms and six integer products."""

    entry: Norm
    query: IntegerLayer
    key: IntegerLayer
    value: IntegerLayer
    output: IntegerLayer
    middle: Norm
    up: IntegerLayer
    down: IntegerLayer


@dataclass(frozen=True, slots=True)
class IntegerBert:
    """A quantised BERT: words (rows, dims) int8 with one scale a row, positions float32, layers."""

    words: npt.NDArray[np.int8]
    word_scales: Matrix
    positions: Matrix
    blocks: tuple[IntegerBlock, ...]
    gain: Matrix
    shift: Matrix
    heads: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class BertWeights:
    """The float weights by their Hugging Face names, and the numbers that they do not tell.

    ``offset`` is the row of the position table that a text's first token gets (RoBERTa: 2).
    """

    arrays: Mapping[str, Matrix]
    heads: int
    epsilon: float
    offset: int = 0

    @property
    def layers(self) -> int:
        """Return the number of transformer layers."""
        return 1 + max(int(name.split(".")[2]) for name in self.arrays if name.startswith("encoder.layer."))

    def product(self, name: str) -> tuple[Matrix, Matrix]:
        """Return weights (inputs, outputs) and bias of one product."""
        return np.ascontiguousarray(self.arrays[f"{name}.weight"].T), self.arrays[f"{name}.bias"]

    def norm(self, name: str) -> tuple[Matrix, Matrix]:
        """Return gain and shift of one layer norm."""
        return self.arrays[f"{name}.LayerNorm.weight"], self.arrays[f"{name}.LayerNorm.bias"]


@dataclass(slots=True)
class _Streams:
    """Normalised states before gain and shift, (tokens, dims): the float encoder's and ours."""

    floats: Matrix
    ours: Matrix
    spans: list[tuple[int, int]]


def quantize_bert(
    weights: BertWeights, texts: Sequence[Sequence[int]], log: Callable[[str], None] = lambda _: None
) -> IntegerBert:
    """Quantise a BERT encoder.

    Args:
        weights: the float weights.
        texts: token ids of the calibration texts, special tokens included; about 10,000 tokens.
        log: told about each finished layer.

    Returns:
        Everything that the integer graph needs.
    """
    words = weights.arrays["embeddings.word_embeddings.weight"]
    scales = np.maximum(np.abs(words).max(axis=1), 1e-9) / 127
    rounded = np.rint(words / scales[:, None]).astype(np.int8)
    types = weights.arrays["embeddings.token_type_embeddings.weight"]
    positions = weights.arrays["embeddings.position_embeddings.weight"] + types[0]
    ids = np.concatenate([np.asarray(text) for text in texts])
    place = positions[np.concatenate([weights.offset + np.arange(len(text)) for text in texts])]
    ends = np.cumsum([len(text) for text in texts])
    spans = [(int(end) - len(text), int(end)) for end, text in zip(ends, texts, strict=True)]
    ours = rounded[ids] * scales[ids, None]
    streams = _Streams(_normalized(words[ids] + place, weights), _normalized(ours + place, weights), spans)
    blocks, norm = [], weights.norm("embeddings")
    for layer in range(weights.layers):
        name = f"encoder.layer.{layer}"
        first = _attention_block(weights, name, norm, streams)
        second = _feed_forward_block(weights, name, streams)
        blocks.append(IntegerBlock(*first, *second))
        norm = weights.norm(f"{name}.output")
        log(f"layer {layer + 1} of {weights.layers}: {_lost(streams):.2%} of the states' variance lost")
    return IntegerBert(
        rounded, scales.astype(np.float32), positions, tuple(blocks), *norm, weights.heads, weights.epsilon
    )


def _attention_block(
    weights: BertWeights, name: str, norm: tuple[Matrix, Matrix], streams: _Streams
) -> tuple[Norm, IntegerLayer, IntegerLayer, IntegerLayer, IntegerLayer]:
    """Quantise the four products of the attention; leave the states after it in ``streams``."""
    products = [weights.product(f"{name}.attention.self.{part}") for part in ("query", "key", "value")]
    output, output_bias = weights.product(f"{name}.attention.output.dense")
    floats, ours = streams.floats * norm[0] + norm[1], streams.ours * norm[0] + norm[1]
    entry, inputs = _changed_norm(norm, ours, np.concatenate([matrix for matrix, _ in products], axis=1))
    query, key, value = (_product(floats, *product) for product in products)
    context = _attend(query, key, value, streams.spans, weights.heads)
    center = context.mean(axis=0)
    factor = smoothing(context - center, output)
    targets = [query, key, (value - center) / factor]
    limits, layers, given = symmetric_range(inputs), [], []
    ones = np.ones_like(factor)
    for (matrix, _), target, scale in zip(products, targets, [ones, ones, factor], strict=True):
        layer, outputs = round_layer(inputs, matrix * entry.factor[:, None] / scale, target, limits)
        layers.append(layer)
        given.append(outputs)
    ours_context = _attend(given[0], given[1], given[2], streams.spans, weights.heads)
    target = _product(context, output, output_bias)
    limits = symmetric_range(ours_context, CONTEXT_ROOM)
    last, outputs = round_layer(ours_context, output * factor[:, None], target, limits)
    streams.floats = _normalized(target + floats, weights)
    streams.ours = _normalized(outputs + ours, weights)
    return entry, layers[0], layers[1], layers[2], last


def _feed_forward_block(weights: BertWeights, name: str, streams: _Streams) -> tuple[Norm, IntegerLayer, IntegerLayer]:
    """Quantise the two products of the feed-forward part; leave the states after it in ``streams``."""
    norm = weights.norm(f"{name}.attention.output")
    up, up_bias = weights.product(f"{name}.intermediate.dense")
    down, down_bias = weights.product(f"{name}.output.dense")
    floats, ours = streams.floats * norm[0] + norm[1], streams.ours * norm[0] + norm[1]
    middle, inputs = _changed_norm(norm, ours, up)
    target = _product(floats, up, up_bias)
    first, hidden = round_layer(inputs, up * middle.factor[:, None], target, symmetric_range(inputs))
    split = split_neurons(gelu(hidden), down, SPARE_NEURONS)
    hidden = np.concatenate([hidden, hidden[:, split.neurons] - split.steps * np.float32(split.top)], axis=1)
    target = _product(gelu(target), down, down_bias)
    down = np.concatenate([down, down[split.neurons]])
    second, outputs = round_layer(gelu(hidden), down, target, gelu_range(split.top))
    streams.floats = _normalized(target + floats, weights)
    streams.ours = _normalized(outputs + ours, weights)
    return middle, _repeated(first, split), second


def _product(inputs: Matrix, matrix: Matrix, bias: Matrix) -> Matrix:
    return np.asarray(inputs @ matrix + bias, dtype=np.float32)


def _changed_norm(norm: tuple[Matrix, Matrix], ours: Matrix, products: Matrix) -> tuple[Norm, Matrix]:
    """Return the norm that gives centred and smoothed values, and these values."""
    center = ours.mean(axis=0)
    factor = smoothing(ours - center, products)
    return Norm(norm[0] / factor, (norm[1] - center) / factor, factor, center), (ours - center) / factor


def _repeated(layer: IntegerLayer, split: NeuronSplit) -> IntegerLayer:
    """Add the copies of outlier neurons to the outputs of a layer."""
    lower = layer.bias[split.neurons] - split.steps * np.float32(split.top)
    return IntegerLayer(
        np.concatenate([layer.weights, layer.weights[:, split.neurons]], axis=1),
        np.concatenate([layer.scales, layer.scales[split.neurons]]),
        np.concatenate([layer.bias, lower]),
        layer.inputs,
    )


def _lost(streams: _Streams) -> float:
    """Return the squared difference of the two streams as a share of the float one's variance."""
    centred = streams.floats - streams.floats.mean(axis=0)
    return float(np.square(streams.ours - streams.floats).sum() / np.square(centred).sum())


def _normalized(states: Matrix, weights: BertWeights) -> Matrix:
    """Return rows of mean 0 and variance 1."""
    states = states - states.mean(axis=1, keepdims=True)
    variance = np.square(states).mean(axis=1, keepdims=True)
    return np.asarray(states / np.sqrt(variance + np.float32(weights.epsilon)), dtype=np.float32)


def _attend(query: Matrix, key: Matrix, value: Matrix, spans: list[tuple[int, int]], heads: int) -> Matrix:
    """Return multi-head attention within each span of rows, (tokens, dims)."""
    result = np.empty_like(value)
    dims = query.shape[1] // heads
    for start, end in spans:
        split = (end - start, heads, dims)
        queries, keys, values = (part[start:end].reshape(split).swapaxes(0, 1) for part in (query, key, value))
        scores = queries @ keys.swapaxes(1, 2) * np.float32(dims**-0.5)  # (heads, tokens, tokens)
        scores -= scores.max(axis=2, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=2, keepdims=True)
        result[start:end] = (scores @ values).swapaxes(0, 1).reshape(end - start, -1)
    return result


def gelu(values: Matrix) -> Matrix:
    """Return GELU in its tanh form, a new array; it differs from the exact one by at most .0005.

    Source: Hendrycks and Gimpel, Gaussian Error Linear Units, 2016, arXiv:1606.08415, section 2.
    """
    result = np.empty_like(values)
    for start in range(0, len(values), _ROWS):
        block = values[start : start + _ROWS]
        inner = np.tanh(np.float32(0.7978846) * block * (1 + np.float32(0.044715) * block * block))
        np.multiply(block * np.float32(0.5), inner + 1, out=result[start : start + _ROWS])
    return result
