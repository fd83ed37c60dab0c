"""Who makes the copy in memory of the searched vectors, and when? A thread of its own, once questions keep coming."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.store.columns import flattened
from engine.store.memory import release_free
from engine.store.mirror import Addresses, Ids, Mirror, Wanted, encode
from engine.store.rows import Rows
from engine.third_party import Failure, attempt

logger = logging.getLogger(__name__)

# Fewer rows LanceDB looks through as quickly as they can be fetched.
LEAST_ROWS = 4_096
# A process that asks once or twice, as `kenning search` does, has its answer before a copy is made.
_ASKED_BEFORE = 4
# Of the machine's memory the copies may take this share; larger libraries have LanceDB's index.
_MOST_OF_MEMORY = 1 / 16
_BATCH_ROWS = 16_384


class MirrorKeeper:
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
            made = attempt(partial(self._make, done))  # LanceDB and Arrow raise what they like
            if isinstance(made, Failure):
                logger.debug("no mirror of version %s: %s", done.version, made.error)
            if made is None or isinstance(made, Failure):
                self._given_up = done
            elif not self._ended:
                self._known = made
                release_free()

    def _make(self, wanted: Wanted) -> Mirror | None:
        return make(self._open_rows(), wanted, self._known, self._least_rows, lambda: self._ended)


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
