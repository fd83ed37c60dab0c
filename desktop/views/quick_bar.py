"""How does one search without the window? A bar over everything: a question, the first hits, Enter opens the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame

from desktop.look.icons import IconSet
from desktop.models.results import ResultsModel
from desktop.texts.engine_words import engine_text
from desktop.views.controls import WordLine, make_column, make_label
from desktop.views.result_list import ResultList
from engine.search.hits import SearchResult

HITS = 5
_WIDTH_PX, _LIST_PX = 640, 420


class QuickBar(QFrame):
    """A question and its first five hits; Escape, or a click elsewhere, puts it away."""

    opened = Signal(str, str)  # the question, and the path of a hit or nothing

    def __init__(self, icons: IconSet) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(self.tr("Kenning: search"))
        self.setObjectName("page")
        self.setFixedWidth(_WIDTH_PX)
        self.box = WordLine()
        self.box.setPlaceholderText(self.tr("Search your files"))
        self.box.setAccessibleName(self.tr("Question"))
        self.box.setClearButtonEnabled(True)
        self.model = ResultsModel(self)
        self.results = ResultList(self.model, icons)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the box keeps the keyboard
        self.results.setFixedHeight(_LIST_PX)
        self.results.hide()
        self.note = make_label("", "small", wrap=True)
        self.note.hide()
        column = make_column(self.box, self.results, self.note, spacing=8, margins=12)
        self.setLayout(column)
        self.results.opened.connect(self._open)
        self.results.clicked.connect(self._open_clicked)

    def come_forward(self, text: str = "") -> None:
        """Show the bar in the upper half of the screen, ready for a question."""
        if text:
            self.box.setText(text)
        self.adjustSize()
        area = (QGuiApplication.screenAt(self.cursor().pos()) or self.screen()).availableGeometry()
        self.move(area.center().x() - self.width() // 2, area.top() + area.height() // 5)
        self.show()
        self.raise_()
        self.activateWindow()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    @Slot(object)
    def show_result(self, result: SearchResult) -> None:
        """Show the first hits of an answer, or that there are none."""
        # So few that none is folded as less likely: that is what a weak answer is to the list.
        self.model.set_result(replace(result, hits=result.hits[:HITS], weak=True), HITS + 1)
        self.results.setVisible(bool(result.hits))
        self._say("" if result.hits else self.tr("Nothing found for “{0}”").format(result.query))
        if result.hits:
            self.results.select_row(0)
        self.adjustSize()

    @Slot()
    def clear_result(self) -> None:
        """Show no hits."""
        self.model.clear()
        self.results.hide()
        self._say("")
        self.adjustSize()

    @Slot(object)
    def show_problem(self, error: object) -> None:
        """Say why there is no answer."""
        self.clear_result()
        self._say(engine_text(str(error)))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    @Slot(int)
    def _open(self, row: int) -> None:
        hit = self.model.hit(row)
        text = self.box.text().strip()
        if text:
            self.hide()
            self.opened.emit(text, hit.path if hit is not None else "")

    @Slot(object)
    def _open_clicked(self, index: object) -> None:
        self._open(self.results.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Walk through the hits, open one, or go away."""
        key, row = event.key(), self.results.currentIndex().row()
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row if not self.results.isHidden() else -1)
        elif key == Qt.Key.Key_Down:
            self.results.select_row(min(row + 1, self.model.rowCount() - 1))
        elif key == Qt.Key.Key_Up:
            self.results.select_row(max(row - 1, 0))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Go away when another window is used."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.hide()
        return super().event(event)
