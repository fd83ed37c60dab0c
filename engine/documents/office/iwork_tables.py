"""How are the tables of Numbers (and of Pages and Keynote) read? Tile by tile, each cell as it is kept there.

A row is a buffer of cells and where each begins; a cell is flags, and a value for each flag.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Context, Decimal

from engine.documents.flow import Flow
from engine.documents.office.blocks import Block, write_blocks
from engine.documents.office.iwa import Message
from engine.documents.office.iwork_objects import Objects
from engine.documents.tables import TableWriter, column_name

_EPOCH = datetime(2001, 1, 1, tzinfo=UTC)
_NUMBER, _TEXT, _DATE, _BOOL, _DURATION, _ERROR, _RICH, _CURRENCY = 2, 3, 5, 6, 7, 8, 9, 10
_DATA_STORE, _TILES, _STRINGS, _RICH_TEXTS, _COMMENTS, _FORMATS = 4, 3, 4, 17, 19, 22
_TILE_ROWS = 256
_CELL_VERSION, _LAST_OLD_VERSION = 5, 4
_BIAS = 0x1820
_PERCENT = 258
_MOST_COLUMNS = 1000
_MOST_DIGITS = 25
_FIFTEEN = Context(prec=15)  # what a sheet shows of a fraction at most; the digits behind are of the machine


@dataclass(slots=True)
class _Lists:
    """What the cells of a table refer to by number."""

    strings: dict[int, str] = field(default_factory=dict)
    rich: dict[int, str] = field(default_factory=dict)
    comments: dict[int, str] = field(default_factory=dict)
    percents: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Cell:
    text: str
    comment: int = 0


def table_name(objects: Objects, info: int) -> str:
    """Return a table's own name."""
    return " ".join(objects.get(objects.get(info).reference(2)).text(8).split())


def write_table(objects: Objects, flow: Flow, info: int, name: str) -> None:
    """Append a table's rows and the comments on its cells.

    Args:
        objects: of the document.
        flow: takes the text.
        info: the table's object.
        name: what its cells are said to stand in; empty outside of sheets.
    """
    store = objects.get(objects.get(info).reference(2)).message(_DATA_STORE)
    lists = _lists(objects, store)
    writer = TableWriter(flow, name)
    comments = []
    for row, cells in _rows(objects, store, lists):
        filled = {column: cell.text for column, cell in cells.items() if cell.text}
        if filled:
            writer.cells(filled, row)
        for column, cell in cells.items():
            if cell.comment in lists.comments:
                comments.append(f"{column_name(column)}{row}: {lists.comments[cell.comment]}")
    writer.close()
    if comments:
        writer.begin()
        write_blocks(flow, [Block(line, is_item=True) for line in comments])
    flow.part("\n\n")


def _lists(objects: Objects, store: Message) -> _Lists:
    found = _Lists()
    for entry in _entries(objects, store.reference(_STRINGS)):
        found.strings[entry.number(1)] = entry.text(3)
    for entry in _entries(objects, store.reference(_RICH_TEXTS)):
        payload = objects.get(entry.reference(9))
        found.rich[entry.number(1)] = objects.plain_text(payload.reference(1))
    for entry in _entries(objects, store.reference(_COMMENTS)):
        words = objects.get(entry.reference(10)).text(1)
        objects.told.add(entry.reference(10))
        if words.strip():
            found.comments[entry.number(1)] = " ".join(words.split())
    for entry in _entries(objects, store.reference(_FORMATS)):
        if entry.message(6).number(1) == _PERCENT:
            found.percents.add(entry.number(1))
    return found


def _entries(objects: Objects, number: int) -> Iterator[Message]:
    """Yield the entries of a list; those of a long one stand in segments."""
    data = objects.get(number)
    yield from data.messages(3)
    for segment in data.references(4):
        yield from objects.get(segment).messages(3)


def _rows(objects: Objects, store: Message, lists: _Lists) -> Iterator[tuple[int, dict[int, _Cell]]]:
    """Yield number and cells of each row, in order; the buffer of before 2018 where there is no newer one."""
    tiles = store.message(_TILES)
    height = tiles.number(2) or _TILE_ROWS
    for tile in sorted(tiles.messages(1), key=lambda found: found.number(1)):
        rows = objects.get(tile.reference(2)).messages(5)
        for row in sorted(rows, key=lambda found: found.number(1)):
            number = tile.number(1) * height + row.number(1) + 1
            buffer, places = (row.data(6), row.data(7)) if row.data(6) else (row.data(3), row.data(4))
            yield number, dict(_cells(buffer, places, 4 if row.number(8) else 1, lists))


