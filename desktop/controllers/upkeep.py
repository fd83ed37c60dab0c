"""Is the library whole, and how does it leave? Checking and exporting only read, so they run beside searching.

What changes the library (compacting, repairing) runs in the indexing process, like all other writing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.jobs import Job, JobLane

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken
    from engine.upkeep import CheckReport, ExportReport, ShareCallback

_TELL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done: "check", or "export" into a file, which may be replaced."""

    name: str
    file: Path | None = None


class UpkeepController(QObject):
    """Runs a task on a lane of its own; searches go on meanwhile."""

    started = Signal(object)  # Task
    progressed = Signal(float)  # the share that is done, 0 to 1
    finished = Signal(object, object)  # Task, its report
    failed = Signal(object, object)  # Task, the error
    ended = Signal()  # in every case, cancelled or not

    def __init__(self, current: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__()
        self._current = current
        self._lane = lane
        self._job: Job | None = None
        self._task = Task("check")

    @property
    def running(self) -> bool:
        """Whether a task is under way."""
        return self._job is not None

    def start(self, task: Task) -> None:
        """Begin a task, unless one is running or no library is open."""
        library = self._current()
        if self._job is not None or library is None:
            return
        self._task = task
        self._job = Job(lambda token: run_task(library, task, self._teller(), token))
        self._job.signals.succeeded.connect(self._accept)
        self._job.signals.failed.connect(self._reject)
        self._job.signals.finished.connect(self._end)
        self.started.emit(task)
        self._lane.start(self._job)

    def _teller(self) -> ShareCallback:
        told = 0.0

        def tell(share: float) -> None:
            nonlocal told
            if share >= 1 or time.monotonic() - told > _TELL_SECONDS:
                told = time.monotonic()
                self.progressed.emit(share)

        return tell

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; ``ended`` follows."""
        if self._job is not None:
            self._job.token.cancel()

    def stop(self) -> None:
        """Stop, and accept nothing more."""
        self.cancel()
        self._job = None

    @Slot(object, object)
    def _accept(self, job: Job, report: object) -> None:
        if job is self._job:
            self.finished.emit(self._task, report)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self.failed.emit(self._task, error)

    @Slot(object)
    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.ended.emit()


def run_task(library: Library, task: Task, tell: ShareCallback, token: CancelToken) -> CheckReport | ExportReport:
    """Do a task and return its report."""
    if task.name == "export" and task.file is not None:
        return library.export(task.file, force=True, on_progress=tell, cancel=token)  # the dialog has asked
    return library.check(on_progress=tell, cancel=token)
