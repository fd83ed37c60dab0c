"""What happens when a folder's rules are looked at or changed? Read, tried and applied on a lane, beside searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.controllers.library import LibraryController
from desktop.presenters.front import Front
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import Message
from desktop.texts.sample import source_name
from desktop.threads.jobs import Job, JobLane
from desktop.views.folders_page import FoldersPage
from desktop.views.rules_dialog import RulesDialog
from engine.documents.rules import SourceRules

if TYPE_CHECKING:
    from engine.indexing.source_rules import RulesPreview
    from engine.library import Library


class RulesPresenter(QObject):
    """The behaviour of "Rules…" on a folder's card. ``changed`` carries the folder that has other rules now."""

    changed = Signal(str)

    def __init__(self, library: LibraryController, lane: JobLane, front: Front, *, page: FoldersPage) -> None:
        super().__init__()
        self._library = library
        self._lane = lane
        self._front = front
        self._source = ""
        self._dialog: RulesDialog | None = None
        self._job: Job | None = None
        page.rules_asked.connect(self.ask)

    @Slot(str)
    def ask(self, source: str) -> None:
        """Open the dialog on a folder's rules."""
        library = self._library.library
        if library is not None:
            self._source = source
            self._start(lambda job_token: _read(library, source), self._open)

    def _start(self, work: object, then: object) -> None:
        if self._job is not None:
            self._job.token.cancel()
        self._job = Job(work)  # type: ignore[arg-type]
        self._job.signals.succeeded.connect(then)  # type: ignore[arg-type]
        self._job.signals.failed.connect(self._fail)
        self._lane.start(self._job)

    @Slot(object, object)
    def _open(self, job: Job, found: tuple[SourceRules, bool]) -> None:
        if job is not self._job:
            return
        rules, can_undo = found
        self._dialog = RulesDialog(
            source_name(self._source), rules, can_undo=can_undo, folder=self._source, parent=self._front.window
        )
        self._dialog.preview_asked.connect(self._try)
        self._dialog.chosen.connect(self._apply)
        self._dialog.undo_asked.connect(self._undo)
        self._dialog.finished.connect(self._forget_dialog)
        self._front.open_dialog(self._dialog)
        self._try(rules)

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot(object)
    def _try(self, rules: SourceRules) -> None:
        library, source = self._library.library, self._source
        if library is not None:
            self._start(lambda token: library.preview_rules(source, rules, token), self._show)

    @Slot(object, object)
    def _show(self, job: Job, preview: RulesPreview) -> None:
        if job is self._job and self._dialog is not None:
            self._dialog.show_preview(preview)

    @Slot(object)
    def _apply(self, rules: SourceRules) -> None:
        library, source = self._library.library, self._source
        if library is not None:
            self._start(lambda token: library.set_rules(source, rules), self._tell)

    @Slot()
    def _undo(self) -> None:
        library, source = self._library.library, self._source
        if library is not None:
            self._start(lambda token: library.undo_rules(source), self._tell)

    @Slot(object, object)
    def _tell(self, job: Job, _: object) -> None:
        if job is self._job:
            self.changed.emit(self._source)

    @Slot(object, object)
    def _fail(self, job: Job, error: Exception) -> None:
        if job is self._job and self._dialog is not None:
            self._dialog.show_problem(engine_text(str(error)))  # it lies over the window's own messages
        elif job is self._job:
            self._front.say(Message("error", engine_text(str(error)), about="rules"))


def _read(library: Library, source: str) -> tuple[SourceRules, bool]:
    return library.rules(source), library.has_earlier_rules(source)
