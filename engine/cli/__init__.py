"""What can be typed? The command line: parses, calls ``Library``, prints; no logic of its own."""

from __future__ import annotations

import gc
import os
import sys

# What a person waits for, and looks at nothing but the library: it starts without the other commands.
FINDING = ("search", "similar")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status. Ctrl+C ends it in a line, also while its modules are still loaded."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if given and given[0] in FINDING:
            if arguments is None and given[0] == "search":  # so short a process leaves nothing worth collecting
                gc.disable()
            from engine.cli.search import main as find

            status = find(given)
            watched = sys.getprofile() is not None or sys.gettrace() is not None  # what watches writes at the end
            return _end(status) if arguments is None and not watched else status
        from engine.cli.program import main as run

        return run(given)
    except KeyboardInterrupt:
        sys.stderr.write("kenning: interrupted; everything committed is kept.\n")
        return 130


def _end(status: int) -> int:
    """End this process at once: everything is closed and written, and taking modules apart takes time."""
    import contextlib
    import logging

    logging.shutdown()
    with contextlib.suppress(OSError, ValueError):  # nobody reads any more
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    os._exit(status)
