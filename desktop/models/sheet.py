"""What stands in a table? The rows of one sheet of a document's text, cell by cell; a cell is read when it is shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop.look.theme import Theme
from desktop.texts.plain import plain_tip
from engine.documents.document import Document
from engine.records import dataclass
from engine.search.hits import Passage

Index = QModelIndex | QPersistentModelIndex
Span = tuple[int, int]
SHEET_TYPES = ("sheet", "table")
_CELLS = re.compile(r"(?:(?P<sheet>.*), )?(?P<column>[A-Z]{1,3})(?P<row>\d{1,8})(?::[A-Z]{1,3}\d{1,8})?", re.DOTALL)
_TOP = QModelIndex()
MOST_TIP_CHARS = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells: its span in the document's text, its number and its first column as the file counts (from 1).

    What stands beside the cells, such as a comment, is a row without a number (0), of one cell.
    """

    start: int
    end: int
    number: int
    column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table; ``columns`` is how many the widest of its rows of cells reaches."""

    name: str
    rows: tuple[Row, ...]
    columns: int


def read_sheets(document: Document) -> tuple[Sheet, ...]:
    """Return the tables of a document, empty ones left out; none where its text does not say which cells are which."""
    text = document.text
    starts = [place.offset_chars for place in document.places]
    sheets: dict[str, list[Row]] = {}
    for place, upto in zip(document.places, [*starts[1:], len(text)], strict=False):
        end = place.offset_chars + len(text[place.offset_chars : upto].rstrip("\n"))
        found = _CELLS.fullmatch(place.label) if place.kind == "cells" else None
        if found is not None:
            name = (found["sheet"] or "").removeprefix("sheet ")
            row = Row(place.offset_chars, end, int(found["row"]), column_number(found["column"]))
            sheets.setdefault(name, []).append(row)
        elif place.kind == "beside":
            sheets.setdefault(place.label.removeprefix("sheet "), []).append(Row(place.offset_chars, end, 0, 1))
    return tuple(
        Sheet(name, tuple(rows), max(row.column + text.count("\t", row.start, row.end) for row in rows if row.number))
        for name, rows in sheets.items()
        if any(row.number for row in rows)
    )


def sheet_at(sheets: Sequence[Sheet], offset: int) -> int:
    """Return which sheet an offset of the text belongs to: what stands before a row, such as a name, is of that row."""
    behind = ((row.end, at) for at, sheet in enumerate(sheets) for row in sheet.rows if row.end > offset)
    return min(behind, default=(0, len(sheets) - 1))[1]


def column_number(letters: str) -> int:
    """Return the number of a column, from 1: "A" is 1, "AA" is 27."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """Return the letters of a column, counted from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class SheetModel(QAbstractTableModel):
    """The rows of a sheet; those of the passage and the cells of its words are marked."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self.sheet = Sheet("", (), 0)
        self._starts: list[int] = []
        self._passage: Span = (0, 0)
        self._words: Sequence[Span] = ()
        self._found: Sequence[Span] = ()
        self._now: Span = (0, 0)

    def set_sheet(self, text: str, sheet: Sheet) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._text, self.sheet = text, sheet
        self._starts = [row.start for row in sheet.rows]
        self._found, self._now = (), (0, 0)
        self.endResetModel()

    def set_passage(self, passage: Passage | None) -> None:
        """Mark the rows of a passage and the cells of its matching words."""
        self._passage = (passage.start, passage.end) if passage is not None else (0, 0)
        marks = passage.highlights if passage is not None else ()
        self._words = [(self._passage[0] + start, self._passage[0] + end) for start, end in marks]
        self._repaint()

    def set_found(self, found: Sequence[Span], now: Span) -> None:
        """Mark the cells of what was found, in order, and of the current place."""
        self._found, self._now = found, now
        self._repaint()

    def _repaint(self) -> None:
        if self.sheet.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def row_at(self, offset: int) -> int:
        """Return the row in which an offset stands, or the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def column_at(self, row: int, offset: int) -> int:
        """Return the column in which an offset of a row stands."""
        one = self.sheet.rows[row]
        if not one.number:
            return 0
        return one.column - 1 + self._text.count("\t", one.start, max(one.start, min(offset, one.end)))

    def rowCount(self, parent: Index = _TOP) -> int:  # noqa: N802 (Qt's name)
        """Return how many rows have cells."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = _TOP) -> int:  # noqa: N802 (Qt's name)
        """Return how many columns the widest row reaches."""
        return 0 if parent.isValid() else self.sheet.columns

    def cell(self, row: int, column: int) -> Span:
        """Return the span of a cell in the document's text; an empty one where the row has none."""
        one = self.sheet.rows[row]
        if not one.number:
            return (one.start, one.end) if column == 0 else (one.end, one.end)
        at, wanted = one.start, column - (one.column - 1)
        if wanted < 0:
            return at, at
        for _ in range(wanted):
            at = self._text.find("\t", at, one.end) + 1
            if not at:
                return one.end, one.end
        end = self._text.find("\t", at, one.end)
        return at, end if end >= 0 else one.end

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words and the marks of a cell."""
        if not index.isValid():
            return None
        span = self.cell(index.row(), index.column())
        words = self._text[slice(*span)]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(words.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(words[:MOST_TIP_CHARS], fold=True) if len(words) > 20 else None
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole):
            look = self._look(index.row(), span)
            return self._theme.color(look[role == Qt.ItemDataRole.ForegroundRole]) if look else None
        if role == Qt.ItemDataRole.FontRole and index.row() == 0:
            bold = QFont()
            bold.setBold(True)
            return bold
        return None

    def _look(self, row: int, span: Span) -> tuple[str, str] | None:
        """Return the names of the colours of a cell's ground and letters."""
        if _touches(span, self._now):
            return "accent", "on_accent"
        if any(_touches(span, one) for one in self._found):
            return "good_soft", "text"
        if any(_touches(span, one) for one in self._words):
            return "mark_word", "on_mark"
        return ("mark", "text") if self.is_marked(row) else None

    def is_marked(self, row: int) -> bool:
        """Whether a row belongs to the passage."""
        one = self.sheet.rows[row]
        return _touches((one.start, one.end), self._passage)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """Return a column's letters, or a row's number; rows of the passage have a sign before it."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return column_letters(section + 1)
        if section >= len(self.sheet.rows):
            return None
        number = str(self.sheet.rows[section].number or "")
        return f"▸ {number}".rstrip() if self.is_marked(section) else number


def _touches(span: Span, other: Span) -> bool:
    return span[0] < other[1] and other[0] < span[1]
