"""When does the desktop ask Kenning to quit? It tells the application, before any window is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication


class App(QApplication):
    """Qt's application. Hears of its own events alone, so nothing is slower for it."""

    ending = Signal()

    def event(self, event: QEvent) -> bool:
        """Say that all shall end, then do what Qt does."""
        if event.type() == QEvent.Type.Quit:
            self.ending.emit()
        return super().event(event)
