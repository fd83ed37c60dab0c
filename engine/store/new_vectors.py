"""Where do another encoder's vectors wait until every passage has one? Beside the library, in a file of their own.

The library itself knows nothing of them: it is searched and written to as ever, a kill at any moment leaves what was
written, and giving up is deleting the folder. A vector is kept under the name of the text that it was made from, not
under a row's number: a file that was moved or read again meanwhile costs nothing, and equal passages are read once.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import numpy as np

from engine.encoders.matryoshka import Vectors
from engine.errors import StoreDamagedError
from engine.private import FILE_MODE, make_private
from engine.records import dataclass
from engine.store.lock import WriterLock, may_be_written
from engine.store.sqlite import connect, translated

FOLDER = "change"
_FILE, _CANCEL = "vectors.sqlite3", "cancel"
_TABLES = """
CREATE TABLE IF NOT EXISTS wish (value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS vectors (key TEXT UNIQUE NOT NULL, tokens INTEGER NOT NULL, vector BLOB NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class TargetEncoder:
    """Which encoder a library is to have: how it is found, what tells it apart, and what people call it."""

    encoder: str
    fingerprint: str
    title: str
    name: str


@dataclass(frozen=True, slots=True)
class NewVector:
    """What an encoder made of one text: ``key`` names it, ``tokens`` is how many were read, ``vector`` (dims,)."""

    key: str
    tokens: int
    vector: Vectors


class NewVectors:
    """The vectors of a change that is under way. Hold ``lock`` to write; everything else may be read at any time."""

    def __init__(self, library: Path) -> None:
        self._folder = library / FOLDER
        self._path = self._folder / _FILE
        self._db: sqlite3.Connection | None = None
        make_private(self._folder)
        self.lock = WriterLock(self._folder)

    def begin(self, target: TargetEncoder) -> None:
        """Go on with a change to this encoder, or begin it: vectors of another one are dropped."""
        (self._folder / _CANCEL).unlink(missing_ok=True)
        if target_of(self._folder.parent) != target:
            self._close()
            for path in self._folder.glob(f"{_FILE}*"):
                path.unlink()
        with translated(self._path):
            self._path.touch(mode=FILE_MODE)
            db = self._open()
            db.executescript(_TABLES)
            db.execute("BEGIN")
            db.execute("DELETE FROM wish")
            db.execute("INSERT INTO wish VALUES (?)", (json.dumps(asdict(target)),))
            db.execute("COMMIT")

    @property
    def is_given_up(self) -> bool:
        """Whether somebody, in whatever process, wants no more of it."""
        return (self._folder / _CANCEL).exists()

    def known(self, keys: Iterable[str]) -> dict[str, int]:
        """Return the tokens of those of these texts that have a vector."""
        with translated(self._path):
            sql = "SELECT key, tokens FROM vectors WHERE key IN (SELECT value FROM json_each(?))"
            return dict(self._open().execute(sql, (json.dumps(list(keys)),)).fetchall())

    def put(self, made: Sequence[NewVector]) -> None:
        """Keep vectors; they are on the disk afterwards."""
        lines = [(one.key, one.tokens, one.vector.astype(np.float16).tobytes()) for one in made]
        with translated(self._path):
            db = self._open()
            db.execute("BEGIN")
            db.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?, ?)", lines)
            db.execute("COMMIT")

    def vectors(self, keys: Sequence[str]) -> Vectors:
        """Return the vectors of these texts, (len(keys), dims) float32.

        Raises:
            StoreDamagedError: one of them has none.
        """
        with translated(self._path):
            sql = "SELECT key, vector FROM vectors WHERE key IN (SELECT value FROM json_each(?))"
            found = dict(self._open().execute(sql, (json.dumps(list(keys)),)).fetchall())
        if not set(keys) <= set(found):
            raise StoreDamagedError("A passage has no vector of the new encoder yet; the library stays as it was.")
        return np.stack([np.frombuffer(found[key], np.float16) for key in keys]).astype(np.float32)

    def sample(self, rows: int) -> Iterator[Vectors]:
        """Yield about so many vectors in batches, spread over all that there are."""
        with translated(self._path):
            (count,) = self._open().execute("SELECT max(rowid) FROM vectors").fetchone()
            step = max(1, (count or 0) // rows)
            found = self._open().execute("SELECT vector FROM vectors WHERE rowid % ? = 0", (step,))
            while batch := found.fetchmany(4096):
                yield np.stack([np.frombuffer(blob, np.float16) for (blob,) in batch]).astype(np.float32)

    def give_up(self) -> None:
        """Drop everything; whoever holds the lock is told to stop, and drops it then."""
        self._close()
        if may_be_written(self._folder):
            (self._folder / _CANCEL).touch(mode=FILE_MODE)
            return
        drop_vectors(self._folder.parent)

    def _open(self) -> sqlite3.Connection:
        if self._db is None:
            self._db = connect(self._path)
        return self._db

    def _close(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None

    def close(self) -> None:
        """Give the file back."""
        self._close()


def target_of(library: Path) -> TargetEncoder | None:
    """Return which encoder a library is being changed to, or None."""
    path = library / FOLDER / _FILE
    if not path.is_file():
        return None
    with suppress(sqlite3.Error, ValueError, TypeError):
        db = sqlite3.connect(path, timeout=10)
        try:
            found = db.execute("SELECT value FROM wish").fetchone()
            return TargetEncoder(**json.loads(found[0])) if found else None
        finally:
            db.close()
    return None


def count_vectors(library: Path) -> int:
    """Return how many texts have their new vector."""
    with suppress(sqlite3.Error):
        db = sqlite3.connect(library / FOLDER / _FILE, timeout=10)
        try:
            return int(db.execute("SELECT count(*) FROM vectors").fetchone()[0])
        finally:
            db.close()
    return 0


def is_running(library: Path) -> bool:
    """Whether a process works on the change, as far as is seen without taking its lock."""
    return (library / FOLDER).is_dir() and may_be_written(library / FOLDER)


def drop_vectors(library: Path) -> None:
    """Delete what waits; the library is as if nobody had asked for another encoder."""
    # The target goes first: a kill in between leaves nothing that looks like a change.
    for path in (library / FOLDER).glob(f"{_FILE}*"):
        path.unlink(missing_ok=True)
    shutil.rmtree(library / FOLDER, ignore_errors=True)
