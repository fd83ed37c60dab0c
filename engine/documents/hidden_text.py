"""How does a text say what a file hides? Its words are read, by themselves, and marked: they are found, never shown.

A search finds what a file holds. Words that nobody sees on the page stand in a paragraph of their own behind the one
they are hidden in, so that what is seen stays whole, and begin with the mark; hidden sheets and slides say it in the
place of their passages. Hidden rows and columns are read as others are: their place names the cells. Of a
PDF the words of hidden layers are marked, each layer's on a line, and no others, as the words of every recognised scan
cannot be seen; nothing is where letters have the colour of the page.
"""

from __future__ import annotations

MARK = "(hidden)"


def marked(words: str) -> str:
    """Return hidden words as the text has them: on one line, behind the mark; "" where there are none."""
    words = " ".join(words.split())
    return f"{MARK} {words}" if words else ""


def place_label(label: str, *, is_hidden: bool) -> str:
    """Return the name of a place, such as "slide 3", with the mark where it is hidden."""
    return f"{label} {MARK}" if is_hidden else label
