"""What did a scanner's program recognise? Pages in ALTO and PAGE, the XML of libraries and archives.

Sources: the Library of Congress's schema of ALTO 4; PRImA's schema PAGE of 2019.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.document import Document, joined_pages
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.text.plain import read_code
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, parse_xml, whole_number
from engine.errors import UnreadableFileError

_BLOCKS = frozenset({"TextBlock", "TextRegion"})
_JOINTS = {"TextLine": " ", "Word": "", "Glyph": ""}  # between the parts of each, where it has no reading of its own


def read_recognised(source: DocumentSource, data: bytes) -> Document:
    """Return the text of the pages, a block in a paragraph; one of which nothing can be made out is read as source."""
    try:
        return read_in_part(source.damaged(), data, partial(_read, source), source.budget.go_on)
    except UnreadableFileError:
        return read_code(source, data)


def _read(source: DocumentSource, data: bytes) -> Document:
    found = _Pages()
    parse_xml(decode(data, declared_charset(data)).encode("utf-8", "replace"), found, encoding="utf-8")
    pages = [clean_text("\n\n".join(blocks)) for blocks in found.pages]
    text, starts = joined_pages(pages)
    return Document(text, stem(source.name), "text", page_starts=starts)


@dataclass
class _Part:
    """A block, a line, a word or a letter that is open: its readings, best rank first, and the words of its parts."""

    readings: list[tuple[int, str]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    is_written: bool = False  # a part of it is a paragraph already

    def best(self) -> str:
        """Return the reading of the best rank that says anything."""
        return min((one for one in self.readings if one[1].strip()), default=(0, ""), key=lambda one: one[0])[1]


class _Pages:
    """A listener for both: lines of words (ALTO), and parts with the best of their readings (PAGE).

    Of PAGE a program may fill in one level alone: what a line says is read there, or of its words, or of their
    letters; what a region says is read where none of its lines says anything.
    """

    def __init__(self) -> None:
        self.pages: list[list[str]] = []
        self._open: list[str] = []
        self._within = [_Part()]  # the page itself, and what is open on it
        self._rank = 0
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        self._open.append(tag)
        if tag == "Page":
            self.pages.append([])
        elif tag in _BLOCKS or tag in _JOINTS:
            if tag in _BLOCKS:
                self._write(self._within[-1])  # what came before it in one around it
            self._within.append(_Part())
        elif tag == "String":
            self._take_word(attributes)
        elif tag == "TextEquiv":
            self._rank = whole_number(attributes, "index", 0)
        elif tag == "Unicode" and self._open[-2:-1] == ["TextEquiv"] and self._is_part(self._open[-3:-2]):
            self._text = []

    def _is_part(self, tags: list[str]) -> bool:
        return bool(tags) and (tags[0] in _BLOCKS or tags[0] in _JOINTS)

    def _take_word(self, attributes: Attributes) -> None:
        """Take a word; of one that is broken over lines the whole, where it begins."""
        part = attributes.get("SUBS_TYPE", "")
        whole = attributes.get("SUBS_CONTENT", "")
        if part == "HypPart2" and whole:
            return
        self._within[-1].parts.append(whole if part == "HypPart1" and whole else attributes.get("CONTENT", ""))

    def text(self, words: str) -> None:
        if self._text is not None:
            self._text.append(words)

    def end(self, tag: str) -> None:
        self._open.pop()
        if tag == "Unicode" and self._text is not None:
            self._within[-1].readings.append((self._rank, "".join(self._text)))
            self._text = None
        elif tag in _JOINTS:
            part = self._within.pop()
            words = " ".join((part.best() or _JOINTS[tag].join(part.parts)).split())
            self._within[-1].parts += [words] if words else []
        elif tag in _BLOCKS:
            block = self._within.pop()
            if not block.parts and not block.is_written:
                block.parts = [" ".join(line.split()) for line in block.best().splitlines() if line.strip()]
            self._write(block)
        elif tag == "Page":
            self._write(self._within[-1])

    def _write(self, block: _Part) -> None:
        if block.parts:
            if not self.pages:
                self.pages.append([])
            self.pages[-1].append("\n".join(block.parts))
            for around in (*self._within, block):
                around.is_written = True
        block.parts = []
