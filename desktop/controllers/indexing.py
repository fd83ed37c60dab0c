"""Who writes to the library? Another process, so that indexing never makes the window stutter.

One operation runs at a time, further ones wait in a queue. A process that has followed what was saved rests for a
while, ready to follow again. Closing the window ends the process, or leaves it running where the user asked for that.
"""

from __future__ import annotations

import logging
import os
import sys
from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QTemporaryFile, QTimer, Signal, Slot

from desktop.controllers.children import dismiss_process, end_process, process_environment
from desktop.controllers.others import spared
from desktop.threads.process_failure import ProcessFailure
from engine.cli.protocol import (
    READING,
    UPKEEP,
    Chosen,
    Committed,
    Event,
    Failed,
    Finished,
    Held,
    Noted,
    Operation,
    Paused,
    Progressed,
    ProtocolError,
    Request,
    Resumed,
    Shared,
    Word,
    read_event,
)
from engine.log import trouble
from engine.paths import source_path
from engine.reports.index_report import IndexReport

log = logging.getLogger(__name__)

CANCEL_WAIT_MS = 8000  # a cancelled process stops within 200 ms; after this one it is stuck
TYPING_MS = 500  # between two words about it; one holds the work for two seconds
KEPT_STDERR_BYTES = 4000
SURVIVORS = ("index", "retry", "change")  # what can go on without a window

_MAKE_WAY = ("index", "retry")  # what is stopped for a removal


