"""Where is Kenning while it has no window? In the tray: what it does, open, pause, quit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.look.icons import IconSet
from desktop.resident.activity import Activity
from desktop.system.notices import unmarked
from desktop.texts.plain import plain_tip


class Tray(QObject):
    """An icon with a menu. It decides nothing."""

    open_asked = Signal()
    bar_asked = Signal()
    pause_asked = Signal()
    resume_asked = Signal()
    insist_asked = Signal()  # go on although the computer runs on battery
    quit_asked = Signal()

    def __init__(self, icons: IconSet, make: Callable[[], QSystemTrayIcon] = QSystemTrayIcon) -> None:
        super().__init__()
        self._activity: Activity | None = None
        self._mark = icons.mark()
        self.icon = make()
        self.icon.setIcon(self._mark)
        self.icon.activated.connect(self._press)
        self.menu = QMenu()
        self.menu.setAccessibleName("Kenning")
        self.state = self.menu.addAction("")
        self.state.setEnabled(False)
        self.menu.addSeparator()
        self.open = self._add(self.tr("Open Kenning"), self.open_asked.emit)
        self.bar = self._add(self.tr("Search bar"), self.bar_asked.emit)
        self.pause = self._add(self.tr("Pause"), self._toggle)
        self.menu.addSeparator()
        self.quit = self._add(self.tr("Quit Kenning"), self.quit_asked.emit)
        self.icon.setContextMenu(self.menu)

    def _add(self, text: str, call: Callable[[], object]) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(call)
        return action

    @staticmethod
    def is_available() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def follow(self, activity: Activity) -> None:
        """Show what this library does from now on."""
        if self._activity is not None:
            self._activity.changed.disconnect(self._show_state)
        self._activity = activity
        activity.changed.connect(self._show_state)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        if self._activity is None:
            return
        text = self._activity.text
        if text != self.state.text():  # progress comes ten times a second
            self.state.setText(text.replace("&", "&&"))
            self.icon.setToolTip(plain_tip(unmarked("\n".join(("Kenning", text)))))
        words = self.tr("Resume") if self._activity.paused else self.tr("Pause")
        self.pause.setText(self.tr("Go on anyway") if self._activity.on_battery else words)

    @Slot()
    def _toggle(self) -> None:
        if self._activity is None:
            return
        if self._activity.on_battery:
            self.insist_asked.emit()
        else:
            (self.resume_asked if self._activity.paused else self.pause_asked).emit()

    @Slot(object)
    def _press(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:  # the desktop shows the menu itself
            self.open_asked.emit()

    def tell(self, title: str, text: str) -> None:
        """Show a notice."""
        self.icon.showMessage(title, unmarked(text), self._mark)

    def show(self) -> None:
        """Stand in the tray; where there is none yet, as soon as there is one."""
        self.icon.show()

    def close(self) -> None:
        """Leave the tray for good."""
        self.icon.hide()
        self.icon.deleteLater()
        self.menu.deleteLater()
