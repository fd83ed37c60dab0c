"""How is a workbook read that is one XML file, as Excel 2003 and many programs write it? As .xlsx is, row by row.

Source: Microsoft, XML Spreadsheet Reference (Office 2003). Values stand with their types, dates as
2024-03-05T00:00:00.000.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from engine.documents.characters.raised_numbers import raised
from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.office.numbers import format_kind, number_text, typed_moment, words_text
from engine.documents.office.sheets import add_lines, choice_lines, repeated_lines
from engine.documents.office.threaded_comments import said_by
from engine.documents.office.unsaved_results import Results
from engine.documents.properties import key_words
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.tables import TableWriter, column_name
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener, parse_xml, whole_number

_DATE, _DATE_AND_TIME = 14, 22  # built-in formats of workbooks: the computer's own
# What the formats with a name are as codes.
_NAMED = {
    "long time": "h:mm:ss",
    "medium time": "h:mm",
    "short time": "h:mm",
    "fixed": "0.00",
    "standard": "#,##0.00",
    "percent": "0.00%",
    "scientific": "0.00E+00",
}
_DATES = {"long date": _DATE, "medium date": _DATE, "short date": _DATE, "general date": _DATE_AND_TIME}
_AS_STORED = {"general", "currency", "euro currency", "yes/no", "true/false", "on/off"}
_RULE_WORDS = ("InputTitle", "InputMessage", "ErrorTitle", "ErrorMessage")
_OF_A_RULE = frozenset((*_RULE_WORDS, "Value"))
_ABOUT = {"Title", "Author", "Keywords", "Subject", "Description", "Category"}
_LAST_COLUMN = 16_384
_NESTING = Nesting(
    ended("Worksheet", by="Worksheet")
    | ended("Row", by="Row")
    | ended("Cell", by="Cell")
    | ended("Data", by="Data", within="Comment")
    | ended("Data Comment", by="Comment"),
    frozenset({*_ABOUT, *_OF_A_RULE, "NumberFormat"}),
)


def read_xml_sheets(source: DocumentSource) -> Document:
    """Return the text of a workbook in XML Spreadsheet 2003.

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
    about = book.about
    flow.missing += book.results.missing()
    words = key_words(*(about.get(name, "") for name in ("Keywords", "Subject", "Description", "Category")))
    return flow.document(
        about.get("Title") or stem(source.name), "sheet", author=about.get("Author", ""), keywords=words
    )


