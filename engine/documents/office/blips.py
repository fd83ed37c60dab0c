"""Which pictures lie inside an old Office drawing? Those of its store and its shapes, as the files that they were.

Source: [MS-ODRAW], 2.2.22 and 2.2.32 (stores and their entries), 2.2.23 to 2.2.31 (pictures).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from engine.documents.office.metafile import MAX_BYTES

_HEADER = struct.Struct("<HHI")
_CONTAINER = 0xF
_ENTRY, _ENTRY_HEAD_BYTES, _DELAY_AT, _NAME_AT = 0xF007, 36, 28, 33
_METAFILES, _BITMAPS = (0xF01A, 0xF01B), (0xF01D, 0xF01E, 0xF01F, 0xF029, 0xF02A)
_SUM_BYTES, _METAFILE_HEAD_BYTES, _COMPRESSION_AT = 16, 34, 32
_DEFLATED = 0
_BITMAP_HEADS = (b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0")  # of 40, 108 and 124 bytes
_MASKED, _COLOURS_OF_A_TABLE = 3, 8
_MAX_PICTURES = 10_000


def pictures_in(data: bytes, delayed: bytes = b"") -> Iterator[bytes]:
    """Yield the pictures in a drawing, in the order of its records; those of a store are first where it has one.

    Args:
        data: records, those of containers follow their own.
        delayed: the stream in which entries of a store have their pictures, unless they hold them.
    """
    at = count = 0
    while at + _HEADER.size <= len(data) and count < _MAX_PICTURES:
        version, kind, length = _HEADER.unpack_from(data, at)
        at += _HEADER.size
        count += 1
        if kind == _ENTRY:
            yield entry_picture(data[at : at + length], delayed)
        elif kind in _METAFILES or kind in _BITMAPS:
            yield _picture(kind, version >> 4, data[at : at + length])
        if version & 0xF != _CONTAINER:
            at += length


def store(data: bytes) -> list[bytes]:
    """Return the entries of the store of a drawing, in order: shapes name them by their number, from 1."""
    entries, at = list[bytes](), 0
    while at + _HEADER.size <= len(data) and len(entries) < _MAX_PICTURES:
        version, kind, length = _HEADER.unpack_from(data, at)
        at += _HEADER.size
        if kind == _ENTRY:
            entries.append(data[at : at + length])
        if kind == _ENTRY or version & 0xF != _CONTAINER:
            at += length
    return entries


def entry_picture(entry: bytes, delayed: bytes) -> bytes:
    """Return the picture of an entry of a store; nothing where it has none."""
    if len(entry) < _ENTRY_HEAD_BYTES:
        return b""
    at = _ENTRY_HEAD_BYTES + entry[_NAME_AT]
    if at + _HEADER.size > len(entry):
        (at,) = struct.unpack_from("<I", entry, _DELAY_AT)
        entry = delayed
    if at + _HEADER.size > len(entry):
        return b""
    version, kind, length = _HEADER.unpack_from(entry, at)
    return _picture(kind, version >> 4, entry[at + _HEADER.size : at + _HEADER.size + length])


def _picture(kind: int, instance: int, content: bytes) -> bytes:
    """Return a picture as the file that it was; nothing for kinds that are not read."""
    at = 2 * _SUM_BYTES if instance & 1 else _SUM_BYTES
    if kind in _BITMAPS:
        return as_file(content[at + 1 :])
    if kind not in _METAFILES or len(content) < at + _METAFILE_HEAD_BYTES:
        return b""
    packed = content[at + _METAFILE_HEAD_BYTES :]
    if content[at + _COMPRESSION_AT] != _DEFLATED:
        return packed
    try:
        return zlib.decompressobj().decompress(packed, MAX_BYTES)
    except zlib.error:
        return b""


def as_file(data: bytes) -> bytes:
    """Return a picture as a file has it: before a bitmap of Windows stands where its pixels begin.

    Source: [MS-WMF], 2.2.2.9 (the head of a bitmap).
    """
    if not data.startswith(_BITMAP_HEADS) or len(data) < 40:
        return data
    head_bytes, bits, packing, colours = (
        int.from_bytes(data[at : at + size], "little") for at, size in ((0, 4), (14, 2), (16, 4), (32, 4))
    )
    table = colours or (1 << bits if bits <= _COLOURS_OF_A_TABLE else 0)
    masks = 12 if packing == _MASKED and head_bytes == 40 else 0
    pixels_at = 14 + head_bytes + masks + 4 * table
    return b"BM" + struct.pack("<IHHI", (14 + len(data)) & 0xFFFFFFFF, 0, 0, pixels_at & 0xFFFFFFFF) + data
