r"""How is a document of LyX (.lyx) read? Paragraph by paragraph, with its notes, tables and formulas.

The format is lines: those that begin with a backslash are marks, the others words. Source: the file format as LyX's own
``development/FORMAT`` and its documents have it, from 1.0 (``\layout``) to 2.4. Up to 1.1.5 a table was a list of
numbers before its words (``\LyXTable``), up to 1.1.6 a note stood between ``\begin_float`` and ``\end_float``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.characters.encoding import decode
from engine.documents.characters.raised_numbers import raised
from engine.documents.characters.tex_letters import with_letters
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_LEVELS = {"Title": 1, "Part": 1, "Chapter": 1, "Section": 2, "Subsection": 3, "Subsubsection": 4, "Paragraph": 5}
_LEVELS |= {"Addpart": 1, "Addchap": 1, "Addsec": 2, "BeginFrame": 2, "BeginPlainFrame": 2, "FrameTitle": 2}
_FRAMES = ("Frame", "PlainFrame", "FragileFrame")  # slides: what they take last is their title
_TITLE_OF_FRAME = 4
_ITEMS = ("Enumerate", "Itemize", "Description", "List", "Labeling", "Bibliography", "LyX-Code")
# What stands below the paragraph it is in.
_ASIDE = ("Foot", "Marginal", "Note", "Float", "Wrap", "Box", "Branch", "listings", "Tabular", "Caption", "Minipage")
_IN_LINE = ("inline true", "has_inner_box 0")  # by which a listing or a box stands in the line after all
_PLAIN = ("Plain Layout", "Standard", "Plain", "")
_NOT_SEEN = ("Note Note", "Note Comment", "Note", "Phantom")
_LEFT_OUT = ("Index", "Quotes")  # words for the index; what is written where it begins
_SHORT = ("Argument", "OptArg")  # short titles for other places, names of theorems, what stands before an item
_MARKS = {
    **{"ldots": "…", "\\ldots{}": "…", "menuseparator": "›", "\\menuseparator": "›", "nobreakdash": "\u2011"},
    **{"\\nobreakdash-": "\u2011", "slash": "/", "\\slash{}": "/", "breakableslash": "/"},
    **{"endofsentence": ".", "\\@.": ".", "~": "\xa0"},
    **{name: name for name in ("LyX", "TeX", "LaTeX", "LaTeX2e")},
}
_ON_THEIR_LINE = {"\\twohyphens": "–", "\\threehyphens": "—", "\\hfill": "\t", "\\protected_separator": "\xa0"}
_BLANKS = {"space": " ", "Space": " ", "LatexDel": " ", "Newline": "\n"}
_UNBROKEN = ("~", "\\thinspace{}", "\\thinspace", "\\nobreakspace{}")
_QUOTES = {"e": "“”‘’", "s": "””’’", "g": "„“‚‘", "p": "„”‚’", "c": "«»‹›", "a": "»«›‹", "q": "\"\"''", "f": "«»‹›"}
_SAID = ("name", "target", "key", "reference", "symbol", "description")  # by links, citations and references
_CITED = ("before", "key", "after")
_SAID_BY = {"citation": _CITED, "bibitem": ("label", "key")}
_SILENT = ("label", "bibtex", "toc", "index_print", "nomencl_print", "include", "line", "index", "printindex", "input")
_FACT = re.compile(r'(\w+) +"(.*)"')
_LENGTH = re.compile(r"[-+\d.,\s]*(?:[a-z]+=)?[-+\d.,\s]*(?:\\[A-Za-z@]+[-+\d.,\s]*)+")
_OLD_COMMAND = re.compile(r"LatexCommand \\(\w+)\*?(?:\[([^\[\]]*)\])?(?:\[([^\[\]]*)\])?\{([^{}]*)\}")
_OLD_ENTRY = re.compile(r"(?:\[([^\[\]]*)\])?\{([^{}]*)\}")
_OLD_FLOATS = {"footnote": "Foot", "margin": "Marginal"}
_AFTER_HEADER = re.compile(r"^\\begin_body[ ]*$|^(?=\\layout )|(?<=\n)(?=\\begin_layout )", re.MULTILINE)
_END_OF_CELL = "\x1f"
_MAX_COLUMNS = 1_000
_MAX_DEPTH = 40


@dataclass(slots=True)
class _Paragraph:
    layout: str
    words: list[str] = field(default_factory=list)
    below: list[_Paragraph] = field(default_factory=list)
    is_hidden: bool = False
    is_row: bool = False
    is_deleted: bool = False  # what comes next; at its end, the end itself
    table: _OldTable | None = None
    has_code: bool = False  # of TeX

    @property
    def text(self) -> str:
        """Its own words."""
        return "".join(self.words)


@dataclass(slots=True)
class _OldTable:
    """A table of LyX before 1.1.6: lines of numbers, of which the last tell about the cells, then the cells' words."""

    columns: int = 0
    lines_left: int = 2
    cells_left: int = 0
    has_words: list[bool] = field(default_factory=list)

    def take(self, line: str) -> bool:
        """Take a line of numbers; return whether it is one."""
        if not self.lines_left:
            return False
        self.lines_left -= 1
        numbers = line.split()
        if self.columns:
            if self.lines_left < self.cells_left:
                self.has_words.append(numbers[:1] != ["2"])
        elif not self.lines_left and len(numbers) > 1 and all(word.isdecimal() for word in numbers[:2]):
            rows, self.columns = (min(int(word[:6]), _MAX_COLUMNS) for word in numbers[:2])
            self.cells_left = rows * self.columns
            self.lines_left = rows + self.columns + self.cells_left
        return True

    def rows(self, cells: list[str]) -> list[_Paragraph]:
        """Return the rows of a table with these words in its cells, those left out that another one spans."""
        columns = max(1, self.columns)
        words = iter(cells)
        filled = [next(words, "") if has_words else None for has_words in self.has_words]
        filled += words
        rows = (filled[at : at + columns] for at in range(0, len(filled), columns))
        said = ["\t".join(" ".join(cell.split()) for cell in row if cell is not None) for row in rows]
        return [_Paragraph("Row", [words], is_row=True) for words in said if words.strip()]


