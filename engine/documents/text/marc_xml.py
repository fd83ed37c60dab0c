"""How is a catalogue of a library in XML (MARCXML) read? Record by record, as one in MARC is.

Source: MARCXML of the Library of Congress (MARC21slim); other programs write UNIMARC in it.
"""

from __future__ import annotations

from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.source import DocumentSource
from engine.documents.text.marc import Field, write_record
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml


def read_marc_xml(source: DocumentSource) -> Document:
    """Return the records of a catalogue, the title of each as a heading; of a damaged one those before the damage.

    Raises:
        UnreadableFileError: the file is damaged in its first record.
    """
    flow, again = Flow(source.max_chars), "download or copy it again"
    records = _Records(flow)
    try:
        parse_xml(source.data(), records)
    except DamagedXml as error:
        if not records.count:
            raise source.damaged(fix=again) from error
        told = f"what follows record {records.count:,} is left out, as the file is damaged there"
        flow.missing.append(Missing(told, again))
    return flow.document(stem(source.name), "text")


class _Records(SilentListener):
    """A listener that writes each record when it ends."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._fields: list[Field] = []
        self._code: str | None = None  # of the subfield that is open; some have none
        self._words: list[str] = []
        self.count = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "datafield":
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
            self._fields = []
            self.count += 1
