"""Is the library open, what is in it, and what was read of each folder?

Everything here happens on the reading lane; the window keeps drawing meanwhile. Importing the
engine's heavy parts (vector store, encoder runtime) also happens there, after the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.models.coverage import order_files
from desktop.threads.jobs import Job, JobLane
from engine.progress import CancelToken

if TYPE_CHECKING:
    from engine.library import Library
    from engine.settings import Settings

IDLE_LOOK_MS = 30
OpenLibrary = Callable[[Path, "Settings"], "Library"]


def open_library(path: Path, settings: Settings) -> Library:
    """Open the library at ``path``, creating an empty one at the first start."""
    from engine.library import Library  # its imports are heavy: only after the first paint

    return Library.open(path, settings=settings, create=True)


def open_unless_cancelled(open_: OpenLibrary, path: Path, settings: Settings, token: CancelToken) -> Library:
    """Return the library that ``open_`` opens; it is closed again where nobody waits for it any more."""
    library = open_(path, settings)
    if token.cancelled:
        library.close()
        token.check()
    return library


class LibraryController(QObject):
    """The open library, its status and the states of its files; keeps the newest answer only."""

    opened = Signal()
    released = Signal()
    open_failed = Signal(object)  # the error
    status_changed = Signal(object)  # LibraryStatus
    status_failed = Signal(object)
    coverage_changed = Signal(str, object)  # source, list[FileState]

    def __init__(self, path: Path, settings: Settings, lane: JobLane, open_: OpenLibrary = open_library) -> None:
        super().__init__()
        self.path = path
        self.library: Library | None = None
        self._settings = settings
        self._open = open_
        self._lane = lane
        self._opening: Job | None = None
        self._status: Job | None = None
        self._status_again = False
        self._coverage: Job | None = None
        self._coverage_source = ""
        self._leaving: Library | None = None
        self._idle: Callable[[], bool] = lambda: True
        self._patience = QTimer(self)
        self._patience.setInterval(IDLE_LOOK_MS)
        self._patience.timeout.connect(self._close_leaving)

    @Slot()
    def open(self) -> None:
        """Open the library in a worker; ``opened`` or ``open_failed`` follows."""
        if self._opening is not None or self._patience.isActive():
            return
        self._opening = Job(partial(open_unless_cancelled, self._open, self.path, self._settings))
        self._opening.signals.succeeded.connect(self._accept_library)
        self._opening.signals.failed.connect(self._reject_library)
        self._lane.start(self._opening)

    @Slot(object, object)
    def _accept_library(self, job: Job, library: Library) -> None:
        if job is not self._opening:  # it came too late
            library.close()
            return
        self._opening = None
        self.library = library
        self.opened.emit()
        self.refresh()

    @Slot(object, object)
    def _reject_library(self, job: Job, error: Exception) -> None:
        if job is self._opening:
            self._opening = None
            self.open_failed.emit(error)

    @Slot()
    def refresh(self) -> None:
        """Read the status again; calls while one is being read become a single further one."""
        library = self.library
        if library is None:
            return
        if self._status is not None:
            self._status_again = True
            return
        self._status = Job(lambda token: library.status())
        self._status.signals.succeeded.connect(self._accept_status)
        self._status.signals.failed.connect(self._reject_status)
        self._status.signals.finished.connect(self._end_status)
        self._lane.start(self._status)

    @Slot(object, object)
    def _accept_status(self, job: Job, status: object) -> None:
        if job is self._status:
            self.status_changed.emit(status)

    @Slot(object, object)
    def _reject_status(self, job: Job, error: Exception) -> None:
        if job in (self._status, self._coverage):
            self.status_failed.emit(error)

    @Slot(object)
    def _end_status(self, job: Job) -> None:
        if job is not self._status:
            return
        self._status = None
        if self._status_again:
            self._status_again = False
            self.refresh()

    def keep(self, sources: list[str]) -> None:
        """Let sources stay that the library has noted to be removed, whoever writes now."""
        library = self.library
        if library is not None:
            self._lane.start(Job(lambda token: library.keep(sources)))

    @Slot(str)
    def read_coverage(self, source: str) -> None:
        """Read the state of every file of ``source``, of all where it is empty; a later call replaces this one."""
        library = self.library
        if library is None:
            return
        self._coverage_source = source
        self._coverage = Job(lambda token: order_files(library.coverage(source or None)))
        self._coverage.signals.succeeded.connect(self._accept_coverage)
        self._coverage.signals.failed.connect(self._reject_status)
        self._lane.start(self._coverage)

    @Slot(object, object)
    def _accept_coverage(self, job: Job, files: object) -> None:
        if job is self._coverage:
            self.coverage_changed.emit(self._coverage_source, files)

    def release(self, idle: Callable[[], bool]) -> None:
        """Let go of the library; once ``idle`` says that nobody reads in it, it is closed and ``released`` told."""
        self.stop()
        self._leaving, self.library, self._idle = self.library, None, idle
        self._patience.start()

    @Slot()
    def _close_leaving(self) -> None:
        if self._idle():
            self._patience.stop()
            self.close()
            self.released.emit()

    def stop(self) -> None:
        """Accept nothing more; what is on its way is dropped when it arrives."""
        self._opening = self._status = self._coverage = None
        self._status_again = False

    def close(self) -> None:
        """Close the library; call after the lane is idle."""
        self._patience.stop()
        for library in (self.library, self._leaving):
            if library is not None:
                library.close()
        self.library = self._leaving = None
