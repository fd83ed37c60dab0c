"""What is shown of the open library? Its status on every page, what is missing from it, and why it did not open."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.search import SearchController
from desktop.controllers.warming import WarmingController
from desktop.presenters.forgetting import ForgettingPresenter
from desktop.presenters.front import Front
from desktop.presenters.state import WindowState
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import Message, library_message
from desktop.texts.sample import SAMPLE_QUESTIONS, sample_folder
from desktop.texts.wording import count_text, short_path
from desktop.views.folders_page import FoldersPage
from desktop.views.status_line import StatusLine
from desktop.window.search_page import SearchPage
from engine.errors import StoreDamagedError
from engine.reports.status import FileState, LibraryStatus, SourceStatus

REFRESH_MS = 800  # newly committed documents show at most this often
_MOST_NEW = 50  # places that are shown before anything of them is there


class LibraryPresenter(QObject):
    """Shows every new status, and reads it again when something was committed."""

    def __init__(
        self,
        library: LibraryController,
        search: SearchController,
        warming: WarmingController,
        indexing: IndexingController,
        front: Front,
        state: WindowState,
        *,
        forgetting: ForgettingPresenter,
        page: SearchPage,
        folders: FoldersPage,
        line: StatusLine,
    ) -> None:
        """Connect them.

        Args:
            library: opens, and reads the status.
            search: asks again when the library has changed.
            warming: begins when the library is open.
            indexing: says whether something is read.
            front: says what is wrong.
            state: takes each status.
            forgetting: knows which folders are shown no more.
            page: is told which filters there are.
            folders: shows the folders and their files.
            line: shows the status in a line.
        """
        super().__init__()
        self._library = library
        self._search = search
        self._warming = warming
        self._indexing = indexing
        self._front = front
        self._state = state
        self._forgetting = forgetting
        self._page = page
        self._folders = folders
        self._line = line
        self._open_failed = False
        self._welcomes = True  # the next status may lead to the welcome page
        self._missing: tuple[str, ...] = ()
        self._unwritable = ""
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self.refresh)
        library.opened.connect(self._begin)
        indexing.queued.connect(self._show_folders)
        indexing.started.connect(self._show_folders)
        indexing.state_changed.connect(self._show_folders)
        warming.warmed.connect(self.learn_device)
        library.open_failed.connect(self._tell_failed)
        library.status_changed.connect(self._show_status)
        library.status_failed.connect(self._tell_failed)
        library.coverage_changed.connect(self._show_files)
        forgetting.sight_changed.connect(self._look_again)
        folders.source_chosen.connect(library.read_coverage)

    @Slot()
    def _begin(self) -> None:
        self._open_failed = False
        self._welcomes = True
        self._front.settle("library")
        self._warming.start()
        self._search.repeat()

    @Slot(object)
    def _show_status(self, status: LibraryStatus) -> None:
        self._forgetting.note(status)
        self._line.show_status(self._forgetting.counted(status))
        status = self._forgetting.without(status)
        self._front.settle("library")
        self._page.filters.set_sources([source.path for source in status.sources])
        self._page.filters.set_languages(tuple(status.languages))
        sample = str(sample_folder())
        has_sample = any(source.path == sample and source.indexed for source in status.sources)
        self._page.questions.set_questions(SAMPLE_QUESTIONS if has_sample else ())
        self._lead(status)
        self._tell_unwritable(status)
        self._tell_missing(status)
        self._state.set_status(status)
        self._show_folders()

    def _lead(self, status: LibraryStatus) -> None:
        """Lead to the welcome page where there is no folder yet, or none any more, and away from it where there is one.

        Nobody is led away from a question, nor from the search page after a run that added nothing: a status that was
        read before the first folder came may arrive when its run has ended.
        """
        page, welcomes = self._front.page, self._welcomes
        self._welcomes = bool(status.sources)
        if status.sources and page == "welcome":
            self._front.show_search()
        elif not status.sources and welcomes and page == "search" and not self._indexing.busy:
            if not self._page.box.text().strip():
                self._front.show_welcome()

    @Slot()
    def _show_folders(self) -> None:
        """Show the folders that are known, and those that are read for the first time."""
        status = self._state.status
        if status is not None:
            self._folders.show_status(status, self._new_folders(status))

    def _new_folders(self, status: LibraryStatus) -> tuple[SourceStatus, ...]:
        """Return what is being added and of which nothing is in the library yet, as it is shown until then."""
        known = {source.path for source in status.sources}
        new = []
        for path in self._indexing.adding[:_MOST_NEW]:
            ways, kind = _look_at(path)
            if not ways & known and not self._forgetting.hides(path):
                new.append(SourceStatus(path, kind, 0, 0, 0, 0, 0, 0, None, missing=False))
        return tuple(new)

    def _tell_missing(self, status: LibraryStatus) -> None:
        """Say which folders have gone since the last time; one that is back is no longer said to be away."""
        gone = tuple(source.path for source in status.sources if source.missing)
        new = [path for path in gone if path not in self._missing]
        self._missing = gone
        if new:
            text = self.tr("{0} is not there now. What was read from it stays searchable.")
            if len(gone) > 1:
                text = self.tr("{0} and {1} more are not there now. What was read from them stays searchable.")
            text = text.format(short_path(new[0]), count_text(len(gone) - 1))
            message = Message("caution", text, "folders", "missing")
            self._front.say(message, self._front.show_folders)
        elif not gone:
            self._front.settle("missing")

    def _tell_unwritable(self, status: LibraryStatus) -> None:
        """Say once that nothing can be written to the library, and no more when it can again."""
        new, self._unwritable = status.unwritable != self._unwritable, status.unwritable
        if new and status.unwritable:
            from engine.store.disk_space import unwritable  # the library is open: it is imported

            error = unwritable(self._library.path, status.unwritable)
            self._front.say(Message("caution", engine_text(str(error)), "retry", "unwritable"), self._ask_again)
        elif not status.unwritable:
            self._front.settle("unwritable")

    @Slot()
    def _ask_again(self) -> None:
        """Look whether the library can be written to by now; it is said again where it cannot."""
        self._unwritable = ""
        self._library.refresh()

    @Slot()
    def learn_device(self) -> None:
        """Read the status again, if it does not say yet on which device the encoder runs."""
        status = self._state.status
        if status is not None and not status.encoder.device:  # known from the first search on
            self._library.refresh()

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        if self._library.library is None:
            self._open_failed = True
            self._line.show_problem(self.tr("The library is not open"))
        message = library_message(error)
        if isinstance(error, StoreDamagedError):
            message = replace(message, action="rebuild" if self._open_failed else "check")
        self._front.say(replace(message, about="library"), self._reopen)

    @Slot()
    def _reopen(self) -> None:
        if self._library.library is None:
            self._library.open()
        else:
            self._library.refresh()

    @Slot()
    def note_commit(self) -> None:
        """Show soon what was committed."""
        if not self._refresh.isActive():
            self._refresh.start()

    @Slot()
    def refresh(self) -> None:
        """Show what the library is now: its status, the answer, the files of the chosen folder."""
        self._library.refresh()
        self._search.repeat()
        self.enter_page(self._front.page)

    @Slot(str, object)
    def _show_files(self, source: str, files: list[FileState]) -> None:
        self._folders.show_files(source, self._forgetting.seen_files(files))

    @Slot()
    def _look_again(self) -> None:
        self.enter_page(self._front.page)

    @Slot(str)
    def enter_page(self, page: str) -> None:
        """Read the files of the chosen folder, or of all, where they are about to be seen."""
        if page == "folders" and self._folders.shows_files:
            self._library.read_coverage(self._folders.chosen)

    def close(self) -> None:
        """Show nothing more."""
        self._refresh.stop()


@lru_cache(_MOST_NEW)
def _look_at(path: str) -> tuple[frozenset[str], str]:
    """Return the names of a place and of what it lies in, and whether it is a "folder" or a "file"; looked at once."""
    places = (Path(path), Path(os.path.realpath(path)))
    names = frozenset(str(one) for place in places for one in (place, *place.parents))
    return names, "folder" if os.path.isdir(path) else "file"
