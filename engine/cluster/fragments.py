"""How are many rows written, and committed once? As fragments of the table, which nobody sees until then.

Written with Lance's own package, whose fragments LanceDB reads as its own. Memory is one piece, however many rows
a commit has.
"""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from engine.store import Rows
from engine.store.columns import ID_SHIFT, WORDS
from engine.store.word_counts import WordCounts

# A fragment of so many rows is read as fast as a larger one, and its columns take 60 MB before they are written.
_PIECE_ROWS = 32_768


class Fragments:
    """Rows of one commit. ``add`` them in the order of their documents, then hand this to ``Store.commit``."""

    def __init__(self, rows: Rows, first_document: int) -> None:
        self._rows = rows
        self._next = first_document
        self._words = WordCounts()
        self._held: list[pa.Table] = []
        self._held_rows = 0
        self._written: list[Any] = []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, table: pa.Table, documents: int) -> None:
        """Number the rows of so many documents, which are counted from 0, and write them when they are a piece.

        Raises:
            DiskFullError: there is no room for them; nothing of the library has changed.
        """
        columns = {"id": self._next << ID_SHIFT, "document_id": self._next}
        for name, first in columns.items():
            place = table.schema.get_field_index(name)
            numbers = table[name].to_numpy() + first
            table = table.set_column(place, table.schema.field(place), pa.array(numbers, pa.int64()))
        self._next += documents
        self._words.add(table[WORDS].to_pylist())
        self._held.append(table)
        self._held_rows += len(table)
        self._size += len(table)
        if self._held_rows >= _PIECE_ROWS:
            self._write()

    def words(self) -> WordCounts:
        """Return what all chunks hold."""
        return self._words

    def append(self, table: Any) -> None:
        """Make all of them part of the table, in one step."""
        import lance

        self._write()
        dataset = lance.dataset(self._rows.uri)
        operation = lance.LanceOperation.Append(self._written)
        lance.LanceDataset.commit(self._rows.uri, operation, read_version=dataset.version)
        table.checkout_latest()

    def _write(self) -> None:
        from lance import dataset
        from lance.fragment import write_fragments

        if not self._held:
            return
        rows = pa.concat_tables(self._held)
        self._rows.check_space(rows.nbytes)
        with self._rows.translating():
            there = dataset(self._rows.uri)
            rows = rows.select(there.schema.names).cast(there.schema)
            self._written += write_fragments(rows, there, data_storage_version=there.data_storage_version)
        self._held, self._held_rows = [], 0
