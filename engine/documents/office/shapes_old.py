"""What do the shapes of an old Office drawing say? Their alternative texts, and the words drawn as WordArt.

Source: [MS-ODRAW], 1.3.1 (records), 2.2.7 (tables of properties), 2.2.40 (facts of a shape), 2.3.4.42
(``wzDescription``), 2.3.22 (WordArt).
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from engine.documents.alt_texts import described
from engine.documents.office.drawing_records import HEAD, drawing_records

_PROPERTY = struct.Struct("<HI")
_SHAPE, _SHAPE_FACTS, _IS_OBJECT = 0xF004, 0xF00A, 0x10
PROPERTY_TABLES = (0xF00B, 0xF121, 0xF122)
_NUMBER, _IS_COMPLEX = 0x3FFF, 0x8000
_WORDS_DRAWN, _DESCRIPTION = 0x00C0, 0x0381
_PICTURES = (0x4104, 0x4186)  # shown by the shape, and filling it, each as a number of a store
_PICTURE_CODES = tuple(struct.pack("<H", code) for code in _PICTURES)
_CODES = tuple(struct.pack("<H", name | flags) for name in (_WORDS_DRAWN, _DESCRIPTION) for flags in (0x8000, 0xC000))


def has_words(data: bytes) -> bool:
    """Whether a drawing may say something, which takes a hundredth of the time of its records."""
    return any(code in data for code in _CODES)


def shows_pictures(data: bytes) -> bool:
    """Whether shapes of a drawing may show a picture."""
    return any(code in data for code in _PICTURE_CODES)


def picture_numbers(table: bytes, count: int) -> Iterator[int]:
    """Yield which pictures of the store a shape shows, from 1; ``count`` properties stand in its table."""
    for number in range(min(count, len(table) // _PROPERTY.size)):
        name, value = _PROPERTY.unpack_from(table, number * _PROPERTY.size)
        if name in _PICTURES and value:
            yield value


def pictures_shown(data: bytes, objects: Sequence[int] = ()) -> list[int]:
    """Return which pictures of the store the shapes of a drawing show, in order, each once.

    Those of shapes that stand for an inserted object are left out: what it holds is read by itself.

    Args:
        data: the records.
        objects: bytes at which records of inserted objects belong to the shape before them, in order.
    """
    found, shapes = list[tuple[int, int]](), list[int]()  # a picture and where its shape begins; all shapes
    previews = set[int]()
    for kind, instance, first, last in drawing_records(data) if shows_pictures(data) else ():
        if kind == _SHAPE:
            shapes.append(first - HEAD.size)
        shape = shapes[-1] if shapes else -1
        if kind in PROPERTY_TABLES:
            found += ((one, shape) for one in picture_numbers(data[first:last], instance))
        elif kind == _SHAPE_FACTS and int.from_bytes(data[first + 4 : first + 8], "little") & _IS_OBJECT:
            previews.add(shape)
    previews.update(shapes[number - 1] for end in objects if (number := bisect_left(shapes, end)))
    return list(dict.fromkeys(one for one, shape in found if shape not in previews))


def shape_lines(data: bytes) -> list[str]:
    """Return what the shapes of a drawing say, each text once; what is cut short ends the list."""
    if not has_words(data):
        return []
    tables = (
        (instance, data[first:last]) for kind, instance, first, last in drawing_records(data) if kind in PROPERTY_TABLES
    )
    return list(dict.fromkeys(line for count, table in tables for line in property_lines(table, count)))


def property_lines(table: bytes, count: int) -> Iterator[str]:
    """Yield what one shape says: ``count`` properties, and behind them the contents of those that are long."""
    if not has_words(table):
        return
    behind = count * _PROPERTY.size
    for number in range(count):
        if (number + 1) * _PROPERTY.size > len(table):
            return
        name, value = _PROPERTY.unpack_from(table, number * _PROPERTY.size)
        if not name & _IS_COMPLEX:
            continue
        content, behind = table[behind : behind + value], behind + value
        if name & _NUMBER in (_WORDS_DRAWN, _DESCRIPTION):
            words = " ".join(content.decode("utf-16-le", "replace").replace("\0", " ").split())
            said = described("", words) if name & _NUMBER == _DESCRIPTION else words
            if said:
                yield said
