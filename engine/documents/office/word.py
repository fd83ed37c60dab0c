"""How is a Word document (.docx) read? Straight from its XML, so that text boxes and notes are kept.

python-docx gives neither text boxes nor footnotes and builds a tree of the whole document; this
reader takes the parts as streams of events.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.documents.characters.raised_numbers import raised
from engine.documents.containers.package import Package, nested, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.office.blocks import MAX_BOXES, Block, Box, row_blocks, write_blocks
from engine.documents.office.drawings import drawing_lines
from engine.documents.office.embedded import with_embedded
from engine.documents.office.numbering import Counter, Level
from engine.documents.properties import Properties, read_properties
from engine.documents.source import MAX_DEPTH, Source
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, parse_xml
from engine.errors import UnreadableFileError, UnsupportedFileError

_HEADING_NAME = re.compile(r"heading ([1-9])|title", re.IGNORECASE)
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t", "sup": "^"}  # a formula's power
_PROPERTIES = {"pStyle", "numPr", "numId", "ilvl", "outlineLvl"}
# Deleted or moved away, codes of fields, readings above characters, copies for old programs.
_SKIPPED = {"moveFrom", "del", "instrText", "delText", "rt", "Fallback", "binData", "sdtPr", "DocumentProperties"}
_BOXES = {"txbxContent", "tc", "footnote", "endnote", "comment"}
_NO_NOTE = {"separator", "continuationSeparator", "continuationNotice"}


def read_word(source: Source) -> Document | Bundle:
    """Return the text of a Word document, and the documents inside it.

    Headers and footers come once, before and after the text; a note follows the paragraph that
    refers to it, a text box the paragraph it is anchored in, comments the whole. Deleted text is
    left out. Where Word has noted its page breaks, places name the pages. Numbers that Word gives to clauses,
    headings and lists stand before them; note marks that were typed are left out.

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
        numbering = _Numbering(styles)
        for part in parts.get("numbering", []):
            package.parse_aside(part, numbering)
        notes: dict[tuple[str, str], list[Block]] = {}
        for kind in ("footnotes", "endnotes", "comments"):
            for part in parts.get(kind, []):
                walker = _Walker(styles.levels(), {})
                package.parse(part, walker)
                notes |= walker.notes
        body = _Walker(styles.levels(), notes, numbering)
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
        self._numbers: dict[str, tuple[str, int]] = {}
        self.default = ""

    def numbered(self, style: str) -> tuple[str, int]:
        """Return the list and the depth in it that a style stands for; an empty name where it stands for none."""
        for _ in range(20):
            if style in self._numbers:
                return self._numbers[style]
            style = self._based.get(style, "")
            if not style:
                break
        return "", 0

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
            if attributes.get("default") in ("1", "true") and self._style:
                self.default = self._style
        elif not self._style:
            return
        elif tag == "name" and (heading := _HEADING_NAME.fullmatch(value)):
            self._level.setdefault(self._style, int(heading.group(1) or 1))
        elif tag == "outlineLvl" and value.isdigit():
            self._level.setdefault(self._style, int(value) + 1)
        elif tag == "basedOn":
            self._based[self._style] = value
        elif tag in ("numId", "ilvl"):
            number, depth = self._numbers.get(self._style, ("", 0))
            is_depth = tag == "ilvl" and value.isdigit()
            self._numbers[self._style] = (number, int(value)) if is_depth else (value, depth)

    def end(self, tag: str) -> None:
        if tag == "style":
            self._style = ""

    def text(self, words: str) -> None:
        pass


