"""Is a change noticed in a folder in which nothing has happened for long, and with how few questions until then?"""

from __future__ import annotations

import threading
import time

import pytest

from engine.watching import watcher
from engine.watching.watcher import Watcher, WatchTuning


class Counting:
    """watchfiles' own watcher, with what it was asked."""

    def __init__(self, real) -> None:
        self.real = real
        self.asked: list[tuple[int, int]] = []

    def watch(self, together_ms, quiet_ms, wake_ms, stop):
        self.asked.append((together_ms, quiet_ms))
        return self.real.watch(together_ms, quiet_ms, wake_ms, stop)

    def close(self) -> None:
        self.real.close()


@pytest.fixture
def begun(monkeypatch):
    made: list[Counting] = []
    real = Watcher._begin

    def begin(self):
        made.append(Counting(real(self)))
        return made[-1]

    monkeypatch.setattr(Watcher, "_begin", begin)
    return made


def test_a_change_after_a_long_quiet_is_told_and_the_next_ones_sooner(tmp_path, begun):
    told, found = threading.Event(), set()

    def tell(paths):
        found.update(paths)
        told.set()

    watching = Watcher(tmp_path, tell, tuning=WatchTuning(idle_after_s=0.3, wake_ms=100))
    try:
        end = time.monotonic() + 60
        while (watcher._IDLE_TOGETHER_MS, watcher._IDLE_QUIET_MS) not in begun[0].asked:
            assert time.monotonic() < end
            time.sleep(0.02)
        (tmp_path / "late.txt").write_text("late")
        assert told.wait(60) and tmp_path / "late.txt" in found
        idle_at = begun[0].asked.index((watcher._IDLE_TOGETHER_MS, watcher._IDLE_QUIET_MS))
        while (watcher._TOGETHER_MS, watcher._QUIET_MS) not in begun[0].asked[idle_at:]:
            assert time.monotonic() < end
            time.sleep(0.02)
    finally:
        watching.close()
