"""How many passages did each program get lately, and how many may it still get?

Counted by hours of the clock, for all processes together. Hours that lie ahead count as well, so that a clock that
is set back gives nothing away; those more than a day ahead are of a clock that was wrong, and are dropped.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.private import replace_private
from engine.serve.grants import Client, exclusive

_HOUR_S = 3600
_DAY_HOURS = 24


class Usage:
    """What was handed out, and when each program last asked. Safe from several threads and processes."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._path = folder / "usage.json"
        self._clock = clock

    def left(self, client: Client) -> tuple[int, int]:
        """Return how many passages are left this hour and in the last 24 hours."""
        return self._left(client, self._read().get(client.name, {}))

    def last_asked(self) -> dict[str, float]:
        """Return when each program last got something, in seconds since the epoch."""
        return {name: float(one.get("last", 0.0)) for name, one in self._read().items()}

    def take(self, client: Client, wanted: int, note: Callable[[int], None]) -> int:
        """Take so many passages, or as many as are left, and return their number.

        Args:
            client: whose limit counts.
            wanted: at least 1.
            note: called with the number before it is taken, while no other process takes any; where it raises,
                nothing is taken.

        Raises:
            AccessError: it cannot be noted, so nothing may be handed out.
        """
        with exclusive(self._folder):
            now = self._clock()
            everyone = self._read()
            own = everyone.setdefault(client.name, {})
            taken = max(0, min(wanted, *self._left(client, own)))
            if taken:
                note(taken)
                hours = self._recent(own)
                hour = str(int(now) // _HOUR_S)
                hours[hour] = hours.get(hour, 0) + taken
                everyone[client.name] = {"hours": hours, "last": now}
                replace_private(self._path, json.dumps(everyone))
            return taken

    def _left(self, client: Client, own: dict[str, Any]) -> tuple[int, int]:
        hours = self._recent(own)
        this_hour = int(self._clock()) // _HOUR_S
        hour = sum(count for when, count in hours.items() if int(when) >= this_hour)
        return max(0, client.per_hour - hour), max(0, client.per_day - sum(hours.values()))

    def _recent(self, own: dict[str, Any]) -> dict[str, int]:
        this_hour = int(self._clock()) // _HOUR_S
        hours = own.get("hours", {})
        return {when: int(count) for when, count in hours.items() if abs(int(when) - this_hour) < _DAY_HOURS}

    def _read(self) -> dict[str, dict[str, Any]]:
        try:
            found = json.loads(self._path.read_text("utf-8"))
            return found if isinstance(found, dict) else {}
        except (OSError, ValueError, RecursionError):
            return {}  # a lost count is no reason to refuse; the grant itself is elsewhere
