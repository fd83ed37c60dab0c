"""What does the engine call the places of a file? The labels that passages bear, as ``engine_words`` says them.

A library keeps labels in English, as it keeps reasons; and names that are a file's own stay as they are.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Where a passage stands in its file.
PLACES = (
    QT_TRANSLATE_NOOP("engine", "page {0}"),
    QT_TRANSLATE_NOOP("engine", "page {0} · {1}"),
    QT_TRANSLATE_NOOP("engine", "slide {0}"),
    QT_TRANSLATE_NOOP("engine", "line {0}"),
    QT_TRANSLATE_NOOP("engine", "chapter {0} · {1}"),
    QT_TRANSLATE_NOOP("engine", "chapter {0}"),
    QT_TRANSLATE_NOOP("engine", "sheet {0}"),
    QT_TRANSLATE_NOOP("engine", "{0}, message {1}"),  # of a folder of Outlook's
    QT_TRANSLATE_NOOP("engine", "message {0}"),
    QT_TRANSLATE_NOOP("engine", "cell {0}"),
    QT_TRANSLATE_NOOP("engine", "entry {0}"),
    QT_TRANSLATE_NOOP("engine", "file {0} of a note"),
    QT_TRANSLATE_NOOP("engine", "note {0}"),
    QT_TRANSLATE_NOOP("engine", "notebook {0}"),
    QT_TRANSLATE_NOOP("engine", "group {0}"),
    QT_TRANSLATE_NOOP("engine", "comments"),
    QT_TRANSLATE_NOOP("engine", "arrows"),  # of a canvas
    QT_TRANSLATE_NOOP("engine", "page around the diagram"),
    QT_TRANSLATE_NOOP("engine", "master"),  # of a Visio drawing
    QT_TRANSLATE_NOOP("engine", "master {0}"),
    QT_TRANSLATE_NOOP("engine", "master pages"),
    QT_TRANSLATE_NOOP("engine", "background page"),
    QT_TRANSLATE_NOOP("engine", "note"),  # of no notebook
    QT_TRANSLATE_NOOP("engine", "page"),  # of a saved site, without an address
)
# The same with what the engine puts behind it: a mark where nobody sees the place, a name, cells.
MADE_OF_TWO = (
    QT_TRANSLATE_NOOP("engine", "page {0} (hidden)"),
    QT_TRANSLATE_NOOP("engine", "page {0} · {1} (hidden)"),
    QT_TRANSLATE_NOOP("engine", "slide {0} (hidden)"),
    QT_TRANSLATE_NOOP("engine", "sheet {0} (hidden)"),
    QT_TRANSLATE_NOOP("engine", "sheet {0} (hidden), {1}"),
    QT_TRANSLATE_NOOP("engine", "background page · {0}"),
    QT_TRANSLATE_NOOP("engine", "mailbox, message {0}"),  # of no folder
)
