"""How does the window say that something happened? A line over the page, for as long as it takes to read it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton

from desktop.look.icons import IconSet
from desktop.system.announcing import announce
from desktop.texts.messages import Message
from desktop.texts.plain import directed
from desktop.views.controls import IconButton, icon_label, make_label, make_row

INFO_MS = 8000
READING_MS = 70  # a letter; what asks for something to be done stays three times as long
_ICONS = {"error": ("warning", "danger"), "caution": ("warning", "caution"), "info": ("info", "accent")}
_WORST_FIRST = tuple(_ICONS)
_Said = tuple[Message, str, Callable[[], None] | None]  # with the text of its button, and what that calls


class Banner(QFrame):
    """One message with at most one action. An error stays; most else goes by itself, later while it is pointed at.

    One whose action undoes something stays until who said it settles it, and gives way to an error alone, after which
    it comes back. What is said meanwhile waits and is shown after it, one by one: the worst first, then the oldest.
    Of several about one thing only the newest waits, and so does the newest of those that only inform and offer
    nothing to do. Escape dismisses it, wherever the keyboard is (the window's own key).
    """

    visibility_changed = Signal(bool)
    left = Signal()  # it has gone with the keyboard in it

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._icons = {level: icon_label(icons, *look) for level, look in _ICONS.items()}
        self._text = make_label(wrap=True)
        self._action = QPushButton()
        self._action.setObjectName("bannerAction")
        self._close = IconButton(icons, "close", self.tr("Dismiss"))
        self._action.hide()
        self._call: Callable[[], None] | None = None
        self._about = ""
        self._shown: _Said | None = None
        self._later: list[_Said] = []  # the next first
        self._stays, self._wait_ms = False, INFO_MS
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
        return self._text.text().removeprefix("\u200f") if not self.isHidden() else ""

    @property
    def action_button(self) -> QPushButton:
        """The button of the action, hidden where there is none."""
        return self._action

    def show_message(self, message: Message, action: str = "", call: Callable[[], None] | None = None) -> None:
        """Show a message; ``action`` is the text of its button, which calls ``call``."""
        if self._shown is not None and _undoes(self._shown) and message.about != self._about:
            if message.level != "error":
                self._put_off(message, action, call)
                return
            self._put_off(*self._shown)
        self._drop_needless(message)
        self._shown = (message, action, call)
        level, text, self._about = message.level, message.text, message.about
        for name, icon in self._icons.items():
            icon.setVisible(name == level)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # commands can be copied
        self._text.setText(directed(text))
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._call = call
        self.setProperty("level", level)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        announce(self, text, urgent=level == "error")
        self.visibility_changed.emit(True)
        self._stays = level == "error" or _undoes(self._shown)
        self._wait_ms = max(INFO_MS, READING_MS * len(text)) * (3 if level == "caution" or action else 1)
        self._run()

    def show_after(self, message: Message) -> None:
        """Show a message without an action once the one that is shown now, about something else, has gone."""
        if self.isHidden() or message.about == self._about != "":
            self.show_message(message)
        else:
            self._put_off(message, "", None)

    def _put_off(self, message: Message, action: str, call: Callable[[], None] | None) -> None:
        self._drop_needless(message)
        waiting = [*self._later, (message, action, call)]
        self._later = sorted(waiting, key=lambda said: (not _undoes(said), _WORST_FIRST.index(said[0].level)))

    def _drop_needless(self, new: Message) -> None:
        self._later = [said for said in self._later if not _replaces(new, said[0])]

    def _run(self) -> None:
        if self._stays or self.underMouse() or self._has_focus():
            self._timer.stop()
        else:
            self._timer.start(self._wait_ms)

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def goes_by_itself(self) -> bool:
        """Whether it will go without anybody's doing."""
        return self._timer.isActive()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay while it is pointed at."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin to go."""
        super().leaveEvent(event)
        if not self.isHidden():
            self._run()

    def settle(self, *about: str) -> None:
        """Hide a message about one of these things: it is no longer so."""
        self._later = [said for said in self._later if said[0].about not in about]
        if self._about in about and not self.isHidden():
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Hide it."""
        self._call = None
        self._about = ""
        self._shown = None
        self._timer.stop()
        focus = self.window().focusWidget()
        self.hide()
        self.visibility_changed.emit(False)
        if focus is not None and self.isAncestorOf(focus):
            self.left.emit()
        if self._later:
            self.show_message(*self._later.pop(0))

    @Slot()
    def _act(self) -> None:
        call = self._call
        self.dismiss()
        if call is not None:
            call()


def _undoes(said: _Said) -> bool:
    return said[0].action == "undo"


def _replaces(new: Message, old: Message) -> bool:
    """Whether a message makes another one, which waits to be shown, needless."""
    if new.about and new.about == old.about:
        return True
    return all(one.level == "info" and not one.action for one in (new, old))
