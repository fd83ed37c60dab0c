"""How are descriptions of books and papers in MODS read? Record by record, a line for each thing they say, no codes.

Source: MODS 3 of the Library of Congress (Metadata Object Description Schema).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.text.plain import read_code
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener, parse_xml
from engine.errors import UnreadableFileError

_NO_WORDS = ("recordInfo", "language", "typeOfResource", "issuance")  # codes, and who keeps the record
_TITLE, _NAME, _RELATED = "titleInfo", "name", "relatedItem"
_JOINED = {_TITLE: " ", _NAME: " "}
_NAME_PART, _NO_NAME = "namePart", "-"
_OF_OTHER_KIND = "type"  # of a title: a translated or an abbreviated one


def read_mods(source: DocumentSource, data: bytes) -> Document:
    """Return the records, the title of each as a heading; a file that has none as it is written."""
    try:
        document = read_in_part(source.damaged(), data, partial(_read, source), source.budget.go_on)
    except UnreadableFileError:
        return read_code(source, data)
    return document if document.text.strip() else read_code(source, data)


def _read(source: DocumentSource, data: bytes) -> Document:
    flow = Flow(source.max_chars)
    records = _Records(flow)
    parse_xml(data, records)
    is_one = records.count == 1 and flow.headings
    title = flow.headings[0].title if is_one else stem(source.name)
    return flow.document(title, "text", author=records.author if is_one else "")


@dataclass(slots=True)
class _Said:
    """Something that a record says: the element, what stands in it, and of a name who that is."""

    kind: str
    words: list[str] = field(default_factory=list)
    named: dict[str, list[str]] = field(default_factory=dict)  # parts of a name by their types

    def who(self) -> str:
        """Return a name without roles, dates and places of work, the first name first."""
        parts = self.named
        return " ".join([*parts.get("given", []), *parts.get("family", [])] or parts.get("", []))


class _Records(SilentListener):
    """A listener that writes what each record says, its title first; of one that says nothing its codes."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._depth = self._related = 0  # elements within the record, and those around them that are related items
        self._in_record = False
        self._codes_depth = 0  # open elements that are for programs, from the first one on
        self._said: _Said | None = None
        self._title_type = ""
        self._name_types: list[str] = []  # of the elements within what is said
        self._words: list[str] = []
        self._title = ""
        self._lines: list[str] = []
        self._codes: list[str] = []
        self.count = 0
        self.author = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "mods" and not self._in_record:
            self._in_record, self._title, self._lines, self._codes = True, "", [], []
            return
        if not self._in_record:
            return
        self._leave_words()
        self._depth += 1
        if self._codes_depth or tag in _NO_WORDS or attributes.get("type") == "code":
            self._codes_depth += 1
        if self._depth == self._related + 1:
            self._begin(tag, attributes)
        elif self._said is not None:
            self._name_types.append(attributes.get("type", "") if tag == _NAME_PART else _NO_NAME)

    def _begin(self, tag: str, attributes: Attributes) -> None:
        """Begin something that the record says, or a related item: what stands in that says something by itself."""
        if tag == _RELATED:
            self._related += 1
            self._said = None
            return
        is_title = tag == _TITLE and _OF_OTHER_KIND not in attributes and not self._related
        self._said, self._name_types = _Said("title" if is_title and not self._title else tag), []

    def text(self, words: str) -> None:
        if self._in_record:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if not self._in_record:
            return
        self._leave_words()
        if not self._depth:
            self._write()
            return
        if self._depth == self._related:
            self._related -= 1
        elif self._depth == self._related + 1:
            self._take()
        elif self._name_types:
            self._name_types.pop()
        self._depth -= 1
        self._codes_depth = max(0, self._codes_depth - 1)

    def _leave_words(self) -> None:
        words, self._words = " ".join("".join(self._words).split()), []
        if not words:
            return
        if self._codes_depth:
            self._codes.append(words)
        elif self._said is None:
            self._lines.append(words)  # of a related item, beside its elements
        else:
            self._said.words.append(words)
            kind = self._name_types[-1] if self._name_types else _NO_NAME
            self._said.named.setdefault(kind, []).append(words)

    def _take(self) -> None:
        said, self._said, self._name_types = self._said, None, []
        if said is None or not said.words:
            return
        if said.kind == "title":
            self._title = " ".join(said.words)
            return
        if said.kind == _NAME and not self._related:
            self.author = self.author or said.who()
        self._lines.append(_JOINED.get(said.kind, ", ").join(said.words))

    def _write(self) -> None:
        self._flow.heading(self._title, 1)
        for line in self._lines or ([] if self._title else self._codes):
            self._flow.line(line)
        self._flow.part("\n\n")
        self._in_record = False
        self.count += 1
