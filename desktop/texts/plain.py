"""How is text shown that others wrote? As it stands; Qt reads what looks like rich text, and opens what it names.

Titles, paths, questions and errors come from files. A label, a tooltip or a box that guesses the format would
read ``<img src="file:...">`` in a title as a picture, and open that file.
"""

from __future__ import annotations

import html

from PySide6.QtGui import Qt  # the one of QtCore lacks mightBeRichText
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


def plain_tip(text: str, *, fold: bool = False) -> str:
    """Return what shows ``text`` in a tooltip letter by letter; a tooltip has no format of its own to be set.

    With ``fold`` a long one is broken into lines, which Qt does for rich text only.
    """
    if not fold and not Qt.mightBeRichText(text):
        return text
    return f'<p style="white-space:pre-wrap">{html.escape(text)}</p>'


def set_tip(widget: QWidget, text: str, *, fold: bool = False) -> None:
    """Give a widget a tooltip that shows ``text`` as it stands."""
    widget.setToolTip(plain_tip(text, fold=fold))


def set_texts(box: QMessageBox, text: str, more: str = "") -> None:
    """Fill a message box with texts that are shown as they stand; Qt sets the format of the first one only."""
    box.setText(text)
    box.setInformativeText(more)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)


def link_text(address: str, text: str) -> str:
    """Return the rich text of a link whose address and words are taken as they stand."""
    return f'<a href="{html.escape(address)}">{html.escape(text)}</a>'
