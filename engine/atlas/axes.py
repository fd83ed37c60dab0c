"""In which directions do a library's vectors differ? Their principal axes, in which a map compares them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.encoders.matryoshka import Vectors

# Of three encoders' vectors 48 axes keep four of the ten nearest in five; twice as many cost twice as much and add one
# in twenty (tests/bench/bench_map.py).
AXES = 48


@dataclass(frozen=True, slots=True, eq=False)
class Axes:
    """The mean of the vectors, (full_dims,) float32, and their directions of most variance, (full_dims, axes)."""

    mean: Vectors
    directions: Vectors

    def project(self, vectors: npt.NDArray[np.floating]) -> Vectors:
        """Return (rows, full_dims) vectors as (rows, axes) float32, a new array; not of unit length."""
        return np.asarray((np.asarray(vectors, np.float32) - self.mean) @ self.directions, np.float32)


def fit_axes(batches: Iterable[npt.NDArray[np.floating]], full_dims: int, axes: int = AXES) -> Axes:
    """Return the principal axes of vectors, in one pass.

    Args:
        batches: arrays (rows, full_dims); no rows at all give the first dimensions as they are.
        full_dims: columns of every batch.
        axes: how many are kept, at most full_dims.
    """
    total, moment, rows = np.zeros(full_dims), np.zeros((full_dims, full_dims)), 0
    for batch in batches:
        block = np.asarray(batch, np.float64)
        total += block.sum(axis=0)
        moment += block.T @ block
        rows += len(block)
    kept = min(axes, full_dims)
    if rows == 0:
        return Axes(np.zeros(full_dims, np.float32), np.eye(full_dims, kept, dtype=np.float32))
    mean = total / rows
    _, found = np.linalg.eigh(moment / rows - np.outer(mean, mean))  # ascending
    directions = found[:, ::-1][:, :kept]
    peaks = directions[np.abs(directions).argmax(axis=0), np.arange(kept)]
    directions = directions * np.where(peaks < 0, -1.0, 1.0)  # so that a fit is repeatable
    return Axes(mean.astype(np.float32), np.ascontiguousarray(directions, np.float32))


def unit(vectors: Vectors) -> Vectors:
    """Return rows of length 1; a row of zeros stays so."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), np.float32)
