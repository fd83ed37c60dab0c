"""How is a Visio drawing (.vsdx, .vsdm, stencils, templates, and the older .vdx) read? Page by page, shape by shape.

A shape without words of its own shows those of the master that it was made from. Source: [MS-VSDX], 2.2 and 2.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from engine.documents.characters.cleaning import clean_title
from engine.documents.containers.package import Package, open_package
from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.office.embedded import with_embedded
from engine.documents.office.pasted_drawings import pasted_words
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import read_properties
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener, parse_xml

MasterTexts = Mapping[tuple[str, str], str]  # (master, shape in it) to words; the master's own first under ""
_TIP = "Comment"  # what a shape tells to who points at it
_LINE_BREAKS = str.maketrans({"\u2028": "\n", "\u000b": "\n"})
_NESTING = Nesting(
    ended("Master", by="Master")
    | ended("Page", by="Page")
    | ended("Shape", by="Shape", within="Shapes")
    | ended("Text", by="Text")
    | ended("Row Prop Hyperlink", by="Row Prop Hyperlink", within="Shape"),
    frozenset({"Label", "Value", "Description", "Title", "Creator"}),
)


def read_visio(source: DocumentSource) -> Document | Bundle:
    """Return the words of every page, of its shapes' data and comments, and the documents inside.

    Raises:
        UnreadableFileError: the file is damaged or beyond the limits.
    """
    with open_package(source) as package:
        main = next(iter(package.related("", "document")), "visio/document.xml")
        if not package.has(main):
            raise source.damaged("drawing")
        relations = package.relations(main)
        parts = {relation.kind: relation.target for relation in relations}
        masters = _Masters(package, parts.get("masters", "visio/masters/masters.xml"))
        flow, pictures = Flow(source.max_chars), PicturesInside(source)
        pages = _contents(package, parts.get("pages", "visio/pages/pages.xml"), "Page")
        for number, (name, part, is_background) in enumerate(pages, 1):
            _begin_page(flow, number, name, is_background=is_background)
            _write_shapes(package, flow, part, masters.texts)
            _write_pictures(package, flow, part, pictures)
        if not any(part for _, part, _ in pages):
            masters.write(flow)
        for kind in ("comments", "commentsExtended"):
            _write_comments(package, flow, parts.get(kind, ""))
        about = read_properties(package)
        flow.missing += package.missing
        document = flow.document(
            about.title or stem(source.name), "diagram", author=about.author, dated=about.dated, keywords=about.keywords
        )
        return pictures.told(with_embedded(package, document))


def read_visio_xml(source: DocumentSource) -> Document:
    """Return the words of a drawing that is one XML document (.vdx, .vsx, .vtx).

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
    """
    return read_in_part(
        source.damaged("drawing"),
        source.data(has_pictures=True),
        partial(_read_xml, source),
        source.budget.go_on,
        _NESTING,
    )


def _read_xml(source: DocumentSource, data: bytes) -> Document:
    masters: dict[tuple[str, str], str] = {}
    flow = Flow(source.max_chars)
    parse_xml(data, _MasterShapes(masters))
    pages = _WholeDrawing(flow, masters)
    parse_xml(data, pages)
    return flow.document(pages.title or stem(source.name), "diagram", author=pages.author)


def _begin_page(flow: Flow, number: int, name: str, *, is_background: bool) -> None:
    """Begin a page; its name is a heading unless it only counts."""
    flow.part("\n\n")
    behind = "background page" if is_background else f"page {number}"
    counts_only = not name or name.rpartition("-")[2] == str(number)
    flow.place("page", behind if counts_only else f"{behind} · {name}")
    if not counts_only:
        flow.heading(name, 1)


def _contents(package: Package, part: str, tag: str) -> list[tuple[str, str, bool]]:
    """Return name, part and whether it is a background for each page or master of a list."""
    found = _List(tag)
    package.parse(part, found)
    targets = {relation.id: relation.target for relation in package.relations(part)}
    return [(name, targets.get(key, ""), is_background) for _, name, key, is_background in found.items]


class _List(SilentListener):
    """The pages or masters of a drawing: id, name, relation, and whether it lies behind others."""

    def __init__(self, tag: str) -> None:
        self.items: list[tuple[str, str, str, bool]] = []
        self._tag = tag
        self._open: Attributes | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == self._tag:
            self._open = attributes
        elif tag == "Rel" and self._open is not None:
            name = " ".join((self._open.get("Name") or self._open.get("NameU") or "").split())
            is_background = self._open.get("Background") in ("1", "true")
            self.items.append((self._open.get("ID", ""), name, attributes.get("r:id", ""), is_background))
            self._open = None


class _Masters:
    """The words of the masters by master and shape, read when the drawing is opened."""

    def __init__(self, package: Package, part: str) -> None:
        self.texts: dict[tuple[str, str], str] = {}
        self._names: list[tuple[str, str]] = []
        found = _List("Master")
        package.parse_aside(part, found)
        targets = {relation.id: relation.target for relation in package.relations(part)}
        for number, name, key, _ in found.items:
            self._names.append((number, name))
            shapes = _Shapes({})
            package.parse_aside(targets.get(key, ""), shapes)
            for shape in shapes.shapes:
                self.texts[number, shape.number] = shape.words
            if shapes.shapes:
                self.texts[number, ""] = shapes.shapes[0].words

    def write(self, flow: Flow) -> None:
        """Append the names and words of all masters: what a stencil holds."""
        for number, name in self._names:
            flow.part("\n\n")
            flow.place("section", f"master {name}" if name else "master")
            flow.heading(name, 1)
            for (master, shape), words in self.texts.items():
                if master == number and shape and words.strip():
                    flow.block(words.strip(), as_written=True)


class _Shape:
    __slots__ = ("facts", "has_own_words", "master", "master_shape", "number", "words")

    def __init__(self, attributes: Attributes, master: str) -> None:
        self.number = attributes.get("ID", "")
        self.master = attributes.get("Master", master)
        self.master_shape = "" if "Master" in attributes else attributes.get("MasterShape", "")
        self.words = ""
        self.has_own_words = False
        self.facts: list[str] = []


class _Shapes(SilentListener):
    """The shapes of a page or master in the order of the file, groups before their parts."""

    def __init__(self, masters: MasterTexts) -> None:
        self.shapes: list[_Shape] = []
        self._masters = masters
        self._open: list[_Shape] = []
        self._words: list[str] = []
        self._takes_text = 0
        self._section = ""
        self._row: dict[str, str] = {}

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "Shape":
            shape = _Shape(attributes, self._open[-1].master if self._open else "")
            self.shapes.append(shape)
            self._open.append(shape)
        elif tag == "Text" and self._open:
            self._takes_text, self._words = 1, []
            self._open[-1].has_own_words = True
        elif tag == "Section":
            self._section = attributes.get("N", "")
        elif tag in ("Prop", "Hyperlink"):  # as .vdx has them
            self._section, self._row = {"Prop": "Property"}.get(tag, tag), {}
        elif tag == "Row":
            self._row = {}
        elif tag == "Cell":
            self._row[attributes.get("N", "")] = attributes.get("V", "")
            if attributes.get("N") == _TIP and not self._section and self._open:
                self._open[-1].facts += filter(None, [" ".join(attributes.get("V", "").split())])
        elif self._section and tag in ("Label", "Value", "Description"):
            self._words = []
            self._takes_text = 1

    def text(self, words: str) -> None:
        if self._takes_text:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag == "Text" and self._open and self._takes_text:
            self._takes_text = 0
            self._open[-1].words = "".join(self._words).translate(_LINE_BREAKS).strip()
        elif tag in ("Label", "Value", "Description") and self._section:
            self._row[tag], self._takes_text = "".join(self._words), 0
        elif tag in ("Row", "Prop", "Hyperlink"):
            self._close_row()
            if tag != "Row":
                self._section = ""
        elif tag == "Section":
            self._section = ""
        elif tag == "Shape" and self._open:
            shape = self._open.pop()
            if not shape.has_own_words:
                shape.words = self._masters.get((shape.master, shape.master_shape), "")

    def _close_row(self) -> None:
        label, value = (" ".join(self._row.get(name, "").split()) for name in ("Label", "Value"))
        if not self._open:
            return
        if self._section == "Property" and value:
            self._open[-1].facts.append(f"{label}: {value}" if label else value)
        elif self._section == "Hyperlink" and self._row.get("Description", "").strip():
            self._open[-1].facts.append(" ".join(self._row["Description"].split()))


def _write_shapes(package: Package, flow: Flow, part: str, masters: MasterTexts) -> None:
    shapes = _Shapes(masters)
    package.parse(part, shapes)
    _write(flow, shapes.shapes)


def _write(flow: Flow, shapes: list[_Shape]) -> None:
    for shape in shapes:
        if shape.words.strip() or shape.facts:
            flow.part("\n\n")
            flow.add(shape.words.strip(), as_written=True)
            for fact in shape.facts:
                flow.line(fact, as_written=True)
            flow.part("\n\n")


def _write_pictures(package: Package, flow: Flow, part: str, pictures: PicturesInside) -> None:
    """Append the words of the pictures and drawings on a page, those that no other page had."""
    relations = package.relations(part) if part else ()
    lines = ["\n".join(words) for words in pasted_words(package, part, relations, pictures.drawn)]
    lines += [pictures.part(package, one.target) for one in relations if one.kind == "image"]
    for words in filter(None, lines):
        flow.block(words, as_written=True)


class _CommentEntries(SilentListener):
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "CommentEntry":
            self._words = []

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag == "CommentEntry" and self._words is not None:
            self.lines.append(" ".join("".join(self._words).split()))
            self._words = None


def _write_comments(package: Package, flow: Flow, part: str) -> None:
    found = _CommentEntries()
    if part:
        package.parse_aside(part, found)
    if any(found.lines):
        flow.part("\n\n")
        flow.place("section", "comments")
    for line in dict.fromkeys(filter(None, found.lines)):
        flow.line(line, as_written=True)


class _MasterShapes(SilentListener):
    """The words of the masters of a .vdx file."""

    def __init__(self, texts: dict[tuple[str, str], str]) -> None:
        self._texts = texts
        self._master: str | None = None
        self._shapes = _Shapes({})

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "Master":
            self._master, self._shapes = attributes.get("ID", ""), _Shapes({})
        elif self._master is not None:
            self._shapes.start(tag, attributes)

    def text(self, words: str) -> None:
        if self._master is not None:
            self._shapes.text(words)

    def end(self, tag: str) -> None:
        if self._master is None:
            return
        if tag != "Master":
            self._shapes.end(tag)
            return
        for shape in self._shapes.shapes:
            self._texts[self._master, shape.number] = shape.words
        if self._shapes.shapes:
            self._texts[self._master, ""] = self._shapes.shapes[0].words
        self._master = None


class _WholeDrawing(SilentListener):
    """The pages of a .vdx file, written as they end; title and author."""

    def __init__(self, flow: Flow, masters: MasterTexts) -> None:
        self.title = self.author = ""
        self._flow, self._masters = flow, masters
        self._shapes: _Shapes | None = None
        self._number = 0
        self._words: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        self._words = []
        if tag == "Page":
            self._number += 1
            name = clean_title(attributes.get("Name") or attributes.get("NameU") or "")
            _begin_page(self._flow, self._number, name, is_background=attributes.get("Background") in ("1", "true"))
            self._shapes = _Shapes(self._masters)
        elif self._shapes is not None:
            self._shapes.start(tag, attributes)

    def text(self, words: str) -> None:
        self._words.append(words)
        if self._shapes is not None:
            self._shapes.text(words)

    def end(self, tag: str) -> None:
        if tag == "Page" and self._shapes is not None:
            _write(self._flow, self._shapes.shapes)
            self._shapes = None
        elif self._shapes is not None:
            self._shapes.end(tag)
        elif tag == "Title":
            self.title = self.title or "".join(self._words).strip()
        elif tag == "Creator":
            self.author = self.author or "".join(self._words).strip()
