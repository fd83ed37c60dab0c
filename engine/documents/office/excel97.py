"""How is an old workbook (.xls) read? By xlrd, sheet by sheet, in the same form as the new ones.

What stands beside the cells, charts, and the objects of Microsoft Graph are read by hand: xlrd leaves them out.
"""

from __future__ import annotations

import io
import struct
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import xlrd
from xlrd.biffh import (
    XL_CELL_BOOLEAN,
    XL_CELL_DATE,
    XL_CELL_NUMBER,
    XL_CELL_TEXT,
    XL_CONTINUE,
    XL_WORKBOOK_GLOBALS,
    XL_WORKSHEET,
)
from xlrd.book import SUPPORTED_VERSIONS, unpack_SST_table

from engine.documents.containers.locked import unlocked
from engine.documents.containers.ole import OfficeFacts, office_facts, open_ole, stream_bytes
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.office.blips import Blips, store
from engine.documents.office.embedded_old import with_objects
from engine.documents.office.excel97_beside import CHART, WORKSHEET, OldRecords, Tab
from engine.documents.office.numbers import format_kind, number_text, plain_number, words_text
from engine.documents.office.pasted_drawings import picture_words
from engine.documents.office.sheets import Sheet, add_lines, add_told
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.tables import TableWriter
from engine.documents.types.names import stem
from engine.documents.types.signatures import is_bare_workbook

_LAST_BUILT_IN = 49  # formats of these numbers are known by them
_STREAMS = ("Workbook", "Book")
_HEAD_BYTES = 8
_ONE_SHEET = 40  # up to Excel 4, as xlrd counts
_MOST_STRINGS = 1 << 20
_OWN = ("", "date", "date time")  # what has no code of its own


def read_xls(source: DocumentSource) -> Document | Bundle:
    """Return the text of a workbook of Excel 2 to 2003; the oldest are streams of records without a container.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
    """
    facts, stream = _facts_and_records(source)
    if OldRecords(stream).is_locked():
        opened = unlocked(source)
        if opened is None:
            raise source.protected("workbook")
        source = opened
        facts, stream = _facts_and_records(source)
    flow, pictures = Flow(source.max_chars), PicturesInside(source)
    records = OldRecords(stream)
    if records.is_graph():
        _add_graph(flow, records)
    else:
        _add_book(source, flow, stream, pictures)
    if facts is None:
        return flow.document(stem(source.name), "sheet")
    document = flow.document(
        facts.title or stem(source.name), "sheet", author=facts.author, dated=facts.dated, keywords=facts.keywords
    )
    return pictures.told(with_objects(source, document))


def _facts_and_records(source: DocumentSource) -> tuple[OfficeFacts | None, bytes]:
    is_bare = is_bare_workbook(source.stream.read(_HEAD_BYTES))
    source.stream.seek(0)
    if is_bare:
        return None, source.stream.read()
    with open_ole(source) as ole:
        stream = stream_bytes(ole, next((name for name in _STREAMS if ole.exists(name)), _STREAMS[0]))
        return office_facts(ole), stream


def _add_book(source: DocumentSource, flow: Flow, stream: bytes, pictures: PicturesInside) -> None:
    try:
        book = _Book.of(stream)
    except xlrd.XLRDError as error:
        raise source.damaged("workbook") from error
    records = OldRecords(stream, book.encoding or "cp1252")
    sheets, kept = _sheets(book), store(records.store())
    blips, met = Blips(source.budget), set[int]()  # numbers of pictures
    is_1904 = bool(book.datemode)
    kinds = _kinds(book)
    for tab in records.tabs() or [Tab("", 0, WORKSHEET, is_hidden=False)]:
        writer = TableWriter(flow, tab.name, is_hidden=tab.is_hidden)
        if tab.kind == WORKSHEET and (sheet := next(sheets, None)) is not None:
            kinds = kinds or _kinds(book)  # those of the oldest stand in the sheet
            _add_cells(writer, sheet, kinds, is_1904=is_1904)
        elif tab.kind != CHART:
            continue
        told = Sheet(flow, writer, [], kinds, is_1904=is_1904)
        beside = records.tell(tab, told)
        writer.close()
        add_told(told)
        add_lines(flow, writer, beside.comments)
        add_lines(flow, writer, beside.drawn)
        new = [one for one in beside.pictures if 0 < one <= len(kept) and one not in met]
        met.update(new)
        shown = (blips.of_entry(kept[one - 1]) for one in new)
        add_lines(flow, writer, [words for one in shown if (words := picture_words(one, pictures))])
        flow.part("\n\n")


