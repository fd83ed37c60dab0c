"""What stands in an OpenDocument file outside its text? Headers, footers, and objects inside: formulas, charts."""

from __future__ import annotations

import re

from engine.documents.containers.package import Package, resolve
from engine.documents.office.blocks import Block
from engine.documents.office.opendocument_numbering import ListStyles
from engine.documents.office.pasted_drawings import drawn_lines, is_drawing, part_bytes
from engine.documents.pictures.inside import PicturesInside
from engine.documents.xmlstream import Attributes, SilentListener

_HEADERS = frozenset(("header", "header-left", "header-first"))
_FOOTERS = frozenset(("footer", "footer-left", "footer-first"))
_DECLARED = {"header-decl": "use-header-name", "footer-decl": "use-footer-name", "date-time-decl": "use-date-time-name"}
_FIELDS = frozenset("sheet-name page-number page-count date time title file-name".split())
_SHAPES = frozenset(("frame", "custom-shape"))
_HANDOUT = "handout-master"
_WRITTEN_ON_MASTERS = ("", "header", "footer")  # frames of other classes ask for words: "Click to add a title"
_OBJECT_PICTURES = "/ObjectReplacements/"
_DIALOGS = "dialogs/"  # the folder of those that macros show
_SHOWN_IN_DIALOGS = ("title", "label", "value", "help-text")
_CHOICES = "cell-content-is-in-list("
_CHOICE = re.compile(r'"([^"]*)"')
_IS_MATH = re.compile(rb"(?:\s|<[?!][^>]*>)*<(?:\w+:)?math[\s>]")
# What stands between the parts of a formula, and which are numbers of their own.
_BETWEEN = {("mfrac", 2): "/", ("msup", 2): "^", ("msubsup", 3): "^"}
_WIDE = frozenset(("mfrac", "msqrt", "mroot", "mtr", "mtable"))


class Repeated:
    """A listener for what repeats on pages, sheets and slides, each once, and for the styles of lists.

    It hears ``styles.xml`` and those parts of the content that are no text of it.
    """

    def __init__(self, lists: ListStyles) -> None:
        self._lists = lists
        self._headers: list[Block] = []
        self._footers: list[Block] = []
        self._of_masters: dict[str, list[Block]] = {}  # what stands on the slides of a master page
        self._declared: dict[str, str] = {}
        self._used: dict[str, None] = {}  # names of masters and declarations, in the order of the slides
        self._master = ""
        self._into: list[Block] | None = None
        self._words: list[str] | None = None
        self._around: list[tuple[list[Block] | None, list[str] | None, bool]] = []  # of the shapes that are open
        self._name = ""
        self._field_depth = 0
        self._has_field = False

    def first(self, kind: str) -> list[Block]:
        """Return what goes before the text of a document of this kind."""
        return self._headers if kind != "slides" else []

    def last(self, kind: str) -> list[Block]:
        """Return what goes behind the text of a document of this kind."""
        if kind not in ("slides", "diagram"):
            return self._footers
        words = {self._declared[name]: None for name in self._used if name in self._declared}
        words |= {block.words: None for name in self._used for block in self._of_masters.get(name, [])}
        return [Block(line) for line in dict.fromkeys([*words, *(block.words for block in self._footers)])]

    def use(self, attributes: Attributes) -> None:
        """A slide begins: what it shows of its master page and of what was declared."""
        names = [f"{decl} {attributes[use]}" for decl, use in _DECLARED.items() if use in attributes]
        self._used |= dict.fromkeys([attributes.get("master-page-name", ""), *names])

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self._lists.start(tag, attributes)
        if tag == "master-page":
            self._master = attributes.get("name", "")
        elif tag == _HANDOUT:
            self._master = tag
            self._used[tag] = None  # whatever the slides show
        elif tag in _HEADERS or tag in _FOOTERS:
            self._into = self._headers if tag in _HEADERS else self._footers
            self._into = None if attributes.get("display") == "false" else self._into
        elif tag in _SHAPES:  # maybe in a paragraph, as a logo is; it has paragraphs of its own
            self._around.append((self._into, self._words, self._has_field))
            self._words = None
            if self._master and attributes.get("class", "") in _WRITTEN_ON_MASTERS:
                self._into = self._of_masters.setdefault(self._master, [])
        elif tag in _DECLARED:
            self._name, self._words = f"{tag} {attributes.get('name', '')}", []
        elif tag in ("p", "h") and self._into is not None:
            self._words, self._has_field = [], False
        elif tag == "tab" and self._words is not None:
            self._words.append("\t")
        elif tag in _FIELDS:
            self._field_depth += 1
            self._has_field = True

    def end(self, tag: str) -> None:
        """Take what an element held."""
        self._lists.end(tag)
        if tag in _HEADERS or tag in _FOOTERS:
            self._into = None
        elif tag in _SHAPES and self._around:
            self._into, self._words, self._has_field = self._around.pop()
        elif tag in ("master-page", _HANDOUT):
            self._master = ""
        elif tag in _FIELDS:
            self._field_depth -= 1
        elif tag in _DECLARED:
            self._declared[self._name] = "".join(self._words or []).strip()
            self._words = None
        elif tag in ("p", "h") and self._words is not None and self._into is not None:
            self._take(" ".join("".join(self._words).split(" ")).strip())
            self._words = None

    def text(self, words: str) -> None:
        """Words of a header, a footer, or nothing of interest."""
        if self._words is not None and not self._field_depth:
            self._words.append(words)

    def _take(self, words: str) -> None:
        is_of_field = self._has_field and len(words.split()) < 2  # "Page 1" without its number
        is_said = len(words) > 2 and not words.isdigit() and any(map(str.isalnum, words))
        if self._into is not None and is_said and not is_of_field:
            self._into += [] if any(block.words == words for block in self._into) else [Block(words)]


