"""What can be done with what is shown? Passage by passage, more or less like it, why it was found, and its pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.views.controls import Chip, tip_text
from desktop.views.flow import FlowLayout


class PreviewTools(QWidget):
    """One row below the document's name, in as many lines as it needs; what has no use now is not in it."""

    similar_asked = Signal()
    like_passage_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.more = Chip(self.tr("+  More"), self.tr("More like this"))
        self.less = Chip(self.tr("−  Less"), self.tr("Less like this"))
        self.similar = Chip(self.tr("Similar") + "  ▾", self.tr("Similar documents and passages"))
        self.why = Chip(self.tr("Why?"), self.tr("Why was this found?"), checkable=True)
        self.more.setToolTip(tip_text(self.tr("Pull the results towards this passage, or what is selected"), "Alt++"))
        self.less.setToolTip(tip_text(self.tr("Push the results away from this passage, or what is selected"), "Alt+-"))
        self.why.setToolTip(tip_text(self.tr("Show why this was found"), "Ctrl+I"))
        menu = QMenu(self.similar)
        self.similar_document = QAction(self.tr("Similar documents"), menu)
        self.like_passage = QAction(self.tr("Similar passages"), menu)
        for action, keys, signal in (
            (self.similar_document, "Ctrl+L", self.similar_asked),
            (self.like_passage, "Ctrl+Shift+L", self.like_passage_asked),
        ):
            action.setText(f"{action.text()}\t{tip_text('', keys).strip(' ()')}")
            action.triggered.connect(signal)
            menu.addAction(action)
        self.similar.setMenu(menu)
        self.similar.setPopupMode(Chip.ToolButtonPopupMode.InstantPopup)
        self._row = FlowLayout()
        self.setLayout(self._row)
        self._words = {self.more: self.more.text(), self.less: self.less.text()}

    def place(self, steps: QWidget, *others: QWidget) -> None:
        """Put the steps between passages first, the chips behind them, then what else belongs to the document."""
        for widget in (steps, self.more, self.less, self.similar, self.why, *others):
            self._row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave plus and minus to their signs where that spares a line."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again whether all has room where something comes or goes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        shown = {chip: words for chip, words in self._words.items() if not chip.isHidden()}
        metrics = self.more.fontMetrics()
        words_px = sum(metrics.horizontalAdvance(words) for words in shown.values())
        now_px = sum(metrics.horizontalAdvance(chip.text()) for chip in shown)
        short = self._row.sizeHint().width() + words_px - now_px > self.width()
        for chip, words in self._words.items():
            wanted = words.split()[0] if short else words
            if chip.text() != wanted:
                chip.setText(wanted)

    def set_steerable(self, steerable: bool) -> None:
        """Offer plus and minus where there is a question that they move."""
        self.more.setVisible(steerable)
        self.less.setVisible(steerable)
