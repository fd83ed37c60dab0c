"""Which saved searches are at hand? On the start page, each a click away, with how much it has to tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.texts.wording import count_text, news_text
from desktop.views.controls import make_column, make_label
from desktop.views.welcome import QuestionButton
from engine.saved_searches import SavedSearch

_MOST = 6


class SavedList(QWidget):
    """Those with news first; hidden where none is saved."""

    chosen = Signal(str)  # name
    all_asked = Signal()
    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.setLayout(make_column(make_label(self.tr("Saved searches"), "subtitle"), self._list, spacing=10))
        self.buttons: list[QuestionButton] = []
        self.hide()

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show these, at most a handful."""
        for old in self.buttons:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        for search in sorted(searches, key=lambda one: not one.unseen)[:_MOST]:
            text = f"{search.name}  ·  {news_text(len(search.unseen))}" if search.unseen else search.name
            button = QuestionButton(text)
            button.setAccessibleName(self.tr("Saved search: {0}").format(text))
            button.clicked.connect(partial(self._choose, search.name))
            self.buttons.append(button)
            self._list.addWidget(button)
        if len(searches) > _MOST:
            rest = QuestionButton(self.tr("All {0} saved searches…").format(count_text(len(searches))))
            rest.clicked.connect(self.all_asked)
            self.buttons.append(rest)
            self._list.addWidget(rest)
        self.setVisible(bool(searches))
        self.filled.emit()

    def _choose(self, name: str, checked: bool = False) -> None:
        self.chosen.emit(name)