class Embedded:
    """The objects inside a package: a formula as a page writes it, the words of a chart, a drawing or a text."""

    def __init__(self, package: Package, pictures: PicturesInside) -> None:
        self._package = package
        self._pictures = pictures
        self._drawn: dict[str, bool] = {}  # metafiles that were read: whether each has words

    def picture(self, reference: str) -> str | None:
        """Return the words of the picture that a frame refers to, a line in a row, each picture once.

        They are None where this form of it cannot be read or is a drawing without words, so that another one counts.
        The picture of an object is left out: its words are those of the object, as ``blocks`` gives them.
        """
        part = resolve("", reference.lstrip("#"))  # OpenOffice.org 1 wrote the sign before a part
        if not reference or _OBJECT_PICTURES in f"/{part}" or not self._package.has(part):
            return None
        if not is_drawing(part):
            return self._pictures.part_form(self._package, part)
        if part in self._drawn:
            return "" if self._drawn[part] else None
        lines = drawn_lines(part_bytes(self._package, part), self._package.source.budget)
        self._drawn[part] = bool(lines)
        return "\n".join(lines) if lines else None

    def blocks(self, reference: str) -> list[Block]:
        """Return the words of the object that a frame refers to; none where there is no such object."""
        part = f"{reference.removeprefix('./').rstrip('/')}/content.xml"
        if not reference or not self._package.has(part):
            return []
        if is_math(self._package.read(part)):
            return formula_blocks(self._package, part)
        lines = _Lines()
        self._package.parse_aside(part, lines)
        return [Block(line, is_item=True) for line in dict.fromkeys(lines.lines)]


def is_math(data: bytes) -> bool:
    """Return whether the content of an object, or of a whole file, is a formula."""
    return _IS_MATH.match(data) is not None


def formula_blocks(package: Package, part: str) -> list[Block]:
    """Return the formula that a part is, in one line; none where it is empty."""
    formula = _Formula()
    package.parse_aside(part, formula)
    words = " ".join("".join(formula.words).split())
    return [Block(words)] if words else []


def dialog_lines(package: Package) -> list[str]:
    """Return the words of the dialogs that macros of a document show, each once."""
    lines: list[str] = []
    for name in package.names():
        if name.lower().startswith(_DIALOGS) and name.endswith(".xml"):
            found = _Dialog()
            package.parse_aside(name, found)
            lines += found.lines
    return list(dict.fromkeys(lines))


class _Dialog(SilentListener):
    """A listener for a dialog: titles, labels, and what its fields hold."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._is_dialog = False

    def start(self, tag: str, attributes: Attributes) -> None:
        self._is_dialog = self._is_dialog or tag == "window"
        said = (" ".join(attributes.get(name, "").split()) for name in _SHOWN_IN_DIALOGS)
        self.lines += [words for words in said if self._is_dialog and any(map(str.isalpha, words))]


def said_by_rule(tag: str, attributes: Attributes) -> str:
    """Return what a rule for cells says, the head of its message or its choices, or what a scenario says of itself."""
    if tag in ("help-message", "error-message"):
        return attributes.get("title", "").strip()
    if tag == "scenario":
        return attributes.get("comment", "").strip()
    condition = attributes.get("condition", "") if tag == "content-validation" else ""
    words = ", ".join(_CHOICE.findall(condition)) if _CHOICES in condition else ""
    return words if any(map(str.isalpha, words)) else ""


class _Formula:
    """A listener for MathML: a formula in one line, as a page of the web is read."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._open: list[str] = []
        self._begun: list[int] = []  # how many parts of each have begun
        self._noted = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "annotation" or self._noted:
            self._noted += 1
            return
        if self._open:
            self._begun[-1] += 1
            self.words.append(_BETWEEN.get((self._open[-1], self._begun[-1]), ""))
        self.words += [" "] if tag in _WIDE else []
        self._open.append(tag)
        self._begun.append(0)

    def end(self, tag: str) -> None:
        if self._noted:
            self._noted -= 1
            return
        self._open.pop()
        self._begun.pop()
        self.words += [" "] if tag in _WIDE else []

    def text(self, words: str) -> None:
        if not self._noted:
            self.words.append(words.strip())


class _Lines:
    """A listener for the paragraphs of an object, numbers alone left out."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in ("p", "h"):
            self._words = []

    def end(self, tag: str) -> None:
        if tag in ("p", "h") and self._words is not None:
            line = " ".join("".join(self._words).split())
            self.lines += [line] if any(map(str.isalpha, line)) else []
            self._words = None

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)


# Fields that hold what somebody typed, those that are labelled, and the entries of a list.
_TYPED_FIELDS = frozenset("text textarea formatted-text combobox date time number".split())
_LABELLED_FIELDS = frozenset("fixed-text checkbox radio frame button".split())


def form_words(tag: str, attributes: Attributes) -> str:
    """Return what a field of a form shows: its label, what was typed, or the entry that was chosen."""
    if tag in _TYPED_FIELDS:
        return attributes.get("current-value", attributes.get("value", "")).strip()
    if tag == "option":
        selected = attributes.get("current-selected", attributes.get("selected", ""))
        return attributes.get("label", "").strip() if selected == "true" else ""
    return attributes.get("label", "").strip() if tag in _LABELLED_FIELDS else ""
