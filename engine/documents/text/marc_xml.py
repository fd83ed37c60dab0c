"""How is a catalogue of a library in XML (MARCXML) read? Record by record, as one in MARC is.

Source: MARCXML of the Library of Congress (MARC21slim); other programs write UNIMARC in it.
"""

from __future__ import annotations

import re
from html import escape, unescape

from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.text.marc import Field, write_record
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml

_RECORD = re.compile(r"<(?:[\w.-]{1,40}:)?record\b")
_RECORD_ENDS = re.compile(r"</(?:[\w.-]{1,40}:)?record\s*>")
_ROOT = re.compile(r"<((?:[\w.-]{1,40}:)?collection)\b[^<>]*>")
# What programs leave in records that they write from MARC: controls, ampersands, and letters by names of HTML.
_NO_LETTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)(?:[A-Za-z][A-Za-z0-9]{0,30};)?")
_WITHIN_CHARS = 20_000  # the root stands behind what the file says of itself
_FIX = "download or copy it again"


def read_marc_xml(source: DocumentSource) -> Document:
    """Return the records of a catalogue, the title of each as a heading; of a damaged one the fields before the damage.

    Raises:
        UnreadableFileError: the file is damaged, and no field of any record can be read.
    """
    flow, data = Flow(source.max_chars), source.data()
    records = _Records(flow)
    try:
        parse_xml(data, records)
    except DamagedXml as error:
        records.drop()
        if not _read_rest(decode(data, declared_charset(data)), records):
            told = f"what follows record {records.count:,} is left out, as the file is damaged there"
            flow.missing.append(Missing(told, _FIX))
        if not flow.length_chars:
            raise source.damaged(fix=_FIX) from error
    if records.damaged:
        what = "1 record is damaged" if records.damaged == 1 else f"{records.damaged:,} records are damaged"
        flow.missing.append(Missing(what, _FIX))
    return flow.document(stem(source.name), "text")


def _read_rest(text: str, records: _Records) -> bool:
    """Read the records that are not known yet, each by itself and mended; return whether there are any."""
    root = _ROOT.search(text, 0, _WITHIN_CHARS)
    begin, end = (root[0], f"</{root[1]}>") if root else ("", "")
    starts = [found.start() for found in _RECORD.finditer(text)][records.count :]
    for start, behind in zip(starts, [*starts, len(text)][1:], strict=True):
        ends = _RECORD_ENDS.search(text, start, behind)
        try:
            record = _NO_LETTERS.sub("", text[start : ends.end() if ends else behind])
            record = _BARE.sub(lambda mark: escape(unescape(mark[0])), record)
            parse_xml(f"{begin}{record}{end}".encode("utf-8", "replace"), records, encoding="utf-8")
        except DamagedXml:
            records.leave_off()
    return bool(starts)


class _Records(SilentListener):
    """A listener that writes each record when it ends."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._fields: list[Field] = []
        self._code: str | None = None  # of the subfield that is open; some have none
        self._words: list[str] = []
        self._is_open = False
        self.count = self.damaged = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "record":
            self._is_open = True
        elif tag == "datafield":
            self._fields.append(Field(attributes.get("tag", ""), []))
        elif tag == "subfield":
            self._code, self._words = attributes.get("code", ""), []

    def text(self, words: str) -> None:
        if self._code is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag == "subfield" and self._code is not None:
            words, code, self._code = " ".join("".join(self._words).split()), self._code, None
            if words and self._fields:
                self._fields[-1].subfields.append((code, words))
        elif tag == "record":
            write_record([field for field in self._fields if field.subfields], self._flow)
            self._fields, self._is_open = [], False
            self.count += 1

    def leave_off(self) -> None:
        """Write what is known of a record in which the file is damaged, and count it."""
        if self._is_open:
            self.end("subfield")
            self.end("record")
            self.damaged += 1

    def drop(self) -> None:
        """Forget the record that is open."""
        self._fields, self._code, self._is_open = [], None, False
