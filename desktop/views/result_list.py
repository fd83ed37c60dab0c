"""How does one walk through the results? A list that opens on Enter and hands Up back to the box."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.models.results import ResultsModel
from desktop.theme import Theme
from desktop.views.result_delegate import ResultDelegate


class ResultList(QListView):
    """The list of hits. Up in the first row leaves it, typing goes on in the search box."""

    chosen = Signal(int)  # row
    opened = Signal(int)
    left = Signal()  # Up from the first row, or Escape
    typed = Signal(str)

    def __init__(self, model: ResultsModel, theme: Theme) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(ResultDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Results"))
        self.setMinimumWidth(300)
        self.setViewportMargins(0, 6, 0, 0)
        theme.changed.connect(self._repaint)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._choose)

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()

    def select_row(self, row: int) -> None:
        """Make ``row`` the current one."""
        index = self.model().index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.chosen.emit(current.row() if current.isValid() else -1)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open on Enter, leave on Up at the top, hand letters to the search box."""
        row = self.currentIndex().row()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and row >= 0:
            self.opened.emit(row)
        elif (event.key() == Qt.Key.Key_Up and row <= 0) or event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
