"""How are a table's rows read without LanceDB's Python package?

Importing that package takes a quarter of a second, most of it for what a table on this disk never uses, and building a
query through it half a millisecond. Reading needs a handful of calls of its native part, which loads in a hundredth.
Writing, and whatever is not done for a question, goes through the package as ever.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Coroutine, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import pyarrow as pa

from engine.encoders.matryoshka import Bits, Vectors
from engine.store.probes import Probes
from engine.store.word_index import WordIndexQuery

if TYPE_CHECKING:
    from lancedb.table import LanceTable

Result = TypeVar("Result")

# LanceDB's calls want a loop of asyncio. One thread runs it for all tables, as LanceDB's own package does; after a fork
# the child has the loop and not the thread, so each process has its own.
_loops: dict[int, asyncio.AbstractEventLoop] = {}
_loops_lock = threading.Lock()


class TableView:
    """One version of a table. Safe from several threads; errors are LanceDB's own."""

    # Untyped: the stubs of LanceDB's native part lack arguments and methods that it has (0.40).

    def __init__(self, table: Any) -> None:
        self._table = table

    @classmethod
    def open(cls, native: Any, folder: Path, name: str, session: Any) -> TableView:
        """Open a table at its newest version.

        Args:
            native: LanceDB's native module.
            folder: where the tables are.
            name: the table's.
            session: LanceDB's, with its caches.
        """

        async def opened() -> Any:
            # With an interval of 0 seconds the table is never older than what is asked for.
            connection = await native.connect(str(folder.absolute()), None, None, None, None, 0.0, None, None, session)
            return await connection.open_table(name)

        return cls(_done(opened()))

    def checkout(self, version: int) -> None:
        """Look at this version from now on."""

        async def checked_out() -> None:
            await self._table.checkout(version)

        _done(checked_out())

    @property
    def version(self) -> int:
        """The version that is looked at."""

        async def found() -> int:
            return int(await self._table.version())

        return _done(found())

    @property
    def schema(self) -> pa.Schema:
        """The columns."""

        async def found() -> pa.Schema:
            return await self._table.schema()

        return _done(found())

    def count(self, where: str | None = None) -> int:
        """Return the number of rows, of those that fulfil a condition."""

        async def found() -> int:
            return int(await self._table.count_rows(where))

        return _done(found())

    def follow(self) -> None:
        """Look at the newest version, whoever made it."""

        async def followed() -> None:
            await self._table.checkout_latest()

        _done(followed())

    def fragments(self) -> int:
        """Return of how many pieces the table consists."""

        async def found() -> int:
            return int((await self._table.stats())["fragment_stats"]["num_fragments"])

        return _done(found())

    def index_parts(self, name: str) -> tuple[int, int]:
        """Return of how many parts an index consists and how many rows it does not hold; (0, 0) where there is none."""

        async def found() -> tuple[int, int]:
            stats = await self._table.index_stats(name)
            return (int(stats["num_indices"] or 0), int(stats["num_unindexed_rows"])) if stats else (0, 0)

        return _done(found())

    def batches(
        self, columns: list[str], where: str | None = None, batch_rows: int | None = None, *, addresses: bool = False
    ) -> Iterator[pa.RecordBatch]:
        """Yield the rows as LanceDB reads them; ``addresses`` adds LanceDB's own numbers as ``_rowid``."""
        query = self._selected(columns, where)
        if addresses:
            query.with_row_id()

        async def begun() -> Any:
            return await query.execute(batch_rows, None)

        async def following() -> pa.RecordBatch | None:
            return await anext(stream, None)

        stream = _done(begun())
        while (batch := _done(following())) is not None:
            yield batch

    def rows(self, columns: list[str], where: str) -> pa.Table:
        """Return the rows that fulfil a condition."""
        return _done(_collected(self._selected(columns, where)))

    def taken(self, addresses: Sequence[int], columns: list[str]) -> pa.Table:
        """Return the rows with these numbers of LanceDB's, in the order of the numbers."""
        query = self._table.take_row_ids(addresses)
        query.select_columns(columns)

        async def found() -> pa.Table:
            return await _read(await query.execute())

        return _done(found())

    def matching(
        self, asked: WordIndexQuery, columns: list[str], limit: int, where: str | None, *, addresses: bool = False
    ) -> pa.Table:
        """Return so many rows that match a query to the word index, best first; ``_score`` is a column, too.

        ``addresses`` adds LanceDB's own numbers as ``_rowid``.
        """
        return result_of(self.begin_matching(asked, columns, limit, where, addresses=addresses))

    def begin_matching(
        self, asked: WordIndexQuery, columns: list[str], limit: int, where: str | None, *, addresses: bool = False
    ) -> Future[pa.Table]:
        """Begin the same, for ``result_of``: LanceDB looks in threads of its own."""
        query = self._selected(columns, where, limit).nearest_to_text({"query": asked})
        if addresses:
            query.with_row_id()
        return _begun(_collected(query))

    def nearest(
        self,
        vector: Vectors | Bits,
        column: str,
        columns: list[str],
        limit: int,
        where: str | None = None,
        probes: Probes | None = None,
    ) -> pa.Table:
        """Return so many rows nearest to (dims,) float32 or packed signs; ``_distance`` is a column, too.

        Without ``probes`` every row is looked at. LanceDB's own numbers are a column, too, as ``_rowid``.
        """
        query = self._selected(columns, where, limit).nearest_to(_as_arrow(vector))
        query.with_row_id()
        query.column(column)
        query.distance_type("hamming" if vector.dtype == np.uint8 else "dot")
        if probes is None:
            query.bypass_vector_index()
        else:
            query.nprobes(probes.nprobes)
            if probes.refine:
                query.refine_factor(probes.refine)
        return _done(_collected(query))

    def _selected(self, columns: list[str], where: str | None, limit: int | None = None) -> Any:
        query = self._table.query()
        if limit is not None:
            query.limit(limit)
        query.select_columns(columns)
        if where:
            query.where(where)
        return query


