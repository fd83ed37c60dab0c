"""The command line as tests call it: in this process, with the exit status and what was printed."""

from __future__ import annotations

import json

from engine.cli.program import main


def run(capsys, *arguments):
    """Return the exit status and both outputs."""
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def run_json(capsys, *arguments):
    """Return the exit status and what ``--json`` prints."""
    status, out, _ = run(capsys, *arguments, "--json")
    return status, json.loads(out)
