"""What does a report of a fault need? Gathered on a lane of its own, for it opens the encoder once more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.threads.jobs import Job, JobLane
from engine.settings import Settings


class DiagnosticsController(QObject):
    """Gathers versions, the encoder's self-test, paths and the last of the logs, as text."""

    gathered = Signal(str)
    failed = Signal(object)

    def __init__(self, library: Path, lane: JobLane) -> None:
        super().__init__()
        self._library = library
        self._lane = lane
        self._job: Job | None = None

    def gather(self, settings: Settings) -> bool:
        """Begin; ``gathered`` or ``failed`` follows. Return False where it is under way already."""
        if self._job is not None:
            return False
        folder = self._library

        def work(_token: object) -> str:
            from engine.cli.doctor import report_text

            return report_text(folder, settings)

        self._job = Job(work)
        self._job.signals.succeeded.connect(self._accept)
        self._job.signals.failed.connect(self._reject)
        self._job.signals.finished.connect(self._end)
        self._lane.start(self._job)
        return True

    @Slot(object, object)
    def _accept(self, _job: Job, text: str) -> None:
        self.gathered.emit(text)

    @Slot(object, object)
    def _reject(self, _job: Job, error: Exception) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _end(self, _job: Job) -> None:
        self._job = None
