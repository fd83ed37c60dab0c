"""Every index is asked for a few rows, however many a library has."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from engine.encoders.matryoshka import Projection, Size
from engine.maintenance.check_indexes import DrawnRows
from engine.store.searched import Searched

_BATCH_ROWS = 64


@pytest.mark.parametrize("total", [1, 24, 60, 64, 65, 200, 1_500, 1_536, 1_537, 5_000, 40_000])
def test_neither_too_few_rows_are_drawn_nor_many_more(total: int) -> None:
    drawn = DrawnRows(Searched("vector", Projection(Size(2, "float16"), None)), total, _BATCH_ROWS)
    for start in range(0, total, _BATCH_ROWS):
        ids = np.arange(start, min(start + _BATCH_ROWS, total))
        vectors = pa.FixedSizeListArray.from_arrays(pa.array(np.ones(2 * len(ids), np.float16)), 2)
        drawn.take(pa.record_batch({"id": ids, "vector": vectors}))
    assert min(total, 12) <= len(drawn) <= 48
