"""How are the objects inside an Apple document (.iwa) got at? Snappy blocks, then protobuf messages by their numbers.

No schema is needed: fields are looked up by number. Sources: the Snappy format description; the wire format of Protocol
Buffers; the archives' frames as Apple's programs write them (chunks of 00 and a length in three bytes, no checksums).
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.documents.flow import TooLong

MAX_DECODED_BYTES = 512 << 20  # of one document
_LITERAL, _COPY_1, _COPY_2 = 0, 1, 2
_VARINT, _FIXED_64, _BYTES, _FIXED_32 = 0, 1, 2, 5
_REFERENCE_FIELD = 1


class DamagedArchive(Exception):
    """The bytes are no archive of this kind, or end too soon."""


class Message:
    """A protobuf message: its fields by their numbers, in order."""

    __slots__ = ("_fields",)

    def __init__(self, data: bytes) -> None:
        self._fields: dict[int, list[int | bytes]] = {}
        for number, value in _fields(data):
            self._fields.setdefault(number, []).append(value)

    def number(self, field: int, default: int = 0) -> int:
        """Return the last number of a field."""
        value = self._fields.get(field, [default])[-1]
        return value if isinstance(value, int) else default

    def data(self, field: int) -> bytes:
        """Return the last bytes of a field, or none."""
        value = self._fields.get(field, [b""])[-1]
        return value if isinstance(value, bytes) else b""

    def text(self, field: int) -> str:
        """Return the text of a field; the pieces of a repeated one together."""
        pieces = [value for value in self._fields.get(field, []) if isinstance(value, bytes)]
        return b"".join(pieces).decode("utf-8", "replace")

    def texts(self, field: int) -> list[str]:
        """Return the texts of a repeated field."""
        return [value.decode("utf-8", "replace") for value in self._fields.get(field, []) if isinstance(value, bytes)]

    def messages(self, field: int) -> Iterator[Message]:
        """Yield the messages of a field; those that are none are left out."""
        for value in self._fields.get(field, []):
            if isinstance(value, bytes):
                try:
                    yield Message(value)
                except DamagedArchive:
                    continue

    def message(self, field: int) -> Message:
        """Return the last message of a field, or an empty one."""
        found = list(self.messages(field))
        return found[-1] if found else Message(b"")

    def references(self, field: int) -> list[int]:
        """Return the objects that a field refers to, by their numbers."""
        return [found.number(_REFERENCE_FIELD) for found in self.messages(field)]

    def reference(self, field: int) -> int:
        """Return the object that a field refers to, or 0."""
        return self.message(field).number(_REFERENCE_FIELD)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    try:
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value, at
            shift += 7
            if shift > 63:
                raise DamagedArchive
    except IndexError:
        raise DamagedArchive from None


def _fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield number and value of each field; numbers of fixed length as their bytes."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        kind = key & 7
        if kind == _VARINT:
            value, at = _varint(data, at)
            yield key >> 3, value
            continue
        if kind == _BYTES:
            size, at = _varint(data, at)
        elif kind in (_FIXED_64, _FIXED_32):
            size = 8 if kind == _FIXED_64 else 4
        else:
            raise DamagedArchive
        if at + size > len(data):
            raise DamagedArchive
        yield key >> 3, data[at : at + size]
        at += size


def objects_of(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield number, type and content of each object of an .iwa file.

    Raises:
        DamagedArchive: what came before has been given already.
        TooLong: it unpacks to more than is read.
    """
    whole = _unpacked(data)
    at = 0
    while at < len(whole):
        size, at = _varint(whole, at)
        if at + size > len(whole):
            raise DamagedArchive
        info = Message(whole[at : at + size])
        at += size
        for number, part in enumerate(info.messages(2)):
            length = part.number(3)
            if at + length > len(whole):
                raise DamagedArchive
            if number == 0:
                yield info.number(1), part.number(1), whole[at : at + length]
            at += length


def _unpacked(data: bytes) -> bytes:
    """Return the chunks of a file, unpacked, one after another."""
    pieces, at, total = [], 0, 0
    while at < len(data):
        length = int.from_bytes(data[at + 1 : at + 4], "little")
        chunk = data[at + 4 : at + 4 + length]
        if data[at] or len(chunk) < length or at + 4 > len(data):
            raise DamagedArchive
        pieces.append(snappy_decoded(chunk, MAX_DECODED_BYTES - total))
        total += len(pieces[-1])
        at += 4 + length
    return b"".join(pieces)


def snappy_decoded(data: bytes, max_bytes: int) -> bytes:
    """Return what a Snappy block holds.

    Raises:
        DamagedArchive: it is none.
        TooLong: it says that it holds more than ``max_bytes``.
    """
    size, at = _varint(data, 0)
    if size > max_bytes:
        raise TooLong
    out = bytearray()
    end = len(data)
    while at < end:
        tag = data[at]
        at += 1
        if tag & 3 == _LITERAL:
            length, at = _literal_length(data, tag, at)
            if at + length > end:
                raise DamagedArchive
            out += data[at : at + length]
            at += length
        else:
            length, offset, at = _copy(data, tag, at)
            if not 0 < offset <= len(out):
                raise DamagedArchive
            start = len(out) - offset
            piece = bytes(out[start : start + length])
            out += piece if offset >= length else (piece * (length // offset + 1))[:length]
        if len(out) > size:
            raise DamagedArchive
    if len(out) != size:
        raise DamagedArchive
    return bytes(out)


def _literal_length(data: bytes, tag: int, at: int) -> tuple[int, int]:
    length = tag >> 2
    if length < 60:
        return length + 1, at
    extra = length - 59
    return int.from_bytes(data[at : at + extra], "little") + 1, at + extra


def _copy(data: bytes, tag: int, at: int) -> tuple[int, int, int]:
    """Return length and distance of a copy, and where the next tag stands."""
    if tag & 3 == _COPY_1:
        low = data[at] if at < len(data) else 0
        return (tag >> 2 & 7) + 4, (tag >> 5) << 8 | low, at + 1
    width = 2 if tag & 3 == _COPY_2 else 4
    return (tag >> 2) + 1, int.from_bytes(data[at : at + width], "little"), at + width
