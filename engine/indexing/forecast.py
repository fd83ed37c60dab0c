"""How long will the rest take? Tokens to come, guessed from the files' types, over the tokens read each second.

Where the encoder waits for files most of the time, as with scanned pages and many small files, tokens say little: then
files take as long as those before them, each of which costs something and its bytes some more. The end of the run,
after its last file, counts as so many tokens more; see ``closing``.
"""

from __future__ import annotations

import math
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from engine.documents import FileEntry
from engine.documents.types.names import kind_by_name
from engine.indexing.closing import Closing
from engine.paths import display_path
from engine.progress import Progress, ProgressCallback

_REPORT_EVERY_S = 0.1
# Before any file of a type was read: a token is about 5 bytes of text. PDFs, Office files and pictures carry far less
# text than bytes; of a type of them that was not read yet, those of the others are the best guess.
_TOKENS_PER_BYTE = 0.2
_TEXT_KINDS = frozenset({"text", "markdown", "code", "html", "data", "table", "subtitles", "email"})
# Weight, in bytes, of that first guess against what was seen.
_PRIOR_BYTES = 20_000
# The first guess comes after so long, or when such a share is done.
_FIRST_GUESS_S = 2.0
_FIRST_GUESS_SHARE = 0.1
# The rate is that since the first batch where so long has gone by since.
_RATE_S = 2.0
# Of files to come: a chunk is about as long, and no file with text has less than one.
_TOKENS_PER_CHUNK = 200
# Up to this size it hardly matters for the time that reading takes; as in the order of a plan.
_SMALL_BYTES = 64 << 10
# Share of the time in which the encoder works: below it, it waits for what is read.
_WAITS = 0.5
# While a run goes on, something is told many times a second: after so long a silence the computer has slept. Some
# clocks go on meanwhile: those of Windows, and all of them where a process or a virtual machine is made to stand.
_ASLEEP_S = 60.0