class _Book(SilentListener):
    """A workbook, written to the flow as it is told: cells row by row, then comments and what each page repeats."""

    def __init__(self, flow: Flow) -> None:
        self.about: dict[str, str] = {}
        self._flow = flow
        self._formats: dict[str, str] = {}  # by style
        self._style = ""
        self._writer: TableWriter | None = None
        self._beside: list[str] = []
        self._of_columns: dict[int, str] = {}  # styles
        self._of_table = self._of_row = self._of_cell = ""
        self._next_column = 1
        self._row = self._column = self._merged = 0
        self._cells: dict[int, str] = {}
        self._type = self._formula = ""
        self.results = Results()
        self._words: list[str] | None = None
        self._in_comment = self._is_raised = False
        self._rule: dict[str, str] | None = None  # for what may be typed, while it is open
        self._author = ""  # of the comment that is open
        self._openers: dict[str, Callable[[Attributes], None]] = {
            "Worksheet": self._open_sheet,
            "Table": self._open_table,
            "Column": self._take_column,
            "Row": self._open_row,
            "Cell": self._open_cell,
            "Data": self._open_data,
            "Comment": self._open_comment,
            "Style": self._open_style,
            "NumberFormat": self._take_format,
            "Header": self._take_repeated,
            "Footer": self._take_repeated,
        }

    def start(self, tag: str, attributes: Attributes) -> None:
        if opened := self._openers.get(tag):
            opened(attributes)
        elif tag == "Sup":
            self._is_raised = True
        elif tag == "Br" and self._words is not None:
            self._words.append("\n")
        elif tag == "DataValidation":
            self._rule = {}
        elif (tag in _ABOUT and self._writer is None) or (tag in _OF_A_RULE and self._rule is not None):
            self._words = []

    def end(self, tag: str) -> None:
        if tag == "Data":
            self._take_value("".join(self._words or []))
            self._words = None
        elif tag == "Cell":
            self._end_cell()
        elif tag == "Row" and self._cells and self._writer:
            self._writer.cells(self._cells, self._row)
        elif tag == "Comment":
            self._in_comment = False
        elif tag == "DataValidation":
            self._close_rule()
        elif tag in _OF_A_RULE and self._rule is not None:
            self._rule[tag] = " ".join("".join(self._words or []).split())
            self._words = None
        elif tag == "Sup":
            self._is_raised = False
        elif tag == "Worksheet" and self._writer:
            self._close_sheet(self._writer)
        elif tag in _ABOUT and self._writer is None:
            self.about[tag] = " ".join("".join(self._words or []).split())
            self._words = None

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(raised("".join(self._words[-3:]), words) if self._is_raised else words)

    def _open_sheet(self, attributes: Attributes) -> None:
        self._writer, self._beside, self._row = TableWriter(self._flow, attributes.get("Name", "")), [], 0

    def _open_table(self, attributes: Attributes) -> None:
        self._of_table, self._of_columns, self._next_column = attributes.get("StyleID", ""), {}, 1

    def _open_row(self, attributes: Attributes) -> None:
        self._row = whole_number(attributes, "Index", self._row + 1)
        self._of_row, self._column, self._cells = attributes.get("StyleID", ""), 0, {}

    def _open_cell(self, attributes: Attributes) -> None:
        self._column = min(whole_number(attributes, "Index", self._column + 1), _LAST_COLUMN)
        self._formula = attributes.get("Formula", "")
        self._merged = whole_number(attributes, "MergeAcross", 0)  # cells that follow have no element of their own
        around = self._of_row or self._of_columns.get(self._column, self._of_table)
        self._of_cell = attributes.get("StyleID") or around
        if tip := " ".join(attributes.get("HRefScreenTip", "").split()):
            self._tell_at_cell(tip)

    def _end_cell(self) -> None:
        """Take the words of a formula that was saved without a result."""
        if self._formula and (words := self.results.of_formula(self._formula)):
            self._cells[self._column] = words
        self._formula = ""
        self._column += self._merged

    def _open_data(self, attributes: Attributes) -> None:
        self._type, self._words = attributes.get("Type", "String"), []
        self._formula = self._formula if self._in_comment else ""  # whose result this is

    def _open_comment(self, attributes: Attributes) -> None:
        self._in_comment, self._author = True, attributes.get("Author", "")

    def _open_style(self, attributes: Attributes) -> None:
        self._style = attributes.get("ID", "")
        self._formats[self._style] = self._formats.get(attributes.get("Parent", ""), "")

    def _take_format(self, attributes: Attributes) -> None:
        self._formats[self._style] = _kind(attributes.get("Format", "General"))

    def _take_repeated(self, attributes: Attributes) -> None:
        self._beside += repeated_lines(attributes.get("Data", ""))

    def _take_column(self, attributes: Attributes) -> None:
        first = min(whole_number(attributes, "Index", self._next_column), _LAST_COLUMN)
        self._next_column = min(first + whole_number(attributes, "Span", 0), _LAST_COLUMN) + 1
        if attributes.get("StyleID"):
            self._of_columns |= dict.fromkeys(range(first, self._next_column), attributes["StyleID"])

    def _take_value(self, words: str) -> None:
        if self._in_comment:
            if said := " ".join(words.split()):
                self._tell_at_cell(said_by(self._author, said))
            return
        kind = self._formats.get(self._of_cell, self._formats.get("Default", ""))
        if self._type == "DateTime":
            words = typed_moment(words, kind)
        elif self._type == "Number":
            words = number_text(words, kind)
        elif self._type == "Boolean":
            words = "TRUE" if words.strip() == "1" else "FALSE"
        elif self._type == "String":
            words = words_text(words, kind)
        if words.strip():
            self._cells[self._column] = words

    def _tell_at_cell(self, words: str) -> None:
        self._beside.append(f"{column_name(self._column)}{self._row}: {words}")

    def _close_rule(self) -> None:
        """Tell what cells ask for, and the choices that they offer where the rule writes them down."""
        rule, self._rule = self._rule or {}, None
        if words := ": ".join(filter(None, (rule.get(name, "") for name in _RULE_WORDS))):
            self._beside.append(words)
        self._beside += choice_lines(rule.get("Value", ""))

    def _close_sheet(self, writer: TableWriter) -> None:
        writer.close()
        add_lines(self._flow, writer, list(dict.fromkeys(self._beside)))
        self._flow.part("\n\n")


def _kind(name: str) -> str:
    """Return what ``number_text`` is to be told of a format, which is a code or has a name."""
    low = name.lower()
    if low in _AS_STORED:
        return ""
    return format_kind(_DATES.get(low, 0), "" if low in _DATES else _NAMED.get(low, name))
