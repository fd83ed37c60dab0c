"""What shall a new library be? Its name, where it lies, and which encoder reads its files."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.views.controls import WordLine, make_column, make_label
from desktop.views.place_dialog import PlaceDialog
from engine.known_libraries import MOST_NAME_CHARS, free_place
from engine.settings import AUTO


class NewLibraryDialog(PlaceDialog):
    """Three fields; the place follows the name until it is chosen. What cannot be is said below."""

    asked = Signal(str, object, str)  # name, Path, encoder ("auto": by the files' languages)

    def __init__(self, encoders: Sequence[tuple[str, str]], preferred: str, parent: QWidget | None = None) -> None:
        named = self.tr("Folder for what Kenning reads")
        super().__init__(self.tr("New library"), named, self.tr("Make it"), parent)
        self._placed = False
        self.name = WordLine()
        self.name.setMaxLength(MOST_NAME_CHARS)
        self.name.setPlaceholderText(self.tr("Work, family, studies…"))
        self.name.setAccessibleName(self.tr("Name"))
        self.encoder = QComboBox()
        self.encoder.setAccessibleName(self.tr("Encoder"))
        self.encoder.addItem(self.tr("By the files' languages (recommended)"), AUTO)
        for name, title in encoders:
            self.encoder.addItem(title, name)
        self.encoder.setCurrentIndex(max(0, self.encoder.findData(preferred)))
        self.make_button = self.does
        lead = self.tr(
            "A library is a folder of its own in which Kenning keeps what it read. Your files stay where they are; you "
            "choose them next."
        )
        how = self.tr("English files get a small, quick encoder, any others one of many languages. It can be changed "
                      "later.")  # fmt: skip
        name_row = make_column(self._title(self.tr("Name"), self.name), self.name, spacing=4)
        encoder_title = self._title(self.tr("Encoder"), self.encoder)
        encoder_row = make_column(encoder_title, self.encoder, make_label(how, "small", wrap=True), spacing=4)
        self._lay_out(lead, name_row, self._place_row(), encoder_row)
        chain: tuple[QWidget, ...] = (self.name, self.place, self.browse, self.encoder, self.does)
        for first, second in pairwise(chain):
            self.setTabOrder(first, second)
        self.name.textChanged.connect(self._follow_name)
        self.place.textEdited.connect(self._keep_place)
        self._follow_name()

    def _chooser_title(self) -> str:
        return self.tr("Choose an empty folder")

    def _first_field(self) -> QWidget:
        return self.name

    @Slot()
    def _follow_name(self) -> None:
        if not self._placed:
            self.place.setText(str(free_place(self.name.text() or "library")))
        self._check()

    @Slot()
    def _keep_place(self) -> None:
        self._placed = bool(self.place.text().strip())
        self._check()

    @Slot()
    def _check(self) -> None:
        self.problem.hide()
        self.make_button.setEnabled(bool(self.name.text().strip() and self.place.text().strip()))

    @Slot(str)
    def take_place(self, folder: str) -> None:
        """Take a folder that was chosen."""
        self.place.setText(folder)
        self._keep_place()

    @Slot()
    def _ask(self) -> None:
        self.make_button.setEnabled(False)  # until there is an answer
        self.asked.emit(self.name.text().strip(), Path(self.place.text().strip()), str(self.encoder.currentData()))
