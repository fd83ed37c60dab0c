"""What does the engine call the places of a file? The labels that passages bear, as ``engine_words`` says them.

A library keeps labels in English, as it keeps reasons; and names that are a file's own stay as they are. Each label
begins with a word of the engine's, so no name of a sheet or topic is taken for one; the whole of it is compared, as
a name may hold what parts other sentences.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

_CONTEXT = "engine"
_KEPT = 4096  # labels; a list asks for each of its rows at every drawing

# Where a passage stands in its file.
PLACES = (
    QT_TRANSLATE_NOOP("engine", "page {0}"),
    QT_TRANSLATE_NOOP("engine", "page {0} · {1}"),
    QT_TRANSLATE_NOOP("engine", "slide {0}"),
    QT_TRANSLATE_NOOP("engine", "line {0}"),
    QT_TRANSLATE_NOOP("engine", "lines {0}–{1}"),
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
# What stands before a number in a template; all else that stands in one is a name, or cells.
_COUNTED = re.compile(r"(?:–|\b(?:page|slide|lines?|chapter|message|cell|entry|file|note) )$")
_ARGUMENT = re.compile(r"\{\d\}")
_NUMBER = re.compile(r"\d+")


def place_text(label: str) -> str:
    """Return the label of a place in the window's language, as it stands where it is none of the engine's."""
    return _said(label, QCoreApplication.translate(_CONTEXT, str(PLACES[0])), QLocale().name()) if label else ""


def in_digits(found: str) -> str:
    """Return numbers in the digits of the window's language."""
    zero = ord(QLocale().zeroDigit())
    return re.sub("[0-9]", lambda digit: chr(zero + int(digit[0])), found)


@lru_cache(_KEPT)
def _said(label: str, *_language: str) -> str:
    for template, pattern in _patterns():
        if match := pattern.fullmatch(label):
            parts = [in_digits(part) if _NUMBER.fullmatch(part) else part for part in match.groups()]
            return QCoreApplication.translate(_CONTEXT, template).format(*parts)
    return label


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Return the templates, those with the most words of their own first: "sheet {0} (hidden)" before "sheet {0}"."""
    templates = [str(one) for one in (*PLACES, *MADE_OF_TWO)]
    found = sorted(templates, key=lambda one: (one.startswith("{"), -len(_ARGUMENT.sub("", one))))
    return [(one, re.compile(_shape(one), re.DOTALL)) for one in found]


def _shape(template: str) -> str:
    """Return the pattern of a template."""
    parts = _ARGUMENT.split(template)
    arguments = [r"(\d+)" if _COUNTED.search(part) else "(.+)" for part in parts[:-1]]
    return "".join(re.escape(part) + argument for part, argument in zip(parts, [*arguments, ""], strict=True))
