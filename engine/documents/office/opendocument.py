"""How are OpenDocument texts, sheets, presentations and drawings read? From their one content part, as a stream."""

from __future__ import annotations

import binascii
from contextlib import suppress
from functools import partial

from engine.documents.alt_texts import described
from engine.documents.characters.raised_numbers import raised
from engine.documents.containers.package import Package, open_package
from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow, with_single_blanks
from engine.documents.hidden_text import marked, place_label
from engine.documents.office.blocks import MAX_BOXES, Block, ParagraphContainer, row_blocks, write_blocks
from engine.documents.office.opendocument_inside import (
    Embedded,
    Repeated,
    dialog_lines,
    form_words,
    formula_blocks,
    is_math,
    said_by_rule,
)
from engine.documents.office.opendocument_numbering import ListCount, ListStyles
from engine.documents.office.opendocument_old import NewNames, is_old
from engine.documents.office.opendocument_rows import Row, typed_value, without_plain_rows
from engine.documents.office.pasted_drawings import picture_form
from engine.documents.office.sheets import add_lines
from engine.documents.office.threaded_comments import said_by
from engine.documents.office.unsaved_results import Results
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import Properties
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.tables import TableWriter, column_name
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, parse_xml, whole_number

_BODIES = {"text": "word", "spreadsheet": "sheet", "presentation": "slides", "drawing": "diagram", "chart": "diagram"}
_PAGES = {"slides": "slide", "diagram": "page"}
# Text that was deleted, readings above characters, fields of forms, what repeats on each slide.
_SKIPPED = {"tracked-changes", "ruby-text", "forms", "header-decl", "footer-decl", "date-time-decl", "binary-data"}
_SKIPPED |= {"event-listeners", "styles", "automatic-styles", "font-face-decls", "scripts", "script"}
_SHAPES = set("frame custom-shape g rect line polyline polygon path circle ellipse connector measure caption".split())
_HEAD = ("creator", "date", "date-string", "creator-initials", "sender-initials")  # of a comment
_COMMENT_BY = "Comment by "
_BOXES = {"text-box", "note-body", "annotation", "table-cell", "covered-table-cell"}
_MAX_REPEATED_CELLS = 50  # a value repeated over more columns is decoration
_MAX_REPEATED_ROWS = 50
_LAST_COLUMN = 16_384
_MAX_SPACES = 200
_LISTS = ("list", "number", "numbered-paragraph")
_OWN_PARAGRAPHS = f"{' '.join(_BOXES | _SHAPES)} footnote-body endnote-body object notes control scene semantics"
_NESTING = Nesting(
    ended("p h", by="p h list ordered-list unordered-list section", within=_OWN_PARAGRAPHS)
    | ended("p h table", by="table", within=_OWN_PARAGRAPHS)
    | ended("table-row", by="table-row", within="table sub-table")
    | ended("table-cell covered-table-cell", by="table-cell covered-table-cell", within="table sub-table")
    | ended("list-item list-header", by="list-item list-header", within="list ordered-list unordered-list")
    | ended("page", by="page", within="object")
)


def read_opendocument(source: DocumentSource) -> Document | Bundle:
    """Return the text of a file of OpenDocument (.odt, .ods, .odp, .odg, .odf, .odc) or OpenOffice.org 1 (.sxw, .sxc).

    Raises:
        UnreadableFileError: damaged, protected by a password, or beyond the limits.
    """
    with open_package(source) as package:
        if _is_encrypted(package):
            raise source.protected("document")
        flow, about = Flow(source.max_chars), Properties()
        pictures = PicturesInside(source)
        content = _Content(flow, Embedded(package, pictures), pictures)
        if not (data := package.read("content.xml")):
            raise source.damaged("document")
        if is_math(data):
            write_blocks(flow, formula_blocks(package, "content.xml"))
            package.parse_aside("meta.xml", about)
            return _finish(source, flow, content, about)
        if package.has("styles.xml"):
            repeated = content.repeated
            package.parse_aside("styles.xml", NewNames(repeated) if is_old(data) else repeated)
        _parse(source, data, content)
        write_blocks(flow, [Block(line, is_item=True) for line in dialog_lines(package)])
        package.parse_aside("meta.xml", about)
    return pictures.told(_finish(source, flow, content, about))


def read_flat(source: DocumentSource) -> Document | Bundle:
    """Return the text of an OpenDocument file that is one XML document (.fodt, .fods, .fodp).

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
    """
    pictures = PicturesInside(source)
    return pictures.told(
        read_in_part(
            source.damaged("document"),
            source.data(has_pictures=True),
            partial(_read_flat, source, pictures),
            source.budget.go_on,
            _NESTING,
        )
    )


