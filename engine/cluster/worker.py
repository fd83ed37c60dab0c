"""What does a worker do? It reads files in a confined process, splits them, embeds their chunks, and makes their rows.

Rows are numbered within their file; whoever commits them knows what came before.
"""

from __future__ import annotations

import contextlib
import io
import pickle
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa

from engine.documents import FileEntry, ReaderPool
from engine.documents.sandbox.frames import Outcome
from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Vectors
from engine.errors import EngineError, UnreadableFileError
from engine.indexing.prepared import Prepared, document_record, document_rows
from engine.indexing.preparing import prepare
from engine.settings import Settings
from engine.store import FileRecord, Searched
from engine.store.columns import FULL

# Of equal texts one is encoded; a worker remembers so many chunks, of 1.5 kB each.
_REMEMBERED_CHUNKS = 20_000
FAILED = -1  # in place of a file's number: the run cannot go on

_Key = tuple[str, tuple[tuple[int, int, str], ...]]


@dataclass(frozen=True, slots=True)
class Setup:
    """What every worker has to know of the library."""

    encoder: str
    encoder_name: str
    layers: int
    late: bool
    searched: Searched
    settings: Settings


@dataclass(frozen=True, slots=True)
class Task:
    """One file: its number in the run, and what the library has of it, if it is a container."""

    number: int
    entry: FileEntry
    known: tuple[FileRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one file: its items, documents without their chunks' texts, and the rows of all of them.

    ``encoded`` counts tokens that the encoder read since the file before: all of a group's stand with its first file.
    """

    number: int
    items: list[Prepared]
    rows: pa.Table | None
    encoded: int = 0


class Worker:
    """One processor's worth of work; made once in each process of Ray's, then called with group after group."""

    def __init__(self, setup: Setup) -> None:
        settings = setup.settings
        manifest = find_encoder(setup.encoder).at_depth(setup.layers)
        self._setup = setup
        device = "processor" if settings.device == "auto" else settings.device  # GPUs are not shared out
        self._encoder = Encoder.load(manifest, threads=1, device=device)
        self._pool = ReaderPool(
            1, seconds=settings.read_seconds, memory_mb=settings.read_memory_mb, ocr=settings.ocr == "auto"
        )
        self._twins: OrderedDict[_Key, Vectors] = OrderedDict()

    def __call__(self, batch: pa.Table) -> pa.Table:
        """Return one row for each file of a group (a row with pickled ``Task``s); see ``unpack``."""
        try:
            return pack([done for raw in batch["tasks"].to_pylist() for done in self._work(pickle.loads(raw))])
        except EngineError as error:  # of the encoder, or of a reader that cannot be started
            return _table([FAILED], [pickle.dumps(error)], [b""], [0])

    def _work(self, tasks: Sequence[Task]) -> list[Done]:
        by_path = {task.entry.path: task for task in tasks}
        prepared: dict[int, list[Prepared]] = {}
        for path, outcome in self._pool.read(list(by_path)):
            task = by_path[path]
            prepared[task.number] = self._prepare(task, outcome)
        encoded = self._encode([item for items in prepared.values() for item in items if item.chunks])
        done = [self._done(task.number, prepared[task.number]) for task in tasks]
        return [replace(done[0], encoded=encoded), *done[1:]] if done else []

    def _prepare(self, task: Task, outcome: Outcome) -> list[Prepared]:
        known = {record.path: record for record in task.known}
        return prepare(task.entry, outcome, self._encoder.token_offsets, lambda: known)

    def _encode(self, items: list[Prepared]) -> int:
        """Give each item its vectors; return how many tokens the encoder read for it."""
        fresh: dict[_Key, Prepared] = {}
        for item in items:
            if _key(item) not in self._twins:
                fresh.setdefault(_key(item), item)
        read: list[int] = []
        vectors, start = self._vectors(list(fresh.values()), read.append), 0
        for key, item in fresh.items():
            size = len(item.chunks or ())
            self._twins[key] = vectors[start : start + size]
            start += size
        for item in items:
            item.vectors = self._twins[_key(item)]
        self._forget()
        return sum(read)

    def _forget(self) -> None:
        held = sum(map(len, self._twins.values()))
        while held > _REMEMBERED_CHUNKS:
            held -= len(self._twins.popitem(last=False)[1])

    def _vectors(self, items: list[Prepared], on_tokens: Callable[[int], None]) -> Vectors:
        if self._setup.late:
            spans = [
                (item.document.text, [(chunk.start, chunk.end) for chunk in item.chunks or ()])
                for item in items
                if item.document is not None
            ]
            return self._encoder.embed_spans(spans, on_tokens=on_tokens)
        texts = [chunk.embedded for item in items for chunk in item.chunks or ()]
        return self._encoder.embed(texts, on_tokens=on_tokens)

    def _done(self, number: int, items: list[Prepared]) -> Done:
        tables = [self._rows(item, place) for place, item in enumerate(item for item in items if item.has_rows)]
        return Done(number, [_lightened(item) for item in items], pa.concat_tables(tables) if tables else None)

    def _rows(self, item: Prepared, place: int) -> pa.Table:
        assert item.vectors is not None
        searched = self._setup.searched
        short = None if searched.column == FULL else searched.projection.documents(item.vectors)
        record = document_record(item, place)
        return document_rows(item, record, self._encoder.manifest.name, searched.column, short)


def _key(item: Prepared) -> _Key:
    return item.content, tuple((chunk.start, chunk.end, chunk.context) for chunk in item.chunks or ())


def _lightened(item: Prepared) -> Prepared:
    """Return an item without what its rows hold."""
    if not item.has_rows:
        return item
    chunks = [replace(chunk, text="", place="", headings=(), context="") for chunk in item.chunks or ()]
    return replace(item, chunks=chunks, vectors=None, encoded=True)


# -- on the way ---------------------------------------------------------------------------------------


def pack(answers: Sequence[Done]) -> pa.Table:
    """Return answers as a block of Ray's."""
    numbers = [done.number for done in answers]
    items = [pickle.dumps(done.items, protocol=5) for done in answers]
    return _table(numbers, items, [_written(done.rows) for done in answers], [done.encoded for done in answers])


def unpack(block: pa.Table) -> list[Done]:
    """Return what a block of Ray's holds.

    Raises:
        EngineError: a worker could not go on.
    """
    answers = []
    columns = ("number", "items", "rows", "encoded")
    for number, items, rows, encoded in zip(*(block[name].to_pylist() for name in columns), strict=True):
        found = pickle.loads(items)
        if number == FAILED:
            raise found
        answers.append(Done(number, found, pa.ipc.open_stream(rows).read_all() if rows else None, encoded))
    return answers


def lost(task: Task) -> Done:
    """Return what is said of a file that no worker lived to give back."""
    reason = "the worker that read the file ended again and again"
    refusal = UnreadableFileError(task.entry.path, reason, "read it with: kenning index", passing=True)
    return Done(task.number, [Prepared(task.entry, refusal=refusal)], None)


def _table(numbers: list[int], items: list[bytes], rows: list[bytes], encoded: list[int]) -> pa.Table:
    binary = pa.large_binary()  # one book may have more than the 2 GiB that the other kind holds
    return pa.table(
        {
            "number": pa.array(numbers, pa.int64()),
            "items": pa.array(items, binary),
            "rows": pa.array(rows, binary),
            "encoded": pa.array(encoded, pa.int64()),
        }
    )


def _written(rows: pa.Table | None) -> bytes:
    if rows is None:
        return b""
    out = io.BytesIO()
    with contextlib.closing(pa.ipc.new_stream(out, rows.schema)) as stream:
        stream.write_table(rows)
    return out.getvalue()


def group(tasks: Sequence[Task], *, files: int, size_bytes: int) -> list[bytes]:
    """Return tasks in groups that are handed to one worker, in order: so many files, or so many bytes of them."""
    groups: list[list[Task]] = []
    left = 0
    for task in tasks:
        if not groups or len(groups[-1]) >= files or task.entry.size_bytes > left:
            groups.append([])
            left = size_bytes
        groups[-1].append(task)
        left -= task.entry.size_bytes
    return [pickle.dumps(one) for one in groups]
