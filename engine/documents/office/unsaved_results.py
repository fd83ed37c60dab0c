"""Which cells of a workbook (.xlsx) have a formula and no result? Their words, where these can be told; how many else.

Programs that write workbooks do not calculate, and some write 0 for every result. Cells are looked for by patterns in
the XML: a file in another form than those that programs write keeps its formulas without results.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from engine.documents.missing import Missing
from engine.documents.office.cell_formulas import Call, Node, NotWords, Value, gives_words, parsed, references, result
from engine.documents.tables import column_name
from engine.documents.xmlstream import whole_number_of

MAX_BYTES = 32 * 1024 * 1024  # of all sheets; in larger books formulas are counted, and not followed
_MAX_CELLS = 200_000  # that are looked up
_MAX_STEPS = 50  # from one formula to the next
_UNSAVED = re.compile(rb"</f>\s*(?:<v\s*/>|<v>0?</v>)?\s*</c>")
_WITHOUT_RESULT = re.compile(rb"</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_FORMULA = re.compile(r"<c ([^<>]*)>\s*<f(?: [^<>]*)?>([^<]*)</f>\s*(<v\s*/>|<v>0?</v>)?\s*</c>")
_CELL = re.compile(r'<c r="([A-Z]{1,3}\d{1,7})"([^<>]*?)(?:/>|>([^<]*+(?:<(?!/?c\b)[^<]*+)*+)</c>)')
_PLACE = re.compile(r'\br="([A-Z]{1,3})(\d{1,7})"')
_TYPE = re.compile(r'\bt="(\w+)"')
_VALUE = re.compile(r"<v(?: [^>]*)?>([^<]*)</v>")
_READING = re.compile(r"<rPh\b[^<]*+(?:<(?!/?rPh\b)[^<]*+)*+</rPh>")
_TEXT = re.compile(r"<t(?: [^>]*)?>([^<]*)</t>")
_JOINS = re.compile(r"&|\b(?:CONCAT|TEXTJOIN|UPPER|LOWER|PROPER|TRIM|TEXT|HYPERLINK|CHAR)", re.IGNORECASE)
_START = re.compile(r"(?:[a-z]{1,10}:)?=")
_FIX = "open it in Excel or LibreOffice and save it"

Place = tuple[str, str]  # sheet in small letters, cell such as "B2"


@dataclass(slots=True)
class Results:
    """Words by sheet, row and column (all as the file has them, counted from 1), and how many are not known."""

    words: dict[str, dict[int, dict[int, str]]] = field(default_factory=dict)
    unknown: int = 0

    def of_formula(self, formula: str) -> str:
        """Return the words of a formula that needs no cell; another is counted, and has none.

        Args:
            formula: as the file has it, such as "=A1", or in OpenDocument "of:=[.A1]".
        """
        node = _node(_START.sub("", formula))
        try:
            if node is not None:
                return result(node, _no_cell)
        except NotWords:
            pass
        self.unknown += 1
        return ""

    def missing(self) -> tuple[Missing, ...]:
        """Return what is to be said of formulas whose result nobody saved."""
        if not self.unknown:
            return ()
        one = self.unknown == 1
        what = "1 formula has no saved result" if one else f"{self.unknown:,} formulas have no saved result"
        return (Missing(what, _FIX),)


def _no_cell(_sheet: str, _column: int, _row: int) -> Value:
    raise NotWords


def results_of(sheets: Mapping[str, bytes], strings: Sequence[str]) -> Results:
    """Return the words of formulas that were saved without a result.

    Args:
        sheets: the XML of each sheet by its name.
        strings: the strings that cells share.
    """
    return _Book(sheets, strings).results() if any(map(_UNSAVED.search, sheets.values())) else Results()


def count_without_result(sheet: bytes) -> int:
    """Return how many formulas of a sheet's XML were saved without a result; none is worked out."""
    return sum(1 for _ in _WITHOUT_RESULT.finditer(sheet))


@dataclass(frozen=True, slots=True)
class _Formula:
    node: Node | None
    has_no_result: bool


