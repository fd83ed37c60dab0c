"""Which passages have been embedded already? A table of the ledger maps a passage's name (a hash) to its rows.

Entries of removed documents stay until the rows are compacted; queries return rows of present documents only, and a
document's id is never used again. The table does not change the format's version: the next indexing run creates and
fills it in a library that has none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from engine.store.columns import ID_SHIFT
from engine.store.ledger_file import LedgerFile, put_meta
from engine.store.passage_names import NAME_BYTES

TABLE = (
    "CREATE TABLE IF NOT EXISTS passages (name BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (name, id)) "
    "WITHOUT ROWID"
)
NAMED = "passages_named"  # whether every row's name is in the table
_AT_ONCE = 65_536
_ASKED_AT_ONCE = 500
_IS_PRESENT = f"EXISTS (SELECT 1 FROM files WHERE document_id = passages.id >> {ID_SHIFT})"

Names = npt.NDArray[np.bytes_]


def begin_names(db: sqlite3.Connection) -> None:
    """Create the table for a library without rows, inside the caller's transaction."""
    db.execute(TABLE)
    db.execute("DELETE FROM passages")
    put_meta(db, {NAMED: True})


def record_names(db: sqlite3.Connection, named: Iterable[tuple[bytes, int]]) -> None:
    """Insert names with the ids of their rows, inside the caller's transaction."""
    lines = list(named)
    if lines:
        db.execute(TABLE)
        db.executemany("INSERT OR IGNORE INTO passages VALUES (?, ?)", lines)


class KnownPassages:
    """Lookup of one library's embedded passages by name. Thread-safe."""

    def __init__(self, ledger: LedgerFile) -> None:
        self._ledger = ledger
        self._is_made = False

    def rows(self, names: Iterable[bytes], after_document: int = 0) -> dict[bytes, int]:
        """Return the newest row's id for each name that has one, of documents after ``after_document``."""
        if not self._exists():
            return {}
        wanted = sorted(set(names))
        found: dict[bytes, int] = {}
        for start in range(0, len(wanted), _ASKED_AT_ONCE):
            some = wanted[start : start + _ASKED_AT_ONCE]
            sql = (
                f"SELECT name, max(id) FROM passages WHERE name IN ({', '.join('?' * len(some))}) "
                f"AND id >= ? AND {_IS_PRESENT} GROUP BY name"
            )
            found.update(self._ledger.ask(sql, (*some, (after_document + 1) << ID_SHIFT)))
        return found

    def every(self) -> Iterator[tuple[Names, npt.NDArray[np.int64]]]:
        """Yield all names in ascending order with their rows' ids, in batches; a name may occur more than once."""
        after = (b"", 0)
        while self._exists():
            sql = f"SELECT name, id FROM passages WHERE (name, id) > (?, ?) AND {_IS_PRESENT} ORDER BY name, id LIMIT ?"
            lines = self._ledger.ask(sql, (*after, _AT_ONCE))
            if not lines:
                return
            after = lines[-1]
            names = np.frombuffer(b"".join(name for name, _ in lines), f"S{NAME_BYTES}")
            yield names, np.array([number for _, number in lines], np.int64)

    def tidy(self) -> None:
        """Delete the entries of removed documents."""
        if self._exists():
            with self._ledger.writing() as db:
                db.execute(f"DELETE FROM passages WHERE NOT {_IS_PRESENT}")

    def _exists(self) -> bool:
        if not self._is_made:
            self._is_made = bool(self._ledger.ask("SELECT 1 FROM sqlite_master WHERE name = 'passages'"))
        return self._is_made
