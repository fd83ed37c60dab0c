"""What waits to be appended to the rows? A table in memory, or pieces of the table that lie on the disk already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pyarrow as pa

from engine.store.columns import WORDS
from engine.store.word_counts import WordCounts

if TYPE_CHECKING:
    from lancedb.table import LanceTable


class Incoming(Protocol):
    """Rows in the table's schema that are appended in one step of LanceDB's."""

    def __len__(self) -> int:
        """Return how many there are."""

    def words(self) -> WordCounts:
        """Return what their chunks hold."""

    def append(self, table: LanceTable) -> None:
        """Make them part of LanceDB's table; called once."""


class TableRows:
    """Rows that are in memory."""

    def __init__(self, rows: pa.Table) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def words(self) -> WordCounts:
        """Return what their chunks hold."""
        counts = WordCounts()
        counts.add(self._rows[WORDS].to_pylist())
        return counts

    def append(self, table: LanceTable) -> None:
        """Make them part of LanceDB's table."""
        table.add(self._rows)


def incoming(rows: pa.Table | Incoming | None) -> Incoming | None:
    """Return rows as they are appended; a table is in memory."""
    return TableRows(rows) if isinstance(rows, pa.Table) else rows
