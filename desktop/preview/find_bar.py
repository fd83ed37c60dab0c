"""What is looked for in the document that is shown? A bar above it: words, their count, forward and back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from desktop.look.icons import IconSet
from desktop.preview.finding import MOST_FOUND
from desktop.texts.wording import count_text
from desktop.views.controls import IconButton, let_clear, make_label, make_row

PAUSE_MS = 120


class FindBar(QFrame):
    """It asks; the view that is shown finds, and tells it how many there are."""

    asked = Signal(str)
    stepped = Signal(int)  # 1 forward, -1 back
    closed = Signal()

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.words = _Words()
        self.words.setPlaceholderText(self.tr("Find in this document"))
        self.words.setAccessibleName(self.tr("Find in this document"))
        let_clear(self.words)
        self.count = make_label(style="small")
        self.back = IconButton(icons, "up", self.tr("Previous place"), shortcut="Shift+Return")
        self.forth = IconButton(icons, "down", self.tr("Next place"), shortcut="Return")
        self.close_button = IconButton(icons, "close", self.tr("Stop finding"), shortcut="Esc")
        row = make_row(self.words, self.count, self.back, self.forth, self.close_button, spacing=4)
        row.setStretch(0, 1)
        row.setContentsMargins(16, 4, 10, 4)
        self.setLayout(row)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.words.textChanged.connect(self._wait)
        self.words.stepped.connect(self._step)
        self.back.clicked.connect(self._go_back)
        self.forth.clicked.connect(self._go_forth)
        self.close_button.clicked.connect(self.leave)
        self.show_count(0, 0)
        self.hide()

    def open(self, words: str = "") -> None:
        """Show the bar with the keyboard in it; ``words`` that are selected are looked for."""
        if words:
            self.words.setText(words)
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.ask()

    @Slot()
    def leave(self) -> None:
        """Hide the bar; nothing is marked as found any more."""
        if not self.isHidden():
            self._pause.stop()
            self.hide()
            self.closed.emit()

    @Slot()
    def ask(self) -> None:
        """Look for the words at once, in whatever is shown now."""
        self._pause.stop()
        if not self.isHidden():
            self.asked.emit(self.words.text())

    @Slot()
    def _wait(self) -> None:
        self._pause.start()

    @Slot(int)
    def _step(self, direction: int) -> None:
        if self._pause.isActive():
            self.ask()
        else:
            self.stepped.emit(direction)

    @Slot()
    def _go_back(self) -> None:
        self._step(-1)

    @Slot()
    def _go_forth(self) -> None:
        self._step(1)

    @Slot(int, int)
    def show_count(self, current: int, count: int, *, busy: bool = False) -> None:
        """Say which of how many places is shown; ``busy`` while there may be more."""
        text = ""
        if count:
            most = self.tr("{0} or more") if count >= MOST_FOUND or busy else "{0}"
            text = self.tr("{0} of {1}").format(count_text(current), most.format(count_text(count)))
        elif self.words.text().strip():
            text = self.tr("Searching…") if busy else self.tr("Not in this document")
        if text != self.count.text():
            self.count.setText(text)
            self.count.updateGeometry()
            if text and not busy:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        for button in (self.back, self.forth):
            button.setEnabled(count > 0)


class _Words(QLineEdit):
    """A line whose Return steps on and whose Shift+Return steps back."""

    stepped = Signal(int)

    def event(self, event: QEvent) -> bool:
        """Keep Return from the window, which would open the file."""
        returns = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in returns:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Step where Return is pressed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
