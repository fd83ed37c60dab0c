"""What if somebody else writes to the library? A command that writes waits for its turn, and says for whom."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from engine.errors import StoreLockedError

if TYPE_CHECKING:
    from engine.progress import CancelToken

_Result = TypeVar("_Result")
_AGAIN_S = 0.25


def add_waiting(command: argparse.ArgumentParser) -> None:
    """Add ``--no-wait``."""
    command.add_argument("--no-wait", action="store_true", help="refuse where another process writes; else wait for it")


def behind_others(
    options: argparse.Namespace, write: Callable[[], _Result], token: CancelToken | None = None
) -> _Result:
    """Return what ``write`` returns, once nobody else writes to the library.

    Raises:
        StoreLockedError: somebody does, and ``--no-wait`` was given.
        Cancelled: ``token`` was set while waiting.
    """
    began, said = time.monotonic(), ""
    while True:
        try:
            found = write()
        except StoreLockedError as error:
            if options.no_wait:
                raise
            holder = error.holder.partition(", since")[0]  # one that writes now and then is told once
            if holder != said:
                said = holder
                print(f"kenning: waiting for {error.holder}; Ctrl+C gives up", file=sys.stderr, flush=True)
        else:
            if said:
                print(f"kenning: waited {time.monotonic() - began:.0f} s", file=sys.stderr)
            return found
        if token is not None:
            token.check()
        time.sleep(_AGAIN_S)
