"""How is a Kindle or Mobipocket book (.mobi, .azw, .azw3, .prc) read? Chapter by chapter, unless it is locked.

A Palm database of records: the first describes the book, those behind it hold its text, packed. Sources: the formats'
descriptions in the MobileRead wiki (PDB, MOBI, HUFF/CDIC, KF8).
"""

from __future__ import annotations

import html
import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from engine.documents.characters.encoding import decode
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow, TooLong
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import key_words, moment
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource, read_at_most
from engine.documents.text.epub import add_chapter
from engine.documents.text.mobi_packing import Huffman, palm_unpacked
from engine.documents.text.page_pictures import Content, PagePictures
from engine.documents.types.names import stem
from engine.errors import UnreadableFileError, UnsupportedFileError

_PLAIN, _PALM, _HUFFMAN = 1, 2, 17_480
_UTF8 = 65_001
_AUTHOR, _DESCRIPTION, _SUBJECT, _DATE, _TITLE = 100, 103, 105, 106, 503
_SEVERAL = {_AUTHOR: ", ", _SUBJECT: "; "}
_TAGS = re.compile(r"<[^<>]{1,200}>")  # some write their descriptions as HTML
_MAX_FACTS = 1000
_NONE = 0xFFFFFFFF
_CHAPTER_ENDS = re.compile(rb"<mbp:pagebreak\b[^>]*>|(?=<\?xml\b)|(?=<html\b)", re.IGNORECASE)
_REPLICA = b"%MOP"
# How pages name pictures: by their number among them, in the older format and in the newer one (there to the base 32).
_OLD_PICTURE = re.compile(rb"""(<img\b[^<>]{0,500}?\s)recindex\s*=\s*["']?0{0,9}(\d{1,6})["']?""", re.IGNORECASE)
_PICTURE = re.compile(rb"""(?<=["'])kindle:embed:([0-9A-Va-v]{1,6})(?:\?[^"'<>\s]{0,100})?(?=["'])""")
_FIRST_PICTURE = 108  # in the header, where the number of its record stands


@dataclass(frozen=True, slots=True)
class _Book:
    records: list[bytes]
    head: bytes
    packing: int
    count: int  # of records of text
    facts: dict[int, str]
    encoding: str

    def number(self, at: int, default: int = _NONE) -> int:
        """Return a number of the book's header, or the default where the header is shorter."""
        if at + 4 > len(self.head) or at + 4 > 16 + _u32(self.head, 20):
            return default
        return _u32(self.head, at)


def _u32(data: bytes, at: int) -> int:
    (value,) = struct.unpack_from(">I", data, at)
    return int(value)


def read_mobi(source: DocumentSource) -> Document | Bundle:
    """Return the text of a book; words of its pictures stand where it shows them.

    Raises:
        UnreadableFileError: damaged, or protected against copying.
        UnsupportedFileError: it holds the pages of a print and no text, or pictures alone, and recognition is off.
    """
    data = read_at_most(source.stream, MAX_MEMBER_BYTES + 1)
    if len(data) > MAX_MEMBER_BYTES:
        raise TooLong
    book = _opened(source, data)
    text = _text(source, book)
    if text.startswith(_REPLICA):
        raise UnsupportedFileError(source.path, "Kindle book that holds the pages of a print")
    flow, pictures = Flow(source.max_chars), PicturesInside(source, has_covers=True)
    text = _OLD_PICTURE.sub(_as_in_newer_books, text)
    shown = PagePictures(pictures, _pictures(book, text))
    number = 0
    for chapter in _chapters(text):
        number += add_chapter(source, flow, chapter.decode(book.encoding, "replace"), number + 1, written=shown)
    facts = book.facts
    title = facts.get(_TITLE) or (flow.headings[0].title if flow.headings else "") or stem(source.name)
    keywords = key_words(facts.get(_SUBJECT, ""), html.unescape(_TAGS.sub(" ", facts.get(_DESCRIPTION, ""))))
    author, dated = facts.get(_AUTHOR, ""), moment(facts.get(_DATE, ""))
    return pictures.told(flow.document(title, "book", author=author, dated=dated, keywords=keywords))


def _as_in_newer_books(found: re.Match[bytes]) -> bytes:
    number, letters = int(found[2]), b""
    while number:
        number, digit = divmod(number, 32)
        letters = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"[digit : digit + 1] + letters
    return found[1] + b'src="kindle:embed:' + (letters or b"0") + b'"'


def _pictures(book: _Book, text: bytes) -> dict[str, Content]:
    """Return what gives the content of each picture that the pages show, by its addresses in them."""
    first, found = book.number(_FIRST_PICTURE), dict[str, Content]()
    for address in _PICTURE.finditer(text):
        at = first + int(address[1], 32) - 1
        if first <= at < len(book.records):
            found[address[0].decode("ascii", "replace")] = partial(book.records.__getitem__, at)
    return found


