"""How wide are the letters of a font that an XPS document carries? By the tables that TrueType and OpenType share.

Source: OpenType 1.9 (cmap, head, hhea, hmtx); ECMA-388, 9.1.7.3 (fonts that are not to be lifted out: the first 32
bytes are combined with the number that is the font's name).
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field

_GUID = re.compile(r"([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})", re.IGNORECASE)
_VERSIONS = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")
_HIDDEN_BYTES, _KEY_BYTES = 32, 16
_UNICODE = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3), (3, 0))  # tables of characters, the fullest first
_BY_SEGMENTS, _BY_GROUPS = 4, 12
_MOST_GROUPS = 50_000
_MOST_CODES = 200_000  # of all segments or groups together; fonts have up to 65,535 glyphs


@dataclass(slots=True)
class FontWidths:
    """The widths of a font's glyphs; of a font that cannot be read, nothing is known."""

    data: bytes
    _units: int = 0  # of an em
    _advances: tuple[int, ...] = ()
    _glyphs: dict[int, int] = field(default_factory=dict)
    _letters: dict[int, int] = field(default_factory=dict)

    @staticmethod
    def of(data: bytes, name: str) -> FontWidths:
        """Return the widths of a font, by its content and the name of its part."""
        font = FontWidths(_plain(data, name))
        try:
            font._read()
        except (struct.error, IndexError, ValueError):
            font._units, font._advances = 0, ()
        return font

    def of_glyph(self, glyph: int) -> float | None:
        """Return the width of a glyph in ems, or None where it is not known."""
        if not self._units or not self._advances or glyph < 0:
            return None
        return self._advances[min(glyph, len(self._advances) - 1)] / self._units

    def of_letter(self, letter: str) -> float | None:
        """Return the width of a letter in ems, or None where it is not known."""
        glyph = self._glyphs.get(ord(letter), -1)
        return self.of_glyph(self._glyphs.get(0xF000 + ord(letter), -1) if glyph < 0 else glyph)

    def letter_of(self, glyph: int) -> str:
        """Return the first letter that is drawn by a glyph, or ""."""
        if not self._letters:
            self._letters = {known: code for code, known in reversed(self._glyphs.items())}
        code = self._letters.get(glyph, 0)
        return chr(code) if 32 <= code < 0xD800 or 0xF900 <= code < 0x110000 else ""

    def _read(self) -> None:
        data, start = self.data, 0
        if data.startswith(b"ttcf"):
            (start,) = struct.unpack_from(">I", data, 12)
        (count,) = struct.unpack_from(">H", data, start + 4)
        tables = {}
        for at in range(start + 12, start + 12 + 16 * count, 16):
            tag, _, offset, length = struct.unpack_from(">4sIII", data, at)
            tables[tag] = (offset, length)
        if not tables.keys() >= {b"head", b"hhea", b"hmtx", b"cmap"}:
            return
        (self._units,) = struct.unpack_from(">H", data, tables[b"head"][0] + 18)
        (many,) = struct.unpack_from(">H", data, tables[b"hhea"][0] + 34)
        offset, length = tables[b"hmtx"]
        many = min(many, length // 4)
        self._advances = struct.unpack_from(f">{2 * many}H", data, offset)[::2]
        self._glyphs = _characters(data, tables[b"cmap"][0])


def _plain(data: bytes, name: str) -> bytes:
    """Return a font as it was before its first bytes were combined with the number in its name."""
    found = _GUID.search(name)
    if data.startswith(_VERSIONS) or found is None or len(data) < _HIDDEN_BYTES:
        return data
    key = bytes.fromhex("".join(found.groups()))[::-1] * (_HIDDEN_BYTES // _KEY_BYTES)
    head = bytes(byte ^ mask for byte, mask in zip(data[:_HIDDEN_BYTES], key, strict=True))
    return head + data[_HIDDEN_BYTES:]


def _characters(data: bytes, cmap: int) -> dict[int, int]:
    """Return the glyph of each character, by the fullest table that is known."""
    _, count = struct.unpack_from(">HH", data, cmap)
    places = {}
    for at in range(cmap + 4, cmap + 4 + 8 * count, 8):
        platform, encoding, offset = struct.unpack_from(">HHI", data, at)
        places[platform, encoding] = cmap + offset
    for kind in _UNICODE:
        if kind in places:
            at = places[kind]
            (form,) = struct.unpack_from(">H", data, at)
            if form == _BY_SEGMENTS:
                return _by_segments(data, at)
            if form == _BY_GROUPS:
                return _by_groups(data, at)
    return {}


def _by_segments(data: bytes, at: int) -> dict[int, int]:
    (double,) = struct.unpack_from(">H", data, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * double)
    ranges_at = at + 16 + 3 * double
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    found: dict[int, int] = {}
    left = _MOST_CODES
    for number, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        left -= max(0, end - start)
        if left < 0:  # segments that overlap each other by the thousand
            break
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", data, ranges_at + 2 * number + offset + 2 * (code - start))
            if glyph or not offset:
                found.setdefault(code, (glyph + delta) & 0xFFFF)
    return found


def _by_groups(data: bytes, at: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">I", data, at + 12)
    found: dict[int, int] = {}
    left = _MOST_CODES
    for number in range(min(count, _MOST_GROUPS)):
        start, end, glyph = struct.unpack_from(">III", data, at + 16 + 12 * number)
        left -= max(0, end - start)
        if left < 0:
            break
        found.update(zip(range(start, end + 1), range(glyph, glyph + end - start + 1), strict=True))
    return found
