"""What do the tables of an SQLite database hold? Read by hand, row by row, without a library that could write or run.

Source: SQLite, "Database File Format", sections 1.3 (header), 1.6 (B-trees), 2.1 (records) and 2.6 (schema). Tables
without row numbers are not read, nor what waits in a journal beside the file.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

MAGIC = b"SQLite format 3\x00"
MAX_PAGE_BYTES = 65_536
_HEADER_BYTES = 100
_INTERIOR, _LEAF = 5, 13  # kinds of pages of tables
_ENCODINGS = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_SCHEMA = ("type", "name", "tbl_name", "rootpage", "sql")
_TABLE = re.compile(r"\s*CREATE\s+TABLE\b", re.IGNORECASE)
_QUOTED = r'"[^"]*"?|\'[^\']*\'?|`[^`]*`?|\[[^\]]*\]?'
_REMARK_OR_QUOTED = re.compile(rf"(--[^\n]*|/\*.*?(?:\*/|\Z))|{_QUOTED}", re.DOTALL)
_SIGN_OR_QUOTED = re.compile(rf"([(),])|{_QUOTED}")
_NAME = re.compile(r"\s*(?:\"([^\"]+)\"|\[([^\]]+)\]|`([^`]+)`|'([^']+)'|(\w+))")
_CONSTRAINT = re.compile(r"\s*(?:CONSTRAINT|PRIMARY\s+KEY|UNIQUE|CHECK|FOREIGN\s+KEY)\b", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"\bINTEGER\s+PRIMARY\s+KEY\b", re.IGNORECASE)
_MOST_PAGES_OF_VALUE = 1 << 18

Value = int | float | str | bytes | None


class DamagedDatabase(ValueError):
    """The file breaks the rules of its format."""


class SqliteFile:
    """The tables of a database.

    Args:
        data: the whole file.

    Raises:
        DamagedDatabase: its header or its list of tables makes no sense.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        if len(data) < _HEADER_BYTES or not data.startswith(MAGIC):
            raise DamagedDatabase("no header")
        (size,) = struct.unpack_from(">H", data, 16)
        self._page_bytes = MAX_PAGE_BYTES if size == 1 else size
        self._usable_bytes = self._page_bytes - data[20]
        self._codec = _ENCODINGS.get(struct.unpack_from(">I", data, 56)[0], "utf-8")
        if self._page_bytes < 512 or self._usable_bytes < 480:  # noqa: PLR2004  # the least that the format allows
            raise DamagedDatabase("no size of pages")
        self._roots: dict[str, tuple[int, list[str], int]] = {}
        for _, values in self._records(1):
            row = dict(zip(_SCHEMA, values, strict=False))
            root, sql = row.get("rootpage"), row.get("sql")
            if row.get("type") == "table" and isinstance(root, int) and isinstance(sql, str):
                self._roots[str(row["name"]).lower()] = (root, *_columns(sql))

    def columns(self, table: str) -> list[str]:
        """Return the names of a table's columns, in lower case; none where there is no such table."""
        return self._roots.get(table, (0, [], -1))[1]

    def rows(self, table: str) -> Iterator[dict[str, Value]]:
        """Yield the rows of a table by the names of their columns, in the order of their numbers.

        Raises:
            DamagedDatabase: a page or a record makes no sense.
        """
        root, names, numbered = self._roots.get(table, (0, [], -1))
        for number, values in self._records(root) if root else ():
            row = dict(zip(names, values, strict=False))
            if 0 <= numbered < len(names) and row.get(names[numbered]) is None:
                row[names[numbered]] = number
            yield row

    def _records(self, root: int) -> Iterator[tuple[int, list[Value]]]:
        seen, waiting, left = set[int](), [root], len(self._data)
        try:
            while waiting:
                number = waiting.pop()
                if number in seen:
                    raise DamagedDatabase("a page stands in itself")
                seen.add(number)
                start = (number - 1) * self._page_bytes
                at = start + (_HEADER_BYTES if number == 1 else 0)
                kind, cells = self._data[at], struct.unpack_from(">H", self._data, at + 3)[0]
                if number < 1 or kind not in (_INTERIOR, _LEAF):
                    raise DamagedDatabase("no page of a table")
                head = 12 if kind == _INTERIOR else 8
                if cells > (start + self._page_bytes - at - head) // 2:
                    raise DamagedDatabase("more records than have room on a page")
                places = [start + place for place in struct.unpack_from(f">{cells}H", self._data, at + head)]
                if len(set(places)) < cells:
                    raise DamagedDatabase("a record that is named twice")
                if kind == _LEAF:
                    for place in places:
                        left -= self._varint(place)[0]
                        if left < 0:
                            raise DamagedDatabase("records that are longer than the file")
                        yield self._row(place)
                    continue
                pages = [*places, at + 8]  # the last of them stands in the page's head
                waiting += reversed([struct.unpack_from(">I", self._data, place)[0] for place in pages])
        except (IndexError, struct.error, UnicodeError) as error:
            raise DamagedDatabase("a page is cut short") from error

    def _row(self, at: int) -> tuple[int, list[Value]]:
        size, at = self._varint(at)
        number, at = self._varint(at)
        return number, _values(self._payload(at, size), self._codec)

    def _payload(self, at: int, size: int) -> bytes:
        """Return the bytes of a record; what has no room on its page goes on in others."""
        if size > len(self._data):
            raise DamagedDatabase("a record is longer than the file")
        most = self._usable_bytes - 35
        if size <= most:
            return self._data[at : at + size]
        least = (self._usable_bytes - 12) * 32 // 255 - 23
        local = least + (size - least) % (self._usable_bytes - 4)
        local = local if local <= most else least
        pieces, left = [self._data[at : at + local]], size - local
        (page,) = struct.unpack_from(">I", self._data, at + local)
        for _ in range(_MOST_PAGES_OF_VALUE):
            if not page or left <= 0:
                break
            start = (page - 1) * self._page_bytes
            (page,) = struct.unpack_from(">I", self._data, start)
            pieces.append(self._data[start + 4 : start + self._usable_bytes][:left])
            left -= len(pieces[-1])
        return b"".join(pieces)

    def _varint(self, at: int) -> tuple[int, int]:
        return varint(self._data, at)


