"""What follows what in an old Office drawing? Records one behind the other; those of a container follow its own.

Source: [MS-ODRAW], 1.3.1 and 2.2.1.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterator

HEAD = struct.Struct("<HHI")
"""Of a record: its version with its instance, its kind, and how many bytes follow."""
_CONTAINER = 0xF


def drawing_records(
    data: bytes, start: int = 0, end: int | None = None, *, whole: Collection[int] = ()
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the kind and the instance of each record, and where its content begins and ends; what is cut short ends it.

    Args:
        data: holds the records.
        start: where they begin.
        end: where they end; None is the end of the data.
        whole: kinds that are stepped over, whatever their version says of them.
    """
    end = len(data) if end is None else min(end, len(data))
    while start + HEAD.size <= end:
        version, kind, length = HEAD.unpack_from(data, start)
        start += HEAD.size
        behind = start + length
        yield kind, version >> 4, start, min(behind, end)
        if version & 0xF != _CONTAINER or kind in whole:
            start = behind