def _read_flat(source: DocumentSource, pictures: PicturesInside, data: bytes) -> Document:
    flow, about = Flow(source.max_chars), Properties()
    content = _Content(flow, pictures=pictures)
    _parse_content(data, content)
    parse_xml(data, about)
    return _finish(source, flow, content, about)


def _parse(source: DocumentSource, data: bytes, content: _Content) -> None:
    try:
        _parse_content(data, content)
    except DamagedXml as error:
        raise source.damaged("document") from error


def _parse_content(data: bytes, content: _Content) -> None:
    if is_old(data):
        parse_xml(data, NewNames(content))
    else:
        parse_xml(without_plain_rows(data, content), content)


def _finish(source: DocumentSource, flow: Flow, content: _Content, about: Properties) -> Document:
    first = flow.headings[0].title if flow.headings and content.kind != "sheet" else ""
    title = about.title or content.title or first or stem(source.name)
    flow.missing += content.results.missing()
    return flow.document(title, content.kind, author=about.author, dated=about.dated, keywords=about.keywords)


def _is_encrypted(package: Package) -> bool:
    return b"encryption-data" in package.read("META-INF/manifest.xml", 64 << 20)


class _Paragraph:
    __slots__ = ("depth", "hidden", "is_hidden", "is_item", "is_title", "label", "level", "words")

    def __init__(self, level: int, depth: int, *, is_item: bool) -> None:
        self.depth = depth  # of the boxes around it; what stands between inner boxes is no text of it
        self.words: list[str] = []
        self.hidden: list[str] = []  # words that nobody sees
        self.is_hidden = False
        self.level = level
        self.is_item = is_item
        self.is_title = False
        self.label = ""


