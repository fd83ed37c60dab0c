"""How long will the rest take? Tokens to come over the tokens encoded each second, or the time that reading takes.

Both go on side by side, so the longer of them counts; what files to come will give is guessed in ``files_to_come``. The
end of the run, after its last file, counts as so many tokens more; see ``closing``.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from engine.documents import FileEntry
from engine.indexing.closing import Closing
from engine.indexing.files_to_come import FilesToCome
from engine.paths import display_path
from engine.progress import Progress, ProgressCallback

_REPORT_EVERY_S = 0.1
# The first guess comes after so long, or when such a share is done.
_FIRST_GUESS_S = 2.0
_FIRST_GUESS_SHARE = 0.1
# The rate is that since the first batch where so long has gone by since.
_RATE_S = 2.0
# Of files to come: a chunk is about as long, and no file with text has less than one.
_TOKENS_PER_CHUNK = 200
# A stretch of the encoder's work is long that has such a share of the longest one's tokens; of an earlier one such a
# share counts beside the latest, for other work on the computer comes and goes.
_LONG_SHARE, _LASTING = 0.5, 0.7
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
        self._to_come = FilesToCome()
        self.documents_total = 0
        self.bytes_total = 0
        for entry in to_read:
            self._to_come.add(entry)
            self.bytes_total += entry.size_bytes
            self.documents_total += 1
        self.documents_done = self.bytes_done = self.chunks = self.tokens = self.failed = 0
        self.tokens_queued = 0  # read and split, not encoded yet
        self._first: tuple[float, int] | None = None  # when the first batch was done, in seconds, and its tokens
        self.path = ""
        self._encodes = 0  # groups of texts that are being encoded now
        self._busy_since = self._busy_s = 0.0  # the encoder
        self._tokens_before = 0  # what it had encoded when it began to work
        self._longest = 0  # tokens of its most work at a stretch
        self._stretches = (0.0, 0.0)  # tokens and seconds of the long ones, the latest first of all
        self._knows_busy = False
        self._held = False  # by an encoder that has no room
        self._next_since: float | None = None  # when the splitter began to wait for the next file

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
        """One file more than was known when the run began is under way: it was read beside the others."""
        with self._counting:
            self.bytes_total += entry.size_bytes
            self.documents_total += 1

    def read(self, entry: FileEntry, tokens: int) -> None:
        """A file was read (``tokens`` 0 where it gave none)."""
        with self._counting:
            self._hear()
            now = self.seconds
            # The first holds the start of the reader processes.
            self._to_come.take(entry, tokens, None if self._next_since is None else max(0.0, now - self._next_since))
            self._next_since = now
            self.tokens_queued += tokens
            self._held = True

    def handed_on(self) -> None:
        """What was read has gone to the encoder, for which it may have waited: the next file's time begins."""
        with self._counting:
            self._next_since, self._held = self.seconds, False

    def unread(self, entry: FileEntry) -> None:
        """A file need not be read: it says nothing about the tokens of its type."""
        with self._counting:
            self._to_come.add(entry, times=-1)
            if self._next_since is not None:
                self._next_since = self.seconds  # that was found out in the time of the next file

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
                    self._stretches = self._with_stretch()
                    self._longest = max(self._longest, self.tokens - self._tokens_before)
                    self._busy_s += self.seconds - self._busy_since

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
            to_come, closing = self.tokens_queued + self._to_come.tokens(), 0.0
            if self._closing is not None:
                files = self.documents_total - self.documents_done
                closing = self._closing(self.chunks + max(files, to_come / _TOKENS_PER_CHUNK))
            if not self._knows_busy:
                return (to_come + closing) / self._tokens_a_second()
            tokens, worked_s = self._with_stretch() if self._encodes else self._stretches
            a_token_s = worked_s / tokens if tokens else self._busy() / self.tokens
            return max(self._reading_left(), to_come * a_token_s) + closing * a_token_s

    def _with_stretch(self) -> tuple[float, float]:
        """Return tokens and seconds of long stretches of the encoder's work, with the one that it is in.

        A few words at a time take longer each than those of a long text will, so short stretches say nothing.
        """
        tokens, worked_s = self.tokens - self._tokens_before, self.seconds - self._busy_since
        if not tokens or tokens < _LONG_SHARE * self._longest:
            return self._stretches
        if tokens * _LONG_SHARE > self._longest:  # those before were short
            return tokens, worked_s
        return _LASTING * self._stretches[0] + tokens, _LASTING * self._stretches[1] + worked_s

    def _busy(self) -> float:
        """Return how many seconds the encoder has worked."""
        return self._busy_s + (self.seconds - self._busy_since if self._encodes else 0.0)

    def _reading_left(self) -> float:
        """Return how long reading takes still, were there always room for what is read."""
        waiting_s = 0.0 if self._held or self._next_since is None else self.seconds - self._next_since
        return self._to_come.reading_s(waiting_s) or 0.0

    def _tokens_a_second(self) -> float:
        """Return how fast it goes since the first batch, for the start of everything holds that one up."""
        since_s, tokens = self._first or (0.0, 0)
        if self.seconds - since_s >= _RATE_S and self.tokens > tokens:
            return (self.tokens - tokens) / (self.seconds - since_s)
        return self.tokens / self.seconds

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
