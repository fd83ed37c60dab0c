"""How is text shown that others wrote? As it stands; Qt reads what looks like rich text, and opens what it names.

Titles, paths, questions and errors come from files. A label, a tooltip or a box that guesses the format would
read ``<img src="file:...">`` in a title as a picture, and open that file.
"""

from __future__ import annotations

import html
import re

from PySide6.QtGui import Qt  # the one of QtCore lacks mightBeRichText
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from desktop.look.mirror import right_to_left

LONG_WORD = 32  # letters
_UNBREAKABLE = re.compile(rf"[!-,.0-\u02ff]{{{LONG_WORD}}}(?=[!-,.0-\u02ff])")  # lines break at - and / anyway
# What breaks a line, hides, or turns the letters behind it around: "gnp.exe" would be read as "exe.png".
_BREAKS = "\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_ISOLATES, _END = "\u2066\u2068", "\u2069"
_TURNING = (*range(0x202A, 0x202F), 0x2067, *map(ord, _ISOLATES + _END))
_SHOWN = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *_TURNING], "\ufffd"),
    **dict.fromkeys(map(ord, _BREAKS), "↵"),
    ord("\t"): "⇥",
}


def one_line(text: str) -> str:
    """Return a name, title or path as it is shown in one line; what breaks the line, or turns it around, has a sign.

    Isolates that are closed in it turn nothing: our own sentences have names in them where they are read from right
    to left.
    """
    return text if text.isprintable() else _signed(text.replace("\r\n", "\n").replace("\r", "\n"), "")


def shown_lines(text: str) -> str:
    """Return a text of one line or several as it is shown; what hides, or turns letters around, has a sign."""
    return text if text.isprintable() else _signed(text, "\n\t")


def _signed(text: str, kept: str) -> str:
    kept += _ISOLATES + _END if _is_closed(text) else ""
    return text.translate({letter: sign for letter, sign in _SHOWN.items() if chr(letter) not in kept})


def _is_closed(text: str) -> bool:
    """Whether each isolate ends in a text, and nothing ends that did not begin in it."""
    depth = 0
    for letter in text:
        depth += (letter in _ISOLATES) - (letter == _END)
        if depth < 0:
            return False
    return depth == 0


def isolated(text: str) -> str:
    """Return a name, path or question that keeps its own direction, in a line that is read from right to left.

    Else the slash that a path begins with, and the mark that ends a question, would stand at the other end. A window
    that is read from left to right gets the text as it is.
    """
    return f"\u2068{text}\u2069" if text and right_to_left() else text


def directed(text: str) -> str:
    """Return a sentence that is read as the window is, also where it begins with a name in other letters."""
    return f"\u200f{text}" if text and right_to_left() else text


def broken_words(text: str) -> str:
    """Return a text whose very long words, as files' names may be, can go on in the next line."""
    return _UNBREAKABLE.sub("\\g<0>\u200b", text)


def breakable(path: str) -> str:
    """Return a path that may go on in the next line behind each of its separators."""
    return isolated(path.replace("/", "/\u200b").replace("\\", "\\\u200b"))


def plain_tip(text: str, *, fold: bool = False) -> str:
    """Return what shows ``text`` in a tooltip letter by letter; a tooltip has no format of its own to be set.

    What would turn its letters around has a sign, as in lists.

    With ``fold`` a long one is broken into lines, which Qt does for rich text only.
    """
    text = shown_lines(text)
    if not fold and not Qt.mightBeRichText(text):
        return text
    return f'<p style="white-space:pre-wrap">{html.escape(text)}</p>'


def set_tip(widget: QWidget, text: str, *, fold: bool = False) -> None:
    """Give a widget a tooltip that shows ``text`` as it stands."""
    widget.setToolTip(plain_tip(text, fold=fold))


def set_texts(box: QMessageBox, text: str, more: str = "") -> None:
    """Fill a message box with texts that are shown as they stand; Qt sets the format of the first one only."""
    box.setText(broken_words(shown_lines(text)))
    box.setInformativeText(broken_words(shown_lines(more)))
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)


def link_text(address: str, text: str) -> str:
    """Return the rich text of a link whose address and words are taken as they stand."""
    return f'<a href="{html.escape(address)}">{html.escape(text)}</a>'
