"""Compound files (OLE2) with the streams that a test names. Source: [MS-CFB], 2.2 to 2.6."""

from __future__ import annotations

import struct

SECTOR, SMALL, LEAST_BIG = 512, 64, 4096
NONE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound_file(streams):
    """Return a file with these streams (name to bytes) in its root."""
    sectors, table = [], []

    def put(data):
        """Append data as a chain of sectors; return its first."""
        count = -(-len(data) // SECTOR)
        if not count:
            return END
        first = len(sectors)
        sectors.extend(data[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(data), SECTOR))
        table.extend([*range(first + 1, first + count), END])
        return first

    small, small_table, entries = b"", [], []
    for name, data in streams.items():
        if len(data) >= LEAST_BIG:
            start = put(data)
        else:
            count, start = -(-len(data) // SMALL), len(small) // SMALL
            small += data.ljust(count * SMALL, b"\0")
            small_table += [*range(start + 1, start + count), END] if count else []
            start = start if count else END
        entries.append(
            (name, 2, NONE, len(entries) + 2 if len(entries) + 1 < len(streams) else NONE, NONE, start, len(data))
        )
    entries.insert(0, ("Root Entry", 5, NONE, NONE, 1 if streams else NONE, put(small), len(small)))
    directory = b"".join(map(_entry, entries))
    directory_at = put(directory + b"".join(_entry(("", 0, NONE, NONE, NONE, 0, 0)) for _ in range(-len(entries) % 4)))
    small_at = put(struct.pack(f"<{len(small_table)}I", *small_table).ljust(SECTOR, b"\xff")) if small_table else END
    table_sectors = 1
    while len(sectors) + table_sectors > table_sectors * SECTOR // 4:
        table_sectors += 1
    own = range(len(sectors), len(sectors) + table_sectors)
    table += [TABLE] * table_sectors
    packed = struct.pack(f"<{len(table)}I", *table).ljust(table_sectors * SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack(
        "<IIIIIIIII", table_sectors, directory_at, 0, LEAST_BIG, small_at, bool(small_table), END, 0, 0
    )[:-4]
    header += struct.pack("<109I", *own, *[NONE] * (109 - table_sectors))
    return header + b"".join(sectors) + packed


def _entry(entry):
    name, kind, left, right, child, start, size = entry
    letters = name.encode("utf-16-le")
    held = letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters) + 2 if name else 0, kind, 1)
    return held + struct.pack("<III", left, right, child) + bytes(36) + struct.pack("<IQ", start, size)
