"""What would an indexing run do, and what would it cost?"""

from __future__ import annotations

from dataclasses import dataclass

from engine.reports.unread import Unread


@dataclass(frozen=True, slots=True)
class DryRun:
    """Counts of files, and about how long they would take here and how much room; nothing was changed.

    ``again`` counts files that failed for a reason that may have passed. ``left_out`` is what is passed over, by kind;
    ``away`` are sources that cannot be found now, whose documents stay. ``bytes_`` is the size of the files to read.
    ``seconds`` and ``disk_bytes`` (what the library grows by) come from reading ``sampled`` of these files; None where
    none of them could be tried in time. ``free_bytes`` is what the library's disk has left.
    """

    new: int
    changed: int
    again: int
    gone: int
    unchanged: int
    left_out: tuple[Unread, ...]
    away: tuple[str, ...]
    bytes_: int
    encoder: str
    sampled: int
    seconds: float | None
    disk_bytes: int | None
    free_bytes: int

    @property
    def to_read(self) -> int:
        """How many files would be opened."""
        return self.new + self.changed + self.again
