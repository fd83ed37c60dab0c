"""Presentations of PowerPoint 97 to 2003, record by record, for the tests of their reader: no permissive library
writes comments, masters or footers. Source: [MS-PPT], 2.1.2 and 2.4."""

from __future__ import annotations

import struct

from made_files import ole

NO_PLACE, PLACE = False, True


def record(kind, *content, inside=False, one=0):
    data = b"".join(content)
    return struct.pack("<HHI", one << 4 | (0xF if inside else 0), kind, len(data)) + data


def string(one, words):
    return record(0x0FBA, words.encode("utf-16-le"), one=one)


def box(words, is_place):
    place = record(0x0BC3, bytes(8)) if is_place else b""
    data = record(0xF011, place, inside=True)
    text = record(0x0F9F, struct.pack("<I", 4)) + record(0x0FA0, words.encode("utf-16-le"))
    return record(0xF004, data, record(0xF00D, text, inside=True), inside=True)


def slide(*parts, kind=0x03EE, notes=0, shapes=()):
    atom = record(0x03EF, bytes(16) + struct.pack("<I", notes) + bytes(4))
    return record(kind, atom, record(0x040C, *shapes, inside=True), *parts, inside=True)


def footers(shown, *strings):
    return record(0x0FD9, record(0x0FDA, struct.pack("<HH", 0, shown)), *strings, inside=True)


def comment(author, words):
    inner = record(0x2EE0, string(0, author), string(1, words), string(2, "AM"), inside=True)
    return record(0x1388, record(0x138A, record(0x0FBA), record(0x138B, inner), inside=True), inside=True)


def presentation(slides, *, masters=(), notes=(), handout=b"", document=b""):
    """A presentation of these containers; ``document`` are records of what all slides share."""
    objects = [*slides, *masters, *notes, *([handout] if handout else [])]
    lists, first = b"", 2
    for one, count in ((0, len(slides)), (1, len(masters)), (2, len(notes))):
        entries = b"".join(record(0x03F3, struct.pack("<5I", first + at, 0, 0, 256 + at, 0)) for at in range(count))
        lists += record(0x0FF0, entries, inside=True, one=one)
        first += count
    atom = record(0x03E9, bytes(24) + struct.pack("<II", 0, first if handout else 0) + bytes(8))
    whole = [record(0x03E8, atom, document, lists, inside=True), *objects]
    offsets, at = [], 0
    for part in whole:
        offsets.append(at)
        at += len(part)
    directory = record(0x1772, struct.pack("<I", len(whole) << 20 | 1) + struct.pack(f"<{len(whole)}I", *offsets))
    edit = record(0x0FF5, bytes(8) + struct.pack("<3I", 0, at, 1) + bytes(8))
    user = bytes(12) + struct.pack("<II", 0, at + len(directory))
    return ole({"PowerPoint Document": b"".join(whole) + directory + edit, "Current User": user})
