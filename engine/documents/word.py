"""How is a Word document (.docx) read? Straight from its XML, so that text boxes and notes are kept.

python-docx gives neither text boxes nor footnotes and builds a tree of the whole document; this
reader takes the parts as streams of events.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.documents.blocks import MAX_BOXES, Block, Box, row_blocks, write_blocks
from engine.documents.document import Bundle, Document
from engine.documents.drawings import drawing_lines
from engine.documents.embedded import with_embedded
from engine.documents.flow import Flow
from engine.documents.package import Package, nested, open_package
from engine.documents.plain import stem
from engine.documents.properties import Properties, read_properties
from engine.documents.source import MAX_DEPTH, Source
from engine.documents.xmlstream import Attributes, DamagedXml, parse_xml
from engine.errors import UnreadableFileError, UnsupportedFileError

_HEADING_NAME = re.compile(r"heading ([1-9])|title", re.IGNORECASE)
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# Deleted or moved away, codes of fields, readings above characters, copies for old programs.
_SKIPPED = {"moveFrom", "del", "instrText", "delText", "rt", "Fallback", "binData", "sdtPr", "DocumentProperties"}
_BOXES = {"txbxContent", "tc", "footnote", "endnote", "comment"}
_NO_NOTE = {"separator", "continuationSeparator", "continuationNotice"}


def read_word(source: Source) -> Document | Bundle:
    """Return the text of a Word document, and the documents inside it.

    Headers and footers come once, before and after the text; a note follows the paragraph that
    refers to it, a text box the paragraph it is anchored in, comments the whole. Deleted text is
    left out. Where Word has noted its page breaks, places name the pages.

    Raises:
        UnreadableFileError: the file is damaged or beyond the limits.
    """
    with open_package(source) as package:
        main = next(iter(package.related("", "officeDocument")), "word/document.xml")
        related = package.relations(main)
        parts: dict[str, list[str]] = {}
        for relation in related:
            parts.setdefault(relation.kind, []).append(relation.target)
        styles = _Styles()
        for part in parts.get("styles", []):
            package.parse_aside(part, styles)
        notes: dict[tuple[str, str], list[Block]] = {}
        for kind in ("footnotes", "endnotes", "comments"):
            for part in parts.get(kind, []):
                walker = _Walker(styles.levels(), {})
                package.parse(part, walker)
                notes |= walker.notes
        body = _Walker(styles.levels(), notes)
        if not package.parse(main, body):
            raise source.damaged("document")
        flow = Flow(source.max_chars)
        write_blocks(flow, _once(package, parts.get("header", [])))
        write_blocks(flow, body.body())
        for part in parts.get("aFChunk", []):
            _add_foreign(source, package, flow, part)
        for part in parts.get("chart", []) + parts.get("diagramData", []):
            write_blocks(flow, [Block(line, is_item=True) for line in drawing_lines(package, part)])
        write_blocks(flow, _once(package, parts.get("footer", [])))
        about = read_properties(package)
        return with_embedded(package, _finish(flow, about, body.title, source))


def read_word_xml(source: Source) -> Document:
    """Return the text of a Word document that is one XML file, as Word 2003 wrote them.

    Raises:
        UnreadableFileError: the file is damaged.
    """
    about, styles = Properties(), _Styles()
    body = _Walker(styles.levels(), {})
    try:
        parse_xml(source.data(has_pictures=True), styles)
        body = _Walker(styles.levels(), {})
        parse_xml(source.data(has_pictures=True), body)
    except DamagedXml as error:
        raise source.damaged("document") from error
    flow = Flow(source.max_chars)
    write_blocks(flow, body.body())
    return _finish(flow, about, body.title, source)


def _finish(flow: Flow, about: Properties, title: str, source: Source) -> Document:
    first = next((heading.title for heading in flow.headings if heading.level == 1), "")
    title = about.title or title or first or stem(source.name)
    return flow.document(title, "word", author=about.author, dated=about.dated)


def _add_foreign(source: Source, package: Package, flow: Flow, part: str) -> None:
    """Append a piece in another format (HTML, rich text, plain text) that Word would convert on opening."""
    from engine.documents.read import read_source

    if source.depth < MAX_DEPTH:
        try:
            piece = read_source(nested(source, part.rpartition("/")[2], package.read(part)))
        except (UnreadableFileError, UnsupportedFileError):
            return  # the document counts, not what it was made of
        if isinstance(piece, Document):
            source.budget.chars += len(piece.text)  # counted as part of the whole
            flow.block(piece.text, as_written=True)


def _once(package: Package, parts: Iterable[str]) -> list[Block]:
    """Return the paragraphs of all headers or footers, those that repeat only once."""
    seen: dict[str, Block] = {}
    for part in sorted(parts):
        walker = _Walker({}, {})
        package.parse(part, walker)
        for block in walker.body():
            words = " ".join(block.words.split())
            if len(words) > 2 and not words.isdigit():  # page numbers
                seen.setdefault(words, Block(block.words, is_row=block.is_row))
    return list(seen.values())


class _Styles:
    """A listener for styles: which of them are headings, by name, by outline level, or by what they build on."""

    def __init__(self) -> None:
        self._level: dict[str, int] = {}
        self._based: dict[str, str] = {}
        self._style = ""
        self._title = ""

    def levels(self) -> dict[str, int]:
        """Return the heading level of every style that has one."""
        found = dict(self._level)
        for style in self._based:
            above, steps = style, 0
            while above not in self._level and above in self._based and steps < 20:
                above, steps = self._based[above], steps + 1
            if above in self._level:
                found[style] = self._level[above]
        return {style: level for style, level in found.items() if 1 <= level <= 6}

    def start(self, tag: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if tag == "style":
            self._style = attributes.get("styleId", "") if attributes.get("type", "paragraph") == "paragraph" else ""
        elif not self._style:
            return
        elif tag == "name" and (heading := _HEADING_NAME.fullmatch(value)):
            self._level.setdefault(self._style, int(heading.group(1) or 1))
        elif tag == "outlineLvl" and value.isdigit():
            self._level.setdefault(self._style, int(value) + 1)
        elif tag == "basedOn":
            self._based[self._style] = value

    def end(self, tag: str) -> None:
        if tag == "style":
            self._style = ""

    def text(self, words: str) -> None:
        pass


class _Walker:
    """A listener for a part with paragraphs: body, notes, comments, headers."""

    def __init__(self, levels: dict[str, int], notes: dict[tuple[str, str], list[Block]]) -> None:
        self.notes = dict(notes)
        self.title = ""
        self._levels = levels
        self._boxes = [Box()]
        self._boxes_too_deep = 0
        self._paragraphs: list[_Paragraph] = []
        self._takes_text = False
        self._skipped_depth = 0
        self._note: tuple[str, str] | None = None
        self._page = 1
        self._place: tuple[str, str] | None = None
        self._comments: list[Block] = []

    def body(self) -> list[Block]:
        """Return everything that was told, comments last."""
        return self._boxes[0].blocks + self._comments

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._skipped_depth or tag in _SKIPPED:
            self._skipped_depth += 1
        elif tag == "t":
            self._takes_text = True
        elif tag == "p":
            self._paragraphs.append(_Paragraph())
        elif tag in _BOXES:
            self._open_box(tag, attributes)
        elif tag == "tr":
            self._boxes[-1].rows.append([])
        elif self._paragraphs:
            self._inside_paragraph(tag, attributes)

    def end(self, tag: str) -> None:
        if self._skipped_depth:
            self._skipped_depth -= 1
        elif tag == "t":
            self._takes_text = False
        elif tag == "p":
            self._close_paragraph()
        elif tag in _BOXES:
            self._close_box(tag)
        elif tag == "tr" and self._boxes[-1].rows:
            self._boxes[-1].blocks += row_blocks(self._boxes[-1].rows.pop())

    def text(self, words: str) -> None:
        if self._takes_text and not self._skipped_depth and self._paragraphs:
            self._paragraphs[-1].words.append(words)

    def _inside_paragraph(self, tag: str, attributes: Attributes) -> None:
        paragraph, value = self._paragraphs[-1], attributes.get("val", "")
        if tag in _MARKS:
            is_tab_stop = tag == "tab" and ("pos" in attributes or value)
            paragraph.words.append("" if is_tab_stop else _MARKS[tag])
            if attributes.get("type") == "page":
                self._turn_page()
        elif tag == "pStyle":
            paragraph.level = paragraph.level or self._levels.get(value, 0)
            paragraph.is_title = value.lower() == "title"
        elif tag == "outlineLvl" and value.isdigit() and int(value) < 6:
            paragraph.level = int(value) + 1
        elif tag == "numPr":
            paragraph.is_item = True
        elif tag == "lastRenderedPageBreak":
            self._turn_page()
        elif tag == "sym":
            paragraph.words.append(_symbol(attributes.get("char", "")))
        elif tag in ("footnoteReference", "endnoteReference", "commentReference"):
            self._refer(tag.removesuffix("Reference"), attributes.get("id", ""))

    def _refer(self, kind: str, number: str) -> None:
        """Have a note follow the paragraph that refers to it, and a comment the whole."""
        noted = self.notes.pop((kind, number), [])
        if kind == "comment":
            self._comments += noted
        else:
            self._boxes[-1].asides += noted

    def _turn_page(self) -> None:
        self._page += 1
        self._place = ("section", f"page {self._page}")

    def _open_box(self, tag: str, attributes: Attributes) -> None:
        if len(self._boxes) >= MAX_BOXES:
            self._boxes_too_deep += 1
            return
        self._boxes.append(Box())
        if tag in ("footnote", "endnote", "comment"):
            self._note = (tag, attributes.get("id", ""))
            if attributes.get("type") in _NO_NOTE:
                self._note = ("", "")
            if tag == "comment" and attributes.get("author"):
                self._boxes[-1].blocks.append(Block(f"Comment by {attributes['author']}:", is_item=True))

    def _close_box(self, tag: str) -> None:
        if self._boxes_too_deep:
            self._boxes_too_deep -= 1
            return
        if len(self._boxes) == 1:
            return
        box = self._boxes.pop()
        if tag == "txbxContent":
            self._boxes[-1].asides += box.blocks
        elif tag == "tc":
            if self._boxes[-1].rows:
                self._boxes[-1].rows[-1].append(box.blocks)
        elif self._note:
            is_empty = tag == "comment" and len(box.blocks) == 1  # only who wrote it: a picture
            self.notes[self._note] = [] if is_empty else box.blocks

    def _close_paragraph(self) -> None:
        if not self._paragraphs:
            return
        paragraph, box = self._paragraphs.pop(), self._boxes[-1]
        words = "".join(paragraph.words)
        if words.strip():
            if paragraph.is_title and not self.title:
                self.title = words.strip()
            place, self._place = self._place, None
            box.blocks.append(Block(words, paragraph.level, is_item=paragraph.is_item, place=place))
        box.blocks += box.asides
        box.asides = []


class _Paragraph:
    __slots__ = ("is_item", "is_title", "level", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.level = 0
        self.is_item = False
        self.is_title = False


def _symbol(code: str) -> str:
    """Return the character of a symbol font where it is one that other fonts have; else nothing."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 32 <= number < 0xD800 else ""
