"""How is a workbook (.xlsx) read? Sheet by sheet, row by row, dates and percentages as people see them.

Straight from the XML: openpyxl's read-only mode is about as fast, and gives neither text boxes
nor comments. Formulas count by the result that was saved with them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from engine.documents.alt_texts import described
from engine.documents.characters.raised_numbers import raised
from engine.documents.containers.package import Package, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.office.blocks import Block, write_blocks
from engine.documents.office.cell_formulas import column_number, formula_words
from engine.documents.office.cell_pictures import CellPictures
from engine.documents.office.drawings import (
    CONTROLS,
    DRAWN,
    control_lines,
    diagram_copies,
    drawing_lines,
    property_lines,
)
from engine.documents.office.embedded import with_embedded
from engine.documents.office.numbers import format_kind, number_text, typed_moment, words_text
from engine.documents.office.pasted_drawings import pasted_words
from engine.documents.office.rich_values import RichValues
from engine.documents.office.sheet_rows import Cell, without_plain_rows
from engine.documents.office.threaded_comments import people, said_by, with_threads
from engine.documents.office.unsaved_results import MAX_BYTES, count_without_result, results_of
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import read_properties
from engine.documents.source import DocumentSource
from engine.documents.tables import MAX_ROWS, TableWriter
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml, whole_number, whole_number_of
from engine.wording import counted

_DIGITS = "0123456789"
_FEW_DIGITS = 10
_ESCAPED = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REPEATED = frozenset(f"{kind}{place}" for kind in ("odd", "even", "first") for place in ("Header", "Footer"))
_CHOICES = "formula1"  # of a rule for what may be typed
_ON_CELLS = {
    "dataValidation": ("promptTitle", "prompt", "errorTitle", "error"),
    "hyperlink": ("tooltip",),
    "scenario": ("name", "comment"),
}
# What parts say of themselves, by kinds of relations: the element, and its attributes.
_ABOUT_PARTS = {
    "slicer": ("slicer", ("caption",)),
    "timeline": ("timeline", ("caption",)),
    "table": ("table", ("altText", "altTextSummary", "comment")),
    "pivotTable": ("pivotTableDefinition", ("altText", "altTextSummary")),
}
_OF_A_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|([^'!\"(]+))!")
_CONSTANT = re.compile(r'"((?:[^"]|"")+)"')
_REPEATED_PART = re.compile("&[LCR](?![a-z])")
_REPEATED_FIELD = re.compile(r"&(?:[PNDTZFAG]|\[)")
# Names in brackets are those that people see in a dialog; some programs save these.
_REPEATED_CODE = re.compile(r'&(?:\[[A-Za-z &]+\]|"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Z&+-])')
_MAX_TOLD = 2_000  # notes of a sheet, as of a PDF's page; beyond they are a program's, one for each record
_LEAST_WORDS = 3  # "Seite 1 von 2" without its numbers has two


class Enough(Exception):
    """The sheet goes on, and nothing more of it is read."""


def read_sheets(source: DocumentSource) -> Document | Bundle:
    """Return the text of a workbook, and the documents inside it.

    Raises:
        UnreadableFileError: the file is damaged or beyond the limits.
    """
    with open_package(source) as package:
        main = next(iter(package.related("", "officeDocument")), "xl/workbook.xml")
        book = _Book()
        if not package.parse(main, book):
            raise source.damaged("workbook")
        related = package.main_relations(main)
        strings, styles = _Strings(), _Styles()
        for relation in related:
            if relation.kind == "sharedStrings":
                package.parse(relation.target, strings)
            elif relation.kind == "styles":
                package.parse_aside(relation.target, styles)
        flow = Flow(source.max_chars)
        names, rich, pictures = people(package, main), RichValues(package, main), PicturesInside(source)
        in_cells = CellPictures(package, main, pictures)
        found = package.by_ids(main, "worksheet", [key for _, key in book.sheets])
        parts = [(name, part) for (name, _), part in zip(book.sheets, found, strict=True) if part]
        is_small = sum(package.size_bytes(part) for _, part in parts) <= MAX_BYTES
        contents = {part: package.read(part) for _, part in parts} if is_small else {}
        results = results_of({name: contents.get(part, b"") for name, part in parts}, strings.strings)
        for name, part in parts:
            writer = TableWriter(flow, name, is_hidden=name in book.hidden)
            sheet = Sheet(flow, writer, strings.strings, styles.kinds, is_1904=book.is_1904)
            sheet.results = results.words.get(name, {})
            sheet.rich, sheet.pictures, sheet.in_cells = rich, pictures, in_cells
            sheet.beside |= {line: line for line in book.names.get(name, [])}
            data = contents.pop(part, b"") or package.read(part)
            if not is_small:
                results.unknown += count_without_result(data)
            _add_sheet(package, part, data, sheet, names)
        flow.missing += [*results.missing(), *package.missing]
        about = read_properties(package)
        title = about.title or stem(source.name)
        document = flow.document(title, "sheet", author=about.author, dated=about.dated, keywords=about.keywords)
        return pictures.told(with_embedded(package, document))


def _add_sheet(package: Package, part: str, data: bytes, sheet: Sheet, names: dict[str, str]) -> None:
    flow = sheet.flow
    try:
        is_plain = sheet.in_cells is None or not sheet.in_cells.has_names
        parse_xml(without_plain_rows(data, sheet) if is_plain else data, sheet)
    except Enough:
        pass
    except DamagedXml as error:
        raise package.source.damaged() from error
    sheet.writer.close()
    add_told(sheet)
    comments: list[str] = []
    for target in package.related(part, "comments"):
        found = _Notes()
        package.parse(target, found)
        comments += found.lines
    add_beside(package, flow, part, sheet, with_threads(package, part, comments, names))


def add_told(sheet: Sheet) -> None:
    """Append what the cells of a sheet tell when they are chosen, and what its printed pages repeat."""
    flow = sheet.flow
    add_lines(flow, sheet.writer, list(sheet.beside.values()))
    if sheet.untold:
        more = counted(sheet.untold, "more note on a cell is", "more notes on cells are")
        sheet.writer.beside()
        flow.block(f"({more} not part of this text.)")
        what = f"notes on cells after the first {_MAX_TOLD:,} of a sheet are left out"
        flow.missing.append(Missing(what, "split the file into smaller ones"))


def add_beside(package: Package, flow: Flow, part: str, sheet: Sheet, comments: list[str]) -> None:
    """Append what stands beside the cells of a sheet: comments, text boxes and charts."""
    add_lines(flow, sheet.writer, comments)
    for relation in package.relations(part):
        if relation.kind == "drawing":
            inside = [inner.target for inner in package.relations(relation.target) if inner.kind in DRAWN]
            for drawing in [relation.target, *inside]:
                add_lines(flow, sheet.writer, drawing_lines(package, drawing))
            beside = package.relations(relation.target)
            drawn = None if sheet.pictures is None else sheet.pictures.drawn
            if sheet.pictures is not None:
                shown = [sheet.pictures.part(package, one.target) for one in beside if one.kind == "image"]
                add_lines(flow, sheet.writer, [words for words in shown if words])
            for lines in [*diagram_copies(package, beside), *pasted_words(package, relation.target, beside, drawn)]:
                add_lines(flow, sheet.writer, lines)
        elif relation.kind == "vmlDrawing":
            add_lines(flow, sheet.writer, control_lines(package, relation.target))
        elif relation.kind in CONTROLS:
            add_lines(flow, sheet.writer, property_lines(package, relation.target))
        elif relation.kind in _ABOUT_PARTS and not relation.target.lower().endswith(".bin"):
            about = _About(relation.kind)
            package.parse_aside(relation.target, about)
            add_lines(flow, sheet.writer, about.lines)
    flow.part("\n\n")


def add_lines(flow: Flow, writer: TableWriter, lines: list[str]) -> None:
    """Append what stands beside the cells, such as comments and text boxes."""
    for line in lines:
        writer.begin()
        writer.beside()
        write_blocks(flow, [Block(line, is_item=True)])


class _Book(SilentListener):
    """The sheets of a workbook in the order of their tabs: name and relation."""

    heard = frozenset(("sheet", "workbookPr", "definedName"))

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self._known: set[str] = set()  # their names
        self.hidden: set[str] = set()  # names
        self.is_1904 = False
        self.names: dict[str, list[str]] = {}  # what defined names say, by sheets
        self._name: Attributes | None = None
        self._formula: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get("r:id", "")))
            self._known.add(attributes.get("name", ""))
            if attributes.get("state", "visible") != "visible":
                self.hidden.add(attributes.get("name", ""))
        elif tag == "workbookPr":
            self.is_1904 = attributes.get("date1904") in ("1", "true")
        elif tag == "definedName":
            self._name, self._formula = attributes, []

    def text(self, words: str) -> None:
        if self._name is not None:
            self._formula.append(words)

    def end(self, tag: str) -> None:
        if tag == "definedName" and self._name is not None:
            about, self._name = self._name, None
            self._define(about, "".join(self._formula).strip())

    def _define(self, about: Attributes, formula: str) -> None:
        """Take a name that somebody gave to cells or to words: what was noted of it, and the words."""
        constant = _CONSTANT.fullmatch(formula)
        said = [about.get("comment", ""), constant[1].replace('""', '"') if constant else ""]
        words = described(*(unescaped(one) for one in said))
        if not words or about.get("hidden") in ("1", "true"):
            return
        sheet = _OF_A_SHEET.match(formula)
        at = whole_number(about, "localSheetId", 0)
        name = (sheet[1] or sheet[2]).replace("''", "'") if sheet else ""
        if name not in self._known:
            name = self.sheets[at][0] if at < len(self.sheets) else ""
        self.names.setdefault(name, []).append(f"{about.get('name', '')}: {words}")


class _About(SilentListener):
    """What a table, a slicer or a timeline says of itself: its alternative text or its caption."""

    def __init__(self, kind: str) -> None:
        self.lines: list[str] = []
        self._kind = kind

    def start(self, tag: str, attributes: Attributes) -> None:
        wanted, names = _ABOUT_PARTS[self._kind]
        if tag == wanted and (said := described(*(attributes.get(name, "") for name in names))):
            self.lines.append(said)


class _Strings(SilentListener):
    """The strings that cells refer to by number; readings above characters are left out."""

    heard = frozenset(("si", "t", "r", "rPh", "vertAlign"))

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._words: list[str] = []
        self._takes_text = False
        self._reading = False
        self._is_raised = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "t":
            self._takes_text = not self._reading
        elif tag == "vertAlign":
            self._is_raised = attributes.get("val") == "superscript"
        elif tag == "rPh":
            self._reading = True
        elif tag == "si":
            self._words = []

    def end(self, tag: str) -> None:
        if tag == "t":
            self._takes_text = False
        elif tag == "rPh":
            self._reading = False
        elif tag == "r":
            self._is_raised = False
        elif tag == "si":
            self.strings.append(unescaped("".join(self._words)))

    def text(self, words: str) -> None:
        if self._takes_text:
            self._words.append(raised("".join(self._words[-3:]), words) if self._is_raised else words)


class _Styles(SilentListener):
    """What the styles make of numbers, by the number of the style."""

    heard = frozenset(("numFmt", "cellXfs", "xf"))

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self._custom: dict[str, str] = {}
        self._inside_cells = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "numFmt":
            self._custom[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._inside_cells = True
        elif tag == "xf" and self._inside_cells:
            number = attributes.get("numFmtId", "0")
            self.kinds.append(format_kind(whole_number_of(number, 0), self._custom.get(number, "")))

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._inside_cells = False


class Sheet(SilentListener):
    """A sheet, written to the flow row by row as it is told."""

    def __init__(self, flow: Flow, writer: TableWriter, strings: list[str], kinds: list[str], *, is_1904: bool) -> None:
        self._strings, self._kinds, self._is_1904 = strings, kinds, is_1904
        self._shapes_words = any("@" in kind for kind in kinds)
        self.flow, self.writer = flow, writer
        self.rich: RichValues | None = None
        self.pictures: PicturesInside | None = None
        self.in_cells: CellPictures | None = None
        self._cell = self._rich_number = ""  # of a cell that holds more than one value
        self.results: Mapping[int, Mapping[int, str]] = {}  # of formulas without a saved one, by row and column
        self._cells: dict[int, str] = {}
        self._row = self._column = 0
        self._rows = 0
        self._kind = self._style = ""
        self._words: list[str] = []
        self._formula: list[str] = []
        self._takes_text = self._takes_formula = self._is_raised = False
        self.beside: dict[str, str] = {}  # lines by their words: what cells tell, headers and footers of printed pages
        self.untold = 0  # more of what cells tell
        self._repeated_words: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if tag in ("v", "t"):
            self._takes_text = True
        elif tag == "f":
            self._takes_formula = self._repeated_words is None  # else that of choices
        elif tag == "c":
            self._open_cell(attributes)
        elif tag == "row":
            self._row = whole_number(attributes, "r", self._row + 1)
            self._column = 0
            self._cells = {}
        elif tag == "rPh":
            self._kind = "ignored"
        elif tag == "vertAlign":
            self._is_raised = attributes.get("val") == "superscript"
        elif tag in _REPEATED or tag == _CHOICES:
            self._repeated_words = []
        elif tag in _ON_CELLS:
            self._take_told(tag, attributes)

    def end(self, tag: str) -> None:
        """Take what the element held."""
        if tag in ("v", "t"):
            self._takes_text = False
        elif tag == "f":
            self._takes_formula = False
        elif tag == "r":
            self._is_raised = False
        elif tag == "c":
            value = self._value() or formula_words("".join(self._formula))
            if self._rich_number and self.rich:
                value = self._rich_value(self.rich, value)
            elif self.in_cells is not None and (named := self.in_cells.named(value)) is not None:
                value = named[0]
                self._tell(self._cell, named[1])
            if value.strip():
                self._cells[self._column] = value
        elif tag == "row":
            self._close_row()
        elif self._repeated_words is not None and (tag in _REPEATED or tag == _CHOICES):
            said = "".join(self._repeated_words)
            lines = repeated_lines(said) if tag in _REPEATED else choice_lines(said)
            self.beside |= dict(zip(lines, lines, strict=True))
            self._repeated_words = None

    def _take_told(self, tag: str, attributes: Attributes) -> None:
        """Take what is told when a cell is chosen or pointed at: with the cell, unless others tell the same."""
        words = ": ".join(filter(None, (" ".join(attributes.get(name, "").split()) for name in _ON_CELLS[tag])))
        self._tell((attributes.get("ref") or attributes.get("sqref", "")).partition(" ")[0], unescaped(words))

    def _rich_value(self, rich: RichValues, own: str) -> str:
        """Return what a cell shows that holds more than one value, and tell the others beside it."""
        shown, said = rich.of(self._rich_number)
        self._tell(self._cell, said)
        if self.in_cells is not None:
            self._tell(self._cell, self.in_cells.words(*rich.picture(self._rich_number)))
        return own if shown is None else shown

    def _tell(self, cells: str, words: str) -> None:
        line = f"{cells}: {words}" if cells else words
        if words in self.beside:
            self.beside[words] = line if self.beside[words] == line else words
        elif words and len(self.beside) < _MAX_TOLD:
            self.beside[words] = line
        elif words:
            self.untold += 1

    def text(self, words: str) -> None:
        """Words of a value or a formula."""
        if self._takes_text and self._kind != "ignored":
            self._words.append(raised("".join(self._words[-3:]), words) if self._is_raised else words)
        elif self._takes_formula:
            self._formula.append(words)
        elif self._repeated_words is not None:
            self._repeated_words.append(words)

    def plain_row(self, number: str, cells: list[Cell]) -> None:
        """Take a row that was read without the XML parser."""
        self._row = int(number) if number else self._row + 1
        self._column, self._cells = 0, {}
        strings, formats, found, column = self._strings, self._kinds, self._cells, 0
        last_string, last_format = len(strings), len(formats)
        for _, letters, style, kind, value in cells:
            column = _column_number(letters) if letters else column + 1
            if not value:
                continue
            if kind == "s" and value.isdecimal() and len(value) < _FEW_DIGITS and not self._shapes_words:
                at = int(value)
                shown = strings[at] if at < last_string else ""
            elif kind in ("", "n"):
                at = int(style) if style else 0
                shown_by = formats[at] if at < last_format else ""
                if not shown_by and value.isdigit():
                    found[column] = value  # as ``number_text`` has it, most numbers of most sheets
                    continue
                shown = number_text(value, shown_by, is_1904=self._is_1904)
            else:
                shown = self._shown(value, kind, style)
            if shown and not shown.isspace():
                found[column] = shown
        self._column = column
        self._close_row()

    def _open_cell(self, attributes: Attributes) -> None:
        letters = attributes.get("r", "").rstrip(_DIGITS)
        self._column = _column_number(letters) if letters else self._column + 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._words, self._formula = [], []
        self._cell, self._rich_number = attributes.get("r", ""), attributes.get("vm", "")

    def _value(self) -> str:
        return self._shown("".join(self._words), self._kind, self._style)

    def _shown(self, words: str, kind: str, style: str) -> str:
        at = whole_number_of(style, 0)
        shown_by = self._kinds[at] if at < len(self._kinds) else ""
        if kind == "s":
            number = whole_number_of(words, -1)
            words = self._strings[number] if 0 <= number < len(self._strings) else ""
            return words_text(words, shown_by)
        if kind == "n" and words:
            return number_text(words, shown_by, is_1904=self._is_1904)
        if kind == "b":
            return "TRUE" if words == "1" else "FALSE"
        if kind == "d":
            return typed_moment(words, shown_by)
        words = unescaped(words)
        return words if kind == "e" else words_text(words, shown_by)

    def _close_row(self) -> None:
        if self._row in self.results:
            self._cells |= self.results[self._row]
        if not self._cells:
            return
        self._rows += 1
        self.writer.cells(self._cells, self._row)
        self._cells = {}
        if self._rows > 2 * MAX_ROWS:  # counted so far, so that the text can say how many there were
            raise Enough


def choice_lines(formula: str) -> list[str]:
    """Return the choices that cells offer as one line where the formula writes them down, in quotation marks."""
    is_written = len(formula) > 2 and formula[0] == formula[-1] == '"'  # noqa: PLR2004  # the quotation marks
    words = ", ".join(filter(None, map(str.strip, formula[1:-1].split(",")))) if is_written else ""
    return [words] if any(map(str.isalpha, words)) else []


def unescaped(words: str) -> str:
    """Return words with the characters that a workbook writes as _x000D_."""
    return _ESCAPED.sub(_letters, words) if "_x" in words else words


def _letters(found: re.Match[str]) -> str:
    units = b"".join(int(one, 16).to_bytes(2, "little") for one in _CODE.findall(found[0]))
    return units.decode("utf-16-le", "replace")  # above U+FFFF two stand for one letter


def repeated_lines(code: str) -> list[str]:
    """Return the words of a header or footer such as "&LReport &A&RPage &P", each of its three parts by itself.

    Source: ECMA-376 part 1, 18.3.1.46. A part that says no more than a number's name ("Page &P") is left out.
    """
    found = []
    for part in _REPEATED_PART.split(code):
        words = " ".join(_REPEATED_CODE.sub(lambda mark: "&" if mark[0] == "&&" else " ", part).split())
        has_field = bool(_REPEATED_FIELD.search(part))
        if any(map(str.isalpha, words)) and not (has_field and len(words.split()) < _LEAST_WORDS):
            found.append(words)
    return found


_column_number = lru_cache(maxsize=32_768)(column_number)


class _Notes(SilentListener):
    """Comments on cells."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._cell = self._author = ""
        self._authors: list[str] = []
        self._words: list[str] = []
        self._takes_text = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "comment":
            author = whole_number(attributes, "authorId", -1)
            self._author = unescaped(self._authors[author]) if 0 <= author < len(self._authors) else ""
            self._cell, self._words = attributes.get("ref", ""), []
        elif tag == "author":
            self._words, self._takes_text = [], True
        elif tag == "t":
            self._takes_text = True

    def end(self, tag: str) -> None:
        if tag == "t":
            self._takes_text = False
        elif tag == "author":
            self._authors.append("".join(self._words))
            self._takes_text = False
        elif tag == "comment" and (words := " ".join(unescaped("".join(self._words)).split())):
            self.lines.append(f"{self._cell}: {said_by(self._author, words)}")

    def text(self, words: str) -> None:
        if self._takes_text:
            self._words.append(words)
