"""How does a library leave Kenning? As one Parquet file that any table program opens: a row for each chunk."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from engine.errors import StoreDamagedError, StoreLockedError
from engine.maintenance.new_file import new_file
from engine.paths import display_path
from engine.progress import CancelToken
from engine.reports.maintenance import ExportReport, ShareCallback
from engine.store.columns import FULL, ID_SHIFT, vector_matrix
from engine.store.ledger import Ledger
from engine.store.rows import Rows
from engine.store.schema import FileRecord

if TYPE_CHECKING:
    from engine.store.store import Store

_BATCH_ROWS = 4096
_TIME = pa.timestamp("us", tz="UTC")
# What an absurd date in a file may be at most, in seconds either side of 1970; the rest becomes null.
_MOST_SECONDS = 9e11
_FROM_ROWS = ["id", "start", "end", "page", "text"]
_FROM_NEWER_ROWS = ("place", "headings")


def write_parquet(
    store: Store,
    path: Path,
    *,
    force: bool = False,
    on_progress: ShareCallback | None = None,
    cancel: CancelToken | None = None,
) -> ExportReport:
    """Write every chunk with its document's facts and its full vector; memory is one batch.

    The file appears under its name when it is whole. Offsets are characters of the document's text,
    ``end`` left out; ``vector`` has unit length and is what the encoder gave, kept as float16.

    Args:
        store: an open library; others may go on writing to it.
        path: the file to write.
        force: replace a file that is there.
        on_progress: told the share that is done.
        cancel: checked between batches; nothing is left behind then.

    Raises:
        InputError: the place cannot be written to, is taken, or lies inside the library.
        DiskFullError: nothing is left behind.
    """
    start = time.monotonic()
    tell = on_progress or (lambda _share: None)
    with new_file(path, store.folder, suffix="library.parquet", force=force) as (temporary, target):
        documents, chunks = _write(store, temporary, tell, cancel or CancelToken())
        size = temporary.stat().st_size
    return ExportReport(display_path(target), documents, chunks, size, time.monotonic() - start)


def _write(store: Store, path: Path, tell: ShareCallback, cancel: CancelToken) -> tuple[int, int]:
    import pyarrow.parquet as pq

    ledger = store.ledger
    with store.reading(), _telling_of_others(store):
        looked_at = store.rows.seen  # takes away what a power cut tore, where nothing would open
        rows = Rows.open(store.folder, store.rows_name)
        rows.see(looked_at)
        total = max(1, rows.count())
        facts = {"kenning": "1", "encoder": str(ledger.meta("encoder")), "chunks": str(rows.count())}
        schema = _schema().with_metadata(facts)
        documents: set[int] = set()
        written = 0
        with path.open("wb") as out, pq.ParquetWriter(out, schema, compression="zstd") as writer:
            for batch in _batches(rows):
                cancel.check()
                table, seen = _table(batch, ledger, schema)
                writer.write_table(table)
                documents |= seen
                written += len(table)
                tell(min(1.0, written / total))
            writer.close()
            out.flush()
            os.fsync(out.fileno())
    return len(documents), written


@contextmanager
def _telling_of_others(store: Store) -> Iterator[None]:
    """Raise StoreLockedError in the place of damage where another process dropped what was being read."""
    try:
        yield
    except StoreDamagedError as error:
        if not store.has_moved_on():
            raise
        raise StoreLockedError(
            "Another Kenning process changed the library meanwhile; export again when it is done."
        ) from error


def _batches(rows: Rows) -> Iterator[pa.RecordBatch]:
    columns = rows.columns
    newer = [name for name in _FROM_NEWER_ROWS if name in columns]
    yield from rows.scan([*_FROM_ROWS, *newer, FULL], batch_rows=_BATCH_ROWS)


def _schema() -> pa.Schema:
    return pa.schema(
        [
            pa.field("path", pa.string()),
            pa.field("container", pa.string()),
            pa.field("title", pa.string()),
            pa.field("type", pa.string()),
            pa.field("author", pa.string()),
            pa.field("language", pa.string()),
            pa.field("modified", _TIME),
            pa.field("dated", _TIME),
            pa.field("indexed", _TIME),
            pa.field("chunk", pa.int32()),
            pa.field("start", pa.int64()),
            pa.field("end", pa.int64()),
            pa.field("page", pa.int32()),
            pa.field("place", pa.string()),
            pa.field("headings", pa.string()),
            pa.field("text", pa.large_string()),
            pa.field("vector", pa.list_(pa.float32())),
        ]
    )


def _table(batch: pa.RecordBatch, ledger: Ledger, schema: pa.Schema) -> tuple[pa.Table, set[int]]:
    """Return the rows of a batch that belong to documents, with their facts, and whose they are."""
    ids = batch["id"].to_pylist()
    known = ledger.by_document({number >> ID_SHIFT for number in ids})
    kept = [place for place, number in enumerate(ids) if number >> ID_SHIFT in known]
    batch = batch.take(pa.array(kept, pa.int64()))
    records = [known[ids[place] >> ID_SHIFT] for place in kept]
    full = vector_matrix(batch[FULL])
    offsets = pa.array(range(0, full.size + 1, full.shape[1]), pa.int32())
    columns: dict[str, Any] = {name: [_fact(name, record) for record in records] for name in _FACTS}
    columns["chunk"] = [ids[place] & ((1 << ID_SHIFT) - 1) for place in kept]
    for name in (*_FROM_ROWS[1:], *_FROM_NEWER_ROWS):
        columns[name] = batch[name] if name in batch.schema.names else [""] * len(kept)
    columns["vector"] = pa.ListArray.from_arrays(offsets, pa.array(full.reshape(-1)))
    arrays = [
        value if isinstance(value, pa.Array) and value.type == field.type else pa.array(value, field.type)
        for field in schema
        for value in [columns[field.name]]
    ]
    return pa.Table.from_arrays(arrays, schema=schema), {ids[place] >> ID_SHIFT for place in kept}


_FACTS = ("path", "container", "title", "type", "author", "language", "modified", "dated", "indexed")


def _fact(name: str, record: FileRecord) -> object:
    if name == "path":
        return display_path(record.path)
    if name == "container":
        return display_path(record.container) if record.container is not None else None
    if name == "modified":
        return record.modified_ns // 1000
    if name in ("dated", "indexed"):
        seconds = record.dated if name == "dated" else record.at
        return int(seconds * 1e6) if seconds is not None and abs(seconds) < _MOST_SECONDS else None
    return getattr(record, name)
