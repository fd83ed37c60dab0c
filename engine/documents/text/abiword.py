"""How is a document of AbiWord (.abw) read? By paragraphs: headings by their styles, tables by rows, notes apart.

Source: the schema of AbiWord's files, AWML 1.0, and what AbiWord writes. The format is plain XML, often packed by gzip.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.properties import key_words
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, parse_xml

_HEADING = re.compile(r"(?:Numbered |Chapter )?Heading (\d)", re.IGNORECASE)
_HIDES = re.compile(r"display\s*:\s*none")
_DELETED = re.compile(r"(?:^|,)-\d")
_ASIDE = frozenset({"foot", "endnote", "annotate", "margin"})  # within a sentence, and no part of it
_NO_WORDS = frozenset({"styles", "lists", "data", "pagesize", "ignoredwords", "history", "revisions", "authors"})
_TOP = re.compile(r"\btop-attach\s*:\s*(\d+)")
_OWN_PARAGRAPHS = "foot endnote annotate margin cell frame"
_NESTING = Nesting(
    ended("section", by="section")
    | ended("p h", by="p h frame", within=_OWN_PARAGRAPHS)
    | ended("p h table", by="table", within=_OWN_PARAGRAPHS)
    | ended("cell", by="cell", within="table")
    | ended("c", by="c", within=f"p h {_OWN_PARAGRAPHS}"),
    frozenset({"m"}),
)


def read_abiword(source: DocumentSource) -> Document:
    """Return the text of a document; pictures are left out, and what was deleted while changes were tracked.

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
    """
    return read_in_part(
        source.damaged("AbiWord document"),
        source.data(has_pictures=True),
        partial(_read, source),
        source.budget.go_on,
        _NESTING,
    )


def _read(source: DocumentSource, data: bytes) -> Document:
    flow = Flow(source.max_chars)
    words = _Words(flow)
    parse_xml(data, words)
    about = words.about
    title = about.get("dc.title") or stem(source.name)
    keywords = key_words(about.get("abiword.keywords", ""), about.get("dc.subject", ""))
    return flow.document(title, "word", author=about.get("dc.creator", ""), keywords=keywords)


@dataclass
class _Words:
    """A listener that writes each paragraph when it ends, notes behind the one they stand in."""

    flow: Flow
    about: dict[str, str] = field(default_factory=dict)
    _words: list[str] = field(default_factory=list)
    _hidden: list[str] = field(default_factory=list)
    _outer: list[tuple[list[str], str]] = field(
        default_factory=list
    )  # what was gathered before each note, and its style
    _beside: list[str] = field(default_factory=list)
    _cell: list[str] = field(default_factory=list)
    _row: list[str] = field(default_factory=list)
    _row_number: str = ""
    _cells: int = 0  # that are open, one in another
    _style: str = ""
    _key: str = ""
    _runs: list[str] = field(default_factory=list)  # what becomes of each that is open: "hidden", "deleted" or ""
    _unread: int = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._unread or tag in _NO_WORDS:
            self._unread += 1
        elif tag in ("p", "h"):
            self._words, self._style = [], attributes.get("style", "")
        elif tag == "c":
            hides = _HIDES.search(attributes.get("props", "")) is not None
            self._runs.append("deleted" if _DELETED.search(attributes.get("revision", "")) else "hidden" * hides)
        elif tag in _ASIDE:
            self._outer.append((self._words, self._style))
            self._words = []
        elif tag in ("br", "cbr", "pbr"):
            self._words.append("\n")
        elif tag == "m":
            self._key, self._words = attributes.get("key", ""), []
        elif tag == "cell":
            self._cells += 1
            found = _TOP.search(attributes.get("props", ""))
            if self._cells == 1 and found and found[1] != self._row_number:
                self._end_row()
                self._row_number = found[1]

    def text(self, words: str) -> None:
        """Words of the element at hand."""
        if not self._unread and "deleted" not in self._runs:
            (self._hidden if "hidden" in self._runs else self._words).append(words.replace("\n", " "))

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._unread:
            self._unread -= 1
        elif tag == "c" and self._runs:
            self._runs.pop()
        elif tag == "m":
            self.about[self._key] = " ".join("".join(self._words).split())
        elif tag in ("p", "h"):
            self._paragraph("".join(self._words).strip())
            self._words = []
        elif tag in _ASIDE and self._outer:
            self._words, self._style = self._outer.pop()
        elif tag == "cell":
            self._cells -= 1
            if not self._cells:
                self._row.append(" ".join(filter(None, self._cell)))
                self._cell = []
        elif tag == "table" and not self._cells:
            self._end_row()
            self._row_number = ""
            self.flow.part("\n\n")

    def _paragraph(self, words: str) -> None:
        heading = _HEADING.match(self._style)
        if self._outer:
            self._beside.append(words)
            return
        if self._cells:
            self._cell.append(" ".join(words.split()))
        elif heading:
            self.flow.heading(words, int(heading[1]))
        else:
            self.flow.part("\n\n")
            for line in words.split("\n"):
                self.flow.line(line)
            self.flow.part("\n\n")
        hidden, self._hidden = marked("".join(self._hidden)), []
        beside, self._beside = self._beside, []
        for said in filter(None, [hidden, *beside]):
            self._cell.append(said) if self._cells else self.flow.block(said)

    def _end_row(self) -> None:
        row, self._row = self._row, []
        self.flow.line("\t".join(row).strip(), as_written=True)
