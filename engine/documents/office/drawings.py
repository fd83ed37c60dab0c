"""Which words stand in charts and diagrams? Titles, names of series and categories, labels of boxes, descriptions."""

from __future__ import annotations

from collections.abc import Iterable

from engine.documents.alt_texts import described
from engine.documents.containers.package import Package, Relation
from engine.documents.xmlstream import Attributes, SilentListener

DRAWN = ("chart", "chartEx", "diagramData")  # kinds of relations to charts, old and new, and diagrams
CONTROLS = ("control", "ctrlProp")  # kinds of relations to buttons, boxes to tick and lists
_SHOWN_PROPERTIES = frozenset(("Caption", "Value", "Text"))
# Words of a chart that it keeps of its sheet, or holds itself; those of the new kind last.
_CACHED = frozenset(("strCache", "multiLvlStrCache", "strLit", "dlblRangeCache", "strDim", "txData"))
_ENDS = frozenset(("p", "v", "pt", "name"))
_TYPED = {"v": "tx", "name": "trendline"}  # by what they stand in: names of series and of trends


def drawing_lines(package: Package, part: str) -> list[str]:
    """Return the words of a chart, a SmartArt diagram or a sheet's drawing, one line a paragraph."""
    found = _Words()
    for drawn in (part, *package.related(part, "chartUserShapes")):  # what was drawn upon a chart
        package.parse_aside(drawn, found)
    return list(dict.fromkeys(found.lines))


def diagram_copies(package: Package, relations: Iterable[Relation]) -> list[list[str]]:
    """Return the words of diagrams of which the file has the drawing alone, as programs that convert files leave it."""
    relations = list(relations)
    if any(relation.kind == "diagramData" and package.has(relation.target) for relation in relations):
        return []
    return [drawing_lines(package, relation.target) for relation in relations if relation.kind == "diagramDrawing"]


def alt_text(attributes: Attributes) -> str:
    """Return what a picture or shape of an Office file says of itself, or ""."""
    said = attributes.get("descr") or attributes.get("alt") or attributes.get("string", "")
    title = attributes.get("title", "")
    return described(title, said) if title or said else ""


def control_lines(package: Package, part: str) -> list[str]:
    """Return the words on buttons, boxes to tick and the like, which a sheet keeps in a drawing of the old kind."""
    found = _Controls()
    package.parse_aside(part, found)
    return list(dict.fromkeys(found.lines))


def property_lines(package: Package, part: str) -> list[str]:
    """Return the words of a control that is a part of its own: caption, what was typed, the entries of a list."""
    found = _Properties()
    package.parse_aside(part, found)
    return list(dict.fromkeys(found.lines))


class _Properties(SilentListener):
    """A listener for the properties of a control: those of ActiveX, and the entries of a form's list."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        said = ""
        if tag == "ocxPr" and attributes.get("ax:name", attributes.get("name")) in _SHOWN_PROPERTIES:
            said = attributes.get("ax:value", attributes.get("value", ""))
        elif tag == "item":
            said = attributes.get("val", "")
        words = " ".join(said.split())
        self.lines += [words] if any(map(str.isalpha, words)) else []


class _Controls(SilentListener):
    """A listener for VML: the words of each shape but those of comments, which stand elsewhere."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] = []
        self._is_open = self._is_note = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "textbox":
            self._is_open = True
        elif tag == "ClientData":
            self._is_note = attributes.get("ObjectType") == "Note"
        elif tag == "textpath":
            self._words.append(attributes.get("string", ""))
        elif tag in ("div", "br"):
            self._words.append(" ")

    def text(self, words: str) -> None:
        if self._is_open:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag == "textbox":
            self._is_open = False
        elif tag == "shape":
            line = " ".join("".join(self._words).split())
            self.lines += [line] if line and not self._is_note else []
            self._words, self._is_note = [], False


class _Words:
    """A listener for DrawingML: paragraphs of text runs, and the cached words (not numbers) of charts."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] = []
        self._cached = 0
        self._takes_text = False
        self._before = ""  # the element that began last

    def start(self, tag: str, attributes: Attributes) -> None:
        before, self._before = self._before, tag
        if tag in _CACHED:
            self._cached += 1
        elif tag == "t" or (tag in ("v", "pt") and self._cached) or _TYPED.get(tag, "") == before != "":
            self._takes_text = True
        elif tag == "br":
            self._words.append("\n")
        elif tag in ("cNvPr", "docPr") and (said := alt_text(attributes)):
            self.lines.append(said)

    def end(self, tag: str) -> None:
        self._takes_text = False
        if tag in _CACHED:
            self._cached -= 1
        if tag in _ENDS and self._words:
            line = " ".join("".join(self._words).split())
            self._words.clear()
            if line:
                self.lines.append(line)

    def text(self, words: str) -> None:
        if self._takes_text:
            self._words.append(words)
