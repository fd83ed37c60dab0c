"""What do the shapes of an old Office file say of themselves? Their descriptions, and the words of WordArt.

Word, Excel and PowerPoint of 1997 to 2003 keep drawings as the same tree of records. Source: [MS-ODRAW], 2.2.9 (tables
of properties), 2.3.22 (words of WordArt) and 2.3.4.1 (description).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from engine.documents.alt_texts import described

_HEADER = struct.Struct("<HHI")
_CONTAINER = 0xF
_PROPERTIES = (0xF00B, 0xF121, 0xF122)
_WORD_ART, _DESCRIPTION = 0x00C0, 0x0381
_NUMBER, _IS_LONG = 0x3FFF, 0x8000
_CODES = tuple(
    struct.pack("<H", number | flags) for number in (_WORD_ART, _DESCRIPTION) for flags in (0x8000, 0xC000)
)


def shape_lines(data: bytes) -> list[str]:
    """Return what shapes say, each text once: words of WordArt as they are, descriptions where a person wrote them.

    Args:
        data: records one after another; what is cut short ends the reading.
    """
    if not any(code in data for code in _CODES):  # a hundredth of the time that the records take
        return []
    found: dict[str, None] = {}
    for kind, count, content in _records(data):
        if kind in _PROPERTIES:
            said = _texts(content, count)
            words = " ".join(said.get(_WORD_ART, "").split()), described(said.get(_DESCRIPTION, ""))
            found |= dict.fromkeys(filter(None, words))
    return list(found)


def _records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield kind, instance and content of each record that is no container."""
    at, end = 0, len(data)
    while at + _HEADER.size <= end:
        version, kind, length = _HEADER.unpack_from(data, at)
        at += _HEADER.size
        if version & 0xF != _CONTAINER:  # a container's records follow its head
            yield kind, version >> 4, data[at : at + length]
            at += length


def _texts(content: bytes, count: int) -> dict[int, str]:
    """Return the texts among the properties of a shape, by their numbers; long values stand behind the table."""
    found, behind = {}, 6 * count
    for at in range(0, min(6 * count, len(content) - 5), 6):
        number, length = struct.unpack_from("<HI", content, at)
        if number & _IS_LONG:
            value = content[behind : behind + length]
            behind += length
            if number & _NUMBER in (_WORD_ART, _DESCRIPTION):
                found[number & _NUMBER] = value.decode("utf-16-le", "replace").rstrip("\0")
    return found
