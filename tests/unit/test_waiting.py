"""The patience of tests: what waits for a processor is not counted, what sleeps is."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest

from tests import waiting
from tests.waiting import Patience, until

BUSY = "import time; end = time.process_time() + {}\nwhile time.process_time() < end: pass"


def test_what_sleeps_ends_at_the_limit(monkeypatch):
    monkeypatch.setattr(waiting, "_waited_s", dict)
    patience, begun = Patience(0.4), time.monotonic()
    while not patience.is_over():
        time.sleep(0.05)
    assert time.monotonic() - begun >= 0.4
    with pytest.raises(AssertionError, match="did not happen"):
        until(lambda: False, limit_s=0.2)


def test_what_is_waited_for_has_the_processor_between_two_looks(monkeypatch):
    now, rests, takes_s = [0.0], [], iter((0.001, 0.05, 7.0, 0.001))

    def look():
        now[0] += next(takes_s)
        return len(rests) == 3

    monkeypatch.setattr(waiting, "time", SimpleNamespace(monotonic=lambda: now[0], sleep=rests.append))
    until(look, limit_s=60)
    assert rests == pytest.approx([0.05, 0.2, 0.5])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how long a thread waits for a processor")
def test_what_waits_for_a_processor_is_not_counted(monkeypatch):
    """A nice process beside busy ones on one core needs longer than the limit allows by the clock."""
    monkeypatch.setattr(waiting, "_MOST_TIMES", 1000)
    core = min(os.sched_getaffinity(0))

    def run(code, nice):
        def begin():
            os.sched_setaffinity(0, {core})
            os.nice(nice)

        return subprocess.Popen([sys.executable, "-c", code], preexec_fn=begin)

    busy = [run(BUSY.format(600), 0) for _ in range(2)]
    starved = run(BUSY.format(0.3), 10)
    try:
        patience, begun = Patience(2.0), time.monotonic()
        while starved.poll() is None:
            assert not patience.is_over()
            time.sleep(0.05)
        assert starved.returncode == 0 and time.monotonic() - begun > 2.0  # by the clock the time was up
    finally:
        for process in (*busy, starved):
            process.kill()
            process.wait()
