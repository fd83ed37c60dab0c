"""Which searches are saved? By name, each with what it asks and how much it has to tell."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt, Signal

from desktop.models.named_list import NamedListModel
from desktop.texts.plain import plain_tip
from desktop.texts.wording import news_text, saved_text
from engine.saved_searches import SavedSearch


class Role(IntEnum):
    """What a row says, for the delegate and for tests."""

    SEARCH = Qt.ItemDataRole.UserRole + 1
    FACTS = Qt.ItemDataRole.UserRole + 2
    ASIDE = Qt.ItemDataRole.UserRole + 3


class SavedModel(NamedListModel[SavedSearch]):
    """The saved searches."""

    rename_asked = Signal(str, str)

    def row_of(self, name: str) -> int:
        """Return the row of a name, -1 where there is none."""
        return next((at for at, row in enumerate(self._rows) if row.name == name), -1)

    def name_of(self, row: SavedSearch) -> str:
        """Return the search's name."""
        return row.name

    def ask_name(self, row: SavedSearch, name: str) -> None:
        """Ask for another name."""
        self.rename_asked.emit(row.name, name)

    def facts_of(self, row: SavedSearch) -> dict[int, Any]:
        """Return what it asks, and how much it has to tell."""
        aside = news_text(len(row.unseen)) if row.unseen else self.tr("tells of new ones") if row.stands else ""
        asks = saved_text(row)
        return {
            Qt.ItemDataRole.ToolTipRole: plain_tip(asks),
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(part for part in (row.name, aside, asks) if part),
            Role.SEARCH: row,
            Role.FACTS: asks,
            Role.ASIDE: aside,
        }
