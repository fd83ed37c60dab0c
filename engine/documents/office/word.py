"""How is a Word document (.docx) read? Straight from its XML, so that text boxes and notes are kept.

python-docx gives neither text boxes nor footnotes and builds a tree of the whole document; this
reader takes the parts as streams of events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from engine.documents.alt_texts import described
from engine.documents.characters.raised_numbers import raised
from engine.documents.characters.symbol_font import in_symbol, is_symbol
from engine.documents.containers.package import Package, open_package
from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.office import alternatives, bound_data, formulas
from engine.documents.office.alternatives import Alternatives
from engine.documents.office.blocks import MAX_BOXES, Block, ParagraphContainer, row_blocks, write_blocks
from engine.documents.office.bound_data import BoundData, Control
from engine.documents.office.building_blocks import BuildingBlocks
from engine.documents.office.drawings import CONTROLS, DRAWN, alt_text, diagram_copies, drawing_lines, property_lines
from engine.documents.office.embedded import Foreign, with_embedded
from engine.documents.office.field_words import shown_by, told_by
from engine.documents.office.formulas import Formula
from engine.documents.office.pasted_drawings import pasted_words
from engine.documents.office.word_numbering import Count, Numbering, Styles, is_on
from engine.documents.office.word_xml_pictures import WrittenPictures
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import Properties, read_properties
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, parse_xml, whole_number_of

_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_PROPERTIES = {"framePr", "pStyle", "numPr", "numId", "ilvl", "outlineLvl", "lang"}
# Deleted or moved away, codes of fields, readings above characters.
_SKIPPED = {
    "moveFrom",
    "del",
    "delText",
    "rt",
    "binData",
    "sdtPr",
    "DocumentProperties",
    "formulas",
}
# What properties were before a change that is marked.
_SKIPPED |= {"pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange", "numberingChange"}
_MAY_BE_SKIPPED = _SKIPPED | alternatives.TAGS
# That may say what they show; WordArt, such as "DRAFT" across the page, says its words.
_BESIDE_THE_TEXT = ("header", "footer", "footnotes", "endnotes")
_PICTURES = {"docPr", "cNvPr", "imagedata", "textpath"}
_SHOWN = {"blip": "r:embed", "imagedata": "r:id"}  # pictures themselves
_PICTURES |= {"blip", "object"}
_PICTURES |= {"shape", "group", "rect", "roundrect", "oval", "line", "polyline", "curve", "arc", "image"}  # VML
_TOLD = {"hyperlink": "tooltip", "helpText": "val", "statusText": "val"}  # to who points at it, or fills it in
_ABOUT_TABLE = ("tblCaption", "tblDescription")  # its alternative text
_AROUND = frozenset(("pPr", "annotation", "tr", *_ABOUT_TABLE, "sdt", "sdtContent", "altChunk", "AlternateContent"))
_BOXES = {"txbxContent", "tc", "footnote", "endnote", "comment"}
_ENDED = frozenset(("r", "t", "instrText", "p", *_BOXES, *_AROUND, "fldSimple", "ddList", "object"))
_IN_FIELDS = frozenset(("fldChar", "fldSimple", "instrText", "listEntry", "result"))
_FONTS = ("ascii", "hAnsi", "cs")  # what the font of a run is called for letters of different kinds
_LOOKS = ("vertAlign", "rStyle", "position", "vanish")  # that raise or hide the words of a run
_PAGE_BREAKS = ("lastRenderedPageBreak", "pageBreakBefore")
_STANDING_THERE = (("footnote", ""), ("endnote", ""))  # notes that nothing refers to
_REFERENCES = ("footnoteReference", "endnoteReference", "commentReference")
# All that says something within a paragraph; the others are most of a document's elements.
_INSIDE = frozenset(
    (
        *(*_MARKS, *_PROPERTIES, *_PAGE_BREAKS, *_LOOKS, *_PICTURES, *_IN_FIELDS, *_REFERENCES, *_TOLD),
        *("oMath", "rFonts", "sym"),
    )
)
_HEARD = _INSIDE | _MAY_BE_SKIPPED | _AROUND | _BOXES | {"t", "p"}
_RAISED_BY = 4  # half points
_NO_HEADING = 6  # levels from here on are the body's; headings are 0 to 5
_NO_NOTE = {"separator", "continuationSeparator", "continuationNotice"}
_OWN_PARAGRAPHS = "tc txbxContent footnote endnote annotation hdr ftr"  # of Word 2003
_NESTING = Nesting(
    ended("p", by="p", within=_OWN_PARAGRAPHS)
    | ended("p tbl", by="tbl", within=_OWN_PARAGRAPHS)
    | ended("tr", by="tr", within="tbl")
    | ended("tc", by="tc", within="tbl")
    | ended("r", by="r", within=f"p rt rubyBase {_OWN_PARAGRAPHS}"),
    frozenset({"t", "delText", "instrText"}),
)


def read_word(source: DocumentSource) -> Document | Bundle:
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
        related = package.main_relations(main)
        parts: dict[str, list[str]] = {}
        for relation in related:
            parts.setdefault(relation.kind, []).append(relation.target)
        styles = Styles()
        for part in parts.get("styles", []):
            package.parse_aside(part, styles)
        numbering = Numbering(styles)
        for part in parts.get("numbering", []):
            package.parse_aside(part, numbering)
        notes: dict[tuple[str, str], list[Block]] = {}
        foreign = Foreign(package)
        converted = {one.id: one.target for one in related if one.kind == "aFChunk"}
        pictures = PicturesInside(source)
        known = _Known(
            styles.levels(), styles.raised(), styles.hidden(), BoundData(package, main),
            lambda key: foreign.text(converted[key]) if key in converted else "",
        )  # fmt: skip
        for kind in ("footnotes", "endnotes", "comments"):
            for part in parts.get(kind, []):
                walker = _Walker(replace(known, convert=None, shown=pictures.of(package, part)), {}, Count(numbering))
                package.parse(part, walker)
                notes |= walker.notes
        body = _Walker(replace(known, shown=pictures.of(package, main)), notes, Count(numbering))
        if not package.parse(main, body):
            raise source.damaged("document")
        flow = Flow(source.max_chars)
        outside = replace(known, levels={}, raised=frozenset(), hidden=frozenset(), convert=None)
        write_blocks(flow, _once(package, parts.get("header", []), outside, pictures))
        write_blocks(flow, body.body())
        flow.missing += foreign.missing
        beside = (part for kind in _BESIDE_THE_TEXT for part in parts.get(kind, []))
        pasted = _pasted(package, [main, *beside], pictures.drawn)
        for lines in [*_drawn(package, parts), *diagram_copies(package, related), *pasted]:
            write_blocks(flow, [Block(line, is_item=True) for line in lines])
        for part in parts.get("glossaryDocument", []):
            write_blocks(flow, _building_blocks(package, part, known))
        write_blocks(flow, _once(package, parts.get("footer", []), outside, pictures))
        about = read_properties(package)
        flow.missing += package.missing
        return pictures.told(with_embedded(package, _finish(flow, about, body.title, source), foreign.members))


def read_word_xml(source: DocumentSource) -> Document | Bundle:
    """Return the text of a Word document that is one XML file, as Word 2003 wrote them.

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
        UnsupportedFileError: it holds nothing but pictures, and recognition is off.
    """
    pictures = PicturesInside(source)
    return pictures.told(
        read_in_part(
            source.damaged("document"),
            source.data(has_pictures=True),
            partial(_read_xml, source, pictures),
            source.budget.go_on,
            _NESTING,
        )
    )


def _read_xml(source: DocumentSource, pictures: PicturesInside, data: bytes) -> Document:
    styles, written, flow = Styles(), WrittenPictures(), Flow(source.max_chars)
    parse_xml(data, styles)
    parse_xml(data, written)
    body = _Walker(_Known(styles.levels(), shown=partial(written.words, pictures)), {})
    parse_xml(data, body)
    write_blocks(flow, body.body())
    return _finish(flow, Properties(), body.title, source)


def _finish(flow: Flow, about: Properties, title: str, source: DocumentSource) -> Document:
    first = next((heading.title for heading in flow.headings if heading.level == 1), "")
    title = about.title or title or first or stem(source.name)
    return flow.document(title, "word", author=about.author, dated=about.dated, keywords=about.keywords)


def _pasted(package: Package, parts: Sequence[str], known: set[str]) -> Iterator[list[str]]:
    """Yield the words of drawings that were pasted into the text, headers, footers and notes, each drawing once."""
    for part in parts:
        yield from pasted_words(package, part, package.relations(part), known)


def _drawn(package: Package, parts: dict[str, list[str]]) -> Iterator[list[str]]:
    """Yield the words of each chart, diagram and control of a document, whose parts are given by their kinds."""
    for kind in DRAWN:
        yield from (drawing_lines(package, part) for part in parts.get(kind, []))
    for kind in CONTROLS:
        yield from (property_lines(package, part) for part in parts.get(kind, []))


def _building_blocks(package: Package, part: str, known: _Known) -> list[Block]:
    """Return the paragraphs that a document or a template keeps for later, each with its name before it."""
    blocks: list[Block] = []
    walker = _Walker(replace(known, data=None, convert=None), {})
    walker.put_into(blocks)
    package.parse_aside(part, BuildingBlocks(walker, blocks))
    return walker.body()


def _once(package: Package, parts: Iterable[str], known: _Known, pictures: PicturesInside) -> list[Block]:
    """Return the paragraphs of all headers or footers, those that repeat only once."""
    seen: dict[str, Block] = {}
    for part in sorted(parts):
        walker = _Walker(replace(known, shown=pictures.of(package, part)), {})
        package.parse(part, walker)
        for block in walker.body():
            words = " ".join(block.words.split())
            if len(words) > 2 and not words.isdigit():  # page numbers
                seen.setdefault(words, Block(block.words, is_row=block.is_row))
    return list(seen.values())


@dataclass(frozen=True, slots=True)
class _Known:
    """What paragraphs refer to: styles that are headings, raise words or hide them; data; other parts."""

    levels: dict[str, int] = field(default_factory=dict)
    raised: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    data: BoundData | None = None
    convert: Callable[[str], str] | None = None  # takes the id of a relation
    shown: Callable[[str], str | None] | None = None  # the same of a picture, and gives the words that it shows


class _Walker:
    """A listener for a part with paragraphs: body, notes, comments, headers."""

    heard = _HEARD | _ENDED | formulas.TAGS | bound_data.TAGS

    def __init__(
        self, known: _Known, notes: dict[tuple[str, str], list[Block]], numbering: Count | None = None
    ) -> None:
        self.notes = dict(notes)
        self.title = ""
        self._known = known
        self._controls: list[Control] = []  # those that are open
        self._in_properties = False  # of the innermost
        self._replaced = 0  # controls around whose words others stand for
        self._waiting = ""  # what a control shows, for the paragraph inside it
        self._boxes = [ParagraphContainer()]
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
        self._is_hidden: bool | None = None  # what the run itself says
        self._is_symbol = False  # its letters are those of the font Symbol
        self._in_mark = False  # inside the properties of a paragraph, those of its end mark among them
        self._has_broken = False  # at a typed break, which Word notes once more when it draws the page
        self._fields: list[_Field] = []  # those that are open
        self._takes_code = False
        self._pieces = 0  # of words, by which a field tells whether it has a result
        self._initials: dict[int, _Paragraph] = {}  # large first letters that wait, by the depth of their box
        self._choice = ""
        self._choices: list[str] = []
        self._formula = Formula()
        self._alternatives = Alternatives()
        self._descriptions = 0  # of pictures and tables
        self._objects = 0  # that are open; their pictures show what is read by itself

    def put_into(self, blocks: list[Block]) -> None:
        """Have paragraphs be added to ``blocks``, where others stand between them."""
        self._boxes[0].blocks = blocks

    def body(self) -> list[Block]:
        """Return everything that was told, comments last."""
        # Comments on notes, and those whose place was deleted, are referred to by nothing that is read.
        others = (blocks for (kind, _), blocks in self.notes.items() if kind == "comment")
        return (
            self._boxes[0].blocks
            + self._left_in_box()
            + self._comments
            + [block for blocks in others for block in blocks]
        )

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._skipped_depth:
            self._skip(tag, attributes)
        elif tag not in _HEARD:  # most of them
            if self._formula.is_open and self._paragraphs:
                self._inside_paragraph(tag, attributes)
        elif tag in _MAY_BE_SKIPPED and self._leaves_out(tag):
            self._skip(tag, attributes)
        elif tag == "t":
            self._open_text(attributes)
        elif tag == "p":
            self._open_paragraph(_Paragraph())
        elif tag in _BOXES:
            self._open_box(tag, attributes)
        elif tag in _AROUND:
            self._meet(tag, attributes)
        elif self._paragraphs:
            self._inside_paragraph(tag, attributes)

    def _meet(self, tag: str, attributes: Attributes) -> None:
        """Take the beginning of what stands around paragraphs or before them."""
        if tag == "pPr":
            self._in_mark = True
        elif tag == "annotation":  # what Word 2003 says of a change, in a file that is one XML document
            if self._in_mark and self._paragraphs and attributes.get("type") == "Word.Deletion":
                self._paragraphs[-1].is_deleted = True
        elif tag == "tr":
            if (before := self._initials.get(len(self._boxes))) and before.is_deleted:
                self._boxes[-1].blocks += self._left_in_box()  # a table goes on with no paragraph
            self._boxes[-1].rows.append([])
        elif tag in _ABOUT_TABLE:
            self._describe_table(attributes.get("val", ""))
        elif tag == "sdt":
            self._controls.append(Control())
        elif tag == "sdtContent":
            self._open_control()
        elif tag == "altChunk" and self._known.convert is not None:
            self._boxes[-1].blocks.append(Block(self._known.convert(attributes.get("r:id", ""))))

    def _leave(self, tag: str) -> None:
        """Take the end of what stands around paragraphs or before them, of a field, or of the list of a form."""
        if tag == "pPr":
            self._in_mark = False
        elif tag == "tr" and self._boxes[-1].rows:
            self._boxes[-1].blocks += row_blocks(self._boxes[-1].rows.pop())
        elif tag == "sdt":
            self._close_control()
        elif tag == "AlternateContent":
            self._alternatives.end()
        elif tag == "object":
            self._objects = max(0, self._objects - 1)
        elif self._paragraphs and tag == "fldSimple":
            self._end_field()
        elif self._paragraphs and tag == "ddList":
            self._end_choice()

    def _is_within(self) -> bool:
        """Return whether a paragraph is open in the innermost box, and no other is about to begin there."""
        return bool(self._paragraphs) and self._paragraphs[-1].boxes == len(self._boxes)

    def _open_control(self) -> None:
        """Have a control show its data where that stands in the place of the words inside it."""
        control, data = self._controls[-1] if self._controls else Control(), self._known.data
        if control.path and data is not None and not self._replaced:
            control.find(data)
        control.pieces_before = self._pieces
        if control.is_replaced:
            self._replaced += 1
            self._waiting = control.shown
            if self._is_within():
                self._show_waiting()

    def _close_control(self) -> None:
        """Have a control show its data where nothing else stands in it."""
        if not self._controls:
            return
        control = self._controls.pop()
        if control.is_replaced:
            self._replaced -= 1
        elif control.pieces_before == self._pieces:
            self._waiting = control.shown
        if not self._waiting:
            return
        if self._is_within():
            self._show_waiting()
            return
        blocks = [Block(self._waiting)]
        self._waiting, box = "", self._boxes[-1]
        if box.rows and box.rows[-1] and not any(block.words for block in box.rows[-1][-1]):
            box.rows[-1][-1] += blocks  # the control is a cell
        else:
            box.blocks += blocks

    def _show_waiting(self) -> None:
        self._paragraphs[-1].words.append(self._waiting)
        self._pieces += 1
        self._waiting = ""

    def end(self, tag: str) -> None:
        if self._skipped_depth:
            self._skipped_depth -= 1
            self._in_properties = self._in_properties and self._skipped_depth > 0
        elif tag not in _ENDED:  # most of them
            if self._formula.is_open and self._paragraphs:
                self._formula.end(tag, self._paragraphs[-1].words)
        elif tag == "r":
            self._is_raised = self._is_symbol = False
            self._is_hidden = None
        elif tag in ("t", "instrText"):
            self._takes_text = self._takes_code = False
        elif tag == "p":
            self._close_paragraph()
        elif tag in _BOXES:
            self._close_box(tag)
        else:
            self._leave(tag)

    def text(self, words: str) -> None:
        if self._takes_code:
            self._take_code(words)
        elif self._takes_text and not self._skipped_depth and self._paragraphs:
            paragraph = self._paragraphs[-1]
            words = in_symbol(words) if self._is_symbol else words
            self._pieces += bool(words.strip())
            if self._hides(paragraph):
                paragraph.hidden.append(words)
                return
            said = paragraph.words
            said.append(raised("".join(said[-3:]), words) if self._is_raised else words)
            self._has_broken = self._has_broken and not words.strip()

    def _take_code(self, words: str) -> None:
        """Take a piece of a field's code; what it shows stands at its end, and looks as that does."""
        opened, paragraph = self._fields[-1], self._paragraphs[-1] if self._paragraphs else None
        if paragraph is not None and not opened.code:
            paragraph.fields.append(opened)
        opened.code.append(words)
        if paragraph is not None and words.strip():
            opened.is_hidden = self._hides(paragraph)

    def _hides(self, paragraph: _Paragraph) -> bool:
        """Return whether a run is hidden, by itself or else by the style of its paragraph."""
        return paragraph.style in self._known.hidden if self._is_hidden is None else self._is_hidden

    def _open_text(self, attributes: Attributes) -> None:
        self._takes_text = not self._replaced
        if "val" in attributes and self._paragraphs:  # the number of a list, as Word 2003 wrote it down
            shown = attributes["val"].strip()
            self._paragraphs[-1].shown = f"{shown} " if shown.isascii() and any(map(str.isalnum, shown)) else ""

    def _leaves_out(self, tag: str) -> bool:
        """Return whether an element is no part of the text, or another was read in its place."""
        return tag in _SKIPPED or self._alternatives.skips(tag, self._pieces + self._descriptions)

    def _skip(self, tag: str, attributes: Attributes) -> None:
        if tag == "sdtPr" and not self._skipped_depth:
            self._in_properties = True
        elif self._in_properties and self._controls:
            self._controls[-1].learn(tag, attributes)
        self._skipped_depth += 1
        if tag in ("del", "moveFrom") and self._in_mark and self._paragraphs:
            self._paragraphs[-1].is_deleted = True

    def _end_choice(self) -> None:
        """Take the choice of a form's list."""
        if self._choices and not self._replaced:
            at = whole_number_of(self._choice, 0)
            words = self._paragraphs[-1].words
            words.append(self._choices[min(at, len(self._choices) - 1)])
            if self._fields:
                self._fields[-1].words_before = len(words)  # what is shown is no part of its code
        self._choices, self._choice = [], ""

    def _inside_paragraph(self, tag: str, attributes: Attributes) -> None:
        paragraph, value = self._paragraphs[-1], attributes.get("val", "")
        is_formula = self._formula.is_open or (tag == "oMath" and not self._replaced)
        if is_formula and self._formula.start(tag, attributes, paragraph.words):
            return
        if tag in _MARKS and not self._replaced:
            self._mark(paragraph, tag, attributes)
        elif tag in _PROPERTIES:
            self._learn(paragraph, tag, value or attributes.get("dropCap", ""))
        elif tag in _PAGE_BREAKS:
            self._meet_page(tag, value)
        elif tag == "rFonts" or tag in _LOOKS:
            self._learn_letters(tag, attributes)
        elif tag in _PICTURES or tag in _TOLD:
            self._meet_drawing(paragraph, tag, attributes)
        elif tag == "sym" and not self._replaced:
            paragraph.words.append(_symbol(attributes.get("char", ""), attributes.get("font", "")))
            self._pieces += bool(paragraph.words[-1])
        elif tag in _IN_FIELDS:
            self._in_field(tag, attributes)
        elif tag in _REFERENCES:
            self._refer(tag.removesuffix("Reference"), attributes.get("id", ""))

    def _meet_drawing(self, paragraph: _Paragraph, tag: str, attributes: Attributes) -> None:
        """Take what a picture or a link says of itself, and the words that a picture shows."""
        said = _told(tag, attributes) if tag in _TOLD else alt_text(attributes)
        self._descriptions += bool(said)
        paragraph.describe(said)
        if tag == "object":
            self._objects += 1
        elif tag in _SHOWN and self._known.shown is not None and not self._objects:
            shown = self._known.shown(attributes.get(_SHOWN[tag]) or attributes.get("src", ""))
            self._descriptions += shown is not None
            paragraph.pictured += [marked(shown) if self._hides(paragraph) else shown] if shown else []

    def _describe_table(self, words: str) -> None:
        """Take what a table says of itself; it stands before its rows."""
        if said := described(words):
            self._descriptions += 1
            self._boxes[-1].blocks.append(Block(said, is_alt=True))

    def _learn_letters(self, tag: str, attributes: Attributes) -> None:
        """Take note of how the letters of a run stand, and of those of the font Symbol; a paragraph's mark has none."""
        if self._in_mark:
            return
        if tag == "rFonts":
            self._is_symbol = any(is_symbol(attributes.get(name, "")) for name in _FONTS)
        elif tag == "vanish":
            self._is_hidden = is_on(attributes.get("val", ""))
        else:
            if tag == "rStyle" and attributes.get("val") in self._known.hidden and self._is_hidden is None:
                self._is_hidden = True
            self._is_raised = self._is_raised or self._raises(tag, attributes.get("val", ""))

    def _raises(self, tag: str, value: str) -> bool:
        """Return whether a property of a run raises its words: by itself, by a style, or by its place."""
        if tag == "vertAlign":
            return value == "superscript"
        return value in self._known.raised if tag == "rStyle" else whole_number_of(value, 0) >= _RAISED_BY

    def _in_field(self, tag: str, attributes: Attributes) -> None:
        """Take a part of a field: its begin, its code, its result, its end; or of the list of a form."""
        kind = attributes.get("fldCharType", "")
        if tag == "instrText":
            self._takes_code = bool(self._fields) and not self._replaced
        elif kind == "begin":
            self._fields.append(_Field(paragraph=self._paragraphs[-1], words_before=len(self._paragraphs[-1].words)))
        elif kind == "separate" and self._fields:
            self._drop_words_of_code(self._fields[-1])
            self._fields[-1].pieces_before = self._pieces
        elif kind == "end":
            self._end_field()
        elif tag == "fldSimple":
            is_hidden = self._hides(self._paragraphs[-1])
            code = [] if self._replaced else [attributes.get("instr", "")]
            self._fields.append(_Field(code, is_hidden, self._pieces))
        elif tag != "fldChar":
            self._choose(tag, attributes.get("val", ""))

    def _drop_words_of_code(self, opened: _Field) -> None:
        """Leave out what stands in a field's code as words, such as results of fields in it and branches of IF."""
        paragraph = self._paragraphs[-1]
        if opened.paragraph is paragraph:
            del paragraph.words[opened.words_before :]

    def _end_field(self) -> None:
        """Have a field say what its code shows, where it has no result with words, and what it tells besides."""
        if self._fields:
            ended = self._fields.pop()
            if ended.pieces_before is None:
                self._drop_words_of_code(ended)
            if told := told_by("".join(ended.code)):
                self._descriptions += 1
                self._paragraphs[-1].describe(described(told))
            is_code = bool(self._fields) and self._fields[-1].pieces_before is None  # of the field around it
            if is_code:
                ended.code.clear()
            elif ended.pieces_before in (None, self._pieces):
                self._pieces += self._paragraphs[-1].show(ended)

    def _choose(self, tag: str, value: str) -> None:
        """Take an entry of a form's list, or the number of the one that was chosen."""
        if tag == "listEntry":
            self._choices.append(value)
        else:
            self._choice = value

    def _mark(self, paragraph: _Paragraph, tag: str, attributes: Attributes) -> None:
        if tag == "br" and attributes.get("type") == "page":
            self._break_page()
        elif tag != "tab" or not ("pos" in attributes or attributes.get("val")):  # else a tab stop
            (paragraph.hidden if self._hides(paragraph) else paragraph.words).append(_MARKS[tag])

    def _learn(self, paragraph: _Paragraph, tag: str, value: str) -> None:
        """Take note of a property of a paragraph."""
        if tag == "framePr":
            paragraph.is_initial = value in ("drop", "margin")
        elif tag == "pStyle":
            paragraph.level = paragraph.level or self._known.levels.get(value, 0)
            paragraph.is_title = value.lower() == "title"
            paragraph.style = value
        elif tag == "numPr":
            paragraph.is_item = True
        elif tag == "numId":
            paragraph.number = value
        elif tag == "lang":
            paragraph.language = paragraph.language or value
        elif tag == "ilvl":
            paragraph.depth = whole_number_of(value, paragraph.depth)
        elif (level := whole_number_of(value, _NO_HEADING)) < _NO_HEADING:
            paragraph.level = level + 1

    def _refer(self, kind: str, number: str) -> None:
        """Have a note follow the paragraph that refers to it, and a comment the whole."""
        noted = self.notes.pop((kind, number), [])
        if kind == "comment":
            self._comments += noted
        else:
            self._boxes[-1].asides += noted

    def _meet_page(self, tag: str, value: str) -> None:
        if tag == "lastRenderedPageBreak":
            self._turn_page()
        elif value not in ("0", "false", "off"):
            self._break_page()

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
            self._open_paragraph(paragraph.rest())
        elif not (self._page > 1 or self._boxes[0].blocks):
            return  # the document begins with it
        self._has_broken = False
        self._turn_page()
        self._has_broken = True

    def _open_box(self, tag: str, attributes: Attributes) -> None:
        if len(self._boxes) >= MAX_BOXES:
            self._boxes_too_deep += 1
            return
        self._boxes.append(ParagraphContainer())
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
        left = self._left_in_box()
        box = self._boxes.pop()
        box.blocks += left
        if tag == "txbxContent":
            self._boxes[-1].asides += box.blocks
        elif tag == "tc":
            if self._boxes[-1].rows:
                self._boxes[-1].rows[-1].append(box.blocks)
        elif self._note in _STANDING_THERE and self._paragraphs:  # in a document that is one XML file
            self._boxes[-1].asides += box.blocks
        elif self._note:
            is_empty = tag == "comment" and len(box.blocks) == 1  # only who wrote it: a picture
            self.notes[self._note] = [] if is_empty else box.blocks

    def _label(self, paragraph: _Paragraph) -> str:
        """Count a paragraph, also one without words: Word shows its number. One of deleted words goes with its mark."""
        if self._numbering is None or paragraph.is_deleted:
            return ""
        label = self._numbering.label(paragraph.style, paragraph.number, paragraph.depth, paragraph.language)
        return f"{label} " if label else ""

    def _open_paragraph(self, paragraph: _Paragraph) -> None:
        """Begin a paragraph: with the large first letter, if one stands before it in the same box."""
        if before := self._initials.pop(len(self._boxes), None):
            paragraph.initial, paragraph.hidden, paragraph.described = before.initial, before.hidden, before.described
            paragraph.pictured, paragraph.goes_on = before.pictured, before.is_deleted
        paragraph.boxes = len(self._boxes)
        self._paragraphs.append(paragraph)
        if self._waiting:
            self._show_waiting()

    def _left_in_box(self) -> list[Block]:
        """Return what no paragraph of the innermost box has taken: a large first letter with nothing after it."""
        left = self._initials.pop(len(self._boxes), None)
        if left is None:
            return []
        asides, self._boxes[-1].asides = self._boxes[-1].asides, []
        return ([Block(left.initial)] if left.initial else []) + left.unseen() + asides

    def _close_paragraph(self) -> None:
        if not self._paragraphs:
            return
        paragraph, box = self._paragraphs.pop(), self._boxes[-1]
        for begun in paragraph.fields:  # those whose end was deleted show their words here, not where another ends
            if begun.pieces_before is None:
                paragraph.show(begun)
        words = "".join(paragraph.words)
        if paragraph.is_initial or (paragraph.is_deleted and words.strip()):
            # The large first letter of the next paragraph, or what goes on in it as the mark between was deleted.
            paragraph.initial += words.strip() if paragraph.is_initial else words
            self._initials[len(self._boxes)] = paragraph
            self._place = paragraph.after or self._place
            return
        if paragraph.initial and (words.strip() or paragraph.goes_on):
            words = f"{paragraph.initial}{words}"
        elif paragraph.initial:
            self._initials[len(self._boxes)] = paragraph.handing_on()
        label = paragraph.shown or self._label(paragraph)
        if words.strip():
            words = f"{label}{words}"
            if paragraph.is_title and not self.title:
                self.title = words.strip()
            place, self._place = self._place, paragraph.after
            box.blocks.append(Block(words, paragraph.level, is_item=paragraph.is_item, place=place))
        elif paragraph.after:
            self._place = paragraph.after
        _add_unseen(paragraph, box)


