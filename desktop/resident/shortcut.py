"""Which key shows the search bar from everywhere, and who gives it? The desktop's portal, else X11, else nobody.

A Wayland desktop gives keys through the portal ``org.freedesktop.portal.GlobalShortcuts`` alone, and asks its user;
where there is none, an X server lets a program take a key. Else the user binds ``kenning-desktop --bar``.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.resident.key_provider import KeyProvider, Way
from desktop.resident.portal_key import PortalKey
from desktop.resident.x11_key import X11Key
from engine.log import trouble
from engine.records import dataclass
from engine.third_party import Failure, attempt

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Given:
    """Who gave the key, which one it is there, and if nobody did, why."""

    way: Way
    key: str = ""
    reason: str = ""


def key_givers() -> list[Callable[[], KeyProvider]]:
    """Return what makes the ways of this session, the better first."""
    if sys.platform != "linux":
        return []
    givers: list[Callable[[], KeyProvider]] = [PortalKey]
    if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        givers.append(X11Key)
    return givers


class Shortcut(QObject):
    """A key that works everywhere, from ``start`` to ``close``."""

    pressed = Signal(str)  # what Wayland asks of a window that comes forward, often nothing
    settled = Signal(object)  # Given

    def __init__(self, key: str, make: Callable[[], list[Callable[[], KeyProvider]]] = key_givers) -> None:
        super().__init__()
        self._key = key
        self._make = make
        self._giver: KeyProvider | None = None
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="shortcut", daemon=True)

    def start(self) -> None:
        """Ask for the key, in a thread: a desktop may ask its user first."""
        self._thread.start()

    def close(self) -> None:
        """Give the key back."""
        with self._lock:
            self._closed = True
            if self._giver is not None:
                self._giver.close()
        if self._thread.ident is not None:
            self._thread.join(10)

    def _work(self) -> None:
        reasons = []
        for make in self._make():
            with self._lock:
                if self._closed:
                    return
                self._giver = giver = make()
            tried = attempt(partial(self._wait_for, giver))  # X11's library and the portal raise what they like
            if isinstance(tried, Failure):
                log.debug("no key by %s: %s", giver.way, tried.error)
                reasons.append(str(tried.error) or type(tried.error).__name__)
            with self._lock:
                self._giver = None
                giver.release()
        if not self._closed:
            self.settled.emit(Given("none", reason="; ".join(reasons)))
            trouble(log, "no key shows the search bar", OSError("; ".join(reasons)))

    def _wait_for(self, giver: KeyProvider) -> None:
        """Ask for the key, and tell of each time that it is pressed, until it is given back."""
        self.settled.emit(Given(giver.way, giver.take(self._key)))
        giver.wait(self.pressed.emit)
