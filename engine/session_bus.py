"""How does Kenning speak with the desktop? Over the session bus of D-Bus, in messages of a bounded size.

jeepney does the marshalling. It is plain Python without dependencies, and reads from a socket that one thread waits
at; what is larger than any honest message is never parsed, so nobody on the bus can keep this process busy.
"""

from __future__ import annotations

import os
import socket
import struct
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.records import dataclass

MOST_BYTES = 64 * 1024  # of one message; the bus itself would let 128 MB through
_WAIT_S = 5.0
_PIECE = 64 * 1024
PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
_OWNER = 1  # of a name: the first; later ones wait until it goes (4 would give up)
_DO_NOT_WAIT = 4


class BusError(OSError):
    """The bus is not there, has gone, or what was asked there was refused."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A message. ``body`` is None where it was too large, or not what its own description says."""

    kind: str  # "method_call", "method_return", "error" or "signal"
    serial: int
    reply_to: int
    sender: str
    path: str
    interface: str
    member: str
    signature: str
    body: tuple[Any, ...] | None
    wants_reply: bool
    raw: Any  # jeepney's message


def bus_address(environ: dict[str, str] | None = None) -> str:
    """Return the address of this session's bus, empty where there is none."""
    known = os.environ if environ is None else environ
    given = known.get("DBUS_SESSION_BUS_ADDRESS", "")
    if given:
        return given
    place = Path(known.get("XDG_RUNTIME_DIR", "")) / "bus"
    return f"unix:path={place}" if place.is_absolute() and place.is_socket() else ""