def read_palm_text(source: DocumentSource) -> Document:
    """Return the text of a PalmDOC file, which has no markup."""
    data = read_at_most(source.stream, MAX_MEMBER_BYTES + 1)
    if len(data) > MAX_MEMBER_BYTES:
        raise TooLong
    records = _records(source, data)
    packing, count = struct.unpack_from(">H", records[0])[0], struct.unpack_from(">H", records[0], 8)[0]
    pieces = [palm_unpacked(piece) if packing == _PALM else piece for piece in records[1 : count + 1]]
    if packing not in (_PLAIN, _PALM):
        raise source.damaged("e-book")
    flow = Flow(source.max_chars)
    flow.add(decode(b"".join(pieces).replace(b"\0", b"")), as_written=True)
    name = data[:32].split(b"\0")[0].decode("cp1252", "replace").replace("_", " ")
    return flow.document(name or stem(source.name), "book")


def _records(source: DocumentSource, data: bytes) -> list[bytes]:
    """Return the records of a Palm database.

    Raises:
        UnreadableFileError: there are none.
    """
    (count,) = struct.unpack_from(">H", data, 76)
    starts = [_u32(data, 78 + 8 * number) for number in range(count)]
    ends = [*starts[1:], len(data)]
    records = [data[start:end] for start, end in zip(starts, ends, strict=True) if start <= end]
    if not records or len(records) < count or len(records[0]) < 16:
        raise source.damaged("e-book")
    return records


def _opened(source: DocumentSource, data: bytes) -> _Book:
    records = _records(source, data)
    head = records[0]
    packing, _, _, count, _, encryption = struct.unpack_from(">HHIHHH", head)
    if encryption:
        reason = "the e-book is protected against copying"
        raise UnreadableFileError(source.path, reason, "open it in the program that it was bought for")
    if head[16:20] != b"MOBI" or packing not in (_PLAIN, _PALM, _HUFFMAN):
        raise source.damaged("e-book")
    encoding = "utf-8" if _u32(head, 28) == _UTF8 else "cp1252"
    facts = _facts(head, encoding)
    if not facts.get(_TITLE) and len(head) >= 92:
        at, length = _u32(head, 84), _u32(head, 88)
        facts[_TITLE] = head[at : at + min(length, 2000)].decode(encoding, "replace").strip()
    return _Book(records, head, packing, count, facts, encoding)


def _facts(head: bytes, encoding: str) -> dict[int, str]:
    """Return author, date, title and what else a book says of itself, by the numbers of the format."""
    at = 16 + _u32(head, 20)
    facts: dict[int, str] = {}
    if head[at : at + 4] != b"EXTH":
        return facts
    count = _u32(head, at + 8)
    at += 12
    for _ in range(min(count, _MAX_FACTS)):
        kind, length = struct.unpack_from(">II", head, at)
        if length < 8:
            break
        words = head[at + 8 : at + length].decode(encoding, "replace").strip()
        facts[kind] = f"{facts[kind]}{_SEVERAL[kind]}{words}" if kind in _SEVERAL and kind in facts else words
        at += length
    return facts


def _text(source: DocumentSource, book: _Book) -> bytes:
    """Return the book's text, unpacked; of a KF8 book its first part alone, behind which styles stand."""
    flags = book.number(240, 0) & 0xFFFF if book.number(20) >= 228 else 0
    unpack = _unpacking(source, book)
    pieces, left = [], source.max_bytes * 8
    for record in book.records[1 : book.count + 1]:
        pieces.append(unpack(record[: len(record) - _trailing(record, flags)]))
        left -= len(pieces[-1])
        if left < 0:
            raise TooLong
    text = b"".join(pieces)
    parts = book.number(192) if book.number(36, 0) == 8 else _NONE
    if parts < len(book.records) and book.records[parts].startswith(b"FDST") and len(book.records[parts]) >= 20:
        text = text[: _u32(book.records[parts], 16)]
    return text


def _unpacking(source: DocumentSource, book: _Book) -> Callable[[bytes], bytes]:
    """Return what unpacks a record of text."""
    if book.packing == _PALM:
        return palm_unpacked
    if book.packing == _PLAIN:
        return bytes
    first, count = book.number(112), book.number(116)
    if not 0 < first < len(book.records) or not 1 < count <= len(book.records) - first:
        raise source.damaged("e-book")
    return Huffman(book.records[first], book.records[first + 1 : first + count]).unpacked


def _trailing(record: bytes, flags: int) -> int:
    """Return how many bytes behind a record's text are none of it: a list for each flag, and half a letter."""
    length = 0
    for _ in range((flags >> 1).bit_count()):
        size, shift = 0, 0
        for byte in reversed(record[max(0, len(record) - length - 4) : len(record) - length]):
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte & 0x80:
                break
        length += size
    if flags & 1 and length < len(record):
        length += (record[len(record) - length - 1] & 3) + 1
    return min(length, len(record))


def _chapters(text: bytes) -> Iterator[bytes]:
    """Yield the chapters: what stands between breaks of a page, or the pages that the book was made from."""
    start = 0
    for found in _CHAPTER_ENDS.finditer(text):
        if text[start : found.start()].strip():
            yield text[start : found.start()]
        start = found.end()
    if text[start:].strip():
        yield text[start:]