def may_have_table(first: bytes, name: str) -> bool:
    """Return whether the list of tables may name a table, judged by the first page alone.

    Args:
        first: the file's first page, or more of the file.
        name: of the table, in small letters of ASCII.
    """
    if len(first) <= _HEADER_BYTES or first[_HEADER_BYTES] != _LEAF:
        return True  # the list goes on elsewhere
    codec = _ENCODINGS.get(struct.unpack_from(">I", first, 56)[0], "utf-8")
    return name.encode(codec) in first.lower()


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes and where it ends."""
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9


def _values(record: bytes, codec: str) -> list[Value]:
    end, at = varint(record, 0)
    kinds = []
    while at < end:
        kind, at = varint(record, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        size = _INTEGER_BYTES.get(kind, 0)
        if kind == 7:  # noqa: PLR2004
            values.append(struct.unpack_from(">d", record, at)[0])
            size = 8
        elif size:
            values.append(int.from_bytes(record[at : at + size], "big", signed=True))
        elif kind in (8, 9):
            values.append(kind - 8)
        elif kind >= 12:  # noqa: PLR2004  # even: bytes, odd: a text
            size = (kind - 12) // 2
            content = record[at : at + size]
            values.append(content.decode(codec, "replace") if kind & 1 else content)
        else:
            values.append(None)
        at += size
    return values


def _columns(sql: str) -> tuple[list[str], int]:
    """Return the names of the columns that a table was created with, and which of them is the row's number, or -1."""
    names, numbered = list[str](), -1
    plain = _REMARK_OR_QUOTED.sub(lambda found: " " if found[1] else found[0], sql)
    for part in _parts(plain) if _TABLE.match(plain) else ():
        name = _NAME.match(part)
        if name is None or _CONSTRAINT.match(part):
            continue
        if _ROW_NUMBER.search(part):
            numbered = len(names)
        names.append(next(filter(None, name.groups())).lower())
    return names, numbered


def _parts(sql: str) -> Iterator[str]:
    """Yield what commas part between the first bracket and the one that closes it; quoted signs part nothing."""
    depth = begin = 0
    for found in _SIGN_OR_QUOTED.finditer(sql):
        sign = found[1]
        depth += (sign == "(") - (sign == ")")
        if sign == "(" and depth == 1:
            begin = found.end()
        elif sign == "," and depth == 1 or sign == ")" and depth <= 0:
            yield sql[begin : found.start()]
            begin = found.end()
            if depth <= 0:
                return
