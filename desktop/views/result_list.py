"""How does one walk through the results? A list that opens on Enter, steers with + and -, hands Up back to the box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.look.icons import IconSet
from desktop.models.results import ResultsModel
from desktop.views.result_delegate import ResultDelegate
from engine.search.hits import Hit

STEERS = {"+": True, "-": False, "\u2212": False}


class ResultList(QListView):
    """The list of hits. Up in the first row leaves it, typing goes on in the search box."""

    chosen = Signal(int)  # row
    opened = Signal(int)
    left = Signal()  # Up from the first row
    typed = Signal(str)
    steered = Signal(bool)  # + is True: more like the chosen hit; - is False: less like it
    selection_counted = Signal(int)  # how many results are selected
    seen_changed = Signal()  # other rows came into view

    def __init__(self, model: ResultsModel, icons: IconSet) -> None:
        super().__init__()
        self._hits = model
        self.setModel(model)
        self._delegate = ResultDelegate(icons, self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Results"))
        self.setMinimumWidth(300)
        self.setViewportMargins(0, 6, 0, 0)
        icons.theme.changed.connect(self._repaint)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._fold)
        model.fold_changed.connect(self.seen_changed)
        self.verticalScrollBar().valueChanged.connect(self.seen_changed)
        self.selectionModel().currentChanged.connect(self._choose)
        self.selectionModel().selectionChanged.connect(self._count)
        model.modelReset.connect(self._count)

    def show_pictures(self, picture_of: Callable[[Hit], QImage | None]) -> None:
        """Show what a picture looks like in its row, as far as it is known."""
        self._delegate.picture_of = picture_of
        self.repaint_rows()

    @Slot()
    def repaint_rows(self) -> None:
        """Draw the rows again."""
        self.viewport().update()

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()

    def select_row(self, row: int) -> None:
        """Make ``row`` the current one."""
        index = self.model().index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def selectAll(self) -> None:  # noqa: N802 (Qt's name)
        """Select every result; the row that folds the less likely ones is none."""
        super().selectAll()
        if self._hits.fold >= 0:
            fold = self._hits.index(self._hits.fold)
            self.selectionModel().select(fold, QItemSelectionModel.SelectionFlag.Deselect)

    def selected_rows(self) -> list[int]:
        """Return the rows of the selected results, in order; the fold is none."""
        rows = (index.row() for index in self.selectionModel().selectedIndexes())
        return sorted(row for row in rows if self._hits.hit(row) is not None)

    @Slot()
    def _count(self) -> None:
        self.selection_counted.emit(len(self.selected_rows()))

    def set_muted(self, muted: bool) -> None:
        """Draw the rows as what came closest, not as answers."""
        self._delegate.muted = muted
        self._repaint()

    def seen_rows(self) -> range:
        """Return the rows that are at least partly in view."""
        area = self.viewport().rect()
        first = self.indexAt(QPoint(area.center().x(), area.top())).row()
        last = self.indexAt(QPoint(area.center().x(), area.bottom())).row()
        count = self.model().rowCount()
        return range(max(0, first), (last if last >= 0 else count - 1) + 1)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.chosen.emit(current.row() if current.isValid() else -1)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    @Slot(QModelIndex)
    def _fold(self, index: QModelIndex) -> None:
        if index.row() == self._hits.fold:
            self._hits.toggle()

    def _folds(self, event: QKeyEvent) -> bool:
        """Open or close the fold, if it is chosen and the key is one of those that do; return whether it was."""
        if self.currentIndex().row() != self._hits.fold or self._hits.fold < 0:
            return False
        opened, key = self._hits.is_open, event.key()
        turns = {Qt.Key.Key_Right: not opened, Qt.Key.Key_Left: opened}
        turns |= dict.fromkeys((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space), True)
        if turns.get(Qt.Key(key)):
            self._hits.toggle()
        return key in turns

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open on Enter, steer with + and -, leave on Up at the top, hand other letters to the search box."""
        if self._folds(event):
            return
        row = self.currentIndex().row()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and row >= 0:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.left.emit()
        elif plain and row >= 0 and event.text() in STEERS:
            if not event.isAutoRepeat():  # a key that is held means one thing, once
                self.steered.emit(STEERS[event.text()])
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
