"""How is a row of a short list drawn? A name and what stands beside it, then one quiet line of facts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.look.mirror import side
from desktop.look.theme import Theme
from desktop.texts.plain import isolated, one_line
from desktop.views.row_background import paint_background

Index = QModelIndex | QPersistentModelIndex
_PAD = 9
_SMALL = 0.88


class TwoLineDelegate(QStyledItemDelegate):
    """Paints rows of two lines; ``facts`` and ``aside`` are the roles of what stands below and beside the name."""

    def __init__(self, theme: Theme, facts: int, aside: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts = facts
        self._aside = aside

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for two lines."""
        return QSize(200, 2 * QFontMetrics(option.font).lineSpacing() + 2 * _PAD + 3)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Lay the field for another name over the row."""
        editor.setGeometry(option.rect.adjusted(6, 4, -6, -4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        paint_background(painter, self._theme, option, QRectF(area.adjusted(3, 2, -3, -2)), 8)
        lines = side(QRectF(area), QRectF(area.adjusted(_PAD + 6, _PAD, -_PAD - 4, -_PAD))).toRect()
        self._paint_lines(painter, QFont(option.font), lines, index)
        painter.restore()

    def _paint_lines(self, painter: QPainter, font: QFont, area: QRect, index: Index) -> None:
        line = QFontMetrics(font).lineSpacing()
        small, bold = QFont(font), QFont(font)
        small.setPointSizeF(font.pointSizeF() * _SMALL)
        bold.setBold(True)
        aside = str(index.data(self._aside) or "")
        width = QFontMetrics(small).horizontalAdvance(aside) + 10 if aside else 0
        painter.setFont(small)
        painter.setPen(self._theme.color("accent"))
        painter.drawText(QRect(area.left(), area.top(), area.width(), line), Qt.AlignmentFlag.AlignRight, aside)
        room = side(QRectF(area), QRectF(area.left(), area.top(), area.width() - width, line)).toRect()
        self._draw(painter, bold, "text", room, str(index.data()), Qt.TextElideMode.ElideRight)
        below = QRect(area.left(), area.top() + line + 3, area.width(), line)
        self._draw(painter, small, "muted", below, str(index.data(self._facts) or ""), Qt.TextElideMode.ElideMiddle)

    def _draw(self, painter: QPainter, font: QFont, color: str, room: QRect, text: str, cut: Qt.TextElideMode) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        shown = QFontMetrics(font).elidedText(one_line(text), cut, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, isolated(shown))