class SessionBus:
    """A connection to the bus of this session. One thread asks and receives; any may send and close.

    Raises:
        BusError: there is no bus, it does not answer, or it is not this account's own.
    """

    def __init__(self, address: str | None = None) -> None:
        where = bus_address() if address is None else address
        if sys.platform != "linux" or not where:
            raise BusError("this session has no D-Bus")
        try:
            import jeepney
            from jeepney.bus import get_bus
            from jeepney.io.blocking import prep_socket

            self._api: Any = jeepney
            self._socket: socket.socket = prep_socket(get_bus(where), timeout=_WAIT_S)
        except ImportError as error:
            raise BusError("the package jeepney is not installed") from error
        except (OSError, RuntimeError, ValueError, LookupError, StopIteration) as error:
            raise BusError(f"the session's D-Bus does not answer ({error})") from error
        self._lock = threading.Lock()
        self._serial = 0
        self._closed = False
        self._waiting: deque[Heard] = deque()  # what came while an answer was waited for
        try:
            _check_owner(self._socket)
            self.name = str(self.call(*_BUS, "Hello")[0])
        except BusError:
            self.close()
            raise

    def close(self) -> None:
        """End the connection; whoever waits at it hears of it as a BusError. Any thread may call this."""
        self._closed = True
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # it is down already

    def release(self) -> None:
        """Give the socket back; for the thread that waited at it, once it does so no more."""
        self.close()
        self._socket.close()

    # -- asking --------------------------------------------------------------------------------

    def call(
        self, to: str, path: str, interface: str, member: str, signature: str = "", body: tuple[Any, ...] = ()
    ) -> tuple[Any, ...]:
        """Call a method and return what it answers; what else comes meanwhile is received later.

        Raises:
            BusError: it was refused, there was no answer in time, or the bus has gone.
        """
        address = self._api.DBusAddress(path, to, interface)
        message = self._api.new_method_call(address, member, signature or None, body)
        serial, ends = self._send(message), time.monotonic() + _WAIT_S
        while True:
            heard = self._read(max(0.0, ends - time.monotonic()))
            if heard is None:
                raise BusError(f"{to} does not answer")
            if heard.reply_to != serial or heard.kind not in ("method_return", "error"):
                self._waiting.append(heard)
                continue
            if heard.kind == "error" or heard.body is None:
                raise BusError(f"{to} refused {member} ({', '.join(map(str, heard.body or ()))})")
            return heard.body

    def own(self, name: str, *, wait: bool = True) -> bool:
        """Ask for a name; return whether it is this connection's now. Else it comes when those before have gone.

        Raises:
            BusError: as ``call``.
        """
        flags = 0 if wait else _DO_NOT_WAIT
        return bool(self.call(*_BUS, "RequestName", "su", (name, flags))[0] == _OWNER)

    def owner(self, name: str) -> str:
        """Return the connection that has a name, empty where nobody has it."""
        try:
            return str(self.call(*_BUS, "GetNameOwner", "s", (name,))[0])
        except BusError:
            return ""

    def listen(self, rule: str) -> None:
        """Hear the signals that a match rule of D-Bus lets through.

        Raises:
            BusError: as ``call``.
        """
        self.call(*_BUS, "AddMatch", "s", (rule,))

    # -- answering -----------------------------------------------------------------------------

    def answer(self, heard: Heard, signature: str = "", body: tuple[Any, ...] = ()) -> None:
        """Answer a call that wants an answer.

        Raises:
            BusError: the bus has gone.
        """
        if heard.wants_reply:
            self._send(self._api.new_method_return(heard.raw, signature or None, body))

    def refuse(self, heard: Heard, name: str, text: str) -> None:
        """Answer a call with an error.

        Raises:
            BusError: the bus has gone.
        """
        if heard.wants_reply:
            self._send(self._api.new_error(heard.raw, name, "s", (text,)))

    def receive(self, wait_s: float | None = None) -> Heard | None:
        """Return the next message, None where none came in time; None as time waits for ever.

        Raises:
            BusError: the connection was closed, or the bus has gone.
        """
        return self._waiting.popleft() if self._waiting else self._read(wait_s)

    # -- bytes ---------------------------------------------------------------------------------

    def _send(self, message: Any) -> int:
        with self._lock:
            self._serial += 1
            try:
                self._socket.sendall(message.serialise(self._serial))
            except OSError as error:
                raise BusError(f"the session's D-Bus has gone ({error})") from error
            return self._serial

    def _read(self, wait_s: float | None) -> Heard | None:
        try:
            self._socket.settimeout(wait_s if wait_s is None or wait_s > 0 else 0.001)
            first = self._socket.recv(16)
            self._socket.settimeout(_WAIT_S)  # the bus sends a message whole
            return self._parse(first + self._exactly(16 - len(first), begun=bool(first)))
        except TimeoutError:
            return None
        except OSError as error:
            raise BusError(f"the session's D-Bus has gone ({error})") from error

    def _exactly(self, count: int, *, begun: bool = True) -> bytes:
        return b"".join(self._pieces(count, begun=begun))

    def _skip(self, count: int) -> None:
        for _ in self._pieces(count):
            pass

    def _pieces(self, count: int, *, begun: bool = True) -> Iterator[bytes]:
        while count > 0:
            piece = self._socket.recv(min(count, _PIECE)) if begun else b""
            if not piece:
                raise ConnectionResetError("it was closed")
            count -= len(piece)
            yield piece

    def _parse(self, head: bytes) -> Heard | None:
        """Return the message that begins so; of one that is too large only who sent it and what it wants."""
        order = "<" if head[:1] == b"l" else ">"
        body_bytes, _, fields_bytes = struct.unpack(f"{order}III", head[4:16])
        rest = fields_bytes + -fields_bytes % 8
        if rest > MOST_BYTES:
            self._skip(rest + body_bytes)
            return None
        head += self._exactly(rest)
        body = self._exactly(body_bytes) if body_bytes <= MOST_BYTES else None
        if body is None:
            self._skip(body_bytes)
        return self._understand(head, body)

    def _understand(self, head: bytes, body: bytes | None) -> Heard | None:
        from jeepney.low_level import Header

        try:
            header, content = Header.from_buffer(head)[0], None
            if body is not None:
                content = self._api.Message.from_buffer(head + body).body
        except (ValueError, LookupError, TypeError, RecursionError, struct.error):
            if body is None:
                return None  # not even who sent it
            return self._understand(head, None)
        return _heard(self._api, header, content)


def _heard(api: Any, header: Any, body: tuple[Any, ...] | None) -> Heard:
    fields = {key.name: value for key, value in header.fields.items()}
    kind = header.message_type.name
    return Heard(
        kind=kind,
        serial=header.serial,
        reply_to=fields.get("reply_serial", -1),
        sender=fields.get("sender", ""),
        path=fields.get("path", ""),
        interface=fields.get("interface", ""),
        member=fields.get("member", ""),
        signature=fields.get("signature", ""),
        body=body,
        wants_reply=kind == "method_call" and not header.flags & api.MessageFlag.no_reply_expected,
        raw=api.Message(header, ()),
    )


def _check_owner(connected: socket.socket) -> None:
    """Refuse a bus that another account runs: it would read what is answered there."""
    found = connected.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, uid, _ = struct.unpack("3i", found)
    if uid != os.getuid():
        raise BusError("the session's D-Bus belongs to somebody else")


def shortcuts_version(bus: SessionBus) -> int:
    """Return the version of the desktop's portal for keys.

    Raises:
        BusError: there is none.
    """
    answer = bus.call(PORTAL, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get", "ss", (SHORTCUTS, "version"))
    return int(answer[0][1])
