"""How long will the rest take? Tokens to come, guessed from the files' types, over the tokens read each second."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Iterable

from engine.documents import FileEntry
from engine.paths import display_path
from engine.progress import Progress, ProgressCallback

_REPORT_EVERY_S = 0.1
# Before any file of a type was read: a token is about 5 bytes of text. PDFs carry far less text than bytes.
_TOKENS_PER_BYTE = 0.2
# Weight, in bytes, of that first guess against what was seen.
_PRIOR_BYTES = 20_000
_FIRST_GUESS_S = 2.0


class Forecast:
    """Counts of a run, and its end. Files are read in one thread and encoded in another; both tell it.

    Reports come from the thread that encodes, at most ten times a second.
    """

    def __init__(self, to_read: Iterable[FileEntry], report: ProgressCallback | None) -> None:
        self._report = report
        self._started = time.monotonic()
        self._rested_s = 0.0
        self._counting = threading.Lock()
        self._last_report = 0.0
        self._bytes_left: dict[str, int] = defaultdict(int)
        self._seen: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))  # bytes, tokens by type
        self.documents_total = 0
        self.bytes_total = 0
        for entry in to_read:
            self._bytes_left[entry.path.suffix.lower()] += entry.size_bytes
            self.bytes_total += entry.size_bytes
            self.documents_total += 1
        self.documents_done = self.bytes_done = self.chunks = self.tokens = self.failed = 0
        self.tokens_queued = 0  # read and split, not encoded yet
        self.path = ""

    @property
    def seconds(self) -> float:
        """Seconds of work since the run began; pauses do not count, or the guess after one would be far off."""
        return time.monotonic() - self._started - self._rested_s

    def rest(self, seconds: float) -> None:
        """The run was paused this long."""
        with self._counting:
            self._rested_s += seconds

    def more(self, entry: FileEntry) -> None:
        """One file more is to be read than was known when the run began."""
        with self._counting:
            self._bytes_left[entry.path.suffix.lower()] += entry.size_bytes
            self.bytes_total += entry.size_bytes
            self.documents_total += 1

    def read(self, entry: FileEntry, tokens: int) -> None:
        """A file was read (``tokens`` 0 where it gave none)."""
        kind = entry.path.suffix.lower()
        with self._counting:
            self._bytes_left[kind] -= entry.size_bytes
            seen_bytes, seen_tokens = self._seen[kind]
            self._seen[kind] = (seen_bytes + entry.size_bytes, seen_tokens + tokens)
            self.tokens_queued += tokens

    def unread(self, entry: FileEntry) -> None:
        """A file need not be read: it says nothing about the tokens of its type."""
        with self._counting:
            self._bytes_left[entry.path.suffix.lower()] -= entry.size_bytes

    def encoded(self, tokens: int) -> None:
        """A batch went through the encoder."""
        with self._counting:
            self.tokens += tokens
            self.tokens_queued = max(0, self.tokens_queued - tokens)
        self.tell("indexing")

    def spared(self, tokens: int) -> None:
        """A text need not be encoded: its vectors are known."""
        with self._counting:
            self.tokens_queued = max(0, self.tokens_queued - tokens)

    def done(self, entry: FileEntry, *, chunks: int = 0, failed: bool = False, part: bool = False) -> None:
        """A file is finished, well or not; or a ``part`` of one, which is not a file of its own."""
        with self._counting:
            if not part:
                self.documents_done += 1
                self.bytes_done += entry.size_bytes
            self.chunks += chunks
            self.failed += failed
            self.path = display_path(entry.path)
        self.tell("indexing")

    def seconds_left(self) -> float | None:
        """Return the guess, or None while there is too little to go by."""
        with self._counting:
            if self.tokens == 0 or self.seconds < _FIRST_GUESS_S:
                return None
            to_come = float(self.tokens_queued)
            for kind, size_bytes in self._bytes_left.items():
                seen_bytes, seen_tokens = self._seen[kind]
                rate = (seen_tokens + _PRIOR_BYTES * _TOKENS_PER_BYTE) / (seen_bytes + _PRIOR_BYTES)
                to_come += max(0, size_bytes) * rate
            return to_come / (self.tokens / self.seconds)

    def tell(self, phase: str, *, at_once: bool = False) -> None:
        """Report, unless the last report is less than a tenth of a second old."""
        now = time.monotonic()
        if self._report is None or (now - self._last_report < _REPORT_EVERY_S and not at_once):
            return
        self._last_report = now
        self._report(
            Progress(
                phase=phase,
                documents_done=self.documents_done,
                documents_total=self.documents_total,
                bytes_done=self.bytes_done,
                bytes_total=self.bytes_total,
                chunks=self.chunks,
                tokens=self.tokens,
                tokens_per_second=self.tokens / max(self.seconds, 1e-6),
                failed=self.failed,
                seconds=self.seconds,
                seconds_left=self.seconds_left(),
                path=self.path,
            )
        )
