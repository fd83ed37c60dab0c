"""How are the nearest of a million vectors found in milliseconds? From a copy in memory, a byte a dimension.

LanceDB reads every searched vector anew for each question, through its query planner: 30 ms at 100,000 where comparing
as many bytes takes 1. It stays the store and the truth: the copy only says which rows are worth fetching, their ids are
checked against those that were meant, and they are ranked by their full vectors. Who has no copy (yet) of the version
that readers look at asks LanceDB.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.encoders.matryoshka import Bits, Vectors
from engine.errors import EngineError
from engine.store.columns import ID_SHIFT, flattened
from engine.store.memory import release_free

if TYPE_CHECKING:
    from engine.store.rows import Rows

logger = logging.getLogger(__name__)

Ids = npt.NDArray[np.int64]
Addresses = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]
Scores = npt.NDArray[np.float32]

# Fewer rows LanceDB looks through as quickly as they can be fetched.
LEAST_ROWS = 4_096
# A process that asks once or twice, as `kenning search` does, has its answer before a copy is made.
_ASKED_BEFORE = 4
# Of the machine's memory the copies may take this share; larger libraries have LanceDB's index.
_MOST_OF_MEMORY = 1 / 16
_BATCH_ROWS = 16_384
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


class Mirrors:
    """Keeps the mirror of one table up to date, in a thread of its own that ends with ``close``.

    Args:
        open_rows: opens the table once more, so that the thread's looks do not meet those of searches.
        least_rows: a table with fewer has none.
    """

    def __init__(self, open_rows: Callable[[], Rows], least_rows: int = LEAST_ROWS) -> None:
        self._open_rows = open_rows
        self._least_rows = least_rows
        self._lock = threading.Lock()
        self._known: Mirror | None = None
        self._asked = 0
        self._wanted: Wanted | None = None
        self._given_up: Wanted | None = None
        self._thread: threading.Thread | None = None
        self._ended = False

    def of(self, wanted: Wanted) -> Mirror | None:
        """Return the mirror of a version, or None where there is none yet; it is then made for the next who asks."""
        known = self._known
        if known is not None and known.of_what == wanted:
            return known
        with self._lock:
            self._asked += 1
            if self._asked > _ASKED_BEFORE:
                self._want(wanted)
        return None

    def begin(self, wanted: Wanted) -> None:
        """Make the mirror of a version, for questions that will come."""
        with self._lock:
            self._asked = _ASKED_BEFORE + 1
            self._want(wanted)

    def wait(self) -> None:
        """Return when what was asked for is made."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def close(self) -> None:
        """End the thread and forget the mirror."""
        with self._lock:
            self._ended = True
        self.wait()
        self._known = None

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        if self._thread is None and not self._ended and self._wanted != self._given_up:
            self._thread = threading.Thread(target=self._work, name="mirror", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        """Make what is wanted until nothing else is; one that cannot be made is not tried again."""
        done = None
        while True:
            with self._lock:
                if self._ended or self._wanted == done or self._wanted is None:
                    self._thread = None
                    return
                done = self._wanted
            try:
                made = make(self._open_rows(), done, self._known, self._least_rows, lambda: self._ended)
            except (EngineError, ValueError, OSError) as error:
                logger.debug("no mirror of version %s: %s", done.version, error)
                made = None
            if made is None:
                self._given_up = done
            elif not self._ended:
                self._known = made
                release_free()


def make(rows: Rows, wanted: Wanted, known: Mirror | None, least_rows: int, ended: Callable[[], bool]) -> Mirror | None:
    """Return the mirror of a version, from one of an earlier version what is the same; None: it is not to be.

    Args:
        rows: the table, opened for this alone.
        wanted: of what.
        known: a mirror of an earlier version.
        least_rows: with fewer rows there is none.
        ended: tells that nobody wants it any more.

    Raises:
        EngineError: the version cannot be read; a writer may have dropped it.
    """
    version, column, maker = wanted
    rows.see(version)
    count = rows.count()
    if count < least_rows or not _has_room(count, rows.width_bytes(column)):
        return None
    parts: list[Mirror] = []
    where = None
    if known is not None and (known.column, known.maker) == (column, maker):
        kept, lacking = known.kept(*_sorted_ids(rows), version)
        if 2 * len(lacking) < count:
            parts.append(kept)
            # Documents are numbered as they come; an older one of the range is there already and skipped.
            where = f"id >= {lacking.min()}" if len(lacking) else "false"
    held = parts[0].ids if parts else None
    for batch in rows.addressed([column], where, _BATCH_ROWS):
        if ended():
            return None
        parts.append(_part(batch, wanted, held))
    return Mirror.of(wanted, parts)


def _part(batch: pa.RecordBatch, wanted: Wanted, held: Ids | None) -> Mirror:
    ids, addresses = batch["id"].to_numpy(), batch["_rowid"].to_numpy()
    new = np.ones(len(ids), bool) if held is None else ~np.isin(ids, held)
    codes: npt.NDArray[Any] = _matrix(batch[wanted.column])[new]
    scales = np.ones(len(codes), np.float32)
    if codes.dtype != np.uint8:
        codes, scales = encode(codes.astype(np.float32))
    return Mirror(*wanted, ids[new], addresses[new], codes, scales)


def _matrix(column: pa.Array) -> npt.NDArray[Any]:
    """Return a column of vectors as it is kept: (rows, dims) float16, or (rows, dims / 8) uint8."""
    return np.asarray(flattened(column)).reshape(len(column), -1)


def _sorted_ids(rows: Rows) -> tuple[Ids, Addresses]:
    found = [
        (batch["id"].to_numpy(), batch["_rowid"].to_numpy()) for batch in rows.addressed([], None, 8 * _BATCH_ROWS)
    ]
    ids = np.concatenate([np.zeros(0, np.int64), *(one for one, _ in found)])
    addresses = np.concatenate([np.zeros(0, np.uint64), *(one for _, one in found)])
    order = np.argsort(ids, kind="stable")
    return ids[order], addresses[order]


def _has_room(rows: int, row_bytes: int) -> bool:
    return bool(rows * (row_bytes + 20) <= _MOST_OF_MEMORY * _memory_bytes())


def _memory_bytes() -> int:
    """Return how much memory this computer has; where the system says it, psutil and its 15 ms are done without."""
    if hasattr(os, "sysconf"):
        with suppress(OSError, ValueError):  # the names are not known everywhere
            return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    import psutil

    return int(psutil.virtual_memory().total)
