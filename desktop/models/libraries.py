"""Which libraries are there? The known ones by name; a name is changed in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.plain import plain_tip
from desktop.wording import short_path
from engine.known_libraries import KnownLibrary
from engine.paths import display_path

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row says, for the delegate and for tests."""

    LIBRARY = Qt.ItemDataRole.UserRole + 1
    FACTS = Qt.ItemDataRole.UserRole + 2  # its folder
    STATE = Qt.ItemDataRole.UserRole + 3  # "open", "here" or "gone"
    ASIDE = Qt.ItemDataRole.UserRole + 4  # the state in words


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """A known library, and whether its folder is there."""

    library: KnownLibrary
    is_there: bool = True


class LibrariesModel(QAbstractListModel):
    """The list; a name that is typed into a row is only asked for, and shown once it is kept."""

    rename_asked = Signal(object, str)  # Path, the new name

    def __init__(self, current: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._rows: tuple[LibraryRow, ...] = ()

    @property
    def current(self) -> Path:
        """The folder of the library that is open."""
        return self._current

    def show_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Show these, in this order."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row(self, number: int) -> LibraryRow | None:
        """Return what stands in a row, None outside."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, path: Path) -> int:
        """Return the row of a folder, -1 where it is not known."""
        return next((at for at, row in enumerate(self._rows) if row.library.path == path), -1)

    def is_current(self, number: int) -> bool:
        """Whether the library of a row is the one that is open."""
        row = self.row(number)
        return row is not None and row.library.path == self._current

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """Return how many are known."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be changed."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role asks of a row."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        state = "open" if self.is_current(index.row()) else "here" if row.is_there else "gone"
        aside = {"open": self.tr("open"), "gone": self.tr("not there now")}.get(state, "")
        name, folder = row.library.name, short_path(display_path(row.library.path))
        return {
            Qt.ItemDataRole.DisplayRole: name,
            Qt.ItemDataRole.EditRole: name,
            Qt.ItemDataRole.ToolTipRole: plain_tip(display_path(row.library.path)),
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(part for part in (name, aside, folder) if part),
            Role.LIBRARY: row.library,
            Role.FACTS: folder,
            Role.STATE: state,
            Role.ASIDE: aside,
        }.get(Role(role) if role in Role.__members__.values() else Qt.ItemDataRole(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Ask for another name."""
        row = self.row(index.row()) if index.isValid() else None
        name = " ".join(str(value).split())
        if row is None or role != Qt.ItemDataRole.EditRole or name == row.library.name:
            return False
        self.rename_asked.emit(row.library.path, name)
        return False
