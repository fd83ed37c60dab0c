"""How is a CAD drawing (.dxf) read? Its texts, those of dimensions and tables among them, in the order of the file.

Lines and circles are no words. Blocks give theirs once, where something shows them; what is drawn in layers that are
off, or is said to be invisible, is hidden. Source: Autodesk's DXF reference (2018), ASCII and binary.
"""

from __future__ import annotations

import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from engine.documents.characters.charsets import codec_of
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.properties import key_words
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import whole_number_of

Pair = tuple[int, str]
"""What a drawing is made of: a number that says of which kind a value is, and the value."""

BINARY = b"AutoCAD Binary DXF\r\n\x1a\x00"
_VERSION = re.compile(rb"\$ACADVER[\s\x01]+(?:1\s+)?AC(\d{4})")  # in binary drawings the numbers are bytes
_CODEPAGE = re.compile(rb"\$DWGCODEPAGE[\s\x03]+(?:3\s+)?([\w.-]{2,30})")
_HEAD_BYTES = 16_384
_IN_UNICODE = 1021  # the number of AutoCAD 2007
_CODEPAGES = {"ansi_932": "cp932", "ansi_936": "gb18030", "ansi_949": "cp949", "ansi_950": "cp950"}
# Texts of one line, and those with marks of their looks.
_SIMPLE = frozenset("TEXT ATTRIB ATTDEF ARCALIGNEDTEXT RTEXT".split())
_LEADERS = frozenset("MULTILEADER MLEADER".split())
_DIMENSIONS = frozenset("DIMENSION ARC_DIMENSION LARGE_RADIAL_DIMENSION".split())
_SHOWS_BLOCK = _DIMENSIONS | {"INSERT", "ACAD_TABLE"}
_READ = _SIMPLE | _LEADERS | _SHOWS_BLOCK | {"MTEXT", "TOLERANCE"}
_NAMED = frozenset(("LAYER", "BLOCK"))
_LAYOUT = re.compile(r"[*$](?:model|paper)_space\d*")  # blocks with what a layout shows that is not the active one
_LINE_ENDS = ("\r\r\n", "\r\n", "\r")
_LEADER_TEXT, _LEADER_LINE = 304, "LEADER_LINE{"
_MEASURED = ("", "<>", ".")  # the text of a dimension that shows its number alone, or nothing
_INVISIBLE, _CONSTANT = 1, 2  # of an attribute
_FROZEN = 1  # of a layer
_ESCAPE = re.compile(r"\\U\+([0-9A-Fa-f]{4})|\\M\+([1-5])([0-9A-Fa-f]{4})")
_BYTES_OF = {"1": "cp932", "2": "cp950", "3": "cp949", "4": "johab", "5": "gb18030"}
_PERCENT = re.compile(r"%%(?:(\d{3})|(.))", re.DOTALL)
_SIGNS = {"d": "°", "c": "⌀", "p": "±", "%": "%", "v": " "}
_LOOK = re.compile(
    r"\\(?:(?P<stack>S)(?P<parts>[^;]{0,200});|(?P<break>[PNX])|(?P<blank>~)|[LlOoKk]|[ACcFfHQTWp][^;\\{}]{0,200};"
    r"|(?P<itself>[\\{}]))|(?P<brace>[{}])"
)
_CARET = re.compile(r"\^(.)")
_CONTROLS = {"I": "\t", "J": "\n", "M": "\n", " ": "^"}
_STACK = "\0"  # stands before a fraction or a tolerance
_BEHIND_WORDS = re.compile(rf"(?<=[^\W_]){_STACK}")
_PARTS_OF_STACK = re.compile(r"(?<!\\)[/#^]")
_ABOUT = {"$TITLE": "title", "$AUTHOR": "author", "$SUBJECT": "subject", "$KEYWORDS": "keywords", "$COMMENTS": "notes"}


@dataclass
class _Entity:
    """Something that is drawn: its kind and what is said of it, in order."""

    kind: str
    pairs: list[Pair] = field(default_factory=list)

    def first(self, code: int, other: str = "") -> str:
        return next((value for number, value in self.pairs if number == code), other)

    def number(self, code: int) -> int:
        words = self.first(code).strip()
        number = whole_number_of(words.removeprefix("-"), 0)
        return -number if words.startswith("-") else number

    def joined(self, code: int) -> str:
        return "".join(value for number, value in self.pairs if number == code)


@dataclass
class _Drawing:
    """The texts of a drawing, those of its blocks by their names, and what its header says of it."""

    about: dict[str, str] = field(default_factory=dict)
    own: list[_Entity] = field(default_factory=list)
    layouts: list[_Entity] = field(default_factory=list)
    blocks: defaultdict[str, list[_Entity]] = field(default_factory=lambda: defaultdict(list))
    off: set[str] = field(default_factory=set)  # layers


