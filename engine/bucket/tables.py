"""How does what readers need of the ledger travel? As Lance tables, one for each of its own, read back line by line.

Documents' texts make up most of it and never change under one number, so each version adds a table with those that are
new. The other tables are small beside the word index and are written whole where anything in them has changed.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from engine.errors import BucketError
from engine.store.lance import connect, translated
from engine.store.ledger import Ledger

DOCUMENTS = "documents"
META = "meta"
# Each by its key. What the ledger keeps beside these is the writer's alone.
_KEYS = {META: "key", "sources": "id", "files": "path", "terms": "term", "gone_terms": "term", "rotations": "id"}
WHOLE = tuple(_KEYS)
# Facts that are no reader's business: where else the library is published, and what its window asked.
_OWN_FACTS = frozenset({"published", "encoder_offer", "clean_version", "dropped_columns"})
_TYPES = {"INTEGER": pa.int64(), "REAL": pa.float64(), "TEXT": pa.large_string(), "BLOB": pa.large_binary()}
_LINES_AT_ONCE = 20_000
_DOCUMENTS_AT_ONCE = 200
_DOCUMENT_FIELDS = pa.schema(
    [
        pa.field("document_id", pa.int64()),
        pa.field("text", pa.large_binary()),
        pa.field("page_starts", pa.large_string()),
        pa.field("places", pa.large_binary()),
        pa.field("sketch", pa.large_binary()),
    ]
)


@dataclass(frozen=True, slots=True)
class Written:
    """A table that was written: how many rows, and a digest that is the same for the same rows."""

    rows: int
    digest: str


def write_whole(ledger: Ledger, table: str, folder: Path, name: str, facts: Mapping[str, Any]) -> Written:
    """Write one table of the ledger to a new Lance table.

    Args:
        ledger: nobody may write to it meanwhile.
        table: one of ``WHOLE``.
        folder: where the Lance table is made.
        name: what it is called there.
        facts: stand in place of the ledger's own of these names, in ``META``.
    """
    schema = _schema(ledger, table)
    digest = hashlib.blake2b(repr(schema.names).encode(), digest_size=16)
    rows = 0

    def batches() -> Iterator[pa.RecordBatch]:
        nonlocal rows
        for lines in _lines(ledger, table, schema.names):
            kept = _readers_facts(lines, facts) if table == META else lines
            for line in kept:
                digest.update(repr(line).encode())
            rows += len(kept)
            yield _batch(kept, schema)

    _create(folder, name, schema, batches())
    return Written(rows, digest.hexdigest())


def write_documents(ledger: Ledger, documents: Sequence[int], folder: Path, name: str) -> None:
    """Write the texts and sketches of these documents to a new Lance table."""
    sql = (
        "SELECT texts.document_id, text, page_starts, places, sketch FROM texts LEFT JOIN sketches "
        "ON sketches.document_id = texts.document_id WHERE texts.document_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY texts.document_id"
    )
    parts = (documents[start : start + _DOCUMENTS_AT_ONCE] for start in range(0, len(documents), _DOCUMENTS_AT_ONCE))
    batches = (_batch(ledger.ask(sql, (json.dumps(list(part)),)), _DOCUMENT_FIELDS) for part in parts)
    _create(folder, name, _DOCUMENT_FIELDS, batches)


def _readers_facts(lines: Iterable[tuple[Any, ...]], facts: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Return the facts of the library that go to readers, by name."""
    kept = {key: value for key, value in lines if key not in _OWN_FACTS}
    kept.update({key: json.dumps(value) for key, value in facts.items()})
    return sorted(kept.items())


def _schema(ledger: Ledger, table: str) -> pa.Schema:
    """Return the columns of a table of the ledger; of one that no writer has made yet none."""
    columns = ledger.ask("SELECT name, type FROM pragma_table_info(?)", (table,))
    return pa.schema([pa.field(name, _TYPES[kind]) for name, kind in columns])


def _lines(ledger: Ledger, table: str, columns: Sequence[str]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield a table's lines by its key, so many at once."""
    if not columns:
        return
    key, after = _KEYS[table], None
    names = ", ".join(columns)
    while True:
        where, values = (f"WHERE {key} > ?", (after,)) if after is not None else ("", ())
        lines = ledger.ask(f"SELECT {names} FROM {table} {where} ORDER BY {key} LIMIT {_LINES_AT_ONCE}", values)
        if not lines:
            return
        yield lines
        after = lines[-1][columns.index(key)]


def _batch(lines: Sequence[tuple[Any, ...]], schema: pa.Schema) -> pa.RecordBatch:
    columns = zip(*lines, strict=True) if lines else ((),) * len(schema)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _create(folder: Path, name: str, schema: pa.Schema, batches: Iterator[pa.RecordBatch]) -> None:
    first = list(islice(batches, 1))
    with translated(folder):
        reader = pa.RecordBatchReader.from_batches(schema, chain(first, batches)) if first else None
        connect(folder).create_table(name, data=reader, schema=schema)


# -- reading back ---------------------------------------------------------------------------------


def read_back(db: sqlite3.Connection, table: str, folder: Path, name: str, rows: int) -> None:
    """Put the lines of a Lance table in the place of a table's own; part of a transaction.

    Raises:
        BucketError: it does not hold what it should.
    """
    columns = [column for (column,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    db.execute(f"DELETE FROM {table}")
    marks = ", ".join("?" * len(columns))
    sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    _insert(db, sql, _batches(folder, name, columns), rows)


def read_documents(db: sqlite3.Connection, folder: Path, name: str, rows: int) -> None:
    """Add the texts and sketches of a Lance table; part of a transaction.

    Raises:
        BucketError: it does not hold what it should.
    """
    columns = _DOCUMENT_FIELDS.names
    sql = "INSERT OR REPLACE INTO texts (document_id, text, page_starts, places) VALUES (?, ?, ?, ?)"
    _insert(db, sql, (batch.select(columns[:-1]) for batch in _batches(folder, name, columns)), rows)
    for batch in _batches(folder, name, columns):
        pairs = zip(batch["document_id"].to_pylist(), batch["sketch"].to_pylist(), strict=True)
        db.executemany("INSERT OR REPLACE INTO sketches VALUES (?, ?)", [pair for pair in pairs if pair[1] is not None])


def _insert(db: sqlite3.Connection, sql: str, batches: Iterable[pa.RecordBatch], rows: int) -> None:
    found = 0
    for batch in batches:
        found += len(batch)
        try:
            db.executemany(sql, zip(*(column.to_pylist() for column in batch.columns), strict=True))
        except (sqlite3.IntegrityError, sqlite3.InterfaceError):
            raise _odd() from None
    if found != rows:
        raise _odd()


def _batches(folder: Path, name: str, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a Lance table, its columns in this order."""
    with translated(folder):
        table = connect(folder).open_table(name)
        if sorted(table.schema.names) != sorted(columns):
            raise _odd()
        if columns and table.count_rows():
            for batch in table.search().select(list(columns)).to_batches(_LINES_AT_ONCE):
                yield batch.select(list(columns))


def _odd() -> BucketError:
    return BucketError("damaged", "A published table does not hold what it should; publish the library again.")
