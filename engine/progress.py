"""How does long work tell how far it is, and how is it stopped or paused?

Progress carries counts, not sentences; the caller words them. Reports come at most ten times
a second. A ``CancelToken`` is checked between batches, so that work stops within 200 ms
and leaves everything committed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from engine.errors import Cancelled
from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an indexing run is. Counts are of this run; ``seconds_left`` is None while unknown.

    ``choosing`` finds out which languages a new library's files are in, ``scanning`` walks the folders and counts the
    files that it looks at in ``documents_total``, and ``opening`` loads the encoder; then files are read.
    """

    phase: str  # "choosing", "scanning", "opening", "indexing", "finishing"
    documents_done: int = 0
    documents_total: int = 0
    bytes_done: int = 0
    bytes_total: int = 0
    chunks: int = 0
    tokens: int = 0
    tokens_per_second: float = 0.0
    failed: int = 0
    seconds: float = 0.0
    seconds_left: float | None = None
    path: str = ""


ProgressCallback = Callable[[Progress], None]
# Told how many documents have just become searchable.
CommitCallback = Callable[[int], None]


class CancelToken:
    """Asked between batches: go on, wait, or stop. Safe to use from any thread."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()

    def cancel(self) -> None:
        """Stop at the next check; also ends a pause."""
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Block at the next check until ``resume`` or ``cancel``."""
        self._running.clear()
        if self._cancelled.is_set():  # nobody waits any more
            self._running.set()

    def resume(self) -> None:
        """Go on after a pause."""
        self._running.set()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` was called."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether the work is asked to wait."""
        return not self._running.is_set()

    def check(self) -> None:
        """Wait while paused, then raise Cancelled if cancelled."""
        self._running.wait()
        if self._cancelled.is_set():
            raise Cancelled


class Deadline(CancelToken):
    """The user's token, which also ends by itself after so many seconds; it is never paused."""

    def __init__(self, seconds: float, asked: CancelToken | None) -> None:
        super().__init__()
        self._ends = time.monotonic() + seconds
        self._asked = asked

    @property
    def cancelled(self) -> bool:
        """Whether the time is up, or the user has cancelled."""
        return time.monotonic() > self._ends or (self._asked is not None and self._asked.cancelled)

    def check(self) -> None:
        """Raise Cancelled then."""
        if self.cancelled:
            raise Cancelled