def _cells(buffer: bytes, places: bytes, scale: int, lists: _Lists) -> Iterator[tuple[int, _Cell]]:
    count = min(len(places) // 2, _MOST_COLUMNS)
    for column, place in enumerate(struct.unpack_from(f"<{count}h", places), 1):
        if place < 0 or place * scale + 12 > len(buffer):
            continue
        try:
            cell = _cell(buffer[place * scale :], lists)
        except (struct.error, OverflowError, ArithmeticError):  # cut short, or no number at all
            continue
        if cell.text or cell.comment:
            yield column, cell


def _cell(data: bytes, lists: _Lists) -> _Cell:
    """Return a cell as it is kept: version, type, flags at 8, then what the flags announce, lowest first."""
    if data[0] < _CELL_VERSION:
        return _old_cell(data, lists)
    (flags,) = struct.unpack_from("<I", data, 8)
    at, ids = 12, {}
    number, plain, seconds = Decimal(0), 0.0, 0.0
    if flags & 1:
        number, at = _decimal(data[at : at + 16]), at + 16
    if flags & 2:
        plain, at = struct.unpack_from("<d", data, at)[0], at + 8
    if flags & 4:
        seconds, at = struct.unpack_from("<d", data, at)[0], at + 8
    for bit in range(3, 20):
        if flags & 1 << bit:
            ids[bit], at = struct.unpack_from("<I", data, at)[0], at + 4
    text = _shown(data[1], (number, plain, seconds), ids, lists)
    return _Cell(text, ids.get(19, 0))


def _old_cell(data: bytes, lists: _Lists) -> _Cell:
    """Return a cell of before 2018: type, flags at 4, then what they announce, in an order of its own."""
    (flags,) = struct.unpack_from("<I", data, 4)
    is_first = data[0] <= 1
    at = (8 if is_first else 12) + 4 * (flags & (0x018E if is_first else 0x0D8E)).bit_count()
    rich = text = -1
    plain = seconds = 0.0
    if flags & 0x0200:
        rich, at = struct.unpack_from("<I", data, at)[0], at + 4
    at += 4 * (flags & (0x1000 if is_first else 0x3000)).bit_count()
    if flags & 0x0010:
        text, at = struct.unpack_from("<I", data, at)[0], at + 4
    if flags & 0x0020:
        plain, at = struct.unpack_from("<d", data, at)[0], at + 8
    if flags & 0x0040:
        (seconds,) = struct.unpack_from("<d", data, at)
    kind = data[1] if data[0] == _LAST_OLD_VERSION else data[2]
    if kind in (_NUMBER, _CURRENCY) and not math.isfinite(plain):
        return _Cell("")
    return _Cell(_shown(kind, (Decimal(repr(plain)), plain, seconds), {3: text, 4: rich}, lists))


def _shown(kind: int, values: tuple[Decimal, float, float], ids: dict[int, int], lists: _Lists) -> str:
    number, plain, seconds = values
    if kind in (_NUMBER, _CURRENCY):
        return _percent(number) if ids.get(13) in lists.percents else _plain(number)
    if kind == _TEXT:
        return lists.strings.get(ids.get(3, -1), "")
    if kind == _RICH:
        return lists.rich.get(ids.get(4, -1), "")
    if kind == _DATE:
        moment = _EPOCH + timedelta(seconds=round(seconds))
        return f"{moment:%Y-%m-%d}" if moment.time() == _EPOCH.time() else f"{moment:%Y-%m-%d %H:%M}"
    if kind == _DURATION:
        minutes, rest = divmod(round(plain), 60)
        return f"{minutes // 60}:{minutes % 60:02d}" + (f":{rest:02d}" if rest else "")
    if kind == _BOOL:
        return "TRUE" if plain > 0 else "FALSE"
    return "#ERROR" if kind == _ERROR else ""


def _decimal(data: bytes) -> Decimal:
    """Return a number of 128 bits with a decimal exponent."""
    if len(data) < 16:
        raise struct.error
    exponent = ((data[15] & 0x7F) << 7 | data[14] >> 1) - _BIAS
    digits = (data[14] & 1) << 112 | int.from_bytes(data[:14], "little")
    return Decimal(-digits if data[15] & 0x80 else digits).scaleb(exponent)


def _plain(number: Decimal) -> str:
    if not number:
        return "0"
    number = _FIFTEEN.create_decimal(number).normalize() if number != number.to_integral_value() else number.normalize()
    return f"{number:f}" if abs(number.adjusted()) < _MOST_DIGITS else str(number)


def _percent(number: Decimal) -> str:
    return f"{_plain(round(number * 100, 10))}%"
