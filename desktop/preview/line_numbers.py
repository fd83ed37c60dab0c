"""Which line is this? Numbers beside the lines of code, counted from the file's beginning whatever window is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.look.theme import Theme

_PAD_PX = 10


class LineNumbers(QWidget):
    """A strip at the left of a text; it says nothing that a screen reader does not count by itself."""

    def __init__(self, view: QWidget, lines_in_view: Callable[[], Iterable[tuple[int, float]]], theme: Theme) -> None:
        super().__init__(view)
        self._view, self._lines_in_view, self._theme = view, lines_in_view, theme
        self.first = 1  # the number of the first line that is loaded
        self.count = 1
        self.setAccessibleName(self.tr("Line numbers"))
        self.hide()

    def width_px(self) -> int:
        """Return how much room the largest number takes."""
        digits = len(str(self.first + self.count))
        return self._view.fontMetrics().horizontalAdvance("9" * max(3, digits)) + 2 * _PAD_PX

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the strip's size."""
        return QSize(self.width_px(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the numbers of the lines in view."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("window"))
        painter.setPen(self._theme.color("muted"))
        painter.setFont(self._view.font())
        height = self._view.fontMetrics().height()
        # Code is read from the left in every language, and Qt mirrors what is not absolute.
        beside_text = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        for number, top in self._lines_in_view():
            place = QRect(0, round(top), self.width() - _PAD_PX, height)
            painter.drawText(place, beside_text | Qt.AlignmentFlag.AlignVCenter, str(self.first + number))
        painter.end()
