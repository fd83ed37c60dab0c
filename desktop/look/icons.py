"""Where do the icons come from? One-colour drawings in assets/icons, tinted with the theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.look.theme import Theme

_SIZES = (16, 20, 24, 32, 40, 48, 64)  # logical 16 to 32 at scale 1, 1.5 and 2


class IconSet:
    """Icons in the colours now in use; ask again after ``Theme.changed``."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.theme = theme
        self._folder = folder
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._mark: QIcon | None = None  # five places show it

    def icon(self, name: str, color: str = "muted") -> QIcon:
        """Return the drawing ``name`` in the theme's colour of that name."""
        value = self.theme.color(color).name()
        key = (name, value)
        if key not in self._icons:
            drawing = (self._folder / f"{name}.svg").read_bytes()
            self._icons[key] = _render(drawing.replace(b"#000000", value.encode()))
        return self._icons[key]

    def mark(self) -> QIcon:
        """Return Kenning's own mark, in its own colours."""
        if self._mark is None:
            self._mark = _render((self._folder / "kenning.svg").read_bytes(), (*_SIZES, 128, 256))
        return self._mark


def _render(drawing: bytes, sizes: tuple[int, ...] = _SIZES) -> QIcon:
    renderer = QSvgRenderer(QByteArray(drawing))
    icon = QIcon()
    for size_px in sizes:
        pixmap = QPixmap(size_px, size_px)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size_px, size_px))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
