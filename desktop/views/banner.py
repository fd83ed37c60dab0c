"""How does the window say that something went wrong? A line that stays until it is read, no dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton

from desktop.icons import IconSet
from desktop.messages import Message
from desktop.views.controls import IconButton, icon_label, make_label, make_row

INFO_MS = 8000
_ICONS = {"error": ("warning", "danger"), "caution": ("warning", "caution"), "info": ("info", "accent")}


class Banner(QFrame):
    """One message with at most one action. Errors stay; an information goes after some seconds."""

    visibility_changed = Signal(bool)

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._icons = {level: icon_label(icons, *look) for level, look in _ICONS.items()}
        self._text = make_label(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # commands can be copied
        self._action = QPushButton()
        self._close = IconButton(icons, "close", self.tr("Dismiss"))
        self._action.hide()
        self._call: Callable[[], None] | None = None
        self._about = ""
        row = make_row(*self._icons.values(), spacing=10)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        row.setContentsMargins(14, 8, 8, 8)
        self.setLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._close.clicked.connect(self.dismiss)
        self._action.clicked.connect(self._act)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while hidden."""
        return self._text.text() if not self.isHidden() else ""

    @property
    def action_button(self) -> QPushButton:
        """The button of the action, hidden where there is none."""
        return self._action

    def show_message(self, message: Message, action: str = "", call: Callable[[], None] | None = None) -> None:
        """Show a message; ``action`` is the text of its button, which calls ``call``."""
        level, text, self._about = message.level, message.text, message.about
        for name, icon in self._icons.items():
            icon.setVisible(name == level)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._call = call
        self.setProperty("level", level)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self.visibility_changed.emit(True)
        if level == "info" and not action:
            self._timer.start(INFO_MS)
        else:
            self._timer.stop()

    def settle(self, *about: str) -> None:
        """Hide a message about one of these things: it is no longer so."""
        if self._about in about and not self.isHidden():
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Hide it."""
        self._call = None
        self._about = ""
        self.hide()
        self.visibility_changed.emit(False)

    @Slot()
    def _act(self) -> None:
        call = self._call
        self.dismiss()
        if call is not None:
            call()
