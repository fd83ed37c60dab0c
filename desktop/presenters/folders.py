"""What happens with the library's folders? They are added, read again, forgotten after a question, and opened."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.controllers.indexing import IndexingController
from desktop.presenters.forgetting import ForgettingPresenter
from desktop.presenters.front import Front
from desktop.presenters.rules import RulesPresenter
from desktop.presenters.state import WindowState
from desktop.system.opener import Opener
from desktop.texts.messages import Message
from desktop.texts.plain import breakable, isolated
from desktop.texts.sample import is_sample, sample_folder, source_name
from desktop.texts.wording import count_text, documents_text, quoted, short_path
from desktop.views.file_dialog import file_dialog, folder_dialog
from desktop.views.folders_page import FoldersPage
from desktop.views.welcome import WelcomePage
from desktop.window.search_page import SearchPage
from engine.cli.protocol import Operation
from engine.records import dataclass
from engine.reports.status import SourceStatus

if TYPE_CHECKING:
    from desktop.settings.dialog import SettingsDialog


class FoldersPresenter(QObject):
    """The behaviour of the page of folders, of the welcome, and of what is dropped on the window."""

    def __init__(
        self,
        indexing: IndexingController,
        opener: Opener,
        front: Front,
        state: WindowState,
        *,
        forgetting: ForgettingPresenter,
        rules: RulesPresenter,
        page: FoldersPage,
        welcome: WelcomePage,
        search: SearchPage,
    ) -> None:
        super().__init__()
        self._indexing = indexing
        self._front = front
        self._state = state
        self._forgetting = forgetting
        self._page = page
        self._left: dict[Operation, _Left] = {}  # what was to be added with a run and could not be
        for one in (page, welcome, search):
            one.add_folder_asked.connect(self.ask_folder)
        welcome.sample_asked.connect(self.add_sample)
        page.add_files_asked.connect(self.ask_files)
        page.remove_asked.connect(self.ask_removal)
        page.update_asked.connect(self._update_source)
        page.retry_asked.connect(self._retry)
        page.open_asked.connect(opener.open)
        page.reveal_asked.connect(opener.reveal)
        rules.changed.connect(self._update_source)
        indexing.state_changed.connect(self._tell_rest)

    @Slot(object, int)
    def take_drop(self, new: list[str], foreign: int) -> None:
        """Index what was dropped; ``foreign`` counts what came with it and is no file or folder of this computer."""
        self.add_paths(new, foreign)

    @Slot(object)
    def add_paths(self, new: list[str], foreign: int = 0) -> None:
        """Index folders and files that the user chose or dropped, and say which of them are in already.

        One that is not there keeps no other out; ``left_out`` says so with what came of the run, and of ``foreign``
        things that were none of this computer's.
        """
        absent = tuple(path for path in new if not os.path.lexists(path))
        new = [path for path in new if path not in absent]
        self._front.settle(*map(_about_absent, new))
        self._forgetting.come_back(new)
        known = [path for path in new if self._holds(path)]
        if known:
            name = Path(known[0]).name or known[0]
            text = self.tr("{0} is in the library already; Kenning looks for changes in it.").format(name)
            if len(known) > 1:
                text = self.tr("{0} and {1} more are in the library already; Kenning looks for changes in them.")
                text = text.format(name, count_text(len(known) - 1))
            self._front.say(Message("info", text, about="known"))
        left = _Left(absent, foreign)
        if new:
            operation = Operation("index", tuple(new))
            if absent or foreign:
                self._left[operation] = self._left.get(operation, _Left()).and_more(left)
            self._indexing.run(operation)
            if self._front.page == "welcome":
                self._front.show_search()
        elif absent or foreign:
            self._front.say(self._left_message(left))

    def left_out(self, operation: Operation) -> str:
        """Return what is to be said of what was to be added with a run and could not be; each is told once."""
        return self._left_text(self._left.pop(operation, _Left()))

    @Slot(str)
    def _tell_rest(self, state: str) -> None:
        """Say what no run was left to tell, those that waited were stopped, after what the stopped one has to offer."""
        if state == "idle" and self._left:
            rest = _Left()
            for left in self._left.values():
                rest = rest.and_more(left)
            self._left = {}
            self._front.say_after(self._left_message(rest))

    def _left_message(self, left: _Left) -> Message:
        return Message("caution", self._left_text(left), about=_about_absent(*dict.fromkeys(left.absent)))

    def _left_text(self, left: _Left) -> str:
        said = []
        absent = tuple(dict.fromkeys(left.absent))
        if absent:
            text = self.tr("{0} is not there, so it was not added.")
            if len(absent) > 1:
                text = self.tr("{0} and {1} more are not there, so they were not added.")
            said.append(text.format(short_path(absent[0]), count_text(len(absent) - 1)))
        if left.foreign:
            said.append(
                self.tr(
                    "%Ln address(es) left out; only files and folders of this computer can be added.", "", left.foreign
                )
            )
        return " ".join(said)

    def _holds(self, path: str) -> bool:
        """Whether a file or folder is one of the library's, or lies in one of them."""
        sources = [Path(source) for source in self._state.sources]
        asked = Path(path)
        real = asked.resolve() if asked.exists() else asked
        return any(source in (one, *one.parents) for source in sources for one in (asked, real))

    @Slot()
    def refuse_drop(self) -> None:
        """Say why nothing happens with what was dropped."""
        text = self.tr("Only files and folders of this computer can be dropped here.")
        self._front.say(Message("caution", text))

    @Slot()
    def ask_folder(self) -> None:
        """Let the user choose a folder."""
        dialog = folder_dialog(self._front.window, self.tr("Choose a folder to search"))
        self._front.open_dialog(dialog)
        dialog.filesSelected.connect(self.add_paths)

    @Slot()
    def ask_files(self) -> None:
        """Let the user choose single files."""
        dialog = file_dialog(self._front.window, self.tr("Choose files to search"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._front.open_dialog(dialog)
        dialog.filesSelected.connect(self.add_paths)

    @Slot()
    def add_sample(self) -> None:
        """Index the folder that ships with Kenning."""
        self.add_paths([str(sample_folder())])

    @Slot()
    def update_all(self) -> None:
        """Look for changes in every folder."""
        self._indexing.run(Operation("index"))

    @Slot(str)
    def _update_source(self, source: str) -> None:
        self._indexing.run(Operation("index", (source,)))

    @Slot(object)
    def _retry(self, files: tuple[str, ...]) -> None:
        kept = tuple(path for path in files if not self._forgetting.hides(path))  # the table follows a moment later
        if kept:
            self._indexing.run(Operation("retry", kept))

    @Slot(object)
    def ask_removal(self, source: SourceStatus) -> None:
        """Ask before a folder is forgotten, saying what that means; what is only being added is left out at once."""
        if not source.indexed and source.path not in self._state.sources:
            self._forgetting.withdraw(source)
            return
        more = self.tr("{0} will no longer be found. The files on disk stay untouched.")
        more = more.format(documents_text(source.indexed))
        name = source_name(source.path)
        asked = name if is_sample(source.path) else quoted(os.path.basename(name) or name)
        more = more if is_sample(source.path) else f"{breakable(name)}\n\n{more}"
        box = self._front.ask_box(self.tr("Forget {0}?").format(isolated(asked)), more)
        single = source.kind == "file"
        box.setWindowTitle(self.tr("Forget this file?") if single else self.tr("Forget this folder?"))
        forget = box.addButton(self.tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        forget.setObjectName("forget")
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        forget.clicked.connect(partial(self._remove, source))
        self._front.open_dialog(box)

    def _remove(self, source: SourceStatus, checked: bool = False) -> None:
        self._forgetting.begin(source)

    @Slot()
    def show_failures(self) -> None:
        """Go to the folder in which files could not be read, or not whole, or to all of them, and show those."""
        sources = self._state.status.sources if self._state.status else ()
        failed = [source.path for source in sources if source.failed]
        worst = failed or [source.path for source in sources if source.partial]
        self._front.show_folders()
        if len(worst) == 1:
            self._page.choose(worst[0])
        elif worst:
            self._page.choose_all()
        if worst:
            self._page.choose_state("failed" if failed else "partial")

    @Slot(object)
    def join(self, dialog: SettingsDialog) -> None:
        """Let the settings show, add and forget folders."""
        dialog.folders.add_asked.connect(self.ask_folder)
        dialog.folders.remove_asked.connect(self.ask_removal)
        self._state.status_changed.connect(dialog.folders.show_status)
        dialog.folders.undo_asked.connect(self._forgetting.undo_all)
        dialog.folders.show_forgotten(self._forgetting.told)
        self._forgetting.waiting_changed.connect(dialog.folders.show_forgotten)


@dataclass(frozen=True, slots=True)
class _Left:
    """What could not be added: paths that are not there, and how many things that are none of this computer's."""

    absent: tuple[str, ...] = ()
    foreign: int = 0

    def and_more(self, other: _Left) -> _Left:
        return _Left((*self.absent, *other.absent), self.foreign + other.foreign)


def _about_absent(*paths: str) -> str:
    """Return what a message about paths that are not there is about: one goes as soon as its path is added."""
    return "\n".join(("absent", *paths))
