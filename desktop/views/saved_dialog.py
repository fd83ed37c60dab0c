"""Which searches are saved, and shall this one be? One field keeps the present question, the list holds the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.look.theme import Theme
from desktop.models.saved import Role, SavedModel
from desktop.views.controls import WordLine, make_column, make_label, make_row, plain_button, primary_button
from desktop.views.named_list_dialog import NamedListDialog
from engine.saved_searches import MOST_NAME_CHARS, SavedSearch


class SavedDialog(NamedListDialog):
    """Enter opens a search, F2 renames it, Delete forgets it (with Undo); a box lets it tell of new documents."""

    chosen = Signal(object)  # SavedSearch
    save_asked = Signal(str)  # name
    rename_asked = Signal(str, str)
    delete_asked = Signal(str)
    stand_asked = Signal(object, bool)  # SavedSearch

    def __init__(self, theme: Theme, asked: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SavedModel(self)
        self._make_list(theme, self.model, self.tr("Saved searches"), (Role.FACTS, Role.ASIDE))
        self.setMinimumSize(560, 420)
        self.name = WordLine(asked[:MOST_NAME_CHARS])
        self.name.setMaxLength(MOST_NAME_CHARS)
        self.name.setAccessibleName(self.tr("Name for the present search"))
        self.name.setPlaceholderText(self.tr("Ask something first"))
        self.save_button = plain_button(self.tr("Save"))
        self.name.setEnabled(bool(asked))
        self.save_button.setEnabled(bool(asked))
        self.name.returnPressed.connect(self.save_button.click)
        self.save_button.clicked.connect(self._save)
        self.model.rename_asked.connect(self.rename_asked)
        self.empty = make_label(
            self.tr("No search is saved yet. A saved search keeps its question with all filters, and can tell you of "
                    "new documents that answer it."), "muted", wrap=True,
        )  # fmt: skip
        self.stands = QCheckBox(self.tr("Tell me of new documents that answer it"))
        self.stands.clicked.connect(self._let_stand)
        self._make_buttons()
        self._lay_out()
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.list)
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(self._delete)
        self._say("")

    def _make_buttons(self) -> None:
        self.open_button = primary_button(self.tr("Open"))
        self.rename_button = plain_button(self.tr("Rename"))
        self.delete_button = plain_button(self.tr("Delete"))
        self.close_button = plain_button(self.tr("Close"))
        for button, call in (
            (self.open_button, self._choose), (self.rename_button, self._edit),
            (self.delete_button, self._delete), (self.close_button, self.reject),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(call)

    def _lay_out(self) -> None:
        label = make_label(self.tr("Save the present search as"))
        label.setBuddy(self.name)
        save = make_row(label, self.name, self.save_button, spacing=10)
        save.setStretch(1, 1)
        buttons = make_column(self.open_button, self.rename_button, self.delete_button, -1, self.close_button)
        left = make_column(self.list, self.empty, self.stands, spacing=10)
        left.setStretch(0, 1)
        row = make_row(spacing=16)
        row.addLayout(left, 1)
        row.addLayout(buttons)
        self._lay_out_below(save, row)

    @Slot(object)
    def show_rows(self, rows: Sequence[SavedSearch]) -> None:
        """Show the searches; what was chosen stays so."""
        row = self._row()
        at = self.list.currentIndex().row()
        self.model.show_rows(rows)
        known = self.model.row_of(row.name) if row is not None else -1
        self.list.setCurrentIndex(self.model.index(known if known >= 0 else max(0, min(at, len(rows) - 1))))
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._offer()

    def choose(self, name: str) -> None:
        """Choose the search of that name."""
        self.list.setCurrentIndex(self.model.index(self.model.row_of(name)))

    def _row(self) -> SavedSearch | None:
        return self.model.row(self.list.currentIndex().row())

    @Slot()
    def _offer(self) -> None:
        row = self._row()
        for control in (self.open_button, self.rename_button, self.delete_button, self.stands):
            control.setEnabled(row is not None)
        self.stands.setVisible(self.model.rowCount() > 0)
        self.stands.setChecked(row is not None and row.stands)

    def _usual_note(self) -> str:
        return self.tr("They are kept in this library, for you alone.")

    @Slot()
    def _save(self) -> None:
        self.save_asked.emit(self.name.text())

    @Slot()
    @Slot(QModelIndex)
    def _choose(self, *_: object) -> None:
        row = self._row()
        if row is not None:
            self.accept()
            self.chosen.emit(row)

    @Slot()
    def _delete(self) -> None:
        row = self._row()
        if row is not None:
            self.delete_asked.emit(row.name)

    @Slot(bool)
    def _let_stand(self, stands: bool) -> None:
        row = self._row()
        if row is not None:
            self.stand_asked.emit(row, stands)

    @Slot(str)
    def show_kept(self, name: str) -> None:
        """Say that the present search is saved, and choose it."""
        self.choose(name)
        self._say(self.tr("Saved as “{0}”.").format(name))
        self.list.setFocus()

    @Slot(object)
    def show_deleted(self, search: SavedSearch) -> None:
        """Say that a search is gone, and let it be put back."""
        self._say(self.tr("“{0}” is deleted.").format(search.name), search)
