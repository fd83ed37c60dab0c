"""How is a presentation (.pptx) read? Slide by slide, each with its tables, diagrams, notes and comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from engine.documents.alt_texts import described
from engine.documents.characters.raised_numbers import raised
from engine.documents.characters.symbol_font import in_symbol, is_symbol
from engine.documents.containers.package import Package, Relation, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import place_label
from engine.documents.office import alternatives, formulas
from engine.documents.office.alternatives import Alternatives
from engine.documents.office.blocks import Block, ParagraphContainer, row_blocks, write_blocks
from engine.documents.office.drawings import CONTROLS, DRAWN, alt_text, diagram_copies, drawing_lines, property_lines
from engine.documents.office.embedded import Foreign, add_foreign, with_embedded
from engine.documents.office.formulas import Formula
from engine.documents.office.pasted_drawings import pasted_words
from engine.documents.office.printed_shapes import printed_words, shows_master
from engine.documents.office.sheets import unescaped
from engine.documents.office.slide_numbering import (
    BULLETS,
    NUMBERED,
    STYLE_DEPTHS,
    Bullet,
    Bullets,
    ParagraphNumbers,
    Placeholders,
    bullet,
    is_bullet,
    names_of,
)
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import key_words, read_properties
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener, whole_number
from engine.errors import UnreadableFileError

_FONTS = ("latin", "sym")
_LINKS = ("hlinkClick", "hlinkHover")
_LEARNT = frozenset(("sld", "sp", "ph", "cNvPr", *_LINKS, "txBody", "rPr", *_FONTS, "pPr", *BULLETS, *STYLE_DEPTHS))
_HEARD = _LEARNT | alternatives.TAGS | {"t", "p", "fld", "br", "oMath", "tr", "tc", "blip", "oleObj"}
_ENDED = frozenset(("t", "r", "p", "AlternateContent", *STYLE_DEPTHS, "sp", "graphicFrame", "tr", "oleObj"))
_TITLES = {"title", "ctrTitle"}
_ON_EVERY_SLIDE = {"sldNum", "dt", "ftr", "hdr"}
_FOOTERS = {"ftr", "hdr", "dt"}  # a date is one where somebody typed it
_PRINTED_MASTERS = ("handoutMaster", "notesMaster")  # what they say stands on paper alone
_CAPTIONS = ".vtt"
_NOT_NOTES = _ON_EVERY_SLIDE | {"sldImg"}


def read_slides(source: DocumentSource) -> Document | Bundle:
    """Return the text of a presentation, slides in order with notes, and the documents inside it.

    Raises:
        UnreadableFileError: the file is damaged or beyond the limits.
    """
    with open_package(source) as package:
        main = next(iter(package.related("", "officeDocument")), "ppt/presentation.xml")
        order = _Order()
        if not package.parse(main, order):
            raise source.damaged("presentation")
        slides = filter(None, package.by_ids(main, "slide", order.ids))
        flow = Flow(source.max_chars)
        first, shared = "", _Shared(package, _authors(package, main))
        footers: dict[str, None] = {}
        printed: dict[str, None] = {}
        for number, part in enumerate(slides, 1):
            title = _add_slide(package, flow, part, number, shared, footers, printed)
            first = first or title
        for kind in _PRINTED_MASTERS:
            for part in package.related(main, kind):
                with suppress(UnreadableFileError):
                    printed |= dict.fromkeys(printed_words(package.read(part)))
        # Each once, as those of a text document; some templates repeat their footers as words of their own.
        write_blocks(flow, [Block(words) for words in dict.fromkeys([*footers, *printed])])
        about = read_properties(package)
        title = about.title or first or stem(source.name)
        keywords = key_words(about.keywords, *order.sections)
        flow.missing += package.missing
        document = flow.document(title, "slides", author=about.author, dated=about.dated, keywords=keywords)
        return shared.pictures.told(with_embedded(package, document))


def _add_slide(
    package: Package,
    flow: Flow,
    part: str,
    number: int,
    shared: _Shared,
    footers: dict[str, None],
    printed: dict[str, None],
) -> str:
    """Append a slide and return its title; its footers, and what its layout prints, go to the others."""
    relations = package.relations(part)
    layout = next((relation.target for relation in relations if relation.kind == "slideLayout"), "")
    walker = _Slide(_ON_EVERY_SLIDE, shared.of(layout), shared.pictures.of(package, part))
    before = flow.length_chars
    package.parse(part, walker)
    footers |= dict.fromkeys(walker.repeated)
    if walker.shows_layout:
        printed |= dict.fromkeys(shared.printed(layout))
    flow.place("slide", place_label(f"slide {number}", is_hidden=walker.is_hidden))
    flow.part("\n\n")
    write_blocks(flow, walker.blocks)
    pasted = pasted_words(package, part, relations, shared.pictures.drawn)
    for lines in [*_beside(package, relations, shared.authors), *pasted]:
        write_blocks(flow, [Block(line, is_item=True) for line in lines])
    for relation in relations:
        if relation.kind in CONTROLS:
            lines = property_lines(package, relation.target)
            write_blocks(flow, [Block(line, is_item=True) for line in lines])
        elif relation.target.lower().endswith(_CAPTIONS):  # of a film
            add_foreign(shared.foreign, flow, relation.target)
    shown = flow.length_chars
    for relation in relations:
        if relation.kind == "notesSlide":
            notes = _Slide(_NOT_NOTES)
            package.parse(relation.target, notes)
            write_blocks(flow, notes.blocks)
    shared.pictures.end_slide(number, shown - before)
    flow.part("\n\n")
    return next((block.words for block in walker.blocks if block.level), "")


def _beside(package: Package, relations: Sequence[Relation], authors: dict[str, str]) -> Iterator[list[str]]:
    """Yield the words of a slide's diagrams and charts, and its comments."""
    for kind in reversed(DRAWN):
        yield from (drawing_lines(package, relation.target) for relation in relations if relation.kind == kind)
    yield from diagram_copies(package, relations)
    yield from (_comments(package, one.target, authors) for one in relations if one.kind == "comments")