@dataclass(slots=True)
class _Inset:
    """What stands within a paragraph and holds paragraphs of its own, or words for the program."""

    name: str
    paragraphs: list[_Paragraph] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    rows: list[list[_Paragraph]] = field(default_factory=list)  # of a table


def read_lyx(source: DocumentSource, data: bytes) -> Document:
    """Return the words of a document, its sections as headings; notes stand below their paragraphs."""
    reading = _Reading()
    text = decode(data)
    begin = _AFTER_HEADER.search(text)
    for line in text[begin.end() :].split("\n") if begin else ():
        reading.take(line.rstrip("\r"))
    flow = Flow(source.max_chars)
    for paragraph in reading.finished():
        _write(flow, paragraph)
    first = {name: next((p for p in reading.paragraphs if p.layout == name), None) for name in ("Title", "Author")}
    title, author = (" ".join(one.text.split()) if one else "" for one in first.values())
    title = title or (flow.headings[0].title if flow.headings else "") or stem(source.name)
    return flow.document(title, "word", author=author)


def _write(flow: Flow, paragraph: _Paragraph) -> None:
    words = paragraph.text.strip()
    level = _LEVELS.get(paragraph.layout.rstrip("*"), 0)
    if paragraph.is_hidden:
        flow.block(marked(words))
    elif level:
        flow.heading(words, level)
    elif paragraph.is_row or paragraph.layout in _ITEMS or paragraph.layout == "Plain Code":
        flow.line(words, as_written=True)
    else:
        flow.block(words, as_written=True)
    for one in paragraph.below:
        _write(flow, one)


