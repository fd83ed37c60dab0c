"""Who writes to a library? Exactly one process; the lock names it and dies with it."""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from engine.errors import StoreLockedError
from engine.private import FILE_MODE, write_private
from engine.store.disk_space import not_written

if TYPE_CHECKING:
    from filelock import FileLock

_LOCK = "writer.lock"
_HOLDER = "writer.json"


def may_be_written(folder: Path) -> bool:
    """Whether another process may be writing to a library, as far as that is seen without taking the lock.

    True where a process says so that lives, or that cannot be looked at because it runs on another computer.
    """
    try:
        facts = json.loads((folder / _HOLDER).read_text("utf-8"))
        here, number = facts["host"] == platform.node(), int(facts["pid"])
    except FileNotFoundError:
        return False
    except (OSError, ValueError, KeyError, TypeError):
        return True  # it is being written just now
    if not here:
        return True
    import psutil  # takes 15 ms that a library which nobody writes to does without

    return bool(psutil.pid_exists(number))


class WriterLock:
    """The right to write to one library. The operating system releases it when the process ends, however."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _LOCK
        self._made: FileLock | None = None
        self._holder = folder / _HOLDER

    @property
    def _lock(self) -> FileLock:
        """The lock itself, which whoever only reads never needs: its library takes a while to import."""
        if self._made is None:
            from filelock import FileLock

            self._made = FileLock(self._path, mode=FILE_MODE)
        return self._made

    def acquire(self) -> None:
        """Take the lock at once or raise StoreLockedError, which names the holder."""
        from filelock import Timeout

        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            holder = self._read_holder()
            raise StoreLockedError(
                f"Another Kenning process ({holder}) is writing to this library; wait until it is done or stop it.",
                holder,
            ) from error
        except OSError as error:
            raise not_written(self._holder.parent, error) from error
        if self._lock.lock_counter > 1:
            return  # taken before, by this same object
        facts = {
            "host": platform.node(),
            "pid": os.getpid(),
            "program": _program(),
            "since": time.strftime("%Y-%m-%d %H:%M:%S"),
        }
        try:
            write_private(self._holder, json.dumps(facts))
        except OSError as error:
            self._lock.release()
            raise not_written(self._holder.parent, error) from error

    def release(self) -> None:
        """Give the lock back (once for each ``acquire``); without it, do nothing."""
        if self._made is None or not self._lock.is_locked:
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
            here = facts["host"] == platform.node()
            where = f"process {facts['pid']}" + ("" if here else f" on {facts['host']}")
            day, _, clock = facts["since"].partition(" ")
            since = clock if here and day == time.strftime("%Y-%m-%d") else facts["since"]
            return f"{facts['program']}, {where}, since {since}"
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return "its name is not known yet"

    def __enter__(self) -> WriterLock:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _program() -> str:
    """Return what a person calls this process: the command as it was typed, or the window's helper.

    What the window gives its helper along nobody has typed.
    """
    name = Path(sys.argv[0]).name if sys.argv and sys.argv[0] else "python"
    if name == "indexing_process.py" or sys.argv[1:2] == ["--indexing-process"]:  # a frozen build has no modules
        return "the window's indexing"
    names = {"program.py": "kenning", "__main__.py": "kenning"}
    return " ".join([names.get(name, name), *sys.argv[1:]])[:120]
