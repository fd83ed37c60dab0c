"""What may reading one file cost? Agreed between the pool and its reader processes."""

from __future__ import annotations

from dataclasses import dataclass

_CLOCK_FACTOR = 5  # on a busy machine a process gets a fifth of a core and is not at fault for it


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

    def as_arguments(self) -> list[str]:
        """Return the limits as arguments of the command that starts a process."""
        return [str(self.seconds), str(self.memory_mb), str(self.max_chars), self.reader, str(int(self.ocr))]

    @staticmethod
    def from_arguments(arguments: list[str]) -> ReaderLimits:
        """Return the limits that ``as_arguments`` wrote."""
        seconds, memory_mb, max_chars, reader, ocr = arguments
        return ReaderLimits(float(seconds), int(memory_mb), int(max_chars), reader, bool(int(ocr)))