class _Reading:
    """The paragraphs of a document, told line by line."""

    def __init__(self) -> None:
        self.paragraphs: list[_Paragraph] = []
        self._open: list[_Paragraph | _Inset] = []

    def finished(self) -> list[_Paragraph]:
        """Return all paragraphs; those that the end of the file cuts short, too."""
        while self._open:
            self._close()
        return self.paragraphs

    def take(self, line: str) -> None:
        """Take a line."""
        mark, _, rest = line.partition(" ")
        within = self._open[-1] if self._open else None
        if mark in ("\\begin_layout", "\\layout"):
            self._begin_layout(rest.strip(), is_old=mark == "\\layout")
        elif mark in ("\\begin_inset", "\\begin_float"):
            name = rest.strip()
            self._begin_inset(_OLD_FLOATS.get(name, f"Float {name}") if mark == "\\begin_float" else name)
        elif mark == "\\end_layout":
            self._close_layout()
        elif mark in ("\\end_inset", "\\end_float"):
            self._close_layout()
            if self._open and isinstance(self._open[-1], _Inset):
                self._close()
        elif isinstance(within, _Inset):
            self._take_in_inset(within, line)
        elif isinstance(within, _Paragraph) and not (within.table and within.table.take(line)):
            at = line.find("\\")  # behind words only before a mark: one that is written is a mark too
            _take_in_paragraph(within, line[:at] if at > 0 else line, mark, rest.strip())
            if at > 0:
                self.take(line[at:])

    def _begin_layout(self, layout: str, *, is_old: bool) -> None:
        if is_old:
            self._close_layout()
        if len(self._open) < _MAX_DEPTH:
            self._open.append(_Paragraph(layout or "Standard"))
        elif isinstance(self._open[-1], _Paragraph):
            self._open[-1].words.append(" ")

    def _begin_inset(self, name: str) -> None:
        within = self._open[-1] if self._open else None
        if name.startswith("Quotes") and isinstance(within, _Paragraph) and not within.is_deleted:
            which = f"{name[7:].strip():3}"
            pairs = _QUOTES.get(which[0], _QUOTES["e"])
            within.words.append(pairs[(which[2] == "s") * 2 + (which[1] != "l")])
        self._open.append(_Inset(name))

    def _take_in_inset(self, inset: _Inset, line: str) -> None:
        if inset.name.startswith("Tabular"):
            if line.startswith(("<row", "<Row")):
                inset.rows.append([])
            return
        inset.facts.append(line)

    def _close_layout(self) -> None:
        if self._open and isinstance(self._open[-1], _Paragraph):
            self._close()

    def _close(self) -> None:
        done = self._open.pop()
        around = self._open[-1] if self._open else None
        if isinstance(done, _Paragraph):
            target = around.paragraphs if isinstance(around, _Inset) else self.paragraphs
            if isinstance(around, _Paragraph):  # a damaged file
                target = around.below
            _end_paragraph(done, target)
        elif isinstance(around, _Inset):
            self._close_within(done, around)
        elif isinstance(around, _Paragraph):
            if not around.is_deleted:
                _end_inset(done, around)
        else:
            self.paragraphs += done.paragraphs

    @staticmethod
    def _close_within(inset: _Inset, around: _Inset) -> None:
        """Take the end of a cell of a table, or of what stands in another inset without a paragraph around it."""
        if not around.name.startswith("Tabular"):
            around.paragraphs += inset.paragraphs
            return
        cell = _Paragraph("Cell", [" ".join(one.text for one in inset.paragraphs)])
        cell.below = [below for one in inset.paragraphs for below in one.below]
        if not around.rows:
            around.rows.append([])
        around.rows[-1].append(cell)


def _take_in_paragraph(paragraph: _Paragraph, line: str, mark: str, rest: str) -> None:
    if mark == "\\change_deleted":
        paragraph.is_deleted = True
    elif mark in ("\\change_inserted", "\\change_unchanged"):
        paragraph.is_deleted = False
    elif paragraph.is_deleted:
        return
    elif mark == "\\LyXTable" or line.rstrip().endswith(" \\LyXTable"):
        paragraph.table = _OldTable()
    elif not line.startswith("\\"):
        paragraph.words.append(line)  # a line breaks before a blank
    else:
        paragraph.words.append(_said_by_mark(mark, rest, is_in_table=paragraph.table is not None))


def _said_by_mark(mark: str, rest: str, *, is_in_table: bool) -> str:
    """Return what a line stands for that begins with a backslash; "" where it is about looks."""
    if mark == "\\backslash":
        return "\\"
    if mark in ("\\SpecialChar", "\\SpecialCharNoPassThru"):
        return _MARKS.get(rest, "")
    if mark == "\\newline":
        return _END_OF_CELL if is_in_table else "\n"
    if mark == "\\i":  # an accent, up to 1.1
        return with_letters(rest)
    if mark == "\\bibitem" and (entry := _OLD_ENTRY.match(rest)):
        return " ".join(filter(None, entry.groups())) + " "
    return _ON_THEIR_LINE.get(mark, "")


def _end_paragraph(done: _Paragraph, target: list[_Paragraph]) -> None:
    """Add a paragraph to others, or its words to the last of them where the end of that was deleted."""
    if done.table is not None:
        done.below = [*done.table.rows(done.text.split(_END_OF_CELL)), *done.below]
        done.words = []
    done.below = [one for one in done.below if one.layout != "Short" or one.text not in done.text]
    if not done.text.strip() and not done.below:
        return
    if target and target[-1].is_deleted:
        target[-1].words += done.words
        target[-1].below += done.below
        target[-1].is_deleted = done.is_deleted
    else:
        target.append(done)


