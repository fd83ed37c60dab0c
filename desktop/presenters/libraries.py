"""What happens between libraries? Lists them, makes and opens others, and asks before work would be left behind."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from desktop.controllers.indexing import SURVIVORS, IndexingController
from desktop.controllers.libraries import LibrariesController
from desktop.controllers.library import LibraryController
from desktop.controllers.upkeep import UpkeepController
from desktop.look.theme import Theme
from desktop.presenters.front import Front, open_over
from desktop.presenters.state import WindowState
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import Message
from desktop.texts.wording import bytes_text, documents_text, library_name, short_path
from desktop.views.libraries_dialog import LibrariesDialog
from desktop.views.new_library import NewLibraryDialog
from desktop.views.open_library import OpenLibraryDialog
from engine.known_libraries import KnownLibrary, absolute
from engine.paths import display_path

if TYPE_CHECKING:
    from engine.maintenance.delete import Loss


class LibrariesPresenter(QObject):
    """Connects the list of libraries with the window; which one is open next is decided by who hears ``left``."""

    left = Signal(object, bool)  # Path of the library to open, whether a run goes on without a window
    named = Signal(str)  # the open library has this name

    def __init__(
        self,
        folder: Path,
        libraries: LibrariesController,
        library: LibraryController,
        front: Front,
        state: WindowState,
        *,
        theme: Theme,
        indexing: IndexingController,
        changing: IndexingController,
        upkeep: UpkeepController,
    ) -> None:
        super().__init__()
        self._here = absolute(folder)
        self._libraries = libraries
        self._front = front
        self._state = state
        self._theme = theme
        self._runs = (indexing, changing)
        self._upkeep = upkeep
        self._dialog: LibrariesDialog | None = None
        self._new: NewLibraryDialog | OpenLibraryDialog | None = None
        library.opened.connect(self._note)
        libraries.changed.connect(self._name_window)
        libraries.ready.connect(self._go)
        libraries.failed.connect(self._tell_failed)
        libraries.measured.connect(self._ask_deletion)

    @Slot()
    def _note(self) -> None:
        self._libraries.note(self._here)

    @Slot()
    def _name_window(self) -> None:
        self.named.emit(library_name(self._libraries.name_of(self._here)))

    @Slot()
    def show_list(self) -> None:
        """Show every known library."""
        libraries = self._libraries
        dialog = LibrariesDialog(self._theme, self._here, self._front.window)
        libraries.changed.connect(dialog.show_rows)
        libraries.forgotten.connect(dialog.show_forgotten)
        libraries.deleted.connect(dialog.show_deleted)
        libraries.failed.connect(dialog.show_problem)
        dialog.rename_asked.connect(libraries.rename)
        dialog.forget_asked.connect(libraries.forget)
        dialog.restore_asked.connect(libraries.restore)
        dialog.delete_asked.connect(libraries.measure)
        dialog.chosen.connect(self._go)
        dialog.new_asked.connect(self.ask_new)
        dialog.open_asked.connect(self.ask_open)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.show_rows(libraries.rows)
        self._front.open_dialog(dialog)
        dialog.list.setFocus()
        libraries.read()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot()
    def ask_new(self) -> None:
        """Ask what a new library shall be."""
        from engine.encoders import list_encoders  # heavy: the window has opened its engine by now

        encoders = sorted({one.name: one.title for one in list_encoders()}.items())
        chosen = self._state.settings.encoder
        dialog = NewLibraryDialog(encoders, chosen, self._dialog or self._front.window)
        dialog.asked.connect(self._make)
        self._libraries.failed.connect(dialog.show_problem)
        dialog.finished.connect(self._forget_new)
        self._new = dialog
        open_over(dialog)
        dialog.name.setFocus()

    @Slot()
    def _forget_new(self) -> None:
        self._new = None

    @Slot(str, object, str)
    def _make(self, name: str, place: Path, encoder: str) -> None:
        self._libraries.make(name, place, encoder, self._state.settings)

    @Slot()
    def ask_open(self) -> None:
        """Let a library be named that lies anywhere: in a folder, or published in a bucket."""
        dialog = OpenLibraryDialog(self._dialog or self._front.window)
        dialog.asked.connect(self.open_folder)
        self._libraries.failed.connect(dialog.show_problem)
        dialog.finished.connect(self._forget_new)
        self._new = dialog
        open_over(dialog)
        dialog.place.setFocus()

    @Slot(str)
    def open_folder(self, folder: str) -> None:
        """Open the library in a folder, or at an address."""
        self._libraries.add(folder)

    @Slot(object)
    def _tell_failed(self, error: object) -> None:
        if self._dialog is None and self._new is None:
            self._front.say(Message("caution", engine_text(str(error)), about="libraries"))

    # -- deleting ------------------------------------------------------------------------------

    @Slot(object, object)
    def _ask_deletion(self, library: KnownLibrary, loss: Loss) -> None:
        what = self.tr("your files") if loss.documents is None else documents_text(loss.documents)
        more = self.tr(
            "What was read of {0} ({1} in {2}) is deleted for good, with the list of folders, tags and saved searches. "
            "Your own files stay; to search them again they have to be read again."
        ).format(what, bytes_text(loss.size_bytes), short_path(display_path(library.path)))
        box = self._front.ask_box(self.tr("Delete “{0}”?").format(library_name(library.name)), more, self._dialog)
        delete = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(partial(self._delete, library))
        open_over(box)

    def _delete(self, library: KnownLibrary, checked: bool = False) -> None:
        self._libraries.delete(library)

    # -- going to another ----------------------------------------------------------------------

    @Slot(object)
    def _go(self, path: Path) -> None:
        """Open another library, after asking what becomes of a run that is under way."""
        if absolute(path) == self._here:
            self._close_dialogs()
            return
        survive = self._runs[0].survive
        running = [one for one in self._runs if one.busy and not one.operation.quiet]
        lasting = all(one.state == "running" and one.operation.name in SURVIVORS for one in running)
        if not running and not self._upkeep.running:
            self._leave(path, survive=survive)
        elif running and lasting and survive and not self._upkeep.running:
            self._leave(path, survive=True)
        else:
            self._ask_leaving(path, lasting=lasting and bool(running) and not self._upkeep.running)

    def _ask_leaving(self, path: Path, *, lasting: bool) -> None:
        more = self.tr("Nothing that is done is lost: it goes on when this library is opened again.")
        if lasting:
            more = self.tr("It can go on without a window. Stopped, it goes on when this library is opened again.")
        question = self.tr("Kenning is still at work here")
        box = self._front.ask_box(question, more, self._dialog)
        go_on = box.addButton(self.tr("Let it go on"), QMessageBox.ButtonRole.AcceptRole) if lasting else None
        stop = box.addButton(self.tr("Stop it"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Stay here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on or stay)
        box.setEscapeButton(stay)
        if go_on is not None:
            go_on.clicked.connect(partial(self._leave, path, survive=True))
        stop.clicked.connect(partial(self._leave, path, survive=False))
        open_over(box)

    def _leave(self, path: Path, checked: bool = False, *, survive: bool) -> None:
        self._close_dialogs()
        self.left.emit(path, survive)

    def _close_dialogs(self) -> None:
        for dialog in (self._new, self._dialog):
            if dialog is not None:
                dialog.reject()
