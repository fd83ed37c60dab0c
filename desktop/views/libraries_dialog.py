"""Which library shall be open? The known ones with their folders, and what can be done with each of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.look.theme import Theme
from desktop.models.libraries import LibrariesModel, LibraryRow, Role
from desktop.texts.plain import set_tip
from desktop.texts.wording import library_name
from desktop.views.controls import make_column, make_row, plain_button, primary_button
from desktop.views.named_list_dialog import NamedListDialog
from engine.known_libraries import KnownLibrary


class LibrariesDialog(NamedListDialog):
    """A list at the left, buttons at the right. Letters jump to a name, Enter opens, F2 renames, Delete takes out."""

    chosen = Signal(object)  # Path
    new_asked = Signal()
    open_asked = Signal()
    rename_asked = Signal(object, str)
    forget_asked = Signal(object)  # Path
    delete_asked = Signal(object)  # KnownLibrary

    def __init__(self, theme: Theme, current: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LibrariesModel(current, self)
        self._make_list(theme, self.model, self.tr("Libraries"), (Role.FACTS, Role.ASIDE))
        self.setMinimumSize(560, 380)
        self.model.rename_asked.connect(self.rename_asked)
        self.list.setMinimumWidth(300)
        self._make_buttons()
        self._lay_out()
        key = QKeySequence.StandardKey
        for which, parent, call in ((key.Delete, self.list, self._forget), (key.New, self, self.new_button.click),
                                    (key.Open, self, self.add_button.click)):  # fmt: skip
            shortcut = QShortcut(which, parent)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)
        self._say("")

    def _make_buttons(self) -> None:
        self.open_button = primary_button(self.tr("Open"))
        self.new_button = QPushButton(self.tr("New library…"))
        self.add_button = QPushButton(self.tr("Open another…"))
        self.rename_button = QPushButton(self.tr("Rename"))
        self.forget_button = QPushButton(self.tr("Remove from the list"))
        self.delete_button = QPushButton(self.tr("Delete…"))
        set_tip(self.add_button, self.tr("Open a library that is in a folder, or published at an address"))
        set_tip(self.forget_button, self.tr("No file is deleted"))
        self.open_button.setDefault(True)
        for button, call in (
            (self.open_button, self._choose), (self.new_button, self.new_asked), (self.add_button, self.open_asked),
            (self.rename_button, self._edit), (self.forget_button, self._forget), (self.delete_button, self._delete),
        ):  # fmt: skip
            button.clicked.connect(call)

    def _lay_out(self) -> None:
        close = plain_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        buttons = make_column(
            self.open_button, 6, self.new_button, self.add_button, 6, self.rename_button, self.forget_button,
            self.delete_button, -1, close, spacing=8,
        )  # fmt: skip
        row = make_row(spacing=16)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        self._lay_out_below(row)

    @Slot(object)
    def show_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Show the libraries; what was chosen stays so, at first the one that is open."""
        row = self._row()
        wanted = row.library.path if row is not None else self.model.current
        self.model.show_rows(rows)
        at = max(0, self.model.row_of(wanted))
        self.list.setCurrentIndex(self.model.index(at))
        self._offer()

    def _row(self) -> LibraryRow | None:
        return self.model.row(self.list.currentIndex().row())

    def _usual_note(self) -> str:
        return self.tr("Your own files are never touched by anything that is done here.")

    @Slot()
    def _offer(self) -> None:
        """Let only what can be done be pressed, and say why the rest cannot."""
        row = self._row()
        current = self.model.is_current(self.list.currentIndex().row())
        self.open_button.setEnabled(row is not None and row.is_there and not current)
        self.rename_button.setEnabled(row is not None)
        for button in (self.forget_button, self.delete_button):
            button.setEnabled(row is not None and not current)
        self.delete_button.setEnabled(row is not None and row.is_there and not current)
        why = self.tr("It is open; open another one first") if current else ""
        set_tip(self.delete_button, why or self.tr("What was read is lost; your own files stay"))
        set_tip(self.forget_button, why or self.tr("No file is deleted"))

    @Slot()
    @Slot(QModelIndex)
    def _choose(self, *_: object) -> None:
        row = self._row()
        if row is not None and self.open_button.isEnabled():
            self.chosen.emit(row.library.path)

    @Slot()
    def _forget(self) -> None:
        row = self._row()
        if row is not None and self.forget_button.isEnabled():
            self.forget_asked.emit(row.library.path)

    @Slot()
    def _delete(self) -> None:
        row = self._row()
        if row is not None:
            self.delete_asked.emit(row.library)

    @Slot(object)
    def show_forgotten(self, library: KnownLibrary) -> None:
        """Say that a library is out of the list, and let it be put back."""
        self._say(
            self.tr("“{0}” is out of the list; its files stay where they are.").format(library_name(library.name)),
            library,
        )

    @Slot(object, int)
    def show_deleted(self, library: KnownLibrary, left: int) -> None:
        """Say that a library is gone."""
        text = self.tr("“{0}” is deleted.").format(library_name(library.name))
        if left:
            text += " " + self.tr("Other files lie in its folder; they were left there.")
        self._say(text)
