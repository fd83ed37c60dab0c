"""Which passages have a vector already, so that none is made twice? A table of the ledger: names, and rows of them.

Lines of documents that are gone stay until the rows are made compact: whoever asks gets rows of present documents only,
and numbers of documents are never used twice. No format of its own: a library without the table has it made and filled
by the next run.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.store.columns import ID_SHIFT
from engine.store.ledger_rows import put_meta
from engine.store.passages import NAME_BYTES, Passages

if TYPE_CHECKING:
    from engine.progress import CancelToken
    from engine.store.ledger import Ledger
    from engine.store.store import Store

TABLE = (
    "CREATE TABLE IF NOT EXISTS passages (name BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (name, id)) "
    "WITHOUT ROWID"
)
_NAMED = "passages_named"  # whether every row's name is in the table
_AT_ONCE = 65_536
_ASKED_AT_ONCE = 500
_IS_PRESENT = f"EXISTS (SELECT 1 FROM files WHERE document_id = passages.id >> {ID_SHIFT})"

Names = npt.NDArray[np.bytes_]


def begin_names(db: sqlite3.Connection) -> None:
    """Begin with a library that holds no row; part of a transaction."""
    db.execute(TABLE)
    db.execute("DELETE FROM passages")
    put_meta(db, {_NAMED: True})


def record_names(db: sqlite3.Connection, named: Iterable[tuple[bytes, int]]) -> None:
    """Add names and the ids of their rows; part of a transaction."""
    lines = list(named)
    if lines:
        db.execute(TABLE)
        db.executemany("INSERT OR IGNORE INTO passages VALUES (?, ?)", lines)


class KnownPassages:
    """The names of one library's passages. Safe from several threads."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._is_made = False

    def rows(self, names: Iterable[bytes], after_document: int = 0) -> dict[bytes, int]:
        """Return the id of a row for those of these names that have one, the newest; of later documents where given."""
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
        """Yield all names, in order, with the ids of their rows, some at a time; a name may come twice."""
        after = (b"", 0)
        while self._exists():
            sql = f"SELECT name, id FROM passages WHERE (name, id) > (?, ?) AND {_IS_PRESENT} ORDER BY name, id LIMIT ?"
            lines = self._ledger.ask(sql, (*after, _AT_ONCE))
            if not lines:
                return
            after = lines[-1]
            names = np.frombuffer(b"".join(name for name, _ in lines), f"S{NAME_BYTES}")
            yield names, np.array([number for _, number in lines], np.int64)

    def complete(self, store: Store, cancel: CancelToken) -> None:
        """Name the rows of an earlier version's library, by the holder of the lock; a kill costs what was done."""
        if self._ledger.meta(_NAMED, False):
            return
        named: list[tuple[bytes, int]] = []
        for group in Passages(store).groups():
            cancel.check()
            named += [(passage.name, passage.id) for passage in group]
            if len(named) > _AT_ONCE:
                self._record(named)
                named = []
        self._record(named)
        self._ledger.set_meta(**{_NAMED: True})

    def _record(self, named: list[tuple[bytes, int]]) -> None:
        with self._ledger.writing() as db:
            record_names(db, named)

    def tidy(self) -> None:
        """Drop what is left of documents that are gone."""
        if self._exists():
            with self._ledger.writing() as db:
                db.execute(f"DELETE FROM passages WHERE NOT {_IS_PRESENT}")

    def _exists(self) -> bool:
        if not self._is_made:
            self._is_made = bool(self._ledger.ask("SELECT 1 FROM sqlite_master WHERE name = 'passages'"))
        return self._is_made