def process_command() -> list[str]:
    """Return the command line that starts the indexing process, in a checkout or a frozen build."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--indexing-process"]
    # -P: a file in the folder the user happens to be in must not shadow a module.
    return [sys.executable, "-P", "-m", "engine.cli.indexing_process"]


class IndexingController(QObject):
    """Runs operations in the indexing process. ``state`` is "idle", "running", "paused" or "stopping"."""

    state_changed = Signal(str)
    queued = Signal()  # something waits that did not
    started = Signal(object)  # Operation
    progressed = Signal(object)  # Progress
    shared = Signal(float)  # what is done of compacting or repairing, 0 to 1
    chose = Signal(object)  # EncoderChoice, of a new library
    committed = Signal(int)  # documents that became searchable
    finished = Signal(object, object)  # Operation, Report
    failed = Signal(object)  # ProcessFailure
    held = Signal(str)  # why work waits by itself: "battery", "typing", or nothing any more
    woken = Signal()  # a pause in which nothing ran is over

    def __init__(self, library: Path, command: Sequence[str] | None = None, *, survive: bool = False) -> None:
        super().__init__()
        self.state = "idle"
        self.hold = ""
        self.survive = survive
        self._library = library
        self._command = list(command or process_command())
        self._queue: deque[Operation] = deque()
        self._process: QProcess | None = None
        self._resting: QProcess | None = None  # has followed, and waits to be asked again
        self._leaving: list[QProcess] = []  # have rested, and were told to end
        self._woken = False  # whether the process has rested before it began what it does now
        self._operation = Operation("index")
        self._ended: Finished | Failed | None = None
        self._refused: ProtocolError | None = None  # why the newest message was not understood
        self._stderr = b""
        self._closing = False
        self._makes_way = False  # what runs is stopped for something that goes before it, and goes on after that
        self._left: list[Operation] = []  # to be done without a window
        self._typed = QElapsedTimer()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(CANCEL_WAIT_MS)
        self._patience.timeout.connect(self._kill)

    @property
    def busy(self) -> bool:
        """Whether an operation is under way, be it paused."""
        return self._process is not None

    @property
    def operation(self) -> Operation:
        """The operation that runs, or ran last."""
        return self._operation

    @property
    def reads(self) -> bool:
        """Whether files are read now, be it paused, or wait for it: more may be found then."""
        return any(one.name in READING for one in self._asked())

    @property
    def adding(self) -> tuple[str, ...]:
        """The folders and files, as they were asked for, that are read now or wait for it; known ones among them."""
        return tuple(dict.fromkeys(path for one in self._asked() if one.name == "index" for path in one.paths))

    def _asked(self) -> tuple[Operation, ...]:
        """Return what is done and what waits for it."""
        return (self._operation, *self._queue) if self.busy else tuple(self._queue)

    def run(self, operation: Operation) -> None:
        """Start ``operation``, after those already asked for; the same one is not queued twice.

        What is compacted or repaired at the moment is not done again; files may have changed since a run began.
        """
        done_now = self._process is not None and operation.name in UPKEEP and operation == self._operation
        if self._closing or operation in self._queue or done_now:
            return
        self._queue.append(operation)
        self.queued.emit()
        rests = self.state == "paused" and operation.quiet  # what nobody asked for waits for the end of the pause
        if self._process is None and not rests:
            self._start_next()

    def run_first(self, removal: Operation) -> None:
        """Start a removal before what waits: nobody reads on in what shall go.

        A run that reads is stopped for it, and goes on afterwards with what else it was to read; not one that rests,
        nor for a quiet removal one that reads nothing of it.
        """
        if self._closing:
            return
        gone = frozenset(removal.paths)
        rest = [left for one in self._queue if (left := _without(one, gone)) is not None]
        running = _without(self._operation, gone)
        concerns = not removal.quiet or running != self._operation
        if not self.busy or self.state != "running" or self._operation.name not in _MAKE_WAY or not concerns:
            self._queue = deque(rest)
            self.run(removal)
            return
        self._queue = deque(
            [removal, *([] if running is None else [running]), *(one for one in rest if one != running)]
        )
        self._stop()
        self._makes_way = True

    @Slot()
    def pause(self) -> None:
        """Hold the running operation; where there is none, what would begin by itself."""
        self._say(Word.PAUSE)
        if self._process is None:
            self._set_state("paused")

    @Slot()
    def resume(self) -> None:
        """Go on after a pause."""
        self._say(Word.RESUME)
        if self._process is None and self.state == "paused":
            self._start_next()
            self.woken.emit()

    @Slot()
    def insist(self) -> None:
        """Go on although the computer runs on battery."""
        self._say(Word.INSIST)

    @Slot()
    def note_typing(self) -> None:
        """Keep out of the way of somebody who types."""
        due = not self._typed.isValid() or self._typed.hasExpired(TYPING_MS)
        if self._process is not None and self.state == "running" and due:
            self._typed.start()
            self._say(Word.TYPING)

    @Slot()
    def cancel(self) -> None:
        """Stop the running operation and forget the waiting ones, but for what shall go; committed work is kept."""
        self._queue = deque(operation for operation in self._queue if operation.name == "remove")
        if self._process is not None:
            self._stop()

    def _stop(self) -> None:
        self._makes_way = False
        self._say(Word.CANCEL)
        self._set_state("stopping")
        self._patience.start()

    def keep(self, sources: Collection[str]) -> None:
        """Remove none of these sources: what waits leaves them alone, and what runs is not tried again for them."""
        self._queue = deque(spared(self._queue, sources))
        self._operation = self._operation.sparing(sources)

    def _say(self, word: Word) -> None:
        if self._process is not None:
            self._process.write(word.line())

    def _set_state(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

    def _set_hold(self, reason: str) -> None:
        if reason != self.hold:
            self.hold = reason
            self.held.emit(reason)

    def _start_next(self) -> None:
        if self._process is not None:  # whoever heard of an end has begun something
            return
        if not self._queue:
            self._set_state("idle")
            return
        self._operation = self._queue.popleft()
        self._ended, self._refused, self._stderr = None, None, b""
        resting, self._resting = self._resting, None
        self._woken = resting is not None and self._operation.name == "follow"
        if resting is not None and self._woken:
            self._process = resting
            self._begin()
            self._say(Word.AGAIN)
            return
        if resting is not None:
            self._dismiss(resting)
        process = QProcess(self)
        process.setProcessEnvironment(process_environment())
        process.readyReadStandardOutput.connect(self._read_events)
        process.readyReadStandardError.connect(self._read_stderr)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._report_unstartable)
        self._process = process
        self._begin()
        process.start(self._command[0], [*self._command[1:], "--library", str(self._library)])
        process.write(Request(self._operation).line())

    def _begin(self) -> None:
        self._set_state("running")
        self.started.emit(self._operation)

    @Slot()
    def _read_events(self) -> None:
        while self._process is not None and self._process.canReadLine():
            try:
                event = read_event(bytes(self._process.readLine().data()))
            except ProtocolError as error:
                trouble(log, "the indexing process was not understood", error)
                self._refused = error
                continue
            if event is not None:
                self._tell(event)

    def _tell(self, event: Event) -> None:
        match event:
            case Progressed():
                self.progressed.emit(event.progress)
            case Shared():
                self.shared.emit(event.share)
            case Chosen():
                self.chose.emit(event.choice)
            case Committed():
                self.committed.emit(event.documents)
            case Held():
                self._set_hold(event.reason)
            case Paused() | Resumed():
                self._set_state("paused" if isinstance(event, Paused) else "running")
            case Noted():
                self._operation = replace(self._operation, noted=True)
            case Finished() if self._operation.name == "follow" and self.state != "stopping":
                self._let_rest(event)
            case Finished() | Failed():
                self._ended = event

    def _let_rest(self, ended: Finished) -> None:
        """Keep a process that has followed: the next time it need not start."""
        self._patience.stop()
        self._process, self._resting = None, self._process
        self._set_hold("")
        self.finished.emit(self._operation, ended.report)
        self._start_next()

    @Slot()
    def _read_stderr(self) -> None:
        if self._process is not None:
            self._stderr += bytes(self._process.readAllStandardError().data())
            self._stderr = self._stderr[-KEPT_STDERR_BYTES:]

    @Slot(QProcess.ProcessError)
    def _report_unstartable(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            message = self._process.errorString()
            self._clear_process()
            self.failed.emit(ProcessFailure("unstartable", message, self._operation))
            self._start_next()

    @Slot(int, QProcess.ExitStatus)
    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._process is None:  # it has rested, and nobody asked
            self._clear_resting()
            return
        self._read_events()
        if self._process is None:  # it followed, and went before it could rest
            self._clear_resting()
            return
        self._read_stderr()
        stopping = self.state == "stopping"
        if self._makes_way:  # nobody stopped it, and it goes on
            self._operation, self._makes_way = replace(self._operation, quiet=True), False
        self._clear_process()
        ended, refused = self._ended, self._refused
        if isinstance(ended, Finished):
            self.finished.emit(self._operation, ended.report)
        elif isinstance(ended, Failed):
            self.failed.emit(ProcessFailure(ended.kind, ended.text, self._operation))
        elif self._woken and not stopping:  # it was about to go when it was asked
            self._queue.appendleft(self._operation)
        elif refused is not None and not stopping:
            self.failed.emit(ProcessFailure(type(refused).__name__, str(refused), self._operation))
        elif not stopping:
            log.warning("the indexing process ended with %s", code)
            log.debug("it said: %s", self._stderr.decode("utf-8", "replace"))
            self.failed.emit(ProcessFailure("crashed", str(code), self._operation))
        elif self._operation.name in SURVIVORS:  # it was killed, or asked before it listened, and told nothing
            self.finished.emit(self._operation, IndexReport(cancelled=True))
        self._start_next()

    def _clear_process(self) -> None:
        self._patience.stop()
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self._set_hold("")

    def _dismiss(self, process: QProcess) -> None:
        """Let a process go that has rested; it holds no lock, so nothing waits for it."""
        for gone in [one for one in self._leaving if one.state() == QProcess.ProcessState.NotRunning]:
            self._leaving.remove(gone)
            gone.deleteLater()
        dismiss_process(process)
        self._leaving.append(process)

    def _clear_resting(self) -> None:
        if self._resting is not None:
            self._resting.deleteLater()
            self._resting = None

    @Slot()
    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def close(self, wait_ms: int) -> None:
        """End the process, waiting at most ``wait_ms``, or leave it running where that was asked for."""
        self._closing = True
        self._queue.clear()
        process, self._process = self._process, None
        rested = [one for one in (self._resting, *self._leaving) if one is not None]
        self._resting, self._leaving = None, []
        for one in rested:
            end_process(one, 0)  # nothing is under way in it
        if process is not None:
            end_process(process, wait_ms)
            # A paused run stays stopped: the user did not want it to work now.
            if self.survive and self.state == "running" and self._operation.name in SURVIVORS:
                self._left.append(self._operation)
        left, self._left = self._left, []
        for operation in left:
            self._start_detached(operation)

    def leave(self, operation: Operation) -> None:
        """Do something once the window has closed."""
        self._left.append(operation)

    def _start_detached(self, operation: Operation) -> None:
        """Start an operation without a window: QProcess ends every child that it holds."""
        request_file = QTemporaryFile()
        request_file.setAutoRemove(False)
        request_file.open()
        request_file.write(Request(operation, survive=True).line())
        request_file.close()
        process = QProcess()
        process.setProcessEnvironment(process_environment())
        process.setProgram(self._command[0])
        process.setArguments([*self._command[1:], "--library", str(self._library)])
        process.setStandardInputFile(request_file.fileName())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.startDetached()
        if os.name == "posix":  # the process has it open by now
            request_file.remove()


def _without(operation: Operation, gone: Collection[str]) -> Operation | None:
    """Return what else an operation is to read than sources that go; None where that is nothing."""
    if operation.name not in _MAKE_WAY or not operation.paths:
        return operation
    paths = tuple(path for path in operation.paths if path not in gone and str(source_path(path)) not in gone)
    return replace(operation, paths=paths) if paths else None