def _comments(package: Package, part: str, names: dict[str, str]) -> list[str]:
    found = _Comments(names)
    package.parse(part, found)
    return found.lines


def _authors(package: Package, main: str) -> dict[str, str]:
    """Return the names of those who commented, by their numbers; ``main`` is the presentation's part."""
    found = _Authors()
    for relation in package.relations(main):
        if relation.kind in ("commentAuthors", "authors"):
            package.parse_aside(relation.target, found)
    return found.names


class _Shared:
    """What slides share: numbers that layouts and masters give to placeholders (each part walked once), and people.

    Args:
        package: the presentation.
        authors: the names of those who commented, by their numbers.
    """

    def __init__(self, package: Package, authors: dict[str, str]) -> None:
        self.authors = authors
        self.foreign = Foreign(package)
        self.pictures = PicturesInside(package.source)
        self._package = package
        self._said: dict[str, Placeholders] = {}  # by layouts and masters; most layouts share their master
        self._numbers: dict[str, bool] = {}
        self._printed: dict[str, list[str]] = {}
        self._shows_master: dict[str, bool] = {}
        self._known: dict[str, list[Placeholders]] = {}

    def of(self, part: str) -> list[Placeholders]:
        """Return what a layout says, and then its master."""
        if part and part not in self._known:
            parts = self._parts(part)
            heard = parts if any(map(self._may_number, parts)) else []
            self._known[part] = [self._placeholders(name) for name in heard]
        return self._known.get(part, [])

    def printed(self, part: str) -> list[str]:
        """Return the words that a layout and its master print on each slide, such as the name of a company."""
        own = self._read(part)[1] if part else []
        if not part or not self._shows_master[part]:
            return own
        return own + [line for name in self._parts(part)[1:] for line in self._read(name)[1]]

    def _parts(self, part: str) -> list[str]:
        return [part, *self._package.related(part, "slideMaster")]

    def _may_number(self, part: str) -> bool:
        """Return whether a part asks for a number anywhere: most templates have nothing but dots."""
        return self._read(part)[0]

    def _read(self, part: str) -> tuple[bool, list[str]]:
        """Return whether a part may number paragraphs, and the words that it prints itself; each part is read once."""
        if part not in self._numbers:
            data = b""
            with suppress(UnreadableFileError):
                data = self._package.read(part)
            self._numbers[part] = NUMBERED.encode() in data or b"\0" in data[:4]  # two bytes a letter
            self._printed[part] = printed_words(data)
            self._shows_master[part] = shows_master(data)
        return self._numbers[part], self._printed[part]

    def _placeholders(self, part: str) -> Placeholders:
        if part not in self._said:
            self._said[part] = Placeholders()
            self._package.parse_aside(part, self._said[part])
        return self._said[part]


class _Order(SilentListener):
    """A listener for ``presentation.xml``: the ids of the slides in their order, and the names of sections."""

    heard = frozenset(("sldId", "section"))

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.sections: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "sldId" and "r:id" in attributes:
            self.ids.append(attributes["r:id"])
        elif tag == "section":
            self.sections.append(attributes.get("name", ""))


