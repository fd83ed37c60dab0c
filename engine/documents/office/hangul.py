"""How is a document of Hangul (.hwp, version 5) read? As a tree of records: paragraphs, tables, notes, text boxes.

Source: Hancom's published description of the format (Hwp Document File Formats 5.0, revision 1.3), parts 3 and 4.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import olefile

from engine.documents.alt_texts import described_in_hangul
from engine.documents.containers.ole import office_facts, open_ole, stream_bytes
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow, TooLong
from engine.documents.hidden_text import marked
from engine.documents.missing import Missing
from engine.documents.office.blocks import Block, row_blocks, write_blocks
from engine.documents.office.hangul_numbering import HangulNumbers
from engine.documents.office.pasted_drawings import picture_words
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.documents.types.names import called, stem, unknown_type
from engine.errors import UnsupportedFileError

_SIGNATURE = b"HWP Document File"
_COMPRESSED, _PASSWORD, _DISTRIBUTED, _DRM = 1, 2, 4, 16
_STYLE, _PARAGRAPH, _TEXT, _CONTROL, _LIST, _EQUATION = 26, 66, 67, 71, 72, 88
_TEXT_ART, _FORM, _TABLE_BODY = 90, 91, 77
_NUMBERING, _SHAPE = 23, 25
_SHAPE_AT, _STYLE_AT = 8, 10  # in what stands before a paragraph
_OUTLINE_AT = 18  # in what is said of a section
_PICTURES = "BinData"
# Names of controls, which stand backwards.
_TABLE, _SECTION, _HIDDEN_COMMENT = b" lbt", b"dces", b"tmct"
_READING, _OVERLAPPING, _AUTO_NUMBER = b"tudt", b"spct", b"onta"
_PLACED = (_TABLE, b" osg", b"deqe", b"mrof")
_DESCRIPTION_AT = 44  # in what is said of an object that is placed on the page
_TEXT_ART_AT, _FORM_AT = 32, 12
_NUMBERED = (3, 4, 5)  # pictures, tables and equations; of pages and notes no number is read
_FORM_WORDS = re.compile(r"(?:^|[ {])(?:Caption|Text):wstring:(\d{1,6}):")
_LONG = 0xFFF
_MAX_LEVELS = 60
_MAX_SECTION_BYTES = 256 << 20
_MAX_SECTIONS = 5000
# Characters below a blank: those of one place, and those that take eight.
_ONE_PLACE = {0: "", 10: "\n", 13: "", 24: "-", 30: "\u00a0", 31: " ", **dict.fromkeys(range(25, 30), "")}
_TAB, _AUTO_NUMBER_CHAR, _LETTERS_CHAR = 9, 18, 23
_PLACES = 8
_HEADING = re.compile(r"^(?:outline|개요)\s*(\d)|^(title|제목|큰제목)$", re.IGNORECASE)


@dataclass(slots=True)
class Record:
    """A record and those below it."""

    tag: int
    data: bytes
    below: list[Record] = field(default_factory=list)


def read_hangul(source: DocumentSource) -> Document | Bundle:
    """Return the text of a document, the words of its pictures last.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
        UnsupportedFileError: it is of another version.
    """
    with open_ole(source) as ole:
        header = stream_bytes(ole, "FileHeader")
        if not header.startswith(_SIGNATURE) or len(header) < 40:
            if called(source.path.name):
                raise source.damaged("document")
            raise UnsupportedFileError(source.path, unknown_type(source.path.name))
        (flags,) = struct.unpack_from("<I", header, 36)
        if flags & (_PASSWORD | _DRM):
            raise source.protected("document")
        facts = office_facts(ole, "\x05HwpSummaryInformation")
        flow, pictures = Flow(source.max_chars), PicturesInside(source)
        if flags & _DISTRIBUTED:
            _write_preview(source, ole, flow)
        else:
            _write_sections(source, ole, flow, is_packed=bool(flags & _COMPRESSED))
            _write_pictures(source, ole, flow, pictures)
    first = flow.headings[0].title if flow.headings else ""
    title = facts.title or first or stem(source.name)
    document = flow.document(title, "word", author=facts.author, dated=facts.dated, keywords=facts.keywords)
    return pictures.told(document)


def _write_pictures(source: DocumentSource, ole: olefile.OleFileIO, flow: Flow, pictures: PicturesInside) -> None:
    """Append the words of the pictures, which are packed by themselves, most of them."""
    for path in ole.listdir():
        if path[0] != _PICTURES:
            continue
        data = stream_bytes(ole, path)
        if not source.budget.take(len(data)):
            return
        with suppress(zlib.error):  # one that is kept as it was
            data = source.budget.inflated(data, -zlib.MAX_WBITS, MAX_MEMBER_BYTES)
        if words := picture_words(data, pictures):
            flow.block(words, as_written=True)


def _write_preview(source: DocumentSource, ole: olefile.OleFileIO, flow: Flow) -> None:
    """Append the first page of a document that was locked for distribution, which stands beside it."""
    words = stream_bytes(ole, "PrvText").decode("utf-16-le", "replace").rstrip("\0")
    if not words.strip():
        raise source.protected("document")
    flow.add(words.strip(), as_written=True)
    what = "it is locked for distribution: only its first page was read"
    flow.missing.append(Missing(what, "save a copy that may be edited"))


def _write_sections(source: DocumentSource, ole: olefile.OleFileIO, flow: Flow, *, is_packed: bool) -> None:
    looks = _looks(_records(_content(source, stream_bytes(ole, "DocInfo"), is_packed=is_packed)))
    for number in range(_MAX_SECTIONS):
        data = stream_bytes(ole, ["BodyText", f"Section{number}"])
        if not data:
            return
        root = _tree(_records(_content(source, data, is_packed=is_packed)))
        looks.numbers.outline = _outline(root) or looks.numbers.outline
        for block in _blocks(root.below, looks, 0):
            write_blocks(flow, [block])
        flow.part("\n\n")


def _content(source: DocumentSource, data: bytes, *, is_packed: bool) -> bytes:
    if not is_packed:
        return data
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    room = min(_MAX_SECTION_BYTES, max(1, source.budget.unpacked_bytes))
    try:
        content = unpacking.decompress(data, room)
    except zlib.error as error:
        raise source.damaged("document") from error
    if unpacking.unconsumed_tail:
        raise TooLong
    source.budget.unpacked_bytes -= len(content)
    return content


def _records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield tag, level and content of each record; what is cut short ends the stream."""
    at = 0
    while at + 4 <= len(data):
        (head,) = struct.unpack_from("<I", data, at)
        at += 4
        tag, level, size = head & 0x3FF, head >> 10 & 0x3FF, head >> 20
        if size == _LONG:
            (size,) = struct.unpack_from("<I", data, at)
            at += 4
        if at + size > len(data):
            raise struct.error("a record that is cut short")
        yield tag, level, data[at : at + size]
        at += size


