"""How does a commit survive a power cut? By flushing its new files and their folders, which LanceDB does not."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from engine.private import keep_file_private, keep_private
from engine.store.checksums import FILE_NAME, MUTABLE, Sums


class NewFiles:
    """Remembers which files below a folder were flushed, and flushes the others; takes the sum of each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._flushed: set[str] = set()
        self._sums = Sums(folder)

    def sync(self) -> None:
        """Flush every file that is new since the last call, then the folders that hold them."""
        for folder, _, names in os.walk(self._folder):
            new = [os.path.join(folder, name) for name in names if not name.startswith(FILE_NAME)]
            new = [path for path in new if path not in self._flushed]
            keep_private(Path(folder), inside=False)  # LanceDB makes folders and files as the umask says
            for path in [*new, os.path.join(folder, MUTABLE)]:
                keep_file_private(path)
            for path in new:
                flush_file(path)
            if new:
                self._flushed.update(new)
                flush_folder(folder)
                self._sums.add(new)

    def forget_gone(self) -> None:
        """Forget files that were dropped meanwhile."""
        self._flushed = {path for path in self._flushed if os.path.exists(path)}
        self._sums.forget_gone()


def flush_file(path: str | Path) -> None:
    """Flush a file's content; one that is gone is no matter."""
    try:
        handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    except FileNotFoundError:
        return  # a temporary file that LanceDB has renamed meanwhile
    try:
        _sync(handle)
    finally:
        os.close(handle)


def _sync(handle: int) -> None:
    """Flush as far as the disk; macOS's own fsync ends in the disk's cache."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # not every file system has it
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def flush_folder(folder: str | Path) -> None:
    """Flush the names in a folder."""
    if os.name != "nt":  # Windows has no handle on a folder to flush; its file system journals names
        flush_file(folder)
