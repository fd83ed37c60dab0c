"""Which number has a property of Outlook that is known by its name? And what does one of several texts hold?

Source: [MS-OXMSG], 2.2.3 (names in a message); [MS-PST], 2.4.7 (in a mailbox, alike) and 2.3.3.4 (several texts).
"""

from __future__ import annotations

import struct
from collections.abc import Container

CATEGORIES = "keywords"  # the name of the property that holds the categories of an item
MOST_CATEGORIES = 100
_FIRST_NAMED = 0x8000
_MOST_NAMES = 4_096


def number_of(entries: bytes, words: bytes, name: str) -> int:
    """Return the number that a file gives a property known by its name; 0 where it has none of that name.

    Args:
        entries: the stream of names: where each stands in ``words``, its kind, and its place.
        words: the names, each behind its length.
        name: in small letters.
    """
    for at in range(0, min(len(entries) - 7, 8 * _MOST_NAMES), 8):
        offset, kind, index = struct.unpack_from("<IHH", entries, at)
        if not kind & 1 or offset + 4 > len(words):  # known by a number
            continue
        size = struct.unpack_from("<I", words, offset)[0]
        if words[offset + 4 : offset + 4 + size].decode("utf-16-le", "replace").lower() == name:
            return _FIRST_NAMED + int(index)
    return 0


def numbers_of(entries: bytes, wanted: Container[int]) -> dict[int, int]:
    """Return the numbers that a file gives to properties which are known by others, by these.

    Args:
        entries: the stream of names, as ``number_of`` takes it.
        wanted: the properties that are asked for.
    """
    found: dict[int, int] = {}
    for at in range(0, min(len(entries) - 7, 8 * _MOST_NAMES), 8):
        known_by, kind, index = struct.unpack_from("<IHH", entries, at)
        if not kind & 1 and known_by in wanted:
            found.setdefault(known_by, _FIRST_NAMED + index)
    return found


def several_words(data: bytes) -> list[str]:
    """Return the texts (UTF-16) of a property of a mailbox that has several; what is cut short ends them."""
    if len(data) < 4:
        return []
    count = min(struct.unpack_from("<I", data)[0], MOST_CATEGORIES, (len(data) - 4) // 4)
    starts = [*struct.unpack_from(f"<{count}I", data, 4), len(data)]
    pairs = zip(starts, starts[1:], strict=False)
    return [data[start:end].decode("utf-16-le", "replace").rstrip("\0") for start, end in pairs if start < end]
