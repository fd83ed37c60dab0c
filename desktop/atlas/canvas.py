"""What does one see of a map, and what does one do on it? Points, names, the question; move, zoom, choose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.atlas.late_numpy import np
from desktop.atlas.legend import DARK_HUES, LIGHT_HUES, Legend
from desktop.atlas.names_on_map import place_names
from desktop.atlas.raster import OPAQUE, paint
from desktop.atlas.view_transform import ViewTransform, inside, nearest
from desktop.look.theme import Theme, mixed
from desktop.texts.plain import plain_tip
from engine.records import dataclass

if TYPE_CHECKING:  # the engine's heavy parts come after the first paint
    import numpy.typing as npt

    from engine.atlas import LibraryMap, Spot

_STEP = 1.25
_PAN_PX = 60
_HIT_PX = 9.0
_CLICK_PX = 4
_LONGEST_NAME = 34
_FEW, _MANY = 2_000, 30_000  # documents: with fewer points are large, with more they are small
_ROOMY_PX = 450  # on a smaller map points are smaller
_DIMMED = 0.82


@dataclass(frozen=True, slots=True, eq=False)
class _Ink:
    """The colour of each point in the order of painting; what is dimmed comes first."""

    order: npt.NDArray[np.int64]
    colors: npt.NDArray[np.uint32]


class MapCanvas(QWidget):
    """The map. ``tool`` is "move", "lasso" or "rectangle"."""

    opened = Signal(int)  # a document's place on the map
    chosen = Signal(object)  # (rows,) bool: which documents
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._map: LibraryMap | None = None
        self._legend: Legend | None = None
        self._view = ViewTransform(1.0, 0.0, 0.0, 1.0)
        self._touched = False  # whether the view was moved by hand: until then all of the map is shown
        self._kept: npt.NDArray[np.bool_] | None = None
        self._hits: npt.NDArray[np.int64] | None = None
        self._spot: Spot | None = None
        self._ink: _Ink | None = None
        self._image: QImage | None = None
        self._labels: dict[str, QPixmap] = {}
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._outline: list[QPointF] = []
        self.tool = "move"
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 100)
        self.setAccessibleName(self.tr("Map of the library"))
        theme.changed.connect(self._recolor)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return what a map likes to have."""
        return QSize(640, 420)

    # -- what is shown -------------------------------------------------------------------------

    def show_map(self, found: LibraryMap, legend: Legend) -> None:
        """Show a map; where it is looked at stays if it was moved by hand."""
        self._map = found
        self.show_legend(legend)
        if not self._touched:
            self.fit()

    def show_legend(self, legend: Legend) -> None:
        """Colour the points by other groups."""
        self._legend = legend
        self._recolor()

    def show_chosen(self, kept: npt.NDArray[np.bool_] | None) -> None:
        """Let the other documents fade; None lets all stand out."""
        self._kept = kept
        self._recolor()

    def show_hits(self, rows: npt.NDArray[np.int64], spot: Spot | None) -> None:
        """Mark the documents that answer, best first, and where the question lies."""
        self._hits, self._spot = rows, spot
        self.update()

    @property
    def view(self) -> ViewTransform:
        """Which part is on the screen."""
        return self._view

    @property
    def has_question(self) -> bool:
        """Whether the place of a question is shown."""
        return self._spot is not None

    @Slot()
    def fit(self) -> None:
        """Show all of the map."""
        self._touched = False
        if self._map is not None:
            self._look(ViewTransform.fit(self._map.points, self.width(), self.height()))

    def zoom_by(self, steps: int) -> None:
        """Go nearer, or farther away, around the middle."""
        self._zoom(_STEP**steps, QPointF(self.rect().center()))

    def _zoom(self, factor: float, around: QPointF) -> None:
        self._touched = True
        self._look(self._view.zoomed(factor, around.x(), around.y()))

    def _look(self, view: ViewTransform) -> None:
        self._view, self._image = view, None
        self.update()

    @Slot()
    def _recolor(self) -> None:
        self._ink = self._image = None
        self._labels.clear()
        self.update()

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the points as one image, and over it what has words."""
        painter = QPainter(self)
        if self._map is None or self._legend is None:
            painter.fillRect(self.rect(), self._ground)
            return
        if self._image is None:
            self._image = self._rendered(self._map)
        painter.drawImage(0, 0, self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_hits(painter, self._map)
        self._paint_names(painter, self._legend)
        self._paint_question(painter)
        self._paint_outline(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    @property
    def _ground(self) -> QColor:
        return self._theme.color("surface")

    @property
    def _hues(self) -> list[QColor]:
        dark = self._theme.color("surface").lightness() < 128
        return [QColor(hue) for hue in (DARK_HUES if dark else LIGHT_HUES)]

    def hue(self, number: int) -> QColor:
        """Return the colour of a group's hue as it is painted now."""
        return self._hues[number]

    def _rendered(self, found: LibraryMap) -> QImage:
        if self._ink is None:
            self._ink = self._inked()
        ratio, order = self.devicePixelRatioF(), self._ink.order
        size = (max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        pixels = self._view.to_pixels(found.points[order]) * np.float32(ratio)
        radius = self._radius(len(found.points)) * ratio
        made = paint(pixels, self._ink.colors, radius, size, self._ground.rgb() | OPAQUE)
        image = QImage(made.data, size[0], size[1], 4 * size[0], QImage.Format.Format_RGB32).copy()
        image.setDevicePixelRatio(ratio)
        return image

    def _radius(self, documents: int) -> float:
        near = min(2.0, (self._view.scale / self._view.fitting) ** 0.35)
        room = min(1.0, max(0.6, min(self.width(), self.height()) / _ROOMY_PX))
        return (3.5 if documents < _FEW else 2.0 if documents < _MANY else 1.0) * max(0.8, near) * room

    def _inked(self) -> _Ink:
        assert self._legend is not None and self._map is not None
        groups = self._legend.groups
        table = [self._theme.color("muted"), *(self.hue(group.hue) for group in groups)]
        bright = np.array([color.rgb() for color in table], np.uint32) | np.uint32(OPAQUE)
        colors = bright[self._legend.labels + 1]
        order = np.arange(len(colors))
        if self._kept is not None and len(self._kept) == len(colors):
            faded = [mixed(color, self._ground, _DIMMED) for color in table]
            dim = np.array([color.rgb() for color in faded], np.uint32) | np.uint32(OPAQUE)
            colors = np.where(self._kept, colors, dim[self._legend.labels + 1])
            order = np.argsort(self._kept, kind="stable")
        return _Ink(order, colors[order])

    def _paint_hits(self, painter: QPainter, found: LibraryMap) -> None:
        if self._hits is None or not len(self._hits):
            return
        radius = self._radius(len(found.points)) + 3
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rank, (x, y) in enumerate(self._view.to_pixels(found.points[self._hits]).tolist()):
            painter.setPen(QPen(self._theme.color("text"), 2.2 if rank < 10 else 1.2))
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _paint_names(self, painter: QPainter, legend: Legend) -> None:
        labels = [self._label(group.name) for group in legend.groups]
        middles = [self._pixel(group.x, group.y) for group in legend.groups]
        sizes = [label.deviceIndependentSize() for label in labels]
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        places = place_names(middles, sizes, area, self._blocked(), self._covered())
        for label, rect in zip(labels, places, strict=True):
            if rect is not None:
                painter.drawPixmap(rect.topLeft(), label)

    def _covered(self) -> Callable[[QRectF], int] | None:
        """Return what counts the documents that a name would hide; of many some are hidden wherever it stands."""
        found = self._map
        if found is None or len(found.points) >= _FEW:
            return None
        pixels, reach = self._view.to_pixels(found.points), self._radius(len(found.points))

        def count(rect: QRectF) -> int:
            low, high = (rect.left() - reach, rect.top() - reach), (rect.right() + reach, rect.bottom() + reach)
            return int(((pixels > low) & (pixels < high)).all(axis=1).sum())

        return count

    def _label(self, name: str) -> QPixmap:
        """Return a name as it is painted, with a halo; drawn once, for its outline takes half a millisecond."""
        if name not in self._labels:
            self._labels[name] = self._drawn_label(name)
        return self._labels[name]

    def _drawn_label(self, name: str) -> QPixmap:
        font = QFont(self.font())
        font.setBold(True)
        metrics, ratio = QFontMetricsF(font), self.devicePixelRatioF()
        shown = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        size = QSizeF(metrics.horizontalAdvance(shown) + 6, metrics.height() + 2)
        label = QPixmap((size * ratio).toSize())
        label.setDevicePixelRatio(ratio)
        label.fill(Qt.GlobalColor.transparent)
        path = QPainterPath()
        path.addText(3, metrics.ascent() + 1, font, shown)
        halo = QPen(self._ground, 4)
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter = QPainter(label)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(path, halo)
        painter.fillPath(path, self._theme.color("text"))
        painter.end()
        return label

    def _blocked(self) -> list[QRectF]:
        if self._spot is None:
            return []
        middle = self._pixel(self._spot.x, self._spot.y)
        return [QRectF(middle.x() - 12, middle.y() - 12, 24, 24)]

    def _paint_question(self, painter: QPainter) -> None:
        """A diamond in the accent's colour: no document has that form."""
        if self._spot is None:
            return
        middle = self._pixel(self._spot.x, self._spot.y)
        form = QPolygonF([middle + QPointF(0, -10), middle + QPointF(10, 0), middle + QPointF(0, 10),
                          middle + QPointF(-10, 0)])  # fmt: skip
        painter.setPen(QPen(self._ground, 3))
        painter.setBrush(self._theme.color("accent"))
        painter.drawPolygon(form)

    def _paint_outline(self, painter: QPainter) -> None:
        if len(self._outline) > 1:
            fill = self._theme.color("accent")
            fill.setAlpha(40)
            painter.setPen(QPen(self._theme.color("accent"), 1.5))
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF(self._outline))

    def _pixel(self, x: float, y: float) -> QPointF:
        return QPointF(x * self._view.scale + self._view.left, y * self._view.scale + self._view.top)

    # -- pointing ------------------------------------------------------------------------------

    def document_at(self, place: QPointF) -> int:
        """Return the document at a pixel, as its place on the map, or -1."""
        if self._map is None:
            return -1
        return nearest(self._view.to_pixels(self._map.points), place.x(), place.y(), _HIT_PX)

    def event(self, event: QEvent) -> bool:
        """Say what a point is called; follow two fingers, and another font or screen."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange):
            self._recolor()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.document_at(QPointF(event.pos()))
            title = self._map.titles[row] if self._map is not None and row >= 0 else ""
            self._tip(event.globalPos(), title)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom(1 + event.value(), event.position())
            return True
        return super().event(event)

    def _tip(self, place: QPoint, title: str) -> None:
        if title:
            QToolTip.showText(place, plain_tip(title), self)
        else:
            QToolTip.hideText()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin to move, or to draw around something."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = self._last = event.position()
        self._outline = [event.position()] if self._draws(event) else []
        if not self._outline:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _draws(self, event: QMouseEvent) -> bool:
        return self.tool != "move" or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Move, draw, or tell what a point is called."""
        place = event.position()
        if self._pressed is None:
            row = self.document_at(place)
            self._tip(event.globalPosition().toPoint(), self._map.titles[row] if self._map and row >= 0 else "")
            self.setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else self._idle_cursor())
            return
        if not self._outline:
            self._touched = True
            step = place - self._last
            self._look(self._view.moved(step.x(), step.y()))
        elif self.tool == "rectangle":
            start = self._pressed
            self._outline = [start, QPointF(place.x(), start.y()), place, QPointF(start.x(), place.y())]
        else:
            self._outline.append(place)
        self._last = place
        self.update()

    def _idle_cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.OpenHandCursor if self.tool == "move" else Qt.CursorShape.CrossCursor

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Choose what was drawn around, or open what was clicked."""
        start, outline = self._pressed, self._outline
        if start is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._outline = None, []
        self.setCursor(self._idle_cursor())
        self.update()
        if (event.position() - start).manhattanLength() <= _CLICK_PX:
            row = self.document_at(event.position())
            if row >= 0:
                self.opened.emit(row)
        elif outline and self._map is not None:
            corners = np.array([self._view.to_map(one.x(), one.y()) for one in outline])
            kept = inside(self._map.points, corners)
            if kept.any():
                self.chosen.emit(kept)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Zoom around the pointer."""
        turned = event.angleDelta().y() or event.pixelDelta().y()
        if turned:
            self._zoom(_STEP ** (turned / 120), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Move with the arrows, zoom with + and -, show all with 0."""
        steps = {Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
        if event.key() in steps:
            right, down = steps[Qt.Key(event.key())]
            self._touched = True
            self._look(self._view.moved(right * _PAN_PX, down * _PAN_PX))
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif event.key() in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Show all of the map in the new size, unless it was moved by hand."""
        super().resizeEvent(event)
        self._image = None
        if not self._touched:
            self.fit()
