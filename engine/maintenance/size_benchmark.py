"""How fast would another size be searched? A table of its own in a temporary folder; the library is not touched."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa

from engine.encoders.matryoshka import Bits, Size, Vectors
from engine.store.columns import vector_array, vector_type
from engine.store.lance import connect

_TABLE = "trial"


def time_searches(
    size: Size, batches: Iterable[Vectors | Bits], queries: Sequence[Vectors | Bits], limit: int
) -> list[float]:
    """Return the milliseconds of each search in a table that holds these vectors and nothing else.

    Args:
        size: what the vectors are.
        batches: as ``Projection.documents`` makes them; streamed to disk.
        queries: as ``Projection.query`` makes them.
        limit: how many rows each search asks for.
    """
    schema = pa.schema([pa.field("id", pa.int64()), pa.field("vector", vector_type(size))])
    with tempfile.TemporaryDirectory(prefix="kenning-trial-") as folder:
        table = connect(Path(folder)).create_table(_TABLE, schema=schema)
        first = 0
        # Batch by batch: LanceDB would wait for itself if it had to read the library while it creates a table.
        for batch in batches:
            ids = pa.array(range(first, first + len(batch)), pa.int64())
            table.add(pa.Table.from_arrays([ids, vector_array(batch)], schema=schema))
            first += len(batch)
        return [_time(table, query, limit) for query in [queries[0], *queries]][1:]  # the first one warms up


def _time(table: object, query: Vectors | Bits, limit: int) -> float:
    start = time.perf_counter()
    metric = "hamming" if query.dtype == np.uint8 else "dot"
    search = table.search(query, vector_column_name="vector").distance_type(metric)  # type: ignore[attr-defined]
    search.select(["id", "_distance"]).limit(limit).to_arrow()
    return 1000 * (time.perf_counter() - start)
