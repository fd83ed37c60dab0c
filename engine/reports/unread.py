"""What was not read, of which kinds, and what would help? Status, failures, the window and searches all count by this.

A file counts where it is failed, skipped or waiting, or could not be read again; one that was read by another name,
or was opened for what is in it, does not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from engine.records import dataclass

if TYPE_CHECKING:
    from engine.store import FileRecord, Ledger

# By the reason that stands in the ledger, the first that fits; each in the singular and the plural.
_KINDS = (
    ("rule", r"\bleft out by", "left out by a rule", "left out by a rule"),
    ("locked", r"password|encrypted|no permission|holding the file|certificate or key", "locked", "locked"),
    ("scan", r"PDF has no text|no text was recognised|pictures? of text", "scan", "scans"),
    ("damaged", r"damaged|incomplete|error in this file|unpacks to far more", "damaged", "damaged"),
    ("video", r"\bvideo", "video", "videos"),
    ("sound", r"\baudio|\bsound|\bmusic|MIDI", "recording", "recordings"),
    ("drawing", r"drawing|CAD|3-D|model", "drawing", "drawings"),
    ("picture", r"image|picture|photo|icon|bitmap", "picture", "pictures"),
    ("online", r"stored online", "stored online only", "stored online only"),
    ("large", r"larger than|too large|longer than|too long|time limit|memory", "too large", "too large"),
    ("away", r"not found|does not answer|leads nowhere|moved or deleted|open on this computer", "away", "away"),
    ("empty", r"empty|no text", "without text", "without text"),
    ("generated", r"generated files|saved page", "folder of a program", "folders of programs"),
    ("packed", r"no reader for (?!.*\binside\b).*archive(?! or package)|part of an archive", "archive", "archives"),
    ("archive", r"archive(?! or package)", "in an archive", "in archives"),
    ("program", r"program|compiled|package|database|binary|extension", "program file", "program files"),
)
_NAMES = {"waiting": ("still waiting", "still waiting"), "other": ("of another kind", "of other kinds")} | {
    kind: (one, many) for kind, _, one, many in _KINDS
}
_UNREAD = ("failed", "skipped", "pending")


@dataclass(frozen=True, slots=True)
class Unread:
    """So many files of one kind that were not read; ``fix`` is what helps most of them, or empty."""

    kind: str
    count: int
    fix: str = ""

    @property
    def text(self) -> str:
        """The count and the kind in words: "9 scans"."""
        return f"{self.count:,} {_NAMES[self.kind][self.count != 1]}"


def is_unread(record: FileRecord) -> bool:
    """Return whether a file counts as not read: it waits, was refused, or is only known as it was before."""
    return record.state in _UNREAD or record.passing


def kind_of(state: str, reason: str) -> str:
    """Return which kind of thing was not read."""
    if state == "pending":
        return "waiting"
    return next((kind for kind, pattern in _patterns() if pattern.search(reason)), "other")


@cache
def _patterns() -> Sequence[tuple[str, re.Pattern[str]]]:
    """Return what tells each kind: made for the first file that was not read, for most questions name none."""
    return tuple((kind, re.compile(pattern)) for kind, pattern, *_ in _KINDS)


def count_unread(records: Iterable[FileRecord]) -> tuple[Unread, ...]:
    """Return how many of these files were not read, by kind, the most frequent first."""
    return _counted((record.state, record.reason, record.fix, 1) for record in records if is_unread(record))


def unread_in(ledger: Ledger, under: Path | None = None) -> tuple[Unread, ...]:
    """Return the same of all files of a library, or of one folder or file of it."""
    return _counted(ledger.unread(under))


def unread_text(counts: Iterable[Unread]) -> str:
    """Return the counts as the end of a sentence: "9 scans, 3 locked, 2 videos"."""
    return ", ".join(one.text for one in counts)


def _counted(lines: Iterable[tuple[str, str, str, int]]) -> tuple[Unread, ...]:
    counts: Counter[str] = Counter()
    fixes: dict[str, Counter[str]] = defaultdict(Counter)
    for state, reason, fix, files in lines:
        kind = kind_of(state, reason)
        counts[kind] += files
        fixes[kind][fix] += files if fix else 0
    return tuple(
        Unread(kind, count, fixes[kind].most_common(1)[0][0])
        for kind, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )
