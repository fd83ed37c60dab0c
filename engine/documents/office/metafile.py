"""Which words does a drawing of Windows or OpenOffice show? Metafiles hold them as text: plans pasted into documents.

Each piece of text has a place and the widths of its characters, by which pieces of one line are joined.

Sources: [MS-WMF], 2.3.3 (text), 2.2.1.2 (fonts); [MS-EMF], 2.3.5 (text), 2.3.7.8 (fonts); [MS-EMFPLUS], 2.3.4.14;
LibreOffice, vcl/source/filter/svm/SvmReader.cxx (metafiles of StarView).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush

from engine.documents.characters.charsets import FONT_CHARSETS
from engine.documents.characters.cleaning import clean_text
from engine.documents.document import Document
from engine.documents.flow import TooLong
from engine.documents.source import DocumentSource, read_at_most
from engine.documents.types.names import stem
from engine.errors import UnsupportedFileError

_ENHANCED, _PLACEABLE, _STARVIEW = b"\1\0\0\0", b"\xd7\xcd\xc6\x9a", b"VCLMTF"
MAX_BYTES = 64 << 20
_MOST_RECORDS, _MOST_PIECES = 2_000_000, 100_000
_STOCK_FONTS = range(0x8000000A, 0x80000012)
_ENHANCED_STATES, _ENHANCED_TEXTS = frozenset({33, 34, 37, 82}), frozenset({83, 84, 96, 97, 108})
_OLD_OBJECTS = frozenset({0x02FA, 0x02FB, 0x02FC, 0x00F7, 0x01F9, 0x06FF, 0x0142})  # pens, fonts, brushes and so on
_GLYPHS = 0x10  # what is drawn are numbers of glyphs
_SIGNS = 2  # the character set of fonts of signs
_NEAR = 0.6  # of a character's width: what stands closer is the same word
_SAME_LINE = 0.4  # of a character's width, by which the feet of letters in one line may differ


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some letters, where they begin and end, and on which line they stand."""

    words: str
    left: float
    right: float
    foot: float


@dataclass
class _Fonts:
    """The objects that a metafile has made: of fonts their character set."""

    sets: dict[int, int | None] = field(default_factory=dict)
    chosen: int = 0
    saved: list[int] = field(default_factory=list)

    def choose(self, number: int) -> None:
        known = 0 if number in _STOCK_FONTS else self.sets.get(number)
        self.chosen = self.chosen if known is None else known

    def save(self) -> None:
        self.saved.append(self.chosen)

    def restore(self, which: int) -> None:
        """Go back to what was saved: the last (-1), the one before (-2), or by its number from 1."""
        place = len(self.saved) + which if which < 0 else which - 1
        if 0 <= place < len(self.saved):
            self.chosen = self.saved[place]
            del self.saved[place:]

    def decoded(self, data: bytes) -> str:
        return "" if self.chosen == _SIGNS else data.decode(FONT_CHARSETS.get(self.chosen, "cp1252"), "replace")


def read_metafile(source: DocumentSource) -> Document:
    """Return the words of a drawing, a line in a row.

    Raises:
        TooLong: it is larger than any drawing.
        UnsupportedFileError: it shows no words.
    """
    data = read_at_most(source.stream, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise TooLong
    text = clean_text("\n".join(metafile_lines(data)))
    if not text.strip():
        raise UnsupportedFileError(source.path, "Windows metafile without words")
    return Document(text, stem(source.name), "diagram")


def metafile_lines(data: bytes) -> list[str]:
    """Return the lines of text that a metafile draws, in the order in which it does; damage ends it."""
    pieces: list[_Piece] = []
    if data.startswith(_STARVIEW):
        records = _starview(data)
    else:
        records = _enhanced(data) if data.startswith(_ENHANCED) else _old(data)
    left = len(data)  # pieces that name the same letters are no drawing
    try:
        for piece in records:
            pieces.append(piece)
            left -= len(piece.words)
            if len(pieces) >= _MOST_PIECES or left < 0:
                break
    except (struct.error, IndexError):  # cut short
        pass
    return list(dict.fromkeys(_lines(pieces)))


def _lines(pieces: list[_Piece]) -> Iterator[str]:
    """Yield lines of pieces that follow one another from left to right."""
    line, last = "", None
    for piece in pieces:
        width = max(1e-6, (piece.right - piece.left) / max(1, len(piece.words)))
        gap = piece.left - last.right if last is not None else 0.0
        follows = last is not None and abs(piece.foot - last.foot) <= _SAME_LINE * width and -width < gap < 3 * width
        if not follows and line.strip():
            yield " ".join(line.split())
        line = line + (" " if gap > _NEAR * width else "") + piece.words if follows else piece.words
        last = piece
    if line.strip():
        yield " ".join(line.split())


def _records(data: bytes, at: int, head: str) -> Iterator[tuple[int, int, int]]:
    """Yield the kind, place and end of each record; ``head`` says how a record begins."""
    size_of = struct.calcsize(head)
    for _ in range(_MOST_RECORDS):
        if at + size_of > len(data):
            return
        first, second = struct.unpack_from(head, data, at)
        kind, size = (first, second) if head == "<II" else (second, 2 * first)
        if size < size_of:
            return
        yield kind, at, min(len(data), at + size)
        at += size


# -- enhanced ---------------------------------------------------------------------------------------------


def _enhanced(data: bytes) -> Iterator[_Piece]:
    fonts = _Fonts()
    is_doubled = False  # the same drawing in EMF+
    for kind, at, end in _records(data, 0, "<II"):
        if kind == 70 and data[at + 12 : at + 16] == b"EMF+":
            for piece in _plus(data, at + 16, end):
                is_doubled = True
                yield piece
        elif kind in _ENHANCED_STATES:
            _change(fonts, kind, data, at)
        elif kind in _ENHANCED_TEXTS and not is_doubled:
            yield from _written(data[at:end], kind, fonts)


def _change(fonts: _Fonts, kind: int, data: bytes, at: int) -> None:
    """Follow which font is chosen: 82 makes one, 37 chooses it, 33 and 34 save the state and bring it back."""
    if kind == 82:
        (number,) = struct.unpack_from("<I", data, at + 8)
        fonts.sets[number] = data[at + 12 + 23]
    elif kind == 37:
        fonts.choose(struct.unpack_from("<I", data, at + 8)[0])
    elif kind == 33:
        fonts.save()
    else:
        fonts.restore(struct.unpack_from("<i", data, at + 8)[0])


def _written(record: bytes, kind: int, fonts: _Fonts) -> Iterator[_Piece]:
    """Yield what a record writes: 83 and 84 one text, 96 and 97 several, 108 a short one; the first of two in bytes."""
    if kind in (83, 84):
        yield from _extended(record, 36, fonts, is_wide=kind == 84)
    elif kind == 108:
        yield from _small(record, 0, len(record), fonts)
    else:
        (count,) = struct.unpack_from("<I", record, 36)
        for number in range(min(count, len(record) // 40)):
            yield from _extended(record, 40 + 40 * number, fonts, is_wide=kind == 97)


def _extended(record: bytes, at: int, fonts: _Fonts, *, is_wide: bool) -> Iterator[_Piece]:
    left, foot, count, words_at, options = struct.unpack_from("<iiIII", record, at)
    (widths_at,) = struct.unpack_from("<I", record, at + 36)
    if options & _GLYPHS or not count or (is_wide and fonts.chosen == _SIGNS):
        return
    raw = record[words_at : words_at + count * (2 if is_wide else 1)]
    words = raw.decode("utf-16-le", "replace") if is_wide else fonts.decoded(raw)
    widths = record[widths_at : widths_at + 4 * count] if widths_at else b""
    across = sum(struct.unpack(f"<{count}i", widths)) if len(widths) == 4 * count else 0
    yield _Piece(words, left, left + across, foot)


def _small(data: bytes, at: int, end: int, fonts: _Fonts) -> Iterator[_Piece]:
    left, foot, count, options = struct.unpack_from("<iiII", data, at + 8)
    words_at = at + 36 + (0 if options & 0x100 else 16)  # without the rectangle
    if options & _GLYPHS or fonts.chosen == _SIGNS:
        return
    is_narrow = bool(options & 0x200)
    raw = data[words_at : min(end, words_at + count * (1 if is_narrow else 2))]
    yield _Piece(raw.decode("latin-1" if is_narrow else "utf-16-le", "replace"), left, left, foot)


def _plus(data: bytes, at: int, end: int) -> Iterator[_Piece]:
    """Yield what records of EMF+ write: DrawString, and DrawDriverString where it has characters and no glyphs."""
    while at + 12 <= end:
        kind, _flags, size, _length = struct.unpack_from("<HHII", data, at)
        if size < 12:
            return
        last = min(end, at + size)
        if kind == 0x401C:
            (count,) = struct.unpack_from("<I", data, at + 20)
            left, top, width, _height = struct.unpack_from("<4f", data, at + 24)
            raw = data[at + 40 : min(last, at + 40 + 2 * count)]
            yield _Piece(raw.decode("utf-16-le", "replace"), left, left + width, top)
        elif kind == 0x4036:
            options, _matrix, count = struct.unpack_from("<III", data, at + 16)
            if options & 1 and 0 < count <= size // 10:  # characters, each with a place
                raw = data[at + 28 : min(last, at + 28 + 2 * count)]
                first = at + 28 + 2 * count
                left, foot = struct.unpack_from("<2f", data, first)
                right = struct.unpack_from("<f", data, first + 8 * (count - 1))[0] if options & 4 == 0 else left
                yield _Piece(raw.decode("utf-16-le", "replace"), left, right, foot)
        at += size


# -- old --------------------------------------------------------------------------------------------------


class _OldFonts(_Fonts):
    """The same of a metafile of before: each object takes the lowest place that is free."""

    def __init__(self) -> None:
        super().__init__()
        self._free: list[int] = []
        self._used: set[int] = set()

    def change(self, kind: int, data: bytes, at: int, end: int) -> None:
        """Follow a record that makes, chooses or throws away an object, or saves the state and brings it back."""
        if kind in _OLD_OBJECTS:
            number = heappop(self._free) if self._free else len(self._used)
            self._used.add(number)
            self.sets[number] = data[at + 6 + 13] if kind == 0x02FB and at + 20 <= end else None
        elif kind == 0x01F0:
            (number,) = struct.unpack_from("<H", data, at + 6)
            if number in self._used:
                self._used.discard(number)
                heappush(self._free, number)
        elif kind == 0x012D:
            self.choose(struct.unpack_from("<H", data, at + 6)[0])
        elif kind == 0x001E:
            self.save()
        elif kind == 0x0127:
            self.restore(struct.unpack_from("<h", data, at + 6)[0])


def _old(data: bytes) -> Iterator[_Piece]:
    fonts = _OldFonts()
    for kind, at, end in _records(data, (22 if data.startswith(_PLACEABLE) else 0) + 18, "<IH"):
        if kind == 0x0A32:
            foot, left, count, options = struct.unpack_from("<hhHH", data, at + 6)
            words_at = at + 14 + (8 if options & 0x6 else 0)  # a rectangle to clip or to fill
            if options & _GLYPHS:
                continue
            words = fonts.decoded(data[words_at : min(end, words_at + count)])
            widths_at = words_at + count + count % 2
            across = 0
            if widths_at + 2 * count <= end:
                across = sum(struct.unpack_from(f"<{count}h", data, widths_at))
            yield _Piece(words, left, left + across, foot)
        elif kind == 0x0521:
            (count,) = struct.unpack_from("<H", data, at + 6)
            words = fonts.decoded(data[at + 8 : min(end, at + 8 + count)])
            foot, left = struct.unpack_from("<hh", data, at + 8 + count + count % 2)
            yield _Piece(words, left, left, foot)
        else:
            fonts.change(kind, data, at, end)


# -- StarView ---------------------------------------------------------------------------------------------

_TEXT, _TEXT_ARRAY, _STRETCHED_TEXT, _TEXT_IN_BOX = 112, 113, 114, 115
_ACTION = struct.Struct("<HHI")  # kind, version, bytes that follow
_IN_UNICODE = 2  # from this version on


def _starview(data: bytes) -> Iterator[_Piece]:
    (head_bytes,) = struct.unpack_from("<I", data, len(_STARVIEW) + 2)
    at = len(_STARVIEW) + 6 + head_bytes
    for _ in range(_MOST_RECORDS):
        if at + _ACTION.size > len(data):
            return
        kind, version, length = _ACTION.unpack_from(data, at)
        at += _ACTION.size
        if _TEXT <= kind <= _TEXT_IN_BOX:
            yield _starview_text(kind, version, data[at : at + length])
        at += length


def _starview_text(kind: int, version: int, record: bytes) -> _Piece:
    left, foot = struct.unpack_from("<ii", record)
    at = 16 if kind == _TEXT_IN_BOX else 8
    (count,) = struct.unpack_from("<H", record, at)
    words, at = record[at + 2 : at + 2 + count].decode("cp1252", "replace"), at + 2 + count
    across, first, shown = 0, 0, len(words)
    if kind == _STRETCHED_TEXT:
        (across,) = struct.unpack_from("<I", record, at)
        at += 4
    if kind == _TEXT_IN_BOX:
        at += 2
    else:
        first, shown = struct.unpack_from("<HH", record, at)
        at += 4
    if kind == _TEXT_ARRAY:  # where each letter ends
        (widths,) = struct.unpack_from("<I", record, at)
        across = struct.unpack_from("<i", record, at + 4 * widths)[0] if widths else 0
        at += 4 + 4 * widths
    if version >= _IN_UNICODE:
        (count,) = struct.unpack_from("<H", record, at)
        words = record[at + 2 : at + 2 + 2 * count].decode("utf-16-le", "replace")
    return _Piece(words[first : first + shown], left, left + across, foot)
