"""Which documents are nearest to each? Exactly in a small library, within the nearest cells in a large one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.atlas.grouping import assign, means
from engine.encoders.matryoshka import Vectors
from engine.progress import CancelToken

Places = npt.NDArray[np.int32]

# Up to here every pair is compared: half a second for 8,000 documents.
_EXACT = 8_000
_BLOCK = 512
_LEAST_NEAR, _MOST_NEAR = 5, 15
# Of the ten nearest of 100,000, nine and a half lie in the six cells around one's own.
_CELLS_LOOKED_AT = 6
_CELL_ROUNDS = 8
# Where thousands of documents say the same, all of them are one cell: of a larger one no more are compared, or a
# hundred thousand copies would take the square of that.
_MOST_IN_CELL = 4_000


def neighbour_count(rows: int) -> int:
    """Return how many nearest a map of so many documents looks at; of few no more than a fifth, else all are near."""
    return min(_MOST_NEAR, max(_LEAST_NEAR, rows // 5))


def nearest(vectors: Vectors, count: int, cancel: CancelToken) -> Places:
    """Return the places of the ``count`` nearest others of each row, nearest first, (rows, count) int32.

    Args:
        vectors: (rows, dims) of unit length, more than ``count`` of them.
        count: how many.
        cancel: checked between blocks.
    """
    if len(vectors) <= _EXACT:
        everyone = np.arange(len(vectors), dtype=np.int32)
        groups = [(everyone[start : start + _BLOCK], everyone) for start in range(0, len(vectors), _BLOCK)]
    else:
        groups = _cells(vectors)
    found = np.zeros((len(vectors), count), np.int32)
    for members, others in groups:
        cancel.check()
        for start in range(0, len(members), _BLOCK):
            asked = members[start : start + _BLOCK]
            found[asked] = nearest_among(vectors, asked, others, count)
    return found


def nearest_among(vectors: Vectors, asked: Places, others: Places, count: int) -> Places:
    """Return for each of ``asked`` the ``count`` nearest of ``others`` but itself, nearest first."""
    scores = vectors[asked] @ vectors[others].T
    scores[others[None, :] == asked[:, None]] = -np.inf
    kept = min(count, len(others) - 1)
    best = np.argpartition(-scores, kept - 1, axis=1)[:, :kept]
    order = np.argsort(-np.take_along_axis(scores, best, axis=1), axis=1, kind="stable")
    places = others[np.take_along_axis(best, order, axis=1)]
    return places if kept == count else np.pad(places, ((0, 0), (0, count - kept)), mode="edge")


def _cells(vectors: Vectors) -> list[tuple[Places, Places]]:
    """Return groups of rows, each with the rows among which their nearest are looked for."""
    centres = means(vectors, round(np.sqrt(len(vectors))), rounds=_CELL_ROUNDS)
    owners = assign(vectors, centres)
    order = np.argsort(owners, kind="stable").astype(np.int32)
    bounds = np.searchsorted(owners[order], np.arange(len(centres) + 1))
    cells = [order[first:last] for first, last in zip(bounds, bounds[1:], strict=False)]
    near = np.argsort(-(centres @ centres.T), axis=1, kind="stable")[:, :_CELLS_LOOKED_AT]
    groups = []
    for number, cell in enumerate(cells):
        around = [cells[one][:_MOST_IN_CELL] for one in near[number] if one != number]
        for start in range(0, len(cell), _MOST_IN_CELL):
            members = cell[start : start + _MOST_IN_CELL]
            groups.append((members, np.concatenate([members, *around])))
    return groups
