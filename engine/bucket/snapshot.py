"""What exactly is published? One recorded state of the library, held still in a folder of its own while it is sent.

The writer's lock is held only while files are linked and tables written, so indexing goes on during the upload.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.bucket.objects import File
from engine.bucket.tables import DOCUMENTS, META, WHOLE, write_documents, write_whole
from engine.bucket.version import LEDGER, ROWS, Table, Version
from engine.encoders.manifest import find_encoder
from engine.errors import InputError, ModelError, StoreDamagedError
from engine.private import make_private
from engine.store import Store
from engine.store.checksums import MUTABLE, read_sums, sum_of
from engine.store.disk_space import files_below
from engine.store.lance import FOLDER, TABLE_FOLDER
from engine.store.live_files import LiveFiles

# More tables of texts than these, or more than half of their documents gone, and they are written as one again.
_MOST_PARTS = 32
_MOST_GONE = 0.5

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A version that is about to be published, and where its files lie that the bucket may lack."""

    version: Version
    sources: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class Line:
    """To what a snapshot is added: the version before it where it is of the same line, and the line's own name."""

    library: str
    generation: str
    number: int
    before: Version | None


def take_snapshot(store: Store, line: Line, folder: Path) -> Snapshot:
    """Return the recorded state of a library, its files linked or written in a folder.

    Raises:
        InputError: the library holds no document.
        StoreLockedError: another process writes.
        StoreDamagedError: files of the library are missing or altered.
    """
    with store.writing():
        return _taken(store, line, folder)


def _taken(store: Store, line: Line, folder: Path) -> Snapshot:
    ledger = store.ledger
    indexed = ledger.counts().get("indexed", (0, 0, 0))
    if not indexed[0]:
        raise InputError("The library holds no document yet; index some before it is published.")
    version = int(ledger.meta("durable_version"))
    files, sources = _rows(store, line, version, folder)
    name, fingerprint = _encoder_name(store), str(ledger.meta("encoder_fingerprint"))
    tables = [*_whole_tables(store, line, folder, name), *_document_tables(store, line, folder)]
    for table in tables:
        kept = line.before.files_of(table) if line.before is not None else []
        made = _table_files(folder, table)
        sources.update(made)
        files += [_file(name, path, None) for name, path in made.items()] or kept
    return Snapshot(
        Version(
            number=line.number,
            library=line.library,
            generation=line.generation,
            rows_version=version,
            ledger_format=ledger.format,
            encoder=name,
            fingerprint=fingerprint,
            layers=int(ledger.meta("layers", 0)),
            published_at=time.time(),
            host=socket.gethostname(),
            documents=indexed[0],
            chunks=indexed[1],
            files={file.name: file for file in files},
            tables=tuple(tables),
        ),
        sources,
    )


def _rows(store: Store, line: Line, version: int, folder: Path) -> tuple[list[File], dict[str, Path]]:
    """Link the files of one version of the rows, so that they stay though a writer drops them."""
    own = store.folder / FOLDER
    live, sums = LiveFiles(own, TABLE_FOLDER, version), read_sums(own)
    files: list[File] = []
    sources: dict[str, Path] = {}
    for path, _ in files_below(own / TABLE_FOLDER):
        name = path.relative_to(own).as_posix()
        if name not in live or path.name == MUTABLE or path.name.startswith("."):
            continue
        target = folder / FOLDER / name
        make_private(target.parent)
        _link(path, target)
        published = f"{line.generation}/{ROWS}/{name.partition('/')[2]}"
        files.append(_file(published, target, sums.get(name)))
        sources[published] = target
    there = {file.name.removeprefix(f"{line.generation}/{FOLDER}/") for file in files}
    missed = {name for name in live.names if name in live} - there
    if missed or not live.is_known:
        raise StoreDamagedError(
            "Files of the library are missing or cannot be read; nothing was published. See: kenning check"
        )
    return files, sources


def _link(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except OSError:  # a drive without links
        shutil.copyfile(path, target)


def _file(name: str, path: Path, known: tuple[int, int] | None) -> File:
    found = known or sum_of(path)
    if found is None or found[0] != path.stat().st_size:
        raise StoreDamagedError(f"The library's file {path.name} is not as it was written. See: kenning check")
    return File(name, *found)


def _encoder_name(store: Store) -> str:
    """Return what the encoder is called everywhere: where it lies on this computer is nobody else's business."""
    reference = str(store.ledger.meta("encoder"))
    try:
        return find_encoder(reference).name
    except ModelError:
        return Path(reference).name


def _whole_tables(store: Store, line: Line, folder: Path, encoder: str) -> Iterator[Table]:
    """Write the tables that are small; one that is as it was published stays the one that is there."""
    known = {table.name: table for table in line.before.tables} if line.before is not None else {}
    for name in WHOLE:
        fresh = f"{name}-{secrets.token_hex(6)}"
        facts = {"encoder": encoder} if name == META else {}
        written = write_whole(store.ledger, name, folder / LEDGER, fresh, facts)
        old = known.get(name)
        if old is not None and (old.rows, old.digest) == (written.rows, written.digest):
            shutil.rmtree(folder / LEDGER / f"{fresh}.lance")
            yield old
        else:
            yield Table(name, f"{line.generation}/{LEDGER}/{fresh}.lance", written.rows, written.digest)


def _document_tables(store: Store, line: Line, folder: Path) -> list[Table]:
    """Write the texts that no table holds yet, and keep the tables that are there while they are worth it."""
    sql = "SELECT document_id FROM files WHERE document_id IN (SELECT document_id FROM texts) ORDER BY document_id"
    current = [number for (number,) in store.ledger.ask(sql)]
    kept = [table for table in line.before.tables if table.name == DOCUMENTS] if line.before is not None else []
    held = {number for table in kept for first, last in table.documents for number in range(first, last + 1)}
    gone = len(held.difference(current))
    if len(kept) >= _MOST_PARTS or gone > _MOST_GONE * max(1, len(held)):
        kept, held = [], set()
    new = [number for number in current if number not in held]
    if not new:
        return kept
    name = f"{DOCUMENTS}-{secrets.token_hex(6)}"
    write_documents(store.ledger, new, folder / LEDGER, name)
    return [*kept, Table(DOCUMENTS, f"{line.generation}/{LEDGER}/{name}.lance", len(new), name, _spans(new))]


def _spans(numbers: Sequence[int]) -> Spans:
    """Return sorted numbers as the spans that they fill."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and spans[-1][1] + 1 == number:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return tuple(spans)


def _table_files(folder: Path, table: Table) -> dict[str, Path]:
    """Return the files of a table that was just written, by their published names; notes to writers are left out."""
    here = folder / LEDGER / table.folder.rpartition("/")[2]
    found = [path for path, _ in files_below(here) if path.name != MUTABLE and not path.name.startswith(".")]
    found = [path for path in found if "_transactions" not in path.parts]
    return {f"{table.folder}/{path.relative_to(here).as_posix()}": path for path in found}
