"""What can be typed into the search box? The query language as a table; each example goes into the box."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop.texts.languages import tr
from desktop.texts.plain import isolated
from desktop.views.controls import link_button, make_column, make_label
from desktop.views.popup import Popup


def examples() -> list[tuple[str, str]]:
    """Return (what is typed, what it means), the plainest first."""
    return [
        (tr("how long may I keep the deposit"), tr("A question or a few words: found by meaning and by words")),
        (tr('"two months\' rent"'), tr("Exactly these words, in this order")),
        (tr("contract -draft"), tr("Without a word, or without “a phrase”")),
        (tr("rent OR lease"), tr("Either of two words")),
        (tr("contra*"), tr("Words that begin so")),
        ("type:pdf", tr("Only files of this kind: pdf, docx, word, mail, image, code …")),
        (tr("in:papers"), tr("Only in folders of this name")),
        ("after:2024-03", tr("Changed since then; also 2024, 2024-03-15, yesterday, 7d")),
        ("before:2025", tr("Changed before then")),
        (tr("title:agreement"), tr("Only documents with this in their title")),
        (tr("author:byron"), tr("Only what this person wrote or sent")),
        (tr("tag:taxes"), tr("Only documents that you tagged so; tag:pinned too")),
        (tr("label:invoices"), tr("Only mail and files with this label, category or keyword")),
        ("lang:de", tr("Only documents in this language")),
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
            button = link_button(isolated(typed))
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
