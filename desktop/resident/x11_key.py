"""How does an X server give a key? A passive grab at its root window, in a connection of its own (xcffib, an extra)."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from contextlib import suppress
from itertools import product
from typing import Any

from desktop.resident.key_provider import Way

# Names in X11's keysymdef.h; a letter's keysym is its character.
_KEYSYMS = {"space": 0x20}
_MODIFIERS = {"shift": 1, "ctrl": 4, "alt": 8, "meta": 64}
# Caps Lock and Num Lock: a grab counts for exactly the modifiers that it names.
_LOCKS = (0, 2, 16, 18)


class X11Key:
    """A key of an X server."""

    way: Way = "x11"

    def __init__(self) -> None:
        self._connection: Any = None
        self._root = 0
        self._heard, self._end = socket.socketpair()  # what ends the waiting

    def take(self, key: str) -> str:
        """Grab the key.

        Raises:
            OSError: the extra is missing, there is no X server, or another program has the key.
        """
        try:
            import xcffib
            import xcffib.xproto as protocol
        except (ImportError, OSError) as error:  # OSError: there is no libxcb
            raise OSError("X11 needs the extra x11: pip install 'kenning[x11]'") from error
        try:
            self._connection = connection = xcffib.connect()
            setup = connection.get_setup()
            self._root = root = setup.roots[connection.pref_screen].root
            codes, modifiers = _codes(connection, setup, key)
            grabs = [
                connection.core.GrabKey(
                    True,
                    root,
                    modifiers | lock,
                    code,
                    protocol.GrabMode.Async,
                    protocol.GrabMode.Async,
                    is_checked=True,
                )
                for code, lock in product(codes, _LOCKS)
            ]
            for grab in grabs:
                grab.check()
        except (xcffib.XcffibException, protocol.AccessError) as error:
            raise OSError(f"another program has {key}, or the X server refused it") from error
        return key

    def wait(self, pressed: Callable[[str], None]) -> None:
        """Say each time that the key is pressed.

        Raises:
            OSError: the X server has gone.
        """
        import xcffib
        import xcffib.xproto as protocol

        connection = self._connection
        try:
            while self._heard not in select.select([connection.get_file_descriptor(), self._heard], [], [])[0]:
                while (event := connection.poll_for_event()) is not None:
                    if isinstance(event, protocol.KeyPressEvent):
                        pressed("")
        except xcffib.XcffibException as error:
            raise OSError("the X server has gone") from error

    def close(self) -> None:
        """End the waiting."""
        self._end.send(b"\0")

    def release(self) -> None:
        """Give the key back."""
        if self._connection is not None:
            self._ungrab()
            self._connection.disconnect()
        self._heard.close()
        self._end.close()

    def _ungrab(self) -> None:
        """Free the key now, not when the server comes to see that the connection has ended."""
        import xcffib
        import xcffib.xproto as protocol

        with suppress(xcffib.XcffibException):  # the server has gone, and the key with it
            connection = self._connection
            connection.core.UngrabKey(protocol.Grab.Any, self._root, protocol.ModMask.Any, is_checked=True).check()


def _codes(connection: Any, setup: Any, key: str) -> tuple[list[int], int]:
    """Return the codes of the keys that bear a letter, and the modifiers.

    Raises:
        OSError: this keyboard has no such key.
    """
    *names, last = key.lower().split("+")
    wanted = _KEYSYMS.get(last, ord(last[0]))
    first = setup.min_keycode
    count = setup.max_keycode - first + 1
    mapping = connection.core.GetKeyboardMapping(first, count).reply()
    wide = mapping.keysyms_per_keycode
    symbols = list(mapping.keysyms)
    codes = [first + at for at in range(count) if wanted in symbols[at * wide : (at + 1) * wide][:2]]
    if not codes:
        raise OSError(f"this keyboard has no key for {key}")
    return codes, sum(_MODIFIERS[name] for name in names)