class _Content:
    """A listener for a document's content: writes finished paragraphs, rows and slides to the flow."""

    def __init__(self, flow: Flow, embedded: Embedded | None = None, pictures: PicturesInside | None = None) -> None:
        self._embedded, self._pictures = embedded, pictures
        self._has_form: list[bool] = []  # of each shape that is open: whether one form of its picture was met
        self._takes_picture = False  # at the begin of an image
        self._written: list[str] | None = None  # a picture that is written out as letters
        self._page_began = 0  # where the text of a slide begins
        self._notes_began: int | None = None  # where the speaker's notes on it do
        self.kind = "word"
        self.title = ""
        self._styles = ListStyles()
        self.repeated = Repeated(self._styles)
        self._spans: list[tuple[bool, bool]] = []  # the open ones: whether each raises its words, and hides them
        self._hiding = 0  # sections, from the first hidden one on
        self._numbers = ListCount(self._styles)
        self._number: list[str] | None = None  # one that the program wrote down itself
        self._around: list[str] = []  # paragraphs and shapes that are open
        self._said: list[str] | None = None  # of a shape, while it is told
        self._described: list[list[str]] = []  # of each shape that is open
        self._flow = flow
        self._boxes = [ParagraphContainer()]
        self._boxes_too_deep = 0
        self._paragraphs: list[_Paragraph] = []
        self._skipped_depth = 0
        self._body_depth = 0
        self._pages = 0
        self._sheet: _SheetRows | None = None
        self._in_annotation_head = False
        self._comments: list[int] = []  # those that are open, by the number of boxes around their words
        self._head_words: list[str] = []
        self._author = ""  # of the comment on a cell that is open
        self._in_forms = False
        self._filled: list[str] = []  # what fields of forms show
        self.results = Results()  # of formulas of a sheet that were saved without one
        self._typed = ""  # the value of a cell, for one that shows no words

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._skipped_depth or (tag in _SKIPPED and not self._paragraphs):
            self._skipped_depth += 1
            self._in_forms = self._in_forms or tag == "forms"
            self._open_picture(tag)
            if self._in_forms and (words := form_words(tag, attributes)):
                self._filled.append(words)
            self.repeated.start(tag, attributes)
        elif tag in ("p", "h"):
            self._around.append(tag)
            self._open_paragraph(tag, attributes)
        elif tag in _BOXES:
            self._open_box(tag, attributes)
        elif tag == "table-row":
            self._open_row(attributes)
        elif self._in_list(tag, attributes) or self._in_shape(tag, attributes):
            return
        elif self._paragraphs:
            self._inside_paragraph(tag, attributes)
        else:
            self._outside(tag, attributes)

    def end(self, tag: str) -> None:
        if self._skipped_depth:
            self._skipped_depth -= 1
            self._in_forms = self._in_forms and tag != "forms"
            self._close_picture()
            self.repeated.end(tag)
        elif tag in ("p", "h"):
            self._around.pop()
            self._close_paragraph()
        elif tag in _BOXES:
            self._close_box(tag)
        elif tag == "table-row":
            self._close_row()
        elif tag in _LISTS:
            self._end_list(tag)
        else:
            self._end_part(tag)

    def _end_list(self, tag: str) -> None:
        """Take the end of a list, of a paragraph that is an item by itself, or of the number of an item."""
        if tag == "list":
            self._numbers.close_list()
        elif tag == "number":
            self._take_number()
        else:
            self._numbers.close_single()

    def _end_part(self, tag: str) -> None:
        """Take the end of a sheet, a slide, or the whole."""
        if self._said is not None and tag in ("title", "desc"):
            self._take_description("".join(self._said))
            self._said = None
        elif tag in _SHAPES:
            self._close_shape(tag)
        elif tag == "table" and self._sheet is not None and len(self._boxes) == 1:
            self._sheet.close()
            self._sheet = None
        elif tag in ("page", "notes"):
            self._flush(is_end=True)
            self._flow.part("\n\n")
            if tag == "page" and self.kind == "slides" and self._pictures is not None:
                end = self._flow.length_chars if self._notes_began is None else self._notes_began
                self._pictures.end_slide(self._pages, end - self._page_began)
        elif tag == "body":
            self._flush(is_end=True)
            write_blocks(self._flow, [Block(words, is_item=True) for words in self._filled])
            write_blocks(self._flow, self.repeated.last(self.kind))
        elif tag == "span" and self._spans:
            self._spans.pop()
        elif tag == "section" and self._hiding:
            self._hiding -= 1
        elif tag in _HEAD and self._in_annotation_head:
            self._end_head(tag)

    def _begin_head(self) -> None:
        """Take who wrote a comment, or when; elsewhere these are fields of a text."""
        depth = len(self._boxes)
        is_in_words = bool(self._paragraphs) and self._paragraphs[-1].depth == depth
        self._in_annotation_head = bool(self._comments) and self._comments[-1] == depth and not is_in_words
        self._head_words = []

    def _end_head(self, tag: str) -> None:
        self._in_annotation_head = False
        name = " ".join("".join(self._head_words).split())
        if tag == "creator" and name and self._sheet is not None:
            self._author = name
        elif tag == "creator" and name:
            self._boxes[-1].blocks.append(Block(f"{_COMMENT_BY}{name}:", is_item=True))

    def text(self, words: str) -> None:
        if self._skipped_depth:
            if self._written is not None:
                self._written.append(words)
            self.repeated.text(words)
        taken = self._number if self._said is None else self._said
        if taken is not None:
            taken.append(words)
            return
        if self._in_annotation_head:
            self._head_words.append(words)
        if not self._paragraphs or self._skipped_depth or self._in_annotation_head:
            return
        paragraph = self._paragraphs[-1]
        if paragraph.depth == len(self._boxes):
            words = with_single_blanks(words)
            is_raised, is_hidden = self._spans[-1] if self._spans else (False, False)
            if is_hidden or paragraph.is_hidden:
                paragraph.hidden.append(words)
                return
            paragraph.words.append(raised("".join(paragraph.words[-3:]), words) if is_raised else words)

    @property
    def takes_plain_rows(self) -> bool:
        """Whether a row would stand directly in a sheet."""
        is_in_row = bool(self._paragraphs or self._skipped_depth or self._in_annotation_head)
        return self._sheet is not None and len(self._boxes) == 1 and not self._boxes_too_deep and not is_in_row

    def plain_row(self, repeated: int, cells: Row) -> None:
        """Take a row that was read without the XML parser."""
        if self._sheet is not None:
            self._sheet.open_row(repeated)
            for count, words in cells:
                self._sheet.repeated = count
                self._sheet.cell(words)
            self._sheet.close_row()

    def _open_paragraph(self, tag: str, attributes: Attributes) -> None:
        level = _level(attributes) if tag == "h" else 0
        paragraph = _Paragraph(level, len(self._boxes), is_item=self._numbers.depth > 0)
        style = attributes.get("style-name", "")
        paragraph.is_title = style == "Title"
        paragraph.is_hidden = self._hiding > 0 or style in self._styles.hidden
        paragraph.label = self._numbers.heading(style, attributes) if level else self._numbers.label(style)
        self._paragraphs.append(paragraph)

    def _take_number(self) -> None:
        """Take a number that stands in the file: before the paragraphs of an item, or at the beginning of one."""
        number, self._number = "".join(self._number or []).strip(), None
        if self._paragraphs:
            self._paragraphs[-1].label = number or self._paragraphs[-1].label
        else:
            self._numbers.shows(number)

    def _in_list(self, tag: str, attributes: Attributes) -> bool:
        """Take an element of a list, and say whether it was one."""
        if tag == "list":
            self._numbers.open_list(attributes)
        elif tag == "list-item":
            self._numbers.open_item(attributes)
        elif tag == "numbered-paragraph":
            self._numbers.open_single(attributes)
        elif tag == "list-header":
            self._numbers.open_header()
        elif tag == "number":
            self._number = []
        else:
            return False
        return True

    def _in_shape(self, tag: str, attributes: Attributes) -> bool:
        """Take the begin of a shape, or of what is said of one; a title elsewhere is a field of the text."""
        if tag in _SHAPES:
            self._around.append(tag)
            self._described.append([])
            self._has_form.append(False)
            self._show_fill(attributes)
            return True
        if tag != "binary-data":
            self._takes_picture = tag == "image" and not (self._is_in_frame and self._has_form[-1])
        if tag == "image" and self._takes_picture and self._embedded is not None:
            self._show_picture(self._embedded.picture(attributes.get("href", "")))
        if tag == "object" and self._is_in_frame:
            self._has_form[-1] = True  # the picture beside it shows the same
        if tag == "object" and self._embedded is not None:
            blocks = self._embedded.blocks(attributes.get("href", ""))
            if self._sheet is None:
                self._boxes[-1].asides += blocks
            else:
                self._sheet.beside += [" ".join(block.words.split()) for block in blocks]
        if tag in ("title", "desc") and self._body_depth and (not self._around or self._around[-1] in _SHAPES):
            self._said = []
            return True
        return False

    def _open_picture(self, tag: str) -> None:
        """Take the begin of a picture that stands in the content itself."""
        if tag == "binary-data" and self._takes_picture:
            self._written = []

    def _close_picture(self) -> None:
        written, self._written = self._written, None
        if written is None or self._pictures is None:
            return
        with suppress(binascii.Error):
            self._show_picture(picture_form(binascii.a2b_base64("".join(written)), self._pictures))

    @property
    def _is_in_frame(self) -> bool:
        """Whether forms of one picture stand beside each other; those of OpenOffice.org 1 stand in no frame."""
        return bool(self._around) and self._around[-1] == "frame"

    def _show_picture(self, words: str | None) -> None:
        """Take what a form of a picture shows; None stands for one that cannot be read, so that another counts."""
        if self._is_in_frame and words is not None:
            self._has_form[-1] = True
        if not words:
            return
        if self._sheet is not None:
            self._sheet.beside.append(words)
        else:
            box = self._boxes[-1]
            hides = [paragraph.is_hidden for paragraph in self._paragraphs] + [hides for _, hides in self._spans[-1:]]
            is_hidden = self._hiding > 0 or any(hides)
            (box.asides if self._paragraphs else box.blocks).append(Block(marked(words) if is_hidden else words))

    def _show_fill(self, attributes: Attributes) -> None:
        """Take the picture that fills a shape or a page."""
        fill = self._styles.fill_of(attributes.get("style-name", ""))
        if fill and self._embedded is not None:
            self._show_picture(self._embedded.picture(fill))

    def _take_description(self, words: str) -> None:
        """Take what a shape says of itself, or a table, which stands in none."""
        if self._around:
            self._described[-1].append(words)
        elif said := described(words):
            self._boxes[-1].blocks.append(Block(said, is_alt=True))

    def _close_shape(self, tag: str) -> None:
        self._around.pop()
        self._has_form.pop()
        said = described(*self._described.pop())
        if said and self._sheet is not None:
            self._sheet.beside.append(said)
        elif said:
            box = self._boxes[-1]
            (box.asides if self._paragraphs else box.blocks).append(Block(said, is_alt=True))
        if tag in ("frame", "custom-shape") and self._sheet is None:
            self._flush()
            self._flow.part("\n\n")

    def _outside(self, tag: str, attributes: Attributes) -> None:
        if tag in _BODIES and self._body_depth == 1:
            self.kind = _BODIES[tag]
            write_blocks(self._flow, self.repeated.first(self.kind))
        elif tag == "body":
            self._body_depth = 1
        elif tag == "table" and self.kind == "sheet" and len(self._boxes) == 1:
            is_hidden = attributes.get("style-name") in self._styles.hidden
            self._sheet = _SheetRows(
                self._flow, TableWriter(self._flow, attributes.get("name", ""), is_hidden=is_hidden)
            )
        elif tag == "page" and self.kind in _PAGES:
            self._open_page(_PAGES[self.kind], attributes)
            self._show_fill(attributes)
        elif tag == "notes":
            self._flush(is_end=True)
            self._notes_began = self._flow.length_chars
        elif tag == "section" and (self._hiding or attributes.get("display") == "none"):
            self._hiding += 1
        elif tag in _HEAD:
            self._begin_head()
        elif self.kind == "sheet" and (said := said_by_rule(tag, attributes)):
            self._boxes[-1].blocks.append(Block(said, is_item=True))

    def _open_page(self, called: str, attributes: Attributes) -> None:
        """Begin a slide, or a page of a drawing, which may have a name of its own."""
        self._pages += 1
        self._page_began, self._notes_began = self._flow.length_chars, None
        is_hidden = attributes.get("style-name") in self._styles.hidden
        name = " ".join(attributes.get("name", "").split()) if self.kind == "diagram" else ""
        own_name = "" if name.endswith(str(self._pages)) else name  # "page3" only counts, in whatever language
        label = f"{called} {self._pages}" + (f" · {own_name}" if own_name else "")
        self._flow.place(called, place_label(label, is_hidden=is_hidden))
        if own_name:
            self._flow.heading(own_name, 1)
        self.repeated.use(attributes)

    def _inside_paragraph(self, tag: str, attributes: Attributes) -> None:
        words = self._paragraphs[-1].words
        if tag == "s":
            words.append(" " * min(whole_number(attributes, "c", 1), _MAX_SPACES))
        elif tag == "tab":
            words.append("\t")
        elif tag == "line-break":
            words.append("\n")
        elif tag == "span":
            style, hides = attributes.get("style-name", ""), bool(self._spans) and self._spans[-1][1]
            self._spans.append((style in self._styles.raised, hides or style in self._styles.hidden))
        elif tag == "hidden-text" and attributes.get("is-hidden") == "true":
            self._paragraphs[-1].hidden.append(f" {attributes.get('string-value', '')} ")
        elif tag == "hidden-paragraph":
            self._paragraphs[-1].is_hidden = attributes.get("is-hidden") == "true"
        elif tag in ("note-citation", "ruby-text", "binary-data", "tracked-changes", "forms", "script"):
            self._skipped_depth += 1
            self._open_picture(tag)
        elif tag in _HEAD:
            self._begin_head()
        elif tag == "a" and (said := described(attributes.get("title", ""))):
            self._take_tip(said)

    def _take_tip(self, said: str) -> None:
        """Take the tip of a link, in a sheet beside the cells."""
        if self._sheet is None:
            self._boxes[-1].asides.append(Block(said, is_alt=True))
        elif self._is_on_cells:
            self._sheet.tell(said)
        else:
            self._sheet.tell_at_cell(said)

    @property
    def _is_on_cells(self) -> bool:
        """Whether a paragraph stands in a shape that lies on the cells of a sheet."""
        return self._sheet is not None and not self._comments and not _SHAPES.isdisjoint(self._around)

    def _open_box(self, tag: str, attributes: Attributes) -> None:
        if len(self._boxes) >= MAX_BOXES:
            self._boxes_too_deep += 1
            return
        self._boxes.append(ParagraphContainer())
        if tag == "annotation":
            self._comments.append(len(self._boxes))
            self._author = ""
        if tag == "covered-table-cell" or tag == "table-cell":
            count = whole_number(attributes, "number-columns-repeated", 1)
            if self._sheet is not None and len(self._boxes) == 2:
                self._sheet.repeated = count
                self._typed = typed_value(attributes)
                if "formula" in attributes and not self._typed and "value-type" not in attributes:
                    self._typed = self.results.of_formula(attributes["formula"])
            elif self._boxes[-2].rows:
                self._boxes[-2].rows[-1] += [[] for _ in range(min(count, _MAX_REPEATED_CELLS) - 1)]

    def _close_box(self, tag: str) -> None:
        if self._boxes_too_deep:
            self._boxes_too_deep -= 1
            return
        if len(self._boxes) == 1:
            return
        box = self._boxes.pop()
        blocks = box.blocks + box.asides
        if tag == "annotation" and self._comments:
            self._comments.pop()
            blocks = [] if _is_head(blocks) else blocks
            if self._sheet is not None:
                words = " ".join(block.words.strip() for block in blocks)
                self._sheet.tell_at_cell(said_by(self._author, words) if words else "")
                return
        if tag in ("table-cell", "covered-table-cell"):
            if self._sheet is not None and len(self._boxes) == 1:
                self._sheet.cell(" ".join(block.words.strip() for block in blocks) or self._typed)
            elif self._boxes[-1].rows:
                self._boxes[-1].rows[-1].append(blocks)
        elif self._paragraphs:
            self._boxes[-1].asides += blocks
        else:
            self._boxes[-1].blocks += blocks

    def _open_row(self, attributes: Attributes) -> None:
        count = whole_number(attributes, "number-rows-repeated", 1)
        if self._sheet is not None and len(self._boxes) == 1:
            self._sheet.open_row(count)
        else:
            self._boxes[-1].rows.append([])

    def _close_row(self) -> None:
        if self._sheet is not None and len(self._boxes) == 1:
            self._sheet.close_row()
        elif self._boxes[-1].rows:
            cells = self._boxes[-1].rows.pop()
            self._boxes[-1].blocks += row_blocks(cells) if cells else []
            self._flush()

    def _close_paragraph(self) -> None:
        if not self._paragraphs:
            return
        paragraph, box = self._paragraphs.pop(), self._boxes[-1]
        words, unseen = "".join(paragraph.words), marked("".join(paragraph.hidden))
        if paragraph.label and words.strip():
            words = f"{paragraph.label} {words.lstrip()}"
        if self._sheet is not None and self._is_on_cells:
            self._sheet.tell(words)
            self._sheet.tell(unseen)
            unseen = ""
        elif words.strip():
            if paragraph.is_title and not self.title:
                self.title = words.strip()
            box.blocks.append(Block(words, paragraph.level, is_item=paragraph.is_item))
        if unseen:
            box.blocks.append(Block(unseen))
        if not self._paragraphs or len(self._boxes) == 1:
            box.blocks += box.asides
            box.asides = []
        self._flush()

    def _flush(self, *, is_end: bool = False) -> None:
        """Write what the body holds, unless a row of it is open."""
        body = self._boxes[0]
        if len(self._boxes) == 1 and not body.rows and not self._paragraphs:
            # What is said of a picture waits for the caption below it.
            waits = bool(body.blocks) and body.blocks[-1].is_alt and not is_end
            held = [body.blocks.pop()] if waits else []
            write_blocks(self._flow, body.blocks)
            body.blocks = held


