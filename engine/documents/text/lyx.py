r"""How is a document of LyX (.lyx) read? Paragraph by paragraph, with its notes, tables and formulas.

The format is lines: those that begin with a backslash are marks, the others words. Source: the file format as LyX's own
``development/FORMAT`` and its documents have it, from 1.0 (``\layout``) to 2.4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.characters.encoding import decode
from engine.documents.characters.raised_numbers import raised
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_LEVELS = {"Title": 1, "Part": 1, "Chapter": 1, "Section": 2, "Subsection": 3, "Subsubsection": 4, "Paragraph": 5}
_ITEMS = ("Enumerate", "Itemize", "Description", "List", "Labeling", "Bibliography", "LyX-Code")
# What stands below the paragraph it is in.
_ASIDE = ("Foot", "Marginal", "Note", "Float", "Wrap", "Box", "Branch", "listings", "Tabular", "Caption", "Minipage")
_NOT_SEEN = ("Note Note", "Note Comment", "Note", "Phantom")
_LEFT_OUT = ("Argument", "OptArg", "Index")  # words for the index, and short ones for other places
_MARKS = {
    **{"ldots": "…", "\\ldots{}": "…", "menuseparator": "›", "\\menuseparator": "›", "nobreakdash": "\u2011"},
    **{"\\nobreakdash-": "\u2011", "slash": "/", "\\slash{}": "/", "endofsentence": ".", "\\@.": "."},
    **{name: name for name in ("LyX", "TeX", "LaTeX", "LaTeX2e")},
}
_QUOTES = {"d": "“”", "s": "‘’"}
_SAID = ("name", "target", "key", "reference", "symbol", "description")  # by links, citations and references
_FACT = re.compile(r'(\w+) "(.*)"')
_OLD_COMMAND = re.compile(r"LatexCommand \\\w+\*?(?:\[([^\[\]]*)\])?(?:\[[^\[\]]*\])?\{([^{}]*)\}")
_AFTER_HEADER = re.compile(r"^\\begin_body[ ]*$|^(?=\\layout )|(?<=\n)(?=\\begin_layout )", re.MULTILINE)
_MAX_DEPTH = 40


@dataclass(slots=True)
class _Paragraph:
    layout: str
    words: list[str] = field(default_factory=list)
    below: list[_Paragraph] = field(default_factory=list)
    is_hidden: bool = False
    is_row: bool = False


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
    title, author = (" ".join("".join(one.words).split()) if one else "" for one in first.values())
    title = title or (flow.headings[0].title if flow.headings else "") or stem(source.name)
    return flow.document(title, "word", author=author)


def _write(flow: Flow, paragraph: _Paragraph) -> None:
    words = "".join(paragraph.words).strip()
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
        self._is_deleted = False

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
        elif mark == "\\begin_inset":
            self._begin_inset(rest.strip())
        elif mark == "\\end_layout":
            self._close_layout()
        elif mark == "\\end_inset":
            self._close_layout()
            if self._open and isinstance(self._open[-1], _Inset):
                self._close()
        elif isinstance(within, _Inset):
            self._take_in_inset(within, line)
        elif isinstance(within, _Paragraph):
            self._take_in_paragraph(within, line, mark, rest)

    def _begin_layout(self, layout: str, *, is_old: bool) -> None:
        if is_old:
            self._close_layout()
        if len(self._open) < _MAX_DEPTH:
            self._open.append(_Paragraph(layout or "Standard"))
        elif isinstance(self._open[-1], _Paragraph):
            self._open[-1].words.append(" ")
        self._is_deleted = False

    def _begin_inset(self, name: str) -> None:
        within = self._open[-1] if self._open else None
        if name.startswith("Quotes") and isinstance(within, _Paragraph):
            which = name[7:].strip()
            pair = _QUOTES.get(which[2:3], _QUOTES["d"])
            within.words.append(pair[0] if which[1:2] == "l" else pair[1])
        self._open.append(_Inset(name))

    def _take_in_inset(self, inset: _Inset, line: str) -> None:
        if inset.name.startswith("Tabular"):
            if line.startswith("<row"):
                inset.rows.append([])
            return
        inset.facts.append(line)

    def _take_in_paragraph(self, paragraph: _Paragraph, line: str, mark: str, rest: str) -> None:
        if mark == "\\change_deleted":
            self._is_deleted = True
        elif mark in ("\\change_inserted", "\\change_unchanged"):
            self._is_deleted = False
        elif self._is_deleted:
            return
        elif mark == "\\backslash":
            paragraph.words.append("\\")
        elif mark in ("\\SpecialChar", "\\SpecialCharNoPassThru"):
            paragraph.words.append(_MARKS.get(rest.strip(), ""))
        elif mark == "\\newline":
            paragraph.words.append("\n")
        elif not line.startswith("\\"):
            paragraph.words.append(line)  # a line breaks before a blank

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
            if "".join(done.words).strip() or done.below:
                target.append(done)
        elif isinstance(around, _Inset):
            self._close_within(done, around)
        elif isinstance(around, _Paragraph):
            if not self._is_deleted:
                _end_inset(done, around)
        else:
            self.paragraphs += done.paragraphs

    @staticmethod
    def _close_within(inset: _Inset, around: _Inset) -> None:
        """Take the end of a cell of a table, or of what stands in another inset without a paragraph around it."""
        if not around.name.startswith("Tabular"):
            around.paragraphs += inset.paragraphs
            return
        cell = _Paragraph("Cell", [" ".join("".join(one.words) for one in inset.paragraphs)])
        cell.below = [below for one in inset.paragraphs for below in one.below]
        if not around.rows:
            around.rows.append([])
        around.rows[-1].append(cell)


def _end_inset(inset: _Inset, paragraph: _Paragraph) -> None:
    """Add what an inset says to the paragraph around it, or below it."""
    kind = inset.name.partition(" ")[0]
    if kind in _LEFT_OUT or kind == "Quotes":
        return
    if kind == "Formula":
        paragraph.words += [inset.name.partition(" ")[2], *(f" {line.strip()}" for line in inset.facts if line.strip())]
    elif kind in ("space", "Space", "Newline"):
        paragraph.words.append("\n" if kind == "Newline" else " ")
    elif kind in ("CommandInset", "LatexCommand"):
        paragraph.words.append(_said_by_command(inset))
    elif inset.rows:
        for row in inset.rows:
            words = "\t".join(" ".join("".join(cell.words).split()) for cell in row)
            below = [one for cell in row for one in cell.below]
            paragraph.below.append(_Paragraph("Row", [words], below, is_row=True))
    elif kind in _ASIDE:
        for one in inset.paragraphs:
            one.is_hidden = one.is_hidden or inset.name in _NOT_SEEN
            one.layout = "Plain Code" if kind == "listings" else one.layout
        paragraph.below += inset.paragraphs
    else:
        _say_within(inset, paragraph)


def _say_within(inset: _Inset, paragraph: _Paragraph) -> None:
    words = "\n".join("".join(one.words) for one in inset.paragraphs)
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
        return " ".join(filter(None, (old[1], old[2]))) if "\\label" not in old[0] else ""
    facts = {found[1]: found[2] for found in map(_FACT.fullmatch, inset.facts) if found}
    command = inset.name.partition(" ")[2]
    if command in ("label", "bibtex", "toc", "index_print", "nomencl_print", "include", "line"):
        return ""
    said = [facts[name].replace('\\"', '"').replace("\\\\", "\\") for name in _SAID if facts.get(name)]
    return " ".join(dict.fromkeys(said))
