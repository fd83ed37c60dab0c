"""Is a search under way? A thin line that moves, from when one would begin to wonder."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar

from desktop.look.motion import show_waiting
from desktop.look.theme import Theme

WONDER_MS = 120  # most answers are there before


class SearchingBar(QProgressBar):
    """Moves while an answer is awaited; its room stays when it is hidden, so that nothing below it jumps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("searchingBar")
        self.setTextVisible(False)
        self.setFixedHeight(3)
        self.setAccessibleName(self.tr("Searching"))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WONDER_MS)
        self._wait.timeout.connect(self._appear)
        self.hide()

    @Slot(bool)
    def show_searching(self, searching: bool) -> None:
        """Show soon that something is looked for, or at once that nothing is."""
        if not searching:
            self._wait.stop()
            self.hide()
        elif self.isHidden() and not self._wait.isActive():
            self._wait.start()

    @Slot()
    def _appear(self) -> None:
        show_waiting(self, still=self._theme.still)
        self.show()
