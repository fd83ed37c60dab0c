"""How does a file become rows? Read, split, encode, write: four steps that overlap.

Reader processes read, one thread splits, the calling thread encodes, one thread writes. Queues
between them are short, so memory stays flat and a slow step holds the earlier ones back. The
encoder is the slowest by far; everything else is arranged to keep it busy.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa

from engine.chunks import Chunk, split_text
from engine.documents import Document, FileEntry, ReaderPool, fingerprint
from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors, project
from engine.errors import Cancelled, InputError, UnreadableFileError, UnsupportedFileError
from engine.indexing.forecast import Forecast
from engine.indexing.report import FileFailure
from engine.paths import display_path
from engine.progress import CancelToken, CommitCallback
from engine.store import FileRecord, Store
from engine.store.ledger import entry_record
from engine.store.rows import FULL, ID_SHIFT, vector_array

# Chunks that go through the encoder together: enough for full batches of one length.
_GROUP_CHUNKS = 256
# A commit costs about 5 ms and a fragment; this many rows, or this long, and it is worth it.
_COMMIT_ROWS = 2000
_COMMIT_S = 2.0
_LOOK_AHEAD = 32
_POLL_S = 0.1


@dataclass(slots=True)
class Prepared:
    """A file on its way: with its document and chunks, or with the reason why there are none."""

    entry: FileEntry
    document: Document | None = None
    chunks: list[Chunk] | None = None
    fingerprint: str = ""
    refusal: UnreadableFileError | UnsupportedFileError | None = None
    vectors: Vectors | None = None


class Pipeline:
    """One run over a list of files. Construct, ``run`` once, throw away."""

    def __init__(self, store: Store, encoder: Encoder, forecast: Forecast, cancel: CancelToken) -> None:
        self._store = store
        self._encoder = encoder
        self._forecast = forecast
        self._cancel = cancel
        self._prepared: queue.Queue[Prepared | None] = queue.Queue(_LOOK_AHEAD)
        self._encoded: queue.Queue[Prepared | None] = queue.Queue(_LOOK_AHEAD * 8)
        self._error: BaseException | None = None
        self.failures: list[FileFailure] = []
        self.indexed = self.skipped = 0

    def run(self, entries: Iterable[FileEntry], pool: ReaderPool, on_commit: CommitCallback) -> None:
        """Bring these files into the library.

        Raises:
            Cancelled: everything committed before is kept, and what was encoded is committed too.
            StoreError, ModelError: the run cannot go on; what was committed is kept.
        """
        splitter = threading.Thread(target=self._guard, args=(self._split_all, entries, pool), name="splitter")
        writer = threading.Thread(target=self._guard, args=(self._write_all, on_commit), name="writer")
        splitter.start()
        writer.start()
        try:
            self._encode_all()
        except BaseException as error:
            self._error = self._error or error
        finally:
            self._put(self._encoded, None, even_after_error=True)
            writer.join()
            splitter.join()
        if self._error is not None:
            raise self._error

    # -- steps ---------------------------------------------------------------------------------

    def _split_all(self, entries: Iterable[FileEntry], pool: ReaderPool) -> None:
        by_path = {entry.path: entry for entry in entries}
        try:
            for path, outcome in pool.read(by_path, self._cancel):
                item = self._prepare(by_path[path], outcome)
                self._forecast.read(item.entry, sum(chunk.tokens for chunk in item.chunks or ()))
                self._put(self._prepared, item)
        finally:
            self._put(self._prepared, None, even_after_error=True)

    def _prepare(self, entry: FileEntry, outcome: Document | UnreadableFileError | UnsupportedFileError) -> Prepared:
        if not isinstance(outcome, Document):
            return Prepared(entry, refusal=outcome)
        chunks = split_text(outcome, self._encoder.token_offsets(outcome.text))
        if not chunks:
            return Prepared(entry, refusal=UnreadableFileError(entry.path, "the file has no text"))
        try:
            digest = fingerprint(entry.path)
        except InputError:
            digest = ""  # gone since it was read; the next run will see
        return Prepared(entry, outcome, chunks, digest)

    def _encode_all(self) -> None:
        for group in self._groups():
            texts = [chunk.text for item in group for chunk in item.chunks or ()]
            vectors = self._encoder.embed(texts, cancel=self._cancel, on_tokens=self._forecast.encoded)
            start = 0
            for item in group:
                size = len(item.chunks or ())
                item.vectors = vectors[start : start + size]
                start += size
                self._put(self._encoded, item)
                self._forecast.done(item.entry, chunks=size, failed=isinstance(item.refusal, UnreadableFileError))

    def _groups(self) -> Iterator[list[Prepared]]:
        """Yield files together, so that batches of one length are full; a waiting encoder takes what is there."""
        group: list[Prepared] = []
        chunks = 0
        while True:
            try:
                item = self._prepared.get(timeout=0.0 if group else _POLL_S)
            except queue.Empty:
                self._check()
                self._forecast.tell("indexing")
                if group:
                    yield group
                    group, chunks = [], 0
                continue
            if item is None:
                break
            group.append(item)
            chunks += len(item.chunks or ())
            if chunks >= _GROUP_CHUNKS:
                yield group
                group, chunks = [], 0
        if group:
            yield group

    def _write_all(self, on_commit: CommitCallback) -> None:
        batch: list[Prepared] = []
        rows, since = 0, time.monotonic()
        while True:
            try:
                item = self._encoded.get(timeout=_POLL_S)
            except queue.Empty:
                if batch and time.monotonic() - since > _COMMIT_S:
                    self._write(batch, on_commit)
                    batch, rows, since = [], 0, time.monotonic()
                continue
            if item is not None:
                batch.append(item)
                rows += len(item.chunks or ())
            if batch and (item is None or rows >= _COMMIT_ROWS or time.monotonic() - since > _COMMIT_S):
                self._write(batch, on_commit)
                batch, rows, since = [], 0, time.monotonic()
            if item is None:
                return

    def _write(self, batch: list[Prepared], on_commit: CommitCallback) -> None:
        """Commit a batch of files: the ones with text as documents, the others with their reasons."""
        documents, tables, others = [], [], []
        next_id = self._store.ledger.last_document_id() + 1
        searched = self._store.searched()
        for item in batch:
            if item.document is None or item.chunks is None or item.vectors is None:
                others.append(self._refused(item))
                continue
            record = _record(item, next_id)
            short = None if searched.column == FULL else project(item.vectors, searched.rotation, searched.dims)
            tables.append(_table(item, record, self._encoder.manifest.name, searched.column, short))
            documents.append((record, item.document))
            next_id += 1
        self._store.commit(pa.concat_tables(tables) if tables else None, documents, others)
        self.indexed += len(documents)
        on_commit(len(documents))
        self._store.refit(at_end=False, cancel=self._cancel)

    def _refused(self, item: Prepared) -> FileRecord:
        refusal = item.refusal
        assert refusal is not None
        if isinstance(refusal, UnsupportedFileError):
            self.skipped += 1
            return entry_record(item.entry, "skipped", reason=refusal.reason)
        failure = FileFailure(display_path(item.entry.path), refusal.reason, time.time(), refusal.fix)
        self.failures.append(failure)
        return entry_record(item.entry, "failed", reason=refusal.reason, fix=refusal.fix)

    # -- threads -------------------------------------------------------------------------------

    def _guard(self, step: Callable[..., None], *args: object) -> None:
        """Run a step; its first error stops the others."""
        try:
            step(*args)
        except BaseException as error:
            self._error = self._error or error

    def _check(self) -> None:
        if self._error is not None:
            raise self._error
        self._cancel.check()

    def _put(
        self, line: queue.Queue[Prepared | None], item: Prepared | None, *, even_after_error: bool = False
    ) -> None:
        """Wait for room, but not for a step that has died."""
        while True:
            try:
                line.put(item, timeout=_POLL_S)
                return
            except queue.Full:
                if self._error is not None or self._cancel.cancelled:
                    if not even_after_error:
                        raise Cancelled from None
                    line.get_nowait()  # nobody will read it; the end mark must fit


def _record(item: Prepared, document_id: int) -> FileRecord:
    assert item.document is not None and item.chunks is not None
    return FileRecord(
        path=item.entry.path,
        document_id=document_id,
        state="indexed",
        size_bytes=item.entry.size_bytes,
        modified_ns=item.entry.modified_ns,
        fingerprint=item.fingerprint,
        type=item.document.type,
        title=display_path(item.document.title),
        chunks=len(item.chunks),
        tokens=sum(chunk.tokens for chunk in item.chunks),
        at=time.time(),
    )


def _table(item: Prepared, record: FileRecord, encoder: str, column: str, short: Vectors | None) -> pa.Table:
    """Return the rows of one document, in the table's schema."""
    assert item.chunks is not None and item.vectors is not None and record.document_id is not None
    chunks, size = item.chunks, len(item.chunks)
    first = record.document_id << ID_SHIFT
    columns = {
        "id": pa.array(range(first, first + size), pa.int64()),
        "document_id": pa.array([record.document_id] * size, pa.int64()),
        "start": pa.array([chunk.start for chunk in chunks], pa.int64()),
        "end": pa.array([chunk.end for chunk in chunks], pa.int64()),
        "page": pa.array([chunk.page for chunk in chunks], pa.int32()),
        "path": pa.array([display_path(record.path)] * size, pa.string()),
        "extension": pa.array([display_path(record.path.suffix.lower().lstrip("."))] * size, pa.string()),
        "modified": pa.array([record.modified_ns // 10**9] * size, pa.int64()),
        "encoder": pa.array([encoder] * size, pa.string()),
        "text": pa.array([chunk.text for chunk in chunks], pa.large_string()),
        FULL: vector_array(item.vectors),
    }
    if short is not None:
        columns[column] = vector_array(short)
    return pa.table(columns)
