"""Where does each document lie, and where the question? Worked out while one goes on searching."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.controllers.one_job import OneJobController
from desktop.threads.jobs import Job, JobLane

if TYPE_CHECKING:
    from engine.atlas import LibraryMap, Spot
    from engine.library import Library
    from engine.progress import CancelToken
    from engine.reports.maintenance import ShareCallback


class MappingController(OneJobController):
    """Tells first of the map that is kept, then of one of what the library holds now."""

    made = Signal(object)  # LibraryMap
    failed = Signal(object)

    def __init__(self, current: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__(current, lane)
        self._looks = False
        self._again = False
        self.ended.connect(self._go_on)

    def refresh(self, *, first: bool) -> None:
        """Bring the map up to date; the ``first`` time what is kept is told of at once."""
        if self.running:
            self._again = True
            return
        self._looks = first
        self._begin(_look if first else _make)

    @Slot()
    def _go_on(self) -> None:
        if self._looks or self._again:
            self._looks = self._again = False
            self._begin(_make)

    def _tell_result(self, result: object) -> None:
        if result is not None:
            self.made.emit(result)

    def _tell_failure(self, error: Exception) -> None:
        if not self._looks:
            self.failed.emit(error)

    def stop(self) -> None:
        """Stop, and begin nothing more."""
        self._looks = self._again = False
        super().stop()


def _look(library: Library, _tell: ShareCallback, _token: CancelToken) -> LibraryMap | None:
    return library.kept_map()


def _make(library: Library, tell: ShareCallback, token: CancelToken) -> LibraryMap:
    return library.map(on_progress=tell, cancel=token)


class LocatingController(QObject):
    """Finds the place of the newest question on a map; the newest answer wins."""

    located = Signal(object)  # Spot, or None

    def __init__(self, current: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__()
        self._current = current
        self._lane = lane
        self._newest: Job | None = None

    def locate(self, text: str, on: LibraryMap) -> None:
        """Ask where a question lies; without words it lies nowhere."""
        self.stop()
        library = self._current()
        if not text or library is None:
            self.located.emit(None)
            return
        self._newest = Job(lambda _token: library.locate(text, on))
        self._newest.signals.succeeded.connect(self._accept)
        self._newest.signals.failed.connect(self._reject)
        self._lane.start(self._newest)

    def stop(self) -> None:
        """Accept nothing more."""
        self._newest = None

    @Slot(object, object)
    def _accept(self, job: Job, spot: Spot | None) -> None:
        if job is self._newest:
            self._newest = None
            self.located.emit(spot)

    @Slot(object, object)
    def _reject(self, job: Job, _error: Exception) -> None:
        self._accept(job, None)
