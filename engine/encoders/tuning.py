"""How do few dimensions rank as all of them do? The leading ones are tuned on a library's own questions."""

from __future__ import annotations

import numpy as np

from engine.encoders.matryoshka import Vectors, normalize

# Of eight judged sets none is moved by more than .01 by half or twice of any of these; see docs/benchmarks/sizes.md.
_STEPS = 100
_QUESTIONS = 128
_CHUNKS = 768
_TEMPERATURE = np.float32(0.05)
_RATE = 1e-3
_WARM_UP_STEPS = 20
# A question's own chunk counts; one that is the question itself would only teach that likes are alike.
_SAME = 0.999


def tune_rotation(rotation: Vectors, chunks: Vectors, questions: Vectors, dims: int) -> Vectors:
    """Change the leading dimensions so that cut vectors rank chunks for the questions as the full ones do.

    Eigenvectors keep what most of a library's length lies in; what tells neighbours apart is another
    thing. The leading columns are trained, from the eigenvectors on, so that the softmax over chunks of the
    cut cosines is that of the full ones (Kullback-Leibler divergence, Adam, seeded: the same at each call).

    Args:
        rotation: (full_dims, full_dims) from ``fit_rotation``.
        chunks: (rows, full_dims) float32 of the library, a few thousand.
        questions: (rows, full_dims) float32, some hundred, drawn from the library's chunks.
        dims: leading dimensions that will be searched.

    Returns:
        (full_dims, full_dims) float32. Its leading columns are no longer quite orthogonal, so it is for cutting
        at ``dims`` only; their length is that of orthogonal ones.

    Source: the aim is that of the unsupervised Matryoshka-Adaptor (Yoon et al., EMNLP 2024), whose neighbour losses
        we replace by a distilled ranking, and whose network by the one matrix that is stored anyway.
    """
    chance = np.random.default_rng(0)
    columns = rotation[:, :dims].copy()
    mean, square = np.zeros_like(columns), np.zeros_like(columns)
    for step in range(1, _STEPS + 1):
        asked = questions[chance.choice(len(questions), min(_QUESTIONS, len(questions)), replace=False)]
        seen = chunks[chance.choice(len(chunks), min(_CHUNKS, len(chunks)), replace=False)]
        slope = _slope(columns, asked, seen)
        mean = np.float32(0.9) * mean + np.float32(0.1) * slope
        square = np.float32(0.99) * square + np.float32(0.01) * slope * slope
        rate = _RATE * min(1.0, step / _WARM_UP_STEPS) * (0.5 + 0.5 * np.cos(np.pi * step / _STEPS))
        move = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
        columns -= (rate * move).astype(np.float32)
    columns *= np.float32(np.sqrt(dims) / np.linalg.norm(columns))
    return np.concatenate([columns, rotation[:, dims:]], axis=1)


def _slope(columns: Vectors, asked: Vectors, seen: Vectors) -> Vectors:
    """Return the derivative of the divergence by the columns, (full_dims, dims) float32."""
    short_asked, short_seen = asked @ columns, seen @ columns
    lengths = np.maximum(np.linalg.norm(short_seen, axis=1, keepdims=True), np.float32(1e-12))
    unit = normalize(short_seen)
    full = asked @ seen.T  # (questions, chunks)
    cut = np.asarray(short_asked @ unit.T, dtype=np.float32)
    same = full > _SAME
    wrong = (_softmax(cut, same) - _softmax(full, same)) / (_TEMPERATURE * len(asked))
    by_unit = wrong.T @ short_asked  # (chunks, dims)
    by_seen = (by_unit - unit * (by_unit * unit).sum(axis=1, keepdims=True)) / lengths
    return np.asarray(asked.T @ (wrong @ unit) + seen.T @ by_seen, dtype=np.float32)


def _softmax(scores: Vectors, left_out: np.ndarray) -> Vectors:
    scaled = np.where(left_out, np.float32(-1e4), scores / _TEMPERATURE)
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)