def _add_unseen(paragraph: _Paragraph, box: ParagraphContainer) -> None:
    """Write what stands below a paragraph: hidden words, descriptions, text boxes and notes."""
    if paragraph.hidden or paragraph.described or paragraph.pictured:
        box.blocks += paragraph.unseen()
    if box.asides:
        box.blocks += box.asides
        box.asides = []


@dataclass(slots=True)
class _Field:
    """The code of a field that is open, and whether the run of its last words is hidden."""

    code: list[str] = field(default_factory=list)
    is_hidden: bool = False
    pieces_before: int | None = None  # its result, once that has begun
    paragraph: _Paragraph | None = None  # in which it begins, if its code is not an attribute
    words_before: int = 0  # in that paragraph


class _Paragraph:
    __slots__ = (
        "after",
        "boxes",
        "described",
        "depth",
        "fields",
        "goes_on",
        "hidden",
        "initial",
        "is_deleted",
        "is_initial",
        "is_item",
        "is_title",
        "language",
        "level",
        "number",
        "pictured",
        "shown",
        "style",
        "words",
    )

    def __init__(self) -> None:
        self.words: list[str] = []
        self.hidden: list[str] = []  # words that nobody sees
        self.level = 0
        self.boxes = 0  # that it stands in
        self.is_item = False
        self.is_title = False
        self.is_deleted = False  # its mark: what follows goes on in it
        self.goes_on = False  # it begins with what stood before a mark that was deleted
        self.is_initial = False
        self.initial = ""  # what it begins with, a paragraph of its own in the file: a large letter, or deleted mark
        self.described: list[str] = []
        self.pictured: list[str] = []  # the words of its pictures
        self.fields: list[_Field] = []  # whose code begins in it
        self.style = ""
        self.language = ""
        self.shown = ""
        self.number: str | None = None
        self.depth: int | None = None
        self.after: tuple[str, str] | None = None  # the page on which it ends

    def describe(self, words: str) -> None:
        """Take what a picture in it says of itself, each description once."""
        if words and words not in self.described:
            self.described.append(words)

    def show(self, ended: _Field) -> bool:
        """Take what a field shows that has no result, and say whether it shows something; others keep their code."""
        shown = shown_by("".join(ended.code))
        if shown:
            (self.hidden if ended.is_hidden else self.words).append(shown)
            ended.code.clear()
        return bool(shown)

    def unseen(self) -> list[Block]:
        """Return what stands below its words: those that are hidden, what pictures say of themselves and show."""
        hidden = marked("".join(self.hidden))
        said = [Block(words, is_alt=True) for words in self.described] + [Block(words) for words in self.pictured]
        return ([Block(hidden)] if hidden else []) + said

    def handing_on(self) -> _Paragraph:
        """Return what an empty paragraph leaves to the next: the large first letter."""
        left = _Paragraph()
        left.initial = self.initial
        return left

    def rest(self) -> _Paragraph:
        """Return what goes on behind a break: without a number of its own."""
        rest = _Paragraph()
        rest.level, rest.is_item, rest.number = self.level, self.is_item, "0"
        return rest


def _told(tag: str, attributes: Attributes) -> str:
    """Return what a link or a field of a form tells; the name of a building block is none."""
    return "" if attributes.get("type") == "autoText" else described(attributes.get(_TOLD[tag], ""))


def _symbol(code: str, font: str) -> str:
    """Return the character of a symbol font where it is one that other fonts have; else nothing."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if is_symbol(font):
        return (
            in_symbol(chr(number)) if number & 0xFF >= 32 and 0 <= number < 0xD800 or 0xF000 < number < 0xF100 else ""
        )
    return chr(number) if 32 <= number < 0xD800 else ""
