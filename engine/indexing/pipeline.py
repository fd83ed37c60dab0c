"""How does a file become rows? Read, split, encode, write: four steps that overlap.

Reader processes read, one thread splits, the calling thread has two groups of files encoded at a
time, each in a thread of its own, and one thread writes. Queues between them are short and hold a
bounded number of characters, so memory stays flat and a slow step holds the earlier ones back. The
encoder is the slowest by far; everything else is arranged to keep it busy. A file whose content is
what the ledger has is neither read nor encoded.

Whoever waits, in whatever thread, waits in turns of a tenth of a second and asks ``_Stop`` in
between: a cancel or the first error ends every step but the writer, which commits what it is given.
Those rules stand in this module, long as it is, because no step can be judged without them.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path

from engine.documents import Document, FileEntry, ReaderPool
from engine.documents.sandbox.frames import Outcome
from engine.documents.types.names import is_small_text
from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors
from engine.errors import Cancelled, UnreadableFileError
from engine.indexing.batches import Committer
from engine.indexing.fast_lane import FastLane, Steps, Watch
from engine.indexing.forecast import Forecast
from engine.indexing.prepared import (
    Prepared,
    ScanOutcome,
    digest,
    outcome_chars,
)
from engine.indexing.preparing import prepare, read_as_before, unchanged_candidates
from engine.indexing.reuse import Reuse, Wanted
from engine.indexing.tuning import IndexTuning
from engine.progress import CancelToken, CommitCallback
from engine.store import FileRecord, Store
from engine.store.refit import refit

# Commits after which upkeep, which takes seconds, may wait for a file that was just saved to be in the library first.
_MOST_PUT_OFF = 10
_POLL_S = 0.1
_GROUPS_AT_ONCE = 2  # with the encoder


class Pipeline:
    """One run over a list of files. Construct, ``run`` once, throw away.

    With ``force``, files are read even where their content is what the ledger has.
    """

    def __init__(
        self,
        store: Store,
        encoder: Encoder,
        forecast: Forecast,
        cancel: CancelToken,
        *,
        force: bool = False,
        watch: Watch | None = None,
        tuning: IndexTuning | None = None,
    ) -> None:
        self._store = store
        self._tuning = tuning or IndexTuning()
        self._encoder = encoder
        self._late = bool(store.ledger.meta("late_chunking", False))
        self._forecast = forecast
        self._force = force
        self._may_be_outdated = not force and bool(store.ledger.outdated())
        self._stop = _Stop(cancel, forecast.rest)
        self._room = _Room(self._tuning.chars_in_flight, self._stop)
        # As many files wait for the encoder as fill a group of small ones; ``_Room`` bounds how long they are.
        self._prepared: queue.Queue[Prepared | None] = queue.Queue(self._tuning.group_chunks)
        self._encoded: queue.Queue[Prepared | ScanOutcome | None] = queue.Queue(self._tuning.group_chunks)
        self._lane = FastLane(watch, self._steps(), self._guard) if watch is not None else None
        self._put_off = 0
        self._writer: threading.Thread | None = None
        self.reuse = Reuse(store, encoder.manifest, self._vectors, earlier=not force)
        self._committer = Committer(store, encoder.manifest.name)
        self.tally = self._committer.tally

    def run(self, entries: Iterable[FileEntry], pool: ReaderPool, on_commit: CommitCallback) -> None:
        """Bring these files into the library.

        Raises:
            Cancelled: everything committed before is kept, and what was encoded is committed too.
            StoreError, ModelError: the run cannot go on; what was committed is kept.
        """
        planned = {entry.path: entry for entry in entries}
        splitter = threading.Thread(target=self._guard, args=(self._split_all, planned, pool), name="splitter")
        self._writer = threading.Thread(target=self._guard, args=(self._write_all, on_commit), name="writer")
        self._stop.encoding = threading.current_thread()
        self._writer.start()
        try:
            splitter.start()
            if self._lane is not None:
                self._lane.start(planned)
            self._encode_all()
        except BaseException as error:
            self._stop.fail(error)
        finally:
            if self._lane is not None:
                self._lane.end()
            with suppress(Cancelled):
                self._hand_on(None)
            self._writer.join()
            if splitter.ident is not None:
                splitter.join()
            self.reuse.close()
            self.tally.reused, self.tally.borrowed = self.reuse.reused, self.reuse.borrowed
        if self._stop.error is not None:
            raise self._stop.error

    def _steps(self) -> Steps:
        return Steps(
            stop=self._stop,
            admit=self._admit,
            give_back=self._room.give_back,
            prepare=self._prepare,
            encode=self._encode_beside,
            hand_on=self._hand_on,
            more=self._forecast.more,
        )

    # -- steps ---------------------------------------------------------------------------------

    def _split_all(self, planned: Mapping[Path, FileEntry], pool: ReaderPool) -> None:
        try:
            to_read = self._to_read(list(planned.values()))

            def is_small(path: Path) -> bool:
                return is_small_text(path.name, planned[path].size_bytes)

            for path, outcome in pool.read(to_read, self._stop, admit=self._admit, together=is_small):
                items = self._prepare(planned[path], outcome)
                self._room.give_back(outcome_chars(outcome) - sum(item.chars for item in items))
                self._forecast.read(planned[path], sum(item.tokens for item in items))
                for item in items:
                    self._queue(item)
                self._forecast.handed_on()
        finally:
            with suppress(Cancelled):  # then the encoder looks for no end mark
                self._queue(None)

    def _admit(self, outcome: Outcome) -> None:
        """Wait until there is room for what a reader process gave, so that texts waiting to be split count too."""
        self._room.take(outcome_chars(outcome))

    def _to_read(self, entries: list[FileEntry]) -> Iterator[Path]:
        """Yield the files to read; hand on those of which only the date is new."""
        known = {} if self._force else unchanged_candidates(self._store.ledger, entries)
        for entry in entries:
            self._stop.check()
            if self._is_overtaken(entry):
                self._forecast.unread(entry)
                self._forecast.done(entry)
                continue
            record = known.get(entry.path)
            if record is not None and digest(entry) == record.fingerprint:
                self._forecast.unread(entry)
                self._queue(Prepared(entry, touched=record))
            else:
                yield entry.path

    def _prepare(self, entry: FileEntry, outcome: Outcome) -> list[Prepared]:
        if self._may_be_outdated and isinstance(outcome, Document):
            line = read_as_before(self._store.ledger, entry, outcome)
            if line is not None:
                return [Prepared(entry, touched=line)]
        return prepare(entry, outcome, self._encoder.token_offsets, lambda: self._members(entry.path))

    def _members(self, container: Path) -> dict[Path, FileRecord]:
        return {} if self._force else {record.path: record for record in self._store.ledger.members(container)}

    def _encode_all(self) -> None:
        """Encode groups, each beside the one before: no core waits while one is looked up, tokenized or ends."""
        under_way: deque[tuple[list[Prepared], Future[None]]] = deque()
        with ThreadPoolExecutor(_GROUPS_AT_ONCE, thread_name_prefix="group") as threads:
            try:
                for group in self._groups():
                    if group:
                        under_way.append((group, threads.submit(self._encode_group, group)))
                    while under_way and (len(under_way) == _GROUPS_AT_ONCE or under_way[0][1].done()):
                        self._finish(*under_way[0])
                        under_way.popleft()
                while under_way:
                    self._finish(*under_way[0])
                    under_way.popleft()
            except Cancelled:
                for group, encoded in under_way:  # what is encoded is committed
                    if wait([encoded]).done and encoded.exception() is None:
                        self._give_on(group)
                raise

    def _encode_group(self, group: list[Prepared]) -> None:
        try:
            with self._forecast.encoding():
                self._encode(group)
        except BaseException as error:
            self._stop.fail(error)  # at once, for the other group
            raise

    def _finish(self, group: list[Prepared], encoded: Future[None]) -> None:
        """Wait until a group has its vectors, then hand it on."""
        while not wait([encoded], timeout=_POLL_S).done:
            self._stop.check()
        encoded.result()
        self._give_on(group)

    def _give_on(self, group: list[Prepared]) -> None:
        for item in group:
            self._hand_on(item)
        for item in group:
            self._count(item)

    def _encode_beside(self, group: list[Prepared]) -> None:
        """Encode files that overtake the others, in their own thread, and count them."""
        self._encode(group)
        for item in group:
            self._count(item)

    def _count(self, item: Prepared) -> None:
        failed = isinstance(item.refusal, UnreadableFileError)
        self._forecast.done(item.entry, chunks=len(item.chunks or ()), failed=failed, part=bool(item.container))

    def _is_overtaken(self, entry: FileEntry, container: Path | None = None) -> bool:
        return self._lane is not None and self._lane.is_overtaken(entry, container)

    def _encode(self, group: list[Prepared]) -> None:
        """Give every item its vectors; what is known already is not encoded."""
        items = [item for item in group if item.chunks]
        if items:
            self._forecast.spared(self.reuse.fill(items))

    def _vectors(self, wanted: Wanted) -> Vectors:
        """Return the vectors of these chunks, each alone or out of its surroundings, as the library was made for."""
        chosen = [(item, [(item.chunks or [])[place] for place in places]) for item, places in wanted]
        if self._late:
            spans = [
                (item.document.text, [(chunk.start, chunk.end) for chunk in chunks])
                for item, chunks in chosen
                if item.document is not None
            ]
            return self._encoder.embed_spans(spans, cancel=self._stop, on_tokens=self._forecast.encoded)
        texts = [chunk.embedded for _, chunks in chosen for chunk in chunks]
        return self._encoder.embed(texts, cancel=self._stop, on_tokens=self._forecast.encoded)

    def _groups(self) -> Iterator[list[Prepared]]:
        """Yield files together, so that batches of one length are full; a waiting encoder takes what is there.

        Where nothing comes for a while an empty group says so.
        """
        group: list[Prepared] = []
        size = 0
        while True:
            self._stop.check()
            try:
                item = self._prepared.get(timeout=0.0 if group else _POLL_S)
            except queue.Empty:
                self._forecast.tell("indexing")
                yield group
                group, size = [], 0
                continue
            if item is None:
                break
            group.append(item)
            size += max(1, len(item.chunks or ()))
            if size >= self._tuning.group_chunks:
                yield group
                group, size = [], 0
        if group:
            yield group

    def _write_all(self, on_commit: CommitCallback) -> None:
        batch: list[Prepared | ScanOutcome] = []
        rows, since, ended = 0, time.monotonic(), False
        while not ended:
            idle = urgent = False
            try:
                item = self._encoded.get(timeout=_POLL_S)
            except queue.Empty:
                idle = True
            else:
                ended = item is None
                if isinstance(item, ScanOutcome):
                    batch.append(item)
                    rows, urgent = rows + len(item.gone) + len(item.lines), True
                elif item is not None:
                    batch.append(item)
                    urgent = item.urgent
                    changed = item.touched.chunks if item.touched is not None else len(item.chunks or ())
                    rows += max(1, changed)  # a file without text is a line of the ledger
            waited = urgent or time.monotonic() - since > self._tuning.commit_s or (idle and self._room.crowded)
            # At the end of a run nobody waits to see the next few files: the rest goes in at once.
            if batch and (ended or rows >= self._tuning.commit_rows or (waited and not self._stop.cancelled)):
                self._write(batch, on_commit, last=ended)
                batch, rows, since = [], 0, time.monotonic()

    def _write(self, batch: list[Prepared | ScanOutcome], on_commit: CommitCallback, *, last: bool) -> None:
        """Commit a batch of files, then keep the store in order while there is a run to do it for.

        After the last one no rotation is fitted: the end of the run fits one of all the chunks, tuned.
        """
        noted = [item for item in batch if isinstance(item, ScanOutcome)]
        files = [item for item in batch if isinstance(item, Prepared)]
        try:
            wanted = [item for item in files if item.urgent or not self._is_overtaken(item.entry, item.container)]
            documents = self._committer.commit(wanted)
            self.reuse.committed(wanted)
            for note in noted:
                self._committer.note(note)
        finally:
            self._room.give_back(sum(item.chars for item in files))
        on_commit(documents)
        if self._stop.cancelled or self._puts_off_upkeep():
            return  # what else was encoded is committed first of all
        try:
            self._store.maintain(self._stop)
            if not last:
                refit(self._store, at_end=False, ask=self._ask, cancel=self._stop)
        except Cancelled as error:
            self._stop.fail(error)

    def _puts_off_upkeep(self) -> bool:
        """Return whether to postpone maintenance once more, so that a file just saved is searchable at once."""
        busy = self._lane is not None and self._lane.is_busy
        self._put_off = self._put_off + 1 if busy and self._put_off < _MOST_PUT_OFF else 0
        return self._put_off > 0

    def _ask(self, questions: Sequence[str]) -> Vectors:
        return self._encoder.embed(questions, kind="query")

    # -- threads -------------------------------------------------------------------------------

    def _guard(self, step: Callable[..., None], *args: object) -> None:
        """Run a step; its first error stops the others."""
        try:
            step(*args)
        except BaseException as error:
            self._stop.fail(error)

    def _queue(self, item: Prepared | None) -> None:
        """Wait until the encoder has room, but not for one that has stopped."""
        while True:
            try:
                self._prepared.put(item, timeout=_POLL_S)
                return
            except queue.Full:
                if self._stop.cancelled:
                    raise Cancelled from None

    def _hand_on(self, item: Prepared | ScanOutcome | None) -> None:
        """Wait until the writer has room, also after a cancel: what was encoded is committed. Not for a dead one."""
        while True:
            try:
                self._encoded.put(item, timeout=_POLL_S)
                return
            except queue.Full:
                if self._writer is None or not self._writer.is_alive():
                    raise Cancelled from None


class _Stop(CancelToken):
    """The user's token and the run's first error in one: either ends every wait of the run, a pause too."""

    def __init__(self, asked: CancelToken, on_rest: Callable[[float], None]) -> None:
        super().__init__()
        self._asked = asked
        self._on_rest = on_rest
        self.encoding = threading.current_thread()  # its pauses are the run's
        self._failed = threading.Event()
        self._failing = threading.Lock()
        self.error: BaseException | None = None

    def fail(self, error: BaseException) -> None:
        """End the run; of several errors the first is told, and any rather than a mere cancel."""
        with self._failing:
            if self.error is None or isinstance(self.error, Cancelled):
                self.error = error
        self._failed.set()

    @property
    def cancelled(self) -> bool:
        """Whether the run is to end."""
        return self.error is not None or self._asked.cancelled

    @property
    def paused(self) -> bool:
        """Whether the user asked the run to wait."""
        return self._asked.paused

    def check(self) -> None:
        """Wait while paused, unless a step has failed, then raise Cancelled where the run is to end."""
        if self.paused and not self.cancelled:
            began = time.monotonic()
            while self.paused and not self.cancelled:
                self._failed.wait(_POLL_S / 2)
            if threading.current_thread() is self.encoding:
                self._on_rest(time.monotonic() - began)
        if self.cancelled:
            raise Cancelled


class _Room:
    """Limits the characters between reading and writing. A document above the limit passes alone."""

    def __init__(self, limit_chars: int, stop: CancelToken) -> None:
        self._limit_chars = limit_chars
        self._stop = stop
        self._freed = threading.Condition()
        self._used_chars = 0
        self.crowded = False  # someone waits

    def take(self, chars: int) -> None:
        """Wait for room and take it.

        Raises:
            Cancelled: the run is to end; nothing was taken.
        """
        while True:
            self._stop.check()  # outside the lock: in a pause the writer still gives back
            with self._freed:
                if not self._used_chars or self._used_chars + chars <= self._limit_chars:
                    self._used_chars += chars
                    self.crowded = False
                    return
                self.crowded = True
                self._freed.wait(_POLL_S)

    def give_back(self, chars: int) -> None:
        """Give room back."""
        with self._freed:
            self._used_chars -= chars
            self._freed.notify_all()
