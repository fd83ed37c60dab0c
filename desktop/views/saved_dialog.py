"""Which searches are saved, and shall this one be? One field keeps the present question, the list holds the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QDialog, QLineEdit, QListView, QPushButton, QWidget

from desktop.models.saved import Role, SavedModel
from desktop.theme import Theme
from desktop.views.controls import link_button, make_column, make_label, make_row, primary_button
from desktop.views.two_line_delegate import TwoLineDelegate
from engine.saved_searches import MOST_NAME_CHARS, SavedSearch


class SavedDialog(QDialog):
    """Enter opens a search, F2 renames it, Delete forgets it (with Undo); a box lets it tell of new documents."""

    chosen = Signal(object)  # SavedSearch
    save_asked = Signal(str)  # name
    rename_asked = Signal(str, str)
    delete_asked = Signal(str)
    restore_asked = Signal(object)  # SavedSearch
    stand_asked = Signal(object, bool)  # SavedSearch

    def __init__(self, theme: Theme, asked: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved searches"))
        self.setMinimumSize(560, 420)
        self.name = QLineEdit(asked[:MOST_NAME_CHARS])
        self.name.setMaxLength(MOST_NAME_CHARS)
        self.name.setAccessibleName(self.tr("Name for the present search"))
        self.name.setPlaceholderText(self.tr("Ask something first; then it can be saved"))
        self.save_button = QPushButton(self.tr("Save"))
        self.name.setEnabled(bool(asked))
        self.save_button.setEnabled(bool(asked))
        self.save_button.setAutoDefault(False)
        self.name.returnPressed.connect(self.save_button.click)
        self.save_button.clicked.connect(self._save)
        self.model = SavedModel(self)
        self.model.rename_asked.connect(self.rename_asked)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLineDelegate(theme, Role.FACTS, Role.ASIDE, self.list))
        self.list.setAccessibleName(self.tr("Saved searches"))
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.activated.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.empty = make_label(
            self.tr("No search is saved yet. A saved search keeps its question with all filters, and can tell you of "
                    "new documents that answer it."), "muted", wrap=True,
        )  # fmt: skip
        self.stands = QCheckBox(self.tr("Tell me of new documents that answer it"))
        self.stands.clicked.connect(self._let_stand)
        self._gone: SavedSearch | None = None
        self._note = make_label(style="small", wrap=True)
        self._undo = link_button(self.tr("Undo"))
        self._undo.clicked.connect(self._restore)
        self._make_buttons()
        self._lay_out()
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.list)
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(self._delete)
        self._say("")

    def _make_buttons(self) -> None:
        self.open_button = primary_button(self.tr("Open"))
        self.rename_button = QPushButton(self.tr("Rename"))
        self.delete_button = QPushButton(self.tr("Delete"))
        self.close_button = QPushButton(self.tr("Close"))
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
        note = make_row(self._note, self._undo, spacing=8)
        note.setStretch(0, 1)
        column = make_column(make_label(self.windowTitle(), "title"), spacing=14, margins=24)
        column.addLayout(save)
        column.addLayout(row, 1)
        column.addLayout(note)
        self.setLayout(column)

    @property
    def note(self) -> str:
        """What is said below the list."""
        return self._note.text()

    @property
    def undo_button(self) -> QPushButton:
        """What puts back the search that was deleted last; hidden where there is none."""
        return self._undo

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

    def _say(self, text: str, gone: SavedSearch | None = None) -> None:
        self._note.setText(text or self.tr("They are kept in this library, for you alone."))
        self._gone = gone
        self._undo.setVisible(gone is not None)

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
    def _edit(self) -> None:
        self.list.setFocus()
        self.list.edit(self.list.currentIndex())

    @Slot()
    def _delete(self) -> None:
        row = self._row()
        if row is not None:
            self.delete_asked.emit(row.name)

    @Slot()
    def _restore(self) -> None:
        if self._gone is not None:
            self.restore_asked.emit(self._gone)
            self._say("")

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

    @Slot(object)
    def show_problem(self, error: object) -> None:
        """Say why something could not be done."""
        self._say(str(error))
