"""How is a catalogue of a library in XML (MARCXML) read? Record by record, as one in MARC is.

Source: MARCXML of the Library of Congress (MARC21slim); other programs write UNIMARC in it.
"""

from __future__ import annotations

from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.text.marc import Field, write_record
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml


def read_marc_xml(source: DocumentSource) -> Document:
    """Return the records of a catalogue, the title of each as a heading.

    Raises:
        UnreadableFileError: the file is damaged.
    """
    flow = Flow(source.max_chars)
    try:
        parse_xml(source.data(), _Records(flow))
    except DamagedXml as error:
        raise source.damaged(fix="download or copy it again") from error
    return flow.document(stem(source.name), "text")


class _Records(SilentListener):
    """A listener that writes each record when it ends."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._fields: list[Field] = []
        self._code = ""
        self._words: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "datafield":
            self._fields.append(Field(attributes.get("tag", ""), []))
        elif tag == "subfield":
            self._code, self._words = attributes.get("code", ""), []

    def text(self, words: str) -> None:
        if self._code:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag == "subfield" and self._code:
            words, code, self._code = " ".join("".join(self._words).split()), self._code, ""
            if words and self._fields:
                self._fields[-1].subfields.append((code, words))
        elif tag == "record":
            write_record([field for field in self._fields if field.subfields], self._flow)
            self._fields = []
