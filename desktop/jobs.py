"""Where does slow work run? The only threads of the window: jobs on lanes.

A ``Job`` wraps one call; its signals carry the job itself, so that a receiver accepts an answer
only from the job it still waits for. Connect the signals before ``JobLane.start``, and only to
bound methods of objects that live in the GUI thread: then Qt queues the call.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from engine.errors import Cancelled
from engine.progress import CancelToken

log = logging.getLogger(__name__)

Work = Callable[[CancelToken], object]


class JobSignals(QObject):
    """What a job tells: (job, result), (job, error), and in every case (job,) at the end."""

    succeeded = Signal(object, object)
    failed = Signal(object, object)
    finished = Signal(object)


class Job(QRunnable):
    """One call on a worker thread, with a token to cancel it."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = JobSignals()
        self.token = CancelToken()
        self._work = work

    def run(self) -> None:
        """Do the work on the pool's thread and tell the outcome; a cancelled job tells only its end."""
        try:
            if not self.token.cancelled:
                self.signals.succeeded.emit(self, self._work(self.token))
        except Cancelled:
            log.debug("job cancelled")
        except Exception as error:  # the one place where the window catches everything
            log.info("job failed: %s", error, exc_info=not _explained(error))
            self.signals.failed.emit(self, error)
        finally:
            self.signals.finished.emit(self)


def _explained(error: Exception) -> bool:
    """Whether the engine already says what to do, so that no traceback is needed."""
    return isinstance(getattr(error, "exit_status", None), int)


class JobLane(QObject):
    """A queue of jobs on at most ``threads`` threads; keeps every job alive until it has ended."""

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._jobs: set[Job] = set()
        self._closed = False

    def start(self, job: Job, *, priority: int = 0) -> None:
        """Queue ``job``; after ``close`` nothing starts any more."""
        if self._closed:
            return
        self._jobs.add(job)
        job.signals.finished.connect(self._forget)
        self._pool.start(job, priority)

    @property
    def busy(self) -> bool:
        """Whether any job has not ended."""
        return bool(self._jobs)

    @Slot(object)
    def _forget(self, job: Job) -> None:
        self._jobs.discard(job)

    def cancel(self) -> None:
        """Ask every job to stop and accept no more."""
        self._closed = True
        for job in self._jobs:
            job.token.cancel()

    def close(self, wait_ms: int) -> bool:
        """Cancel, drop what has not started, wait at most ``wait_ms``; True when all threads are idle."""
        self.cancel()
        self._pool.clear()
        return self._pool.waitForDone(wait_ms)