def read_dxf(source: DocumentSource) -> Document:
    """Return the texts of a drawing, a line each.

    Raises:
        UnreadableFileError: damaged.
    """
    data = source.data(has_pictures=True)
    drawing = _drawing(_pairs(source, data))
    flow = Flow(source.max_chars)
    told: set[tuple[str, bool]] = set()
    for entity, is_hidden in _shown(drawing):
        for words in _texts(entity):
            if entity.kind in _DIMENSIONS and (words, is_hidden) in told:  # by its block
                continue
            told.add((words, is_hidden))
            for line in filter(None, map(str.strip, words.split("\n"))):
                flow.line(marked(line) if is_hidden else line)
    about = drawing.about
    keywords = key_words(*(about.get(name, "") for name in ("subject", "keywords", "notes")))
    return flow.document(
        about.get("title") or stem(source.name), "diagram", author=about.get("author", ""), keywords=keywords
    )


def _shown(drawing: _Drawing) -> Iterator[tuple[_Entity, bool]]:
    """Yield what is drawn, blocks behind what first shows them, and whether it is hidden.

    A block that is hidden in one place and drawn in another stands where it is drawn.
    """
    drawn, seen = _drawn_blocks(drawing), set[str]()
    waiting = [(entity, False) for entity in reversed(drawing.own + drawing.layouts)]
    while waiting:
        entity, is_hidden = waiting.pop()
        is_hidden = is_hidden or _is_hidden(entity, drawing)
        name = entity.first(2).casefold() if entity.kind in _SHOWS_BLOCK else ""
        if entity.kind in _SHOWS_BLOCK and name not in seen and not (is_hidden and name in drawn):
            seen.add(name)
            if entity.kind in _DIMENSIONS:  # their own words behind the block, which has the number that was measured
                waiting.append((_Entity(entity.kind, [pair for pair in entity.pairs if pair[0] != 2]), is_hidden))
            waiting += [(inner, is_hidden) for inner in reversed(drawing.blocks.get(name, []))]
            continue
        yield entity, is_hidden


def _drawn_blocks(drawing: _Drawing) -> set[str]:
    """Return the names of the blocks that something visible shows."""
    drawn: set[str] = set()
    waiting = drawing.own + drawing.layouts
    while waiting:
        entity = waiting.pop()
        if entity.kind not in _SHOWS_BLOCK or _is_hidden(entity, drawing):
            continue
        name = entity.first(2).casefold()
        if name not in drawn:
            drawn.add(name)
            waiting += drawing.blocks.get(name, [])
    return drawn


def _is_hidden(entity: _Entity, drawing: _Drawing) -> bool:
    """Return whether something is not drawn, whatever shows it."""
    if entity.number(60) == 1 or entity.first(8).casefold() in drawing.off:
        return True
    return entity.kind == "ATTRIB" and bool(entity.number(70) & _INVISIBLE)


def _texts(entity: _Entity) -> Iterator[str]:
    """Yield what an entity says."""
    if entity.kind == "ATTDEF" and not entity.number(70) & _CONSTANT:
        return  # what to ask for when the block is used
    if entity.kind in _SIMPLE:
        yield _plain(entity.first(1))
    elif entity.kind == "MTEXT":
        yield _plain(_styled(entity.joined(3) + entity.first(1)))
    elif entity.kind == "TOLERANCE":
        yield _plain(_styled(entity.first(1)))
    elif entity.kind in _LEADERS:
        said = (value for code, value in entity.pairs if code == _LEADER_TEXT and value != _LEADER_LINE)
        yield from (_plain(_styled(value)) for value in said)
    elif entity.kind in _DIMENSIONS and entity.first(1).strip() not in _MEASURED:
        yield _plain(_styled(entity.first(1)))


def _styled(words: str) -> str:
    """Return words without the marks of their looks."""

    def plain(found: re.Match[str]) -> str:
        if found["stack"]:
            parts = [part.strip() for part in _PARTS_OF_STACK.split(found["parts"]) if part.strip()]
            return (_STACK if len(parts) > 1 else "") + "/".join(parts)  # one part is raised or lowered: m2
        if found["break"]:
            return "\n"
        return " " if found["blank"] else found["itself"] or ""

    said = _BEHIND_WORDS.sub(" ", _LOOK.sub(plain, words)).replace(_STACK, "")  # 3½ is "3 1/2", not "31/2"
    return _CARET.sub(lambda found: _CONTROLS.get(found[1], found[0]), said)


def _plain(words: str) -> str:
    """Return words with the signs that stand for letters replaced."""
    words = _ESCAPE.sub(_letter, words)
    return _PERCENT.sub(lambda found: chr(int(found[1])) if found[1] else _SIGNS.get(found[2].casefold(), ""), words)


def _letter(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1], 16))
    return bytes.fromhex(found[3]).decode(_BYTES_OF[found[2]], "replace")


