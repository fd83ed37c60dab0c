"""How is a file's state drawn? As an icon of its own shape and a word, so that colour is never needed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.look.icons import IconSet
from desktop.models.coverage import STATE_ROLE

_LOOKS = {
    "indexed": ("check", "good"),
    "partial": ("info", "caution"),
    "container": ("folder", "good"),
    "alias": ("check", "muted"),
    "skipped": ("skip", "muted"),
    "failed": ("warning", "danger"),
    "pending": ("clock", "caution"),
}


class StateDelegate(QStyledItemDelegate):
    """Adds the state's icon to its cell."""

    def __init__(self, icons: IconSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons

    def initStyleOption(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Put icon and colour into the cell."""
        super().initStyleOption(option, index)
        icon, color = _LOOKS.get(str(index.data(STATE_ROLE)), ("info", "muted"))
        option.icon = self._icons.icon(icon, color)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
