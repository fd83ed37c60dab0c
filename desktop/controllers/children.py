"""What do the window's processes have in common? Where they find the engine, and how they are ended."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment


def process_environment() -> QProcessEnvironment:
    """Return our environment with this checkout, or the installed packages, on Python's path."""
    environment = QProcessEnvironment.systemEnvironment()
    root = str(Path(__file__).resolve().parents[2])
    older = environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", os.pathsep.join(part for part in (root, older) if part))
    environment.insert("PYTHONUNBUFFERED", "1")
    environment.insert("PYTHONIOENCODING", "utf-8")
    return environment


def dismiss_process(process: QProcess) -> None:
    """Ask a process to end, without waiting for it; its signals are not heard any more."""
    process.blockSignals(True)
    process.write(b"cancel\n")
    process.closeWriteChannel()


def end_process(process: QProcess, wait_ms: int) -> None:
    """Ask a process to cancel, wait at most ``wait_ms``, then end it; its signals are not heard any more."""
    dismiss_process(process)
    if not process.waitForFinished(wait_ms):
        process.kill()
        process.waitForFinished(5000)  # a busy machine takes its time, and Qt complains of one that still runs
    process.deleteLater()