def _add_graph(flow: Flow, records: OldRecords) -> None:
    """Write a chart of Microsoft Graph: the cells it was drawn from, and its titles."""
    for tab in records.tabs():
        writer = TableWriter(flow, tab.name)
        beside = records.tell(tab, Sheet(flow, writer, [], [], is_1904=False))
        for row, cells in sorted(beside.cells.items()):
            writer.cells({column + 1: words for column, words in sorted(cells.items()) if words.strip()}, row + 1)
        writer.close()
        shown = {words for cells in beside.cells.values() for words in cells.values()}
        add_lines(flow, writer, [line for line in beside.drawn if line not in shown])


class _Book(xlrd.book.Book):  # type: ignore[misc]  # untyped
    """A workbook of which xlrd reads cells alone: what it cannot read beside them costs no cell."""

    _position: int

    @classmethod
    def of(cls, stream: bytes) -> _Book:
        """Return a workbook whose sheets are not read yet; this is ``xlrd.open_workbook``, which knows one class alone.

        Raises:
            XLRDError: it is damaged, or protected by a password.
        """
        book = cls()
        book.biff2_8_load(file_contents=stream, logfile=io.StringIO(), on_demand=True, ragged_rows=True)
        book.biff_version = book.getbof(XL_WORKBOOK_GLOBALS)
        if book.biff_version not in SUPPORTED_VERSIONS:
            raise xlrd.XLRDError("no workbook of a version that is known")
        if book.biff_version <= _ONE_SHEET:
            book.fake_globals_get_sheet()
        else:
            book.parse_globals()
        return book

    def get_sheets(self) -> None:
        """Read no sheet yet."""

    def names_epilogue(self) -> None:
        """Leave the formulas of names alone, which give no word."""

    def handle_sst(self, data: bytes) -> None:
        """Take the shared strings, fewer than were announced too."""
        at = self._position
        try:
            super().handle_sst(data)
        except (AssertionError, IndexError, struct.error):
            self._position, parts = at, [data]
            while (part := self.get_record_parts_conditional(XL_CONTINUE))[0] is not None:
                parts.append(part[2])
            announced = min(int.from_bytes(data[4:8], "little"), _MOST_STRINGS)
            parts[-1] += bytes(3 * announced)  # an empty string takes three
            self._sharedstrings, _ = unpack_SST_table(parts, announced)


class _Sheet(xlrd.sheet.Sheet):  # type: ignore[misc]  # untyped
    """A sheet whose cells are kept as they come, by row and column from 0: type, value and number of the style.

    xlrd keeps styles only where it is to keep all formatting, of blank cells too, which takes twice the time.
    """

    def __init__(self, book: xlrd.book.Book, position: int, name: str, number: int) -> None:
        self.filled: dict[int, dict[int, tuple[int, object, int]]] = defaultdict(dict)
        super().__init__(book, position, name, number)

    def put_cell_ragged(self, rowx: int, colx: int, ctype: int | None, value: object, xf_index: int) -> None:
        """Take a cell; its type is None for a number, which may be a date."""
        if not (0 <= colx < self.utter_max_cols and 0 <= rowx < self.utter_max_rows):
            raise xlrd.XLRDError("a cell lies outside of the sheet")
        if ctype is None:
            ctype = self._xf_index_to_xl_type_map[xf_index]
        self.filled[rowx][colx] = ctype, value, xf_index

    def handle_obj(self, data: bytes) -> None:
        """Leave objects, their texts, comments and links to ``OldRecords``."""

    handle_txo = handle_hlink = handle_quicktip = handle_obj

    def handle_note(self, data: bytes, txos: dict[int, object]) -> None:
        """Leave comments to ``OldRecords``."""


def _sheets(book: xlrd.book.Book) -> Iterator[_Sheet]:
    """Yield the sheets of a workbook, read one by one: what ``Book.get_sheet`` does, which knows one class alone."""
    for number, name in enumerate(book.sheet_names()):
        book._position = book._sh_abs_posn[number]
        book.getbof(XL_WORKSHEET)
        sheet = _Sheet(book, book._position, name, number)
        sheet.read(book)
        yield sheet


def _kinds(book: xlrd.book.Book) -> list[str]:
    """Return what the styles make of numbers, by the number of the style."""
    found = []
    for style in book.xf_list:
        known = book.format_map.get(style.format_key)
        code = known.format_str if known is not None and style.format_key > _LAST_BUILT_IN else ""
        found.append(format_kind(style.format_key, code))
    return found


def _add_cells(writer: TableWriter, sheet: _Sheet, kinds: list[str], *, is_1904: bool) -> None:
    for row in sorted(sheet.filled):
        cells = {}
        for column, (kind_of_value, value, style) in sheet.filled[row].items():
            kind = kinds[style] if 0 <= style < len(kinds) else ""
            words = _shown(kind_of_value, value, kind, is_1904=is_1904)
            if words and not words.isspace():
                cells[column + 1] = words
        if cells:
            writer.cells(cells, row + 1)


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