def _end_inset(inset: _Inset, paragraph: _Paragraph) -> None:
    """Add what an inset says to the paragraph around it, or below it."""
    kind, _, which = inset.name.partition(" ")
    if kind in _LEFT_OUT:
        return
    if kind == "Formula":
        paragraph.words += [which, *(f" {line.strip()}" for line in inset.facts if line.strip())]
    elif kind in _BLANKS:
        paragraph.words.append("\xa0" if which in _UNBROKEN else _BLANKS[kind])
    elif kind in ("CommandInset", "LatexCommand"):
        paragraph.words.append(_said_by_command(inset))
    elif kind in _SHORT:
        _say_short(inset, paragraph)
    elif kind == "Info" and not any(map(_FACT.fullmatch, inset.facts)):  # a note of LyX up to 1.1
        paragraph.below.append(_Paragraph("Hidden", [" ".join(filter(None, inset.facts))], is_hidden=True))
    elif inset.rows:
        paragraph.below += map(_row, inset.rows)
    elif kind in _ASIDE and not _is_in_line(inset):
        for one in inset.paragraphs:
            one.is_hidden = one.is_hidden or inset.name in _NOT_SEEN
            one.layout = "Plain Code" if kind == "listings" else one.layout
        paragraph.below += inset.paragraphs
    else:
        _say_within(inset, paragraph)


def _row(cells: list[_Paragraph]) -> _Paragraph:
    words = "\t".join(" ".join(cell.text.split()) for cell in cells)
    return _Paragraph("Row", [words], [one for cell in cells for one in cell.below], is_row=True)


def _is_in_line(inset: _Inset) -> bool:
    """Return whether what may stand below a paragraph is a part of its sentence."""
    if inset.name.startswith("Branch"):
        return len(inset.paragraphs) == 1 and inset.paragraphs[0].layout in _PLAIN and bool(inset.paragraphs[0].words)
    return not set(_IN_LINE).isdisjoint(inset.facts)


def _say_short(inset: _Inset, paragraph: _Paragraph) -> None:
    """Add the name of a theorem or what stands before an item; a short title for another place stands below."""
    which = inset.name.partition(" ")[2]
    words = " ".join(" ".join(one.text for one in inset.paragraphs).split())
    if not words or (any(one.has_code for one in inset.paragraphs) and _LENGTH.fullmatch(words)):
        return
    if paragraph.layout in _FRAMES:
        is_title = which.isdecimal() and int(which[:3]) >= _TITLE_OF_FRAME
        paragraph.below.append(_Paragraph("FrameTitle" if is_title else "Short", [words]))
    elif paragraph.layout in _PLAIN or paragraph.layout.rstrip("*") in _LEVELS:
        paragraph.below.append(_Paragraph("Short", [words]))
    elif which.startswith("item:"):
        paragraph.words.append(f"{words} ")
    elif paragraph.layout not in _ITEMS:
        paragraph.words.append(f"({words}) ")


def _say_within(inset: _Inset, paragraph: _Paragraph) -> None:
    words = "\n".join(one.text for one in inset.paragraphs)
    paragraph.has_code = paragraph.has_code or inset.name.startswith("ERT")
    if inset.name.startswith("script superscript"):
        words = raised("".join(paragraph.words[-3:]), words)
    paragraph.below += [below for one in inset.paragraphs for below in one.below]
    if inset.name in _NOT_SEEN or inset.name.startswith("Phantom"):
        paragraph.below.append(_Paragraph("Hidden", [words], is_hidden=True))
    else:
        paragraph.words.append(words)


def _said_by_command(inset: _Inset) -> str:
    """Return the words of a link, the keys of a citation, what a reference leads to; "" of a label."""
    old = _OLD_COMMAND.search(" ".join([inset.name, *inset.facts]))
    if old:
        command, first, second, key = (part or "" for part in old.groups())
        if command in _SILENT:
            return ""
        if command.startswith("cite"):
            first, second = (first, second) if second else ("", first)
        return " ".join(filter(None, (first, key, second))) + (" " if command == "bibitem" else "")
    facts = {found[1]: found[2] for found in map(_FACT.fullmatch, inset.facts) if found}
    command = inset.name.partition(" ")[2]
    if command in _SILENT:
        return ""
    names = _SAID_BY.get("citation" if command.startswith("cit") else command, _SAID)
    said = [facts[name].replace('\\"', '"').replace("\\\\", "\\") for name in names if facts.get(name)]
    return " ".join(dict.fromkeys(said)) + (" " if command == "bibitem" else "")
