"""What does Kenning do at the moment? One short sentence for the tray, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.others import Others
from desktop.controllers.watching import WatchingController
from desktop.texts.wording import count_text, files_text
from engine.progress import Progress
from engine.reports.status import LibraryStatus
from engine.watching.freshness import Freshness


class Activity(QObject):
    """Follows one library. ``text`` is the sentence, ``paused`` whether the user holds the work."""

    changed = Signal()

    def __init__(
        self, indexing: IndexingController, library: LibraryController, watching: WatchingController, others: Others
    ) -> None:
        super().__init__()
        self._indexing, self._others = indexing, others
        self._progress: Progress | None = None
        self._status: LibraryStatus | None = None
        self._away = 0
        self._failed = False
        indexing.state_changed.connect(self._change)
        indexing.held.connect(self._change)
        indexing.started.connect(self._begin)
        indexing.progressed.connect(self._advance)
        library.status_changed.connect(self._take_status)
        library.open_failed.connect(self._fail)
        watching.freshness_changed.connect(self._take_freshness)

    @property
    def paused(self) -> bool:
        """Whether nothing is read until the user says so."""
        return self._indexing.state == "paused"

    @property
    def on_battery(self) -> bool:
        """Whether work waits for the mains."""
        return self._indexing.state == "running" and self._indexing.hold == "battery"

    @property
    def text(self) -> str:
        """Return what Kenning does, in a few words."""
        state = self._indexing.state
        if state == "paused":
            return self.tr("Paused")
        if state == "stopping":
            return self.tr("Stopping")
        if self.on_battery:
            return self.tr("Paused: on battery")
        if state == "running":
            return self._work()
        return self._rest()

    def _work(self) -> str:
        progress = self._progress
        if progress is None or progress.phase != "indexing" or not progress.documents_total:
            return self.tr("Looking for changes") if self._indexing.operation.quiet else self.tr("Working")
        done, total = count_text(progress.documents_done), count_text(progress.documents_total)
        return self.tr("Indexing {0} of {1}").format(done, total)

    def _rest(self) -> str:
        status = self._status
        if status is None:
            return self.tr("The library is not open") if self._failed else self.tr("Opening the library")
        if not status.sources:
            return self.tr("No folders yet")
        if self._others.waiting:
            return self.tr("Waiting for another process of Kenning")
        if self._away >= len(status.sources):
            return self.tr("Away: what is known of your folders stays searchable")
        notes = [self.tr("Up to date")]
        if self._away:
            notes.append(self.tr("{0} of {1} folders away").format(self._away, len(status.sources)))
        if status.failed:
            notes.append(self.tr("{0} not readable").format(files_text(status.failed)))
        return " · ".join(notes)

    @Slot(str)
    def _change(self, state: str) -> None:
        self.changed.emit()

    @Slot(object)
    def _begin(self, operation: object) -> None:
        self._progress = None
        self.changed.emit()

    @Slot(object)
    def _advance(self, progress: Progress) -> None:
        self._progress = progress
        self.changed.emit()

    @Slot(object)
    def _take_status(self, status: LibraryStatus) -> None:
        self._status = status
        self._away = sum(source.missing for source in status.sources)
        self.changed.emit()

    @Slot(object)
    def _take_freshness(self, states: dict[Path, Freshness]) -> None:
        self._away = sum(state.state == "away" for state in states.values())
        self.changed.emit()

    @Slot(object)
    def _fail(self, error: object) -> None:
        self._failed = True
        self.changed.emit()
