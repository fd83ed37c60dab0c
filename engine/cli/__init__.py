"""What can be typed? The command line: parses, calls ``Library``, prints; no logic of its own."""

from __future__ import annotations

import sys

# What a person waits for, and looks at nothing but the library: it starts without the other commands.
FINDING = ("search", "similar")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status. Ctrl+C ends it in a line, also while its modules are still loaded."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if given and given[0] in FINDING:
            from engine.cli.search import main as find

            return find(given)
        from engine.cli.program import main as run

        return run(given)
    except KeyboardInterrupt:
        sys.stderr.write("kenning: interrupted; everything committed is kept.\n")
        return 130
