"""What can be typed? The command line: parses, calls ``Library``, prints; no logic of its own."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status. Ctrl+C ends it in a line, also while its modules are still loaded."""
    try:
        from engine.cli.program import main as run

        return run(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("kenning: interrupted; everything committed is kept.\n")
        return 130