class _Book:
    def __init__(self, sheets: Mapping[str, bytes], strings: Sequence[str]) -> None:
        self._names = {name.casefold(): name for name in sheets}
        self._texts = {name.casefold(): data.decode("utf-8", "replace") for name, data in sheets.items()}
        self._strings = strings
        self._formulas: dict[Place, _Formula] = {}
        self._values: dict[Place, Value | None] = {}
        self._found: dict[Place, str | None] = {}

    def results(self) -> Results:
        for name, text in self._texts.items():
            self._formulas.update(_formulas(name, text))
        self._look_up()
        found = Results()
        for place, formula in self._formulas.items():
            words = self._words(place, 0)
            if words is None:
                found.unknown += formula.has_no_result
                continue
            (letters, row) = _split(place[1])
            rows = found.words.setdefault(self._names[place[0]], {})
            rows.setdefault(row, {})[letters] = words
        return found

    def _look_up(self) -> None:
        """Find the values of all cells that the formulas need."""
        wanted: dict[str, set[str]] = {}
        left = _MAX_CELLS
        for (own, _), formula in self._formulas.items():
            for reference in references(formula.node) if formula.node is not None else ():
                left -= reference.count
                if left < 0:
                    return
                cells = wanted.setdefault(reference.sheet.casefold() or own, set())
                cells.update(f"{column_name(column)}{row}" for column, row in reference.cells())
        for name, cells in wanted.items():
            for found in _CELL.finditer(self._texts.get(name, "")):
                if found[1] in cells and (name, found[1]) not in self._formulas:
                    self._values[name, found[1]] = _stored(found[2], found[3] or "", self._strings)
            self._values.update({(name, cell): Value("") for cell in cells if (name, cell) not in self._values})

    def _words(self, place: Place, steps: int) -> str | None:
        """Return what the formula in a cell shows, or None."""
        if place not in self._found:
            self._found[place] = None  # a formula that needs itself is not known
            node = self._formulas[place].node
            if node is not None and steps < _MAX_STEPS:
                try:
                    self._found[place] = result(
                        node, lambda sheet, column, row: self._value(sheet or place[0], column, row, steps)
                    )
                except NotWords:
                    pass
        return self._found[place]

    def _value(self, sheet: str, column: int, row: int, steps: int) -> Value:
        place = (sheet.casefold(), f"{column_name(column)}{row}")
        if place in self._formulas:
            words = self._words(place, steps + 1)
            value = None if words is None else Value(words)
        else:
            value = self._values.get(place) if place[0] in self._texts else None
        if value is None:
            raise NotWords
        return value


def _formulas(name: str, text: str) -> Iterator[tuple[Place, _Formula]]:
    """Yield the formulas of a sheet that have no result, or a number where only words can be."""
    for found in _FORMULA.finditer(text):
        place, kind = _PLACE.search(found[1]), _TYPE.search(found[1])
        is_saved = found[3] is not None and ("0" in found[3] or (kind is not None and kind[1] == "str"))
        if place is None or (is_saved and (kind is not None or not _JOINS.search(found[2]))):
            continue
        node = _node(html.unescape(found[2]))
        if not is_saved or (isinstance(node, Call) and gives_words(node)):
            yield (name, f"{place[1]}{place[2]}"), _Formula(node, has_no_result=not is_saved)


def _node(formula: str) -> Node | None:
    try:
        return parsed(formula)
    except NotWords:
        return None


def _stored(attributes: str, inner: str, strings: Sequence[str]) -> Value | None:
    """Return what a cell holds, or None where it is an error or a formula without a result."""
    kind = found[1] if (found := _TYPE.search(attributes)) else "n"
    if kind == "inlineStr":
        return Value(html.unescape("".join(_TEXT.findall(_READING.sub("", inner)))))
    value = _VALUE.search(inner)
    if value is None:
        return None if "<f" in inner else Value("")
    words = html.unescape(value[1])
    if kind == "s":
        at = whole_number_of(words, -1)
        return Value(strings[at]) if 0 <= at < len(strings) else None
    if kind == "b":
        return Value("TRUE" if words == "1" else "FALSE")
    if kind in ("n", "str"):
        return Value(words, is_number=kind == "n")
    return None


def _split(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - 64
    return column, int(cell[len(letters) :])
