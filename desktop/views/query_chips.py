"""What was the question understood as? One chip for each operator in it, which takes it out again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.texts.languages import tr
from desktop.texts.plain import set_tip
from desktop.texts.wording import language_text, typed_date_text
from desktop.views.controls import Chip
from desktop.views.flow import FlowLayout

if TYPE_CHECKING:  # the engine's heavy parts come after the first paint
    from engine.search.query import QueryFilter

_LONGEST_CHARS = 40
_FILTERS = ("type", "in", "after", "before", "title", "author", "lang", "tag", "label")


def filter_text(part: QueryFilter) -> str:
    """Return an operator of a question in words: "Type: PDF", "Without “draft”"."""
    value = part.value if len(part.value) <= _LONGEST_CHARS else part.value[: _LONGEST_CHARS - 1].rstrip() + "…"
    if part.kind == "type":
        shown = value.upper() if len(value) <= 4 else value
        return tr("Type: {0}").format(shown)
    if part.kind in ("after", "before"):
        since, until = tr("From: {0}"), tr("Before: {0}")
        return (since if part.kind == "after" else until).format(typed_date_text(value))
    if part.kind == "lang":
        return tr("Language: {0}").format(language_text(value))
    patterns = {
        "in": tr("In: {0}"),
        "title": tr("Title: {0}"),
        "author": tr("By: {0}"),
        "tag": tr("Tag: {0}"),
        "label": tr("Label: {0}"),
        "phrase": tr("Exactly “{0}”"),
        "without": tr("Without “{0}”"),
        "or": tr("Either: {0}"),
    }
    return patterns.get(part.kind, "{0}").format(value)


def narrowing(parts: Sequence[QueryFilter]) -> list[QueryFilter]:
    """Return the operators that do in a question what the filters' chips do."""
    return [part for part in parts if part.kind in _FILTERS]


def cut_span(text: str, start: int, end: int) -> str:
    """Return ``text`` without what stands from ``start`` to ``end``, one blank between what is left."""
    left, right = text[:start].rstrip(), text[end:].lstrip()
    return f"{left} {right}" if left and right else left or right


def cut_filter(text: str, query: str, part: QueryFilter) -> str:
    """Return ``text`` without an operator that was understood in ``query``, which may be typed further by now."""
    wanted = query[part.start : part.end]
    lead = len(text) - len(text.lstrip())
    for start in (part.start + lead, part.start):
        if text[start : start + len(wanted)] == wanted:
            return cut_span(text, start, start + len(wanted))
    start = text.find(wanted)
    return cut_span(text, start, start + len(wanted)) if start >= 0 else text


class RemovableChip(Chip):
    """A chip that goes when it is clicked, or with Delete or Backspace."""

    def __init__(self, text: str, accessible: str, style: str = "") -> None:
        super().__init__("", accessible)
        self.setProperty("look", style)
        self.say(text, accessible)

    def say(self, text: str, accessible: str) -> None:
        """Change what the chip says."""
        self.setText(f"{text}  ✕")
        self.setAccessibleName(accessible)
        set_tip(self, accessible)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go with the keys that delete too."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)


class QueryChips(QWidget):
    """The operators of the newest answer's question; hidden where it has none."""

    removed = Signal(object)  # QueryFilter
    filled = Signal()  # there are other chips now

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[QueryFilter, ...] = ()
        self._row = FlowLayout()
        self.setLayout(self._row)
        self.setAccessibleName(self.tr("Understood as"))
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What the chips say."""
        return [filter_text(part) for part in self._parts]

    @property
    def chips(self) -> list[RemovableChip]:
        """The chips, in the order of the question."""
        return [chip for chip in self._row.widgets() if isinstance(chip, RemovableChip)]

    def show_parts(self, parts: Sequence[QueryFilter]) -> None:
        """Show the operators that were understood."""
        if tuple(parts) == self._parts:
            return
        self._parts = tuple(parts)
        while self._row.count():
            old = self._row.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for part in self._parts:
            said = filter_text(part)
            chip = RemovableChip(said, self.tr("Remove: {0}").format(said), "filter")
            chip.clicked.connect(partial(self._remove, part))
            self._row.addWidget(chip)
        self.setVisible(bool(self._parts))
        self.updateGeometry()
        self.filled.emit()

    def _remove(self, part: QueryFilter, checked: bool = False) -> None:
        self.removed.emit(part)
