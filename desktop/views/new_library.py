"""What shall a new library be? Its name, where it lies, and which encoder reads its files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton, QWidget

from desktop.texts.engine_words import engine_text
from desktop.views.controls import make_column, make_label, make_row, primary_button
from desktop.views.file_dialog import folder_dialog
from engine.known_libraries import MOST_NAME_CHARS, free_place
from engine.settings import AUTO


class NewLibraryDialog(QDialog):
    """Three fields; the place follows the name until it is chosen. What cannot be is said below."""

    asked = Signal(str, object, str)  # name, Path, encoder ("auto": by the files' languages)

    def __init__(self, encoders: Sequence[tuple[str, str]], preferred: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New library"))
        self.setMinimumWidth(520)
        self._placed = False
        self.name = QLineEdit()
        self.name.setMaxLength(MOST_NAME_CHARS)
        self.name.setPlaceholderText(self.tr("Work, family, studies…"))
        self.name.setAccessibleName(self.tr("Name"))
        self.place = QLineEdit()
        self.place.setAccessibleName(self.tr("Folder for what Kenning reads"))
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose the folder"))
        self.browse.setAutoDefault(False)
        self.encoder = QComboBox()
        self.encoder.setAccessibleName(self.tr("Encoder"))
        self.encoder.addItem(self.tr("By the files' languages (recommended)"), AUTO)
        for name, title in encoders:
            self.encoder.addItem(title, name)
        self.encoder.setCurrentIndex(max(0, self.encoder.findData(preferred)))
        self.problem = make_label(style="problem", wrap=True)
        self.problem.hide()
        self.make_button = primary_button(self.tr("Make it"))
        self.make_button.setDefault(True)
        self._lay_out()
        self.name.textChanged.connect(self._follow_name)
        self.place.textEdited.connect(self._keep_place)
        self.browse.clicked.connect(self._choose_place)
        self.make_button.clicked.connect(self._ask)
        self._follow_name()

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        lead = self.tr(
            "A library is a folder of its own in which Kenning keeps what it read. Your files stay where they are; you "
            "choose them next."
        )
        how = self.tr("English files get a small, quick encoder, any others one of many languages. It can be changed "
                      "later.")  # fmt: skip
        where = make_row(self.place, self.browse)
        where.setStretch(0, 1)
        column = make_column(
            make_label(self.windowTitle(), "title"), make_label(lead, "muted", wrap=True),
            self._titled(self.tr("Name"), self.name), spacing=14, margins=24,
        )  # fmt: skip
        title = self._title(self.tr("Folder for what Kenning reads"), self.place)
        column.addLayout(make_column(title, where, spacing=4))
        title = self._title(self.tr("Encoder"), self.encoder)
        column.addLayout(make_column(title, self.encoder, make_label(how, "small", wrap=True), spacing=4))
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(make_row(-1, cancel, self.make_button))
        self.setLayout(column)

    def _title(self, text: str, field: QWidget) -> QWidget:
        label = make_label(text)
        label.setBuddy(field)
        return label

    def _titled(self, text: str, field: QWidget) -> QWidget:
        holder = QWidget()
        holder.setLayout(make_column(self._title(text, field), field, spacing=4))
        return holder

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

    @Slot()
    def _choose_place(self) -> None:
        dialog = folder_dialog(self, self.tr("Choose an empty folder"))
        dialog.fileSelected.connect(self.take_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def take_place(self, folder: str) -> None:
        """Take a folder that was chosen."""
        self.place.setText(folder)
        self._keep_place()

    @Slot()
    def _ask(self) -> None:
        self.make_button.setEnabled(False)  # until there is an answer
        self.asked.emit(self.name.text().strip(), Path(self.place.text().strip()), str(self.encoder.currentData()))

    @Slot(object)
    def show_problem(self, error: object) -> None:
        """Say why it could not be made; everything that was typed stays."""
        self._check()
        self.problem.setText(engine_text(str(error)))
        self.problem.show()
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        self.name.setFocus()
