"""Which searches are saved? By name, each with what it asks and how much it has to tell."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.plain import plain_tip
from desktop.wording import news_text, saved_text
from engine.saved_searches import SavedSearch

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row says, for the delegate and for tests."""

    SEARCH = Qt.ItemDataRole.UserRole + 1
    FACTS = Qt.ItemDataRole.UserRole + 2
    ASIDE = Qt.ItemDataRole.UserRole + 3


class SavedModel(QAbstractListModel):
    """The list; a name that is typed into a row is only asked for, and shown once it is kept."""

    rename_asked = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SavedSearch, ...] = ()

    def show_rows(self, rows: Sequence[SavedSearch]) -> None:
        """Show these, in this order."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row(self, number: int) -> SavedSearch | None:
        """Return what stands in a row, None outside."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, name: str) -> int:
        """Return the row of a name, -1 where there is none."""
        return next((at for at, row in enumerate(self._rows) if row.name == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """Return how many are saved."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be changed."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role asks of a row."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        aside = news_text(len(row.unseen)) if row.unseen else self.tr("tells of new ones") if row.stands else ""
        asks = saved_text(row)
        return {
            Qt.ItemDataRole.DisplayRole: row.name,
            Qt.ItemDataRole.EditRole: row.name,
            Qt.ItemDataRole.ToolTipRole: plain_tip(asks),
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(part for part in (row.name, aside, asks) if part),
            Role.SEARCH: row,
            Role.FACTS: asks,
            Role.ASIDE: aside,
        }.get(Role(role) if role in Role.__members__.values() else Qt.ItemDataRole(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Ask for another name."""
        row = self.row(index.row()) if index.isValid() else None
        name = " ".join(str(value).split())
        if row is not None and role == Qt.ItemDataRole.EditRole and name != row.name:
            self.rename_asked.emit(row.name, name)
        return False
