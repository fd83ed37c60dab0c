"""How is the text of a Kindle book unpacked? By the two methods of Palm and Mobipocket, within limits.

Sources: PalmDOC and HUFF/CDIC as the MobileRead wiki describes them.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

_RECORD_BYTES = 1 << 20  # a record of text holds 4,096 bytes
_DEEPEST = 20  # phrases made of phrases
_MAX_PHRASES = 1 << 20
_BITS = 32


class DamagedPacking(ValueError):
    """A record that cannot be unpacked."""


def palm_unpacked(data: bytes) -> bytes:
    """Return a record that was packed by pairs of distance and length, and blanks joined to letters."""
    out = bytearray()
    at, end = 0, len(data)
    while at < end:
        byte = data[at]
        at += 1
        if byte == 0 or 8 < byte < 0x80:
            out.append(byte)
        elif byte <= 8:
            out += data[at : at + byte]
            at += byte
        elif byte >= 0xC0:
            out += bytes((32, byte ^ 0x80))
        elif at < end:
            pair = (byte << 8 | data[at]) & 0x3FFF
            at += 1
            distance, length = pair >> 3, (pair & 7) + 3
            if not 0 < distance <= len(out):
                raise DamagedPacking
            for _ in range(length):
                out.append(out[-distance])
        if len(out) > _RECORD_BYTES:
            raise DamagedPacking
    return bytes(out)


class Huffman:
    """The code and the phrases of a book.

    Args:
        code: the record that says how long the codes are.
        phrases: the records of what they stand for.
    """

    def __init__(self, code: bytes, phrases: Sequence[bytes]) -> None:
        if code[:4] != b"HUFF":
            raise DamagedPacking
        short_at, long_at = struct.unpack_from(">II", code, 8)
        self._short = struct.unpack_from(">256I", code, short_at)
        limits = struct.unpack_from(">64I", code, long_at)
        self._least = [0, *(limits[2 * n] << (_BITS - n - 1) for n in range(_BITS))]
        self._most = [0, *(((limits[2 * n + 1] + 1) << (_BITS - n - 1)) - 1 for n in range(_BITS))]
        self._phrases: list[tuple[bytes, bool]] = []
        for record in phrases:
            self._add(record)

    def _add(self, record: bytes) -> None:
        if record[:4] != b"CDIC":
            raise DamagedPacking
        start, total, bits = struct.unpack_from(">III", record, 4)
        count = min(1 << min(bits, 20), total - len(self._phrases), _MAX_PHRASES)
        for place in struct.unpack_from(f">{max(0, count)}H", record, start):
            (length,) = struct.unpack_from(">H", record, start + place)
            at = start + place + 2
            self._phrases.append((record[at : at + (length & 0x7FFF)], bool(length & 0x8000)))

    def unpacked(self, data: bytes) -> bytes:
        """Return a record's text.

        Raises:
            DamagedPacking: it is no code, or stands for too much.
        """
        return self._unpacked(data, 0, _RECORD_BYTES)

    def _unpacked(self, data: bytes, depth: int, room: int) -> bytes:
        if depth > _DEEPEST:
            raise DamagedPacking
        out = bytearray()
        window = int.from_bytes(data + bytes(8), "big")
        left = 8 * len(data)
        while left > 0:
            code = window >> (left + 64 - _BITS) & 0xFFFFFFFF
            length, number = self._code(code)
            left -= length
            if left < 0:
                break
            out += self._phrase(number, depth, room - len(out))
            if len(out) > room:
                raise DamagedPacking
        return bytes(out)

    def _code(self, bits: int) -> tuple[int, int]:
        """Return the length of the code at the beginning of 32 bits, and the phrase that it stands for."""
        entry = self._short[bits >> 24]
        length = entry & 0x1F
        if not length:
            raise DamagedPacking
        most = (((entry >> 8) + 1) << (_BITS - length)) - 1
        if not entry & 0x80:
            while length < _BITS and bits < self._least[length]:
                length += 1
            most = self._most[length]
        return length, (most - bits) >> (_BITS - length)

    def _phrase(self, number: int, depth: int, room: int) -> bytes:
        if not 0 <= number < len(self._phrases):
            raise DamagedPacking
        words, is_plain = self._phrases[number]
        if not is_plain:
            self._phrases[number] = (b"", True)  # one that stands for itself would never end
            words = self._unpacked(words, depth + 1, room)
            self._phrases[number] = (words, True)
        return words
