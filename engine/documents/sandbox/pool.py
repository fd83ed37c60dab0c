"""How are many files read when any of them may hang, explode or crash its parser?

In worker processes under limits of time and memory: a bad file costs itself alone, and
pure-Python parsing never holds this process's interpreter. Each process has one thread here,
which hands it a file, waits for the text and hands that on; reading order is up to them.

A file costs about 0.3 ms more than reading it here; a process starts in about 0.15 s. Small texts may be asked for
together, which takes most of that away: 2,500 notes of 30 words wake this process some hundred times, not 2,500.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType

from engine.documents.read import MAX_CHARS
from engine.documents.sandbox.frames import Outcome
from engine.documents.sandbox.limits import ReaderLimits
from engine.documents.sandbox.reader_process import ReaderProcess
from engine.errors import Cancelled, EngineError
from engine.progress import CancelToken
from engine.records import dataclass
from engine.third_party import Failure, attempt

READ_DOCUMENT = "engine.documents.read:read_document"
_LOOK_AHEAD = 4  # requests in hand for each process: enough that none waits between two small files
_TOGETHER = 32  # files in one request: a few hundredths of a second, and what is read again where one ends its process
_TICK_SECONDS = 0.05  # how often a cancel is looked for
_JOIN_SECONDS = 5.0


def _let_in(outcome: Outcome) -> None:
    """Take every answer at once."""


def _alone(path: Path) -> bool:
    """Ask for every file by itself."""
    return False


@dataclass(eq=False)
class _Reading:
    """One call of ``read``: its answers, who lets them in, and whether nobody waits for them any more."""

    admit: Callable[[Outcome], None] = _let_in
    answers: SimpleQueue[_Answer] = field(default_factory=SimpleQueue)
    abandoned: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    path: Path
    outcome: Outcome | EngineError
    ends_request: bool


@dataclass(frozen=True, slots=True)
class _Task:
    """One request: a file, or some that are asked for together."""

    paths: list[Path]
    reading: _Reading


class ReaderPool:
    """Reader processes, started when there is work for them. Close it, or use it with ``with``.

    Args:
        workers: most processes at once.
        seconds: processor time for one file; a file that only waits is ended after five times as long.
        memory_mb: memory limit for one file (enforced on Linux).
        max_chars: a longer text is a failure.
        ocr: whether text in scans and pictures is recognised, where the extra is installed.
        reader: "module:function" run in the processes; tests put faulty ones here.
    """

    def __init__(
        self,
        workers: int,
        *,
        seconds: float,
        memory_mb: int,
        max_chars: int = MAX_CHARS,
        ocr: bool = True,
        reader: str = READ_DOCUMENT,
    ) -> None:
        self._limits = ReaderLimits(seconds, memory_mb, max_chars, reader, ocr)
        self._workers = max(1, workers)
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._lock = threading.Lock()  # no slot may be added while all are being closed
        self._slots: list[_WorkerSlot] = []
        self._closed = False

    def read(
        self,
        paths: Iterable[Path],
        cancel: CancelToken | None = None,
        *,
        admit: Callable[[Outcome], None] = _let_in,
        together: Callable[[Path], bool] = _alone,
    ) -> Iterator[tuple[Path, Outcome]]:
        """Yield every file with its document or failure, in order of completion.

        ``paths`` is consumed in the caller's thread, at most four requests for each process ahead of
        what was yielded, so that a slow caller holds reading back. Leaving the loop early stops
        the files in hand.

        Args:
            paths: the files.
            cancel: stops the reading, and makes it wait in a pause.
            admit: called in another thread with every answer before it waits to be yielded; it
                may wait until there is room for the answer, which holds that one process back,
                and may raise Cancelled, which drops the answer: then the caller stops too.
            together: which files may share a request with those beside them, because each is read in no time; a
                request is one file or some thirty. Where one of them ends the process they are asked for one by one.

        Raises:
            Cancelled: ``cancel`` was called; noticed within 0.1 s.
            EngineError: no reader process can be started, or the pool is closed.
        """
        if self._closed:
            raise _closed()
        reading, waiting, in_hand = _Reading(admit), _requests(paths, together, cancel), 0
        try:
            while True:
                while in_hand < _LOOK_AHEAD * self._workers:
                    _check(cancel)
                    request = next(waiting, None)
                    if request is None:
                        break
                    in_hand += 1
                    self._give(_Task(request, reading), in_hand)
                if not in_hand:
                    return
                answer = self._next_answer(reading, cancel)
                in_hand -= answer.ends_request
                if isinstance(answer.outcome, EngineError) and not isinstance(answer.outcome, Outcome):
                    raise answer.outcome
                yield answer.path, answer.outcome
        finally:
            reading.abandoned = True
            for slot in self._present():
                slot.abandon(reading)

    def close(self) -> None:
        """End all processes, whatever they are doing, and their threads; done within five seconds."""
        with self._lock:
            self._closed = True
            slots, self._slots = self._slots, []
        for slot in slots:
            slot.shut()
            self._tasks.put(None)
        deadline = time.monotonic() + _JOIN_SECONDS
        for slot in slots:
            slot.thread.join(max(0.0, deadline - time.monotonic()))

    def __enter__(self) -> ReaderPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _present(self) -> list[_WorkerSlot]:
        with self._lock:
            return list(self._slots)

    def _give(self, task: _Task, in_hand: int) -> None:
        with self._lock:
            if self._closed:
                raise _closed()
            self._tasks.put(task)
            if len(self._slots) < min(self._workers, in_hand):
                self._slots.append(_WorkerSlot(self._limits, self._tasks))

    def _next_answer(self, reading: _Reading, cancel: CancelToken | None) -> _Answer:
        """Return the next answer; meanwhile look for a cancel and for processes over their time."""
        while True:
            _check(cancel)
            try:
                answer = reading.answers.get(timeout=_TICK_SECONDS)
            except Empty:
                answer = None
            if self._closed:  # what its processes said at their end is no answer
                raise _closed()
            for slot in self._present():
                slot.process.kill_if_late()
            if answer is not None:
                return answer


def _requests(
    paths: Iterable[Path], together: Callable[[Path], bool], cancel: CancelToken | None
) -> Iterator[list[Path]]:
    """Yield the files in their order, those that may share a request together."""
    group: list[Path] = []
    for path in paths:
        if not together(path):
            if group:
                yield group
                group = []
            yield [path]
            continue
        group.append(path)
        if len(group) == _TOGETHER:
            yield group
            group = []
        _check(cancel)
    if group:
        yield group


def _closed() -> EngineError:
    return EngineError("The reader is closed; open the library again.")


class _WorkerSlot:
    """A thread with its process: takes tasks, one after another, until it is shut."""

    def __init__(self, limits: ReaderLimits, tasks: SimpleQueue[_Task | None]) -> None:
        self.process = ReaderProcess(limits)
        self._closing = False
        self._tasks = tasks
        self._lock = threading.Lock()
        self._reading: _Reading | None = None
        self.thread = threading.Thread(target=self._work, name="reader", daemon=True)
        self.thread.start()

    def abandon(self, reading: _Reading) -> None:
        """Stop the file in hand if it is read for ``reading``."""
        with self._lock:
            if self._reading is reading:
                self.process.kill()

    def shut(self) -> None:
        """Stop what is in hand and take nothing more; the thread ends after its next task, which may be None."""
        self._closing = True
        self.process.shut()

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None and not self._closing:
            left = list(task.paths)
            served = attempt(partial(self._serve, task, left))
            if isinstance(served, Failure):  # of a bug: whoever waits for the answer would wait for ever
                self._end()
                error = EngineError(f"Reading stopped on an unexpected error ({served.error!r}); please report it.")
                task.reading.answers.put(_Answer((left or task.paths)[0], error, ends_request=True))
        self.process.close()

    def _serve(self, task: _Task, left: list[Path]) -> None:
        """Answer a request; what is answered is taken out of ``left``."""
        if len(left) > 1:
            self._ask_together(task, left)
        while left and not self._closing and self._begin(task):
            outcome = self._answer(left[0])
            self._end()
            self._hand_over(task, left, outcome)

    def _begin(self, task: _Task) -> bool:
        """Take a request in hand, unless nobody waits for it any more."""
        with self._lock:
            if task.reading.abandoned:
                return False
            self.process.renew()  # before anyone can abandon this file
            self._reading = task.reading
            return True

    def _end(self) -> None:
        with self._lock:
            self._reading = None

    def _ask_together(self, task: _Task, left: list[Path]) -> None:
        """Hand over what is answered of a request; what is not stays ``left``."""
        if not self._begin(task):
            return
        try:
            for outcome in self.process.ask_together(list(left)):
                self._hand_over(task, left, outcome)
        except EngineError as error:
            self._hand_over(task, left, error)
        self._end()

    def _hand_over(self, task: _Task, left: list[Path], outcome: Outcome | EngineError) -> None:
        """Give the first of those that are left its answer."""
        path = left.pop(0)
        if isinstance(outcome, Outcome):
            try:
                task.reading.admit(outcome)
            except Cancelled:
                return
        task.reading.answers.put(_Answer(path, outcome, not left))

    def _answer(self, path: Path) -> Outcome | EngineError:
        try:
            return self.process.ask(path)
        except EngineError as error:
            return error


def _check(cancel: CancelToken | None) -> None:
    """Wait while paused; raise Cancelled where asked to stop."""
    if cancel is not None:
        cancel.check()
