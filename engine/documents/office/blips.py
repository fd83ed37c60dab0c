"""Which pictures lie inside an old Office drawing? Those of its store and its shapes, as the files that they were.

Source: [MS-ODRAW], 2.2.22 and 2.2.32 (stores and their entries), 2.2.23 to 2.2.31 (pictures).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import islice

from engine.documents.office.drawing_records import HEAD, drawing_records
from engine.documents.office.metafile import MAX_BYTES
from engine.documents.source import Budget

_ENTRY, _ENTRY_HEAD_BYTES, _DELAY_AT, _NAME_AT = 0xF007, 36, 28, 33
_METAFILES, _BITMAPS = (0xF01A, 0xF01B), (0xF01D, 0xF01E, 0xF01F, 0xF029, 0xF02A)
_WITH_PICTURES = frozenset((_ENTRY, *_METAFILES, *_BITMAPS))
_SUM_BYTES, _METAFILE_HEAD_BYTES, _COMPRESSION_AT = 16, 34, 32
_DEFLATED = 0
_BITMAP_HEADS = (b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0")  # of 40, 108 and 124 bytes
_MASKED, _COLOURS_OF_A_TABLE = 3, 8
_MAX_PICTURES = 10_000
_MAX_RECORDS = 1_000_000  # of drawings in one file


class Blips:
    """The pictures of the old drawings in one file; what is copied or unpacked of them counts against its limits.

    Args:
        budget: what reading the file may still cost; a picture beyond it is left out.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._records = _MAX_RECORDS  # that may still be looked at
        self._delayed: set[int] = set()  # where pictures lay that were taken out of the other stream

    def inside(self, data: bytes, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Yield the pictures in a drawing, in the order of its records.

        Args:
            data: holds the records; those of containers follow their own.
            start: where they begin.
            end: where they end; None is the end of the data.
        """
        for kind, instance, first, last in drawing_records(data, start, end, whole=_WITH_PICTURES):
            if self._records <= 0:
                self._budget.refused += 1
                return
            self._records -= 1
            if kind in _METAFILES or kind in _BITMAPS:
                yield self._picture(kind, instance, data, first, last)
            elif kind == _ENTRY and self._budget.take(last - first):
                yield self.of_entry(data[first:last])

    def of_entry(self, entry: bytes, delayed: bytes = b"") -> bytes:
        """Return the picture of an entry of a store; nothing where it has none, or one that was taken before.

        Args:
            entry: as ``store`` gives it.
            delayed: the stream in which entries have their pictures, unless they hold them; the same for all.
        """
        if len(entry) < _ENTRY_HEAD_BYTES:
            return b""
        at, data = _ENTRY_HEAD_BYTES + entry[_NAME_AT], entry
        if at + HEAD.size > len(entry):
            (at,) = struct.unpack_from("<I", entry, _DELAY_AT)
            data = delayed
            if at in self._delayed:
                return b""
            self._delayed.add(at)
        record = next(drawing_records(data, at), None)
        if record is None:
            return b""
        kind, instance, first, last = record
        return self._picture(kind, instance, data, first, last)

    def _picture(self, kind: int, instance: int, data: bytes, at: int, end: int) -> bytes:
        """Return a picture as the file that it was; nothing for kinds that are not read."""
        at += 2 * _SUM_BYTES if instance & 1 else _SUM_BYTES
        if kind in _BITMAPS:
            return as_file(data[at + 1 : end]) if self._budget.take(max(0, end - at)) else b""
        if kind not in _METAFILES or end < at + _METAFILE_HEAD_BYTES:
            return b""
        is_packed = data[at + _COMPRESSION_AT] == _DEFLATED
        at += _METAFILE_HEAD_BYTES
        if not is_packed:
            return data[at:end] if self._budget.take(end - at) else b""
        try:
            return self._budget.inflated(memoryview(data)[at:end], zlib.MAX_WBITS, MAX_BYTES)
        except zlib.error:
            return b""


def store(data: bytes) -> list[bytes]:
    """Return the entries of the store of a drawing, in order: shapes name them by their number, from 1."""
    records = drawing_records(data, whole=(_ENTRY,))
    entries = (data[first:last] for kind, _, first, last in records if kind == _ENTRY)
    return list(islice(entries, _MAX_PICTURES))


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
