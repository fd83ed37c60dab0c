"""How is a table read? Row by row, its first row as a heading where it names the columns.

A heading travels with every passage under it, so that a row far down is still found by the
names of its columns. Of a very long table the first rows are read, and the text says so.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from engine.documents.characters.cleaning import clean_title
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import place_label
from engine.documents.missing import Missing
from engine.documents.secret_fields import (
    DELIMITERS,
    NOTE,
    account_delimiter,
    is_account_table,
    is_secret_column,
    without_secrets,
)
from engine.documents.source import DocumentSource
from engine.documents.types.names import ending, stem

MAX_ROWS = 20_000  # of one table; beyond, rows are records for programs, and cost hours to embed
_MAX_HEADER_CELLS = 200
_NAMES_WITHIN_ROWS = 20  # of a sheet: titles stand above
_MAX_NAME_CHARS = 80
_SNIFFED_CHARS = 64 * 1024
_SNIFFED_LINES = 200
_SEP = re.compile("\ufeff?sep=([^\\s\\w])\r?\n", re.IGNORECASE)
_CURRENCY = (
    r"(?:(?:US|AU|CA|HK|NT|NZ|A|C|R)?\$|[€£¥₽₴₹₺₩₪₫₦₱฿元圆円원]|[万億][元円]|zł|kr\.?|Kč|Ft|lei|лв\.?|руб\.?|грн\.?|р\."
    r"|Rs\.?|[A-Z]{3}(?<=CHF|EUR|USD|GBP|JPY|CNY|RMB|PLN|INR|SEK|NOK|DKK|CZK|HUF|RUB|TRY|KRW))"
)
_NUMBER = re.compile(
    rf"[-+(]?{_CURRENCY}?\s?[-+]?\d[\d.,'\s]*(?:[eE][-+]?\d+)?\s?(?:%|{_CURRENCY})?\)?"
    r"|\d{1,4}[-/.:]\d{1,2}([-/.:T ].*)?"
)
_MAX_FIELD_CHARS = 1 << 20
_MAX_GAP = 3  # empty columns that are kept as tabs; wider gaps are one


def is_header(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return whether the first row of a table names the columns of the others.

    It does where every cell is filled with short words, none twice, none a number or date; and
    where the row below is as long.
    """
    names = [cell.strip() for cell in first]
    if not 2 <= len(names) <= _MAX_HEADER_CELLS or len(second) < 2:
        return False
    if any(len(name) > _MAX_NAME_CHARS or _NUMBER.fullmatch(name) for name in names):
        return False
    if _is_title(first, second):
        return False
    filled = [name.casefold() for name in names if name]
    return len(filled) >= max(2, 0.8 * len(names)) and len(set(filled)) == len(filled)


