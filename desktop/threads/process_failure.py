"""Why did an operation end early? What the window tells of a process that failed, crashed, or never began."""

from __future__ import annotations

from engine.cli.protocol import Operation
from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class ProcessFailure:
    """Why an operation ended early. ``kind`` is an error's class name, or "crashed" or "unstartable"."""

    kind: str
    message: str
    operation: Operation
