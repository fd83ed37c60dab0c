"""What stands beside the cells of a binary workbook (.xlsb)? Told to its sheets as an .xlsx would tell it.

Headers and footers, what cells ask for, offer and tell, scenarios, and what names say. Source: [MS-XLSB], 2.4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable

from engine.documents.alt_texts import described
from engine.documents.office.binary_records import until_cut, wide
from engine.documents.office.sheets import Sheet
from engine.documents.tables import column_name

_RULE, _LONG_CHOICES, _HEADERS, _LINK, _SCENARIO = 64, 681, 479, 494, 502
_KIND_OF_RULE, _LIST = 0xF, 3
_TEXT = 0x17  # a part of a formula
_IS_HIDDEN, _OF_A_PROCEDURE = 1, 8  # flags of a name
_WHOLE_BOOK = 0xFFFFFFFF
_LAST_COLUMN = 16_384
_CELLS_BYTES = 16
_HEADER_TEXTS = 6  # header and footer of all or odd pages, of even ones, of the first


def tell(content: Iterable[tuple[int, bytes]], sheet: Sheet) -> None:
    """Tell ``sheet`` what its records say that stand behind the rows; a damaged record costs its own words alone."""
    for kind, record in until_cut(content):
        try:
            _take(kind, record, sheet)
        except (struct.error, IndexError):
            continue


def _take(kind: int, record: bytes, sheet: Sheet) -> None:
    if kind == _HEADERS:
        at = 2
        for _ in range(_HEADER_TEXTS):
            words, at = wide(record, at)
            _tell_text(sheet, "oddHeader", words)
    elif kind == _RULE:
        _take_rule(record, sheet)
    elif kind == _LONG_CHOICES:
        _tell_text(sheet, "formula1", f'"{wide(record, 0)[0]}"')
    elif kind == _LINK:
        _, at = wide(record, _CELLS_BYTES)
        _, at = wide(record, at)
        sheet.start("hyperlink", {"ref": _cell(record, 0), "tooltip": wide(record, at)[0]})
    elif kind == _SCENARIO:
        name, at = wide(record, 10)
        sheet.start("scenario", {"name": name, "comment": wide(record, at)[0]})


def _take_rule(record: bytes, sheet: Sheet) -> None:
    flags, count = struct.unpack_from("<II", record)
    at, texts = 8 + _CELLS_BYTES * count, list[str]()
    for _ in range(4):
        words, at = wide(record, at)
        texts.append(words)
    names = ("errorTitle", "error", "promptTitle", "prompt")
    sheet.start("dataValidation", {"sqref": _cell(record, 8) if count else ""} | dict(zip(names, texts, strict=True)))
    if flags & _KIND_OF_RULE == _LIST and (choices := _constant(record, at)):
        _tell_text(sheet, "formula1", f'"{choices}"')


class Names:
    """What was noted of the names that somebody gave to cells or to words, and those words."""

    def __init__(self) -> None:
        self._lines: list[tuple[int, str]] = []  # number of the sheet, and what is said

    def take(self, record: bytes) -> None:
        """Take the record of a name; a damaged one is left out."""
        try:
            (flags,) = struct.unpack_from("<I", record)
            (sheet,) = struct.unpack_from("<I", record, 5)
            name, at = wide(record, 9)
            words = _constant(record, at)
            for _ in range(2):  # the formula, and what belongs to it
                at += 4 + int.from_bytes(record[at : at + 4], "little")
            said = described(wide(record, at)[0], words)
        except (struct.error, IndexError):
            return
        if said and not flags & (_IS_HIDDEN | _OF_A_PROCEDURE):
            self._lines.append((0 if sheet == _WHOLE_BOOK else sheet, f"{name}: {said}"))

    def of(self, sheet: int) -> list[str]:
        """Return the lines of a sheet by its number from 0; names of the whole workbook belong to the first one."""
        return [line for number, line in self._lines if number == sheet]


def _constant(record: bytes, at: int) -> str:
    """Return the words of a formula that is nothing but a text, or ""."""
    size, kind, letters = struct.unpack_from("<IBH", record, at) if len(record) >= at + 7 else (0, 0, 0)  # noqa: PLR2004
    if kind != _TEXT or size != 3 + 2 * letters:
        return ""
    return record[at + 7 : at + 7 + 2 * letters].decode("utf-16-le", "replace")


def _cell(record: bytes, at: int) -> str:
    """Return the first cell of a range that begins at ``at``."""
    row, _, column = struct.unpack_from("<3I", record, at)
    return f"{column_name(min(column, _LAST_COLUMN) + 1)}{row + 1}"


def _tell_text(sheet: Sheet, tag: str, words: str) -> None:
    if words:
        sheet.start(tag, {})
        sheet.text(words)
        sheet.end(tag)
