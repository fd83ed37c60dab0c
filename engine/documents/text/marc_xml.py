"""How is a catalogue of a library in XML (MARCXML) read? Record by record, as one in MARC is.

Source: MARCXML of the Library of Congress (MARC21slim); other programs write UNIMARC in it.
"""

from __future__ import annotations

from engine.documents.characters.encoding import decode
from engine.documents.damaged_xml import LocalNames, parse_around_damage
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.text.marc import Field, write_record
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml

_NAMES = frozenset(("collection", "record", "leader", "controlfield", "datafield", "subfield"))
_FIELDS = ("leader", "controlfield", "datafield")
_FIX = "download or copy it again"


def read_marc_xml(source: DocumentSource) -> Document:
    """Return the records of a catalogue, the title of each as a heading; of a damaged one what can be made out.

    Raises:
        UnreadableFileError: the file is damaged, and no field of any record can be read.
    """
    flow, data = Flow(source.max_chars), source.data()
    try:
        parse_xml(data, _Records(flow))
    except DamagedXml as error:
        flow = Flow(source.max_chars)
        try:
            _read_damaged(decode(data, declared_charset(data)), flow)
        except DamagedXml:
            raise source.damaged(fix=_FIX) from error
        if not flow.length_chars:
            raise source.damaged(fix=_FIX) from error
    return flow.document(stem(source.name), "text")


def _read_damaged(text: str, flow: Flow) -> None:
    """Write the records of a damaged catalogue, and tell of those that are damaged."""
    records = _Records(flow)
    found = parse_around_damage(text, LocalNames(records), _NAMES, records.take_damage)
    records.finish()
    if records.damaged:
        what = "1 record is damaged" if records.damaged == 1 else f"{records.damaged:,} records are damaged"
        flow.missing.append(Missing(what, _FIX))
    if not found.is_whole or (found.is_cut and not records.is_last_damaged):
        told = f"what follows record {records.count:,} is left out, as the file is damaged there"
        flow.missing.append(Missing(told, _FIX))


class _Records(SilentListener):
    """A listener that writes each record when it ends, or where another begins before its end."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._fields: list[Field] = []
        self._code: str | None = None  # of the subfield that is open; some have none
        self._words: list[str] = []
        self._is_open = False
        self.count = self.damaged = 0
        self.is_last_damaged = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in ("record", "datafield", "subfield"):
            self._end_subfield()
        if tag == "record":
            self._end_record()
            self._is_open, self.is_last_damaged = True, False
        elif tag in _FIELDS and not self._is_open:  # its beginning is damaged
            self._end_record()
            self._is_open, self.is_last_damaged = True, False
            self.take_damage()
        if tag == "datafield":
            self._fields.append(Field(attributes.get("tag", ""), []))
        elif tag == "subfield":
            self._code, self._words = attributes.get("code", ""), []
            self._fields += [] if self._fields else [Field("", [])]

    def text(self, words: str) -> None:
        if self._code is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag in ("subfield", "datafield", "record"):
            self._end_subfield()
        if tag == "record":
            self._end_record()

    def finish(self) -> None:
        """Write the record whose beginning and end are missing."""
        self._end_subfield()
        self._end_record()

    def take_damage(self) -> None:
        """Count the record that is open, once."""
        if self._is_open and not self.is_last_damaged:
            self.is_last_damaged = True
            self.damaged += 1

    def _end_subfield(self) -> None:
        if self._code is None:
            return
        words, code, self._code = " ".join("".join(self._words).split()), self._code, None
        if words and self._fields:
            self._fields[-1].subfields.append((code, words))

    def _end_record(self) -> None:
        if self._is_open:
            write_record([field for field in self._fields if field.subfields], self._flow)
            self.count += 1
        self._fields, self._is_open = [], False
