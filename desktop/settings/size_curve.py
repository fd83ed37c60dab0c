"""How does quality fall with size? A small picture: bytes on a scale of doublings, the chosen size ringed."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme

_LINES = 3  # of the grid
_COLORS = {"float16": "accent", "binary": "caution"}


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One size: what it takes, and the share of quality it keeps, 0 to 1."""

    dims: int
    store: str
    size_bytes: int
    kept: float


class SizeCurve(QWidget):
    """One line for floats, one for signs. Nothing is drawn with fewer than two points."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points: tuple[CurvePoint, ...] = ()
        self._chosen = (0, "")
        self.setObjectName("sizeCurve")
        self.setAccessibleName(self.tr("Quality against size"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for a picture a finger high."""
        return QSize(320, 10 * QFontMetrics(self.font()).lineSpacing())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the same: squeezed, its words would lie over each other."""
        return self.sizeHint()

    def show_points(self, points: tuple[CurvePoint, ...]) -> None:
        """Draw these sizes."""
        self._points = points
        self.setVisible(len(points) > 1)
        self.update()

    def mark(self, dims: int, store: str) -> None:
        """Ring a size."""
        self._chosen = (dims, store)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw grid, lines, dots and the ring."""
        if len(self._points) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        left, low = metrics.horizontalAdvance("100 %  "), self._lowest()
        line = metrics.height()
        area = QRectF(left, 1.9 * line, self.width() - left - 32, self.height() - 5 * line)
        self._paint_grid(painter, area, low)
        for store, color in _COLORS.items():
            points = sorted((p for p in self._points if p.store == store), key=lambda p: p.size_bytes)
            self._paint_line(painter, area, low, points, color)
        painter.end()

    def _lowest(self) -> float:
        return max(0.0, math.floor(10 * min(point.kept for point in self._points) - 0.01) / 10)

    def _place(self, area: QRectF, low: float, point: CurvePoint) -> QPointF:
        sizes = [math.log2(p.size_bytes) for p in self._points]
        across = (math.log2(point.size_bytes) - min(sizes)) / max(1e-9, max(sizes) - min(sizes))
        up = (point.kept - low) / max(1e-9, 1 - low)
        inset = area.width() / 20  # room for the first one's name beside the numbers of the axis
        return QPointF(
            area.left() + inset + across * (area.width() - inset), area.bottom() - min(1.0, up) * area.height()
        )

    def _paint_grid(self, painter: QPainter, area: QRectF, low: float) -> None:
        height = painter.fontMetrics().height()
        for line in range(_LINES):
            share = low + (1 - low) * line / (_LINES - 1)
            y = area.bottom() - area.height() * line / (_LINES - 1)
            painter.setPen(QPen(self._theme.color("hover"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            place = QRectF(0, y - height / 2, area.left() - 8, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{share:.0%}")
        sizes = sorted({point.size_bytes for point in self._points})
        taken = -math.inf
        for size in sizes:
            x = self._place(area, low, CurvePoint(0, "", size, low)).x()
            if x - taken > 2.6 * height:
                place = QRectF(x - 40, area.bottom() + 0.35 * height, 80, height)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, str(size))
                taken = x
        name = QRectF(area.left(), area.bottom() + 1.3 * height, area.width(), height)
        painter.drawText(name, Qt.AlignmentFlag.AlignHCenter, self.tr("bytes a passage, against the quality kept"))

    def _paint_line(self, painter: QPainter, area: QRectF, low: float, points: list[CurvePoint], color: str) -> None:
        places = [self._place(area, low, point) for point in points]
        painter.setPen(QPen(self._theme.color(color), 2))
        for before, after in zip(places, places[1:], strict=False):
            painter.drawLine(before, after)
        for point, place in zip(points, places, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(color))
            painter.drawEllipse(place, 3.5, 3.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._name(painter, point, place)
            if (point.dims, point.store) == self._chosen:
                painter.setPen(QPen(self._theme.color("text"), 2))
                painter.drawEllipse(place, 7.5, 7.5)

    def _name(self, painter: QPainter, point: CurvePoint, place: QPointF) -> None:
        text = str(point.dims) if point.store == "float16" else self.tr("{0} signs").format(point.dims)
        height = painter.fontMetrics().height()
        painter.setPen(self._theme.color("muted"))
        above = QRectF(place.x() - 60, place.y() - 9 - height, 120, height)
        painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, text)
