"""Which tags have these documents? One line with commas, and those that exist a click away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop.views.controls import Chip, WordLine, make_column, make_label, make_row, plain_button, primary_button
from desktop.views.flow import FlowLayout


def parted(text: str) -> list[str]:
    """Return the tags in a line with commas, each once, as they are written."""
    tags = (" ".join(part.split()).removeprefix("#").strip() for part in text.split(","))
    return list({tag.casefold(): tag for tag in tags if tag}.values())


class TagsDialog(QDialog):
    """Shows the tags that all of the documents have; what only some have stays as it is."""

    asked = Signal(object, object)  # tags to give, tags to take

    def __init__(self, what: str, common: Sequence[str], known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags"))
        self.setMinimumWidth(440)
        self._common = tuple(common)
        self.tags = WordLine(", ".join(common))
        self.tags.setAccessibleName(self.tr("Tags, with commas between them"))
        self.tags.setPlaceholderText(self.tr("taxes, to read"))
        self.chips = [Chip(f"#{tag}".replace("&", "&&"), self.tr("Add the tag {0}").format(tag)) for tag in known]
        flow = FlowLayout()
        for chip, tag in zip(self.chips, known, strict=True):
            chip.clicked.connect(partial(self._add, tag))
            flow.addWidget(chip)
        holder = QWidget()
        holder.setLayout(flow)
        holder.setVisible(bool(known))
        self.keep_button = primary_button(self.tr("Save"))
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self._ask)
        cancel = plain_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        note = self.tr("With commas between them. Type tag:name to find them again; “pinned” stands first in lists.")
        self.setLayout(
            make_column(
                make_label(self.windowTitle(), "title"), make_label(what, "muted", wrap=True), self.tags, holder,
                make_label(note, "small", wrap=True), make_row(-1, cancel, self.keep_button), spacing=12, margins=24,
            )
        )  # fmt: skip

    def _add(self, tag: str, checked: bool = False) -> None:
        self.tags.setText(", ".join([*parted(self.tags.text()), tag]))
        self.tags.setText(", ".join(parted(self.tags.text())))
        self.tags.setFocus()

    @Slot()
    def _ask(self) -> None:
        wanted = parted(self.tags.text())
        folded = {tag.casefold() for tag in wanted}
        self.asked.emit(wanted, [tag for tag in self._common if tag.casefold() not in folded])
        self.accept()
