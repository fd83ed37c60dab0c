"""How is a binary workbook (.xlsb) read? Record by record, into the same rows as those of an .xlsx.

Read by hand: python-calamine leaves cells of the short form out, and knows no number formats. Source: [MS-XLSB], 2.1.4
(records) and 2.4 (their content); cells of the short form, which it does not list, leave out the column.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

from engine.documents.containers.package import Package, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.office.binary_records import records, rich, until_cut, wide
from engine.documents.office.embedded import with_embedded
from engine.documents.office.numbers import format_kind
from engine.documents.office.sheet_rows import Cell
from engine.documents.office.sheets import Enough, Sheet, add_beside, add_told
from engine.documents.office.sheets_binary_beside import Names, tell
from engine.documents.office.threaded_comments import people, said_by, with_threads
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import read_properties
from engine.documents.source import DocumentSource
from engine.documents.tables import TableWriter, column_name
from engine.documents.types.names import stem

_ROW, _SHARED, _FORMAT, _CELL_STYLE, _RICH_TEXT = 0, 19, 44, 47, 62
_BEGIN_ROWS, _END_ROWS, _BOOK, _SHEET, _NAME = 145, 146, 153, 156, 39
_BEGIN_STYLES, _END_STYLES = 617, 618
_AUTHOR, _COMMENT, _COMMENT_TEXT = 632, 635, 637
# A cell's kind of value: those with a column (1 to 7, formulas 8 to 11), and the short ones that follow the one before.
_RK, _ERROR, _BOOL, _REAL, _TEXT, _SHARED_TEXT = 2, 3, 4, 5, 6, 7
_KINDS = {8: _TEXT, 9: _REAL, 10: _BOOL, 11: _ERROR, **{12 + kind: 1 + kind for kind in range(7)}}
_FIRST_SHORT, _LAST_SHORT = 12, 18
_LAST_CELL = 18
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_LAST_COLUMN = 16_384


def read_binary_sheets(source: DocumentSource) -> Document | Bundle:
    """Return the text of a workbook, and the documents inside it.

    Raises:
        UnreadableFileError: the file is damaged or beyond the limits.
    """
    with open_package(source) as package:
        main = next(iter(package.related("", "officeDocument")), "xl/workbook.bin")
        sheets, is_1904, defined = _book(package.read(main))
        if not sheets:
            raise source.damaged("workbook")
        targets = {relation.id: relation for relation in package.relations(main)}
        strings: list[str] = []
        kinds: list[str] = []
        for relation in targets.values():
            if relation.kind == "sharedStrings":
                strings = [rich(data)[0] for kind, data in records(package.read(relation.target)) if kind == _SHARED]
            elif relation.kind == "styles":
                kinds = _styles(package.read(relation.target))
        flow = Flow(source.max_chars)
        names, pictures = people(package, main), PicturesInside(source)
        for number, (name, key, is_hidden) in enumerate(sheets):
            if key in targets:
                sheet = Sheet(flow, TableWriter(flow, name, is_hidden=is_hidden), strings, kinds, is_1904=is_1904)
                sheet.beside |= {line: line for line in defined.of(number)}
                sheet.pictures = pictures
                _add_sheet(package, flow, targets[key].target, sheet, names)
        about = read_properties(package)
        flow.missing += package.missing
        document = flow.document(
            about.title or stem(source.name), "sheet", author=about.author, dated=about.dated, keywords=about.keywords
        )
        return pictures.told(with_embedded(package, document))


def _add_sheet(package: Package, flow: Flow, part: str, sheet: Sheet, names: dict[str, str]) -> None:
    content = records(package.read(part))
    try:
        for number, cells in _rows(content):
            sheet.plain_row(str(number), cells)
    except Enough:
        pass
    sheet.writer.close()
    tell(content, sheet)  # what follows the rows
    add_told(sheet)
    comments = [
        line
        for relation in package.relations(part)
        if relation.kind == "comments"
        for line in _comments(package.read(relation.target))
    ]
    add_beside(package, flow, part, sheet, with_threads(package, part, comments, names))


def _book(data: bytes) -> tuple[list[tuple[str, str, bool]], bool, Names]:
    """Return name, relation and whether it is hidden of each sheet by its tab, whether days count from 1904, names."""
    sheets, is_1904, names = [], False, Names()
    for kind, content in records(data):
        if kind == _SHEET:
            sheets.append((*_sheet(content), content[:4] != bytes(4)))
        elif kind == _BOOK:
            is_1904 = bool(content[0] & 1)
        elif kind == _NAME:
            names.take(content)
    return sheets, is_1904, names


def _sheet(content: bytes) -> tuple[str, str]:
    """Return a sheet's name and relation; the first versions of 2007 have four bytes more before them."""
    for start in (8, 12):
        try:
            key, end = wide(content, start)
            name, end = wide(content, end)
        except struct.error:
            continue
        if end == len(content):
            return name, key
    raise struct.error("a sheet without a name")


