"""What does the first start say? What Kenning does, what it does not, and the one thing to do now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.look.icons import IconSet
from desktop.texts.plain import isolated, set_tip
from desktop.views.controls import icon_label, make_column, make_label, make_row, primary_button
from desktop.views.flow import FlowLayout


class QuestionButton(QPushButton):
    """A question to click on; a long one is cut to the width, its tooltip has all of it."""

    def __init__(self, question: str) -> None:
        super().__init__(question.replace("&", "&&"))
        self.question = question
        self.setObjectName("question")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_tip(self, question)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Cut again."""
        super().resizeEvent(event)
        room = self.width() - 34  # less the padding that the style sheet gives it
        cut = self.fontMetrics().elidedText(self.question, Qt.TextElideMode.ElideMiddle, room)
        self.setText(isolated(cut.replace("&", "&&")))


class Questions(QWidget):
    """Questions to click on, such as those that the sample folder answers, or those that were asked before."""

    asked = Signal(str)
    filled = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._questions: tuple[str, ...] = ()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.setLayout(make_column(make_label(title, "subtitle"), self._list, spacing=10))
        self.hide()

    def set_questions(self, questions: Sequence[str]) -> None:
        """Offer these; none hides the whole block."""
        if tuple(questions) == self._questions:
            return
        self._questions = tuple(questions)
        while self._list.count():
            item = self._list.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for question in questions:
            button = QuestionButton(question)
            button.setAccessibleName(self.tr("Ask: {0}").format(question))
            button.clicked.connect(self._ask)
            self._list.addWidget(button)
        self.setVisible(bool(questions))
        self.filled.emit()

    @property
    def questions(self) -> tuple[str, ...]:
        """What is offered."""
        return self._questions

    @property
    def buttons(self) -> list[QuestionButton]:
        """The questions' buttons, in order."""
        items = (self._list.itemAt(place) for place in range(self._list.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QuestionButton)]

    @Slot()
    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, QuestionButton):
            self.asked.emit(button.question)


class WelcomePage(QFrame):
    """The first screen of a library without folders."""

    add_folder_asked = Signal()
    sample_asked = Signal()

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("welcome")
        mark = make_label()
        mark.setPixmap(icons.mark().pixmap(72, 72))
        title = make_label(self.tr("Find it by what it means"), "display", wrap=True)
        lead = make_label(
            self.tr("Ask in plain words. Kenning shows the passage that answers, in the file, on the page."),
            "lead",
            wrap=True,
        )
        self.add_button = primary_button(self.tr("Choose a folder…"))
        self.sample_button = QPushButton(self.tr("Try it with the sample folder"))
        self.add_button.clicked.connect(self.add_folder_asked)
        self.sample_button.clicked.connect(self.sample_asked)
        for button in (self.add_button, self.sample_button):
            button.setMinimumHeight(40)
        column = make_column(
            -1, mark, 6, title, lead, 10, self._make_drop(icons), 14, self._make_steps(icons), -1,
            spacing=8, margins=40,  # the buttons above the steps: those may lie below the edge of a low window
        )  # fmt: skip
        body = QWidget()
        body.setMaximumWidth(860)
        body.setLayout(column)
        holder = QWidget()
        row = make_row(-1, spacing=0)
        row.addWidget(body, 10)
        row.addStretch(1)
        holder.setLayout(row)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Welcome"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(make_column(scroll, spacing=0))

    def _make_steps(self, icons: IconSet) -> QWidget:
        steps = (
            ("folder-add", self.tr("Add a folder"),
             self.tr("PDF, Office, e-mail, books, web pages, text and code are read, never changed or copied.")),
            ("search", self.tr("Ask a question"),
             self.tr("“How long may I keep the deposit” finds the clause, even where the words differ.")),
            ("shield", self.tr("It stays here"),
             self.tr("Everything runs on this computer. No account, no cloud, no network.")),
        )  # fmt: skip
        row = make_row(spacing=14)
        for icon, title, text in steps:
            card = QFrame()
            card.setObjectName("card")
            body = make_label(text, "muted", wrap=True)
            body.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            column = make_column(
                icon_label(icons, icon, "accent", 26), make_label(title, "subtitle", wrap=True), spacing=8, margins=18
            )
            column.addWidget(body, 1)
            card.setLayout(column)
            row.addWidget(card, 1)
        steps_widget = QWidget()
        steps_widget.setLayout(row)
        return steps_widget

    def _make_drop(self, icons: IconSet) -> QWidget:
        hint = make_label(self.tr("or drag folders and files anywhere onto this window"), "muted")
        hint.setMinimumHeight(40)
        row = FlowLayout(spacing=12)
        for part in (self.add_button, self.sample_button, hint):
            row.addWidget(part)
        widget = QWidget()
        widget.setLayout(row)
        return widget
