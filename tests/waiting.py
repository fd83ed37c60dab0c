"""Waiting for something that another thread or process does, without a clock that decides."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import psutil

from engine.documents.sandbox.limits import seconds_waited

LOOK_S = 5.0
_REST_TIMES, _MOST_REST_S = 4, 0.5
_MOST_TIMES = 4  # the limit: a test has one of its own


class Patience:
    """A limit by the clock that does not count what the processes of a test wait for a processor (Linux).

    Indexing is nice: beside a few busy programs of others it gets a hundredth of a core, and a second of its work takes
    a minute. Whoever sleeps or hangs waits for no processor, so a hang ends at the limit. ``is_over`` is to be asked
    every ``LOOK_S`` seconds, as threads that have ended tell nothing any more.
    """

    def __init__(self, limit_s: float) -> None:
        self.limit_s = limit_s
        self._begun = time.monotonic()
        self._looked = self._begun
        self._waited: dict[int, float] | None = None
        self._starved_s = 0.0

    def is_over(self) -> bool:
        """Whether the time is up; most waits end before it is asked for the first time, so nothing is read for them."""
        now = time.monotonic()
        waited = _waited_s()
        if self._waited is not None:
            longest = max((one - self._waited.get(thread, 0.0) for thread, one in waited.items()), default=0.0)
            self._starved_s += min(longest, now - self._looked)
        self._waited, self._looked = waited, now
        passed = now - self._begun
        return passed - self._starved_s >= self.limit_s or passed >= _MOST_TIMES * self.limit_s


def _waited_s() -> dict[int, float]:
    """Return how long each thread of this process and of those it has started has waited for a processor."""
    found: dict[int, float] = {}
    own = psutil.Process()
    for process in (own, *own.children(recursive=True)):
        with contextlib.suppress(psutil.Error):  # it has just ended
            found |= {thread.id: seconds_waited(thread.id) for thread in process.threads()}
    return found


def rest_s(look_s: float) -> float:
    """Return how long to rest, seconds, after a look that took so long: what is waited for needs the processor, too.

    A look may open a library. Again and again without a rest it takes a core of its own, from a process that is nice.
    """
    return min(_REST_TIMES * look_s, _MOST_REST_S)


def until(happened: Callable[[], object], limit_s: float = 60, pause_s: float = 0.05) -> None:
    """Look again and again until something has happened; fail where it does not for so long."""
    patience, begun = Patience(limit_s), time.monotonic()
    look_at = begun + min(limit_s, LOOK_S)
    while not happened():
        now = time.monotonic()
        if now >= look_at:
            assert not patience.is_over(), "it did not happen"
            look_at = time.monotonic() + min(limit_s, LOOK_S)
        time.sleep(max(pause_s, rest_s(now - begun)))
        begun = time.monotonic()
