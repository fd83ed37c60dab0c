"""How is an old workbook (.xls) read? By xlrd, sheet by sheet, in the same form as the new ones."""

from __future__ import annotations

import io

import xlrd
from xlrd.biffh import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_NUMBER, XL_CELL_TEXT

from engine.documents.containers.ole import office_facts, open_ole
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.office.embedded_old import with_objects
from engine.documents.office.numbers import format_kind, number_text, plain_number, words_text
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
            formatting_info=True,
        )
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise source.protected("workbook") from error
        raise source.damaged("workbook") from error
    flow = Flow(source.max_chars)
    kinds = _kinds(book)
    for name in book.sheet_names():
        _add_sheet(flow, book.sheet_by_name(name), kinds, is_1904=bool(book.datemode))
        book.unload_sheet(name)
    document = flow.document(
        facts.title or stem(source.name), "sheet", author=facts.author, dated=facts.dated, keywords=facts.keywords
    )
    return with_objects(source, document)


def _kinds(book: xlrd.book.Book) -> list[str]:
    """Return what the styles make of numbers, by the number of the style."""
    found = []
    for style in book.xf_list:
        known = book.format_map.get(style.format_key)
        code = known.format_str if known is not None and style.format_key > _LAST_BUILT_IN else ""
        found.append(format_kind(style.format_key, code))
    return found


def _add_sheet(flow: Flow, sheet: xlrd.sheet.Sheet, kinds: list[str], *, is_1904: bool) -> None:
    writer = TableWriter(flow, sheet.name, is_hidden=sheet.visibility != 0)
    for row in range(sheet.nrows):
        shown = (_cell(cell, kinds, is_1904=is_1904) for cell in sheet.row(row))
        cells = {column: words for column, words in enumerate(shown, 1) if words.strip()}
        if cells:
            writer.cells(cells, row + 1)
    writer.close()
    flow.part("\n\n")


def _cell(cell: xlrd.sheet.Cell, kinds: list[str], *, is_1904: bool) -> str:
    at = cell.xf_index
    kind = kinds[at] if at is not None and 0 <= at < len(kinds) else ""
    if cell.ctype == XL_CELL_TEXT:
        return words_text(str(cell.value), kind)
    if cell.ctype in (XL_CELL_DATE, XL_CELL_NUMBER) and kind not in _OWN:
        return number_text(plain_number(cell.value), kind, is_1904=is_1904)
    if cell.ctype == XL_CELL_DATE:
        words = number_text(str(cell.value), "date time", is_1904=is_1904)
        return words.removesuffix(" 00:00") if cell.value >= 1 else words.partition(" ")[2]
    if cell.ctype == XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    return plain_number(cell.value) if cell.ctype == XL_CELL_NUMBER else ""
