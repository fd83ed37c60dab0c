"""How does the desktop's portal give a key? A session there, a shortcut bound to it, and a signal when it is pressed.

Documented in the XDG Desktop Portal's ``org.freedesktop.portal.GlobalShortcuts``, version 1 and 2. The user may choose
another key in the portal's own dialog, and the portal remembers it.
"""

from __future__ import annotations

import logging
import re
import uuid
from collections.abc import Callable
from typing import Any

from desktop.resident.key_provider import Way
from desktop.texts.languages import tr
from engine.session_bus import PORTAL, PORTAL_PATH, SHORTCUTS, BusError, Heard, SessionBus, shortcuts_version

log = logging.getLogger(__name__)

_REQUEST = "org.freedesktop.portal.Request"
_SESSION = "org.freedesktop.portal.Session"
_REGISTRY = "org.freedesktop.host.portal.Registry"
_ID = "search-bar"
_ACCEPTED = 0
_QUICK_S, _USER_S = 20.0, 600.0  # a session is opened at once; binding may ask the user
# The names of modifiers in the XDG shortcuts specification.
_MODIFIERS = {"ctrl": "CTRL", "alt": "ALT", "shift": "SHIFT", "meta": "LOGO"}


def portal_trigger(key: str) -> str:
    """Return a key, ``Ctrl+Alt+K``, as the XDG shortcuts specification writes it: ``CTRL+ALT+k``."""
    *modifiers, last = key.split("+")
    return "+".join([*(_MODIFIERS[one.lower()] for one in modifiers), last.lower()])


class PortalKey:
    """A key by the portal."""

    way: Way = "portal"

    def __init__(self) -> None:
        self._bus: SessionBus | None = None
        self._portal = ""  # the portal's own name on the bus: whoever else sends its signals is not heard
        self._session = ""
        self._closed = False

    def take(self, key: str) -> str:
        """Bind the key.

        Raises:
            BusError: there is no portal, or it, or the user, refused.
        """
        self._bus = bus = SessionBus()
        if self._closed:
            raise BusError("it was closed")
        version = shortcuts_version(bus)
        self._portal = bus.owner(PORTAL)
        for interface in (_REQUEST, SHORTCUTS, _SESSION):
            bus.listen(f"type='signal',sender='{PORTAL}',interface='{interface}'")
        _say_who_asks(bus)
        token = _new_token()
        opened = self._ask("CreateSession", "a{sv}", ({"session_handle_token": ("s", token)},), wait_s=_QUICK_S)
        self._session = _text(opened.get("session_handle"))
        shortcut = {"description": ("s", _purpose()), "preferred_trigger": ("s", portal_trigger(key))}
        body: tuple[Any, ...] = (self._session, [(_ID, shortcut)], "", {})
        bound = self._ask("BindShortcuts", "oa(sa{sv})sa{sv}", body, wait_s=_USER_S)
        log.info("the portal (version %d) gave a key", version)
        return _trigger(bound, key)

    def _ask(self, member: str, signature: str, body: tuple[Any, ...], *, wait_s: float) -> dict[str, Any]:
        """Make a request and wait for what comes of it; its last argument are options."""
        bus = self._connected()
        options = {**body[-1], "handle_token": ("s", _new_token())}
        handle = bus.call(PORTAL, PORTAL_PATH, SHORTCUTS, member, signature, (*body[:-1], options))[0]
        while True:
            heard = bus.receive(wait_s)
            if heard is None:
                raise BusError("the portal does not answer")
            if heard.sender == self._portal and (heard.path, heard.member) == (handle, "Response"):
                break
        if heard.signature != "ua{sv}" or heard.body is None:
            raise BusError("the portal's answer is none")
        if heard.body[0] != _ACCEPTED:
            raise BusError("the desktop, or its user, refused the key")
        return dict(heard.body[1])

    def _connected(self) -> SessionBus:
        if self._bus is None:
            raise BusError("the portal was not asked")
        return self._bus

    def wait(self, pressed: Callable[[str], None]) -> None:
        """Say each time that the key is pressed.

        Raises:
            BusError: the portal has ended the session, or has gone.
        """
        bus = self._connected()
        while (heard := bus.receive()) is not None:
            if heard.sender != self._portal:
                continue
            if (heard.interface, heard.member) == (_SESSION, "Closed") and heard.path == self._session:
                raise BusError("the desktop has taken the key back")
            token = self._activation(heard)
            if token is not None:
                pressed(token)

    def _activation(self, heard: Heard) -> str | None:
        """Return what comes with a press of the key, None where the message is none."""
        if (heard.interface, heard.member, heard.signature) != (SHORTCUTS, "Activated", "osta{sv}"):
            return None
        if heard.body is None or heard.body[:2] != (self._session, _ID):
            return None
        return _text(heard.body[3].get("activation_token"))

    def close(self) -> None:
        """End the waiting."""
        self._closed = True
        if self._bus is not None:
            self._bus.close()

    def release(self) -> None:
        """Give the key back: the portal ends the session of a connection that ends."""
        if self._bus is not None:
            self._bus.release()


def _say_who_asks(bus: SessionBus) -> None:
    """Tell newer portals which application this is, so that they remember its key; older ones find out."""
    try:
        bus.call(PORTAL, PORTAL_PATH, _REGISTRY, "Register", "sa{sv}", ("kenning", {}))
    except BusError as error:
        log.debug("the portal takes no name: %s", error)


def _purpose() -> str:
    """Return what the desktop says that the key is for."""
    return tr("Kenning: search")


def _new_token() -> str:
    return f"kenning_{uuid.uuid4().hex}"


def _text(variant: Any) -> str:
    return variant[1] if isinstance(variant, tuple) and len(variant) == 2 and isinstance(variant[1], str) else ""


def _trigger(bound: dict[str, Any], key: str) -> str:
    """Return which key the portal says that it gave; it may be another than was asked for."""
    of, shortcuts = bound.get("shortcuts", ("", []))
    for shortcut in shortcuts if of == "a(sa{sv})" else []:
        said = re.sub(r"^Press ", "", _text(shortcut[1].get("trigger_description")))
        if shortcut[0] == _ID and said:
            return said[:100]
    return key
