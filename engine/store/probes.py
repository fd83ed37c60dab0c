"""Into how much of the vector index does a search look?"""

from __future__ import annotations

import math
from dataclasses import asdict, replace
from typing import Any

from engine.records import dataclass

# A filter that leaves no more is searched row by row, in 40 ms on two slow cores.
_FEW_ROWS = 30_000


@dataclass(frozen=True, slots=True)
class Probes:
    """How a search uses the vector index: into how many of its cells it looks, and how often rows are compared again.

    ``refine`` times as many rows as asked for are compared by their stored vectors, not by the index's codes; 0: none.
    """

    nprobes: int
    refine: int = 0

    def among(self, matching: int, rows: int) -> Probes | None:
        """Return how rows are searched of which a filter leaves so many; None: by looking at each of them.

        Few are looked at one by one: that is exact, and quick. Of more, the nearest are farther away than without
        the filter, so more cells are looked into. (LanceDB can look for as many as are asked for, which takes as long
        as looking at all rows.)
        """
        if matching <= _FEW_ROWS:
            return None
        return replace(self, nprobes=math.ceil(self.nprobes * min(4.0, math.sqrt(rows / matching))))


@dataclass(frozen=True, slots=True)
class VectorIndexInfo:
    """The vector index of a library. ``recall`` is the share of the exact ten best that it finds, as measured.

    ``cells`` is how many k-means cells its rows are in, ``nprobes`` how many of them a search looks into,
    ``refine`` how many times as many rows as asked for are compared once more by their searched vectors (0: none).
    ``rows`` is how many it held when it was built, ``built_at`` when that was, in seconds since the epoch,
    ``scan_ms`` and ``search_ms`` how long a scan and a search with it took then.
    """

    column: str
    kind: str
    cells: int
    nprobes: int
    refine: int
    recall: float
    rows: int
    built_at: float
    scan_ms: float
    search_ms: float

    @property
    def probes(self) -> Probes:
        """How a search uses it."""
        return Probes(self.nprobes, self.refine)

    def facts(self) -> dict[str, Any]:
        """Return what the ledger keeps."""
        return asdict(self)
