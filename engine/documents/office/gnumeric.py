"""How is a workbook of Gnumeric (.gnumeric) read? Sheet by sheet, row by row, as other workbooks are.

The format is XML, mostly packed by gzip. Gnumeric saves no results of formulas and works them out when it opens a file:
those that say words are read, the others are counted and named. Source: the schema that comes with Gnumeric
(doc/developer/gnumeric-xml), and what Gnumeric 1.12 and its predecessors write.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.office.cell_formulas import NotWords, Value, gives_words, parsed, result
from engine.documents.office.numbers import format_kind, number_text, words_text
from engine.documents.office.sheets import add_lines, repeated_lines
from engine.documents.office.threaded_comments import said_by
from engine.documents.properties import Properties
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.tables import MAX_ROWS, TableWriter
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener, parse_xml, whole_number

_NUMBERS, _WORDS = ("30", "40"), "60"
_LAST_COLUMN, _LAST_ROW = 16_384, 16_777_216
_MOST_REGIONS = 2_000  # of a sheet, each with a format of its own; beyond, numbers stand as they are stored
_REPEATED_CODE = re.compile(r"&\[(TAB|PAGES?|DATE|TIME|FILE|PATH|CELL)(?::[^\]]*)?\]", re.IGNORECASE)
_IN_EXCEL = {"TAB": "&A", "PAGE": "&P", "PAGES": "&N", "DATE": "&D", "TIME": "&T"}
_LABELLED = ("Text", "Label")  # of text boxes, and of buttons and the like
_NESTING = Nesting(
    ended("Sheet", by="Sheet") | ended("StyleRegion", by="StyleRegion") | ended("Cell", by="Cell"),
    frozenset({"Name", "Content"}),
)


def read_gnumeric(source: DocumentSource) -> Document:
    """Return the text of a workbook of Gnumeric.

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
    """
    return read_in_part(
        source.damaged("workbook"),
        source.data(has_pictures=True),
        partial(_read, source),
        source.budget.go_on,
        _NESTING,
    )


def _read(source: DocumentSource, data: bytes) -> Document:
    flow = Flow(source.max_chars)
    book = _Book(flow)
    parse_xml(data, book)
    if book.without_result:
        one = book.without_result == 1
        what = "1 formula has no saved result" if one else f"{book.without_result:,} formulas have no saved result"
        flow.missing.append(Missing(what, "open it in Gnumeric and save it as .xlsx or .ods"))
    about = book.about
    title = about.title or stem(source.name)
    return flow.document(title, "sheet", author=about.author, dated=about.dated, keywords=about.keywords)


@dataclass(frozen=True, slots=True)
class _Region:
    """Cells of one format; rows and columns count from 0, the last ones belong to it."""

    columns: tuple[int, int]
    rows: tuple[int, int]
    kind: str


class _Book(SilentListener):
    """A workbook, each sheet written to the flow when it ends."""

    def __init__(self, flow: Flow) -> None:
        self.about = Properties()
        self.without_result = 0
        self._flow = flow
        self._is_1904 = False
        self._in_about = False
        self._path: list[str] = []
        self._words: list[str] = []
        self._name = ""
        self._is_hidden = False
        self._regions: list[_Region] = []
        self._region: tuple[tuple[int, int], tuple[int, int]] | None = None
        self._of_row: tuple[int, list[_Region]] = (-1, [])
        self._rows: dict[int, dict[int, str]] = {}
        self._texts: dict[tuple[int, int], str] = {}  # words of cells by column and row, from 1
        self._formulas: list[tuple[int, int, str]] = []
        self._beside: list[str] = []
        self._cell: Attributes = {}
        self._openers: dict[str, Callable[[Attributes], None]] = {
            "Sheet": self._open_sheet,
            "StyleRegion": self._open_region,
            "Style": self._take_style,
            "Cell": self._open_cell,
            "CellComment": self._take_comment,
            "Header": self._take_repeated,
            "Footer": self._take_repeated,
            "Calculation": self._take_calculation,
        }

    def start(self, tag: str, attributes: Attributes) -> None:
        self._path.append(tag)
        self._words = []
        if tag in ("document-meta", "Summary"):
            self._in_about = True
        elif self._in_about:
            self.about.start(tag, attributes)
        elif tag in self._openers:
            self._openers[tag](attributes)
        else:
            self._beside += [
                " ".join(attributes[name].split()) for name in _LABELLED if attributes.get(name, "").strip()
            ]

    def text(self, words: str) -> None:
        if self._in_about:
            self.about.text(words)
        else:
            self._words.append(words)

    def end(self, tag: str) -> None:
        self._path.pop()
        around = self._path[-1] if self._path else ""
        if tag in ("document-meta", "Summary"):
            self._in_about = False
        elif self._in_about:
            self.about.end(tag)
        elif tag == "Name" and around == "Sheet":
            self._name = " ".join("".join(self._words).split())
        elif tag == "Content" or (tag == "Cell" and "Cells" in self._path):  # between may be what is damaged
            self._take_cell("".join(self._words))
        elif tag == "dimension":  # titles of a chart, and of its axes
            words = " ".join("".join(self._words).split())
            self._beside += [words.strip('"')] if words.startswith('"') else []
        elif tag == "Sheet":
            self._close_sheet()
        self._words = []

    def _take_calculation(self, attributes: Attributes) -> None:
        self._is_1904 = "1904" in attributes.get("DateConvention", "")

    def _open_sheet(self, attributes: Attributes) -> None:
        self._name, self._rows, self._beside, self._regions = "", {}, [], []
        self._of_row = (-1, [])
        self._is_hidden = "HIDDEN" in attributes.get("Visibility", "").upper()

    def _open_region(self, attributes: Attributes) -> None:
        columns = whole_number(attributes, "startCol", 0), whole_number(attributes, "endCol", 0)
        self._region = columns, (whole_number(attributes, "startRow", 0), whole_number(attributes, "endRow", 0))

    def _take_style(self, attributes: Attributes) -> None:
        kind = format_kind(0, attributes.get("Format", ""))
        if kind and self._region and len(self._regions) < _MOST_REGIONS:
            self._regions.append(_Region(*self._region, kind))

    def _open_cell(self, attributes: Attributes) -> None:
        self._cell = attributes

    def _take_comment(self, attributes: Attributes) -> None:
        words, name = " ".join(attributes.get("Text", "").split()), attributes.get("Author", "").strip()
        if words:
            cell = attributes.get("ObjectBound", "").partition(":")[0]
            self._beside.append(f"{cell}: {said_by(name, words)}")

    def _take_repeated(self, attributes: Attributes) -> None:
        sides = zip("LCR", ("Left", "Middle", "Right"), strict=True)
        code = "".join(f"&{side}{_in_excel(attributes.get(name, ''))}" for side, name in sides)
        self._beside += repeated_lines(code)

    def _take_cell(self, words: str) -> None:
        cell, self._cell = self._cell, {}
        column, row = whole_number(cell, "Col", -1), whole_number(cell, "Row", -1)
        if not (0 <= column < _LAST_COLUMN and 0 <= row < _LAST_ROW):
            return
        if "ExprID" in cell or (words.startswith(("=", "{=")) and "ValueType" not in cell):
            self._formulas.append((column, row, words.strip("{}").removeprefix("=")))
            return
        if cell.get("ValueType", _WORDS) == _WORDS:
            self._texts[column + 1, row + 1] = words
        words = self._shown(words, cell, column, row)
        if words.strip() and (row in self._rows or len(self._rows) <= 2 * MAX_ROWS):
            self._rows.setdefault(row, {})[column + 1] = words

    def _work_out(self) -> None:
        """Take the words of formulas that only join words of this sheet."""
        for column, row, formula in self._formulas:
            try:
                node = parsed(formula)
                words = result(node, self._look_up) if gives_words(node) or formula.startswith("HYPERLINK") else ""
            except NotWords:
                words = ""
            self.without_result += not words
            if words and (row in self._rows or len(self._rows) <= 2 * MAX_ROWS):
                self._rows.setdefault(row, {})[column + 1] = words
                self._texts[column + 1, row + 1] = words

    def _look_up(self, sheet: str, column: int, row: int) -> Value:
        if (column, row) not in self._texts or sheet.casefold() not in ("", self._name.casefold()):
            raise NotWords
        return Value(self._texts[column, row])

    def _shown(self, words: str, cell: Attributes, column: int, row: int) -> str:
        """Return a value as its format shows it; formats that begin with "@[" say how single letters look."""
        own = cell.get("ValueFormat", "")
        kind = format_kind(0, own) if own and not own.startswith("@[") else self._kind(column, row)
        value = cell.get("ValueType", "")
        if value in _NUMBERS:
            return number_text(words, kind, is_1904=self._is_1904)
        return words_text(words, kind) if value in (_WORDS, "") else words

    def _kind(self, column: int, row: int) -> str:
        if self._of_row[0] != row:
            self._of_row = row, [region for region in self._regions if region.rows[0] <= row <= region.rows[1]]
        return next((one.kind for one in self._of_row[1] if one.columns[0] <= column <= one.columns[1]), "")

    def _close_sheet(self) -> None:
        self._work_out()
        writer = TableWriter(self._flow, self._name, is_hidden=self._is_hidden)
        for row in sorted(self._rows):
            writer.cells(self._rows[row], row + 1)
        writer.close()
        add_lines(self._flow, writer, list(dict.fromkeys(self._beside)))
        self._flow.part("\n\n")
        self._rows, self._texts, self._formulas = {}, {}, []


def _in_excel(code: str) -> str:
    """Return a part of a header with the codes that Excel has for page, sheet and date."""
    return _REPEATED_CODE.sub(lambda found: _IN_EXCEL.get(found[1].upper(), " "), code)
