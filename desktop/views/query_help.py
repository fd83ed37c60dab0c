"""What can be typed into the search box? The query language as a table; each example goes into the box."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop.views.controls import link_button, make_column, make_label
from desktop.views.popup import Popup


def _tr(text: str) -> str:
    return QCoreApplication.translate("query_help", text)


def examples() -> list[tuple[str, str]]:
    """Return (what is typed, what it means), the plainest first."""
    return [
        (_tr("how long may I keep the deposit"), _tr("A question or a few words: found by meaning and by words")),
        (_tr('"two months\' rent"'), _tr("Exactly these words, in this order")),
        (_tr("contract -draft"), _tr("Without a word, or without “a phrase”")),
        (_tr("rent OR lease"), _tr("Either of two words")),
        (_tr("contra*"), _tr("Words that begin so")),
        ("type:pdf", _tr("Only files of this kind: pdf, docx, word, mail, image, code …")),
        (_tr("in:papers"), _tr("Only in folders of this name")),
        ("after:2024-03", _tr("Changed since then; also 2024, 2024-03-15, yesterday, 7d")),
        ("before:2025", _tr("Changed before then")),
        (_tr("title:agreement"), _tr("Only documents with this in their title")),
        (_tr("author:byron"), _tr("Only what this person wrote or sent")),
        (_tr("tag:taxes"), _tr("Only documents that you tagged so; tag:pinned too")),
        ("lang:de", _tr("Only documents in this language")),
    ]


class QueryHelp(Popup):
    """The table, opened by the button beside the filters or with its key."""

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("What you can type"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(5)
        self.buttons: list[QPushButton] = []
        for row, (typed, meaning) in enumerate(examples()):
            button = link_button(typed)
            button.setAccessibleName(self.tr("{0}: {1}").format(typed, meaning))
            button.setToolTip(self.tr("Put this into the search box"))
            button.clicked.connect(partial(self._ask, typed))
            self.buttons.append(button)
            grid.addWidget(button, row, 0)
            grid.addWidget(make_label(meaning, "muted"), row, 1)
        title = make_label(self.windowTitle(), "subtitle")
        note = make_label(
            self.tr("Combine them as you like. Anything else is plain words. Click an example to try it."), "small"
        )
        self.setLayout(make_column(title, grid, note, spacing=12, margins=18))

    def _ask(self, typed: str, checked: bool = False) -> None:
        self.hide()
        self.asked.emit(typed)