def _tree(records: Iterator[tuple[int, int, bytes]]) -> Record:
    """Return the records under one root, each below the last one of a lower level."""
    open_ = [(-1, Record(0, b""))]
    for tag, level, data in records:
        level = min(level, _MAX_LEVELS)
        while open_[-1][0] >= level:
            open_.pop()
        record = Record(tag, data)
        open_[-1][1].below.append(record)
        open_.append((level, record))
    return open_[0][1]


@dataclass(slots=True)
class _Looks:
    """The level of headings by the number of their style, and the lists to which paragraphs belong."""

    levels: dict[int, int] = field(default_factory=dict)
    numbers: HangulNumbers = field(default_factory=HangulNumbers)


def _outline(root: Record) -> str:
    """Return the list by which the outline of a section is numbered, or ""."""
    for control in (below for paragraph in root.below[:1] for below in paragraph.below):
        if control.tag == _CONTROL and control.data.startswith(_SECTION) and len(control.data) >= _OUTLINE_AT + 2:
            return str(struct.unpack_from("<H", control.data, _OUTLINE_AT)[0])
    return ""


def _looks(records: Iterator[tuple[int, int, bytes]]) -> _Looks:
    """Return what styles, lists and shapes of paragraphs say; lists that are damaged cost their numbers."""
    looks, number, shapes = _Looks(), 0, 0
    levels = looks.levels
    for tag, _, data in records:
        with suppress(struct.error):
            if tag == _NUMBERING:
                looks.numbers.read_numbering(data)
            elif tag == _SHAPE:
                shapes += 1
                looks.numbers.read_shape(shapes - 1, data)
        if tag != _STYLE:
            continue
        names, at = [], 0
        for _ in range(2):
            (count,) = struct.unpack_from("<H", data, at)
            names.append(data[at + 2 : at + 2 + 2 * count].decode("utf-16-le", "replace").strip())
            at += 2 + 2 * count
        found = next(filter(None, map(_HEADING.search, names)), None)
        if found:
            levels[number] = max(1, min(int(found[1] or 1), 6))
        number += 1
    return looks


def _blocks(records: list[Record], looks: _Looks, depth: int) -> Iterator[Block]:
    """Yield the paragraphs of a list, and behind each what is anchored in it."""
    for record in records:
        if record.tag == _PARAGRAPH:
            yield from _paragraph(record, looks, depth)
            continue
        if record.tag == _EQUATION:
            yield Block(_string(record.data, 4).strip())
        elif record.tag == _TEXT_ART:
            yield Block(_string(record.data, _TEXT_ART_AT).strip())
        elif record.tag == _FORM:
            yield Block(_form_words(_string(record.data, _FORM_AT)))
        if depth < _MAX_LEVELS:
            yield from _blocks(record.below, looks, depth + 1)


