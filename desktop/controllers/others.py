"""What do other processes do to the library? Says when one has changed it, and keeps what waits for its end.

The system tells of every change of the ledger's files. While something waits, whether the writer still lives
is looked at, too: one that was killed leaves its name behind, and some network drives tell nothing.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from engine.cli.protocol import Operation

SETTLE_MS = 300  # one commit changes the files several times
LOOK_MS = 1000
TRY_S = 30.0  # a writer on another computer cannot be looked at, only tried
_FILES = ("ledger.sqlite3", "ledger.sqlite3-wal", "writer.json")


def spared(operations: Iterable[Operation], sources: Collection[str]) -> tuple[Operation, ...]:
    """Return operations without the removal of some sources."""
    kept = (one.sparing(sources) for one in operations)
    return tuple(one for one in kept if not one.is_emptied)


class Others(QObject):
    """Watches the library's folder from ``start`` to ``stop``; every operation that waits is handed back once."""

    changed = Signal()
    freed = Signal(object)  # tuple[Operation, ...], to be tried now

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._waiting: tuple[Operation, ...] = ()
        self._tried = 0.0
        self._watcher: QFileSystemWatcher | None = None
        self._seen: tuple[tuple[int, int], ...] = ()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_at_writer)

    @property
    def waiting(self) -> tuple[Operation, ...]:
        """What waits for another process."""
        return self._waiting

    @Slot()
    def start(self) -> None:
        """Watch from now on; the folder must be there."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._settle.start)
            self._watcher.directoryChanged.connect(self._settle.start)
            self._seen = self._state()
        self._follow_files()

    def stop(self) -> None:
        """Tell nothing more, and forget what waits."""
        self._waiting = ()
        self._settle.stop()
        self._look.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def wait(self, operation: Operation) -> None:
        """Keep ``operation``, which found another process writing, until that one has ended."""
        if operation not in self._waiting:
            self._waiting = (*self._waiting, operation)
        self._tried = time.monotonic()
        self._look.start()

    def _follow_files(self) -> None:
        """Watch the files that are there now: one that was made anew is not watched by itself."""
        if self._watcher is not None:
            wanted = {str(path) for path in (self._folder, *map(self._folder.joinpath, _FILES)) if path.exists()}
            new = wanted - {*self._watcher.files(), *self._watcher.directories()}
            if new:
                self._watcher.addPaths(sorted(new))

    @Slot()
    def _tell(self) -> None:
        self._follow_files()
        seen, self._seen = self._seen, self._state()
        if self._seen != seen:  # reading makes and drops an empty list of changes, which changes the folder
            self.changed.emit()
        self._look_at_writer()

    def _state(self) -> tuple[tuple[int, int], ...]:
        """Return size and time of change of each file that is watched; one that is empty counts as absent."""
        found = []
        for name in _FILES:
            try:
                facts = (self._folder / name).stat()
            except OSError:
                facts = None
            found.append((facts.st_size, facts.st_mtime_ns) if facts is not None and facts.st_size else (0, 0))
        return tuple(found)

    def forget(self, operation: Operation) -> None:
        """Keep ``operation`` no longer: it is done now."""
        self._waiting = tuple(other for other in self._waiting if other != operation)

    def keep(self, sources: Collection[str]) -> None:
        """Remove none of these sources, whoever is waited for."""
        self._waiting = spared(self._waiting, sources)

    @Slot()
    def _look_at_writer(self) -> None:
        from engine.store.lock import may_be_written  # the store is heavy: only after the first paint

        if not self._waiting:
            self._look.stop()
        elif not may_be_written(self._folder) or time.monotonic() - self._tried > TRY_S:
            free, self._waiting = self._waiting, ()
            self._look.stop()
            self.freed.emit(free)
