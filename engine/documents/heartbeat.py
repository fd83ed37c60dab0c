"""How does long work say that it goes on? Part by part, so that its time limit is one for each part.

A scan of three hundred pages takes minutes, and is no hanging file while page follows page. Its
reader calls ``beat`` before each page; a reader process passes that on to its alarms and
to the other side. Elsewhere the call does nothing. The listener is the process's own, as its
alarms are: a reader is called through a dozen functions that know nothing of processes.
"""

from __future__ import annotations

from collections.abc import Callable

MAX_PARTS = 2000  # of one file
MAX_SECONDS = 4 * 3600.0  # on the clock, for all parts of a file together

_listeners: list[Callable[[], None]] = []


def beat() -> None:
    """Say that one part is done and the next one begins; its time counts from here."""
    for listener in _listeners:
        listener()


def listen(listener: Callable[[], None]) -> None:
    """Have ``listener`` called at every beginning of a part, for as long as the process lives."""
    _listeners.append(listener)
