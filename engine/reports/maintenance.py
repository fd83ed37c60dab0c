"""What did checking, compacting or exporting a library find and do? Plain facts for callers; no part of the store."""

from __future__ import annotations

from collections.abc import Callable

from engine.records import dataclass

# Told the share that is done, 0 to 1.
ShareCallback = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a check found. ``damage`` is False for what is worth knowing while nothing is wrong.

    ``kind`` is "ledger", "file", "rows", "document", "vector", "index", "source", "space" or "leftover".
    ``meaning`` says what it does to a user, ``remedy`` what to do. ``paths`` names the first ten of ``count``.
    ``action`` is the same for programs: "repair", "rebuild" (``index`` with force, which begins anew), "index",
    "compact", or "" where it takes a person.
    """

    kind: str
    what: str
    meaning: str
    remedy: str
    damage: bool = True
    count: int = 1
    paths: tuple[str, ...] = ()
    action: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check looked at and found. ``repaired`` is what was done about it, one sentence each."""

    documents: int
    chunks: int
    files: int
    size_bytes: int
    seconds: float
    problems: tuple[Problem, ...]
    repaired: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is damaged."""
        return not any(problem.damage for problem in self.problems)


@dataclass(frozen=True, slots=True)
class CompactReport:
    """What compacting gave back. ``left_out`` says what was not done and why, one sentence each."""

    before_bytes: int
    after_bytes: int
    seconds: float
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: rows (chunks) of how many documents, into a file of so many bytes."""

    path: str
    documents: int
    chunks: int
    size_bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class VectorsReport:
    """What was written for others to borrow: so many vectors of so many dimensions, by which encoder."""

    path: str
    vectors: int
    dims: int
    encoder: str
    size_bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class LoanReport:
    """What was taken in of a file of vectors.

    ``here`` are vectors of passages that the library holds already, ``waiting`` those that wait for files to be
    indexed. ``checked`` is how many were made again and agreed; where no passage is here yet, the next run checks.
    """

    file: str
    encoder: str
    vectors: int
    here: int
    checked: int
    size_bytes: int
    seconds: float

    @property
    def waiting(self) -> int:
        """How many vectors wait for files."""
        return self.vectors - self.here
