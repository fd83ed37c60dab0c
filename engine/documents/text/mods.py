"""How are descriptions of books and papers in MODS read? Record by record, a line for each thing they say, no codes.

Source: MODS 3 of the Library of Congress (Metadata Object Description Schema).
"""

from __future__ import annotations

from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.text.plain import read_code
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml

_NO_WORDS = ("recordInfo", "language", "typeOfResource", "issuance")  # codes, and who keeps the record
_TITLE, _NAME, _RELATED = "titleInfo", "name", "relatedItem"
_JOINED = {_TITLE: " ", _NAME: " "}
_OF_OTHER_KIND = "type"  # of a title: a translated or an abbreviated one


def read_mods(source: DocumentSource, data: bytes) -> Document:
    """Return the records, the title of each as a heading; a damaged file as it is written."""
    flow = Flow(source.max_chars)
    records = _Records(flow)
    try:
        parse_xml(data, records)
    except DamagedXml:
        return read_code(source, data)
    is_one = records.count == 1 and flow.headings
    title = flow.headings[0].title if is_one else stem(source.name)
    return flow.document(title, "text", author=records.author if is_one else "")


class _Records(SilentListener):
    """A listener that writes what each record says, its title first."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._open: list[str] = []  # elements within the record
        self._in_record = False
        self._codes = 0  # open elements that are for programs, from the first one on
        self._parts: list[list[str]] = []  # of each thing that is said: those open, innermost last
        self._words: list[str] = []
        self._title = ""
        self._lines: list[str] = []
        self.count = 0
        self.author = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "mods" and not self._in_record:
            self._in_record, self._title, self._lines = True, "", []
            return
        if not self._in_record:
            return
        self._leave_words()
        self._open.append(tag)
        if self._codes or tag in _NO_WORDS or attributes.get("type") == "code":
            self._codes += 1
        if self._begins():
            is_title = tag == _TITLE and _OF_OTHER_KIND not in attributes and len(self._open) == 1
            self._parts.append(["title"] if is_title and not self._title else [tag])

    def text(self, words: str) -> None:
        if self._in_record and not self._codes:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if not self._in_record:
            return
        self._leave_words()
        if not self._open:
            self._write()
            return
        if self._begins() and self._parts:
            self._take(self._parts.pop())
        self._open.pop()
        self._codes = max(0, self._codes - 1)

    def _begins(self) -> bool:
        """Return whether the innermost element says something by itself: of the record, or of a related one."""
        return all(one == _RELATED for one in self._open[:-1])

    def _leave_words(self) -> None:
        words, self._words = " ".join("".join(self._words).split()), []
        if words and self._parts:
            self._parts[-1].append(words)

    def _take(self, parts: list[str]) -> None:
        kind, *said = parts
        if not said:
            return
        if kind == "title":
            self._title = " ".join(said)
            return
        self.author = self.author or (" ".join(said[:2]) if kind == _NAME else "")
        self._lines.append(_JOINED.get(kind, ", ").join(said))

    def _write(self) -> None:
        self._flow.heading(self._title, 1)
        for line in self._lines:
            self._flow.line(line)
        self._flow.part("\n\n")
        self._in_record = False
        self.count += 1
