"""Where does a library lie? What the dialogs that ask for its folder have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDir, QFileInfo, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.texts.engine_words import engine_text
from desktop.texts.plain import isolated
from desktop.views.controls import make_column, make_label, make_row, plain_button, primary_button
from desktop.views.file_dialog import folder_dialog

_WIDTH_PX = 520


class PlaceDialog(QDialog):
    """A field for the place with a button that looks for it, what is wrong with it, and one thing to do.

    What cannot be is said below the fields, and what was typed stays.
    """

    def __init__(self, title: str, named: str, does: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH_PX)
        self._named = named
        self.place = _PlaceLine()
        self.place.setAccessibleName(named)
        self.browse = plain_button(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose the folder"))
        self.problem = make_label(style="problem", wrap=True)
        self.problem.hide()
        self.does = primary_button(does)
        self.does.setDefault(True)
        self.place.refused.connect(self._refuse)
        self.browse.clicked.connect(self._choose)
        self.does.clicked.connect(self._ask)

    def _lay_out(self, lead: str, *parts: Any) -> None:
        """Lay out the title, what it is about, its parts (widgets, layouts), what is wrong, and the buttons."""
        cancel = plain_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        head = make_label(self.windowTitle(), "title"), make_label(lead, "muted", wrap=True)
        buttons = make_row(-1, cancel, self.does)
        self.setLayout(make_column(*head, *parts, self.problem, -1, buttons, spacing=14, margins=24))

    def _place_row(self) -> QVBoxLayout:
        where = make_row(self.place, self.browse)
        where.setStretch(0, 1)
        return make_column(self._title(self._named, self.place), where, spacing=4)

    def _title(self, text: str, field: QWidget) -> QWidget:
        label = make_label(text)
        label.setBuddy(field)
        return label

    def _chooser_title(self) -> str:
        raise NotImplementedError

    @Slot()
    def _choose(self) -> None:
        dialog = folder_dialog(self, self._chooser_title())
        dialog.fileSelected.connect(self.take_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_place(self, folder: str) -> None:
        """Take a folder that was chosen."""
        raise NotImplementedError

    def _check(self) -> None:
        """See whether it can be done now; what was wrong is no longer said."""
        raise NotImplementedError

    def _ask(self) -> None:
        raise NotImplementedError

    def _first_field(self) -> QWidget:
        return self.place

    @Slot(str)
    def _refuse(self, path: str) -> None:
        """Say that a file is no place for a library; what stood in the field stays."""
        name = QFileInfo(path).fileName()
        self._say(self.tr("{0} is a file, and a library is a folder; let go of that folder.").format(isolated(name)))

    @Slot(object)
    def show_problem(self, error: object) -> None:
        """Say why it could not be done; everything that was typed stays."""
        self._say(engine_text(str(error)))

    def _say(self, problem: str) -> None:
        self._check()
        self.problem.setText(problem)
        self.problem.show()
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        self._first_field().setFocus()


class _PlaceLine(QLineEdit):
    """A line for the path of a folder, which can be let go over it; a file is refused, with a word."""

    refused = Signal(str)  # the path of a file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take a folder of this computer, or words."""
        if not event.mimeData().hasUrls():
            super().dragEnterEvent(event)
        elif _local_path(event):
            event.setDropAction(Qt.DropAction.CopyAction)  # nothing is moved away from its place
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """Take at every letter what was taken at the edge."""
        if not event.mimeData().hasUrls():
            super().dragMoveEvent(event)
        elif _local_path(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the path there that was let go, not its address; words as ever."""
        if not event.mimeData().hasUrls():
            super().dropEvent(event)
        elif path := _local_path(event):
            if QFileInfo(path).isFile():
                self.refused.emit(path)
            else:
                self.setText(path)
                self.textEdited.emit(path)  # chosen, as if it were typed
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()


def _local_path(event: QDropEvent) -> str:
    """Return the path of the first thing that is dragged; empty where it is none of this computer's."""
    urls = event.mimeData().urls()
    return QDir.toNativeSeparators(urls[0].toLocalFile()) if urls and urls[0].isLocalFile() else ""
