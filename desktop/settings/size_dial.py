"""Which size, in one picture? Quality over size, and one handle that is dragged or moved with the arrow keys."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QSlider

from desktop.look.mirror import right_to_left
from desktop.look.theme import Theme
from desktop.texts.wording import exact_percent_text

_HANDLE = 9.0  # radius in pixels
_SMALL = 0.9
_PICTURE_LINES = 5  # height of the picture above the handle
_WORD_LINES = 3  # below it: sizes, what is known of them, and the two ends


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of the handle: the room it takes in words, the share of quality it keeps (0: unknown), and a tag."""

    room: str
    kept: float
    tag: str = ""


class SizeDial(QSlider):
    """A slider whose places stand under their quality. Screen readers hear it as any slider."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._stops: tuple[Stop, ...] = ()
        self.setObjectName("sizeDial")
        self.setAccessibleName(self.tr("Size of the library"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPageStep(1)
        theme.changed.connect(self.update)

    def show_stops(self, stops: tuple[Stop, ...], value: int) -> None:
        """Offer these places, smallest first, the handle at ``value``."""
        self._stops = stops
        self.blockSignals(True)
        self.setRange(0, max(0, len(stops) - 1))
        self.setValue(value)
        self.blockSignals(False)
        self.setVisible(len(stops) > 1)
        self.updateGeometry()
        self.update()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(1.0, font.pointSizeF() * _SMALL))
        return font

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for the picture, the handle and the words below."""
        metrics = QFontMetrics(self._small())
        widest = max((metrics.horizontalAdvance(text) for s in self._stops for text in (s.room, s.tag)), default=0)
        lines = _PICTURE_LINES + _WORD_LINES
        width = max(320, (widest + 12) * len(self._stops))
        return QSize(width, round(lines * metrics.lineSpacing() + 4 * _HANDLE))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the same: squeezed, its words would lie over each other."""
        return self.sizeHint()

    def place(self, number: int) -> QPointF:
        """Return where the handle stands for a stop."""
        each = self.width() / max(1, len(self._stops))
        line = QFontMetricsF(self._small()).lineSpacing()
        x = each * (number + 0.5)
        return QPointF(self.width() - x if right_to_left() else x, _PICTURE_LINES * line + 2 * _HANDLE)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take the handle to where the pointer is."""
        self._take(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the handle follow the pointer."""
        self._take(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave it there."""
        self.setSliderDown(False)

    def _take(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._stops:
            each = self.width() / len(self._stops)
            self.setSliderDown(True)
            x = self.width() - event.position().x() if right_to_left() else event.position().x()
            self.setValue(min(self.maximum(), max(0, math.floor(x / each))))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw quality, track, words, and the handle over them."""
        if not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        self._paint_quality(painter)
        self._paint_words(painter)
        self._paint_handle(painter)
        painter.end()

    def _paint_quality(self, painter: QPainter) -> None:
        known = [(number, stop.kept) for number, stop in enumerate(self._stops) if stop.kept > 0]
        if not known:
            return
        line = painter.fontMetrics().lineSpacing()
        low = min(kept for _, kept in known) - 0.02
        high, room = 1.5 * line, (_PICTURE_LINES - 1.5) * line
        points = [QPointF(self.place(number).x(), high + (1 - (min(1.0, kept) - low) / (1 - low)) * room)
                  for number, kept in known]  # fmt: skip
        bottom = high + room + _HANDLE
        ground = QPolygonF([QPointF(points[0].x(), bottom), *points, QPointF(points[-1].x(), bottom)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft"))
        painter.drawPolygon(ground)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawPolyline(QPolygonF(points))
        for (number, kept), point in zip(known, points, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(point, 3.5, 3.5)
            painter.setPen(self._theme.color("text" if number == self.value() else "muted"))
            area = QRectF(point.x() - 60, point.y() - 6 - line, 120, line)
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, share_text(kept))

    def _paint_words(self, painter: QPainter) -> None:
        line = painter.fontMetrics().lineSpacing()
        top = self.place(0).y() + 1.5 * _HANDLE
        each = self.width() / len(self._stops)
        for number, stop in enumerate(self._stops):
            for row, (text, color) in enumerate(((stop.room, "text"), (stop.tag, "accent"))):
                painter.setPen(self._theme.color(color if row or number == self.value() else "muted"))
                area = QRectF(self.place(number).x() - each / 2, top + row * line, each, line)
                painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, text)
        painter.setPen(self._theme.color("muted"))
        area = QRectF(8, top + 2 * line, self.width() - 16, line)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, self.tr("Smaller and faster"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight, self.tr("Most exact"))

    def _paint_handle(self, painter: QPainter) -> None:
        first, last, here = self.place(0), self.place(len(self._stops) - 1), self.place(self.value())
        painter.setPen(QPen(self._theme.color("border"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(first, last)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, stop in enumerate(self._stops):
            painter.setBrush(self._theme.color("accent" if stop.tag else "muted"))
            painter.drawEllipse(self.place(number), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawEllipse(here, _HANDLE + 4, _HANDLE + 4)
        painter.setPen(QPen(self._theme.color("surface"), 2))
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(here, _HANDLE, _HANDLE)


def share_text(share: float) -> str:
    """Return a share as people read it: "97.4 %", "100 %"; never rounded up to all."""
    return exact_percent_text(math.floor(1000 * share + 1e-6) / 1000)
