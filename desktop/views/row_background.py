"""What lies under a row of a list? A card where it is chosen or pointed at, in every list alike."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.look.mirror import side
from desktop.look.theme import Theme


def paint_background(painter: QPainter, theme: Theme, option: QStyleOptionViewItem, card: QRectF, radius: int) -> bool:
    """Draw the card of a row, corners rounded by ``radius``; return whether there is one."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or over:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft" if selected else "hover"))
        painter.drawRoundedRect(card, radius, radius)
    if selected:  # a bar as well, so that the choice is not told by colour alone
        painter.setBrush(theme.color("accent"))
        bar = QRectF(card.left(), card.top() + radius, 4, card.height() - 2 * radius)
        painter.drawRoundedRect(side(card, bar), 2, 2)
    if selected and option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
    return selected or over
