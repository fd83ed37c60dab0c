"""What do lists of named things share? Rows that are shown whole, and names that are changed in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


class NamedListModel(QAbstractListModel, Generic[Row]):
    """The list; a name that is typed into a row is only asked for, and shown once it is kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def name_of(self, row: Row) -> str:
        """Return what a row is called."""
        raise NotImplementedError

    def ask_name(self, row: Row, name: str) -> None:
        """Ask for another name."""
        raise NotImplementedError

    def facts_of(self, row: Row) -> Mapping[int, Any]:
        """Return what a row says, by role, besides its name."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these, in this order."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return what stands in a row, None outside."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be changed."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role asks of a row."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.name_of(row)
        return self.facts_of(row).get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Ask for another name."""
        row = self.row(index.row()) if index.isValid() else None
        name = " ".join(str(value).split())
        if row is not None and role == Qt.ItemDataRole.EditRole and name != self.name_of(row):
            self.ask_name(row, name)
        return False
