"""What did a scanner's program recognise? Pages in ALTO and PAGE, the XML of libraries and archives.

Sources: the Library of Congress's schema of ALTO 4; PRImA's schema PAGE of 2019.
"""

from __future__ import annotations

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.text.plain import read_code
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, parse_xml, whole_number

_PAGE_BREAK = "\n\n"
_BLOCKS = frozenset({"TextBlock", "TextRegion"})


def read_recognised(source: DocumentSource, data: bytes) -> Document:
    """Return the text of the pages, a block in a paragraph; one that is damaged is read as source."""
    found = _Pages()
    try:
        parse_xml(decode(data, declared_charset(data)).encode("utf-8", "replace"), found, encoding="utf-8")
    except DamagedXml:
        return read_code(source, data)
    pages = [clean_text("\n\n".join(blocks)) for blocks in found.pages]
    starts, at = [], 0
    for page in pages:
        starts.append(at)
        at += len(page) + len(_PAGE_BREAK)
    return Document(_PAGE_BREAK.join(pages), stem(source.name), "text", page_starts=tuple(starts))


class _Pages:
    """A listener for both: lines of words (ALTO), and lines with the best of their readings (PAGE)."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = []
        self._lines: list[str] = []
        self._words: list[str] = []
        self._open: list[str] = []
        self._readings: list[tuple[int, str]] = []  # of a line: their rank, and what they say
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        self._open.append(tag)
        if tag == "Page":
            self.pages.append([])
        elif tag in _BLOCKS:
            self._end_block()  # of one around it
        elif tag == "TextLine":
            self._words, self._readings = [], []
        elif tag == "String":
            self._take_word(attributes)
        elif tag == "TextEquiv" and self._open[-2:-1] == ["TextLine"]:
            self._readings.append((whole_number(attributes, "index", 0), ""))
        elif tag == "Unicode" and self._open[-3:-1] == ["TextLine", "TextEquiv"]:
            self._text = []

    def _take_word(self, attributes: Attributes) -> None:
        """Take a word; of one that is broken over lines the whole, where it begins."""
        part = attributes.get("SUBS_TYPE", "")
        whole = attributes.get("SUBS_CONTENT", "")
        if part == "HypPart2" and whole:
            return
        self._words.append(whole if part == "HypPart1" and whole else attributes.get("CONTENT", ""))

    def text(self, words: str) -> None:
        if self._text is not None:
            self._text.append(words)

    def end(self, tag: str) -> None:
        self._open.pop()
        if tag == "Unicode" and self._text is not None:
            rank, _ = self._readings.pop()
            self._readings.append((rank, "".join(self._text)))
            self._text = None
        elif tag == "TextLine":
            best = min(self._readings, default=(0, ""), key=lambda reading: reading[0])[1]
            line = " ".join((best or " ".join(self._words)).split())
            self._lines += [line] if line else []
        elif tag in _BLOCKS or tag == "Page":
            self._end_block()

    def _end_block(self) -> None:
        if self._lines:
            if not self.pages:
                self.pages.append([])
            self.pages[-1].append("\n".join(self._lines))
        self._lines = []
