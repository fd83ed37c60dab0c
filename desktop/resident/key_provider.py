"""What is a way to get a key that works everywhere? Take it, wait for it, give it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol

Way = Literal["portal", "x11", "none"]


class KeyProvider(Protocol):
    """One way to get a key. ``wait`` ends when it is closed or can give the key no more."""

    way: Way

    def take(self, key: str) -> str:
        """Take a key and return which it is there.

        Raises:
            OSError: this way is not there, or refused the key.
        """

    def wait(self, pressed: Callable[[str], None]) -> None:
        """Say each time that the key is pressed, with what Wayland asks of a window that comes forward.

        Raises:
            OSError: the key is lost.
        """

    def close(self) -> None:
        """End the waiting; from any thread, before ``release``."""

    def release(self) -> None:
        """Give the key back; in the thread that waited, which then does so no more."""
