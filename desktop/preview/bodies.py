"""Where does the document stand? In one of several views, in a ring while the keyboard is in it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class Bodies(QStackedWidget):
    """The views of a document, one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("previewBodies")
        self.setProperty("ringed", False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_ring)

    @Slot(QWidget, QWidget)
    def _show_ring(self, _before: QWidget | None, now: QWidget | None) -> None:
        ringed = now is not None and self.isAncestorOf(now)
        if ringed != self.property("ringed"):
            self.setProperty("ringed", ringed)
            self.style().unpolish(self)
            self.style().polish(self)
