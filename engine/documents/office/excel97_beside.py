"""What stands beside the cells of an old workbook (.xls)? Comments, boxes, headers, choices, words of charts.

xlrd knows comments and text boxes only where it is to keep all formatting, and refuses a file for one that is odd; of
the rest it knows nothing. Source: [MS-XLS], 2.1.7.20 (substreams), 2.4.179 (Note), 2.4.329 (TxO), 2.4.95 (Dv), 2.4.254
(SeriesText), 2.4.28 (BoundSheet8); Microsoft Excel 97 Developer's Kit for the versions before.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.documents.office.escher import shape_lines
from engine.documents.office.sheets import repeated_lines
from engine.documents.tables import column_name

_BOF, _EOF, _CONTINUE, _BOUND_SHEET = 0x0809, 0x0A, 0x3C, 0x85
_NOTE, _OBJECT, _TEXT, _DRAWING, _VALIDATION = 0x1C, 0x5D, 0x1B6, 0xEC, 0x1BE
_HEADER, _FOOTER, _SERIES_TEXT, _LABEL = 0x14, 0x15, 0x100D, 0x0204
_WANTED = frozenset(
    (_BOF, _EOF, _CONTINUE, _NOTE, _OBJECT, _TEXT, _DRAWING, _VALIDATION, _HEADER, _FOOTER, _SERIES_TEXT, _LABEL)
)
_BIFF8 = 0x0600
_WORKSHEET = 0
_HAS_LIST = 0x80  # of choices that are written down
_STRING = 0x17  # a text in a formula
_MAX_LINES = 20_000

_HEAD = struct.Struct("<HH")


@dataclass(slots=True)
class Beside:
    """What a sheet holds beside its cells: ``notes`` as "B2: words", and other ``lines``, each once."""

    name: str = ""
    is_hidden: bool = False
    notes: list[str] = field(default_factory=list)
    lines: dict[str, None] = field(default_factory=dict)


def sheets_beside(data: bytes, encoding: str) -> tuple[dict[int, Beside], list[Beside]]:
    """Return what stands beside the cells of each worksheet, by its place in the stream, and sheets without cells.

    Args:
        data: the stream of the workbook.
        encoding: of the texts of versions before 97.
    """
    found: dict[int, Beside] = {}
    others: list[Beside] = []
    for at, is_hidden, kind, name in _bound_sheets(data, encoding):
        sheet = _Reader(data, encoding).read(at)
        sheet.name, sheet.is_hidden = name, is_hidden
        if kind == _WORKSHEET:
            found[at] = sheet
        else:
            others.append(sheet)
    return found, others


def _bound_sheets(data: bytes, encoding: str) -> Iterator[tuple[int, bool, int, str]]:
    """Yield place, whether it is hidden, kind and name of each sheet of the list that the workbook begins with."""
    is_wide = True
    for kind, at, end in _records(data, 0):
        if kind == _EOF:
            return
        if kind == _BOF:
            is_wide = data[at : at + 2] == _BIFF8.to_bytes(2, "little")
        elif kind == _BOUND_SHEET and end - at >= 8:  # noqa: PLR2004  # place, state, kind, length of the name
            place, state, sheet_kind = struct.unpack_from("<IBB", data, at)
            name = _short(data[at + 6 : end]) if is_wide else _bytes(data[at + 6 : end], encoding)
            yield place, state & 3 != 0, sheet_kind, name


def _records(data: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Yield kind, first and last byte of each record."""
    length = len(data)
    unpack = _HEAD.unpack_from
    while at + 4 <= length:
        kind, size = unpack(data, at)
        at += 4
        yield kind, at, min(at + size, length)
        at += size


class _Reader:
    """Reads one substream: a sheet, and the charts inside it."""

    def __init__(self, data: bytes, encoding: str) -> None:
        self._data, self._encoding = data, encoding
        self._found = Beside()
        self._texts: dict[int, str] = {}  # of objects, by their numbers
        self._notes: list[tuple[str, int, str]] = []  # cells, numbers of objects, words of versions before 97
        self._drawing: list[bytes] = []
        self._object = -1
        self._is_wide = True
        self._left_chars = 0  # of the text of an object, which comes in pieces
        self._pieces: list[str] = []
        self._last = 0

    def read(self, at: int) -> Beside:
        """Return what was found from a place on to the end of the substream."""
        depth = 0
        for kind, start, end in _records(self._data, at):
            if kind not in _WANTED:
                self._last = kind
                continue
            if kind == _BOF:
                depth += 1
                if depth == 1:
                    self._is_wide = self._data[start : start + 2] == _BIFF8.to_bytes(2, "little")
            elif kind == _EOF:
                depth -= 1
                if depth <= 0:
                    break
            elif len(self._found.lines) < _MAX_LINES:
                self._take(kind, self._data[start:end], in_chart=depth > 1)
            self._last = kind if kind != _CONTINUE else self._last
        return self._result()

    def _take(self, kind: int, content: bytes, *, in_chart: bool) -> None:
        if kind == _CONTINUE:
            self._go_on(content)
        elif kind == _OBJECT:
            self._object = int.from_bytes(content[6:8], "little")
        elif kind == _TEXT and self._is_wide:
            self._left_chars = int.from_bytes(content[10:12], "little")
            self._pieces = []
        elif kind == _NOTE and not in_chart:
            self._note(content)
        elif kind == _DRAWING:
            self._drawing.append(content)
        elif kind in (_HEADER, _FOOTER):
            words = _long(content)[0] if self._is_wide else _bytes(content, self._encoding)
            self._found.lines |= dict.fromkeys(repeated_lines(words) if not in_chart else ())
        elif kind == _VALIDATION:
            self._tell(": ".join(filter(None, _validation(content))))
        elif kind == _SERIES_TEXT or (kind == _LABEL and in_chart):
            self._chart_words(kind, content)

    def _go_on(self, content: bytes) -> None:
        """Take a piece of an object's text, or of the drawing."""
        if self._left_chars > 0 and content:
            words = content[1:].decode("utf-16-le" if content[0] & 1 else "latin-1", "replace")
            self._pieces.append(words[: self._left_chars])
            self._left_chars -= len(words)
            if self._left_chars <= 0:
                self._texts[self._object] = "".join(self._pieces)
        elif self._last == _DRAWING:
            self._drawing.append(content)

    def _note(self, content: bytes) -> None:
        row, column, third, number = struct.unpack_from("<4H", content.ljust(8, b"\0"))
        cell = f"{column_name(column + 1)}{row + 1}"
        if self._is_wide:
            self._notes.append((cell, number, ""))
        elif row == 0xFFFF and self._notes:  # noqa: PLR2004  # the last comment goes on
            cell, number, words = self._notes[-1]
            self._notes[-1] = cell, number, words + content[6:].decode(self._encoding, "replace")
        else:
            self._notes.append((cell, -1, content[6 : 6 + third].decode(self._encoding, "replace")))

    def _chart_words(self, kind: int, content: bytes) -> None:
        at = 2 if kind == _SERIES_TEXT else 6
        if not self._is_wide:
            self._tell(_bytes(content[at:], self._encoding))
        else:
            self._tell(_short(content[at:]) if kind == _SERIES_TEXT else _long(content[at:])[0])

    def _tell(self, words: str) -> None:
        words = " ".join(words.split())
        if any(map(str.isalpha, words)):
            self._found.lines[words] = None

    def _result(self) -> Beside:
        for cell, number, words in self._notes:
            said = " ".join((self._texts.pop(number, "") or words).split())
            if said:
                self._found.notes.append(f"{cell}: {said}")
        for words in self._texts.values():
            self._tell(words)
        for line in shape_lines(b"".join(self._drawing)):
            self._tell(line)
        return self._found


def _validation(content: bytes) -> list[str]:
    """Return the choices of a rule for cells, and the heads and words of what it tells."""
    if len(content) < 4:  # noqa: PLR2004  # the flags
        return []
    (flags,), at, told = struct.unpack_from("<I", content), 4, []
    for _ in range(4):
        words, size = _long(content[at:])
        told.append(words.strip("\0 "))
        at += size
    title, error_title, words, error = told
    formula = content[at + 4 : at + 4 + int.from_bytes(content[at : at + 2], "little")]
    choices = ""
    if flags & _HAS_LIST and formula[:1] == bytes((_STRING,)):
        choices = ", ".join(filter(None, map(str.strip, _short(formula[1:]).split("\0"))))
    return [choices, title, words, error_title, error]


def _short(data: bytes) -> str:
    """Return a text with one byte for its length."""
    return _wide(data[1:], data[0])[0] if data else ""


def _long(data: bytes) -> tuple[str, int]:
    """Return a text with two bytes for its length, and the bytes that it takes in all."""
    words, size = _wide(data[2:], int.from_bytes(data[:2], "little"))
    return words, size + 2


def _wide(data: bytes, chars: int) -> tuple[str, int]:
    """Return a text of one or two bytes a letter, as its first byte says, and the bytes that it takes."""
    is_wide = bool(data[:1]) and data[0] & 1
    size = 1 + chars * (2 if is_wide else 1)
    return data[1:size].decode("utf-16-le" if is_wide else "latin-1", "replace"), size


def _bytes(data: bytes, encoding: str) -> str:
    """Return a text of versions before 97, with one byte for its length."""
    return data[1 : 1 + data[0]].decode(encoding, "replace") if data else ""
