"""How is a picture shown? As a whole at first; larger with wheel and keys, moved with the mouse and the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.look.mirror import keep_direction
from desktop.look.theme import Theme
from desktop.preview.picture_marks import PictureMarks

MARGIN, STEP, HIGHEST_ZOOM = 14.0, 1.25, 16.0
# Passage, words, found. Light pictures are multiplied, dark ones are lit up, so that letters keep their contrast.
_ON_LIGHT = (QColor("#fff3c9"), QColor("#ffd24d"), QColor("#a8e6cc"))
_ON_DARK = (QColor("#33290a"), QColor("#4a3900"), QColor("#0f5238"))
# An edge of two colours, of which one is seen on any ground.
_EDGE, _UNDER = QColor("#ffc53d"), QColor(0, 0, 0, 170)


class PictureView(QAbstractScrollArea):
    """A picture with rectangles on it, given in parts of its width and height."""

    zoom_changed = Signal(float)  # 1.0 is a pixel of the picture on a pixel of the screen

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        keep_direction(self)
        self._theme = theme
        self._image = QImage()
        self._marks = PictureMarks()
        self._found: Sequence[QRectF] = ()
        self._now: Sequence[QRectF] = ()
        self._light = True
        self._zoom = 1.0
        self._fits = True
        self._held: QPointF | None = None
        self.setAccessibleName(self.tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(40)
            bar.valueChanged.connect(self._repaint)
        theme.changed.connect(self._repaint)

    def show_image(self, image: QImage) -> None:
        """Show another picture as a whole; a null one shows nothing."""
        self._image, self._marks, self._found, self._now = image, PictureMarks(), (), ()
        self._light = is_light(image)
        self.fit()

    @property
    def image(self) -> QImage:
        """The picture that is shown."""
        return self._image

    @property
    def marks(self) -> PictureMarks:
        """What is marked on it."""
        return self._marks

    def set_marks(self, marks: PictureMarks) -> None:
        """Mark a passage."""
        self._marks = marks
        self.viewport().update()

    def set_found(self, found: Sequence[QRectF], now: Sequence[QRectF]) -> None:
        """Mark what was found, and the place of it that is current."""
        self._found, self._now = found, now
        self.viewport().update()

    @property
    def zoom(self) -> float:
        """How many pixels of the screen a pixel of the picture takes."""
        return self._zoom

    def fit(self) -> None:
        """Show all of it, now and when the view changes; a small picture is not drawn larger than it is."""
        self._fits = True
        self._lay_out()

    def zoom_by(self, steps: int) -> None:
        """Draw larger or smaller around the middle of the view, at first around the passage; 0 shows all of it."""
        if steps:
            around = QPointF(self.viewport().rect().center())
            if self._fits and self._marks.lines:
                around = self.rect_of(self._marks.lines[0]).center()
            self.set_zoom(self._zoom * STEP**steps, around)
        else:
            self.fit()

    def set_zoom(self, zoom: float, around: QPointF) -> None:
        """Draw at ``zoom``; what stands at ``around`` in the view stays there."""
        if self._image.isNull():
            return
        part = self._part_at(around)
        self._fits = False
        self._zoom = min(HIGHEST_ZOOM, max(min(self._fitting(), 1.0) / 4, zoom))
        self._lay_out()
        moved = self.rect_of(QRectF(part, part)).topLeft() - around
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + round(moved.x()))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(moved.y()))

    def show_rect(self, part: QRectF) -> None:
        """Bring a rectangle of the picture into view."""
        box, view = self.rect_of(part), QRectF(self.viewport().rect())
        if not view.contains(box):
            away = box.center() - view.center()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + round(away.x()))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(away.y()))

    def area(self) -> QRectF:
        """Return where the picture is drawn, in the view's pixels."""
        width, height = self._image.width() * self._zoom, self._image.height() * self._zoom
        x = max(MARGIN, (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        y = max(MARGIN, (self.viewport().height() - height) / 2) - self.verticalScrollBar().value()
        return QRectF(x, y, width, height)

    def rect_of(self, part: QRectF) -> QRectF:
        """Return where a part of the picture is drawn."""
        area = self.area()
        left, top = area.left() + part.left() * area.width(), area.top() + part.top() * area.height()
        return QRectF(left, top, part.width() * area.width(), part.height() * area.height())

    def _part_at(self, point: QPointF) -> QPointF:
        area = self.area()
        return QPointF((point.x() - area.left()) / area.width(), (point.y() - area.top()) / area.height())

    def _fitting(self) -> float:
        room_x = max(40.0, self.viewport().width() - 2 * MARGIN)
        room_y = max(40.0, self.viewport().height() - 2 * MARGIN)
        return min(room_x / self._image.width(), room_y / self._image.height())

    def _lay_out(self) -> None:
        if self._image.isNull():
            self.horizontalScrollBar().setRange(0, 0)
            self.verticalScrollBar().setRange(0, 0)
            self.viewport().update()
            return
        if self._fits:
            self._zoom = min(1.0, self._fitting())
        sides = (
            (self.horizontalScrollBar(), self._image.width(), self.viewport().width()),
            (self.verticalScrollBar(), self._image.height(), self.viewport().height()),
        )
        for bar, pixels, room in sides:
            bar.setRange(0, max(0, round(pixels * self._zoom + 2 * MARGIN) - room) if not self._fits else 0)
            bar.setPageStep(room)
        shape = Qt.CursorShape.ArrowCursor if self._fits else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)
        self.zoom_changed.emit(self._zoom)
        self.viewport().update()

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep all of it in view where it was."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the picture and its marks."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("backdrop"))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._zoom < 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = self.area()
            painter.fillRect(area, QColor("#ffffff"))  # what is transparent lies on paper
            painter.drawImage(area, self._image)
            self._paint_marks(painter)
        painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        modes = QPainter.CompositionMode
        painter.setCompositionMode(modes.CompositionMode_Multiply if self._light else modes.CompositionMode_Screen)
        painter.setPen(Qt.PenStyle.NoPen)
        fills = _ON_LIGHT if self._light else _ON_DARK
        for parts, fill in zip((self._marks.lines, self._marks.words, self._found), fills, strict=True):
            painter.setBrush(fill)
            for part in parts:
                painter.drawRoundedRect(self.rect_of(part), 2, 2)
        painter.setCompositionMode(modes.CompositionMode_SourceOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for parts, width in ((self._marks.lines, 1.5), (self._now, 2.5)):
            for part in parts:
                box = self.rect_of(part).adjusted(-2, -2, 2, 2)
                for color, pixels in ((_UNDER, width + 2), (_EDGE, width)):
                    pen = painter.pen()
                    pen.setStyle(Qt.PenStyle.SolidLine)
                    pen.setColor(color)
                    pen.setWidthF(pixels)
                    painter.setPen(pen)
                    painter.drawRoundedRect(box, 3, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Move with the arrows; plus, minus and 0 draw it larger, smaller and as a whole."""
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.zoom_by(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1), event.position())
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton and not self._fits:
            self._held = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Move the picture along."""
        if self._held is not None:
            moved = event.position() - self._held
            self._held = event.position()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - round(moved.x()))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let go of it."""
        if self._held is not None:
            self._held = None
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Show a pixel on a pixel at that place, or all of it again."""
        if self._fits:
            self.set_zoom(1.0 if self._zoom < 1 else 2.0, event.position())
        else:
            self.fit()


def is_light(image: QImage) -> bool:
    """Whether a picture is light on the whole."""
    if image.isNull():
        return True
    small = image.scaled(8, 8, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return sum(small.pixelColor(x, y).lightness() for x in range(8) for y in range(8)) >= 128 * 64