def _is_title(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return whether a row says something about the table and does not name its columns: it has far fewer cells."""
    return 2 * sum(bool(cell.strip()) for cell in first) <= sum(bool(cell.strip()) for cell in second)


class TableWriter:
    """Appends the rows of one table to a flow.

    A sheet without rows leaves nothing behind, not even its name.

    Args:
        flow: takes the text.
        sheet: the sheet's name, which becomes a heading; empty where the file is one table.
        is_hidden: nobody sees the sheet until it is asked for.
    """

    def __init__(self, flow: Flow, sheet: str = "", *, is_hidden: bool = False) -> None:
        self._flow, self._sheet = flow, sheet
        self._place = place_label(f"sheet {clean_title(sheet)}", is_hidden=is_hidden) if sheet else ""
        self._label = f"{self._place}, " if sheet else ""
        self._waiting: tuple[list[str], str] | None = None
        self._rows = self._left_out = 0
        self._has_begun = False
        self._is_undecided = True  # whether one of the rows names the columns
        self._secret: set[int] | None = None  # columns of passwords, once the row that names them was met
        self._looked_at = 0

    def begin(self) -> None:
        """Append the name of the sheet, once."""
        if self._sheet and not self._has_begun:
            self._flow.place("sheet", self._place)
            self._flow.heading(self._sheet, 1)
        self._has_begun = True

    def beside(self) -> None:
        """Say that the next words are no cells: a comment, say. They stand on the sheet, and in none of its rows."""
        self._flow.place("beside", self._place, is_clean=True)

    def row(self, cells: list[str], place: str) -> None:
        """Append a row that is not empty; ``place`` is its range of cells, such as "A3:F3".

        The first row of several cells may name the columns; lines above it are titles.
        """
        self.begin()
        self._rows += 1
        if self._rows > MAX_ROWS:
            self._left_out += 1
        elif self._is_undecided and sum(bool(cell.strip()) for cell in cells) > 1:
            self._is_undecided = False
            self._waiting = (cells, place)
        else:
            self._write_first(cells)
            if self._is_undecided and sum(bool(cell.strip()) for cell in cells) > 1:
                self._is_undecided, self._waiting = False, (cells, place)
            else:
                self._write(cells, place)

    def cells(self, cells: Mapping[int, str], row: int) -> None:
        """Append a row of filled cells by their columns, at least one; columns and ``row`` count from 1."""
        cells = self._without_secrets(cells)
        if not cells:
            return
        columns = sorted(cells)
        first, last = columns[0], columns[-1]
        has_gaps = last - first >= len(columns)
        words = cells_with_gaps(cells, columns) if has_gaps else [cells[column] for column in columns]
        self.row(words, range_name(first, last, row))

    def _without_secrets(self, cells: Mapping[int, str]) -> Mapping[int, str]:
        """Return a row without passwords; a row that names a sheet of accounts stands near its beginning."""
        if self._secret is not None:
            return {column: words for column, words in cells.items() if column not in self._secret}
        if self._looked_at < _NAMES_WITHIN_ROWS:
            self._looked_at += 1
            if is_account_table(list(cells.values())):
                self._secret = {column for column, name in cells.items() if is_secret_column(name)}
                self._flow.missing.append(NOTE)
        return cells

    def close(self) -> None:
        """Append what is due; a text says where rows were left out."""
        self._write_first([])
        if self._left_out:
            self.beside()
            self._flow.block(f"({self._left_out:,} more rows are not part of this text.)")
            what = f"rows after the first {MAX_ROWS:,} of a table are left out"
            self._flow.missing.append(Missing(what, "split the file into smaller ones"))

    def _write_first(self, second: list[str]) -> None:
        if self._waiting is None:
            return
        (cells, place), self._waiting = self._waiting, None
        if _is_title(cells, second):
            self._is_undecided = True
        if not is_header(cells, second):
            self._write(cells, place)
            return
        self._flow.part("\n")
        self._flow.place("cells", self._label + place, is_clean=True)
        self._flow.open_heading(2)
        self._flow.add(_one_line(cells), as_written=True)
        self._flow.close_heading()
        self._flow.part("\n")

    def _write(self, cells: list[str], place: str) -> None:
        self._flow.place("cells", self._label + place, is_clean=True)
        self._flow.line(_one_line(cells), as_written=True)


def _one_line(cells: list[str]) -> str:
    """Return a row as one line; a cell's own lines and runs of blanks become single blanks."""
    line = "\t".join(cells)
    if "\n" in line or "  " in line or line.count("\t") >= len(cells):
        line = "\t".join(" ".join(cell.split()) for cell in cells)
    return line.strip()


def read_table(source: DocumentSource, data: bytes) -> Document:
    """Return a file of separated values; the delimiter is the one that cuts most lines alike."""
    text = decode(data)
    named = _SEP.match(text)  # Excel's own first line, which names the delimiter and is no row
    secret = account_delimiter(text[named.end() :] if named else text)
    dialect = named[1] if named else secret or ("\t" if ending(source.name) in ("tsv", "tab") else _delimiter(text))
    rows = _rows(text[named.end() :] if named else text, dialect)
    if secret:
        rows = without_secrets(rows)
    flow = Flow(source.max_chars)
    writer = TableWriter(flow)
    for number, cells in enumerate(rows, 2 if named else 1):
        while cells and not cells[-1].strip():
            cells.pop()
        if any(cell.strip() for cell in cells):
            writer.row(cells, range_name(1, len(cells), number))
    writer.close()
    if secret:
        flow.missing.append(NOTE)
    return flow.document(stem(source.name), "table")


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """Return the rows; where quotes are never closed every line is a row as it stands."""
    csv.field_size_limit(_MAX_FIELD_CHARS)
    lines = text.replace("\x00", "").splitlines(keepends=True)
    try:
        return list(csv.reader(lines, delimiter=delimiter, skipinitialspace=True))
    except csv.Error:
        return [line.rstrip("\r\n").split(delimiter) for line in lines]


def _delimiter(text: str) -> str:
    """Return the character that cuts the first lines into equally many parts, a comma in doubt."""
    lines = [line for line in text[:_SNIFFED_CHARS].splitlines() if line.strip()][:_SNIFFED_LINES]
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        counts = [len(row) - 1 for row in _rows("\n".join(lines), delimiter)]
        usual = max(set(counts), key=counts.count, default=0)
        if usual:
            score = counts.count(usual) / len(counts) * min(usual, 3)
            if score > best_score:
                best, best_score = delimiter, score
    return best


def cells_with_gaps(cells: Mapping[int, str], columns: Sequence[int]) -> list[str]:
    """Return a row's cells from its first column to its last; narrow gaps stay as wide as they are, others are one.

    Args:
        cells: by column.
        columns: those of ``cells``, in order.
    """
    row: list[str] = []
    before = columns[0] - 1
    for column in columns:
        gap = column - before - 1
        row += [""] * (gap if gap <= _MAX_GAP else 1)
        row.append(cells[column])
        before = column
    return row


def range_name(first: int, last: int, row: int) -> str:
    """Return the name of a stretch of a row, such as "A3:F3"; columns and rows count from 1."""
    start = f"{column_name(first)}{row}"
    return start if first == last else f"{start}:{column_name(last)}{row}"


@lru_cache(maxsize=1024)
def column_name(number: int) -> str:
    """Return the letters of a 1-based column: 1 is A, 27 is AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters or "A"
