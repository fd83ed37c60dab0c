"""What is shown of an indexing run? How far it is, what it has committed, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.others import Others
from desktop.controllers.preview import PreviewController
from desktop.presenters.folders import FoldersPresenter
from desktop.presenters.following import FollowingPresenter
from desktop.presenters.front import Front
from desktop.presenters.library import LibraryPresenter
from desktop.presenters.maintenance import MaintenancePresenter
from desktop.presenters.state import WindowState
from desktop.texts.messages import Message, choice_message, failure_message, locked_message, report_message
from desktop.threads.process_failure import ProcessFailure
from desktop.views.progress_strip import ProgressStrip
from desktop.views.status_line import StatusLine
from engine.cli.protocol import Operation, Report
from engine.reports.index_report import IndexReport
from engine.settings import Settings

if TYPE_CHECKING:
    from desktop.settings.dialog import SettingsDialog
    from engine.reports.choice import EncoderChoice


class IndexingPresenter(QObject):
    """The behaviour of the strip at the bottom, and what a run has to say at its end."""

    def __init__(
        self,
        indexing: IndexingController,
        library: LibraryController,
        preview: PreviewController,
        others: Others,
        front: Front,
        state: WindowState,
        *,
        strip: ProgressStrip,
        line: StatusLine,
        shows: LibraryPresenter,
        following: FollowingPresenter,
        folders: FoldersPresenter,
        maintenance: MaintenancePresenter,
    ) -> None:
        """Connect them.

        Args:
            indexing: runs.
            library: is opened again where a run has made it anew.
            preview: forgets what it holds after a run.
            others: keeps what another process was in the way of.
            front: says what came of a run.
            state: says whether runs outlive the window.
            strip: shows how far it is.
            line: shows that something is read.
            shows: shows what was committed.
            following: looks at what was saved meanwhile.
            folders: shows what could not be read, and goes on.
            maintenance: tells of what is no indexing.
        """
        super().__init__()
        self._indexing = indexing
        self._library = library
        self._preview = preview
        self._others = others
        self._front = front
        self._line = line
        self._shows = shows
        self._following = following
        self._folders = folders
        self._maintenance = maintenance
        indexing.started.connect(strip.begin)
        indexing.started.connect(line.begin)
        indexing.state_changed.connect(strip.set_state)
        indexing.state_changed.connect(line.show_state)
        indexing.progressed.connect(strip.show_progress)
        indexing.shared.connect(strip.show_share)
        indexing.committed.connect(shows.note_commit)
        indexing.chose.connect(self._tell_choice)
        indexing.finished.connect(self._finish)
        indexing.failed.connect(self._tell_failed)
        indexing.started.connect(self._settle)
        state.settings_changed.connect(self._follow_settings)
        strip.pause_asked.connect(indexing.pause)
        strip.insist_asked.connect(indexing.insist)
        indexing.held.connect(strip.show_hold)
        indexing.held.connect(self._show_hold)
        strip.resume_asked.connect(indexing.resume)
        strip.cancel_asked.connect(indexing.cancel)

    @Slot(str)
    def _show_hold(self, reason: str) -> None:
        if self._indexing.state == "running":
            self._line.show_hold(reason)

    @Slot(object)
    def _settle(self, operation: Operation) -> None:
        self._others.forget(operation)
        self._front.settle("indexing", "lock")

    @Slot(object)
    def _tell_choice(self, choice: EncoderChoice) -> None:
        self._shows.refresh()  # else the line below names the encoder of before until something is committed
        self._front.say(choice_message(choice))

    @Slot(object, object)
    def _finish(self, operation: Operation, report: Report) -> None:
        self._preview.forget()
        if self._library.library is None:
            self._library.open()  # it was made anew
        self._shows.refresh()
        if not isinstance(report, IndexReport):
            self._maintenance.tell(report)
            return
        if not report.cancelled:
            QTimer.singleShot(0, self._following, self._following.catch_up)  # it is idle by then
        if operation.name == "follow":
            return  # what somebody saves is no news to them
        message = report_message(operation, report)
        absent = self._folders.left_out(operation)
        if message is not None:
            if absent:
                message = replace(message, level="caution", text=f"{message.text} {absent}")
            calls = {"failures": self._folders.show_failures, "resume": self._folders.update_all}
            self._front.say(message, calls.get(message.action))

    @Slot(object)
    def _tell_failed(self, failure: ProcessFailure) -> None:
        self._shows.refresh()
        again = partial(self._indexing.run, failure.operation)
        if failure.kind != "StoreLockedError":
            self._front.say(self._with_absent(replace(failure_message(failure), about="indexing"), failure), again)
            return
        if failure.operation.is_emptied:  # all that was to go was added anew meanwhile
            return
        self._others.wait(failure.operation)
        if not failure.operation.quiet:  # else an earlier run goes on without a window
            self._front.say(self._with_absent(locked_message(failure), failure), again)

    def _with_absent(self, message: Message, failure: ProcessFailure) -> Message:
        return replace(message, text=f"{message.text} {self._folders.left_out(failure.operation)}".rstrip())

    @Slot(int, str)
    def resize(self, dims: int, store: str) -> None:
        """Search the library at another size."""
        self._indexing.run(Operation("resize", dims=dims, store=store))

    @Slot(object)
    def _follow_settings(self, settings: Settings) -> None:
        self._indexing.survive = settings.index_after_close

    @Slot(object)
    def join(self, dialog: SettingsDialog) -> None:
        """Let the settings change the library's size."""
        dialog.resize_asked.connect(self.resize)