class Forecast:
    """Counts of a run, and its end. Files are read in one thread and encoded in another; both tell it.

    Reports come from the threads that encode, one after another, at most ten times a second.

    Args:
        to_read: the files of the run.
        report: told how far it is.
        closing: what the end of the run costs.
        clock: seconds that never go back.
    """

    def __init__(
        self,
        to_read: Iterable[FileEntry],
        report: ProgressCallback | None,
        *,
        closing: Closing | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._report = report
        self._closing = closing
        self._clock = clock
        self._started = self._heard = clock()
        self._rested_s = 0.0
        self._woke, self._slept_s = self._started, 0.0  # when the computer last woke, after how long
        self._counting = threading.Lock()
        self._telling = threading.Lock()  # one report after another, whoever tells
        self._last_report = -math.inf
        self._bytes_left: dict[str, int] = defaultdict(int)
        self._seen: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))  # bytes, tokens by type
        self.documents_total = 0
        self.bytes_total = 0
        entries = list(to_read)
        for entry in entries:
            self._bytes_left[entry.path.suffix.lower()] += entry.size_bytes
            self.bytes_total += entry.size_bytes
            self.documents_total += 1
        self.documents_done = self.bytes_done = self.chunks = self.tokens = self.failed = 0
        self.tokens_queued = 0  # read and split, not encoded yet
        self._first: tuple[float, int] | None = None  # when the first batch was done, in seconds, and its tokens
        self.path = ""
        self._encodes = 0  # groups of texts that are being encoded now
        self._busy_since = self._busy_s = 0.0  # the encoder
        self._tokens_before = 0  # what it had encoded when it began to work
        self._longest: tuple[int, float] | None = None  # tokens and seconds of its most work at a stretch
        self._knows_busy = False
        self._first_read_s: float | None = None
        self._cost_left, self._cost_read = sum(map(_cost, entries)), 0.0

    @property
    def seconds(self) -> float:
        """Seconds of work since the run began; neither pauses nor sleep count, or the guess would be far off."""
        return self._clock() - self._started - self._rested_s

    def rest(self, seconds: float) -> None:
        """The run was paused this long, until now."""
        with self._counting:
            self._heard = self._clock()
            counted_s = self._slept_s if self._woke > self._heard - seconds else 0.0
            self._rested_s += max(0.0, seconds - counted_s)

    def _hear(self) -> None:
        """Note that the run goes on; with the lock held, by whatever is told first after a sleep."""
        now = self._clock()
        if now - self._heard > _ASLEEP_S:
            self._woke, self._slept_s = now, now - self._heard
            self._rested_s += self._slept_s
        self._heard = now

    def more(self, entry: FileEntry) -> None:
        """One file more is to be read than was known when the run began."""
        with self._counting:
            self._bytes_left[entry.path.suffix.lower()] += entry.size_bytes
            self.bytes_total += entry.size_bytes
            self.documents_total += 1
            self._cost_left += _cost(entry)

    def read(self, entry: FileEntry, tokens: int) -> None:
        """A file was read (``tokens`` 0 where it gave none)."""
        kind = entry.path.suffix.lower()
        with self._counting:
            self._hear()
            self._bytes_left[kind] -= entry.size_bytes
            seen_bytes, seen_tokens = self._seen[kind]
            self._seen[kind] = (seen_bytes + entry.size_bytes, seen_tokens + tokens)
            self.tokens_queued += tokens
            self._cost_left -= _cost(entry)
            if self._first_read_s is None:
                self._first_read_s = self.seconds
            else:
                self._cost_read += _cost(entry)

    def unread(self, entry: FileEntry) -> None:
        """A file need not be read: it says nothing about the tokens of its type."""
        with self._counting:
            self._bytes_left[entry.path.suffix.lower()] -= entry.size_bytes
            self._cost_left -= _cost(entry)

    @contextmanager
    def encoding(self) -> Iterator[None]:
        """Note that the encoder works meanwhile; where several threads do so at once it counts once."""
        with self._counting:
            self._knows_busy = True
            self._encodes += 1
            if self._encodes == 1:
                self._busy_since, self._tokens_before = self.seconds, self.tokens
        try:
            yield
        finally:
            with self._counting:
                self._encodes -= 1
                if not self._encodes:
                    worked_s, tokens = self.seconds - self._busy_since, self.tokens - self._tokens_before
                    self._busy_s += worked_s
                    if tokens and (self._longest is None or tokens >= self._longest[0]):
                        self._longest = tokens, worked_s

    def encoded(self, tokens: int) -> None:
        """A batch went through the encoder."""
        with self._counting:
            self._hear()
            self.tokens += tokens
            if self._first is None:
                self._first = self.seconds, self.tokens
            self.tokens_queued = max(0, self.tokens_queued - tokens)
        self.tell("indexing")

    def spared(self, tokens: int) -> None:
        """A text need not be encoded: its vectors are known."""
        with self._counting:
            self.tokens_queued = max(0, self.tokens_queued - tokens)

    def done(self, entry: FileEntry, *, chunks: int = 0, failed: bool = False, part: bool = False) -> None:
        """A file is finished, well or not; or a ``part`` of one, which is not a file of its own."""
        with self._counting:
            self._hear()
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
            early = self.seconds < _FIRST_GUESS_S and self.documents_done < _FIRST_GUESS_SHARE * self.documents_total
            if self.tokens == 0 or self.seconds <= 0 or early:
                return None
            to_come, closing = self._tokens_to_come(), 0.0
            if self._closing is not None:
                files = self.documents_total - self.documents_done
                closing = self._closing(self.chunks + max(files, to_come / _TOKENS_PER_CHUNK))
            reading_s = self._reading_left()
            if reading_s is None:
                return (to_come + closing) / self._tokens_a_second()
            # A few words at a time take longer each than those of a long text will.
            tokens, worked_s = self._longest or (self.tokens, self._busy())
            a_token_s = worked_s / tokens
            return max(reading_s, to_come * a_token_s) + closing * a_token_s

    def _busy(self) -> float:
        """Return how many seconds the encoder has worked."""
        return self._busy_s + (self.seconds - self._busy_since if self._encodes else 0.0)

    def _reading_left(self) -> float | None:
        """Return how long reading takes still, where it is what the run waits for; else None."""
        if not self._knows_busy or self._first_read_s is None or not self._cost_read:
            return None
        since_s = self.seconds - self._first_read_s
        if self._busy() >= _WAITS * since_s:
            return None
        return since_s * max(0.0, self._cost_left) / self._cost_read

    def _tokens_a_second(self) -> float:
        """Return how fast it goes since the first batch, for the start of everything holds that one up."""
        since_s, tokens = self._first or (0.0, 0)
        if self.seconds - since_s >= _RATE_S and self.tokens > tokens:
            return (self.tokens - tokens) / (self.seconds - since_s)
        return self.tokens / self.seconds

    def _tokens_to_come(self) -> float:
        to_come = float(self.tokens_queued)
        packed = [seen for kind, seen in self._seen.items() if not _is_text(kind)]
        packed_bytes, packed_tokens = (sum(part) for part in zip((0, 0), *packed, strict=True))
        of_packed = (packed_tokens + _PRIOR_BYTES * _TOKENS_PER_BYTE) / (packed_bytes + _PRIOR_BYTES)
        for kind, size_bytes in self._bytes_left.items():
            seen_bytes, seen_tokens = self._seen[kind]
            before = _TOKENS_PER_BYTE if _is_text(kind) else of_packed
            rate = (seen_tokens + _PRIOR_BYTES * before) / (seen_bytes + _PRIOR_BYTES)
            to_come += max(0, size_bytes) * rate
        return to_come

    def tell(self, phase: str, *, at_once: bool = False) -> None:
        """Report, unless the last report is less than a tenth of a second old."""
        with self._counting:
            self._hear()
        if self._report is not None and self._telling.acquire(blocking=at_once):
            try:
                self._tell(phase, self._report, at_once=at_once)
            finally:
                self._telling.release()

    def _tell(self, phase: str, report: ProgressCallback, *, at_once: bool) -> None:
        now = self._clock()
        if now - self._last_report < _REPORT_EVERY_S and not at_once:
            return
        self._last_report = now
        report(
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


def _is_text(kind: str) -> bool:
    """Return whether files of an ending are text as they are."""
    return kind_by_name(f"x{kind}") in _TEXT_KINDS


def _cost(entry: FileEntry) -> float:
    """Return about how long a file takes to be read, a small one being 1."""
    return 1 + entry.size_bytes / _SMALL_BYTES
