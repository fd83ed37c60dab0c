"""What do long tasks share of which one runs at a time? How they start, report progress, are cancelled and end."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.threads.jobs import Job, JobLane
from engine.progress import CancelToken

if TYPE_CHECKING:
    from engine.library import Library
    from engine.reports.maintenance import ShareCallback

_TELL_SECONDS = 0.1


class OneJobController(QObject):
    """Runs one task on the open library at a time. Subclasses say what came of it in signals of their own."""

    progressed = Signal(float)  # the share that is done, 0 to 1
    ended = Signal()  # in every case, cancelled or not

    def __init__(self, current: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__()
        self._current = current
        self._lane = lane
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether a task is under way."""
        return self._job is not None

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; ``ended`` follows."""
        if self._job is not None:
            self._job.token.cancel()

    def stop(self) -> None:
        """Stop, and accept nothing more."""
        self.cancel()
        self._job = None

    def _begin(self, work: Callable[[Library, ShareCallback, CancelToken], object]) -> bool:
        """Run ``work``; return False where a task is under way already or no library is open."""
        library = self._current()
        if self._job is not None or library is None:
            return False
        job = Job(lambda token: work(library, spaced(job.tell_progress), token))
        job.signals.progressed.connect(self._tell_share)
        job.signals.succeeded.connect(self._accept)
        job.signals.failed.connect(self._reject)
        job.signals.finished.connect(self._end)
        self._job = job
        self._lane.start(job)
        return True

    def _tell_result(self, result: object) -> None:
        """Say what came of the task."""
        raise NotImplementedError

    def _tell_failure(self, error: Exception) -> None:
        """Say why the task failed."""
        raise NotImplementedError

    @Slot(object, object)
    def _tell_share(self, job: Job, share: float) -> None:
        if job is self._job:
            self.progressed.emit(share)

    @Slot(object, object)
    def _accept(self, job: Job, result: object) -> None:
        if job is self._job:
            self._tell_result(result)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self._tell_failure(error)

    @Slot(object)
    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.ended.emit()


def spaced(tell: ShareCallback) -> ShareCallback:
    """Return ``tell`` so that it is called ten times a second at most, and at the end."""
    told = 0.0

    def tell_some(share: float) -> None:
        nonlocal told
        if share >= 1 or time.monotonic() - told > _TELL_SECONDS:
            told = time.monotonic()
            tell(share)

    return tell_some
