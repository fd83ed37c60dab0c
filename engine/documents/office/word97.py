"""How is an old Word document (.doc) read? By its piece table, which puts the text in order.

Source: [MS-DOC], 2.4.1 (retrieving text) and 2.5 (file information block). Headings are not told
from other paragraphs: their styles lie in structures that are not worth their cost here.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice, zip_longest

from engine.documents.containers.ole import MAX_STREAM_BYTES, OfficeFacts, office_facts, open_ole, stream_bytes
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.office.blips import Blips, store
from engine.documents.office.blocks import Block, write_blocks
from engine.documents.office.embedded_old import with_objects
from engine.documents.office.field_words import shown_by, told_by
from engine.documents.office.pasted_drawings import picture_words
from engine.documents.office.shapes_old import pictures_shown, shape_lines
from engine.documents.office.word6 import is_word_2, old_parts, piece_table
from engine.documents.office.word97_looks import (
    MOST_LOOKS,
    Run,
    in_place,
    in_units,
    runs,
    shown_and_hidden,
    with_looks,
)
from engine.documents.office.word97_numbering import labels
from engine.documents.office.word97_pictures import Pictures
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_WORD_2_HEAD = 4  # bytes
_WORD_97 = 0xC1  # the first version with pieces in Unicode
_ENCRYPTED, _SECOND_TABLE, _COMPLEX = 0x0100, 0x0200, 0x0004
_LENGTHS_AT = 0x4C  # of the parts: text, footnotes, headers, macros, comments, endnotes, text boxes
_CLX_AT = 0x01A2
_DRAWINGS_AT = 0x022A
_COMMENTS, _COMMENT_MARK = 4, "\x05"  # their part
_AUTHORS_AT, _COMMENT_PLACES_AT = 0x01BA, 0x00BA
_COMMENT_BYTES, _NUMBER_OF_NAME_AT = 30, 20
_RECORD_HEAD, _PICTURE_HEAD = 8, 68  # bytes
_WITH_NAME = 0x66  # a picture that names its file first
_IN_BYTES = 0x4000_0000
_FIELD = re.compile(r"\x13([^\x13\x14\x15]*)(?:\x14([^\x13\x14\x15]*))?\x15")
_MAX_NESTED_FIELDS = 5  # a link in a caption in a table of contents
_ROW_END = re.compile(r"(?<![ \t])[ \t]*\x07\x07")
_NO_TEXT = dict.fromkeys("\x01\x02\x05\x08")  # where a picture, note, comment or drawing is anchored
_MARKS = str.maketrans({"\x07": "\t", "\x0b": "\n", "\x0c": "\r", "\x0e": "\r", "\x1e": "-", "\x1f": None, **_NO_TEXT})


def read_doc(source: DocumentSource) -> Document | Bundle:
    """Return the text of a Word document of version 2 to 2003.

    Headers and footers come once, before the text; notes, comments and text boxes after it.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
    """
    head = source.stream.read(_WORD_2_HEAD)
    if is_word_2(head):
        return _written(
            source, list(old_parts(head + source.stream.read(MAX_STREAM_BYTES))), OfficeFacts("", "", None, "")
        )
    source.stream.seek(0)
    with open_ole(source) as ole:
        main = stream_bytes(ole, "WordDocument")
        flags, version = struct.unpack_from("<H", main, 0x0A)[0], struct.unpack_from("<H", main, 2)[0]
        if flags & _ENCRYPTED:
            raise source.protected("document")
        table = stream_bytes(ole, "1Table" if flags & _SECOND_TABLE else "0Table")
        data, inside = stream_bytes(ole, "Data"), PicturesInside(source)
        shown, blips = None, Blips(source.budget)
        if version >= _WORD_97:
            shown = Pictures(main, table, data, blips, partial(picture_words, pictures=inside))
        parts = list(old_parts(main) if shown is None else _parts(main, table, shown))
        if version >= _WORD_97 and len(parts) > _COMMENTS:
            parts[_COMMENTS] = _with_authors(parts[_COMMENTS], _authors(main, table))
        said = list[str]()
        if version >= _WORD_97:
            drawings = _drawings(main, table)
            said += _said(drawings, data)
            said += filter(None, (picture_words(one, inside) for one in _floating(drawings, main, blips)))
        facts = office_facts(ole)
    return inside.told(with_objects(source, _written(source, parts, facts, said, shown)))


def _drawings(main: bytes, table: bytes) -> bytes:
    """Return the records of all drawings that float on the pages; what they share, such as pictures, comes first."""
    start, length = struct.unpack_from("<2I", main, _DRAWINGS_AT) if len(main) >= _DRAWINGS_AT + 8 else (0, 0)
    return table[start : start + length]


def _authors(main: bytes, table: bytes) -> list[str]:
    """Return who wrote each comment, in order. Source: [MS-DOC], 2.8.7 (places), 2.9.5 (ATRD), 2.5.6 (names)."""
    names, at = list[str](), 0
    start, length = struct.unpack_from("<2I", main, _AUTHORS_AT) if len(main) >= _AUTHORS_AT + 8 else (0, 0)
    listed = table[start : start + length]
    while at + 2 <= len(listed):
        end = at + 2 + 2 * int.from_bytes(listed[at : at + 2], "little")
        names.append(" ".join(listed[at + 2 : end].decode("utf-16-le", "replace").split()))
        at = end
    start, length = struct.unpack_from("<2I", main, _COMMENT_PLACES_AT) if names else (0, 0)
    places = table[start : start + length]
    count = max(0, len(places) - 4) // (4 + _COMMENT_BYTES)
    numbers = (
        int.from_bytes(places[at + _NUMBER_OF_NAME_AT : at + _NUMBER_OF_NAME_AT + 2], "little")
        for at in range(4 * (count + 1), len(places) - _COMMENT_BYTES + 1, _COMMENT_BYTES)
    )
    return [names[number] if number < len(names) else "" for number in numbers]


def _with_authors(comments: str, authors: Sequence[str]) -> str:
    """Return the comments, each after a line that says whose it is; a mark stands before each."""
    first, *others = comments.split(_COMMENT_MARK)
    named = zip_longest(others, authors[: len(others)], fillvalue="")
    return first + "".join(f"Comment by {name}:\r{words}" if name else words for words, name in named)


def _floating(drawings: bytes, main: bytes, blips: Blips) -> Iterator[bytes]:
    """Yield the pictures that shapes on the pages show."""
    shown = dict[int, None]()
    for drawing in _pages(drawings):
        shown |= dict.fromkeys(pictures_shown(drawing))
    entries = store(_shared(drawings)) if shown else []
    for number in shown:
        if 0 < number <= len(entries):
            yield blips.of_entry(entries[number - 1], main)


def _shared(drawings: bytes) -> bytes:
    """Return what all drawings share."""
    return drawings[: _RECORD_HEAD + int.from_bytes(drawings[4:8], "little")]


def _pages(drawings: bytes) -> Iterator[bytes]:
    """Yield the drawings behind what they share; a byte before each says which part of the text it stands in."""
    at = len(_shared(drawings))
    while at + 1 + _RECORD_HEAD <= len(drawings):
        end = at + 1 + _RECORD_HEAD + int.from_bytes(drawings[at + 5 : at + 9], "little")
        yield drawings[at + 1 : end]
        at = end


def _said(drawings: bytes, pictures: bytes) -> Iterator[str]:
    """Yield what drawings and pictures in the text say of themselves, and WordArt.

    Source: [MS-DOC], 2.9.172 (drawings) and 2.9.192 (pictures).
    """
    for drawing in _pages(drawings):
        yield from shape_lines(drawing)
    at = 0
    while at + _PICTURE_HEAD <= len(pictures):
        length, head, sort = struct.unpack_from("<IHH", pictures, at)
        if head != _PICTURE_HEAD or length < head:
            return
        name = 1 + pictures[at + head] if sort == _WITH_NAME and length > head else 0
        yield from shape_lines(pictures[at + head + name : at + length])
        at += length


def _written(
    source: DocumentSource,
    parts: Sequence[str],
    facts: OfficeFacts,
    said: Sequence[str] = (),
    pictures: Pictures | None = None,
) -> Document:
    flow = Flow(source.max_chars)
    body, headers, rest = parts[0], parts[2], [parts[1], *parts[4:]]
    taken = [_taken(line, pictures) for line in _lines(headers)]
    repeated = (" ".join(filter(None, map(str.strip, shown_and_hidden(line)))) for line, _ in taken)
    for line in dict.fromkeys([*repeated, *(words for _, shown in taken for words in shown)]):
        if len(line.strip()) > 2 and not line.strip().isdigit():
            flow.line(line, as_written=True)
    flow.part("\n\n")
    told = list(said)
    for part in (body, *rest):
        told += filter(None, (told_by(in_place(field[1])) for field in _FIELD.finditer(part)))
        for line, in_pictures in (_taken(line, pictures) for line in _lines(part)):
            shown, hidden = shown_and_hidden(line)
            shown = shown.strip("\n\t ")
            if "\t" in shown:
                flow.line(shown, as_written=True)
            elif shown:
                flow.block(shown, as_written=True)
            if hidden.strip():
                flow.block(marked(hidden), as_written=True)
            for words in in_pictures:
                flow.block(words, as_written=True)
    write_blocks(flow, [Block(line, is_item=True, is_alt=True) for line in dict.fromkeys(told)])
    return flow.document(
        facts.title or stem(source.name), "word", author=facts.author, dated=facts.dated, keywords=facts.keywords
    )


def _taken(line: str, pictures: Pictures | None) -> tuple[str, list[str]]:
    return pictures.taken(line) if pictures is not None else (line, [])


def _parts(main: bytes, table: bytes, pictures: Pictures) -> Iterator[str]:
    """Yield the text of each part of the document; lengths count units of UTF-16."""
    pieces = list(_pieces(main, table))
    text = pictures.marked(b"".join(_text(main, *piece) for piece in pieces), pieces)
    looks = list(islice(in_units(runs(main, table), pieces), MOST_LOOKS))
    lengths = struct.unpack_from("<8i", main, _LENGTHS_AT)
    body_bytes = min(2 * max(0, lengths[0]), len(text) & ~1)
    body = text[:body_bytes]
    yield _numbered(body, labels(main, table, body, pieces, looks), looks)
    at = 2 * max(0, lengths[0])
    for length in lengths[1:]:
        end = at + 2 * max(0, length)
        yield with_looks(text[at:end], at // 2, looks)
        at = end


def _numbered(body: bytes, numbers: Sequence[tuple[int, str]], looks: Sequence[Run]) -> str:
    """Return the body, in UTF-16, with the numbers of its paragraphs before them, and without what was deleted."""
    if not numbers:
        return with_looks(body, 0, looks)
    starts, parts = [run.start for run in looks], list[str]()
    before = ["", *(f"{label} " for _, label in numbers)]
    bounds = [0, *(at for at, _ in numbers), len(body) // 2]
    for label, begin, end in zip(before, bounds[:-1], bounds[1:], strict=True):
        near = looks[max(0, bisect_right(starts, begin) - 1) : bisect_left(starts, end)]
        parts += [label, with_looks(body[2 * begin : 2 * end], begin, near)]
    return "".join(parts)


def _pieces(main: bytes, table: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the first byte of each piece of the text, its letters, and the bytes of a letter, in order."""
    start, length = struct.unpack_from("<2I", main, _CLX_AT)
    for place, chars in piece_table(table[start : start + length]):
        yield ((place & ~_IN_BYTES) // 2, chars, 1) if place & _IN_BYTES else (place, chars, 2)


def _text(main: bytes, first: int, chars: int, width: int) -> bytes:
    """Return a piece of the text in UTF-16, as long as the table has it."""
    if width == 1:
        return main[first : first + chars].decode("cp1252", "replace").encode("utf-16-le")
    return main[first : first + 2 * chars]


def _shown(found: re.Match[str]) -> str:
    """Return the result of a field where it has words, else what its code shows."""
    result = found[2] or ""
    return result if result.translate(_MARKS).strip() else shown_by(in_place(found[1])) or result


def _lines(text: str) -> Iterator[str]:
    """Yield paragraphs and rows of tables; fields give what they show, marks of pictures are gone."""
    for _ in range(_MAX_NESTED_FIELDS):
        if "\x13" not in text:
            break
        text = _FIELD.sub(_shown, text)
    for line in _ROW_END.sub("\r", text).translate(_MARKS).split("\r"):
        if line.strip():
            yield line.strip("\n\t ")
