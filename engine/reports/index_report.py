"""What did an indexing run do, and which files could it not read?"""

from __future__ import annotations

from dataclasses import field

from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class FileFailure:
    """One file that was not read whole. ``when`` is seconds since the epoch; ``fix`` may be empty.

    ``state`` is "failed", "partial" (read but for what the reason names) or "skipped" (no reader
    takes it, or it was passed over). ``kind`` is as in ``Unread``, empty for a partial one.
    """

    path: str
    reason: str
    when: float = 0.0
    fix: str = ""
    state: str = "failed"
    kind: str = ""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """Counts of one run; ``tokens`` is what the encoder read, ``failures`` the files that failed.

    ``partial`` counts those that were read in part; ``indexed`` has the documents among them too. ``reused`` counts
    the chunks whose vectors the library had, ``borrowed`` those that took them from another library's file. ``notes``
    are sentences that a person should read.
    """

    indexed: int = 0
    unchanged: int = 0
    removed: int = 0
    failed: int = 0
    skipped: int = 0
    chunks: int = 0
    tokens: int = 0
    seconds: float = 0.0
    cancelled: bool = False
    failures: tuple[FileFailure, ...] = field(default=())
    partial: int = 0
    reused: int = 0
    borrowed: int = 0
    notes: tuple[str, ...] = ()
