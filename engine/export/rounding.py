"""How does a matrix product become one of 8-bit integers and lose little? Arithmetic on arrays only.

``x w + b`` is computed as ``input_scale * scales * ((q - zero) w8) + bias`` with q unsigned 8-bit
and w8 signed. Processors without VNNI add the products of two neighbouring rows in 16 bits and cut
the sum. The usual way round is 7-bit weights; ours use all 8 bits, and only where two neighbours of
the same sign sum to more than 128 (255 * 128 = 32,640 fits) is the later one held back, one pair in
thousands. So one file gives the same numbers everywhere, at half the rounding error of 7 bits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]
LARGEST_WEIGHT = 127
# The most that two neighbouring weights of one sign may sum to.
LARGEST_PAIR = 128
# The least value of GELU, to the next hundredth: the lower end of what the second product reads.
GELU_FLOOR = 0.17
# Other text has more outliers than the calibration's: what is cut off there counts this many times.
_UNSEEN = 4
# Rows worked on at once: temporary arrays stay in the cache (5x faster than whole matrices here).
_ROWS = 128


@dataclass(frozen=True, slots=True)
class InputRange:
    """How a layer's input becomes 0 … 255: ``round(x / scale) + zero``, cut at both ends."""

    scale: float
    zero: int


@dataclass(frozen=True, slots=True)
class IntegerLayer:
    """A quantised ``x w + b``: weights (inputs, outputs) int8, scales and bias (outputs,) float32."""

    weights: npt.NDArray[np.int8]
    scales: Matrix
    bias: Matrix
    inputs: InputRange


def symmetric_range(values: Matrix, room: float = 1.0) -> InputRange:
    """Return the range that holds every value times ``room``, with zero in the middle.

    Nothing is cut: a few tokens ([CLS], [SEP]) carry values ten times the rest, and cutting them
    costs more than the coarser step (mean cosine .963 where the step was chosen by squared error).
    """
    return InputRange(float(np.abs(values).max()) * room / 127, 128)


def gelu_range(top: float) -> InputRange:
    """Return the range from the least value of GELU to ``top``."""
    scale = (top + GELU_FLOOR) / 255
    return InputRange(scale, round(GELU_FLOOR / scale))


def as_read(values: Matrix, inputs: InputRange) -> Matrix:
    """Return the values as the integer product reads them: rounded and cut, a new array."""
    read = np.empty_like(values)
    for start in range(0, len(values), _ROWS):
        block = values[start : start + _ROWS] * np.float32(1 / inputs.scale)
        np.rint(block, out=block)
        np.clip(block, -inputs.zero, 255 - inputs.zero, out=block)
        np.multiply(block, np.float32(inputs.scale), out=read[start : start + _ROWS])
    return read


def smoothing(values: Matrix, weights: Matrix) -> Matrix:
    """Return the factor of each input channel that evens out values and weights.

    Of eleven strengths, from leaving all difficulty in the values to moving all of it into the
    weights, the one with the least expected error of the product is taken.

    Args:
        values: (tokens, channels), centred.
        weights: (channels, outputs).

    Returns:
        (channels,) float32 with geometric mean 1: divide values and multiply weight rows by it.

    Source: Xiao et al., SmoothQuant, 2022, arXiv:2211.10438, section 4. Ours are centred first,
        and the factor is part of the layer norm before, so it costs one product on the way round.
    """
    reach = np.abs(values).max(axis=0) + 1e-6
    power = np.square(values).mean(axis=0)
    weight = np.abs(weights).max(axis=1) + 1e-9
    best: tuple[float, Matrix] | None = None
    for strength in np.linspace(0.5, 1.0, 11):
        factor = reach**strength / weight ** (1 - strength)
        factor = np.asarray(factor / np.exp(np.log(factor).mean()), dtype=np.float32)
        scaled = weights * factor[:, None]
        value_step = (reach / factor).max() / 127
        weight_steps = np.abs(scaled).max(axis=0) / LARGEST_WEIGHT
        error = value_step**2 * np.square(scaled).sum()
        error += np.square(weight_steps).sum() * (power / factor**2).sum()
        if best is None or error < best[0]:
            best = (float(error), factor)
    assert best is not None  # the loop ran
    return best[1]


def column_scales(weights: Matrix) -> Matrix:
    """Return for each output the step that loses the least squared error, (outputs,) float32.

    Steps that cut the largest weights or pairs, by up to 40 %, are tried beside the one that holds them.
    """
    reach = np.maximum(np.abs(weights).max(axis=0) * LARGEST_PAIR / LARGEST_WEIGHT, _pair_sums(weights).max(axis=0))
    reach = np.maximum(reach, 1e-9)
    best = np.full(weights.shape[1], np.inf)
    scales = reach / LARGEST_PAIR
    for share in np.linspace(1.0, 0.6, 17):
        step = reach * np.float32(share / LARGEST_PAIR)
        rounded = np.clip(np.rint(weights / step), -LARGEST_WEIGHT, LARGEST_WEIGHT)
        error = np.square(rounded * step - weights).sum(axis=0)
        held_back = np.maximum(_pair_sums(rounded) - LARGEST_PAIR, 0) * step
        error += np.square(held_back).sum(axis=0)
        better = error < best
        best[better], scales[better] = error[better], step[better]
    return np.asarray(scales, dtype=np.float32)


def _pair_sums(weights: Matrix) -> Matrix:
    """Return the larger of the positive and the negative sum of rows 2 n and 2 n + 1, (pairs, outputs)."""
    odd = np.zeros((len(weights) % 2, weights.shape[1]), dtype=weights.dtype)
    pairs = np.concatenate([weights, odd]).reshape(-1, 2, weights.shape[1])
    sums = np.maximum(np.maximum(pairs, 0).sum(axis=1), -np.minimum(pairs, 0).sum(axis=1))
    return np.asarray(sums, dtype=np.float32)


