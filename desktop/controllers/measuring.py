"""How good is each size on this library? Measured on the reading lane; searches go on meanwhile."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.jobs import Job, JobLane
from engine.progress import CancelToken

if TYPE_CHECKING:
    from engine.library import Library
    from engine.measured import Measured

log = logging.getLogger(__name__)

_TELL_SECONDS = 0.1


class MeasuringController(QObject):
    """At most one measurement at a time. It goes on while the settings are closed and ends with the window."""

    progressed = Signal(float)  # the share that is done, 0 to 1
    measured = Signal(object)  # Measured
    failed = Signal(object)  # the error
    ended = Signal()  # in every case, cancelled or not

    def __init__(self, current: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__()
        self._current = current
        self._lane = lane
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether a measurement is under way."""
        return self._job is not None

    @Slot()
    def start(self) -> None:
        """Begin a measurement, unless one is running or no library is open."""
        library = self._current()
        if self._job is not None or library is None:
            return
        self._job = Job(lambda token: self._measure(library, token))
        self._job.signals.succeeded.connect(self._accept)
        self._job.signals.failed.connect(self._reject)
        self._job.signals.finished.connect(self._end)
        self._lane.start(self._job)

    def _measure(self, library: Library, token: CancelToken) -> Measured:
        from engine.evaluate.tradeoff import measure_tradeoff
        from engine.measured import write_measured

        told = 0.0

        def tell(share: float) -> None:
            nonlocal told
            if share >= 1 or time.monotonic() - told > _TELL_SECONDS:
                told = time.monotonic()
                self.progressed.emit(share)

        found = measure_tradeoff(library, on_progress=tell, cancel=token).measured()
        try:
            write_measured(found, library.folder)
        except OSError as error:
            log.info("the measurement is shown but not kept: %s", error)
        return found

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
    def _accept(self, job: Job, found: object) -> None:
        if job is self._job:
            self.measured.emit(found)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self.failed.emit(error)

    @Slot(object)
    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.ended.emit()
