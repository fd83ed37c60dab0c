"""Where does one type? A search box that remembers questions (Up and Down), with a sign for those that are saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from desktop.look.icons import IconSet
from desktop.texts.plain import plain_tip
from desktop.views.controls import WordLine, let_clear, tip_text

_KEPT = 500


class SearchBox(WordLine):
    """The question. Down goes into the results, Up recalls earlier questions; what Escape does is the page's."""

    down_pressed = Signal()
    enter_pressed = Signal()
    remembered = Signal(str)  # a question that gave results
    recalled = Signal()  # other questions can be recalled than before
    saved_asked = Signal()

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self._icons = icons
        self._recent: list[str] = []
        self._place = -1
        self.setObjectName("searchBox")
        let_clear(self)
        self.setPlaceholderText(self.tr("Ask in your own words: how long may I keep the deposit?"))
        self.setAccessibleName(self.tr("Search"))
        self.set_searching(False)
        self.setToolTip(tip_text(self.tr("Search"), "Ctrl+K"))
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._news = ""
        self._saved = QAction(self)
        self.addAction(self._saved, QLineEdit.ActionPosition.TrailingPosition)
        self._saved.triggered.connect(self.saved_asked)
        icons.theme.changed.connect(self._redraw)
        self.textEdited.connect(self._forget_place)
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        self._glass.setIcon(self._icons.icon("search", "muted"))
        self._glass.setText(self.tr("Search"))
        self._saved.setIcon(self._icons.icon("bookmark", "accent" if self._news else "muted"))
        said = self.tr("Saved searches")
        self._saved.setText(f"{said}: {self._news}" if self._news else said)
        self._saved.setToolTip(plain_tip(tip_text(self._saved.text(), "Ctrl+S")))
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(" ".join(action.text() for action in button.actions()))

    def show_news(self, text: str) -> None:
        """Say at the sign of the saved searches how much they have to tell; nothing where that is empty."""
        self._news = text
        self._redraw()

    @Slot(object)
    def recall(self, questions: Sequence[str], *, only: bool = False) -> None:
        """Let earlier questions be recalled behind those of this session; ``only`` them, or none."""
        own = [] if only else self._recent
        self._recent = list(dict.fromkeys((*own, *questions)))
        self._place = -1
        self.recalled.emit()

    @property
    def recent(self) -> tuple[str, ...]:
        """The questions that Up recalls, the newest first."""
        return tuple(self._recent)

    @Slot()
    def _forget_place(self) -> None:
        self._place = -1

    def set_searching(self, searching: bool) -> None:
        """Let screen readers say whether an answer is awaited."""
        waiting, idle = self.tr("Searching"), self.tr("Type a question; results appear as you type.")
        self.setAccessibleDescription(waiting if searching else idle)

    def remember(self, text: str) -> None:
        """Keep a question that gave results; the newest first, none twice."""
        text = text.strip()
        if not text or self._place >= 0:
            return
        if self._recent and text.startswith(self._recent[0]):
            self._recent.pop(0)  # the same question, typed further
        if text in self._recent:
            self._recent.remove(text)
        self._recent = [text, *self._recent][:_KEPT]
        self.remembered.emit(text)

    def setText(self, text: str | None) -> None:  # noqa: N802 (Qt's name)
        """Put a text in the place of what stands there, which the keys that undo bring back: Qt's own forgets it."""
        if (text or "") != self.text():
            self.selectAll()
            self.insert(text or "")

    def ask(self, text: str) -> None:
        """Put a question into the box."""
        self.setText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def append(self, text: str) -> None:
        """Put operators behind the question."""
        self.ask(f"{self.text().rstrip()} {text}".strip())

    def clear_text(self) -> None:
        """Empty the box, ready for a new question."""
        self._place = -1
        self.clear()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+K to the window: on some systems it deletes the rest of the line."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_K, Qt.Key.Key_D):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Walk through recent questions, the results, or clear."""
        key = event.key()
        if key == Qt.Key.Key_Up:
            self._recall(self._place + 1)
        elif key == Qt.Key.Key_Down and self._place >= 0:
            self._recall(self._place - 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.down_pressed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _recall(self, place: int) -> None:
        if place < 0:
            self._place = -1
            self.clear()
            return
        if self._place < 0 and self._recent[:1] == [self.text().strip()]:
            place = 1  # the newest one already stands in the box
        if place < len(self._recent):
            self.setText(self._recent[place])
            self._place = place  # what stands in the box is taken for typed before
