"""How are the nearest of a million vectors found in milliseconds? From a copy in memory, a byte a dimension.

LanceDB reads every searched vector anew for each question, through its query planner: 30 ms at 100,000 where comparing
as many bytes takes 1. It stays the store and the truth: the copy only says which rows are worth fetching, their ids are
checked against those that were meant, and they are ranked by their full vectors. Who has no copy (yet) of the version
that readers look at asks LanceDB.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from engine.encoders.matryoshka import Bits, Vectors
from engine.records import dataclass
from engine.store.columns import ID_SHIFT

Ids = npt.NDArray[np.int64]
Addresses = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]
Scores = npt.NDArray[np.float32]

# Who has chosen a filter asks more than once with it.
_FILTERS_KEPT = 8
# A bound for the best is taken from every so many'th row; where it is too high all rows are sorted.
_STRIDE = 61
_SAMPLED_ABOVE = 50_000


class Wanted(NamedTuple):
    """Which vectors: of which version of the table, in which column, by the encoder of which fingerprint."""

    version: int
    column: str
    maker: str


@dataclass(frozen=True, slots=True, eq=False)
class Mirror:
    """The searched vectors of one version of the table, by id.

    ``maker`` is the fingerprint of the encoder that made them: its successor's stand under the same ids and column.
    ``ids`` are (rows,) ascending, ``addresses`` where LanceDB has each row in this version, ``codes`` (rows, dims)
    int8 with (rows,) float32 ``scales`` that make them the vectors again, or (rows, dims / 8) packed signs.
    """

    version: int
    column: str
    maker: str
    ids: Ids
    addresses: Addresses
    codes: npt.NDArray[Any]
    scales: Scores
    _filtered: dict[str, Places] = field(default_factory=dict, init=False)

    @property
    def of_what(self) -> Wanted:
        """What it is the mirror of."""
        return Wanted(self.version, self.column, self.maker)

    def passing(self, where: str, find: Callable[[], Ids]) -> Places:
        """Return the places of the rows that a filter lets through; of the last few filters they are remembered.

        Args:
            where: the filter.
            find: returns the rows' ids, ascending.
        """
        known = self._filtered.get(where)
        if known is None:
            known = self._places_of(find())
            if len(self._filtered) >= _FILTERS_KEPT:
                self._filtered.clear()
            self._filtered[where] = known
        return known

    def nearest(
        self, query: Vectors | Bits, limit: int, among: Places | None = None, hidden: Sequence[tuple[int, int]] = ()
    ) -> tuple[Places, Scores]:
        """Return the places of so many rows that are nearest by their codes, and how far each is, unsorted.

        Bytes are within .4 % of what they stand for, so what differs from LanceDB's own choice is among the last of
        some hundred. Distances are LanceDB's: 1 - dot, or how many signs differ.

        Args:
            query: (dims,) float32, or packed signs (dims / 8,).
            limit: how many are wanted.
            among: places of the rows that may be found; None: all.
            hidden: documents, from number to number, whose rows may not, where all others may.
        """
        if among is not None and 4 * len(among) < len(self.ids):
            scores = self._scores(query, self.codes[among], self.scales[among])
        else:
            scores = self._scores(query, self.codes, self.scales)
            scores = scores if among is None else scores[among]
        if hidden:
            spans = np.asarray(hidden, np.int64)
            edges = np.searchsorted(self.ids, [spans[:, 0] << ID_SHIFT, (spans[:, 1] + 1) << ID_SHIFT])
            for first, past in edges.T.tolist():
                scores[first:past] = -np.inf
        best = _best(scores, limit)
        best = best[np.isfinite(scores[best])]
        return best if among is None else among[best], _distances(scores[best], query)

    def _places_of(self, ids: Ids) -> Places:
        places = np.searchsorted(self.ids, ids)
        known = places < len(self.ids)
        places, ids = places[known], ids[known]
        return np.asarray(places[self.ids[places] == ids])

    def _scores(self, query: Vectors | Bits, codes: npt.NDArray[Any], scales: Scores) -> Scores:
        """Return (rows,) float32, higher is nearer: the dot product, or how many signs differ, negative."""
        import numkong

        if not len(codes):
            return np.zeros(0, np.float32)
        if codes.dtype == np.uint8:
            apart = numkong.cdist(query[None], codes, "hamming", dtype="uint1", out_dtype="float64")
            return -np.asarray(apart, np.float32).reshape(-1)
        asked, length = encode(np.asarray(query[None], np.float32))
        return np.asarray(numkong.cdist(asked, codes, "dot"), np.float32).reshape(-1) * (length * scales)

    def kept(self, ids: Ids, addresses: Addresses, version: int) -> tuple[Mirror, Ids]:
        """Return the part of it whose rows a later version still has, at their places there, and the ids it lacks."""
        known = np.isin(ids, self.ids, assume_unique=True)
        places = np.searchsorted(self.ids, ids[known])
        parts = (ids[known], addresses[known], self.codes[places], self.scales[places])
        return Mirror(version, self.column, self.maker, *parts), ids[~known]

    @classmethod
    def of(cls, wanted: Wanted, parts: list[Mirror]) -> Mirror:
        """Return one of several parts of a version."""
        ids = np.concatenate([one.ids for one in parts])
        order = np.argsort(ids, kind="stable")
        joined = (np.concatenate([getattr(one, name) for one in parts]) for name in ("addresses", "codes", "scales"))
        return cls(*wanted, ids[order], *(values[order] for values in joined))


def encode(vectors: Vectors) -> tuple[npt.NDArray[np.int8], Scores]:
    """Return (rows, dims) float32 as bytes, and (rows,) float32 by which they are to be multiplied.

    Raises:
        ValueError: something is no number; LanceDB is to be asked, and says so.
    """
    most = np.abs(vectors).max(axis=1, initial=0.0)
    if not np.isfinite(most).all():
        raise ValueError("vectors are damaged; kenning check says more")
    scales = np.where(most > 0, most, np.float32(1)) / 127
    return np.rint(vectors / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def _distances(scores: Scores, query: Vectors | Bits) -> Scores:
    return -scores if query.dtype == np.uint8 else np.float32(1) - scores


def _best(scores: Scores, count: int) -> Places:
    """Return the places of so many highest scores or a few more, unsorted."""
    if len(scores) <= count:
        return np.arange(len(scores))
    if len(scores) >= _SAMPLED_ABOVE:
        sample = scores[::_STRIDE]
        rank = min(len(sample), 2 * (count // _STRIDE + 8))
        high = np.flatnonzero(scores >= np.partition(sample, len(sample) - rank)[len(sample) - rank])
        if len(high) >= count:
            return high[np.argpartition(-scores[high], count - 1)[:count]]
    return np.argpartition(-scores, count - 1)[:count]
