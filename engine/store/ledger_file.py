"""How is the ledger's file read and written? A connection a thread, one transaction a change, and its stored facts.

Which statements there are stands in ``ledger.py``, whose class is built on this one.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.errors import StoreMissingError
from engine.paths import display_path
from engine.store.published import must_be_own
from engine.store.sqlite import Connection, connect, takes_files, translated

FILE_NAME = "ledger.sqlite3"


class LedgerFile:
    """The ledger as a file of SQLite. Each thread gets a connection of its own; writes need the writer lock."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._local = threading.local()
        # Weak, so that a thread that ends takes its connection with it.
        self._connections: weakref.WeakSet[Connection] = weakref.WeakSet()
        self._is_copy = False  # of a published library: whoever opened it may not write
        self._file: tuple[int, int] | None = None  # device and inode of the file that was opened

    @property
    def format(self) -> int:
        """The format on disk: an older one is read as it is, and brought up to date by ``upgrade``."""
        return int(self.meta("format", 0))

    def _db(self) -> sqlite3.Connection:
        self.must_be_the_same()
        db: Connection | None = getattr(self._local, "db", None)
        if db is not None and db.is_fixed and not db.in_transaction and takes_files(self._path.parent):
            db = None
        if db is None:
            db = connect(self._path)
            self._connections.add(db)
            self._local.db = db
        return db

    def must_be_the_same(self) -> None:
        """See that the file at our path is the one that was opened.

        One that was deleted goes on to be read and written through connections that are open, and a new thread would
        open the one that took its place: what is written then is lost, and rows of the new library would be taken back.

        Raises:
            StoreMissingError: it was deleted, moved or replaced. A copy's may be: its publisher begins anew.
        """
        try:
            found = os.stat(self._path)
        except (FileNotFoundError, NotADirectoryError):
            now = None
        except OSError:
            return  # a drive that does not answer: SQLite says what is wrong
        else:
            now = found.st_dev, found.st_ino
        if self._file is None:
            self._file = now
        elif now != self._file and not self._is_copy:
            shown = display_path(self._path.parent)
            raise StoreMissingError(
                f"The library {shown} was deleted, moved or made anew while it was open; open it again."
            )

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on disk afterwards, or none.

        Raises:
            StoreReadOnlyError: the library is a copy of a published one.
        """
        if self._is_copy:
            must_be_own(self._path.parent)
        with translated(self._path):
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

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold one moment: all that this thread reads meanwhile is of it, whatever others write."""
        with translated(self._path):
            db = self._db()
            db.execute("BEGIN")
            try:
                yield
            finally:
                if db.in_transaction:
                    db.execute("COMMIT")

    def ask(self, sql: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """Return what a question in SQL finds."""
        with translated(self._path):
            return self._db().execute(sql, values).fetchall()

    def close(self) -> None:
        """Close every thread's connection."""
        for db in list(self._connections):
            db.close()
        self._local = threading.local()

    def meta(self, key: str, default: Any = None) -> Any:
        """Return one stored fact."""
        found = self.ask("SELECT value FROM meta WHERE key = ?", (key,))
        return json.loads(found[0][0]) if found else default

    def set_meta(self, **facts: Any) -> None:
        """Store facts, all in one transaction."""
        with self.writing() as db:
            put_meta(db, facts)


def put_meta(db: sqlite3.Connection, facts: dict[str, Any]) -> None:
    """Store facts."""
    rows = [(key, json.dumps(value)) for key, value in facts.items()]
    db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", rows)


def get_meta(db: sqlite3.Connection, key: str, default: Any) -> Any:
    """Return one stored fact."""
    found = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return json.loads(found[0]) if found else default
