"""How does somebody hear of something who looks at another window? By the system's own notice, where it has a tray."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop.texts.plain import plain_tip

_ANGLES = str.maketrans("<>", "‹›")


def unmarked(text: str) -> str:
    """Return text in which no desktop sees markup: some read tags, links and pictures in what a notice says."""
    return text.translate(_ANGLES)


class Notices(QObject):
    """Shows a sign in the tray as long as there is something to see; without a tray it does nothing."""

    clicked = Signal()

    def __init__(self, mark: QIcon, make: Callable[[QIcon], QSystemTrayIcon] = QSystemTrayIcon) -> None:
        super().__init__()
        self._mark = mark
        self._make = make
        self._tray: QSystemTrayIcon | None = None
        self._lent: QSystemTrayIcon | None = None

    def lend(self, icon: QSystemTrayIcon | None) -> None:
        """Use a sign that is in the tray anyway, or None of it any more."""
        if self._lent is not None:
            self._lent.messageClicked.disconnect(self.clicked)
        self._lent = icon
        if icon is not None:
            icon.messageClicked.connect(self.clicked)

    @property
    def shown(self) -> bool:
        """Whether there is a sign in the tray."""
        return self._tray is not None and self._tray.isVisible()

    def tell(self, title: str, text: str) -> bool:
        """Show a notice, unless the window is looked at anyway; return whether there was one."""
        if QApplication.activeWindow() is not None or not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        if self._lent is not None:
            self._lent.showMessage(title, unmarked(text), self._mark)
            return True
        if self._tray is None:
            self._tray = self._make(self._mark)
            self._tray.messageClicked.connect(self.clicked)
            self._tray.activated.connect(self._click)
        self._tray.setToolTip(plain_tip(unmarked(f"{title}\n{text}")))
        self._tray.show()
        self._tray.showMessage(title, unmarked(text), self._mark)
        return True

    @Slot()
    def _click(self, *_: object) -> None:
        self.clicked.emit()

    def settle(self) -> None:
        """Take the sign away: all is seen."""
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
