"""Where does each document lie on the map? Near its nearest by meaning, and away from all others."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from engine.atlas.neighbours import Places
from engine.atlas.repulsion import Points, Repulsion
from engine.encoders.matryoshka import Vectors
from engine.progress import CancelToken

# Rounds in which what is near is drawn together hard, and those that then give it room.
_EARLY, _LATE = 120, 280
_EARLY_PULL, _LATE_PULL = 12.0, 1.5
_MOST_STEP = 5.0
_FIRST_SPREAD = 0.1
_ONE_SPOT = 0.01
# How much farther than the rest the most remote lie: at ten times their distance, 1.9 times.
_DRAWN = 0.4

OnRound = Callable[[float], None]


def lay_out(near: Places, start: Points, cancel: CancelToken, on_round: OnRound | None = None) -> Points:
    """Return a place for each document, (rows, 2) float32, the middle at 0 and nine of ten within 1 of it.

    Args:
        near: the nearest of each, (rows, count).
        start: where they begin, (rows, 2): their leading axes, or an earlier map.
        cancel: checked each round.
        on_round: told the share that is done.

    Source: van der Maaten and Hinton, Visualizing Data using t-SNE, 2008; equal weights for the nearest and lasting
        exaggeration as in Böhm, Berens and Kobak, 2022, arXiv:2007.08902, section 4.
    """
    centred = start - start.mean(axis=0)
    points = begun = np.asarray(centred / (float(centred.std()) or 1.0) * _FIRST_SPREAD, np.float32)
    pull, push = _Attraction(near), Repulsion()
    step, gains = np.zeros_like(points), np.ones_like(points)
    for done in range(_EARLY + _LATE):
        cancel.check()
        early = done < _EARLY
        if done == _EARLY and float(points.std()) < _ONE_SPOT:  # there are no groups: it has drawn all together
            points, step, gains = begun, np.zeros_like(points), np.ones_like(points)
        exaggeration, momentum = (_EARLY_PULL, 0.5) if early else (_LATE_PULL, 0.8)
        total, apart = push.forces(points)
        slope = exaggeration * pull.forces(points) - apart / total
        same = np.sign(slope) != np.sign(step)  # the slope points up, the step goes down
        gains = np.maximum(np.where(same, gains + 0.2, gains * 0.8), 0.01)
        step = momentum * step - len(points) / exaggeration * gains * slope
        step *= np.minimum(1, _MOST_STEP / np.maximum(np.linalg.norm(step, axis=1, keepdims=True), 1e-9))
        points = np.asarray(points + step, np.float32)
        if on_round is not None:
            on_round((done + 1) / (_EARLY + _LATE))
    return scaled(points)


def scaled(points: Points) -> Points:
    """Return points around 0, nine of ten within a distance of 1, and those beyond drawn nearer, in their order.

    What is like nothing else drifts far away, and a map that shows it would show the rest as a spot.
    """
    centred = points - np.median(points, axis=0)
    away = np.linalg.norm(centred, axis=1, keepdims=True)
    far = float(np.quantile(away, 0.9)) or 1.0
    apart = away / far
    nearer = np.where(apart > 1, (1 + _DRAWN * np.log(np.maximum(apart, 1))) / np.maximum(apart, 1), 1)
    return np.asarray(centred / far * nearer, np.float32)


class _Attraction:
    """What draws each point to those that it is near to, or that are near to it."""

    def __init__(self, near: Places) -> None:
        rows, count = near.shape
        own = np.repeat(np.arange(rows, dtype=np.int64), count)
        other = near.reshape(-1).astype(np.int64)
        pairs = np.concatenate([own * rows + other, other * rows + own])
        pairs, times = np.unique(pairs, return_counts=True)
        self._own, self._other = pairs // rows, (pairs % rows).astype(np.int32)
        self._weights = (times / times.sum()).astype(np.float32)[:, None]
        self._starts = np.searchsorted(self._own, np.arange(rows))

    def forces(self, points: Points) -> Points:
        """Return for each point the sum of w (p - q) / (1 + d²), (rows, 2)."""
        apart = points[self._own] - points[self._other]
        weights = self._weights / (1 + np.einsum("ij,ij->i", apart, apart)[:, None])
        found: npt.NDArray[np.float32] = np.add.reduceat(weights * apart, self._starts, axis=0)
        return found


def place_among(scores: npt.NDArray[np.float32], near: Places, points: Points) -> Points:
    """Return where what is new lies: between its nearest, closer to the closer ones; (rows, 2) float32.

    Args:
        scores: cosines with the nearest, (rows, count).
        near: their places in ``points``.
        points: of the map.
    """
    weights = np.exp(8 * (scores - scores.max(axis=1, keepdims=True)))
    weights /= weights.sum(axis=1, keepdims=True)
    return np.asarray((weights[:, :, None] * points[near]).sum(axis=1), np.float32)


def first_places(vectors: Vectors) -> Points:
    """Return where documents begin that were never on a map: their two leading axes."""
    kept = vectors[:, :2] if vectors.shape[1] > 1 else np.pad(vectors, ((0, 0), (0, 1)))
    # What reads the same would stay on one point for ever.
    jitter = np.random.default_rng(0).standard_normal(kept.shape) * 1e-3
    return np.asarray(kept + jitter, np.float32)
