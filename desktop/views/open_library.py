"""Which library shall be opened that is not in the list? Its folder, or the address at which others publish it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from desktop.texts.engine_words import engine_text
from desktop.views.controls import make_column, make_label, make_row, primary_button
from desktop.views.file_dialog import folder_dialog


class OpenLibraryDialog(QDialog):
    """One field for both; what cannot be opened is said below it, and what was typed stays."""

    asked = Signal(str)  # a folder or an address

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a library"))
        self.setMinimumWidth(520)
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("A folder, or s3://bucket/folder"))
        self.place.setAccessibleName(self.tr("Folder or address of the library"))
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose the folder"))
        self.browse.setAutoDefault(False)
        self.note = make_label(style="small", wrap=True)
        self.problem = make_label(style="problem", wrap=True)
        self.open_button = primary_button(self.tr("Open"))
        self.open_button.setDefault(True)
        self._lay_out()
        self.place.textChanged.connect(self._check)
        self.browse.clicked.connect(self._choose)
        self.open_button.clicked.connect(self._ask)
        self._check()

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        lead = self.tr(
            "A library is the folder in which Kenning keeps what it read. One that others publish has an address; it "
            "is copied to this computer and searched here."
        )
        title = make_label(self.tr("Folder or address of the library"))
        title.setBuddy(self.place)
        where = make_row(self.place, self.browse)
        where.setStretch(0, 1)
        column = make_column(
            make_label(self.windowTitle(), "title"), make_label(lead, "muted", wrap=True),
            make_column(title, where, spacing=4), self.note, self.problem, -1,
            make_row(-1, cancel, self.open_button), spacing=14, margins=24,
        )  # fmt: skip
        self.setLayout(column)

    @Slot()
    def _check(self) -> None:
        self.note.hide()
        self.problem.hide()
        self.open_button.setEnabled(bool(self.place.text().strip()))

    @Slot()
    def _choose(self) -> None:
        dialog = folder_dialog(self, self.tr("Choose the folder of a library"))
        dialog.fileSelected.connect(self.take_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

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

    @Slot(object)
    def show_problem(self, error: object) -> None:
        """Say why it could not be opened."""
        self._check()
        self.problem.setText(engine_text(str(error)))
        self.problem.show()
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        self.place.setFocus()