class _SheetRows:
    """The rows of one sheet, its repeated cells and rows written out within reason."""

    def __init__(self, flow: Flow, writer: TableWriter) -> None:
        self.repeated = 1
        self.beside: list[str] = []  # comments on cells, and the words of shapes
        self._flow, self._writer = flow, writer
        self._cells: dict[int, str] = {}
        self._row = self._column = 0
        self._rows_repeated = 1

    def open_row(self, repeated: int) -> None:
        self._cells, self._column, self._rows_repeated = {}, 0, repeated

    def cell(self, words: str) -> None:
        if words:
            for number in range(min(self.repeated, _MAX_REPEATED_CELLS)):
                self._cells[self._column + number + 1] = words
        self._column += self.repeated

    def close_row(self) -> None:
        for number in range(min(self._rows_repeated, _MAX_REPEATED_ROWS) if self._cells else 0):
            self._writer.cells(self._cells, self._row + number + 1)
        self._row += self._rows_repeated

    def tell(self, words: str) -> None:
        """Take a line that is no cell."""
        if line := " ".join(words.split()):
            self.beside.append(line)

    def tell_at_cell(self, words: str) -> None:
        """Take a comment on the cell that is open."""
        cell = f"{column_name(min(self._column, _LAST_COLUMN) + 1)}{self._row + 1}"
        self.tell(f"{cell}: {words}" if words else "")

    def close(self) -> None:
        self._writer.close()
        add_lines(self._flow, self._writer, self.beside)
        self._flow.part("\n\n")


def _is_head(blocks: list[Block]) -> bool:
    """Return whether a comment says no more than who wrote it."""
    return len(blocks) == 1 and blocks[0].is_item and blocks[0].words.startswith(_COMMENT_BY)


def _level(attributes: Attributes) -> int:
    return max(1, min(whole_number(attributes, "outline-level", 1), 6))
