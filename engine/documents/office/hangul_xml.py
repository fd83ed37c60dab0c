"""How is a document of Hangul in XML (.hwpx, OWPML) read? Section by section: paragraphs, tables, notes, text boxes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.documents.alt_texts import described_in_hangul
from engine.documents.containers.package import Package, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.office.blocks import MAX_BOXES, Block, ParagraphContainer, row_blocks, write_blocks
from engine.documents.office.drawings import drawing_lines
from engine.documents.office.hangul_numbering import HangulNumbers, NumberingListener
from engine.documents.office.pasted_drawings import drawn_lines, is_drawing, part_bytes
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import key_words, moment, real_title
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes

_SECTION = re.compile(r"contents/section(\d{1,6})\.xml", re.IGNORECASE)
_HEADING = re.compile(r"^(?:outline|개요)\s*(\d)|^(title|제목|큰제목)$", re.IGNORECASE)
_WRITTEN = {"tab": "\t", "lineBreak": "\n", "nbSpace": "\u00a0", "fwSpace": " ", "hyphen": "-"}
# Words of runs and formulas, those below which readings stand, and what was typed into a field.
_TEXTS = ("t", "script", "mainText", "text")
_IN_ATTRIBUTES = {"compose": "composeText"}  # letters put into one place
_SHOWN = {
    "textart": "text",
    "btn": "caption",
    "checkBtn": "caption",
    "radioBtn": "caption",
    "comboBox": "selectedValue",
}
_HIDDEN, _DESCRIPTION = "hiddenComment", "shapeComment"
_NUMBERED = ("PICTURE", "FIGURE", "TABLE", "EQUATION")  # of pages and notes no number is read
_CELL = "tc"


def read_hangul_xml(source: DocumentSource) -> Document | Bundle:
    """Return the text of a document, and what its pictures and charts show.

    Raises:
        UnreadableFileError: damaged, protected by a password, or beyond the limits.
    """
    with open_package(source) as package:
        if b"encryption-data" in package.read("META-INF/manifest.xml", 16 << 20):
            raise source.protected("document")
        styles, about = _Styles(), _About()
        package.parse_aside("Contents/header.xml", styles)
        package.parse_aside("Contents/content.hpf", about)
        flow, pictures = Flow(source.max_chars), PicturesInside(source)
        sections = sorted((int(found[1]), name) for name in package.names() if (found := _SECTION.fullmatch(name)))
        if not sections:
            raise source.damaged("document")
        shown = _Pictures(package, pictures, about.parts)
        masters: list[str] = []
        for _, name in sections:
            _write_section(package, flow, name, section := _Section(flow, styles, shown.drawn))
            for key in section.masters:
                part = shown.part(key)
                if part not in masters and package.has(part):
                    masters.append(part)
                    _write_section(package, flow, part, _Section(flow, styles, shown.drawn))
    first = flow.headings[0].title if flow.headings else ""
    title = real_title(about.facts.get("title", "")) or first or stem(source.name)
    dated = moment(about.facts.get("ModifiedDate", "")) or moment(about.facts.get("CreatedDate", ""))
    keywords = key_words(*(about.facts.get(name, "") for name in ("subject", "keyword", "description")))
    author = about.facts.get("creator", "")
    return pictures.told(flow.document(title, "word", author=author, dated=dated, keywords=keywords))


@dataclass(slots=True)
class _Pictures:
    """The pictures and charts of a document, each told once."""

    package: Package
    inside: PicturesInside
    parts: dict[str, str]  # by their ids

    def part(self, key: str) -> str:
        """Return the name of a part by its id in the list of parts, or by its name."""
        part = self.parts.get(key, key)
        return part if self.package.has(part) else f"Contents/{part}"

    def drawn(self, key: str) -> str:
        """Return the words of a picture, by its id in the list of parts, or of a chart, by the name of its part."""
        package, part = self.package, self.part(key)
        is_chart = part.lower().endswith(".xml")
        if not is_chart and not is_drawing(part):
            return self.inside.part(package, part)
        if part.lower() in self.inside.drawn:
            return ""
        self.inside.drawn.add(part.lower())
        return "\n".join(
            drawing_lines(package, part) if is_chart else drawn_lines(part_bytes(package, part), package.source.budget)
        )


def _write_section(package: Package, flow: Flow, name: str, section: _Section) -> None:
    package.parse(name, section)
    section.flush()
    flow.part("\n\n")


class _Styles:
    """A listener for the styles: which make headings, by their numbers; and for lists and shapes of paragraphs."""

    def __init__(self) -> None:
        self.levels: dict[str, int] = {}
        self.numbers = HangulNumbers()
        self._lists = NumberingListener(self.numbers)

    def start(self, tag: str, attributes: Attributes) -> None:
        self._lists.start(tag, attributes)
        if tag != "style":
            return
        names = (attributes.get("engName", ""), attributes.get("name", ""))
        found = next(filter(None, map(_HEADING.search, names)), None)
        if found:
            self.levels[attributes.get("id", "")] = max(1, min(int(found[1] or 1), 6))

    def end(self, tag: str) -> None:
        self._lists.end(tag)

    def text(self, words: str) -> None:
        self._lists.text(words)


class _About:
    """A listener for the package's own facts: title, author, dates, what it is about; and for the list of its parts."""

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}  # by their ids
        self.facts: dict[str, str] = {}
        self._name = ""
        self._words: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "item":
            self.parts[attributes.get("id", "")] = attributes.get("href", "")
        self._name = attributes.get("name", "") if tag == "meta" else tag
        self._words = []

    def end(self, tag: str) -> None:
        words = "".join(self._words).strip()
        if words and tag in ("meta", "title", "creator"):
            self.facts.setdefault(self._name, words)
        self._words = []

    def text(self, words: str) -> None:
        self._words.append(words)


