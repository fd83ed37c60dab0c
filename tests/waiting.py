"""Waiting for something that another thread or process does, without a clock that decides."""

from __future__ import annotations

import time
from collections.abc import Callable


def until(happened: Callable[[], object], limit_s: float = 60, pause_s: float = 0.05) -> None:
    """Look again and again until something has happened; fail where it does not for so long."""
    end = time.monotonic() + limit_s
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(pause_s)
