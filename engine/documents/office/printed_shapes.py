"""Which words does a layout of slides print itself? Those of its shapes that are no place for words of the slides.

Nearly all templates have none or one: patterns find them, and no layout is parsed for it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_END_OF_NAME = b"sp>"
_PREFIX, _MOST_OF_PREFIX = re.compile(rb"(?:\w+:)?"), 64  # bytes; programs write two
_FIELD = re.compile(
    r"<(?:\w+:)?fld\b(?:(?!<(?:\w+:)?fld\b).)*?</(?:\w+:)?fld>", re.DOTALL
)  # numbers of slides, and dates
_PARAGRAPH_END = re.compile(r"</(?:\w+:)?p>|<(?:\w+:)?br\b[^<>]*>")
_TEXT = re.compile(r"<(?:\w+:)?t(?: [^<>]*)?>([^<]*)<")
_WITHOUT_MASTER = re.compile(rb"<(?:\w+:)?sldLayout\b[^<>]*\sshowMasterSp\s*=\s*[\"'](?:0|false)[\"']")


def printed_words(layout: bytes) -> list[str]:
    """Return the paragraphs of a layout or master that stand on every slide, in their order."""
    found: list[str] = []
    for shape in _shapes(layout):
        for paragraph in _PARAGRAPH_END.split(_FIELD.sub("", shape.decode("utf-8", "replace"))):
            words = " ".join(html.unescape("".join(_TEXT.findall(paragraph))).split())
            if any(map(str.isalpha, words)):
                found.append(words)
    return found


def _shapes(layout: bytes) -> Iterator[bytes]:
    """Yield the shapes that are no place for words, without a pattern that is tried at every tag.

    Within a shape one prefix stands for the names of presentations, as in all that programs write.
    """
    last, at = 0, layout.find(_END_OF_NAME)
    while at >= 0:
        end = layout.rfind(b"</", max(last, at - _MOST_OF_PREFIX), at)
        prefix = layout[end + 2 : at] if end >= 0 else b">"
        at += len(_END_OF_NAME)
        if _PREFIX.fullmatch(prefix):
            begin = max(layout.rfind(b"<%ssp%s" % (prefix, sign), last, end) for sign in (b">", b" "))
            places = (layout.find(b"<%sph%s" % (prefix, sign), begin, end) for sign in (b" ", b"/", b">"))
            if begin >= 0 and all(place < 0 for place in places):
                yield layout[begin:end]
            last = at
        at = layout.find(_END_OF_NAME, at)


def shows_master(layout: bytes) -> bool:
    """Return whether the shapes of its master stand on the slides of a layout, too."""
    return b"showMasterSp" not in layout or _WITHOUT_MASTER.search(layout) is None
