"""Has the user interacted with a list since it was shown? An event filter watches keys, wheel, buttons and pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView

_MOVES = (
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.HoverMove,
    QEvent.Type.TouchBegin,
    QEvent.Type.ContextMenu,
    QEvent.Type.DragEnter,
)


class ListTouch(QObject):
    """``touched`` is whether a person was in a list since ``forget``; what programs select does not count."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.touched = False
        for watched in (view, view.viewport(), view.verticalScrollBar()):
            watched.installEventFilter(self)

    def forget(self) -> None:
        """Begin anew: a list was shown. Who stands in it with the keyboard is in it from the start."""
        self.touched = self._view.hasFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Note what a person does, and let it pass."""
        if event.type() in _MOVES and event.spontaneous() or event.type() == QEvent.Type.FocusIn:
            self.touched = True
        return False
