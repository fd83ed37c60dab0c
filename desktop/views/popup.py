"""What opens under a chip? A small panel that closes with Escape or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.views.controls import press_with_enter

_EDGE_PX = 8


class Popup(QFrame):
    """A panel below the widget that opened it; the keyboard goes in, and back when it closes."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(name)
        self.setWindowTitle(name)  # what a screen reader says of a window

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Press the button that has the keyboard with Return and Enter."""
        if not press_with_enter(event):
            super().keyPressEvent(event)

    def open_below(self, anchor: QWidget, focus: QWidget | None = None) -> None:
        """Show the panel below ``anchor``, wholly on its screen, the keyboard in ``focus``.

        It stays over its window, too, as far as that is wide enough.
        """
        self.adjustSize()
        room, window = anchor.screen().availableGeometry(), anchor.window().geometry()
        if window.width() > self.width() + 2 * _EDGE_PX:
            inside = window.adjusted(_EDGE_PX, 0, -_EDGE_PX, 0)
            room.setLeft(max(room.left(), inside.left()))
            room.setRight(min(room.right(), inside.right()))
        place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        top = place.y()
        if top + self.height() > room.bottom():
            top = max(room.top(), anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
        self.move(left, top)
        self.show()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.PopupFocusReason)
