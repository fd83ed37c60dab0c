"""Who writes to a library? Exactly one process; the lock names it and dies with it."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from engine.errors import StoreError, StoreLockedError

_LOCK = "writer.lock"
_HOLDER = "writer.json"


class WriterLock:
    """The right to write to one library. The operating system releases it when the process ends, however."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / _LOCK)
        self._holder = folder / _HOLDER

    def acquire(self) -> None:
        """Take the lock at once or raise StoreLockedError, which names the holder."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            holder = self._read_holder()
            raise StoreLockedError(
                f"Another Kenning process ({holder}) is writing to this library; wait until it is done or stop it.",
                holder,
            ) from error
        except OSError as error:
            raise StoreLockedError(f"The library's folder cannot be written to ({error.strerror}).") from error
        if self._lock.lock_counter > 1:
            return  # taken before, by this same object
        facts = {"pid": os.getpid(), "since": time.strftime("%H:%M:%S"), "command": " ".join(sys.argv)[:200]}
        try:
            self._holder.write_text(json.dumps(facts), "utf-8")
        except OSError as error:
            self._lock.release()
            raise StoreError(f"The library's folder cannot be written to ({error.strerror}).") from error

    def release(self) -> None:
        """Give the lock back (once for each ``acquire``); without it, do nothing."""
        if not self._lock.is_locked:
            return
        try:
            if self._lock.lock_counter == 1:
                self._holder.unlink(missing_ok=True)
        except OSError:
            pass  # on Windows somebody may be reading it; the next holder overwrites it
        finally:
            self._lock.release()

    def _read_holder(self) -> str:
        try:
            facts = json.loads(self._holder.read_text("utf-8"))
            return f"process {facts['pid']}, since {facts['since']}"
        except (OSError, ValueError, KeyError):
            return "its name is not known yet"

    def __enter__(self) -> WriterLock:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
