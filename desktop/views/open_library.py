"""Which library shall be opened that is not in the list? Its folder, or the address at which others publish it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.views.controls import make_label
from desktop.views.place_dialog import PlaceDialog


class OpenLibraryDialog(PlaceDialog):
    """One field for both; what cannot be opened is said below it, and what was typed stays."""

    asked = Signal(str)  # a folder or an address

    def __init__(self, parent: QWidget | None = None) -> None:
        named = self.tr("Folder or address of the library")
        super().__init__(self.tr("Open a library"), named, self.tr("Open"), parent)
        self.place.setPlaceholderText(self.tr("A folder, or s3://bucket/folder"))
        self.open_button = self.does
        self.note = make_label(style="small", wrap=True)
        lead = self.tr(
            "A library is the folder in which Kenning keeps what it read. One that others publish has an address; it "
            "is copied to this computer and searched here."
        )
        self._lay_out(lead, self._place_row(), self.note)
        self.place.textChanged.connect(self._check)
        self._check()

    def _chooser_title(self) -> str:
        return self.tr("Choose the folder of a library")

    @Slot()
    def _check(self) -> None:
        self.note.hide()
        self.problem.hide()
        self.open_button.setEnabled(bool(self.place.text().strip()))

    @Slot(str)
    def take_place(self, folder: str) -> None:
        """Take a folder that was chosen, and open it."""
        self.place.setText(folder)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        self._check()
        self.open_button.setEnabled(False)  # until there is an answer
        self.note.setText(self.tr("Looking there…"))
        self.note.show()
        self.asked.emit(self.place.text().strip())
