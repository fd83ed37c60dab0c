"""What does the window show while a folder hangs over it? Where to let go, and what will happen."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.look.theme import Theme


class DropOverlay(QWidget):
    """Covers its parent while something is dragged over it; never takes the mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._takes: Literal["files", "text", ""] = "files"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def texts(self) -> tuple[str, str]:
        """What it says: what letting go does, and what that means."""
        if self._takes == "files":
            return self.tr("Let go to index"), self.tr("The files stay where they are; Kenning only reads them.")
        if self._takes == "text":
            return self.tr("Let go to search"), self.tr("These words become the question.")
        return self.tr("This cannot be added"), self.tr("Only files and folders of this computer can be dropped here.")

    def cover(self, takes: Literal["files", "text", ""]) -> None:
        """Cover the parent; ``takes`` says what of that which is dragged can be taken, if anything."""
        self._takes = takes
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw a frame to drop into."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.color("window"))
        veil.setAlpha(248)
        painter.fillRect(self.rect(), veil)
        title, more = self.texts
        painter.setPen(QPen(self._theme.color("accent" if self._takes else "muted"), 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(28, 28, -28, -28), 22, 22)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 2)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        upper = self.rect().adjusted(0, 0, 0, -46)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, title)
        font.setPointSizeF(self.font().pointSizeF() * 1.2)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        lower = self.rect().adjusted(0, 46, 0, 0)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, more)
        painter.end()