@dataclass(slots=True)
class _Paragraph:
    level: int
    depth: int  # of the boxes around it
    shape: str
    label: str | None = None  # its number, once it is counted
    words: list[str] = field(default_factory=list)


class _Section:
    """A listener for a section: writes a paragraph of its body when it ends, what is anchored in it behind it."""

    def __init__(self, flow: Flow, styles: _Styles, drawn: Callable[[str], str]) -> None:
        self._flow, self._styles, self._drawn = flow, styles, drawn
        self.masters: list[str] = []  # the ids of its master pages
        self._deleted: set[str] = set()  # by their ids, from where words that were taken back begin to where they end
        self._switches: list[bool] = []  # whether one of the alternatives was read
        self._left_out = 0  # how deep in an alternative that is not read
        self._said: list[str] | None = None  # of the object that is open
        self._hidden_from: list[int] = []  # how much stood beside the paragraph where each hidden comment begins
        self._boxes = [ParagraphContainer()]
        self._too_deep = 0
        self._paragraphs: list[_Paragraph] = []
        self._takes_text = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._left_out or self._is_left_out(tag):
            self._left_out += 1
        elif tag == "p":
            self._count()
            level = self._styles.levels.get(attributes.get("styleIDRef", ""), 0)
            self._paragraphs.append(_Paragraph(level, len(self._boxes), attributes.get("paraPrIDRef", "")))
        elif tag in ("subList", _CELL):
            self._open_box()
        elif tag == "tr":
            self._boxes[-1].rows.append([])
        elif tag in _TEXTS:
            self._takes_text += 1
        elif tag in _WRITTEN and self._takes_text:
            self.text(_WRITTEN[tag])
        else:
            self._meet(tag, attributes)

    def _is_left_out(self, tag: str) -> bool:
        """Return whether this is another form of what was read, such as an object for older programs."""
        if tag not in ("case", "default") or not self._switches:
            return False
        was_read, self._switches[-1] = self._switches[-1], True
        return was_read

    def _meet(self, tag: str, attributes: Attributes) -> None:
        """Take what says its words in attributes, or shows those of another part."""
        if tag in ("deleteBegin", "deleteEnd", "switch", _DESCRIPTION, "masterPage", _HIDDEN):
            self._begin(tag, attributes)
        elif tag == "autoNum" and attributes.get("numType") in _NUMBERED:
            self._add_inline(attributes.get("num", ""))
        elif tag in _IN_ATTRIBUTES:
            self._add_inline(attributes.get(_IN_ATTRIBUTES[tag], ""))
        elif tag in _SHOWN:
            self._add_aside(attributes.get(_SHOWN[tag], ""))
        elif tag == "img":
            self._add_aside(self._drawn(attributes.get("binaryItemIDRef", "")))
        elif tag == "chart":
            self._add_aside(self._drawn(attributes.get("chartIDRef", "")))
        elif tag == "secPr":
            self._styles.numbers.outline = attributes.get("outlineShapeIDRef", "")

    def _begin(self, tag: str, attributes: Attributes) -> None:
        """Take what says how the words are meant that follow."""
        if tag == "deleteBegin":
            self._deleted.add(attributes.get("Id", ""))
        elif tag == "deleteEnd":
            self._deleted.discard(attributes.get("Id", ""))
        elif tag == "switch":
            self._switches.append(False)
        elif tag == _DESCRIPTION:
            self._said = []
        elif tag == _HIDDEN:
            self._hidden_from.append(len(self._boxes[-1].asides))
        elif "idRef" in attributes:
            self.masters.append(attributes["idRef"])

    def _add_inline(self, words: str) -> None:
        if self._paragraphs and not self._deleted:
            self._paragraphs[-1].words.append(words)

    def _add_aside(self, words: str) -> None:
        self._boxes[-1].asides += [Block(words)] if words.strip() else []

    def _end_hidden(self) -> None:
        """Mark what a hidden comment says."""
        box, first = self._boxes[-1], self._hidden_from.pop()
        words = " ".join(block.words for block in box.asides[first:])
        box.asides[first:] = [Block(marked(words))] if words.strip() else []

    def end(self, tag: str) -> None:
        if self._left_out:
            self._left_out -= 1
        elif tag == "switch" and self._switches:
            self._switches.pop()
        elif tag == _DESCRIPTION and self._said is not None:
            words, self._said = described_in_hangul("".join(self._said)), None
            self._boxes[-1].asides += [Block(words, is_alt=True)] if words else []
        elif tag == "p" and self._paragraphs:
            self._close_paragraph()
        elif tag in ("subList", _CELL):
            self._close_box(is_cell=tag == _CELL)
        elif tag == "tr" and self._boxes[-1].rows:
            cells = self._boxes[-1].rows.pop()
            self._boxes[-1].asides += row_blocks(cells) if cells else []
        elif tag in _TEXTS and self._takes_text:
            self._takes_text -= 1
        elif tag == _HIDDEN and self._hidden_from:
            self._end_hidden()

    def text(self, words: str) -> None:
        if self._left_out:
            return
        if self._said is not None:
            self._said.append(words)
        elif self._takes_text and self._paragraphs and not self._deleted:
            self._paragraphs[-1].words.append(words)

    def flush(self) -> None:
        """Write what is due."""
        body = self._boxes[0]
        write_blocks(self._flow, body.blocks + body.asides)
        body.blocks, body.asides = [], []

    def _open_box(self) -> None:
        if len(self._boxes) >= MAX_BOXES:
            self._too_deep += 1
        else:
            self._boxes.append(ParagraphContainer())

    def _close_box(self, *, is_cell: bool) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        if len(self._boxes) == 1:
            return
        box = self._boxes.pop()
        blocks = box.blocks + box.asides
        if is_cell and self._boxes[-1].rows:
            self._boxes[-1].rows[-1].append(blocks)
        else:
            self._boxes[-1].asides += blocks

    def _count(self) -> None:
        """Give the paragraph that is open its number: before those in it, and once its section has said its list."""
        if self._paragraphs and self._paragraphs[-1].label is None:
            self._paragraphs[-1].label = self._styles.numbers.label(self._paragraphs[-1].shape)

    def _close_paragraph(self) -> None:
        self._count()
        paragraph, box = self._paragraphs.pop(), self._boxes[-1]
        words = "".join(paragraph.words).strip()
        if words:
            box.blocks.append(Block(f"{paragraph.label} {words}".strip(), paragraph.level))
        box.blocks += box.asides
        box.asides = []
        if len(self._boxes) == 1 and not self._paragraphs:
            self.flush()
