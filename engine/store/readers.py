"""Which versions of the rows may a search be looking at? Each process notes them in the library; upkeep leaves them.

A note is an empty file, ``readers/STORE.VERSION``, as old as the last look that began, or ``STORE.VERSION.held`` for as
long as a reading goes on. The order makes it safe: a reader notes the version that the ledger names and then asks the
ledger again; a writer records a newer version and then reads the notes. So either the reader hears of the newer one or
the writer sees the note.

``compact`` and another encoder drop whatever is old. Where notes cannot be written (a drive that is read only or full)
a look may find that a writer dropped its version.
"""

from __future__ import annotations

import os
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from engine.private import FILE_MODE, FOLDER_MODE

FOLDER = "readers"
_AGAIN_S = 15.0  # a note that is younger is as good as a new one
_FORGOTTEN_S = 900.0  # longer than any writer keeps what was looked at
_HELD_S = 6 * 3600.0  # a reading that is older was killed
_HELD = ".held"


class ReaderNotes:
    """The notes of one store."""

    def __init__(self, library: Path) -> None:
        self._folder = library / FOLDER
        self._name = secrets.token_hex(6)
        self._noted: dict[int, float] = {}  # when, by version
        self._looks: dict[tuple[int, threading.Thread], float] = {}  # the same, thread by thread
        self._lock = threading.Lock()

    def note(self, version: int) -> bool:
        """Note that this thread looks at a version; return whether the ledger has to be asked once more."""
        now = time.monotonic()
        with self._lock:
            self._looks[version, threading.current_thread()] = now
            if now - self._noted.get(version, -_AGAIN_S) < _AGAIN_S:
                return False
            self._noted[version] = now
            with suppress(OSError):
                self._touch(f"{self._name}.{version}")
            for old in [one for one, at in self._noted.items() if now - at > _FORGOTTEN_S]:
                self._forget(old)
            self._looks = {look: at for look, at in self._looks.items() if now - at <= _FORGOTTEN_S}
        return True

    @contextmanager
    def held(self, version: int) -> Iterator[None]:
        """Keep a version for as long as a reading goes on, however long; note it first."""
        name = f"{self._name}-{secrets.token_hex(4)}.{version}{_HELD}"
        with suppress(OSError):
            self._touch(name)
        try:
            yield
        finally:
            with suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    def versions(self, keep: timedelta) -> set[int]:
        """Return every version that anybody else reads or began to look at so lately; remove older notes.

        Anybody else is another process, or a thread of this one that has not ended.

        Raises:
            OSError: the notes cannot be read.
        """
        keep_s, this = keep.total_seconds(), threading.current_thread()
        now = time.monotonic()
        with self._lock:
            looks = [(version, thread) for (version, thread), at in self._looks.items() if now - at <= keep_s]
        found = {version for version, thread in looks if thread is not this and thread.is_alive()}
        if not self._folder.is_dir():
            return found
        now = self._touch(self._name)  # as the drive counts, which may be another computer's
        (self._folder / self._name).unlink(missing_ok=True)
        for path in self._folder.iterdir():
            owner, version, is_held = (*path.name.split(".", 2), "", "")[:3]
            with suppress(FileNotFoundError):  # taken back meanwhile
                age_s = now - path.stat().st_mtime
                if age_s > (_HELD_S if is_held else max(keep_s, _FORGOTTEN_S)):
                    path.unlink()
                elif owner != self._name and version.isdecimal() and (is_held or age_s <= keep_s):
                    found.add(int(version))
        return found

    def close(self) -> None:
        """Take the notes back: nobody looks any more."""
        with self._lock:
            for version in list(self._noted):
                self._forget(version)

    def _forget(self, version: int) -> None:
        del self._noted[version]
        with suppress(OSError):
            (self._folder / f"{self._name}.{version}").unlink(missing_ok=True)

    def _touch(self, name: str) -> float:
        """Make a file, or make it new; return when, in seconds."""
        with suppress(FileExistsError):
            os.mkdir(self._folder, FOLDER_MODE)
        path = self._folder / name
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, FILE_MODE))
        os.utime(path)
        return path.stat().st_mtime