class _Numbering:
    """A listener for the rules by which lists are numbered, and the count of each list."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._rules: dict[str, dict[int, dict[str, str]]] = {}
        self._lists: dict[str, tuple[str, dict[int, dict[str, str]]]] = {}  # number of the list: rule, exceptions
        self._style_depths: dict[tuple[str, str], int] = {}
        self._counters: dict[str, Counter] = {}
        self._rule = self._list = ""
        self._depth = 0
        self._level: dict[str, str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if tag == "abstractNum":
            self._rule, self._list = attributes.get("abstractNumId", ""), ""
        elif tag == "num":
            self._rule, self._list = "", attributes.get("numId", "")
            self._lists[self._list] = ("", {})
        elif tag == "abstractNumId" and self._list in self._lists:
            self._lists[self._list] = (value, self._lists[self._list][1])
        elif tag in ("lvl", "lvlOverride"):
            self._open_level(attributes.get("ilvl", "0"))
        elif self._level is not None and tag in ("start", "startOverride", "numFmt", "lvlText", "isLgl"):
            self._level[tag] = value or attributes.get("val", "1")
        elif tag == "pStyle" and self._level is not None and self._rule:
            self._style_depths[(self._rule, value)] = self._depth

    def _open_level(self, depth: str) -> None:
        self._depth = int(depth) if depth.isdigit() else 0
        levels = self._lists[self._list][1] if self._list in self._lists else self._rules.setdefault(self._rule, {})
        self._level = levels.setdefault(self._depth, {})

    def end(self, tag: str) -> None:
        if tag == "lvl" and not self._list:
            self._level = None

    def text(self, words: str) -> None:
        pass

    def label(self, style: str, number: str | None, depth: int | None) -> str:
        """Count a paragraph and return the number that Word shows before it, or "".

        Args:
            style: the paragraph's, or empty.
            number: the list that it names itself, or None; "0" is none.
            depth: how deep it says that it lies, or None.
        """
        of_style, style_depth = self._styles.numbered(style or self._styles.default)
        number = of_style if number is None else number
        rule, exceptions = self._lists.get(number, ("", {}))
        if rule not in self._rules:
            return ""
        if depth is None:
            depth = self._style_depths.get((rule, style), style_depth)
        # Lists of one rule count on from each other, unless one of them says where it starts.
        key = f"list {number}" if exceptions else f"rule {rule}"
        counter = self._counters.get(key)
        if counter is None:
            levels = {at: _level(facts | exceptions.get(at, {})) for at, facts in self._rules[rule].items()}
            counter = self._counters[key] = Counter(levels)
        return counter.label(depth)


def _level(facts: dict[str, str]) -> Level:
    start = facts.get("startOverride", facts.get("start", "1"))
    first = int(start) if start.isdigit() else 1
    is_legal = facts.get("isLgl", "0") not in ("0", "false")
    return Level(facts.get("lvlText", ""), facts.get("numFmt", "decimal"), first, is_legal)


class _Walker:
    """A listener for a part with paragraphs: body, notes, comments, headers."""

    def __init__(
        self,
        levels: dict[str, int],
        notes: dict[tuple[str, str], list[Block]],
        numbering: _Numbering | None = None,
    ) -> None:
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
        self._numbering = numbering
        self._is_raised = False
        self._has_broken = False  # at a typed break, which Word notes once more when it draws the page
        self._choice = ""
        self._choices: list[str] = []

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
        elif tag == "r":
            self._is_raised = False
        elif self._paragraphs and tag in ("num", "ddList"):
            self._end_formula(tag)

    def text(self, words: str) -> None:
        if self._takes_text and not self._skipped_depth and self._paragraphs:
            said = self._paragraphs[-1].words
            said.append(raised("".join(said[-3:]), words) if self._is_raised else words)
            self._has_broken = self._has_broken and not words.strip()

    def _end_formula(self, tag: str) -> None:
        """Part what a formula writes above each other, and take the choice of a form's list."""
        paragraph = self._paragraphs[-1]
        if tag == "num":
            paragraph.words.append("/")
        elif tag == "ddList" and self._choices:
            at = int(self._choice) if self._choice.isdigit() else 0
            paragraph.words.append(self._choices[min(at, len(self._choices) - 1)])
            self._choices, self._choice = [], ""

    def _inside_paragraph(self, tag: str, attributes: Attributes) -> None:
        paragraph, value = self._paragraphs[-1], attributes.get("val", "")
        if tag in _MARKS:
            self._mark(paragraph, tag, attributes)
        elif tag in _PROPERTIES:
            self._learn(paragraph, tag, value)
        elif tag == "lastRenderedPageBreak":
            self._turn_page()
        elif tag == "pageBreakBefore" and value not in ("0", "false", "off"):
            self._break_page()
        elif tag == "vertAlign":
            self._is_raised = value == "superscript"
        elif tag == "sym":
            paragraph.words.append(_symbol(attributes.get("char", ""), attributes.get("font", "")))
        elif tag == "listEntry":
            self._choices.append(value)
        elif tag == "result":
            self._choice = value
        elif tag in ("footnoteReference", "endnoteReference", "commentReference"):
            self._refer(tag.removesuffix("Reference"), attributes.get("id", ""))

    def _mark(self, paragraph: _Paragraph, tag: str, attributes: Attributes) -> None:
        if tag == "br" and attributes.get("type") == "page":
            self._break_page()
        elif tag != "tab" or not ("pos" in attributes or attributes.get("val")):  # else a tab stop
            paragraph.words.append(_MARKS[tag])

    def _learn(self, paragraph: _Paragraph, tag: str, value: str) -> None:
        """Take note of a property of a paragraph."""
        if tag == "pStyle":
            paragraph.level = paragraph.level or self._levels.get(value, 0)
            paragraph.is_title = value.lower() == "title"
            paragraph.style = value
        elif tag == "numPr":
            paragraph.is_item = True
        elif tag == "numId":
            paragraph.number = value
        elif value.isdigit() and tag == "ilvl":
            paragraph.depth = int(value)
        elif value.isdigit() and int(value) < 6:
            paragraph.level = int(value) + 1

    def _refer(self, kind: str, number: str) -> None:
        """Have a note follow the paragraph that refers to it, and a comment the whole."""
        noted = self.notes.pop((kind, number), [])
        if kind == "comment":
            self._comments += noted
        else:
            self._boxes[-1].asides += noted

    def _turn_page(self) -> None:
        """Go on to the next page where Word began one when it last drew the document."""
        if self._has_broken:
            self._has_broken = False  # the break that was typed, drawn
            return
        self._page += 1
        place = ("section", f"page {self._page}")
        if "".join(self._paragraphs[-1].words).strip():
            self._paragraphs[-1].after = place  # the paragraph began on the page before
        else:
            self._place = place

    def _break_page(self) -> None:
        """Go on to the next page at a break that was typed; what stands before it is a paragraph of its own."""
        paragraph = self._paragraphs[-1]
        if "".join(paragraph.words).strip():
            self._close_paragraph()
            self._paragraphs.append(paragraph.rest())
        elif not (self._page > 1 or self._boxes[0].blocks):
            return  # the document begins with it
        self._has_broken = False
        self._turn_page()
        self._has_broken = True

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

    def _label(self, paragraph: _Paragraph) -> str:
        if self._numbering is None:
            return ""
        label = self._numbering.label(paragraph.style, paragraph.number, paragraph.depth)
        return f"{label} " if label else ""

    def _close_paragraph(self) -> None:
        if not self._paragraphs:
            return
        paragraph, box = self._paragraphs.pop(), self._boxes[-1]
        words = "".join(paragraph.words)
        if words.strip():
            if paragraph.is_title and not self.title:
                self.title = words.strip()
            words = f"{self._label(paragraph)}{words}"
            place, self._place = self._place, paragraph.after
            box.blocks.append(Block(words, paragraph.level, is_item=paragraph.is_item, place=place))
        elif paragraph.after:
            self._place = paragraph.after
        box.blocks += box.asides
        box.asides = []


