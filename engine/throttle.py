"""How does indexing stay out of the way? Low priority, its share of the processor, and pauses that end by themselves.

Work is held by reasons; it goes on when none is left. The user's own pause is one of them.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from engine.log import trouble
from engine.progress import CancelToken
from engine.settings import Settings
from engine.third_party import Failure, attempt

log = logging.getLogger(__name__)

TYPING_S = 2.0  # after the last key
GRACE_S = 20.0  # of processor time: on battery what was just saved is still taken in, a long run is not
_NICE = 10
_LOOK_S = 2.0  # between two looks at the power supply
_TICK_S = 0.1  # between two looks at the processor time, where that is limited
_BURST_S = 0.5  # of its share that work may save up
_SUPPLIES = Path("/sys/class/power_supply")
_TOLD = ("battery", "typing")  # reasons that are said, the first that holds


def lower_priority() -> None:
    """Let the window and the user's own programs come first, at the processor and at the disk."""
    import psutil

    try:
        if sys.platform == "win32":
            psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
            psutil.Process().ionice(psutil.IOPRIO_LOW)
            return
        os.nice(max(0, _NICE - os.nice(0)))
        if sys.platform == "linux":
            psutil.Process().ionice(psutil.IOPRIO_CLASS_BE, 7)  # never idle: a flush must come to its end
    except (OSError, psutil.Error) as error:
        trouble(log, "the priority stays as it is", error)


def on_battery(supplies: Path | None = None, platform: str = sys.platform) -> bool:
    """Whether this computer runs on its battery; False where nothing is known of one."""
    if platform != "linux":
        import psutil

        battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
        return battery is not None and battery.power_plugged is False
    try:
        found = [_Supply.read(folder) for folder in (supplies or _SUPPLIES).iterdir()]
    except OSError:
        return False
    if any(one.kind in ("Mains", "USB", "Wireless") and one.online for one in found):
        return False
    # A mouse has a battery, too; its scope is the device.
    return any(one.kind in ("Battery", "UPS") and one.scope != "Device" and one.discharging for one in found)


@dataclass(frozen=True, slots=True)
class _Supply:
    kind: str
    scope: str
    online: bool
    discharging: bool

    @staticmethod
    def read(folder: Path) -> _Supply:
        facts = {name: _line(folder / name) for name in ("type", "scope", "online", "status")}
        online, discharging = facts["online"] not in ("", "0"), facts["status"] == "Discharging"
        return _Supply(facts["type"], facts["scope"], online, discharging)


def _line(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""


def processor_seconds() -> float:
    """Return the processor time that this process and its children have taken so far."""
    import psutil

    own = psutil.Process()
    taken = sum(own.cpu_times()[:4])  # with that of children that have ended
    for child in own.children(recursive=True):
        try:
            taken += sum(child.cpu_times()[:2])
        except psutil.Error:
            continue  # it has just ended
    return float(taken)


@dataclass(slots=True)
class Allowance:
    """Keeps work at so many processors on average: it may go on while what it may take is not used up."""

    processors: float
    saved_s: float = 0.0

    def take(self, passed_s: float, used_s: float) -> bool:
        """Note that time has passed and processor time was used; return whether work may go on."""
        most = self.processors * _BURST_S
        self.saved_s = min(most, self.saved_s + self.processors * passed_s - used_s)
        return self.saved_s >= 0


@dataclass(slots=True)
class Senses:
    """What is looked at; tests look at something else."""

    battery: Callable[[], bool] = on_battery
    used_s: Callable[[], float] = processor_seconds
    now_s: Callable[[], float] = time.monotonic
    processors: int = field(default_factory=lambda: os.cpu_count() or 1)


class Throttle:
    """Holds ``token`` while the work would be in the way, from ``start`` to ``stop``.

    Args:
        token: what the work asks between batches.
        settings: which reasons count, and the share of the processor.
        say: told "battery", "typing" or, where neither holds the work any more, "".
        graceful: whether on battery some work is done before it is held.
        senses: what is looked at.
    """

    def __init__(
        self,
        token: CancelToken,
        settings: Settings,
        say: Callable[[str], None],
        *,
        graceful: bool = False,
        senses: Senses | None = None,
    ) -> None:
        self._token = token
        self._settings = settings
        self._say = say
        self._senses = senses or Senses()
        self._lock = threading.Lock()
        self._reasons: set[str] = set()
        self._told = ""
        self._insists = False
        self._typed_s = -TYPING_S
        self._grace_ends_s = self._senses.used_s() + GRACE_S if graceful else 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="kenning-throttle", daemon=True)

    def start(self) -> None:
        """Look once, then again and again in a thread of its own."""
        self.look()
        self._thread.start()

    def stop(self) -> None:
        """Hold nothing any more."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def pause(self) -> None:
        """Hold the work until ``resume``: the user says so."""
        self._set("user", True)

    def resume(self) -> None:
        """Take the user's own pause back."""
        self._set("user", False)

    def note_typing(self) -> None:
        """Hold the work for a moment, from now on."""
        self._typed_s = self._senses.now_s()
        self.look()

    def insist(self) -> None:
        """Go on anyway: battery and typing hold this work no more."""
        self._insists = True
        self.look()

    def renew(self) -> None:
        """Let the next run begin, on battery or not: each may take its time of grace."""
        if self._grace_ends_s:
            self._grace_ends_s = self._senses.used_s() + GRACE_S
            self.look()

    def look(self) -> None:
        """Look at the power supply and at the time since the last key."""
        settings, senses = self._settings, self._senses
        typing = settings.pause_while_typing and senses.now_s() - self._typed_s < TYPING_S
        battery = settings.pause_on_battery and senses.used_s() >= self._grace_ends_s and senses.battery()
        self._set("typing", typing and not self._insists)
        self._set("battery", battery and not self._insists)

    def _set(self, reason: str, holds: bool) -> None:
        with self._lock:
            (self._reasons.add if holds else self._reasons.discard)(reason)
            (self._token.pause if self._reasons else self._token.resume)()
            told = next((one for one in _TOLD if one in self._reasons), "")
            news, self._told = told != self._told, told
        if news:
            self._say(told)

    def _watch(self) -> None:
        share = self._settings.processor_percent / 100
        limited = share < 1
        allowance = Allowance(share * self._senses.processors)
        before_s, used_s = self._senses.now_s(), self._senses.used_s()
        looked_s = before_s

        def tick() -> None:
            nonlocal before_s, used_s, looked_s
            now_s = self._senses.now_s()
            if limited:
                used_now_s = self._senses.used_s()
                self._set("share", not allowance.take(now_s - before_s, used_now_s - used_s))
                before_s, used_s = now_s, used_now_s
            if now_s - looked_s >= _LOOK_S or "typing" in self._reasons:
                looked_s = now_s
                self.look()

        known: type[Exception] | None = None
        while not self._over.wait(_TICK_S if limited else min(_LOOK_S, TYPING_S / 4)):
            ticked = attempt(tick)
            if isinstance(ticked, Failure):  # work that is held by nobody who looks would be held for ever
                attempt(self._let_go)
                if type(ticked.error) is not known:  # not at each look that fails so
                    trouble(log, "whether work is in the way could not be looked at", ticked.error)
                known = type(ticked.error)

    def _let_go(self) -> None:
        """Hold nothing but for the user's own pause, and say so."""
        for reason in self._reasons - {"user"}:
            self._set(reason, False)
