"""Which parts has the document? Its table of contents or its headings as a list beside it; a click leads there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from desktop.preview.pdf_letters import MOST_OUTLINE, OutlineEntry
from desktop.texts.plain import plain_tip
from engine.documents.document import Document

_DEEPEST = 12
_AT_ONCE = 200  # entries, which take 5 ms
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
        self._above: list[tuple[int, QStandardItem]] = []  # those that the next one may belong to
        self._targets: list[int] = []
        self._in_order = True
        self._place = 0
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    @property
    def entries(self) -> tuple[OutlineEntry, ...]:
        """What is listed."""
        return self._entries

    def show_entries(self, entries: Sequence[OutlineEntry]) -> None:
        """List other entries."""
        wanted = tuple(entries[:MOST_OUTLINE])
        if wanted == self._entries:
            return
        self._entries = wanted
        self._targets = [entry.target for entry in self._entries]
        self._in_order = self._targets == sorted(self._targets)
        self._model.clear()
        self._items, self._above = [], []
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """List what there is: of most documents nobody asks for it."""
        super().showEvent(event)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        """List some more; thousands at once would hold the window up."""
        at = len(self._items)
        for entry in self._entries[at : at + _AT_ONCE]:
            self._add(entry)
        if len(self._items) >= len(self._entries):
            self._filling.stop()
            if len(self._entries) <= _OPEN_LEVELS:
                self.expandAll()
            self.show_place(self._place)
        elif not self._filling.isActive():
            self._filling.start()

    def _add(self, entry: OutlineEntry) -> None:
        item, above = QStandardItem(entry.title), self._above
        item.setToolTip(plain_tip(entry.title))
        item.setData(entry.target, Qt.ItemDataRole.UserRole)
        while above and (above[-1][0] >= entry.level or len(above) >= _DEEPEST):
            above.pop()
        (above[-1][1] if above else self._model.invisibleRootItem()).appendRow(item)
        above.append((entry.level, item))
        self._items.append(item)

    @Slot(int)
    def show_place(self, target: int) -> None:
        """Mark the part that a place lies in; nothing is told of it."""
        self._place = target
        if not self._items or not self._in_order:
            return  # not asked for; or out of order, which says nothing about where one is
        at = bisect_right(self._targets, target) - 1
        index = self._items[at].index() if 0 <= at < len(self._items) else QModelIndex()
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
