"""How is an old workbook (.xls) read? By xlrd, sheet by sheet, in the same form as the new ones."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import xlrd
from xlrd.biffh import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_NUMBER, XL_CELL_TEXT, XL_WORKSHEET

from engine.documents.containers.ole import office_facts, open_ole
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.office.embedded_old import with_objects
from engine.documents.office.excel97_beside import Beside, sheets_beside
from engine.documents.office.numbers import format_kind, number_text, plain_number, words_text
from engine.documents.office.sheets import add_lines
from engine.documents.source import DocumentSource
from engine.documents.tables import TableWriter
from engine.documents.types.names import stem

_LAST_BUILT_IN = 49  # formats of these numbers are known by them
_OWN = ("", "date", "date time")  # what has no code of its own


def read_xls(source: DocumentSource) -> Document | Bundle:
    """Return the text of a workbook of Excel 5 to 2003.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
    """
    with open_ole(source) as ole:
        facts = office_facts(ole)
    source.stream.seek(0)
    try:
        book = xlrd.open_workbook(
            file_contents=source.stream.read(),
            logfile=io.StringIO(),
            on_demand=True,
            ragged_rows=True,
        )
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise source.protected("workbook") from error
        raise source.damaged("workbook") from error
    flow = Flow(source.max_chars)
    kinds = _kinds(book)
    beside, others = sheets_beside(book.mem[book.base : book.base + book.stream_len], book.encoding or "cp1252")
    for sheet, at in _sheets(book):
        around = beside.get(at - book.base, Beside())
        _add_sheet(flow, sheet, kinds, around, is_1904=bool(book.datemode))
    for around in others:
        if around.notes or around.lines:
            _add_beside(flow, TableWriter(flow, around.name, is_hidden=around.is_hidden), around)
    document = flow.document(
        facts.title or stem(source.name), "sheet", author=facts.author, dated=facts.dated, keywords=facts.keywords
    )
    return with_objects(source, document)


class _Sheet(xlrd.sheet.Sheet):  # type: ignore[misc]  # untyped
    """A sheet whose cells are kept as they come, by row and column from 0: type, value and number of the style.

    xlrd keeps styles only where it is to keep all formatting, of blank cells too, which takes twice the time.
    """

    def __init__(self, book: xlrd.book.Book, position: int, name: str, number: int) -> None:
        # What stands beside the cells is read by ``sheets_beside``; xlrd's own way of it stops at odd objects.
        self.filled: dict[int, dict[int, tuple[int, object, int]]] = defaultdict(dict)
        super().__init__(book, position, name, number)

    def put_cell_ragged(self, rowx: int, colx: int, ctype: int | None, value: object, xf_index: int) -> None:
        """Take a cell; its type is None for a number, which may be a date."""
        if not (0 <= colx < self.utter_max_cols and 0 <= rowx < self.utter_max_rows):
            raise xlrd.XLRDError("a cell lies outside of the sheet")
        if ctype is None:
            ctype = self._xf_index_to_xl_type_map[xf_index]
        self.filled[rowx][colx] = ctype, value, xf_index

    def handle_note(self, data: bytes, txos: object) -> None:
        """Pass over a comment."""

    def handle_txo(self, data: bytes) -> None:
        """Pass over the text of an object."""

    def handle_obj(self, data: bytes) -> None:
        """Pass over an object."""


def _sheets(book: xlrd.book.Book) -> Iterator[tuple[_Sheet, int]]:
    """Yield the sheets of a workbook one by one, and where they begin; ``Book.get_sheet`` knows one class alone."""
    for number, name in enumerate(book.sheet_names()):
        at = book._position = book._sh_abs_posn[number]
        book.getbof(XL_WORKSHEET)
        sheet = _Sheet(book, book._position, name, number)
        sheet.read(book)
        yield sheet, at


def _kinds(book: xlrd.book.Book) -> list[str]:
    """Return what the styles make of numbers, by the number of the style."""
    found = []
    for style in book.xf_list:
        known = book.format_map.get(style.format_key)
        code = known.format_str if known is not None and style.format_key > _LAST_BUILT_IN else ""
        found.append(format_kind(style.format_key, code))
    return found


def _add_sheet(flow: Flow, sheet: _Sheet, kinds: list[str], around: Beside, *, is_1904: bool) -> None:
    writer = TableWriter(flow, sheet.name, is_hidden=sheet.visibility != 0)
    for row in sorted(sheet.filled):
        cells = {}
        for column, (kind_of_value, value, style) in sheet.filled[row].items():
            kind = kinds[style] if 0 <= style < len(kinds) else ""
            words = _shown(kind_of_value, value, kind, is_1904=is_1904)
            if words and not words.isspace():
                cells[column + 1] = words
        if cells:
            writer.cells(cells, row + 1)
    writer.close()
    _add_beside(flow, writer, around)


def _add_beside(flow: Flow, writer: TableWriter, around: Beside) -> None:
    add_lines(flow, writer, [*around.notes, *around.lines])
    flow.part("\n\n")


def _shown(kind_of_value: int, value: Any, kind: str, *, is_1904: bool) -> str:
    """Return a cell as its format shows it; ``kind`` as ``format_kind`` gives it."""
    if kind_of_value == XL_CELL_TEXT:
        return words_text(str(value), kind)
    if kind_of_value in (XL_CELL_DATE, XL_CELL_NUMBER) and kind not in _OWN:
        return number_text(plain_number(value), kind, is_1904=is_1904)
    if kind_of_value == XL_CELL_DATE:
        words = number_text(str(value), "date time", is_1904=is_1904)
        return words.removesuffix(" 00:00") if value >= 1 else words.partition(" ")[2]
    if kind_of_value == XL_CELL_BOOLEAN:
        return "TRUE" if value else "FALSE"
    return plain_number(value) if kind_of_value == XL_CELL_NUMBER else ""
