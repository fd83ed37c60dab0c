"""What is read without being asked for? What is saved in the folders, and what others were in the way of."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.others import Others
from desktop.controllers.watching import WatchingController
from desktop.presenters.front import Front
from desktop.presenters.library import LibraryPresenter
from desktop.presenters.state import WindowState
from desktop.views.folders_page import FoldersPage
from engine.cli.protocol import Operation
from engine.reports.status import LibraryStatus


class FollowingPresenter(QObject):
    """Lets the library follow its folders and what other processes do to it."""

    def __init__(
        self,
        watching: WatchingController,
        others: Others,
        library: LibraryController,
        indexing: IndexingController,
        front: Front,
        state: WindowState,
        *,
        shows: LibraryPresenter,
        folders: FoldersPage,
        update_at_start: bool,
    ) -> None:
        super().__init__()
        self._watching = watching
        self._library = library
        self._indexing = indexing
        self._front = front
        self._shows = shows
        self._update_due = update_at_start
        library.opened.connect(others.start)
        watching.hinted.connect(self.catch_up)
        watching.freshness_changed.connect(folders.show_freshness)
        others.changed.connect(self._note_change)
        others.freed.connect(self._run_waiting)
        indexing.woken.connect(self.catch_up)
        state.status_changed.connect(self._follow)

    @Slot(object)
    def _follow(self, status: LibraryStatus) -> None:
        if status.published is not None:  # its files are somewhere else, and its publisher follows them
            return
        self._watching.follow(status)
        if self._update_due:
            self._update_due = False
            if not self._watching.on and status.sources:  # else the keeper begins with a look at everything
                self._indexing.run(Operation("index", quiet=True))

    @Slot()
    def catch_up(self) -> None:
        """Look at what has changed, unless a run goes on: that one follows, and what is left is looked at after it."""
        if self._indexing.state == "idle" and self._watching.has_hints:
            self._indexing.run(Operation("follow", quiet=True))

    @Slot()
    def _note_change(self) -> None:
        """Another process has changed the library; what our own does is told by itself."""
        if not self._indexing.busy and self._library.library is not None:
            self._shows.note_commit()

    @Slot(object)
    def _run_waiting(self, operations: tuple[Operation, ...]) -> None:
        self._front.settle("lock")
        for operation in operations:
            self._indexing.run(operation)
