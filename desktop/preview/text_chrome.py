"""What do views of text have besides the text? A bar beside the passage, a menu, and care while it is exchanged."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint, QRectF, Qt, SignalInstance
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from desktop.texts.languages import tr


class Selecting(Protocol):
    """A view with a selection that can be cited and steered by."""

    cite_asked: SignalInstance
    steer_asked: SignalInstance

    @property
    def selection(self) -> str:
        """The selected text."""

    def createStandardContextMenu(self) -> QMenu:  # noqa: N802 (Qt's name)
        """Return Qt's own menu."""


class Exchange:
    """Whether the text of a view is being exchanged: ``with`` it, Qt's own ``clear`` and the like are called.

    Qt sets a document's cursors aside meanwhile and takes them back at the end. In between it tells of sizes and of
    scroll bars, and whoever sets the view's cursor then deletes one that Qt takes back: it goes on to write into that
    memory, whatever lies there by now (seen in 6.11; QTextDocumentPrivate::clear). So nothing answers meanwhile.
    """

    def __init__(self) -> None:
        self._depth = 0

    def __bool__(self) -> bool:
        return self._depth > 0

    def __enter__(self) -> None:
        self._depth += 1

    def __exit__(self, *_raised: object) -> None:
        self._depth -= 1


def draw_bar(viewport: QWidget, color: QColor, top: float, bottom: float) -> None:
    """Draw the bar beside a passage, within a paint event: its place is not told by colour alone."""
    painter = QPainter(viewport)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(9, top, 4, max(8.0, bottom - top)), 2, 2)
    painter.end()


def open_menu(view: Selecting, at: QPoint) -> None:
    """Offer what can be done with a selection, besides copying it."""
    menu = view.createStandardContextMenu()
    menu.addAction(tr("Copy with citation"), view.cite_asked.emit)
    if view.selection.strip():
        menu.addSeparator()
        menu.addAction(tr("More like the selection"), partial(view.steer_asked.emit, True))
        menu.addAction(tr("Less like the selection"), partial(view.steer_asked.emit, False))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
