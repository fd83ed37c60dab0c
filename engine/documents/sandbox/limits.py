"""What may reading one file cost? Agreed between the pool and its reader processes."""

from __future__ import annotations

import sys
from pathlib import Path

from engine.records import dataclass

_CLOCK_FACTOR = 5  # a drive may be slow, and a machine busy
# What a process waits for a processor is not counted where the system tells it: it is nice, and beside a few busy
# processes it may get a hundredth of a core. Its own alarm does count it, and leaves room for that.
_ALARM_FACTOR = 60
_TELLS_WAITING = sys.platform == "linux"


def seconds_waited(process_id: int) -> float:
    """How long a process's main thread has waited for a processor since it began, 0 where the system does not tell.

    The number of another thread gives that one's.

    Source: Documentation/scheduler/sched-stats.rst of the Linux kernel, "/proc/<pid>/schedstat", in nanoseconds.
    """
    try:
        return int(Path(f"/proc/{process_id}/schedstat").read_bytes().split()[1]) / 1e9 if _TELLS_WAITING else 0.0
    except (OSError, IndexError, ValueError):  # gone, hidden, or a kernel built without it
        return 0.0


@dataclass(frozen=True, slots=True)
class ReaderLimits:
    """The limits for one file, and what reads it.

    ``seconds`` is processor time, so that a busy machine fails no file. ``reader`` is
    "module:function", called as ``reader(path, max_chars=n)``. ``ocr`` says whether text in
    pictures may be recognised.
    """

    seconds: float
    memory_mb: int
    max_chars: int
    reader: str
    ocr: bool = True

    @property
    def clock_seconds(self) -> float:
        """How long it may take on the clock: a file that only waits (a dead drive) ends too."""
        return self.seconds * _CLOCK_FACTOR

    @property
    def alarm_seconds(self) -> float:
        """After how long a process ends itself, should nobody else look after it."""
        return self.seconds * (_ALARM_FACTOR if _TELLS_WAITING else _CLOCK_FACTOR)

    def as_arguments(self) -> list[str]:
        """Return the limits as arguments of the command that starts a process."""
        return [str(self.seconds), str(self.memory_mb), str(self.max_chars), self.reader, str(int(self.ocr))]

    @staticmethod
    def from_arguments(arguments: list[str]) -> ReaderLimits:
        """Return the limits that ``as_arguments`` wrote."""
        seconds, memory_mb, max_chars, reader, ocr = arguments
        return ReaderLimits(float(seconds), int(memory_mb), int(max_chars), reader, bool(int(ocr)))