def _styles(data: bytes) -> list[str]:
    """Return what the styles make of numbers, by the number of the style."""
    kinds: list[str] = []
    codes: dict[int, str] = {}
    inside_cells = False
    for kind, content in records(data):
        if kind == _FORMAT:
            (number,) = struct.unpack_from("<H", content)
            codes[number] = wide(content, 2)[0]
        elif kind in (_BEGIN_STYLES, _END_STYLES):
            inside_cells = kind == _BEGIN_STYLES
        elif kind == _CELL_STYLE and inside_cells:
            (number,) = struct.unpack_from("<H", content, 2)
            kinds.append(format_kind(number, codes.get(number, "")))
    return kinds


def _rows(content_of_sheet: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the number of each row, counted from 1, and its cells; what follows the rows is not taken."""
    number, column, is_inside = 0, 0, False
    cells: list[Cell] = []
    for kind, content in content_of_sheet:
        if kind == _BEGIN_ROWS:
            is_inside = True
        elif kind == _END_ROWS:
            break
        elif not is_inside:
            continue
        elif kind == _ROW:
            if cells:
                yield number, cells
            (number,) = struct.unpack_from("<I", content)
            number, column, cells = number + 1, -1, []
        elif kind <= _LAST_CELL or kind == _RICH_TEXT:
            column = _cell(kind, content, column, cells)
    if cells:
        yield number, cells


def _cell(kind: int, content: bytes, column: int, cells: list[Cell]) -> int:
    """Append a cell, unless it is empty; return its column."""
    is_short = _FIRST_SHORT <= kind <= _LAST_SHORT
    if is_short:
        column, at = column + 1, 0
    else:
        (column,) = struct.unpack_from("<I", content)
        at = 4
    style = int.from_bytes(content[at : at + 3], "little")
    named, value = _value(kind, content, at + 4)
    if value and column < _LAST_COLUMN:
        cells.append(("", column_name(column + 1), str(style), named, value))
    return column


def _value(kind: int, content: bytes, at: int) -> tuple[str, str]:
    """Return a value as an .xlsx has it: its kind ("n" for a number), and its words."""
    if kind == _RICH_TEXT:
        return "str", rich(content, at)[0]
    kind = _KINDS.get(kind, kind)
    if kind == _RK:
        return "n", _number(_rk(content, at))
    if kind == _REAL:
        return "n", _number(struct.unpack_from("<d", content, at)[0])
    if kind == _SHARED_TEXT:
        return "s", str(struct.unpack_from("<I", content, at)[0])
    if kind == _TEXT:
        return "str", wide(content, at)[0]
    if kind == _BOOL:
        return "b", "1" if content[at] else "0"
    return ("e", _ERRORS.get(content[at], "#ERROR")) if kind == _ERROR else ("", "")


def _rk(content: bytes, at: int) -> float:
    """Return a number that is kept in 30 bits. Source: [MS-XLSB], 2.5.122."""
    (packed,) = struct.unpack_from("<i", content, at)
    value: float = float(packed >> 2) if packed & 2 else struct.unpack("<d", struct.pack("<q", (packed & ~3) << 32))[0]
    return value / 100 if packed & 1 else value


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(float(value))


def _comments(data: bytes) -> Iterator[str]:
    """Yield each comment on a cell as "B2: Anna: words", up to what is cut short."""
    cell, author, authors = "", 0, list[str]()
    for kind, content in until_cut(records(data)):
        if kind == _AUTHOR:
            authors.append(wide(content, 0)[0])
        elif kind == _COMMENT:
            author, row, _, column = struct.unpack_from("<4I", content)
            cell = f"{column_name(min(column, _LAST_COLUMN) + 1)}{row + 1}"
        elif kind == _COMMENT_TEXT:
            words = " ".join(rich(content)[0].split())
            yield f"{cell}: {said_by(authors[author] if author < len(authors) else '', words)}"