def _string(data: bytes, at: int) -> str:
    """Return the words whose length stands at ``at``, or "" where the record ends before."""
    if len(data) < at + 2:
        return ""
    (count,) = struct.unpack_from("<H", data, at)
    return data[at + 2 : at + 2 + 2 * count].decode("utf-16-le", "replace")


def _form_words(properties: str) -> str:
    """Return what a button or a box of a form shows."""
    found = (properties[place.end() :][: int(place[1])] for place in _FORM_WORDS.finditer(properties))
    return " ".join(words.strip() for words in found if words.strip())


def _paragraph(record: Record, looks: _Looks, depth: int) -> Iterator[Block]:
    controls = [below for below in record.below if below.tag == _CONTROL]
    inline = {
        _LETTERS_CHAR: iter([_letters(each) for each in controls if each.data.startswith((_READING, _OVERLAPPING))]),
        _AUTO_NUMBER_CHAR: iter([_number(each) for each in controls if each.data.startswith(_AUTO_NUMBER)]),
    }
    words = "".join(_words(below.data, inline) for below in record.below if below.tag == _TEXT).strip()
    level, label = 0, ""
    if len(record.data) > _STYLE_AT:
        level = looks.levels.get(record.data[_STYLE_AT], 0)
        label = looks.numbers.label(str(struct.unpack_from("<H", record.data, _SHAPE_AT)[0]))
    if words:
        yield Block(f"{label} {words}".strip(), level)
    if depth >= _MAX_LEVELS:
        return
    for control in controls:
        if control.data.startswith(_TABLE):
            yield from _table(control, looks, depth + 1)
        elif control.data.startswith(_HIDDEN_COMMENT):
            yield Block(marked(" ".join(block.words for block in _blocks(control.below, looks, depth + 1))))
        else:
            yield from _blocks(control.below, looks, depth + 1)
        if control.data.startswith(_PLACED):
            said = described_in_hangul(_string(control.data, _DESCRIPTION_AT))
            yield from [Block(said, is_alt=True)] if said else []


def _letters(control: Record) -> str:
    """Return the letters that stand below a reading, or that are put into one place."""
    return _string(control.data, 4)


def _number(control: Record) -> str:
    """Return the number of a picture, table or equation, or ""."""
    if len(control.data) < 10:
        return ""
    kind, number = struct.unpack_from("<IH", control.data, 4)
    return str(number) if kind & 15 in _NUMBERED and number else ""


def _table(control: Record, looks: _Looks, depth: int) -> Iterator[Block]:
    """Yield a table's caption and rows: a list for each cell, which says its row, and the cell's paragraphs behind it.

    The caption is a list too, before what is said of the table as a whole.
    """
    rows: dict[int, list[list[Block]]] = {}
    cell: list[Block] | None = None
    body = next((at for at, record in enumerate(control.below) if record.tag == _TABLE_BODY), 0)
    yield from _blocks(control.below[:body], looks, depth + 1)
    for record in control.below[body:]:
        if record.tag == _LIST:
            row = struct.unpack_from("<H", record.data, 10)[0] if len(record.data) >= 12 else 0
            cell = []
            rows.setdefault(row, []).append(cell)
            cell.extend(_blocks(record.below, looks, depth + 1))
        elif record.tag == _PARAGRAPH and cell is not None:
            cell.extend(_paragraph(record, looks, depth + 1))
    for row in sorted(rows):
        yield from row_blocks(rows[row])


def _words(data: bytes, inline: dict[int, Iterator[str]]) -> str:
    """Return the words of a paragraph without its controls, most of which take eight places.

    Args:
        data: characters of two bytes each.
        inline: the words of controls that show them in the line, in order, by the character that stands for them.
    """
    units = struct.unpack(f"<{len(data) // 2}H", data[: len(data) & ~1])
    kept: list[int] = []
    at = 0
    while at < len(units):
        unit = units[at]
        if unit >= 32:
            kept.append(unit)
            at += 1
        elif unit in _ONE_PLACE:
            kept += map(ord, _ONE_PLACE[unit])
            at += 1
        else:
            if unit == _TAB:
                kept.append(_TAB)
            elif unit in inline:
                shown = next(inline[unit], "").encode("utf-16-le", "surrogatepass")
                kept += struct.unpack(f"<{len(shown) // 2}H", shown)
            at += _PLACES
    return struct.pack(f"<{len(kept)}H", *kept).decode("utf-16-le", "replace")
