"""What can be done with the passage that is shown? More or less like it, what is similar, and why it was found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.views.controls import Chip, tip_text
from desktop.views.flow import FlowLayout


class PreviewTools(QWidget):
    """A row of chips below the preview's header."""

    similar_asked = Signal()
    like_passage_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.more = Chip(self.tr("+  More like this"), self.tr("More like this"))
        self.less = Chip(self.tr("−  Less like this"), self.tr("Less like this"))
        self.similar = Chip(self.tr("Similar") + "  ▾", self.tr("Similar documents and passages"))
        self.why = Chip(self.tr("Why?"), self.tr("Why was this found?"), checkable=True)
        self.more.setToolTip(tip_text(self.tr("Pull the results towards this passage, or what is selected"), "Alt++"))
        self.less.setToolTip(tip_text(self.tr("Push the results away from this passage, or what is selected"), "Alt+-"))
        self.why.setToolTip(tip_text(self.tr("Show why this was found"), "Ctrl+I"))
        menu = QMenu(self.similar)
        self.similar_document = QAction(self.tr("Similar documents"), menu)
        self.like_passage = QAction(self.tr("More like this passage"), menu)
        for action, keys, signal in (
            (self.similar_document, "Ctrl+L", self.similar_asked),
            (self.like_passage, "Ctrl+Shift+L", self.like_passage_asked),
        ):
            action.setText(f"{action.text()}\t{tip_text('', keys).strip(' ()')}")
            action.triggered.connect(signal)
            menu.addAction(action)
        self.similar.setMenu(menu)
        self.similar.setPopupMode(Chip.ToolButtonPopupMode.InstantPopup)
        row = FlowLayout()
        for chip in (self.more, self.less, self.similar, self.why):
            row.addWidget(chip)
        row.setContentsMargins(20, 8, 12, 8)
        self.setLayout(row)

    def set_steerable(self, steerable: bool) -> None:
        """Offer plus and minus where there is a question that they move."""
        self.more.setVisible(steerable)
        self.less.setVisible(steerable)