def round_weights(
    weights: Matrix, scales: Matrix, inputs: Matrix, *, damping: float = 0.01, block: int = 128
) -> npt.NDArray[np.int8]:
    """Round weights so that the product on ``inputs`` stays close, not each weight for itself.

    Rows are rounded one after the other, those of the strongest inputs first; the error of each
    is made good by the rows still open, as far as the inputs' correlations allow.

    Args:
        weights: (channels, outputs) float32.
        scales: (outputs,) step of each output.
        inputs: (tokens, channels) as the integer product reads them.
        damping: share of the mean diagonal that is added to it; keeps few tokens from overfitting.
        block: rows between two updates of all that follow.

    Returns:
        (channels, outputs) int8, -127 to 127; rows 2 n and 2 n + 1 sum to at most 128 in each sign.

    Source: Frantar et al., GPTQ, 2022, arXiv:2210.17323, section 3.
    """
    moments = (inputs.T @ inputs).astype(np.float64)
    moments[np.diag_indices_from(moments)] += damping * np.mean(np.diag(moments)) + 1e-12
    order = np.argsort(-np.diag(moments), kind="stable")
    upper = np.linalg.cholesky(np.linalg.inv(moments[np.ix_(order, order)])).T
    place = np.argsort(order)
    partner = [int(place[row ^ 1]) if row ^ 1 < len(order) else len(order) for row in order]
    left = weights[order].astype(np.float64)
    rounded = np.zeros_like(left)
    for start in range(0, len(left), block):
        end = min(start + block, len(left))
        errors = np.zeros((end - start, left.shape[1]))
        for row in range(start, end):
            pair = rounded[partner[row]] if partner[row] < len(left) else 0.0  # 0 while still open
            low = np.maximum(-LARGEST_WEIGHT, -LARGEST_PAIR - np.minimum(pair, 0))
            high = np.minimum(LARGEST_WEIGHT, LARGEST_PAIR - np.maximum(pair, 0))
            rounded[row] = np.clip(np.rint(left[row] / scales), low, high)
            errors[row - start] = (left[row] - rounded[row] * scales) / upper[row, row]
            left[row + 1 : end] -= np.outer(upper[row, row + 1 : end], errors[row - start])
        left[end:] -= upper[start:end, end:].T @ errors
    result = np.empty(weights.shape, dtype=np.int8)
    result[order] = rounded
    return result


def round_layer(inputs: Matrix, weights: Matrix, target: Matrix, limits: InputRange) -> tuple[IntegerLayer, Matrix]:
    """Quantise one layer and say what it gives.

    Args:
        inputs: (tokens, channels) what reaches the layer in the quantised encoder.
        weights: (channels, outputs).
        target: (tokens, outputs) what the float encoder has there, bias included; the mean
            difference becomes the bias.
        limits: how the inputs are read.

    Returns:
        The layer, and its outputs for ``inputs``.
    """
    read = as_read(inputs, limits)
    scales = column_scales(weights)
    rounded = round_weights(weights, scales, read)
    outputs = read @ (rounded * scales)
    shift = np.asarray((target - outputs).mean(axis=0), dtype=np.float32)
    outputs += shift
    return IntegerLayer(rounded, scales, shift, limits), outputs


@dataclass(frozen=True, slots=True)
class NeuronSplit:
    """Which neurons are repeated, each time ``step`` further down (1, 2 … in ``steps``), read up to ``top``."""

    top: float
    neurons: npt.NDArray[np.int64]
    steps: Matrix


def split_neurons(values: Matrix, weights: Matrix, spare: int) -> NeuronSplit:
    """Find the few neurons whose outliers would spoil the step of all, and how to take them apart.

    In MiniLM one neuron a layer reaches 25, at [CLS] only, where 99.99 % of all values stay below 4.
    Read up to ``top``, gelu(z) is close to the sum over n of min(gelu(z - n top), top): the neuron is
    repeated with a lower bias, and each copy carries one storey. Other tokens lose nothing.

    Args:
        values: (tokens, neurons) after GELU.
        weights: (neurons, outputs) of the product that follows.
        spare: how many copies may be added.

    Returns:
        The split with the least expected error of the product.

    Source: Zhao et al., Outlier Channel Splitting, 2019, arXiv:1901.09504, halves values instead;
        GELU is not linear, so ours are cut into storeys.
    """
    power = np.square(weights, dtype=np.float64).sum(axis=1)
    highest = values.max(axis=0)
    best: tuple[float, NeuronSplit] | None = None
    for top in np.linspace(2.0, min(12.0, max(2.0, float(highest.max()))), 41):
        hot = np.flatnonzero(highest > top)
        lost = np.square(np.maximum(values[:, hot] - np.float32(top), 0)).sum(axis=0) * power[hot]
        copies = np.ceil(highest[hot] * 1.15 / top).astype(int) - 1  # 15 % above what was seen
        chosen: list[int] = []
        for place in np.argsort(-lost / copies, kind="stable"):
            if len(chosen) + copies[place] <= spare:
                chosen += [place] * copies[place]
        rest = _UNSEEN * (lost.sum() - lost[np.unique(np.array(chosen, dtype=int))].sum())
        error = rest + len(values) * power.sum() * ((top + GELU_FLOOR) / 255) ** 2 / 12
        if best is None or error < best[0]:
            steps = [chosen[:place].count(neuron) + 1 for place, neuron in enumerate(chosen)]
            neurons = hot[np.array(chosen, dtype=int)]
            best = (float(error), NeuronSplit(float(top), neurons, np.array(steps, dtype=np.float32)))
    assert best is not None  # the loop ran
    return best[1]
