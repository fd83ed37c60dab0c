"""Who keeps a library up to date where there is neither window nor tray? ``kenning watch``, until a window comes.

The two meet in a file beside the window's lock, whose name no other process was given: it watches while that is there.
"""

from __future__ import annotations

import os
import sys
import uuid
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QProcess

from desktop.controllers.children import process_environment
from engine.private import write_private


def watch_command(library: Path, while_there: Path) -> list[str]:
    """Return the command that keeps a library up to date as long as a file stays what it is."""
    program = [sys.executable, "-P", "-m", "engine.cli"]
    if getattr(sys, "frozen", False):
        program = [sys.executable, "--command-line"]
    return [*program, "watch", "--library", os.fspath(library), "--while", os.fspath(while_there)]


def begin_watching(library: Path, mark: Path) -> bool:
    """Start it, in a process that outlives this one; return whether it began.

    Raises:
        OSError: the mark cannot be made.
    """
    own = mark.with_name(f"{mark.name}-{uuid.uuid4().hex}")
    write_private(own, "")
    command = watch_command(library, own)
    process = QProcess()
    process.setProcessEnvironment(process_environment())
    process.setProgram(command[0])
    process.setArguments(command[1:])
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


def end_watching(mark: Path) -> None:
    """End what was begun with this mark: within two seconds it sees that its file has gone."""
    for own in mark.parent.glob(f"{mark.name}-*"):
        with suppress(OSError):
            own.unlink()