class _Authors(SilentListener):
    """Who comments, by the numbers that comments name."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in ("cmAuthor", "author"):
            self.names[attributes.get("id", "")] = " ".join(attributes.get("name", "").split())


class _Comments(SilentListener):
    """Comments of the old kind (text) and threads (t); a thread is written with its replies before its own words."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._said: list[tuple[int, str]] = []  # the thread of each, and its line; replies have a later one
        self._thread = 0
        self._open: list[str] = []  # who wrote what is open: a comment, and a reply to it
        self._words: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The comments in order, replies behind what they reply to."""
        return [line for _, line in sorted(self._said, key=lambda pair: pair[0])]

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in ("text", "txBody"):
            self._words = []
        elif tag in ("cm", "reply"):
            self._thread += 2 * (tag == "cm")
            self._open.append(self._names.get(attributes.get("authorId", ""), ""))
        elif tag in ("p", "br") and self._words:
            self._words.append(" ")

    def end(self, tag: str) -> None:
        if tag in ("cm", "reply") and self._open:
            self._open.pop()
        elif tag in ("text", "txBody") and self._words is not None:
            words, self._words = " ".join("".join(self._words).split()), None
            by = self._open[-1] if self._open else ""
            head = f"Comment by {by}" if by else "Comment"
            if words:
                self._said.append((self._thread + (len(self._open) > 1), f"{head}: {words}"))

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)


class _Slide:
    """A listener for a slide or its notes: shapes with paragraphs, and tables; the title comes first."""

    heard = _HEARD | _ENDED | formulas.TAGS

    def __init__(
        self,
        unread: set[str],
        layouts: list[Placeholders] | None = None,
        picture: Callable[[str], str | None] | None = None,
    ) -> None:
        self._unread = unread
        self._picture = picture  # gives the words of a picture by the id of the relation that leads to it
        self._objects = 0  # that are open; their pictures show what is read by itself
        self._layouts = layouts or []
        self._names: list[str] = []
        self._of_shape: Bullets = {}
        self._style_depth: int | None = None
        self._depth = 0
        self._bullet: tuple[Bullet] | None = None
        self._numbers = ParagraphNumbers()
        self._title: list[Block] = []
        self._box = ParagraphContainer()
        self._cells: list[list[Block]] | None = None
        self._words: list[str] | None = None
        self._takes_text = False
        self._is_raised = False
        self._role = ""
        self._is_computed = False
        self._skipped_depth = 0
        self._is_symbol = False  # the letters of the run are those of the font Symbol
        self._formula = Formula()
        self._alternatives = Alternatives()
        self._told = 0  # pieces of words
        self._tips: list[Block] = []  # what is told to who points at a link of the shape
        self.repeated: list[str] = []  # the footers of the slide
        self.is_hidden = False
        self.shows_layout = True

    @property
    def blocks(self) -> list[Block]:
        """Everything that was told, in the order of reading."""
        return self._title + self._box.blocks + self._tips

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag not in _HEARD and not self._formula.is_open:  # most of them
            self._skipped_depth += self._skipped_depth > 0
        elif self._skipped_depth or (tag in alternatives.TAGS and self._alternatives.skips(tag, self._told)):
            self._skipped_depth += 1
        elif tag == "t":
            self._takes_text = True
        elif tag == "p":
            self._words, self._depth, self._bullet, self._is_computed = [], 0, None, False
        elif tag == "fld":
            self._is_computed = True
        elif tag == "br" and self._words is not None:
            self._words.append("\n")
        elif self._words is not None and (self._formula.is_open or tag == "oMath"):
            if not self._formula.start(tag, attributes, self._words):
                self._learn(tag, attributes)
        else:
            self._learn(tag, attributes)

    def _learn(self, tag: str, attributes: Attributes) -> None:
        """Take note of what a shape is and what numbers its paragraphs have."""
        if tag == "sld":
            self.is_hidden = attributes.get("show") in ("0", "false")
            self.shows_layout = attributes.get("showMasterSp") not in ("0", "false")
        elif tag == "sp":
            self._role, self._names, self._of_shape = "", [], {}
        elif tag == "ph":
            self._role, self._names = attributes.get("type", ""), names_of(attributes)
        elif tag == "cNvPr" or tag in _LINKS:
            self._describe(tag, attributes)
        elif tag == "txBody":
            self._numbers = ParagraphNumbers()
        elif tag == "rPr" or tag in _FONTS:
            self._learn_letters(tag, attributes)
        elif tag == "pPr":
            self._depth = whole_number(attributes, "lvl", 0)
        elif is_bullet(tag):
            self._take_bullet(bullet(tag, attributes))
        elif tag in STYLE_DEPTHS:
            self._style_depth = STYLE_DEPTHS[tag]
        else:
            self._learn_other(tag, attributes)

    def _learn_other(self, tag: str, attributes: Attributes) -> None:
        """Take a row or a cell of a table, an inserted object, or a picture with the words that it shows."""
        if tag == "blip" and self._picture is not None and not self._objects:
            words = self._picture(attributes.get("r:embed", ""))
            self._told += words is not None
            if words:
                self._box.blocks.append(Block(words))
        elif tag == "oleObj":
            self._objects += 1
        elif tag == "tr":
            self._cells = []
        elif tag == "tc" and self._cells is not None:
            self._cells.append([])

    def _describe(self, tag: str, attributes: Attributes) -> None:
        """Take what a shape says of itself, or a link to who points at it."""
        if said := described(attributes.get("tooltip", "")) if tag in _LINKS else alt_text(attributes):
            self._told += tag not in _LINKS
            kept = self._tips if tag in _LINKS else self._box.blocks
            kept.append(Block(said, is_item=True, is_alt=True))

    def _learn_letters(self, tag: str, attributes: Attributes) -> None:
        """Take note of whether the letters of a run are raised, and whether they are those of the font Symbol."""
        if tag == "rPr":
            if "baseline" in attributes:
                self._is_raised = attributes["baseline"].strip("0%").isdecimal()
        elif self._words is not None:
            self._is_symbol = self._is_symbol or is_symbol(attributes.get("typeface", ""))

    def end(self, tag: str) -> None:
        if self._skipped_depth:
            self._skipped_depth -= 1
        elif tag not in _ENDED:
            if self._formula.is_open and self._words is not None:
                self._formula.end(tag, self._words)
        elif tag == "t":
            self._takes_text = False
        elif tag == "r":
            self._is_raised = self._is_symbol = False
        elif tag == "p":
            self._close_paragraph()
        elif tag == "AlternateContent":
            self._alternatives.end()
        elif tag in STYLE_DEPTHS:
            self._style_depth = None
        else:
            self._close(tag)

    def _close(self, tag: str) -> None:
        """Take the end of a shape, of an inserted object, or of a table's row."""
        if tag == "oleObj":
            self._objects = max(0, self._objects - 1)
        elif tag in ("sp", "graphicFrame"):
            self._role = ""
            self._separate()
        elif tag == "tr" and self._cells is not None:
            self._box.blocks += row_blocks(self._cells) if self._cells else []
            self._cells = None

    def text(self, words: str) -> None:
        if self._takes_text and self._words is not None and not self._skipped_depth:
            before = "".join(self._words[-3:]) if self._is_raised else ""
            words = unescaped(in_symbol(words) if self._is_symbol else words)
            self._told += bool(words.strip())
            self._words.append(raised(before, words) if self._is_raised else words)

    def _take_bullet(self, wanted: Bullet) -> None:
        if self._style_depth is not None:
            self._of_shape[self._style_depth] = wanted
        elif self._words is not None:
            self._bullet = (wanted,)

    def _wanted(self) -> Bullet:
        """Return the number that the paragraph is to show: by itself, its shape, the layout, or the master."""
        if self._bullet is not None:
            return self._bullet[0]
        if not (self._of_shape or self._layouts):
            return None
        said = [self._of_shape]
        for name in self._names:  # a master has indexes of its own
            asked = self._layouts[:1] if name.startswith("index") else self._layouts
            said += [layout.by_name[name] for layout in asked if name in layout.by_name]
        if self._names and "type body" in self._names:
            said += [layout.by_name["body style"] for layout in self._layouts if "body style" in layout.by_name]
        return next((bullets[self._depth] for bullets in said if self._depth in bullets), None)

    def _close_paragraph(self) -> None:
        words, self._words = "".join(self._words or []), None
        if not words.strip() or self._role in self._unread:  # PowerPoint numbers no empty paragraph
            is_footer = self._role in _FOOTERS and not (self._role == "dt" and self._is_computed)
            self.repeated += [words.strip()] if words.strip() and is_footer else []
            return
        if label := self._numbers.label(self._depth, self._wanted()):
            words = f"{label} {words.lstrip()}"
        if self._cells:
            self._cells[-1].append(Block(words))
        elif self._role in _TITLES:
            self._add_title(words)
        else:
            self._box.blocks.append(Block(words, is_item=True))

    def _add_title(self, words: str) -> None:
        words = " ".join(words.split())
        if self._title:
            self._title[0].words += " " + words
        else:
            self._title.append(Block(words, level=1))

    def _separate(self) -> None:
        """Let the next shape begin a paragraph of its own."""
        self._box.blocks += self._tips
        self._tips = []
        if self._box.blocks and self._box.blocks[-1].words:
            self._box.blocks.append(Block(""))
