"""Which words stand in charts and diagrams? Titles, names of series and categories, labels of boxes, descriptions."""

from __future__ import annotations

from engine.documents.alt_texts import described
from engine.documents.containers.package import Package
from engine.documents.xmlstream import Attributes

_MAX_LINES = 500  # a chart of ten thousand categories says nothing that its sheet does not


def drawing_lines(package: Package, part: str) -> list[str]:
    """Return the words of a chart, a SmartArt diagram or a sheet's drawing, one line a paragraph."""
    found = _Words()
    package.parse_aside(part, found)
    return list(dict.fromkeys(found.lines))[:_MAX_LINES]


def alt_text(attributes: Attributes) -> str:
    """Return what a picture or shape of an Office file says of itself, or ""."""
    said = attributes.get("descr") or attributes.get("alt") or attributes.get("string", "")
    return described(attributes.get("title", ""), said)


class _Words:
    """A listener for DrawingML: paragraphs of text runs, and the cached words (not numbers) of charts."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] = []
        self._cached = 0
        self._takes_text = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "strCache":
            self._cached += 1
        elif tag == "t" or (tag == "v" and self._cached):
            self._takes_text = True
        elif tag == "br":
            self._words.append("\n")
        elif tag in ("cNvPr", "docPr") and (said := alt_text(attributes)):
            self.lines.append(said)

    def end(self, tag: str) -> None:
        self._takes_text = False
        if tag == "strCache":
            self._cached -= 1
        if tag in ("p", "v") and self._words:
            line = " ".join("".join(self._words).split())
            self._words.clear()
            if line:
                self.lines.append(line)

    def text(self, words: str) -> None:
        if self._takes_text:
            self._words.append(words)
