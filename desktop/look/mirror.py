"""Where does a painted part stand in a window that is read from right to left? On the other side of its area."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def right_to_left() -> bool:
    """Return whether the window is read from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def side(area: QRectF, part: QRectF) -> QRectF:
    """Return where a part of an area is painted, in pixels: as given, or mirrored from right to left.

    Args:
        area: what the part belongs to.
        part: its place in a window that is read from left to right.
    """
    if not right_to_left():
        return part
    return QRectF(area.left() + area.right() - part.right(), part.top(), part.width(), part.height())


def keep_direction(view: QWidget) -> None:
    """Let what shows a document's own pages, lines or columns not turn with the window."""
    view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
