"""When is a file tried again that could not be read for a reason that passes? After pauses that grow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from engine.records import dataclass

PAUSES_S = (60.0, 120.0, 300.0, 900.0, 3600.0)


@dataclass(slots=True)
class _Waiting:
    pauses: int
    at: float


class Retries:
    """Remembers for each failing file when its turn is; one that is no longer failing begins anew.

    Args:
        pauses_s: seconds before the first try, the second, and so on; the last one is for all that follow.
    """

    def __init__(self, pauses_s: Sequence[float] = PAUSES_S) -> None:
        self._pauses_s = pauses_s
        self._waiting: dict[Path, _Waiting] = {}

    def due(self, failing: Iterable[Path], now: float) -> set[Path]:
        """Return which of the files that fail now are to be tried; their next pause begins.

        Args:
            failing: all files that could not be read when they were last tried.
            now: seconds, of any clock.
        """
        before, self._waiting = self._waiting, {}
        found = set()
        for path in failing:
            waiting = before.get(path) or _Waiting(1, now + self._pauses_s[0])
            if waiting.at <= now:
                found.add(path)
                pause_s = self._pauses_s[min(waiting.pauses, len(self._pauses_s) - 1)]
                waiting = _Waiting(waiting.pauses + 1, now + pause_s)
            self._waiting[path] = waiting
        return found

    def forget(self) -> None:
        """Begin anew: the clock was set, and everything is looked at."""
        self._waiting.clear()
