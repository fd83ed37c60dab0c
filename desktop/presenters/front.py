"""How does a presenter speak? It says a message, asks in a dialog, and goes to a page, over one window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from desktop.look.icons import IconSet
from desktop.texts.messages import Message, action_text
from desktop.views.ask_box import ask_box
from desktop.window.main_window import MainWindow


class Front(QObject):
    """The window as presenters see it. A signal for each action that any message may offer."""

    settings_asked = Signal()
    encoders_asked = Signal()
    offer_asked = Signal()
    rebuild_asked = Signal()
    check_asked = Signal()

    def __init__(self, window: MainWindow, icons: IconSet) -> None:
        super().__init__()
        self._window = window
        self._icons = icons
        self.dialog: QDialog | None = None  # the newest

    @property
    def window(self) -> QWidget:
        """What dialogs lie over."""
        return self._window

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._window.page

    @Slot(object, object)
    def say(self, message: Message, call: Callable[[], None] | None = None) -> None:
        """Show a message; its button does what its action names, or ``call``."""
        calls: dict[str, Callable[[], None]] = {
            "settings": self.settings_asked.emit,
            "encoders": self.encoders_asked.emit,
            "offer": self.offer_asked.emit,
            "rebuild": self.rebuild_asked.emit,
            "check": self.check_asked.emit,
        }
        call = calls.get(message.action, call)
        text = action_text(message.action)
        self._window.banner.show_message(message, text, call if text else None)

    def say_after(self, message: Message) -> None:
        """Show a message without a button once the one that is shown now has gone."""
        self._window.banner.show_after(message)

    def settle(self, *about: str) -> None:
        """Take back what was said about any of these: it is no longer so."""
        self._window.banner.settle(*about)

    def ask_box(self, question: str, more: str, parent: QWidget | None = None) -> QMessageBox:
        """Return a box that asks; its buttons are the caller's, and so is opening it."""
        return ask_box(self._icons, parent or self._window, question, more)

    @Slot(object)
    def open_dialog(self, dialog: QDialog) -> None:
        """Open a dialog that nobody waits for; it goes when it is closed."""
        self.dialog = dialog
        open_over(dialog)

    @Slot()
    def show_search(self) -> None:
        """Go to the search box."""
        self._window.show_page("search")

    @Slot()
    def show_folders(self) -> None:
        """Go to the folders."""
        self._window.show_page("folders")

    def show_welcome(self) -> None:
        """Go to the page that explains how to begin."""
        self._window.show_page("welcome")

    @Slot()
    def come(self) -> None:
        """Bring the window in front of all others."""
        self._window.come_forward()


def open_over(dialog: QDialog) -> None:
    """Open a dialog over its parent; nobody waits for it, and it goes when it is closed."""
    dialog.setModal(True)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
