"""Where does slow work run? The only threads of the window: jobs on lanes.

A ``Job`` wraps one call and tells its receivers, in the GUI thread, what came of it; it names itself
in doing so, so that a receiver accepts an answer only from the job it still waits for. A job and what
its thread holds are plain Python: no QObject of the GUI thread may have its last reference there, for
it would be destroyed in the wrong thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from types import MethodType
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from engine.errors import Cancelled
from engine.log import trouble
from engine.progress import CancelToken

log = logging.getLogger(__name__)

Work = Callable[[CancelToken], object]


class Receivers:
    """Who is told; used like a signal. Receivers are bound methods and are held weakly, as Qt holds them."""

    def __init__(self) -> None:
        self._methods: list[WeakMethod[Callable[..., object]]] = []

    def connect(self, method: Callable[..., object]) -> None:
        """Tell ``method``, too, as long as its object lives."""
        assert isinstance(method, MethodType)  # a function would be held, and with it what it refers to
        self._methods.append(WeakMethod(method))

    def tell(self, *arguments: object) -> None:
        """Call every receiver whose object is still there; only in the GUI thread."""
        for reference in self._methods:
            method = reference()
            if method is not None and _alive(method.__self__):  # type: ignore[attr-defined]
                method(*arguments)


class JobSignals:
    """What a job tells: (job, result), (job, error), in every case (job,) at the end, and (job, how far) before."""

    def __init__(self) -> None:
        self.progressed = Receivers()
        self.succeeded = Receivers()
        self.failed = Receivers()
        self.finished = Receivers()


class Job:
    """One call on a worker thread, with a token to cancel it."""

    def __init__(self, work: Work) -> None:
        self.signals = JobSignals()
        self.token = CancelToken()
        self._work: Work | None = work
        self._tell: Callable[[str, object], None] | None = None

    def tell_progress(self, progress: object) -> None:
        """Tell how far the work is; the work calls this."""
        if self._tell is not None:
            self._tell("progressed", progress)

    def run(self, tell: Callable[[str, object], None]) -> None:
        """Do the work on the pool's thread and tell the outcome; a cancelled job tells only its end."""
        self._tell = tell
        try:
            if not self.token.cancelled and self._work is not None:
                tell("succeeded", self._work(self.token))
        except Cancelled:
            log.debug("job cancelled")
        except Exception as error:  # the one place where the window catches everything
            trouble(log, "a job failed", error)
            tell("failed", _without_frames(error))
        finally:
            self._tell = None
            tell("finished", None)

    def forget_work(self) -> None:
        """Let go of what the call refers to."""
        self._work = None


def _alive(receiver: object) -> bool:
    """Whether an object may be called: a QObject that Qt has destroyed may not."""
    return not isinstance(receiver, QObject) or isValid(receiver)


def _without_frames(error: Exception) -> Exception:
    """Return ``error`` without its tracebacks: their frames hold what the thread worked with, which must die here."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            one.__traceback__ = None
            waiting += [one.__cause__, one.__context__]
    return error


class _Relay(QObject):
    """Carries what a job tells into the GUI thread. Belongs to the application, so that no thread can end it."""

    told = Signal(object, str, object)


class _Run(QRunnable):
    def __init__(self, job: Job, relay: _Relay) -> None:
        super().__init__()
        self._job = job
        self._relay = relay

    def run(self) -> None:
        self._job.run(self._tell)

    def _tell(self, what: str, content: object) -> None:
        self._relay.told.emit(self._job, what, content)


class JobLane(QObject):
    """A queue of jobs on at most ``threads`` threads; keeps every job alive until it has ended."""

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._jobs: set[Job] = set()
        self._closed = False
        self._relay = _Relay(QCoreApplication.instance())
        self._relay.told.connect(self._pass_on)

    def start(self, job: Job, *, priority: int = 0) -> None:
        """Queue ``job``; after ``close`` nothing starts any more."""
        if self._closed:
            return
        self._jobs.add(job)
        self._pool.start(_Run(job, self._relay), priority)

    @property
    def busy(self) -> bool:
        """Whether any job has not ended."""
        return bool(self._jobs)

    @Slot(object, str, object)
    def _pass_on(self, job: Job, what: str, content: object) -> None:
        receivers = getattr(job.signals, what)
        if what != "finished":
            receivers.tell(job, content)
            return
        self._jobs.discard(job)
        job.forget_work()
        receivers.tell(job)

    def cancel(self) -> None:
        """Ask every job to stop and accept no more."""
        self._closed = True
        for job in self._jobs:
            job.token.cancel()

    def close(self, wait_ms: int) -> bool:
        """Cancel, drop what has not started, wait at most ``wait_ms``; True when all threads are idle."""
        self.cancel()
        self._pool.clear()
        idle = self._pool.waitForDone(wait_ms)
        if idle and isValid(self._relay):
            self._relay.deleteLater()  # what was told is still passed on before
        return idle
