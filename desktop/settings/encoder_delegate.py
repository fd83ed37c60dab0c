"""How is an encoder drawn in the list? Name and state, then its facts; headings are quiet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.look.mirror import side
from desktop.look.theme import Theme
from desktop.models.encoders import Role
from desktop.views.row_background import paint_background

Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_COLORS = {"used": "accent", "installed": "good"}


class EncoderDelegate(QStyledItemDelegate):
    """Paints rows of two lines and headings of one."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for two lines, or for a heading."""
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(220, 2 * line + 2 * _PAD + 3 if index.data(Role.STATE) else line + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        if index.data(Role.STATE):
            paint_background(painter, self._theme, option, QRectF(area.adjusted(3, 2, -3, -2)), 8)
            self._paint_row(painter, QFont(option.font), area.adjusted(_PAD + 6, _PAD, -_PAD - 4, -_PAD), index)
        else:
            self._paint_heading(painter, QFont(option.font), area.adjusted(_PAD + 6, 0, -_PAD, -4), index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, font: QFont, area: QRect, index: Index) -> None:
        font.setPointSizeF(font.pointSizeF() * 0.85)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, str(index.data(Role.TITLE)))

    def _paint_row(self, painter: QPainter, font: QFont, area: QRect, index: Index) -> None:
        line = QFontMetrics(font).lineSpacing()
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        state, aside = str(index.data(Role.STATE)), str(index.data(Role.ASIDE) or "")
        width = QFontMetrics(small).horizontalAdvance(aside) + 10 if aside else 0
        painter.setFont(small)
        painter.setPen(self._theme.color(_COLORS.get(state, "muted")))
        painter.drawText(QRect(area.left(), area.top(), area.width(), line), Qt.AlignmentFlag.AlignRight, aside)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._theme.color("muted" if state == "not yet" else "text"))
        room = side(QRectF(area), QRectF(area.left(), area.top(), area.width() - width, line)).toRect()
        title = QFontMetrics(bold).elidedText(str(index.data(Role.TITLE)), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        facts = QFontMetrics(small).elidedText(str(index.data(Role.FACTS)), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(
            QRect(area.left(), area.top() + line + 3, area.width(), line), Qt.AlignmentFlag.AlignLeft, facts
        )