# -- the file ----------------------------------------------------------------------------------------


def _drawing(pairs: Iterable[Pair]) -> _Drawing:
    """Return what of a drawing has words."""
    found, section, block, variable = _Drawing(), "", "", ""
    entity: _Entity | None = None
    for code, value in pairs:
        if code == 0:
            if entity is not None:
                block = _ended(entity, found, block)
            kind = value.strip()
            if kind == "EOF":
                break  # empty lines may follow
            section = "" if kind == "SECTION" else section
            entity = _Entity(kind) if kind in _READ or kind in _NAMED else None
            if kind in _READ and entity is not None:
                _place(found, section, block).append(entity)
        elif entity is not None:
            entity.pairs.append((code, value))
        elif code == 2 and not section:
            section = value.strip()
        elif section == "HEADER":
            variable = value.strip() if code == 9 else variable
            if code == 1 and variable in _ABOUT:
                found.about[_ABOUT[variable]] = _plain(value).strip()
    return found


def _place(found: _Drawing, section: str, block: str) -> list[_Entity]:
    """Return where a drawing keeps what stands in a section, or in a block of it."""
    if section != "BLOCKS":
        return found.own
    return found.layouts if _LAYOUT.fullmatch(block) else found.blocks[block]


def _ended(entity: _Entity, found: _Drawing, block: str) -> str:
    """Take the state of a layer where it is one; return the name of the block that what follows is part of."""
    if entity.kind == "LAYER" and (entity.number(62) < 0 or entity.number(70) & _FROZEN):
        found.off.add(entity.first(2).casefold())
    return entity.first(2).casefold() if entity.kind == "BLOCK" else block


def _pairs(source: DocumentSource, data: bytes) -> Iterator[Pair]:
    """Yield what a drawing is made of.

    Raises:
        UnreadableFileError: it is damaged.
    """
    codec = _codec(data[:_HEAD_BYTES])
    if data.startswith(BINARY):
        yield from _of_binary(data[len(BINARY) :], codec)
        return
    text = data.decode(codec, "replace").removeprefix("\ufeff")
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    lines = iter(text.split("\n"))
    try:
        for number, value in zip(lines, lines, strict=False):
            yield int(number), value
    except ValueError as error:
        raise source.damaged("CAD drawing") from error


def _codec(head: bytes) -> str:
    """Return the character set of a drawing, by its version and what it says."""
    plain = head.replace(b"\x00", b" ")
    version = _VERSION.search(plain)
    if version and int(version[1]) >= _IN_UNICODE:
        return "utf-8"
    named = _CODEPAGE.search(plain)
    name = named[1].decode("ascii").casefold() if named else ""
    number = name.rpartition("_")[2].removeprefix("dos").removeprefix("cp")
    label = _CODEPAGES.get(name) or (f"cp{number}" if number.isdigit() else "")
    return codec_of(label) or "cp1252"


# How values of binary drawings are stored, by the first number of a range.
_STORED = (
    (0, "s"), (10, "d"), (60, "h"), (90, "i"), (100, "s"), (106, ""), (110, "d"), (150, ""), (160, "q"), (170, "h"),
    (180, ""), (210, "d"), (240, ""), (270, "h"), (290, "b"), (300, "s"), (310, "c"), (320, "s"), (370, "h"),
    (390, "s"), (400, "h"), (410, "s"), (420, "i"), (430, "s"), (440, "i"), (450, "i"), (460, "d"), (470, "s"),
    (482, ""), (999, "s"), (1004, "c"), (1005, "s"), (1010, "d"), (1060, "h"), (1071, "i"), (1072, ""),
)  # fmt: skip
_SIZES = {"d": 8, "h": 2, "i": 4, "q": 8, "b": 1}


def _of_binary(data: bytes, codec: str) -> Iterator[Pair]:
    """Yield the pairs of a binary drawing; its end is where something unknown is found."""
    is_wide = data[1:2] == b"\x00"  # numbers have two bytes since AutoCAD 13, and the first is 0
    at = 0
    while at < len(data):
        code = data[at]
        if is_wide:
            code, at = int.from_bytes(data[at : at + 2], "little"), at + 2
        elif code == 255:
            code, at = int.from_bytes(data[at + 1 : at + 3], "little"), at + 3
        else:
            at += 1
        kind = next(kind for first, kind in reversed(_STORED) if first <= code)
        if not kind:
            return
        if kind == "s":
            end = data.find(b"\x00", at)
            if end < 0:
                return
            yield code, data[at:end].decode(codec, "replace")
            at = end + 1
        elif kind == "c":
            at += 1 + (data[at] if at < len(data) else 0)
        else:
            size = _SIZES[kind]
            if kind in "hi" and at + size <= len(data):
                yield code, str(struct.unpack_from(f"<{kind}", data, at)[0])
            at += size
