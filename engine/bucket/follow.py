"""How does an open library come to the next version? One thread asks the bucket twice a minute, and once on request."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from engine.bucket.fetch import Copy, Fetched
from engine.errors import Cancelled, EngineError
from engine.log import trouble
from engine.progress import CancelToken
from engine.reports.maintenance import ShareCallback
from engine.reports.published import PublishedState
from engine.third_party import Failure, attempt

logger = logging.getLogger(__name__)

EVERY_S = 30.0


class Follower:
    """Follows what is published, for one open copy of it.

    Args:
        folder: the copy.
        on_change: called, in whichever thread fetched it, when there is another version.
    """

    def __init__(self, folder: Path, on_change: Callable[[], None] = lambda: None) -> None:
        self._copy = Copy(folder)
        self._on_change = on_change
        self._offline = ""
        self._token = CancelToken()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    def open(self, on_progress: ShareCallback | None = None, *, full: bool = False, fresh: bool = True) -> None:
        """See to it that there is a version: the newest one where ``fresh`` is set, else whichever is there.

        Raises:
            BucketError: there is none, and none can be fetched.
            StoreError: the copy cannot be written.
        """
        if full or fresh or not self._copy.is_there:
            self._take(self._copy.fetch(full=full, on_progress=on_progress))

    def start(self, *, at_once: bool) -> None:
        """Ask from now on; ``at_once`` where nobody has asked when the library was opened."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._follow, args=(at_once,), name="follower", daemon=True)
            self._thread.start()

    def refresh(self) -> bool:
        """Ask at once; return whether there was another version.

        Raises:
            BucketError, StoreError: as ``open``.
        """
        return self._take(self._copy.fetch(cancel=self._token))

    def state(self) -> PublishedState:
        """Return which version is read, and since when nobody has answered."""
        facts = self._copy.facts
        times = (facts.published_at, facts.checked_at)
        return PublishedState(facts.address, str(self._copy.folder), facts.number, *times, self._offline, facts.note)

    def close(self) -> None:
        """Ask no more; what is being fetched is given up."""
        self._closed.set()
        self._token.cancel()
        if self._thread is not None:
            self._thread.join(10)

    def _take(self, found: Fetched) -> bool:
        self._offline = found.offline
        if found.changed:
            self._on_change()
        return found.changed

    def _look(self) -> bool:
        return self._take(self._copy.fetch(wait=False, cancel=self._token))

    def _follow(self, at_once: bool) -> None:
        due = time.monotonic() + (0 if at_once else EVERY_S)
        while not self._closed.wait(max(0.0, due - time.monotonic())):
            try:
                looked = attempt(self._look, but=(Cancelled, EngineError))
            except Cancelled:
                return
            except EngineError as error:
                self._offline = str(error).rstrip(".")
                logger.debug("a published library could not be fetched: %s", error)
            else:
                if isinstance(looked, Failure):  # the next look tries again
                    trouble(logger, "following a published library failed", looked.error)
            due = time.monotonic() + EVERY_S
