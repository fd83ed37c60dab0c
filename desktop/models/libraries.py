"""Which libraries are there? The known ones by name; a name is changed in place."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop.models.named_list import NamedListModel
from desktop.texts.plain import plain_tip
from desktop.texts.wording import library_name, short_path
from engine.known_libraries import KnownLibrary
from engine.paths import display_path
from engine.records import dataclass


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


class LibrariesModel(NamedListModel[LibraryRow]):
    """The known libraries, and which of them is open."""

    rename_asked = Signal(object, str)  # Path, the new name

    def __init__(self, current: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current

    @property
    def current(self) -> Path:
        """The folder of the library that is open."""
        return self._current

    def row_of(self, path: Path) -> int:
        """Return the row of a folder, -1 where it is not known."""
        return next((at for at, row in enumerate(self._rows) if row.library.path == path), -1)

    def is_current(self, number: int) -> bool:
        """Whether the library of a row is the one that is open."""
        row = self.row(number)
        return row is not None and row.library.path == self._current

    def name_of(self, row: LibraryRow) -> str:
        """Return the library's name."""
        return library_name(row.library.name)

    def ask_name(self, row: LibraryRow, name: str) -> None:
        """Ask for another name."""
        self.rename_asked.emit(row.library.path, name)

    def facts_of(self, row: LibraryRow) -> dict[int, Any]:
        """Return folder and state."""
        state = "open" if row.library.path == self._current else "here" if row.is_there else "gone"
        name = self.name_of(row)
        aside = {"open": self.tr("open"), "gone": self.tr("not there now")}.get(state, "")
        folder = short_path(display_path(row.library.path))
        return {
            Qt.ItemDataRole.ToolTipRole: plain_tip(display_path(row.library.path)),
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(part for part in (name, aside, folder) if part),
            Role.LIBRARY: row.library,
            Role.FACTS: folder,
            Role.STATE: state,
            Role.ASIDE: aside,
        }
