"""What does the system tell about one folder? One thread that waits for it, through watchfiles.

How watchfiles behaves was measured (1.3.0): files written right after their folders are not reported, so a new
folder is walked whole; nothing says that the kernel's queue was too short, so a very large batch counts as lost; one
name that is not UTF-8 makes every later call fail, so the watch is begun anew and the folder walked.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from engine.log import trouble
from engine.records import dataclass
from engine.third_party import Failure, attempt

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

log = logging.getLogger(__name__)

# Changes of one moment come together: at most so long after the first, sooner where nothing more happens.
_TOGETHER_MS, _QUIET_MS = 400, 100
# watchfiles waits in steps of the second: ten a second, where two are enough while nobody has saved anything for long.
_IDLE_TOGETHER_MS, _IDLE_QUIET_MS = 500, 500
Tell = Callable[[set[Path]], None]


@dataclass(frozen=True, slots=True)
class WatchTuning:
    """The defaults were measured with folders of 100,000 files; others serve tests.

    Attributes:
        idle_after_s: without a change the watcher wakes less often.
        wake_ms: after which the watcher looks whether it is to end.
        many_events: a batch that is larger is told as a change of the whole folder: the kernel keeps 16,384 events for
            a reader that is late, and says nothing when it drops some.
    """

    idle_after_s: float = 60.0
    wake_ms: int = 5000
    many_events: int = 8000


class Watcher:
    """Tells of changes below a folder, from construction to ``close``.

    Args:
        folder: must be there.
        tell: called in the watcher's thread with paths at which something may have changed; what it raises ends the
            watch, so that whoever keeps it begins another one and looks at the folder.
        recursive: folders below it count, too.
        tuning: how often it wakes.

    Raises:
        OSError: the folder cannot be watched: it is not there, or the system's limit is reached.
    """

    def __init__(self, folder: Path, tell: Tell, *, recursive: bool = True, tuning: WatchTuning | None = None) -> None:
        self._folder = folder
        self._tell = tell
        self._recursive = recursive
        self._tuning = tuning or WatchTuning()
        self._closed = threading.Event()
        self.failed = False  # it has stopped telling
        self.identity = identity_of(folder)
        self._told = time.monotonic()  # when something was last told
        self._notify = self._begin()
        self._thread = threading.Thread(target=self._listen, name=f"watching {folder.name}", daemon=True)
        self._thread.start()

    def _begin(self) -> RustNotify:
        from watchfiles._rust_notify import RustNotify  # brings anyio, which commands that watch nothing do without

        # Folders below that may not be opened are passed over, as the scan does.
        return RustNotify([str(self._folder)], False, False, 0, self._recursive, True)

    def close(self) -> None:
        """Tell nothing more."""
        self._closed.set()
        self._thread.join(5)

    @property
    def is_of(self) -> bool:
        """Whether the folder is still the one that is watched: one that was made anew, or moved, is not."""
        return not self.failed and identity_of(self._folder) == self.identity

    def _listen(self) -> None:
        def listen() -> None:
            while not self._closed.is_set():
                self._wait()

        try:
            ended = attempt(listen)
            if isinstance(ended, Failure):  # of the system, or of whoever is told: a change may have been missed
                trouble(log, "the watch of a folder ended; it is begun anew and the folder looked at", ended.error)
                self.failed = True
        finally:
            self._notify.close()

    def _wait(self) -> None:
        from watchfiles._rust_notify import WatchfilesRustInternalError

        idle = time.monotonic() - self._told > self._tuning.idle_after_s
        together_ms, quiet_ms = (_IDLE_TOGETHER_MS, _IDLE_QUIET_MS) if idle else (_TOGETHER_MS, _QUIET_MS)
        try:
            found = self._notify.watch(together_ms, quiet_ms, self._tuning.wake_ms, self._closed)
        except WatchfilesRustInternalError:
            self._notify.close()
            self._notify = self._begin()
            self._hand_on({self._folder})
            return
        if isinstance(found, set) and found:
            self._hand_on(
                {Path(path) for _, path in found} if len(found) <= self._tuning.many_events else {self._folder}
            )

    def _hand_on(self, paths: set[Path]) -> None:
        self._told = time.monotonic()
        self._tell(paths)


def identity_of(folder: Path) -> tuple[int, int] | None:
    """Return what tells one folder from another at the same path, or None where there is none."""
    try:
        about = os.stat(folder)
    except OSError:
        return None
    return about.st_dev, about.st_ino
