"""How is a table of dBASE, FoxPro or a shapefile (.dbf) read? Record by record, under the names of its fields.

Source: the file structure of dBASE III to 7 and Visual FoxPro as their makers describe it. Memos lie in a file of
their own (.dbt, .fpt), which is not read and is named.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.source import DocumentSource
from engine.documents.tables import MAX_ROWS, TableWriter
from engine.documents.types.names import stem

_HEAD = struct.Struct("<B3xIHH")
_FIELD = struct.Struct("<11sc4xB")
_FIELD_BYTES, _FIRST_FIELD = 32, 32
_END, _DELETED = 0x0D, ord("*")
_MOST_FIELDS = 2046
_MOST_RECORDS = 4 * MAX_ROWS
_JULIAN_1970, _FIRST_DAY = 2_440_588, datetime(1970, 1, 1)  # noqa: DTZ001 - a clock on a wall, in no zone
# Marks of the character set, as FoxPro and dBASE write them; without one it is guessed.
_LANGUAGES = {1: "cp437", 2: "cp850", 3: "cp1252", 4: "mac-roman", 0x57: "cp1252", 0x64: "cp852", 0x65: "cp866"}
_LANGUAGES |= {0x66: "cp865", 0x67: "cp861", 0x6A: "cp737", 0x6B: "cp857", 0x78: "cp950", 0x79: "cp949"}
_LANGUAGES |= {0x7A: "gb18030", 0x7B: "cp932", 0x7C: "cp874", 0x7D: "cp1255", 0x7E: "cp1256", 0x96: "mac-cyrillic"}
_LANGUAGES |= {0xC8: "cp1250", 0xC9: "cp1251", 0xCA: "cp1254", 0xCB: "cp1253", 0xCC: "cp1257"}


class _Field(NamedTuple):
    name: str
    kind: str
    start: int  # in the record, behind the mark of deletion
    size_bytes: int


def read_dbase(source: DocumentSource) -> Document:
    """Return the records of a table that are not deleted, the names of the fields as its first row.

    Raises:
        UnreadableFileError: the header is damaged.
    """
    stream = source.stream
    stream.seek(0)
    head = stream.read(_FIRST_FIELD)
    if len(head) < _FIRST_FIELD:
        raise source.damaged("table")
    _, count, header_bytes, record_bytes = _HEAD.unpack_from(head)
    codec = _LANGUAGES.get(head[29], "")
    fields = list(_fields(stream.read(max(0, header_bytes - _FIRST_FIELD))))
    if not fields or fields[-1].start + fields[-1].size_bytes > record_bytes:
        raise source.damaged("table")
    flow = Flow(source.max_chars)
    writer = TableWriter(flow)
    writer.cells({at: field.name for at, field in enumerate(fields, 1)}, 1)
    for row in range(count):
        record = stream.read(record_bytes)
        if len(record) < record_bytes:
            left = count - row
            what = "1 record is cut off" if left == 1 else f"{left:,} records are cut off"
            flow.missing.append(Missing(what, "download or copy it again"))
            break
        cells = {at: words for at, field in enumerate(fields, 1) if (words := _cell(record, field, codec))}
        if record[0] != _DELETED and cells:
            writer.cells(cells, row + 2)
        if row >= _MOST_RECORDS and row + 1 < count:  # the writer counts those before that it leaves out
            left = count - row - 1
            what = "1 record more" if left == 1 else f"{left:,} records more"
            flow.missing.append(Missing(what, "split the file into smaller ones"))
            break
    writer.close()
    if any(field.kind in "MGPB" and field.size_bytes in (4, 10) for field in fields):
        flow.missing.append(Missing("memos lie in a file of their own", "save it as a spreadsheet"))
    return flow.document(stem(source.name), "table")


def _fields(data: bytes) -> Iterator[_Field]:
    start = 1
    for at in range(0, min(len(data), _MOST_FIELDS * _FIELD_BYTES), _FIELD_BYTES):
        if data[at] == _END or at + _FIELD_BYTES > len(data):
            return
        name, kind, size_bytes = _FIELD.unpack_from(data, at)
        yield _Field(decode(name.partition(b"\0")[0]).strip(), kind.decode("latin-1"), start, size_bytes)
        start += size_bytes


def _cell(record: bytes, field: _Field, codec: str) -> str:
    """Return a field's value as a person writes it; "" where it is empty, or a memo."""
    data = record[field.start : field.start + field.size_bytes]
    kind, size_bytes = field.kind, field.size_bytes
    if kind == "D":
        words = data.decode("latin-1").strip()
        return f"{words[:4]}-{words[4:6]}-{words[6:]}" if len(words) == 8 and words.isdigit() else words.strip("0")
    if kind == "L":
        return {b"T": "TRUE", b"Y": "TRUE", b"F": "FALSE", b"N": "FALSE"}.get(data.upper(), "")
    if kind == "I" and size_bytes == 4:
        return str(int.from_bytes(data, "little", signed=True))
    if kind == "Y" and size_bytes == 8:
        return f"{int.from_bytes(data, 'little', signed=True) / 10_000:.2f}"
    if kind == "B" and size_bytes == 8:
        return format(struct.unpack("<d", data)[0], ".15g")
    if kind == "T" and size_bytes == 8:
        return _moment(*struct.unpack("<Ii", data))
    if kind in "CNFV":
        return decode(data.rstrip(b" \0"), codec).strip()
    return ""


def _moment(day: int, milliseconds: int) -> str:
    try:
        found = _FIRST_DAY + timedelta(days=day - _JULIAN_1970, milliseconds=milliseconds)
    except OverflowError:
        return ""
    return found.isoformat(" ", "minutes") if day else ""
