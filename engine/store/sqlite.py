"""How is SQLite opened, on a whole disk, a full one and a read-only one, and what do its errors mean?"""

from __future__ import annotations

import os
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from engine.errors import StoreDamagedError, StoreError, StoreLockedError
from engine.paths import display_path
from engine.store.disk_space import disk_full, unwritable, why_unwritable
from engine.store.published import remedy

# What SQLite needs to open a ledger: an index of its log, and a page or two.
_LEAST_BYTES = 256 << 10


class Connection(sqlite3.Connection):
    """A connection that can be referred to weakly, and closes when nobody holds it."""

    is_fixed = False  # to what was in the file when it was opened: neither log nor writing was possible

    def __del__(self) -> None:
        with suppress(sqlite3.ProgrammingError):  # one that could not be opened
            self.close()


def connect(path: Path) -> Connection:
    """Open the ledger; on a medium that cannot be written to, for reading only."""
    options: dict[str, Any] = {"timeout": 10, "isolation_level": None, "check_same_thread": False}
    try:
        db = sqlite3.connect(path, factory=Connection, **options)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.execute("PRAGMA secure_delete=ON")  # what is removed is overwritten, not only forgotten
        db.execute("PRAGMA fullfsync=1")  # macOS: as far as the platter; nothing elsewhere
    except sqlite3.OperationalError:
        if not path.is_file() or takes_files(path.parent):
            raise
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            if _is_full(path.parent):
                raise
            # Looked at as it is, the ledger would be silently older than what was committed.
            raise StoreError(
                f"The library {display_path(path.parent)} was not closed and lies on a disk that cannot be written to; "
                "copy it to one that can, and open it there."
            ) from None
        uri = f"{path.resolve().as_uri()}?immutable=1"
        db = sqlite3.connect(uri, factory=Connection, uri=True, **options)
        db.is_fixed = True
    return db


def takes_files(folder: Path) -> bool:
    """Return whether files can be made in a folder."""
    return os.access(folder, os.W_OK) and not _is_full(folder)


def _is_full(folder: Path) -> bool:
    """Return whether not even SQLite's own small files find room."""
    return shutil.disk_usage(folder).free < _LEAST_BYTES


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours, once, here."""
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error)
        if "full" in text or (("I/O" in text or "readonly" in text) and _is_full(path.parent)):
            raise disk_full(path.parent) from error
        if "locked" in text or "busy" in text:
            raise StoreLockedError("The library is busy; try again in a moment.") from error
        if "readonly" in text:
            raise unwritable(path.parent, why_unwritable(path.parent)) from error
        if "unable to open" in text:
            raise StoreError(f"The library {display_path(path)} cannot be opened; check its permissions.") from error
        raise StoreDamagedError(damaged(path, error)) from error
    except (sqlite3.DatabaseError, zlib.error) as error:
        raise StoreDamagedError(damaged(path, error)) from error


def damaged(path: Path, error: object) -> str:
    """Return the sentence about a ledger that cannot be read."""
    return (
        f"The library's ledger {display_path(path)} cannot be read ({error}); rebuild the library {remedy(path.parent)}"
    )