class WrittenTable:
    """The newest version of a table as whoever writes it has it at hand. Errors are LanceDB's own."""

    def __init__(self, table: LanceTable) -> None:
        self._table = table

    def follow(self) -> None:
        """Look at the newest version, whoever made it."""
        self._table.checkout_latest()

    @property
    def version(self) -> int:
        """The version that is looked at."""
        return int(self._table.version)

    def count(self) -> int:
        """Return the number of rows."""
        return int(self._table.count_rows())

    def fragments(self) -> int:
        """Return of how many pieces the table consists."""
        return int(self._table.stats()["fragment_stats"]["num_fragments"])

    def index_parts(self, name: str) -> tuple[int, int]:
        """Return of how many parts an index consists and how many rows it does not hold; (0, 0) where there is none."""
        stats = self._table.index_stats(name)
        return (int(stats.num_indices or 0), int(stats.num_unindexed_rows)) if stats else (0, 0)


def _as_arrow(vector: Vectors | Bits) -> pa.Array:
    """Return a vector without `pyarrow.array`, which imports NumPy's masked arrays to see that it is none."""
    kept = np.ascontiguousarray(vector)
    return pa.Array.from_buffers(pa.from_numpy_dtype(kept.dtype), len(kept), [None, pa.py_buffer(kept)])


async def _collected(query: Any) -> pa.Table:
    return await _read(await query.execute(None, None))


async def _read(stream: Any) -> pa.Table:
    return pa.Table.from_batches([batch async for batch in stream], schema=stream.schema)


def _done(work: Coroutine[Any, Any, Result]) -> Result:
    """Return what a call of LanceDB's gives, waiting for it."""
    return result_of(_begun(work))


def _begun(work: Coroutine[Any, Any, Result]) -> Future[Result]:
    return asyncio.run_coroutine_threadsafe(work, _loop())


def result_of(future: Future[Result]) -> Result:
    """Return what a call that was begun gives, waiting for it; it ends where the waiting does."""
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise


def _loop() -> asyncio.AbstractEventLoop:
    process = os.getpid()
    with _loops_lock:
        loop = _loops.get(process)
        if loop is None:
            loop = _loops[process] = asyncio.new_event_loop()
            threading.Thread(target=loop.run_forever, name="rows", daemon=True).start()
        return loop
