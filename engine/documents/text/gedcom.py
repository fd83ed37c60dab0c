"""How is a family tree (GEDCOM) read? Record by record, each value behind its tag, long notes whole.

Numbers of levels and names of records are for programs. Source: GEDCOM 5.5.1 and 7.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.documents.characters.ansel import decode_ansel
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_LINE = re.compile(r"[ \t]*(\d{1,2})[ \t]+(?:@[^@\n]{1,60}@[ \t]+)?([A-Za-z_]\w{0,30})(?: (.*))?")
_CHARSET = re.compile(rb"^[ \t]*1[ \t]+CHAR[ \t]+([\w -]{1,30}?)[ \t]*\r?$", re.MULTILINE)
_POINTER = re.compile(r"@[^@\s]{1,60}@")
_SURNAME = re.compile(r"(?:(?<![ \t])[ \t]*+)?/([^/\n]*)/[ \t]*")
_HEAD_BYTES = 4096
_LABELS = {"ANSI": "cp1252", "ANSEL": "", "IBMPC": "cp437", "IBM PC": "cp437", "UNICODE": "utf-16"}


def read_gedcom(source: DocumentSource, data: bytes) -> Document:
    """Return a family tree, a paragraph a record, a line a value."""
    flow = Flow(source.max_chars)
    for level, tag, value in _values(_text(data)):
        if level == 0:
            flow.part("\n\n")
        if tag == "NAME":
            value = _SURNAME.sub(r" \1 ", value).strip()
        if tag != "TRLR" and not _POINTER.fullmatch(value):
            flow.line(f"{tag} {value.replace('@@', '@')}".strip(), as_written=True)
    return flow.document(stem(source.name), "text")


def _values(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield level, tag and value of each line, values whole that go on in lines below (CONC, CONT).

    Text before the first line has no tag. A line that is deeper by more than one level has lost its own tag.
    """
    level, tag, parts = 0, "", list[str]()
    for line in text.split("\n"):
        found = _LINE.match(line)
        if found and found[2] == "CONC" and tag:
            parts.append(found[3] or "")
        elif found and found[2] == "CONT" and tag:
            parts.append("\n" + (found[3] or ""))
        elif found and (not tag or int(found[1]) <= level + 1):
            if tag or parts:
                yield level, tag, "".join(parts)
            level, tag, parts = int(found[1]), found[2], [found[3] or ""]
        elif line.strip():  # a broken line belongs to the one above
            parts.append("\n" + line)
    yield level, tag, "".join(parts)


def _text(data: bytes) -> str:
    found = _CHARSET.search(data[:_HEAD_BYTES])
    label = found[1].decode("ascii").upper() if found else ""
    if label == "ANSEL":
        try:
            text = data.decode("utf-8")  # many programs write it whatever they say
        except UnicodeDecodeError:
            text = decode_ansel(data)
    else:
        text = decode(data, _LABELS.get(label, label))
    return text.replace("\r\n", "\n").replace("\r", "\n")
