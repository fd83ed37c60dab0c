"""Which words does a layout of slides print itself? Those of its shapes that are no place for words of the slides.

Nearly all templates have none or one: patterns find them, and no layout is parsed for it.
"""

from __future__ import annotations

import html
import re

_SHAPE_BEGIN = re.compile(rb"<(?:\w+:)?sp[ >]")
_SHAPE_END = re.compile(rb"</(?:\w+:)?sp>")
_PLACEHOLDER = re.compile(rb"<(?:\w+:)?ph[ />]")
_FIELD = re.compile(
    r"<(?:\w+:)?fld\b(?:(?!<(?:\w+:)?fld\b).)*?</(?:\w+:)?fld>", re.DOTALL
)  # numbers of slides, and dates
_PARAGRAPH_END = re.compile(r"</(?:\w+:)?p>|<(?:\w+:)?br\b[^<>]*>")
_TEXT = re.compile(r"<(?:\w+:)?t(?: [^<>]*)?>([^<]*)<")
_WITHOUT_MASTER = re.compile(rb"<(?:\w+:)?sldLayout\b[^<>]*\sshowMasterSp\s*=\s*[\"'](?:0|false)[\"']")


def printed_words(layout: bytes) -> list[str]:
    """Return the paragraphs of a layout or master that stand on every slide, in their order."""
    found: list[str] = []
    for before in _SHAPE_END.split(layout)[:-1]:
        begin = max((found.start() for found in _SHAPE_BEGIN.finditer(before)), default=len(before))
        shape = before[begin:]
        if _PLACEHOLDER.search(shape):
            continue
        for paragraph in _PARAGRAPH_END.split(_FIELD.sub("", shape.decode("utf-8", "replace"))):
            words = " ".join(html.unescape("".join(_TEXT.findall(paragraph))).split())
            if any(map(str.isalpha, words)):
                found.append(words)
    return found


def shows_master(layout: bytes) -> bool:
    """Return whether the shapes of its master stand on the slides of a layout, too."""
    return _WITHOUT_MASTER.search(layout) is None
