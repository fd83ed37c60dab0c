"""What do dialogs with a list of named things share? The list, what is done to a row, and a line below with Undo."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLayout, QListView, QPushButton

from desktop.look.theme import Theme
from desktop.models.named_list import NamedListModel
from desktop.texts.engine_words import engine_text
from desktop.views.controls import link_button, make_column, make_label, make_row
from desktop.views.two_line_delegate import TwoLineDelegate


class NamedListDialog(QDialog):
    """Letters jump to a name, Enter chooses, F2 renames; the last thing that went can be put back."""

    restore_asked = Signal(object)  # what was put back

    def _make_list(self, theme: Theme, model: NamedListModel[Any], title: str, roles: tuple[int, int]) -> None:
        """Make the list, whose second line and right side have these roles, and what stands below it."""
        self.setWindowTitle(title)
        self.list = QListView()
        self.list.setModel(model)
        self.list.setItemDelegate(TwoLineDelegate(theme, *roles, self.list))
        self.list.setAccessibleName(title)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.activated.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._offer)
        self._gone: object = None
        self._note = make_label(style="small", wrap=True)
        self._undo = link_button(self.tr("Undo"))
        self._undo.clicked.connect(self._restore)

    def _lay_out_below(self, *rows: QLayout) -> None:
        """Lay rows out below the title, the last taking what room there is, and the note below them."""
        note = make_row(self._note, self._undo, spacing=8)
        note.setStretch(0, 1)
        column = make_column(make_label(self.windowTitle(), "title"), spacing=14, margins=24)
        for row in rows[:-1]:
            column.addLayout(row)
        column.addLayout(rows[-1], 1)
        column.addLayout(note)
        self.setLayout(column)

    @property
    def note(self) -> str:
        """What is said below the list."""
        return self._note.text()

    @property
    def undo_button(self) -> QPushButton:
        """What puts back what went last; hidden where there is nothing."""
        return self._undo

    def _usual_note(self) -> str:
        raise NotImplementedError

    def _say(self, text: str, gone: object = None) -> None:
        self._note.setText(text or self._usual_note())
        self._gone = gone
        self._undo.setVisible(gone is not None)

    @Slot()
    def _offer(self) -> None:
        raise NotImplementedError

    @Slot()
    @Slot(QModelIndex)
    def _choose(self, *_: object) -> None:
        raise NotImplementedError

    @Slot()
    def _edit(self) -> None:
        self.list.setFocus()
        self.list.edit(self.list.currentIndex())

    @Slot()
    def _restore(self) -> None:
        if self._gone is not None:
            self.restore_asked.emit(self._gone)
            self._say("")

    @Slot(object)
    def show_problem(self, error: object) -> None:
        """Say why something could not be done."""
        self._say(engine_text(str(error)))
