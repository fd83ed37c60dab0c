"""Where does a file dialog begin? Where the last one ended; the first with the person's own documents."""

from __future__ import annotations

import os

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.texts.languages import tr

_last: list[str] = []  # the folder in which something was chosen last


def file_dialog(parent: QWidget | None, title: str, save_as: str = "") -> QFileDialog:
    """Return a dialog that asks what to open or, with ``save_as``, the name of a file, where to write.

    Qt would begin in the folder that the program was started from, which is its own where it is installed, or in the
    one that any other dialog named, such as that of the programs.
    """
    dialog = QFileDialog(parent, title)
    dialog.setSizeGripEnabled(False)  # it would lie over the buttons; the edges do the same
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Look in:"))  # Qt has not both in every language
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Files of type:"))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    places = (*_last, documents, QDir.homePath())
    dialog.setDirectory(next((place for place in places if os.path.isdir(place)), QDir.rootPath()))
    if save_as:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(save_as)
    dialog.accepted.connect(lambda: _last.__setitem__(slice(None), [dialog.directory().absolutePath()]))
    return dialog


def folder_dialog(parent: QWidget | None, title: str) -> QFileDialog:
    """Return a dialog that asks for a folder."""
    dialog = file_dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog
