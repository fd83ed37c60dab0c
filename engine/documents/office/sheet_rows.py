"""How are the rows of a large sheet read quickly? By a pattern that takes cells as programs write them, and no others.

expat calls Python five times a cell. A row that consists of nothing but plain cells (no formula
without a result, no rich text, no entity) is read by one pattern; from the first other row on, damage
among them, expat goes on, so that a cell is read the same either way.
"""

from __future__ import annotations

import re
from typing import Protocol

_CHARS = r"[^<&\x00-\x08\x0b-\x1f\ufffe\uffff]"
_ATTRIBUTES = rf'(?: [\w:.]+="(?:(?!"){_CHARS})*")*'
_ROW = re.compile(rf"<row({_ATTRIBUTES}) ?(/?)>\s*")
_CELL = re.compile(
    r'(<c(?: r="([A-Z]{1,3})\d+")?(?: s="(\d+)")?(?: t="(n|s|b|e|str)")? ?'
    rf"(?:/>|>(?:(?:<f{_ATTRIBUTES} ?/>|<f{_ATTRIBUTES}>{_CHARS}*</f>)?<v>({_CHARS}+)</v>)?</c>)\s*)"
)
_BLANKS = re.compile(r"\s*")
_ROW_NUMBER = re.compile(r' r="(\d+)"')
_UTF8 = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*encoding=[\"']utf-8[\"'][^>]*\?>)?\s*<worksheet[\s>]", re.IGNORECASE
)
_SHEET = re.compile(r"<sheetData(?: [^>]*)?>\s*")


# A cell as the file has it: all of it, its column's letters (empty for the next one), style, kind ("" for a number),
# and stored value.
Cell = tuple[str, str, str, str, str]


class RowListener(Protocol):
    """What is told of rows that are plain."""

    def plain_row(self, number: str, cells: list[Cell]) -> None:
        """Take a row; ``number`` is empty where the file does not say it."""


def read_plain_rows(data: bytes, listener: RowListener) -> bytes:
    """Tell a listener the rows at the beginning of a sheet that are plain; return the sheet without them."""
    if not _UTF8.match(data):
        return data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    opening = _SHEET.search(text)
    if opening is None or "<!" in text[: opening.end()]:
        return data
    at = opening.end()
    while (row := _ROW.match(text, at)) is not None:
        cells, end = ([], row.end()) if row[2] else _cells(text, row.end())
        if end < 0:
            break
        number = _ROW_NUMBER.search(row[1])
        listener.plain_row(number[1] if number else "", cells)
        at = end
    return (text[: opening.end()] + text[at:]).encode("utf-8") if at > opening.end() else data


def _cells(text: str, at: int) -> tuple[list[Cell], int]:
    """Return the cells of a row and where the next one begins, or -1 where one of them is not plain."""
    end = text.find("</row>", at)
    cells: list[Cell] = _CELL.findall(text, at, end)
    if end < 0 or sum([len(cell[0]) for cell in cells]) != end - at:
        return [], -1
    after = _BLANKS.match(text, end + len("</row>"))
    return cells, after.end() if after else -1
