"""How long will it take to read the files to come, and how much text will they give? By their types and sizes.

Text files hold as much text as bytes. Others (PDFs, Office files, pictures) do not: what is large in them is pictures
and fonts, so their text and the time that they take grow with about the square root of their bytes. A type of which
little was read is guessed by the others of its sort, as far as that goes.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

from engine.documents import FileEntry
from engine.documents.types.names import kind_by_name

_TEXT_KINDS = frozenset({"text", "markdown", "code", "html", "data", "table", "subtitles", "email"})
# Up to this size it hardly matters for the time that reading takes; as in the order of a plan.
_SMALL_BYTES = 64 << 10
# Before any file was read: a token is about 5 bytes of text, and what is no text takes about ten times as long to read.
_TOKENS_PER_BYTE = 0.2
_PACKED_TOKENS_PER_BYTE = 0.02
_PACKED_COST = 10.0
# Weight, in bytes and in files, of what others gave against what was seen of a type.
_PRIOR_BYTES = 20_000
_PRIOR_FILES = 3.0
# From so many files on, the slowest of them is held to be an exception.
_EXCEPTION_OF = 4
_AS_LONG_AGAIN = 2.0


def is_text(kind: str) -> bool:
    """Return whether files of an ending are text as they are."""
    return kind_by_name(f"x{kind}") in _TEXT_KINDS


def _kind(entry: FileEntry) -> str:
    return entry.path.suffix.lower()


def _text_bytes(kind: str, size_bytes: int) -> float:
    """Return the bytes by which the text of a file is guessed."""
    return float(size_bytes) if is_text(kind) else math.sqrt(size_bytes * _SMALL_BYTES)


def _cost(kind: str, size_bytes: int) -> float:
    """Return about how long a file takes to be read, a small text being 1."""
    share = size_bytes / _SMALL_BYTES
    return 1 + share if is_text(kind) else _PACKED_COST * (1 + math.sqrt(share))


@dataclass(slots=True)
class _Seen:
    """What files of one type, or of all, gave: tokens of so many bytes, seconds of so much cost."""

    text_bytes: float = 0.0
    tokens: int = 0
    cost: float = 0.0
    seconds: float = 0.0

    def add(self, other: _Seen) -> None:
        self.text_bytes += other.text_bytes
        self.tokens += other.tokens
        self.cost += other.cost
        self.seconds += other.seconds


@dataclass(slots=True)
class FilesToCome:
    """The files of a run that were not read yet, and what those that were say about them. Not for several threads."""

    _left: dict[str, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0.0, 0.0, 0.0]))
    _seen: dict[str, _Seen] = field(default_factory=lambda: defaultdict(_Seen))
    _timed: int = 0
    _slowest: tuple[str, float, float] = ("", 0.0, 0.0)  # type, cost and seconds of one file
    _next_slowest: float = 0.0  # seconds for a cost of 1

    def add(self, entry: FileEntry, *, times: int = 1) -> None:
        """Count a file as one to come; with ``times`` -1 as none."""
        kind = _kind(entry)
        left = self._left[kind]
        left[0] += times
        left[1] += times * _text_bytes(kind, entry.size_bytes)
        left[2] += times * _cost(kind, entry.size_bytes)

    def take(self, entry: FileEntry, tokens: int, seconds: float | None) -> None:
        """Note what a file gave that was read, and how long it took, where that is known."""
        self.add(entry, times=-1)
        kind, cost = _kind(entry), _cost(_kind(entry), entry.size_bytes)
        seen = _Seen(_text_bytes(kind, entry.size_bytes), tokens)
        if seconds is not None:
            seen.cost, seen.seconds = cost, seconds
            self._timed += 1
            rate = seconds / cost
            _, cost_before, seconds_before = self._slowest
            if not cost_before or rate > seconds_before / cost_before:
                self._next_slowest = seconds_before / cost_before if cost_before else 0.0
                self._slowest = kind, cost, seconds
            else:
                self._next_slowest = max(self._next_slowest, rate)
        self._seen[kind].add(seen)

    def tokens(self) -> float:
        """Return how many tokens are to come."""
        to_come = 0.0
        rates = {True: _TOKENS_PER_BYTE, False: self._packed_rate()}
        for kind, (files, text_bytes, _) in self._left.items():
            if files > 0:
                seen = self._seen[kind]
                rate = (seen.tokens + _PRIOR_BYTES * rates[is_text(kind)]) / (seen.text_bytes + _PRIOR_BYTES)
                to_come += max(0.0, text_bytes) * rate
        return to_come

    def _packed_rate(self) -> float:
        seen = _Seen()
        for kind, one in self._seen.items():
            if not is_text(kind):
                seen.add(one)
        return (seen.tokens + _PRIOR_BYTES * _PACKED_TOKENS_PER_BYTE) / (seen.text_bytes + _PRIOR_BYTES)

    def reading_s(self, waiting_s: float) -> float | None:
        """Return how long reading them takes, or None where no time is known.

        Args:
            waiting_s: how long ago the last file came.
        """
        if not self._timed:
            return None
        # A text recogniser that starts, or a broken file, says nothing of the others: it counts as the next slowest.
        spared_s, spared_kind = 0.0, ""
        if self._timed >= _EXCEPTION_OF:
            spared_kind, cost, seconds = self._slowest
            spared_s = seconds - cost * self._next_slowest
        all_cost = sum(seen.cost for seen in self._seen.values())
        overall = (sum(seen.seconds for seen in self._seen.values()) - spared_s) / all_cost
        to_come, slowest = 0.0, 0.0
        for kind, (files, _, cost) in self._left.items():
            if files > 0:
                seen, weight = self._seen[kind], _PRIOR_FILES * cost / files
                seconds = seen.seconds - (spared_s if kind == spared_kind else 0.0)
                rate = (seconds + weight * overall) / (seen.cost + weight)
                to_come += max(0.0, cost) * rate
                slowest = max(slowest, rate * cost / files)
        if not slowest:
            return 0.0
        # What takes long already will take as long again at least, and what takes long seldom stands alone.
        return to_come + _AS_LONG_AGAIN * max(0.0, waiting_s - slowest)
