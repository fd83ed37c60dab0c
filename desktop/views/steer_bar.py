"""What moves the list away from the plain question? Likeness, plus and minus as chips; one key clears."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.controllers.search import SimilarTo
from desktop.controllers.steering import SteerItem
from desktop.texts.plain import set_tip
from desktop.views.controls import make_label
from desktop.views.flow import FlowLayout
from desktop.views.query_chips import RemovableChip

_LONGEST_CHARS = 46


def short_text(text: str, most_chars: int = _LONGEST_CHARS) -> str:
    """Return the beginning of a text, as long as a chip may be."""
    plain = " ".join(text.split())
    return plain if len(plain) <= most_chars else plain[: most_chars - 1].rstrip() + "…"


class SteerBar(QWidget):
    """Hidden while nothing steers."""

    removed = Signal(object)  # SteerItem
    filled = Signal()  # there are other chips now
    left = Signal()  # back to the question's own results

    def __init__(self) -> None:
        super().__init__()
        self._like: SimilarTo | None = None
        self._items: tuple[SteerItem, ...] = ()
        self._row = FlowLayout()
        self._hint = make_label(style="small")
        self._hint.setContentsMargins(6, 0, 0, 0)
        self.setLayout(self._row)
        self.setAccessibleName(self.tr("What steers the results"))
        self.hide()

    @property
    def chips(self) -> list[RemovableChip]:
        """The chips, likeness first."""
        return [chip for chip in self._row.widgets() if isinstance(chip, RemovableChip)]

    @property
    def hint(self) -> QLabel:
        """What the key does now."""
        return self._hint

    def show_like(self, like: SimilarTo | None) -> None:
        """Say what the results are like; None where they answer the question."""
        self._like = like
        self._fill()

    def show_items(self, items: tuple[SteerItem, ...]) -> None:
        """Show what pulls and what pushes."""
        self._items = items
        self._fill()

    def _fill(self) -> None:
        while self._row.count():
            old = self._row.takeAt(0).widget()
            if old is not None and old is not self._hint:
                old.hide()
                old.deleteLater()
        if self._like is not None:
            self._row.addWidget(self._make_like(self._like))
        for item in (
            self._items if self._like is None else ()
        ):  # likeness is not steered; they come back with the question
            self._row.addWidget(self._make_item(item))
        back, clear = self.tr("Esc goes back to your question"), self.tr("Esc clears")
        self._hint.setText(back if self._like is not None else clear)
        self._hint.setMinimumHeight(max((chip.sizeHint().height() for chip in self.chips), default=0))
        self._row.addWidget(self._hint)
        self.setVisible(self._like is not None or bool(self._items))
        self.updateGeometry()
        self.filled.emit()

    def _make_like(self, like: SimilarTo) -> RemovableChip:
        pattern = self.tr("Documents similar to {0}") if like.path else self.tr("Passages similar to {0}")
        said = pattern.format(short_text(like.title, 60))
        chip = RemovableChip(said, self.tr("{0}. Go back to the question").format(said), "like")
        chip.clicked.connect(self.left)
        return chip

    def _make_item(self, item: SteerItem) -> RemovableChip:
        # A sign as well as a colour, and the words for those who hear it.
        sign, meaning = ("+", self.tr("More like: {0}")) if item.more else ("−", self.tr("Less like: {0}"))
        accessible = self.tr("Remove. {0}").format(meaning.format(item.label))
        chip = RemovableChip(f"{sign}  {short_text(item.label)}", accessible, "plus" if item.more else "minus")
        set_tip(chip, meaning.format(short_text(item.text, 400)))
        chip.clicked.connect(partial(self._remove, item))
        return chip

    def _remove(self, item: SteerItem, checked: bool = False) -> None:
        self.removed.emit(item)
