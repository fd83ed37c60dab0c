"""How are Pages, Numbers and Keynote of before 2013 read? From their one XML file: paragraphs, cells, slides, notes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.office.numbers import number_text
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.tables import TableWriter
from engine.documents.xmlstream import Attributes, parse_xml, whole_number

_SKIPPED = {"stylesheet", "theme", "master-slides", "prototypes", "version-history", "template-icon-bookmarks"}
_SKIPPED |= {"section-prototypes", "ghost-footnotes", "metadata", "layouts"}
_BREAKS = {"br": "\n", "lnbr": "\n", "crbr": "\n", "pgbr": "\n", "tab": "\t"}
_EPOCH = datetime(2001, 1, 1, tzinfo=UTC)
_ROW = 256  # a cell says how far it lies behind the one before; a row is so long
_MAX_ROWS = 1 << 20
_NESTING = Nesting(ended("p", by="p", within="text-storage text-body footnote attachment attachments datasource"))


def read_old(source: DocumentSource, data: bytes, kind: str, title: str) -> Document:
    """Return the text of a document that is one XML file.

    Args:
        source: the document.
        data: its XML.
        kind: what its name says that it is: "word", "sheet" or "slides".
        title: for a document without a heading.

    Raises:
        UnreadableFileError: it is damaged.
    """

    def read(content: bytes) -> Document:
        flow = Flow(source.max_chars)
        found = _Content(flow, with_sheets=kind == "sheet")
        parse_xml(content, found)
        return flow.document(title, "slides" if found.slides else kind)

    return read_in_part(source.damaged("document"), data, read, source.budget.go_on, _NESTING)


class _Content:
    """A listener for the words of paragraphs and cells."""

    def __init__(self, flow: Flow, *, with_sheets: bool) -> None:
        self.slides = 0
        self._flow, self._with_sheets = flow, with_sheets
        self._skipped = 0
        self._paragraphs: list[list[str]] = []
        self._sheet = self._table = ""
        self._cells: _Cells | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._skipped or tag in _SKIPPED:
            self._skipped += 1
        elif self._cells is not None:
            self._cells.start(tag, attributes)
        elif tag == "p":
            self._paragraphs.append([])
        elif tag in _BREAKS and self._paragraphs:
            self._paragraphs[-1].append(_BREAKS[tag])
        elif tag == "slide":
            self.slides += 1
            self._flow.part("\n\n")
            self._flow.place("slide", f"slide {self.slides}")
        elif tag == "workspace":
            self._sheet = attributes.get("workspace-name", "")
        elif tag == "tabular-model":
            self._table = attributes.get("name", "")
        elif tag == "datasource":
            names = [name for name in (self._sheet, self._table) if name and not name.startswith("Unnamed")]
            self._cells = _Cells(TableWriter(self._flow, " · ".join(names) if self._with_sheets else ""))

    def text(self, words: str) -> None:
        if self._skipped:
            return
        if self._cells is not None:
            self._cells.text(words)
        elif self._paragraphs:
            self._paragraphs[-1].append(" ".join(words.split("\n")))

    def end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif self._cells is not None and tag == "datasource":
            self._cells.close()
            self._cells = None
            self._flow.part("\n\n")
        elif self._cells is not None:
            self._cells.end(tag)
        elif tag == "p" and self._paragraphs:
            words = "".join(self._paragraphs.pop()).strip()
            if words:
                self._flow.block(words, as_written=True)


class _Cells:
    """A listener for the cells of one table."""

    def __init__(self, writer: TableWriter) -> None:
        self._writer = writer
        self._depth = 0
        self._at = -1
        self._kind = self._chosen = self._key = ""
        self._words: list[str] = []
        self._choices: dict[str, str] = {}
        self._row: dict[int, str] = {}
        self._number = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth == 1:
            self._open(tag, attributes)
        elif tag == "proxied-cell-ref":
            self._chosen = attributes.get("IDREF", "")
        if self._kind == "pm" and tag == "t":
            self._key = attributes.get("ID", "")
        self._take(tag, attributes)

    def text(self, words: str) -> None:
        if words.strip():
            self._words.append(words)

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._depth:
            return
        words = self._choices.get(self._chosen, "") if self._kind == "pm" else " ".join(self._words)
        if words.strip() and self._at >= 0:
            row, column = divmod(self._at, _ROW)
            if row != self._number:
                self._write()
                self._number = row
            self._row[column + 1] = " ".join(words.split())

    def close(self) -> None:
        """Write what is due."""
        self._write()
        self._writer.close()

    def _open(self, tag: str, attributes: Attributes) -> None:
        self._at += whole_number(attributes, "ct", 1)
        self._at = max(self._at, 0)
        self._kind, self._chosen, self._words, self._choices = tag, "", [], {}

    def _take(self, tag: str, attributes: Attributes) -> None:
        """Take a value: words of a text, the number of a cell or of a formula's result, a date."""
        if tag == "ct" and "s" in attributes:
            self._words.append(attributes["s"])
            self._choices[self._key] = attributes["s"]
        elif tag in ("n", "rn") and "v" in attributes:
            self._words.append(number_text(attributes["v"]))
        elif tag in ("d", "rd"):
            self._words.append(_date(attributes.get("cell-date") or attributes.get("v") or ""))

    def _write(self) -> None:
        if not self._row or self._number > _MAX_ROWS:
            self._row = {}
            return
        self._writer.cells(self._row, self._number + 1)
        self._row = {}


def _date(words: str) -> str:
    try:
        moment = _EPOCH + timedelta(seconds=float(words))
    except (ValueError, OverflowError):
        return words
    return f"{moment:%Y-%m-%d}" if moment.time() == _EPOCH.time() else f"{moment:%Y-%m-%d %H:%M}"
