"""Which parts has the document? Its table of contents or its headings as a list beside it; a click leads there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from desktop.preview.pdf_letters import MOST_OUTLINE, OutlineEntry
from desktop.texts.plain import plain_tip
from engine.documents.document import Document

_DEEPEST = 12
_OPEN_LEVELS = 200  # entries: a short list is shown as a whole


class Outline(QTreeView):
    """A tree of titles; ``chosen`` carries the target of the one that was clicked or entered."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Contents"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(14)
        self.setMinimumWidth(120)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._entries: tuple[OutlineEntry, ...] = ()
        self._items: list[QStandardItem] = []
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    @property
    def entries(self) -> tuple[OutlineEntry, ...]:
        """What is listed."""
        return self._entries

    def show_entries(self, entries: Sequence[OutlineEntry]) -> None:
        """List other entries."""
        if tuple(entries) == self._entries:
            return
        self._entries = tuple(entries[:MOST_OUTLINE])
        self._model.clear()
        self._items = []
        above: list[tuple[int, QStandardItem]] = []
        for entry in self._entries:
            item = QStandardItem(entry.title)
            item.setToolTip(plain_tip(entry.title))
            item.setData(entry.target, Qt.ItemDataRole.UserRole)
            while above and (above[-1][0] >= entry.level or len(above) >= _DEEPEST):
                above.pop()
            (above[-1][1] if above else self._model.invisibleRootItem()).appendRow(item)
            above.append((entry.level, item))
            self._items.append(item)
        if len(self._entries) <= _OPEN_LEVELS:
            self.expandAll()

    @Slot(int)
    def show_place(self, target: int) -> None:
        """Mark the part that a place lies in; nothing is told of it."""
        targets = [entry.target for entry in self._entries]
        if targets != sorted(targets):
            return  # an outline out of order says nothing about where one is
        at = bisect_right(targets, target) - 1
        index = self._items[at].index() if at >= 0 else QModelIndex()
        if index != self.currentIndex() and not self.hasFocus():
            self.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))


def heading_entries(document: Document | None) -> tuple[OutlineEntry, ...]:
    """Return a document's headings as entries; none where a single one stands above all."""
    headings = [item for item in (document.headings if document is not None else ()) if item.title.strip()]
    if len(headings) < 2:
        return ()
    return tuple(OutlineEntry(item.level - 1, " ".join(item.title.split()), item.offset_chars) for item in headings)