class _Paragraph:
    __slots__ = ("after", "depth", "is_item", "is_title", "level", "number", "style", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.level = 0
        self.is_item = False
        self.is_title = False
        self.style = ""
        self.number: str | None = None
        self.depth: int | None = None
        self.after: tuple[str, str] | None = None  # the page on which it ends

    def rest(self) -> _Paragraph:
        """Return what goes on behind a break: without a number of its own."""
        rest = _Paragraph()
        rest.level, rest.is_item, rest.number = self.level, self.is_item, "0"
        return rest


# The letters of the font Symbol from "a" on; its capitals are those letters in capitals.
_GREEK = dict(zip("abgdezhqiklmnxoprstufcywjJV", "αβγδεζηθικλμνξοπρστυφχψωϕϑς", strict=True))


def _symbol(code: str, font: str) -> str:
    """Return the character of a symbol font where it is one that other fonts have; else nothing."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if font.casefold() == "symbol" and number & 0xFF < 128:
        letter = chr(number & 0xFF)
        greek = _GREEK.get(letter) or _GREEK.get(letter.lower(), "").upper()
        return greek or (letter if letter.isdigit() or letter in "+-=<>()[]{}.,:;/|%!?&" else "")
    return chr(number) if 32 <= number < 0xD800 else ""
