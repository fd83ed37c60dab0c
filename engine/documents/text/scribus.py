"""How is a document of Scribus (.sla) read? Page by page, frame by frame from the top, with its paragraphs.

Source: the file format as the program's wiki describes it; its words stand in attributes of the elements of a story.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from functools import partial

from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.properties import key_words
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener, parse_xml, whole_number

_LETTERS = {
    "tab": "\t",
    "breakline": "\n",
    "breakcol": "\n",
    "breakframe": "\n",
    "nbhyphen": "\u2011",
    "nbspace": "\xa0",
}
_ENDS = ("para", "trail")  # of a paragraph: they say which style it has
_OBJECTS = ("PAGEOBJECT", "MASTEROBJECT", "FRAMEOBJECT")
# A style is that of headings by its name alone: "Title", "Copy of Heading 2", "Chapter title", but none of "Untitled"
# text, of the text below a heading, or of the titles that stand at the head of each page.
_HEADING = re.compile(
    r"(?<![^\W\d_])(?:(?:main|chapter|section|article|page|kapitel|haupt)[\W_]?)?"
    r"(?P<below>sub|sous|inter|unter|zwischen|sotto)?[\W_]?"
    r"(?:headings?|headlines?|heads?|titles?|überschrift(?:en)?|titel|titres?|títulos?|titol[oi])(?![^\W\d_])"
    r"(?:[\W_]*(?:level|ebene|niveau|nivel|livello))?[\W_]*(?P<level>[1-6](?!\d))?",
    re.IGNORECASE,
)
_NO_HEADING = re.compile(
    r"(?<![^\W\d_])(?:text|body|texte|texto|testo|corps|corpo|cuerpo|paragraph|absatz|caption|after|following|below"
    r"|under|running|nach|hinter)(?![^\W\d_])",
    re.IGNORECASE,
)
_CONTROLS = {9: "\t", 24: "\u2011", 29: "\xa0", **dict.fromkeys((10, 13, 26, 27, 28), "\n")}  # by their code points
_CONTROLS |= {4: "\t", 5: "\n"}  # up to 1.2
# Controls that XML may not have: the program writes them all the same, as they are or by their numbers.
_UNWRITABLE = re.compile(rb"&#(?:x0*(1?[0-9A-Fa-f])|0*([12]?\d|3[01]));|[\x01-\x08\x0b\x0c\x0e-\x1f]")
_FIRST_LETTER, _MOST_CODE_POINT, _SURROGATES = 32, 0x10FFFF, range(0xD800, 0xE000)
_MARK = "\x1a"  # no letter of XML: around the number of a mark, whose words may come behind it
_MARKED = re.compile(f"{_MARK}(\\d+){_MARK}")
_TAG = re.compile(r"<[^<>]{1,500}>")
_FIRST_BYTES = 64
_ON_MASTERS = 1 << 30  # behind all pages
_NEAR_POINTS = 6  # frames that begin so near to each other stand side by side


@dataclass(slots=True)
class _Frame:
    page: int
    top: float
    left: float
    is_hidden: bool
    paragraphs: list[tuple[str, str]] = field(default_factory=list)  # style, words


def read_scribus(source: DocumentSource, data: bytes) -> Document:
    """Return the words of a document; what master pages print on each stands once, at the end.

    Of a damaged file there is what can be made out, which is told.

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
    """
    if b"\0" not in data[:_FIRST_BYTES]:  # in UTF-16 they are parts of letters
        data = _UNWRITABLE.sub(_written, data)
    return read_in_part(source.damaged("document"), data, partial(_document, source), source.budget.go_on)


def _written(control: re.Match[bytes]) -> bytes:
    """Return the letters of XML that a control of the program stands for."""
    code = int(control[1], 16) if control[1] else int(control[2] or control[0][0])
    return "".join(f"&#{ord(letter)};" for letter in _CONTROLS.get(code, "")).encode()


def _document(source: DocumentSource, data: bytes) -> Document:
    found = _Document()
    parse_xml(data, found)
    flow, page = Flow(source.max_chars), -1
    for frame in sorted(found.frames, key=lambda one: (one.page, round(one.top / _NEAR_POINTS), one.left)):
        flow.part("\n\n")
        if frame.page != page and frame.paragraphs:
            page = frame.page
            flow.place(*(("section", "master pages") if page == _ON_MASTERS else ("page", f"page {page + 1}")))
        for style, words in frame.paragraphs:
            _write(flow, style, found.with_marks(words), is_hidden=frame.is_hidden)
    for note in found.notes:
        flow.block(note)
    title = found.about.get("TITLE") or (flow.headings[0].title if flow.headings else stem(source.name))
    keywords = key_words(found.about.get("KEYWORDS", ""), found.about.get("COMMENTS", ""))
    return flow.document(title, "word", author=found.about.get("AUTHOR", ""), keywords=keywords)


def _write(flow: Flow, style: str, words: str, *, is_hidden: bool) -> None:
    heading = None if _NO_HEADING.search(style) else _HEADING.search(style)
    if is_hidden:
        flow.block(marked(words), as_written=True)
    elif heading:
        flow.heading(words, int(heading["level"] or (2 if heading["below"] else 1)))
    else:
        flow.block(words.strip(), as_written=True)


class _Document(SilentListener):
    """A listener that gathers the frames of a document."""

    def __init__(self) -> None:
        self.frames: list[_Frame] = []
        self.notes: list[str] = []
        self.about: Attributes = {}
        self._hidden_layers: set[str] = set()
        self._open: list[_Frame] = []  # some stand within others
        self._words: list[str] = []
        self._marks: list[tuple[str, str]] = []  # in the order of the words: label, type
        self._said: dict[tuple[str, str], str] = {}  # by marks

    def with_marks(self, words: str) -> str:
        """Return the words of a paragraph with those of its marks; one may stand for words that are told behind it."""
        return _MARKED.sub(lambda found: self._said.get(self._marks[int(found[1])], ""), words)

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "DOCUMENT":
            self.about = {name: value.strip() for name, value in attributes.items()}
        elif tag == "LAYERS" and attributes.get("SICHTBAR") == "0":
            self._hidden_layers.add(attributes.get("NUMMER", ""))
        elif tag in _OBJECTS:
            self._end_paragraph("")
            self._open.append(self._frame(tag, attributes))
            self.frames.append(self._open[-1])
        elif tag == "ITEXT" and self._open:
            self._words.append(_letters(attributes))
        elif tag == "MARK" and self._open:
            self._words.append(f"{_MARK}{len(self._marks)}{_MARK}")
            self._marks.append((attributes.get("label", ""), attributes.get("type", "")))
        elif tag == "Mark":
            self._said[attributes.get("label", ""), attributes.get("type", "")] = attributes.get("str", "")
        elif tag in _LETTERS:
            self._words.append(_LETTERS[tag])
        elif tag in _ENDS:
            self._end_paragraph(attributes.get("PARENT", ""))
        elif tag == "Note" and (words := _TAG.sub(" ", html.unescape(attributes.get("Text", ""))).strip()):
            self.notes.append(words)

    def end(self, tag: str) -> None:
        if tag in (*_OBJECTS, "StoryText"):
            self._end_paragraph("")
        if tag in _OBJECTS and self._open:
            self._open.pop()

    def _frame(self, tag: str, attributes: Attributes) -> _Frame:
        page = _ON_MASTERS if tag == "MASTEROBJECT" else max(0, whole_number(attributes, "OwnPage", 0))
        if tag == "FRAMEOBJECT" and self._open:
            page = self._open[-1].page
        is_hidden = attributes.get("LAYER", "") in self._hidden_layers
        return _Frame(page, _points(attributes, "YPOS"), _points(attributes, "XPOS"), is_hidden)

    def _end_paragraph(self, style: str) -> None:
        words, self._words = "".join(self._words), []
        if self._open and words.strip():
            self._open[-1].paragraphs.append((style, words))


def _letters(attributes: Attributes) -> str:
    """Return the letters of a run: as they are, or one by its code point."""
    code = whole_number(attributes, "Unicode", 0)
    if not code:
        return attributes.get("CH", "").replace("\r", "\n")
    if code < _FIRST_LETTER or code > _MOST_CODE_POINT or code in _SURROGATES:
        return _CONTROLS.get(code, "")
    return chr(code)


def _points(attributes: Attributes, name: str) -> float:
    """Return a distance in points; 0 where none is told, or none that lies on any paper."""
    try:
        points = float(attributes.get(name, "0"))
    except ValueError:
        return 0.0
    return points if abs(points) < _ON_MASTERS else 0.0
