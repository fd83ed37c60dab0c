"""Which words are too faint to be read? Measured in a picture of the window, word by word, as it is painted."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

SCALE = 2  # at 1x the thin strokes of small letters are blended with their ground, and measure less than they are
LEAST = 4.5
_LEAST_PX, _MOST_PX, _GAP_PX = 6, 44, 5  # of a word's height, and between two words
_ICON_PX = 12  # of room around an icon, which is no text
_SAME = 1.12  # a contrast that is none
_SHARES = np.arange(256) / 255
_LINEAR = np.where(_SHARES <= 0.04045, _SHARES / 12.92, ((_SHARES + 0.055) / 1.055) ** 2.4)


def faint_words(window: QWidget, least: float = LEAST) -> list[str]:
    """Return what is too faint, with its widget and contrast; of what is enabled and on the screen."""
    picture = QPixmap(window.size() * SCALE)
    picture.setDevicePixelRatio(SCALE)
    picture.fill(Qt.GlobalColor.white)
    window.render(picture)
    pixels = _pixels(picture.toImage())
    found = []
    for widget, area in _texts(window):
        part = pixels[
            area.top() * SCALE : (area.bottom() + 1) * SCALE, area.left() * SCALE : (area.right() + 1) * SCALE
        ]
        found += [f"{_name(widget)} {ratio:.1f}:1 at {place}" for ratio, place in _words(part) if ratio < least]
    return found


def _pixels(image: QImage) -> np.ndarray:
    """Return (rows, columns, 3) uint8."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return raw[:, : image.width(), 2::-1].copy()


def _texts(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """Yield the parts that hold words, each with its place in the window."""
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled() and widget.window() is window):
            continue
        if isinstance(widget, (QLabel, QAbstractButton)) and not widget.text().strip():
            continue
        if isinstance(widget, QToolButton) and _shows_only_an_icon(widget):
            continue
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            for area in _rows(widget):
                yield widget, _seen(widget.viewport(), area, window)
        elif isinstance(widget, (QTextEdit, QPlainTextEdit)):
            yield widget, _seen(widget.viewport(), widget.viewport().rect(), window)
        elif isinstance(widget, (QLabel, QAbstractButton, QLineEdit, QComboBox)):
            yield widget, _seen(widget, widget.rect(), window)


def _shows_only_an_icon(button: QToolButton) -> bool:
    icon_only = button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    return icon_only and (not button.icon().isNull() or isinstance(button.parentWidget(), QLineEdit))


def _rows(view: QAbstractItemView) -> Iterator[QRect]:
    model = view.model()
    columns = 1 if isinstance(view, QListView) else min(model.columnCount(view.rootIndex()), 12)
    for row in range(min(model.rowCount(view.rootIndex()), 60)):
        for column in range(columns):
            index = model.index(row, column)
            icon_px = 0 if index.data(Qt.ItemDataRole.DecorationRole) is None else view.iconSize().width() + _ICON_PX
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                yield view.visualRect(index).adjusted(icon_px, 0, 0, 0)


def _seen(widget: QWidget, area: QRect, window: QWidget) -> QRect:
    """Return what of an area is on the screen: what scrolls is cut by all that it lies in."""
    place = QRect(widget.mapTo(window, area.topLeft()), area.size())
    outer: QWidget | None = widget
    while outer is not None and outer is not window:
        place = place.intersected(QRect(outer.mapTo(window, QPoint()), outer.size()))
        outer = outer.parentWidget()
    return place.intersected(window.rect())


def _words(part: np.ndarray) -> Iterator[tuple[float, tuple[int, int]]]:
    """Yield (contrast, place) of each word in a part of a picture."""
    if part.size == 0:
        return
    light = _light(part)
    inked = _ratio(light, _usual(part, light)) > _SAME
    for top, bottom in _runs(inked.any(axis=1), 1):
        if not _LEAST_PX * SCALE <= bottom - top <= _MOST_PX * SCALE:
            continue
        for left, right in _runs(inked[top:bottom].any(axis=0), _GAP_PX * SCALE):
            box = light[top:bottom, left:right]
            corner = (top == 0 or bottom == part.shape[0]) and (left == 0 or right == part.shape[1])
            if right - left < 4 * SCALE or corner:  # what is round at its corners has no word there
                continue
            ratios = np.sort(_ratio(box, _usual(part[top:bottom, left:right], box)).ravel())
            strongest = float(ratios[-min(len(ratios), 4)])  # some pixels, not one
            if strongest > _SAME:
                yield strongest, (left // SCALE, top // SCALE)


def _runs(marked: np.ndarray, gap: int) -> Iterator[tuple[int, int]]:
    """Yield where marked stretches begin and end; a gap as short as ``gap`` parts none."""
    places = np.flatnonzero(marked)
    if not len(places):
        return
    cuts = np.flatnonzero(np.diff(places) > gap)
    starts = [places[0], *places[cuts + 1]]
    ends = [*places[cuts], places[-1]]
    yield from ((int(start), int(end) + 1) for start, end in zip(starts, ends, strict=True))


def _usual(part: np.ndarray, light: np.ndarray) -> float:
    """Return the light of the colour that most of a part has: its ground."""
    packed = part.reshape(-1, 3).astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    colors, counts = np.unique(packed, return_counts=True)
    return float(light.ravel()[np.flatnonzero(packed == colors[counts.argmax()])[0]])


def _light(part: np.ndarray) -> np.ndarray:
    """Return the relative luminance of pixels, as WCAG 2.2 defines it."""
    return _LINEAR[part] @ np.array([0.2126, 0.7152, 0.0722])


def _ratio(light: np.ndarray, ground: float) -> np.ndarray:
    return (np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05)


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) else widget.accessibleName()
    return f"{type(widget).__name__}#{widget.objectName()} {words[:40]!r}"
