"""How is something asked before it is done? One look for every such box: our own icon, the question, what it means."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.look.icons import IconSet
from desktop.texts.plain import set_texts

_ICON_PX = 40


def ask_box(icons: IconSet, parent: QWidget, question: str, more: str) -> QMessageBox:
    """Return a box that asks; its buttons are the caller's."""
    box = QMessageBox(parent)
    box.setWindowTitle(question)
    box.setIconPixmap(icons.icon("info", "accent").pixmap(_ICON_PX, _ICON_PX))
    set_texts(box, question, more)
    return box
