"""With which program? Those that the desktop lists for these files, and any other that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from desktop.system.programs import Program
from desktop.texts.plain import plain_tip
from desktop.views.controls import make_column, make_label, make_row, plain_button, primary_button


class OpenWithDialog(QDialog):
    """A list of programs; Enter opens."""

    chosen = Signal(object)  # Program
    other_asked = Signal()

    def __init__(self, what: str, programs: Sequence[Program], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open with"))
        self.setMinimumSize(380, 360)
        self._programs = tuple(programs)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Programs"))
        for program in self._programs:
            item = QListWidgetItem(QIcon.fromTheme(program.icon), program.name)
            item.setToolTip(plain_tip(program.words[0]))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._choose)
        self.empty = make_label(self.tr("No program is listed for all of these files."), "muted", wrap=True)
        self.empty.setVisible(not self._programs)
        self.list.setVisible(bool(self._programs))
        self.open_button = primary_button(self.tr("Open"))
        self.open_button.setEnabled(bool(self._programs))
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._choose)
        self.other_button = plain_button(self.tr("Another program…"))
        self.other_button.clicked.connect(self._ask_other)
        cancel = plain_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        name = make_label(what, "muted", wrap=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        column = make_column(make_label(self.windowTitle(), "title"), name, spacing=12, margins=24)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(make_row(self.other_button, -1, cancel, self.open_button))
        self.setLayout(column)

    @Slot()
    def _choose(self, *_: object) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.accept()
            self.chosen.emit(self._programs[row])

    @Slot()
    def _ask_other(self) -> None:
        self.accept()
        self.other_asked.emit()
