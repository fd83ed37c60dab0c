"""How is a document of Publisher (.pub) read? By the one stream that holds the words of all its text boxes.

Their order is that of the file, which need not be that of the pages; what stands in tables follows cell by cell, and
words of WordArt and pictures are not read. Source: Apache POI, HPBF, "The Quill Contents stream".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from engine.documents.containers.ole import office_facts, open_ole, stream_bytes
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.office.embedded_old import with_objects
from engine.documents.office.shapes_old import shape_lines
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_STREAM = ["Quill", "QuillSub", "CONTENTS"]
_DRAWINGS = ["Escher", "EscherStm"]
_MAGIC = b"CHNKINK "
_PARTS_AT, _PART_BYTES, _PARTS = 0x20, 24, 20
_IS_PART = b"\x18\x00"
_MARKS = str.maketrans({"\x0b": "\n", "\x0c": "\r", "\x07": "\t", "\x0e": "\r", **dict.fromkeys("\x01\x02\x05\x08")})


def read_publisher(source: DocumentSource) -> Document | Bundle:
    """Return the words of a document of Publisher 98 or later.

    Raises:
        UnreadableFileError: damaged.
    """
    with open_ole(source) as ole:
        facts, contents, drawings = office_facts(ole), stream_bytes(ole, _STREAM), stream_bytes(ole, _DRAWINGS)
    if not contents.startswith(_MAGIC):
        raise source.damaged("Publisher document")
    flow = Flow(source.max_chars)
    for text in _texts(contents):
        for line in text.translate(_MARKS).split("\r"):
            flow.block(line.strip(), as_written=True)
    for said in shape_lines(drawings):
        flow.block(said)
    document = flow.document(
        facts.title or stem(source.name), "word", author=facts.author, dated=facts.dated, keywords=facts.keywords
    )
    return with_objects(source, document)


def _texts(contents: bytes) -> Iterator[str]:
    """Yield the text of each part that holds words; one that is cut short gives what there is."""
    for at in range(_PARTS_AT, _PARTS_AT + _PARTS * _PART_BYTES, _PART_BYTES):
        if contents[at : at + 2] == _IS_PART and contents[at + 12 : at + 16] == b"TEXT":
            start, length = struct.unpack_from("<2I", contents.ljust(at + _PART_BYTES, b"\0"), at + 16)
            yield contents[start : start + length].decode("utf-16-le", "replace")
