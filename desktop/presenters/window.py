"""What happens when? Connects the window's wishes with the controllers, and their answers with the window.

It holds no data of its own but the last status and the settings in use.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from desktop.controllers.events import Operation, ProcessFailure, Report
from desktop.presenters.access import AccessPresenter
from desktop.presenters.changing import ChangingPresenter
from desktop.presenters.forgetting import ForgettingPresenter
from desktop.presenters.hits import HitsPresenter
from desktop.presenters.libraries import LibrariesPresenter
from desktop.presenters.maintenance import MaintenancePresenter
from desktop.presenters.rules import RulesPresenter
from desktop.presenters.saved import SavedPresenter
from desktop.presenters.search import SearchPresenter
from desktop.presenters.steering import SteeringPresenter
from desktop.presenters.tags import TagsPresenter
from desktop.texts.messages import (
    Message,
    action_text,
    choice_message,
    failure_message,
    library_message,
    locked_message,
    report_message,
)
from desktop.texts.sample import SAMPLE_QUESTIONS, sample_folder, source_name
from desktop.texts.wording import documents_text
from desktop.views.ask_box import ask_box
from desktop.views.file_dialog import file_dialog, folder_dialog
from engine import paths
from engine.errors import SettingsError, StoreDamagedError
from engine.reports.index_report import IndexReport
from engine.reports.status import LibraryStatus, SourceStatus
from engine.settings import Settings, save_settings

if TYPE_CHECKING:
    from desktop.app import Kenning
    from desktop.settings.dialog import SettingsDialog
    from engine.reports.choice import EncoderChoice

REFRESH_MS = 800  # newly committed documents show at most this often


class WindowPresenter(QObject):
    """The behaviour of the window."""

    status_shown = Signal(object)  # LibraryStatus, as the window shows it

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self._window = parts.window
        self._page = parts.window.search_page
        self.settings: Settings = parts.setup.settings
        self.status: LibraryStatus | None = None
        self._dialog: QDialog | None = None
        self._open_failed = False
        self._refresh = self._make_timer(REFRESH_MS, self._refresh_now)
        self._update_due = parts.setup.update_at_start
        self._missing: tuple[str, ...] = ()
        self.search = SearchPresenter(parts)
        self.steering = SteeringPresenter(parts)
        self.upkeep = MaintenancePresenter(parts)
        self.access = AccessPresenter(parts)
        self.access.asked.connect(self.show_settings)
        self.forgetting = ForgettingPresenter(parts)
        self.forgetting.said.connect(self._say)
        self.rules = RulesPresenter(parts)
        self.rules.said.connect(self._say)
        self.rules.dialog_made.connect(self._open_dialog)
        self.rules.changed.connect(self._update_source)
        self.hits = HitsPresenter(parts)
        self.hits.dialog_made.connect(self._open_dialog)
        self.hits.said.connect(self._say)
        self.tags = TagsPresenter(parts)
        self.tags.dialog_made.connect(self._open_dialog)
        self.tags.said.connect(self._say)
        self.saved = SavedPresenter(parts)
        self.saved.dialog_made.connect(self._open_dialog)
        self.saved.said.connect(self._say)
        self.libraries = LibrariesPresenter(parts)
        self.libraries.dialog_made.connect(self._open_dialog)
        self.libraries.said.connect(self._say)
        self.upkeep.said.connect(self._say)
        self.upkeep.dialog_made.connect(self._open_dialog)
        self.changing = ChangingPresenter(parts)
        self.changing.said.connect(self._say)
        self.changing.ended.connect(self._refresh_now)
        self.search.said.connect(self._say)
        self.search.answered.connect(self._learn_device)
        self._connect_library()
        self._connect_indexing()
        self._connect_window()
        self._connect_truth()
        if parts.setup.settings_problem:
            self._say(Message("caution", parts.setup.settings_problem))

    def _make_timer(self, wait_ms: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait_ms)
        timer.timeout.connect(slot)
        return timer

    # -- wiring --------------------------------------------------------------------------------

    def _connect_library(self) -> None:
        library, folders = self._parts.library, self._window.folders_page
        library.opened.connect(self._begin)
        self._parts.warming.warmed.connect(self._learn_device)
        library.open_failed.connect(self._tell_library_failed)
        library.status_changed.connect(self._show_status)
        library.status_failed.connect(self._tell_library_failed)
        library.coverage_changed.connect(folders.show_files)
        folders.source_chosen.connect(library.read_coverage)

    def _connect_indexing(self) -> None:
        indexing, strip = self._parts.indexing, self._window.strip
        indexing.started.connect(strip.begin)
        indexing.state_changed.connect(strip.set_state)
        indexing.state_changed.connect(self._window.status.show_state)
        indexing.progressed.connect(strip.show_progress)
        indexing.shared.connect(strip.show_share)
        indexing.committed.connect(self._note_commit)
        indexing.chose.connect(self._tell_choice)
        indexing.finished.connect(self._finish)
        indexing.failed.connect(self._tell_failed)
        strip.pause_asked.connect(indexing.pause)
        strip.resume_asked.connect(indexing.resume)
        strip.cancel_asked.connect(indexing.cancel)
        strip.left.connect(self._window.focus_page)

    def _connect_window(self) -> None:
        window, folders, welcome = self._window, self._window.folders_page, self._window.welcome_page
        window.dropped.connect(self.add_paths)
        window.drop_refused.connect(self._refuse_drop)
        window.page_changed.connect(self._enter_page)
        window.rail_search.clicked.connect(self.show_search)
        window.rail_folders.clicked.connect(self.show_folders)
        window.rail_settings.clicked.connect(self.show_settings)
        window.rail_keys.clicked.connect(self.show_shortcuts)
        for page in (folders, welcome):
            page.add_folder_asked.connect(self.ask_folder)
        welcome.sample_asked.connect(self.add_sample)
        folders.add_files_asked.connect(self.ask_files)
        folders.remove_asked.connect(self.ask_removal)
        folders.update_asked.connect(self._update_source)
        folders.retry_asked.connect(self._retry)
        folders.open_asked.connect(self._parts.opener.open)
        folders.reveal_asked.connect(self._parts.opener.reveal)
        self._page.weak.folders_asked.connect(self.show_folders)
        panel, pdf = self._page.preview, self._page.preview.pdf.view
        window.set_actions({
            "search": self.show_search, "find": self._find, "cite": self.search.copy_citation,
            "go_to_page": panel.go_to_page, "contents": panel.reading.toggle_outline,
            "open_at_page": self.search.open_at_page, "reveal": self.search.reveal,
            "copy": self.search.copy_path, "next_passage": panel.next_passage,
            "previous_passage": panel.previous_passage, "document": panel.focus_body,
            "similar": self.steering.similar_documents, "like_passage": self.steering.more_like_passage,
            "steer_more": self.steering.steer_more, "steer_less": self.steering.steer_less,
            "saved": self.saved.show_list, "open_with": self.hits.open_with, "export": self.hits.ask_export,
            "tags": self.tags.ask, "pin": self.tags.pin,
            "why": panel.toggle_why, "filters": self._page.filters.show_more,
            "query_help": self._page.filters.show_help, "toggle_text": panel.toggle_text, "next_page": pdf.next_page,
            "previous_page": pdf.previous_page, "zoom_in": partial(panel.zoom_by, 1),
            "zoom_out": partial(panel.zoom_by, -1), "fit_width": partial(panel.zoom_by, 0),
            "add_folder": self.ask_folder, "show_search": self.show_search,
            "show_folders": self.show_folders, "libraries": self.libraries.show_list,
            "update": self.update_all, "pause": window.strip.toggle,
            "settings": self.show_settings, "shortcuts": self.show_shortcuts, "diagnostics": self.gather_diagnostics,
            "quit": window.close,
        })  # fmt: skip

    def _connect_truth(self) -> None:
        """Take back what was said once it is no longer so."""
        parts, page = self._parts, self._page
        parts.diagnostics.gathered.connect(self._take_diagnostics)
        parts.diagnostics.failed.connect(self._tell_diagnostics_failed)
        parts.library.opened.connect(parts.others.start)
        parts.watching.hinted.connect(self._catch_up)
        parts.watching.freshness_changed.connect(self._window.folders_page.show_freshness)
        parts.others.changed.connect(self._note_change)
        parts.others.freed.connect(self._run_waiting)
        parts.search.results_changed.connect(self._settle_search)
        parts.search.results_extended.connect(self._settle_search)
        parts.search.cleared.connect(self._settle_search)
        page.box.textChanged.connect(self._settle_question)
        parts.search.like_changed.connect(self._settle_like)
        parts.preview.shown.connect(self._settle_preview)
        parts.upkeep.started.connect(self._settle_upkeep)
        parts.indexing.started.connect(self._settle_indexing)

    @Slot()
    def _settle_search(self) -> None:
        self._window.banner.settle("search")

    @Slot()
    def _settle_question(self) -> None:
        self._window.banner.settle("like", "opening")

    @Slot(object)
    def _settle_like(self, like: object) -> None:
        if like is not None:
            self._window.banner.settle("like")

    @Slot()
    def _settle_preview(self) -> None:
        self._window.banner.settle("preview", "opening")

    @Slot()
    def _settle_upkeep(self) -> None:
        self._window.banner.settle("upkeep")

    @Slot(object)
    def _settle_indexing(self, operation: Operation) -> None:
        self._parts.others.forget(operation)
        self._window.banner.settle("indexing", "lock")

    # -- the library ---------------------------------------------------------------------------

    @Slot()
    def _begin(self) -> None:
        self._open_failed = False
        self._window.banner.settle("library")
        self._parts.warming.start()
        self._parts.search.repeat()

    @Slot(object)
    def _show_status(self, status: LibraryStatus) -> None:
        self.status = status = self.forgetting.without(status)
        self._window.banner.settle("library")
        self._window.status.show_status(status)
        self._window.folders_page.show_status(status)
        self._page.filters.set_sources([source.path for source in status.sources])
        self._page.filters.set_languages(tuple(status.languages))
        sample = str(sample_folder())
        has_sample = any(source.path == sample and source.indexed for source in status.sources)
        self._page.questions.set_questions(SAMPLE_QUESTIONS if has_sample else ())
        busy = self._parts.indexing.state != "idle"
        if not status.sources and not busy and self._window.page != "folders":
            self._window.show_page("welcome")
        elif status.sources and self._window.page == "welcome":
            self.show_search()
        self.status_shown.emit(status)
        self._tell_missing(status)
        if status.published is not None:  # its files are somewhere else, and its publisher follows them
            return
        self._parts.watching.follow(status)
        if self._update_due:
            self._update_due = False
            if not self._parts.watching.on:  # else the keeper begins with a look at everything
                self._update_quietly()

    def _tell_missing(self, status: LibraryStatus) -> None:
        """Say which folders have gone since the last time; one that is back is no longer said to be away."""
        gone = tuple(source.path for source in status.sources if source.missing)
        new = [path for path in gone if path not in self._missing]
        self._missing = gone
        if new:
            text = self.tr("{0} is not there now. What was read from it stays searchable.")
            if len(gone) > 1:
                text = self.tr("{0} and {1} more are not there now. What was read from them stays searchable.")
            self._say(Message("caution", text.format(new[0], len(gone) - 1), "folders", "missing"), self.show_folders)
        elif not gone:
            self._window.banner.settle("missing")

    @Slot()
    def _learn_device(self) -> None:
        if self.status is not None and not self.status.encoder.device:  # known from the first search on
            self._parts.library.refresh()

    @Slot(object)
    def _tell_library_failed(self, error: Exception) -> None:
        if self._parts.library.library is None:
            self._open_failed = True
            self._window.status.show_problem(self.tr("The library is not open"))
        message = library_message(error)
        if isinstance(error, StoreDamagedError):
            message = replace(message, action="rebuild" if self._open_failed else "check")
        self._say(replace(message, about="library"), self._reopen)

    @Slot()
    def _reopen(self) -> None:
        if self._parts.library.library is None:
            self._parts.library.open()
        else:
            self._parts.library.refresh()

    # -- indexing ------------------------------------------------------------------------------

    @Slot(object)
    def add_paths(self, new: list[str]) -> None:
        """Index folders and files that the user chose or dropped, and say which of them are in already."""
        self.forgetting.come_back(new)
        known = [path for path in new if self._holds(path)]
        if known:
            name = Path(known[0]).name or known[0]
            text = self.tr("{0} is in the library already; Kenning looks for changes in it.").format(name)
            if len(known) > 1:
                text = self.tr("{0} and {1} more are in the library already; Kenning looks for changes in them.")
                text = text.format(name, len(known) - 1)
            self._say(Message("info", text, about="known"))
        if new:
            self._parts.indexing.run(Operation("index", tuple(new)))
            if self._window.page == "welcome":
                self.show_search()

    def _holds(self, path: str) -> bool:
        """Whether a file or folder is one of the library's, or lies in one of them."""
        sources = [Path(source.path) for source in self.status.sources] if self.status is not None else []
        asked = Path(path)
        real = asked.resolve() if asked.exists() else asked
        return any(source in (one, *one.parents) for source in sources for one in (asked, real))

    @Slot()
    def ask_folder(self) -> None:
        """Let the user choose a folder."""
        dialog = folder_dialog(self._window, self.tr("Choose a folder to search"))
        self._open_dialog(dialog)
        dialog.filesSelected.connect(self.add_paths)

    @Slot()
    def ask_files(self) -> None:
        """Let the user choose single files."""
        dialog = file_dialog(self._window, self.tr("Choose files to search"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._open_dialog(dialog)
        dialog.filesSelected.connect(self.add_paths)

    @Slot()
    def add_sample(self) -> None:
        """Index the folder that ships with Kenning."""
        self.add_paths([str(sample_folder())])

    @Slot()
    def update_all(self) -> None:
        """Look for changes in every folder."""
        self._parts.indexing.run(Operation("index"))

    @Slot()
    def _update_quietly(self) -> None:
        if self.status is not None and self.status.sources:
            self._parts.indexing.run(Operation("index", quiet=True))

    @Slot()
    def _catch_up(self) -> None:
        """Look at what has changed, unless a run goes on: that one follows, and what is left is looked at after it."""
        if self._parts.indexing.state == "idle" and self._parts.watching.has_hints:
            self._parts.indexing.run(Operation("follow", quiet=True))

    @Slot(str)
    def _update_source(self, source: str) -> None:
        self._parts.indexing.run(Operation("index", (source,)))

    @Slot(object)
    def _retry(self, files: tuple[str, ...]) -> None:
        if files:
            self._parts.indexing.run(Operation("retry", tuple(files)))

    @Slot(int, str)
    def _resize(self, dims: int, store: str) -> None:
        self._parts.indexing.run(Operation("resize", dims=dims, store=store))

    @Slot(object)
    def ask_removal(self, source: SourceStatus) -> None:
        """Ask before a folder is forgotten, saying what that means."""
        more = self.tr("{0} will no longer be found. The files on disk stay untouched.")
        more = more.format(documents_text(source.indexed))
        box = ask_box(self._parts.icons, self._window, self.tr("Forget {0}?").format(source_name(source.path)), more)
        box.setWindowTitle(self.tr("Forget this folder?"))
        forget = box.addButton(self.tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        forget.clicked.connect(partial(self._remove, source))
        self._open_dialog(box)

    def _remove(self, source: SourceStatus, checked: bool = False) -> None:
        self.forgetting.begin(source)

    @Slot(int)
    def _note_commit(self, documents: int) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    @Slot(object)
    def _tell_choice(self, choice: EncoderChoice) -> None:
        self._say(choice_message(choice))

    @Slot()
    def _note_change(self) -> None:
        """Another process has changed the library; what our own does is told by itself."""
        if self._parts.indexing.state == "idle" and self._parts.library.library is not None:
            self._note_commit(0)

    @Slot(object)
    def _run_waiting(self, operations: tuple[Operation, ...]) -> None:
        self._window.banner.settle("lock")
        for operation in operations:
            self._parts.indexing.run(operation)

    @Slot()
    def _refresh_now(self) -> None:
        self._parts.library.refresh()
        self._parts.search.repeat()
        self._enter_page(self._window.page)

    @Slot(object, object)
    def _finish(self, operation: Operation, report: Report) -> None:
        self._parts.preview.forget()
        if self._parts.library.library is None:
            self._parts.library.open()  # it was made anew
        self._refresh_now()
        if not isinstance(report, IndexReport):
            self.upkeep.tell(report)
            return
        if not report.cancelled:
            QTimer.singleShot(0, self, self._catch_up)  # the process has gone by then
        if operation.name == "follow":
            return  # what somebody saves is no news to them
        message = report_message(operation, report)
        if message is not None:
            calls = {"failures": self._show_failures, "resume": self.update_all}
            self._say(message, calls.get(message.action))

    @Slot()
    def _show_failures(self) -> None:
        sources = self.status.sources if self.status else ()
        failed = next((s for s in sources if s.failed), None)
        worst = failed or next((s for s in sources if s.partial), None)
        self.show_folders()
        if worst is not None:
            self._window.folders_page.choose(worst.path)
            self._window.folders_page.choose_state("failed" if failed else "partial")

    @Slot(object)
    def _tell_failed(self, failure: ProcessFailure) -> None:
        self._refresh_now()
        again = partial(self._parts.indexing.run, failure.operation)
        if failure.kind != "StoreLockedError":
            self._say(replace(failure_message(failure), about="indexing"), again)
            return
        self._parts.others.wait(failure.operation)
        if not failure.operation.quiet:  # else an earlier run goes on without a window
            self._say(locked_message(failure), again)

    # -- the window ----------------------------------------------------------------------------

    @Slot(object, object)
    def _say(self, message: Message, call: Callable[[], None] | None = None) -> None:
        calls = {
            "settings": self.show_settings,
            "encoders": self.show_encoders,
            "offer": self.show_offer,
            "rebuild": self.upkeep.rebuild,
            "check": self.upkeep.show_check,
        }
        call = calls.get(message.action, call)
        text = action_text(message.action)
        self._window.banner.show_message(message, text, call if text else None)

    @Slot()
    def _refuse_drop(self) -> None:
        self._say(Message("caution", self.tr("Only files and folders of this computer can be dropped here.")))

    @Slot(str)
    def _enter_page(self, page: str) -> None:
        source = self._window.folders_page.chosen
        if page == "folders" and source:
            self._parts.library.read_coverage(source)

    @Slot()
    def show_search(self) -> None:
        """Go to the search box."""
        self._window.show_page("search")

    @Slot()
    def _find(self) -> None:
        """Look in the document where the keyboard is in it, else in the library."""
        panel = self._page.preview
        if self._window.page == "search" and panel.shown is not None and panel.isAncestorOf(self._window.focusWidget()):
            panel.show_find()
        else:
            self.show_search()

    @Slot()
    def show_folders(self) -> None:
        """Go to the folders."""
        self._window.show_page("folders")

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all keys."""
        from desktop.views.shortcuts import ShortcutsDialog  # not needed before the first paint

        self._open_dialog(ShortcutsDialog(self._window))

    @Slot()
    def gather_diagnostics(self) -> None:
        """Copy what a report of a fault needs; nothing is sent."""
        if self._parts.diagnostics.gather(self.settings):
            self._say(Message("info", self.tr("Gathering versions, self-test and logs…"), about="diagnostics"))

    @Slot(str)
    def _take_diagnostics(self, text: str) -> None:
        self._parts.opener.copy_text(text)
        said = self.tr("Copied: versions, the encoder's self-test, your folders' names, and the last of the logs.")
        self._say(Message("info", said, about="diagnostics"))

    @Slot(object)
    def _tell_diagnostics_failed(self, error: object) -> None:
        self._say(Message("error", self.tr("This could not be gathered: {0}").format(error), about="diagnostics"))

    @Slot()
    def show_settings(self) -> None:
        """Show the settings."""
        self._make_settings()

    @Slot()
    def show_offer(self) -> None:
        """Show the encoder that is offered, among the others."""
        offer = self.status.offer if self.status else None
        dialog = self._make_settings()
        dialog.show_encoders(offer.encoder if offer is not None else "")

    def _make_settings(self) -> SettingsDialog:
        from desktop.settings.dialog import SettingsDialog  # not needed before the first paint
        from desktop.settings.encoders_page import EncodersPage

        names = {file.parent.name for folder in paths.encoder_dirs() for file in folder.glob("*/encoder.json")}
        encoders = tuple(sorted({*names, self.settings.encoder}))
        parts, settings = self._parts, self.settings
        page = EncodersPage(parts.theme, parts.icons, parts.encoders, self.status, settings.encoder)
        dialog = SettingsDialog(settings, parts.theme, self.status, encoders, self._window, page)
        dialog.sizes_page.follow(parts.measuring)
        page.follow(parts.trying, parts.library.status_changed)
        page.change_asked.connect(self.changing.change)
        page.change_asked.connect(dialog.reject)
        page.keep_asked.connect(self.changing.give_up)
        dialog.saved.connect(self._save)
        dialog.resize_asked.connect(self._resize)
        dialog.forget_asked.connect(self.saved.clear_questions)
        dialog.folders.add_asked.connect(self.ask_folder)
        dialog.folders.remove_asked.connect(self.ask_removal)
        self.status_shown.connect(dialog.folders.show_status)
        self.access.add_page(dialog)
        self._open_dialog(dialog)
        return dialog

    @Slot()
    def show_encoders(self) -> None:
        """Show the settings where encoders are chosen."""
        self._make_settings().show_encoders()

    @Slot(object)
    def _open_dialog(self, dialog: QDialog) -> None:
        dialog.setModal(True)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _save(self, settings: Settings) -> None:
        self.settings = settings
        if (library := self._parts.library.library) is not None:
            library.settings = replace(library.settings, reranker=settings.reranker)
        self.saved.follow_settings()
        self._parts.theme.set_appearance(settings.appearance)
        self._parts.theme.set_motion(settings.motion)
        self._parts.indexing.survive = self._parts.changing.survive = settings.index_after_close
        try:
            save_settings(settings, self._parts.setup.config)
        except (OSError, SettingsError) as error:
            text = self.tr("The settings could not be saved: {0}").format(error)
            self._say(Message("error", text, about="settings"))
        else:
            self._window.banner.settle("settings")

    def close(self) -> None:
        """Accept nothing more."""
        self._refresh.stop()
        self.saved.close()
        self.forgetting.close()
