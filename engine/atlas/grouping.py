"""Which documents belong together? Spherical k-means, begun far apart, the same at each call."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.atlas.axes import unit
from engine.encoders.matryoshka import Vectors

Labels = npt.NDArray[np.int32]

# Means of a sample are means of all; above it only the assignment looks at every row.
_SAMPLE = 20_000
_ROUNDS = 25
_BLOCK = 8192
# Vectors whose cosine is this near to 1 say the same: rounding alone puts those of one text 1e-7 apart.
_SAME = 1e-5


def means(vectors: Vectors, count: int, *, rounds: int = _ROUNDS, seed: int = 0) -> Vectors:
    """Return up to ``count`` means of unit vectors, (count, dims) float32 of unit length.

    Source: Dhillon and Modha, Concept Decompositions for Large Sparse Text Data, 2001, section 3; begun by k-means++
        (Arthur and Vassilvitskii, 2007).
    """
    chance = np.random.default_rng(seed)
    if len(vectors) > _SAMPLE:
        vectors = vectors[np.sort(chance.choice(len(vectors), _SAMPLE, replace=False))]
    found = _far_apart(vectors, min(count, len(vectors)), chance)
    before = None
    for _ in range(rounds):
        labels = assign(vectors, found)
        if before is not None and np.array_equal(labels, before):
            break
        before = labels
        found = _means_of(vectors, labels, found)
    return found


def _far_apart(vectors: Vectors, count: int, chance: np.random.Generator) -> Vectors:
    """Return rows to begin with: of a few that are drawn the one that leaves the others least far away."""
    chosen = [int(chance.integers(len(vectors)))]
    away = np.maximum(1 - vectors @ vectors[chosen[0]], 0)
    trials = 2 + int(np.log(count))
    for _ in range(count - 1):
        weights = np.where(away > _SAME, away, 0).astype(np.float64)
        if not weights.any():  # the others say the same
            break
        drawn = chance.choice(len(vectors), size=trials, p=weights / weights.sum())
        left = np.minimum(away[:, None], np.maximum(1 - vectors @ vectors[drawn].T, 0))
        best = int(left.sum(axis=0).argmin())
        chosen.append(int(drawn[best]))
        away = left[:, best]
    return vectors[chosen]


def _means_of(vectors: Vectors, labels: Labels, before: Vectors) -> Vectors:
    order = np.argsort(labels, kind="stable")
    present, starts = np.unique(labels[order], return_index=True)
    found = before.copy()
    found[present] = np.add.reduceat(vectors[order], starts, axis=0)
    return unit(found)


def assign(vectors: Vectors, centres: Vectors) -> Labels:
    """Return the nearest centre of each vector, (rows,) int32."""
    found = np.zeros(len(vectors), np.int32)
    for start in range(0, len(vectors), _BLOCK):
        block = slice(start, start + _BLOCK)
        found[block] = np.argmax(vectors[block] @ centres.T, axis=1)
    return found


def cluster_count(documents: int) -> int:
    """Return into how many clusters a map of so many documents is divided: as many as can be read, 2 to 24."""
    return int(min(24, max(2, round(1.1 * documents ** (1 / 3)))))
