"""Does indexing keep out of the way: on battery, while somebody types, within its share of the processor?"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time

import psutil
import pytest

from engine import throttle as module
from engine.errors import Cancelled
from engine.progress import CancelToken
from engine.settings import Settings
from engine.throttle import (
    GRACE_S,
    TYPING_S,
    Allowance,
    Senses,
    Throttle,
    lower_priority,
    on_battery,
    processor_seconds,
)
from tests.waiting import until


class World:
    """A clock, a power supply and a processor that stand still until a test moves them."""

    def __init__(self):
        self.now, self.used, self.battery = 100.0, 5.0, False
        self.token, self.said = CancelToken(), []

    def throttle(self, settings=None, **choices):
        senses = Senses(lambda: self.battery, lambda: self.used, lambda: self.now, 4)
        return Throttle(self.token, settings or Settings(), self.said.append, senses=senses, **choices)


@pytest.fixture
def world():
    return World()


def test_work_waits_on_battery_and_says_so(world):
    throttle = world.throttle()
    throttle.look()
    assert not world.token.paused and world.said == []
    world.battery = True
    throttle.look()
    throttle.look()
    assert world.token.paused and world.said == ["battery"]
    world.battery = False
    throttle.look()
    assert not world.token.paused and world.said == ["battery", ""]


def test_the_user_can_go_on_anyway(world):
    throttle = world.throttle()
    world.battery = True
    throttle.look()
    throttle.insist()
    throttle.note_typing()
    assert not world.token.paused and world.said == ["battery", ""]
    throttle.pause()
    assert world.token.paused  # the user's own pause always counts


@pytest.mark.parametrize("processor_percent", [50, 100])
def test_work_is_held_by_nothing_that_cannot_be_looked_at_any_more(world, monkeypatch, processor_percent):
    monkeypatch.setattr(module, "_LOOK_S", 0.01)
    answers = [True]

    def battery():
        if not answers:
            raise RuntimeError("the driver is gone")
        return answers.pop()

    senses = Senses(battery, lambda: world.used, time.monotonic, 4)
    throttle = Throttle(world.token, Settings(processor_percent=processor_percent), world.said.append, senses=senses)
    throttle.start()
    try:
        assert world.said == ["battery"]
        until(lambda: world.said == ["battery", ""])
        assert not world.token.paused
        throttle.pause()
        answers.append(True)
        until(lambda: not answers)  # it goes on looking
        assert world.token.paused
    finally:
        throttle.stop()


def test_the_settings_switch_the_reasons_off(world):
    throttle = world.throttle(Settings(pause_on_battery=False, pause_while_typing=False))
    world.battery = True
    throttle.note_typing()
    assert not world.token.paused and world.said == []


def test_work_waits_while_somebody_types_and_a_moment_longer(world):
    throttle = world.throttle()
    throttle.look()
    throttle.note_typing()
    assert world.token.paused and world.said == ["typing"]
    world.now += TYPING_S - 0.1
    throttle.look()
    assert world.token.paused
    world.now += 0.2
    throttle.look()
    assert not world.token.paused and world.said == ["typing", ""]


def test_the_users_pause_outlives_every_other_reason(world):
    throttle = world.throttle()
    throttle.pause()
    world.battery = True
    throttle.look()
    world.battery = False
    throttle.look()
    assert world.token.paused
    throttle.resume()
    assert not world.token.paused


def test_what_was_just_saved_is_taken_in_on_battery_and_a_long_run_is_not(world):
    world.battery = True
    throttle = world.throttle(graceful=True)
    throttle.look()
    assert not world.token.paused
    world.used += GRACE_S
    throttle.look()
    assert world.token.paused
    throttle.renew()  # what was saved later
    assert not world.token.paused


def test_the_mains_come_back_while_work_waits(world):
    world.battery = True
    settings, told = Settings(), threading.Event()
    senses = Senses(lambda: world.battery, lambda: world.used)
    throttle = Throttle(world.token, settings, lambda reason: told.set() if not reason else None, senses=senses)
    throttle.start()
    assert world.token.paused  # before anything is read
    world.battery = False
    assert told.wait(60)
    world.token.check()
    throttle.stop()


def test_cancelling_ends_every_pause(world):
    throttle = world.throttle()
    world.token.cancel()
    throttle.pause()
    world.battery = True
    throttle.look()
    with pytest.raises(Cancelled):
        world.token.check()


def test_the_share_of_the_processor_is_kept_on_average():
    allowance = Allowance(processors=0.5)
    used = going = 0.0
    for _ in range(1000):  # a hundred seconds; two processors are busy whenever they may
        going = allowance.take(0.1, going)
        going = 0.2 if going else 0.0
        used += going
    assert used == pytest.approx(0.5 * 100, rel=0.02)


def test_a_long_rest_saves_up_no_more_than_a_moment():
    allowance = Allowance(processors=1.0)
    allowance.take(3600, 0)
    assert not allowance.take(0.1, 0.7)


def test_real_work_keeps_to_its_share():
    token = CancelToken()
    throttle = Throttle(token, Settings(processor_percent=5), lambda reason: None)
    throttle.start()
    held = []
    started = processor_seconds()
    while len(held) < 2 and processor_seconds() - started < 60:  # work that is never held would end only here
        sum(range(20_000))
        if token.paused:
            held.append(processor_seconds())
            token.check()
    throttle.stop()
    assert len(held) == 2


def supply(folder, name, **facts):
    (folder / name).mkdir()
    for key, value in facts.items():
        (folder / name / key).write_text(f"{value}\n")


LAPTOP = {"type": "Battery", "status": "Discharging", "scope": "System"}
CASES = {
    "no supplies": ([], False),
    "a laptop on battery": ([LAPTOP, {"type": "Mains", "online": 0}], True),
    "a laptop on the mains": ([{**LAPTOP, "status": "Charging"}, {"type": "Mains", "online": 1}], False),
    "a weak charger": ([LAPTOP, {"type": "USB", "online": 1}], False),
    "one of two chargers": ([LAPTOP, {"type": "USB", "online": 0}, {"type": "USB", "online": 2}], False),
    "no word of the mains": ([LAPTOP], True),
    "a full battery": ([{**LAPTOP, "status": "Full"}], False),
    "a battery that is kept": ([{**LAPTOP, "status": "Not charging"}, {"type": "Mains", "online": 0}], False),
    "a mouse": ([{**LAPTOP, "scope": "Device"}], False),
    "a mouse at a laptop": ([{**LAPTOP, "scope": "Device"}, {**LAPTOP, "status": "Full"}], False),
    "two batteries": ([{**LAPTOP, "status": "Unknown"}, LAPTOP, {"type": "Mains", "online": 0}], True),
    "an emergency supply": ([{"type": "UPS", "status": "Discharging"}], True),
    "nothing that can be read": ([{}], False),
}


@pytest.mark.parametrize("case", CASES)
def test_the_supplies_tell_whether_it_is_the_battery(tmp_path, case):
    supplies, expected = CASES[case]
    for number, facts in enumerate(supplies):
        supply(tmp_path, str(number), **facts)
    assert on_battery(tmp_path, "linux") is expected


def test_without_supplies_it_is_not_the_battery(tmp_path):
    assert not on_battery(tmp_path / "absent", "linux")


def test_elsewhere_psutil_tells(monkeypatch):
    class Battery:
        power_plugged = False

    monkeypatch.setattr(psutil, "sensors_battery", lambda: Battery(), raising=False)
    assert on_battery(platform="win32")
    Battery.power_plugged = None  # not known
    assert not on_battery(platform="win32")
    monkeypatch.setattr(psutil, "sensors_battery", lambda: None)
    assert not on_battery(platform="darwin")


@pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux' priorities")
def test_the_priority_is_lowered_at_the_processor_and_at_the_disk():
    code = "import psutil; from engine.throttle import lower_priority as l; l(); l(); p = psutil.Process(); "
    done = subprocess.run([sys.executable, "-c", code + "print(p.nice(), *p.ionice())"], capture_output=True, text=True)
    nice, kind, level = map(int, done.stdout.split())
    assert (nice, kind, level) == (max(10, os.nice(0)), psutil.IOPRIO_CLASS_BE, 7)


def test_a_system_that_refuses_is_no_reason_to_stop(monkeypatch):
    def refuse(*_):
        raise PermissionError("no")

    monkeypatch.setattr(module.os, "nice", refuse)
    lower_priority()
