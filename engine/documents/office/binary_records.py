"""How are the records of a binary workbook (.xlsb) told apart, and the texts in them read?

Source: [MS-XLSB], 2.1.4 (records), 2.5.168 and 2.5.166 (texts), 2.5.121 (texts with looks).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from contextlib import suppress

_NO_TEXT = 0xFFFFFFFF


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the kind and the content of each record.

    Raises:
        struct.error: a record is cut short.
    """
    at, length = 0, len(data)
    while at < length:
        kind, at = data[at], at + 1
        if kind & 0x80 and at < length:
            kind, at = kind & 0x7F | (data[at] & 0x7F) << 7, at + 1
        size = 0
        for shift in (0, 7, 14, 21):
            if at >= length:
                raise struct.error("a record without a length")
            byte, at = data[at], at + 1
            size |= (byte & 0x7F) << shift
            if not byte & 0x80:
                break
        if at + size > length:
            raise struct.error("a record that is cut short")
        yield kind, data[at : at + size]
        at += size


def until_cut(content: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
    """Yield records up to one that is cut short, which ends the stream."""
    with suppress(struct.error):
        yield from content


def wide(data: bytes, at: int) -> tuple[str, int]:
    """Return a text and where it ends; one that is not there is empty."""
    (count,) = struct.unpack_from("<I", data, at)
    if count == _NO_TEXT:
        return "", at + 4
    end = at + 4 + 2 * count
    if end > len(data):
        raise struct.error("a text that is cut short")
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def rich(data: bytes, at: int = 0) -> tuple[str, int]:
    """Return a text that may have looks and readings behind it, which are left out."""
    return wide(data, at + 1)
