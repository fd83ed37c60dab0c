"""What does the library know for certain? The ledger: one SQLite file, fully synced at each commit."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
import weakref
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.documents.document import Document, FileEntry
from engine.encoders.matryoshka import Vectors
from engine.errors import (
    DiskFullError,
    StoreDamagedError,
    StoreError,
    StoreFormatError,
    StoreLockedError,
    StoreMissingError,
)
from engine.paths import display_path

FILE_NAME = "ledger.sqlite3"
FORMAT = 1

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE sources (
    id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, kind TEXT NOT NULL,
    added_at REAL NOT NULL, indexed_at REAL);
-- One line a file that was ever looked at. Paths are bytes: not every name is UTF-8.
-- document_id names the file's rows; it is new at each reading, and never used twice.
CREATE TABLE files (
    path BLOB PRIMARY KEY, document_id INTEGER UNIQUE, state TEXT NOT NULL, size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL, fingerprint TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    fix TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',
    chunks INTEGER NOT NULL DEFAULT 0, tokens INTEGER NOT NULL DEFAULT 0, at REAL NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX files_by_state ON files (state);
CREATE TABLE texts (document_id INTEGER PRIMARY KEY, text BLOB NOT NULL, page_starts TEXT NOT NULL);
CREATE TABLE rotations (id INTEGER PRIMARY KEY, matrix BLOB NOT NULL, fitted_chunks INTEGER NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One line of the ledger. ``document_id`` is None unless the file is indexed; ``at`` is when it was read."""

    path: Path
    document_id: int | None
    state: str
    size_bytes: int
    modified_ns: int
    fingerprint: str = ""
    reason: str = ""
    fix: str = ""
    type: str = ""
    title: str = ""
    chunks: int = 0
    tokens: int = 0
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Source:
    """A folder or file that the user added."""

    path: Path
    kind: str
    added_at: float
    indexed_at: float | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What one commit records: documents with their text, lines without (failed, skipped), what is forgotten."""

    documents: Sequence[tuple[FileRecord, Document]] = ()
    others: Sequence[FileRecord] = ()
    forget: Sequence[Path] = ()
    forget_sources: Sequence[Path] = ()


class _Connection(sqlite3.Connection):
    """A connection that can be referred to weakly, and closes when nobody holds it."""

    def __del__(self) -> None:
        self.close()


_COLUMNS = (
    "path, document_id, state, size_bytes, modified_ns, fingerprint, reason, fix, type, title, chunks, tokens, at"
)


class Ledger:
    """The ledger of one library. Each thread gets a connection of its own; writes need the writer lock."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._local = threading.local()
        # Weak, so that a thread that ends takes its connection with it.
        self._connections: weakref.WeakSet[_Connection] = weakref.WeakSet()

    @classmethod
    def create(cls, folder: Path, meta: dict[str, Any]) -> Ledger:
        """Make a new ledger; ``meta`` is stored with the format version."""
        ledger = cls(folder)
        with ledger.writing() as db:
            db.executescript("BEGIN;" + _SCHEMA)
            for key, value in {"format": FORMAT, **meta}.items():
                db.execute("INSERT INTO meta VALUES (?, ?)", (key, json.dumps(value)))
        return ledger

    @classmethod
    def exists(cls, folder: Path) -> bool:
        """Return whether a whole ledger is there; one whose making was interrupted holds no table."""
        ledger = cls(folder)
        if not ledger._path.is_file():
            return False
        try:
            return bool(ledger._all("SELECT 1 FROM sqlite_master WHERE name = 'meta'"))
        finally:
            ledger.close()

    @classmethod
    def open(cls, folder: Path) -> Ledger:
        """Open an existing ledger and check its format.

        Raises:
            StoreMissingError, StoreFormatError, StoreDamagedError.
        """
        ledger = cls(folder)
        if not cls.exists(folder):
            raise StoreMissingError(f"There is no library at {display_path(folder)}; make one with: kenning add FOLDER")
        found = ledger.meta("format")
        if found != FORMAT:
            ledger.close()
            raise StoreFormatError(f"The library has format {found}, this Kenning reads {FORMAT}; update Kenning.")
        return ledger

    # -- connections ---------------------------------------------------------------------------

    def _db(self) -> sqlite3.Connection:
        db: _Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = _connect(self._path)
            self._connections.add(db)
            self._local.db = db
        return db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on disk afterwards, or none."""
        with _translated(self._path):
            db = self._db()
            if not db.in_transaction:
                db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            if db.in_transaction:
                db.execute("COMMIT")

    def _all(self, sql: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with _translated(self._path):
            return self._db().execute(sql, values).fetchall()

    def close(self) -> None:
        """Close every thread's connection."""
        for db in list(self._connections):
            db.close()
        self._local = threading.local()

    # -- facts of the library ------------------------------------------------------------------

    def meta(self, key: str, default: Any = None) -> Any:
        """Return one stored fact."""
        found = self._all("SELECT value FROM meta WHERE key = ?", (key,))
        return json.loads(found[0][0]) if found else default

    def set_meta(self, **facts: Any) -> None:
        """Store facts, all in one transaction."""
        with self.writing() as db:
            _put_meta(db, facts)

    # -- sources -------------------------------------------------------------------------------

    def sources(self) -> list[Source]:
        """Return the sources in the order they were added."""
        rows = self._all("SELECT path, kind, added_at, indexed_at FROM sources ORDER BY id")
        return [Source(Path(os.fsdecode(path)), kind, added, done) for path, kind, added, done in rows]

    def add_source(self, path: Path, kind: str) -> None:
        """Remember a source; one that is known already stays as it is."""
        with self.writing() as db:
            db.execute(
                "INSERT OR IGNORE INTO sources (path, kind, added_at) VALUES (?, ?, ?)",
                (os.fsencode(path), kind, time.time()),
            )

    def mark_source_indexed(self, path: Path) -> None:
        """Record that a run over this source came to its end."""
        with self.writing() as db:
            db.execute("UPDATE sources SET indexed_at = ? WHERE path = ?", (time.time(), os.fsencode(path)))

    # -- files ---------------------------------------------------------------------------------

    def files(self, under: Path | None = None, state: str | None = None) -> list[FileRecord]:
        """Return files, of one folder (or exactly that file) and one state where given, by path."""
        where: list[str] = ["1"]
        values: list[bytes | str] = []
        if under is not None:
            clause, bounds = _under(under)
            where.append(clause)
            values += bounds
        if state is not None:
            where.append("state = ?")
            values.append(state)
        rows = self._all(f"SELECT {_COLUMNS} FROM files WHERE {' AND '.join(where)} ORDER BY path", tuple(values))
        return [_record(row) for row in rows]

    def file(self, path: Path) -> FileRecord | None:
        """Return one file's line, or None."""
        rows = self._all(f"SELECT {_COLUMNS} FROM files WHERE path = ?", (os.fsencode(path),))
        return _record(rows[0]) if rows else None

    def by_document(self, ids: Iterable[int]) -> dict[int, FileRecord]:
        """Return the files of these documents; ids that are not (or no longer) current are left out."""
        wanted = json.dumps([int(number) for number in ids])
        rows = self._all(
            f"SELECT {_COLUMNS} FROM files WHERE document_id IN (SELECT value FROM json_each(?))", (wanted,)
        )
        return {row[1]: _record(row) for row in rows}

    def knows(self, path: Path) -> bool:
        """Return whether this very file, or anything below this folder, was ever looked at."""
        clause, bounds = _under(path)
        return bool(self._all(f"SELECT 1 FROM files WHERE {clause} LIMIT 1", tuple(bounds)))

    def counts(self, under: Path | None = None) -> dict[str, tuple[int, int, int]]:
        """Return for each state: files, chunks, bytes."""
        clause, bounds = _under(under) if under is not None else ("1", [])
        rows = self._all(
            f"SELECT state, count(*), sum(chunks), sum(size_bytes) FROM files WHERE {clause} GROUP BY state",
            tuple(bounds),
        )
        return {state: (files, chunks, size) for state, files, chunks, size in rows}

    def documents_of(self, paths: Iterable[Path]) -> list[int]:
        """Return the ids of those of these files that are indexed."""
        with _translated(self._path):
            db = self._db()
            found = (
                db.execute("SELECT document_id FROM files WHERE path = ?", (os.fsencode(path),)).fetchone()
                for path in paths
            )
            return [row[0] for row in found if row and row[0] is not None]

    def put_files(self, records: Iterable[FileRecord], **facts: Any) -> None:
        """Write lines that change no text: pending, or the same text with a new date; and facts, as ``commit``."""
        with self.writing() as db:
            _put_files(db, records)
            _put_meta(db, facts)

    def last_document_id(self) -> int:
        """Return the highest document id ever committed."""
        return int(self.meta("last_document_id", 0))

    def commit(self, changes: Changes, **facts: Any) -> None:
        """Record in one transaction what the rows now hold, and facts: the durable version, the last document id."""
        packed = [  # before the transaction: compressing a long text takes a while
            (record.document_id, zlib.compress(document.text.encode("utf-8"), 3), json.dumps(document.page_starts))
            for record, document in changes.documents
        ]
        lines = [record for record, _ in changes.documents] + list(changes.others)
        with self.writing() as db:
            for path in [*changes.forget, *(record.path for record in lines)]:
                _drop_text(db, path)
            db.executemany("DELETE FROM files WHERE path = ?", [(os.fsencode(path),) for path in changes.forget])
            db.executemany(
                "DELETE FROM sources WHERE path = ?", [(os.fsencode(path),) for path in changes.forget_sources]
            )
            db.executemany("INSERT INTO texts VALUES (?, ?, ?)", packed)
            _put_files(db, lines)
            _put_meta(db, facts)

    def forget_documents(self, **facts: Any) -> None:
        """Call every indexed file pending again: its rows are lost."""
        with self.writing() as db:
            db.execute("UPDATE files SET state = 'pending', document_id = NULL, chunks = 0 WHERE state = 'indexed'")
            db.execute("DELETE FROM texts")
            _put_meta(db, facts)

    def text(self, document_id: int) -> tuple[str, tuple[int, ...]] | None:
        """Return a document's text and its page starts."""
        rows = self._all("SELECT text, page_starts FROM texts WHERE document_id = ?", (document_id,))
        if not rows:
            return None
        return zlib.decompress(rows[0][0]).decode("utf-8"), tuple(json.loads(rows[0][1]))

    def size_bytes(self) -> int:
        """Return what the ledger takes on disk, its log included."""
        return sum(path.stat().st_size for path in self._path.parent.glob(FILE_NAME + "*"))

    # -- rotation ------------------------------------------------------------------------------

    def searched(self) -> tuple[dict[str, Any], Vectors | None]:
        """Return what is searched and its rotation, (full_dims, full_dims) float32 or None, of one moment."""
        found = self._all(
            "SELECT meta.value, rotations.matrix FROM meta LEFT JOIN rotations "
            "ON rotations.id = json_extract(meta.value, '$.rotation_id') WHERE meta.key = 'searched'"
        )
        facts, matrix = json.loads(found[0][0]), found[0][1]
        if matrix is None:
            return facts, None
        full_dims = int(np.sqrt(len(matrix) // 4))
        return facts, np.frombuffer(matrix, dtype=np.float32).reshape(full_dims, full_dims)

    def switch_vectors(
        self, column: str, dims: int, rotation: Vectors | None, fitted_chunks: int, **facts: Any
    ) -> None:
        """Make another column the searched one, with the rotation that it was made with."""
        with self.writing() as db:
            db.execute("DELETE FROM rotations")
            rotation_id = 0
            if rotation is not None:
                rotation_id = int(_get_meta(db, "rotation_id", 0)) + 1
                packed = np.ascontiguousarray(rotation, dtype=np.float32).tobytes()
                db.execute("INSERT INTO rotations VALUES (?, ?, ?)", (rotation_id, packed, fitted_chunks))
            searched = {"column": column, "dims": dims, "rotation_id": rotation_id, "fitted_chunks": fitted_chunks}
            _put_meta(db, {**facts, "searched": searched, "rotation_id": rotation_id})


# -- rows to records ------------------------------------------------------------------------------


def _record(row: tuple[Any, ...]) -> FileRecord:
    return FileRecord(Path(os.fsdecode(row[0])), *row[1:])


def _put_files(db: sqlite3.Connection, records: Iterable[FileRecord]) -> None:
    marks = ", ".join("?" * len(_COLUMNS.split(",")))
    db.executemany(
        f"INSERT OR REPLACE INTO files ({_COLUMNS}) VALUES ({marks})",
        (
            (os.fsencode(r.path), r.document_id, r.state, r.size_bytes, r.modified_ns, r.fingerprint, r.reason)
            + (r.fix, r.type, r.title, r.chunks, r.tokens, r.at)
            for r in records
        ),
    )


def _drop_text(db: sqlite3.Connection, path: Path) -> None:
    sql = "DELETE FROM texts WHERE document_id = (SELECT document_id FROM files WHERE path = ?)"
    db.execute(sql, (os.fsencode(path),))


def _put_meta(db: sqlite3.Connection, facts: dict[str, Any]) -> None:
    rows = [(key, json.dumps(value)) for key, value in facts.items()]
    db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", rows)


def _get_meta(db: sqlite3.Connection, key: str, default: Any) -> Any:
    found = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return json.loads(found[0]) if found else default


def _under(folder: Path) -> tuple[str, list[bytes]]:
    """Return the clause that holds for a path and everything below it, and its values."""
    exact = os.fsencode(folder)
    separator = os.fsencode(os.sep)
    below = exact if exact.endswith(separator) else exact + separator
    after = below[:-1] + bytes([below[-1] + 1])
    return "(path = ? OR (path >= ? AND path < ?))", [exact, below, after]


def _connect(path: Path) -> _Connection:
    """Open the ledger; on a medium that cannot be written to, for reading only."""
    options: dict[str, Any] = {"timeout": 10, "isolation_level": None, "check_same_thread": False}
    try:
        db = sqlite3.connect(path, factory=_Connection, **options)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
    except sqlite3.OperationalError:
        if os.access(path.parent, os.W_OK) or not path.is_file():
            raise
        uri = f"{path.resolve().as_uri()}?immutable=1"
        db = sqlite3.connect(uri, factory=_Connection, uri=True, **options)
    return db


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours, once, here."""
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error)
        if "full" in text:
            raise DiskFullError("The disk is full; free some space and start again; nothing was lost.") from error
        if "locked" in text or "busy" in text:
            raise StoreLockedError("The library is busy; try again in a moment.") from error
        if "readonly" in text or "unable to open" in text:
            raise StoreError(f"The library {display_path(path)} cannot be opened; check its permissions.") from error
        raise StoreDamagedError(_damaged(path, error)) from error
    except (sqlite3.DatabaseError, zlib.error) as error:
        raise StoreDamagedError(_damaged(path, error)) from error


def _damaged(path: Path, error: Exception) -> str:
    where = display_path(path)
    return f"The library's ledger {where} cannot be read ({error}); move the library away and index again."


def entry_record(entry: FileEntry, state: str, **facts: Any) -> FileRecord:
    """Return the line of a file that was just looked at."""
    return FileRecord(entry.path, None, state, entry.size_bytes, entry.modified_ns, at=time.time(), **facts)
