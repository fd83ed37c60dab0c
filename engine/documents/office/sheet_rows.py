"""How are the rows of a large sheet read quickly? By a pattern that takes cells as programs write them, and no others.

expat calls Python five times a cell. A row that consists of nothing but plain cells (no formula
without a result, no rich text, no entity in a value) is read by one pattern and kept from expat, which hears
all the rest, damage among it; so a cell is read the same either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Protocol

_CHARS = r"[^<&\x00-\x08\x0b-\x1f\ufffe\uffff]"
_ATTRIBUTES = rf'(?: [\w:.]+="(?:(?!"){_CHARS})*")*'
# Of a formula that has a result nothing is read.
_FORMULA = rf"{_CHARS}*(?:&(?:amp|lt|gt|quot|apos);{_CHARS}*)*"
_ROW = re.compile(rf"<row({_ATTRIBUTES}) ?(/?)>\s*")
_CELL = re.compile(
    r'(<c(?: r="([A-Z]{1,3})\d+")?(?: s="(\d{1,8})")?(?: t="(n|s|b|e|str)")? ?'
    rf"(?:/>|>(?:(?:<f{_ATTRIBUTES} ?/>|<f{_ATTRIBUTES}>{_FORMULA}</f>)?<v>({_CHARS}+)</v>)?</c>)\s*)"
)
_ALL = itemgetter(0)  # of a cell
_BLANKS = re.compile(r"\s*")
_ROW_NUMBER = re.compile(r' r="(\d{1,8})"')
_UTF8 = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*encoding=[\"']utf-8[\"'][^>]*\?>)?\s*<worksheet[\s>]", re.IGNORECASE
)
_SHEET = re.compile(r"<sheetData(?: [^>]*)?>\s*")
_ROW_START, _ROW_END = "<row", "</row>"
_OTHER_ROWS = 16  # so many that are not plain, and as many again for each four that are: expat takes all the rest


# A cell as the file has it: all of it, its column's letters (empty for the next one), style, kind ("" for a number),
# and stored value.
Cell = tuple[str, str, str, str, str]


class RowListener(Protocol):
    """What is told of rows that are plain."""

    def plain_row(self, number: str, cells: list[Cell]) -> None:
        """Take a row; ``number`` is empty where the file does not say it."""


def without_plain_rows(data: bytes, listener: RowListener) -> Iterator[bytes]:
    """Yield a sheet piece by piece without its plain rows, which the listener is told as their turn comes."""
    text = _plain_text(data)
    opening = _SHEET.search(text)
    if opening is None or "<!" in text[: opening.end()]:
        yield data
        return
    at = opening.end()
    yield text[:at].encode("utf-8")
    plain = others = 0
    while others <= _OTHER_ROWS + plain // 4:
        while (row := _ROW.match(text, at)) is not None:
            cells, end = ([], row.end()) if row[2] else _cells(text, row.end())
            if end < 0:
                break
            number = _ROW_NUMBER.search(row[1])
            listener.plain_row(number[1] if number else "", cells)
            plain, at = plain + 1, end
        end = _end_of_row(text, at)
        if end < 0:
            break
        yield text[at:end].encode("utf-8")
        others, at = others + 1, end
    yield text[at:].encode("utf-8")


def _plain_text(data: bytes) -> str:
    """Return a sheet whose names are the usual ones as text; otherwise nothing."""
    try:
        return data.decode("utf-8") if _UTF8.match(data) else ""
    except UnicodeDecodeError:
        return ""


def _end_of_row(text: str, at: int) -> int:
    """Return where the next row begins behind one that is not plain; -1 where no row or a comment stands there."""
    end = text.find(_ROW_END, at) if text.startswith(_ROW_START, at) else -1
    if end < 0 or "<!" in text[at:end] or "<?" in text[at:end]:
        return -1
    after = _BLANKS.match(text, end + len(_ROW_END))
    return after.end() if after else -1


def _cells(text: str, at: int) -> tuple[list[Cell], int]:
    """Return the cells of a row and where the next one begins, or -1 where one of them is not plain."""
    end = text.find(_ROW_END, at)
    cells: list[Cell] = _CELL.findall(text, at, end)
    if end < 0 or sum(map(len, map(_ALL, cells))) != end - at:
        return [], -1
    after = _BLANKS.match(text, end + len(_ROW_END))
    return cells, after.end() if after else -1
