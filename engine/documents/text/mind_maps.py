"""How are mind maps read? Topic by topic as their branches go: those with others below them are headings, notes follow.

XMind since 2018 (``content.json``) and before (``content.xml``), MindManager (``Document.xml``), FreeMind and Freeplane
(one XML file). None of these formats is published but FreeMind's; read as the programs write them.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from engine.documents.characters.encoding import decode
from engine.documents.containers.members import Members
from engine.documents.containers.package import Package, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.pictures.inside import PicturesInside
from engine.documents.pictures.picture_size import HEAD_BYTES, pixel_size
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.documents.types.names import last_of_path, stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml
from engine.errors import UnreadableFileError

_LONGEST_HEADING = 200  # letters; what is longer is a paragraph
_INSIDE = "xap:"  # before the name of a part of the file, in XMind
_INSIDE_MIND_MANAGER, _FILES = "mmarch://", "bin/"
_ADDRESSES = ("http://", "https://", "mailto:", "ftp://")
_BELOW = ("callout", "attached", "summary", "detached")  # kinds of topics below another, as a person reads them
_BREAKS = frozenset(("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"))
_ENCRYPTED = Missing("parts of the map are encrypted", "save a copy without the password")
_BLANKS = re.compile(r"\s+")
_BOOK = "content.json"
_NOTE_HOOK = "accessories/plugins/NodeNote.properties"


@dataclass(slots=True)
class _Topic:
    title: str = ""
    notes: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    below: list[_Topic] = field(default_factory=list)
    floating: list[_Topic] = field(default_factory=list)


@dataclass(slots=True)
class _Map:
    """A sheet of a file: its name, its topics, and what stands on the lines between them."""

    name: str = ""
    topics: list[_Topic] = field(default_factory=list)
    arrows: list[str] = field(default_factory=list)


def read_xmind(source: DocumentSource) -> Document | Bundle:
    """Return the topics of a file of XMind, sheet by sheet, and the files that were attached to them.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
    """
    with open_package(source) as package:
        if b'"encryption-data"' in package.read("manifest.json", 64 << 20):
            raise source.protected("file")
        if b"encryption-data" in package.read("META-INF/manifest.xml", 64 << 20):
            raise source.protected("file")
        inside, attached = PicturesInside(source), list[str]()
        if package.has(_BOOK):
            maps = _json_maps(source, package, inside, attached)
        else:
            found = _XMindContent(package, inside, attached)
            if not package.parse("content.xml", found):
                raise source.damaged("mind map")
            maps = found.maps
        flow, about = Flow(source.max_chars), _Facts()
        _write(flow, maps)
        comments = _Comments()
        package.parse_aside("comments.xml", comments)
        for line in comments.lines:
            flow.line(line, as_written=True)
        package.parse_aside("meta.xml", about)
        files = {part: last_of_path(part) for part in attached}
        return inside.told(_with_files(package, _finish(source, flow, maps, about.author), files))


def read_mind_manager(source: DocumentSource) -> Document | Bundle:
    """Return the topics of a map of MindManager, and the files that were attached to them.

    Raises:
        UnreadableFileError: damaged.
    """
    with open_package(source) as package:
        inside = PicturesInside(source)
        found = _MindManager(package, inside)
        if not package.parse("Document.xml", found):
            raise source.damaged("mind map")
        flow = Flow(source.max_chars)
        _write(flow, [found.map])
        for part in found.left():
            if _is_picture(package, part):  # of the background, say
                flow.line(inside.part(package, part), as_written=True)
            else:
                found.attached[part] = last_of_path(part)
        return inside.told(_with_files(package, _finish(source, flow, [found.map], found.author), found.attached))


def read_free_mind(source: DocumentSource, data: bytes) -> Document:
    """Return the topics of a map of FreeMind or Freeplane.

    Raises:
        UnreadableFileError: damaged.
    """
    found, flow = _FreeMind(), Flow(source.max_chars)
    try:
        parse_xml(decode(data).encode("utf-8"), found, encoding="utf-8")
    except DamagedXml as error:
        raise source.damaged("mind map") from error
    _write(flow, [found.map])
    flow.missing += [_ENCRYPTED] if found.is_encrypted else []
    return _finish(source, flow, [found.map], "")


def _finish(source: DocumentSource, flow: Flow, maps: list[_Map], author: str) -> Document:
    first = next((topic.title for one in maps for topic in one.topics), "")
    return flow.document(" ".join(first.split()) or stem(source.name), "diagram", author=author)


def _with_files(package: Package, document: Document, attached: Mapping[str, str]) -> Document | Bundle:
    """Return a map with the files that were attached to it, parts of the package by their names."""
    source, files = package.source, {part: name for part, name in attached.items() if package.has(part)}
    if not files:
        return document
    source.budget.chars -= len(document.text)
    members = Members(source)
    for part, name in files.items():
        try:
            members.add(name, package.read(part, MAX_MEMBER_BYTES))
        except UnreadableFileError as error:
            members.refuse(name, error, 0)
    return members.bundle(document if document.text.strip() else None)


def _is_picture(package: Package, part: str) -> bool:
    with suppress(UnreadableFileError):
        return pixel_size(package.head(part, HEAD_BYTES)) != (0, 0)
    return False


# -- writing ----------------------------------------------------------------------------------------------


def _write(flow: Flow, maps: list[_Map]) -> None:
    for one in maps:
        flow.part("\n\n")
        if one.name and len(maps) > 1:
            flow.place("section", one.name)
        for topic, depth in _in_order(one.topics):
            _write_topic(flow, topic, depth)
        flow.part("\n\n")
        for words in one.arrows:
            flow.line(words, as_written=True)


def _in_order(topics: list[_Topic]) -> Iterator[tuple[_Topic, int]]:
    """Yield topics with their depth from 1, each before those below it; those that float stand behind the others."""
    waiting = [(topic, 1) for topic in reversed(topics)]
    while waiting:
        topic, depth = waiting.pop()
        yield topic, depth
        waiting += [(below, depth + 1) for below in reversed(topic.below + topic.floating)]


def _write_topic(flow: Flow, topic: _Topic, depth: int) -> None:
    words = topic.title.strip()
    flow.part("\n\n" if depth <= 2 else "\n")  # noqa: PLR2004  # a branch of the map
    if words and (topic.below or topic.floating) and len(words) <= _LONGEST_HEADING:
        flow.heading(" ".join(words.split()), min(depth, 6))
    elif words:
        flow.line(words, as_written=True)
    for line in topic.notes:
        flow.line(line.strip(), as_written=True)
    if topic.labels:
        flow.line(", ".join(topic.labels), as_written=True)
    for address in dict.fromkeys(topic.links):
        flow.line(address, as_written=True)


def _take_link(topic: _Topic, address: str, attached: list[str] | None = None) -> None:
    """Take where a topic leads: an address is read, a part of the file is a document of its own."""
    address = address.strip()
    if address.startswith(_INSIDE) and attached is not None:
        attached.append(address.removeprefix(_INSIDE))
    elif address.lower().startswith(_ADDRESSES):
        topic.links.append(address)


# -- XMind since 2018 -------------------------------------------------------------------------------------


def _json_maps(source: DocumentSource, package: Package, inside: PicturesInside, attached: list[str]) -> list[_Map]:
    try:
        sheets = json.loads(decode(package.read(_BOOK)))
    except (ValueError, RecursionError) as error:
        raise source.damaged("mind map") from error
    maps = []
    for sheet in _dicts(sheets):
        one = _Map(_text(sheet.get("title")))
        root = sheet.get("rootTopic")
        waiting = deque([(one.topics, root)] if isinstance(root, dict) else [])
        while waiting:
            into, found = waiting.popleft()
            topic = _json_topic(package, found, inside, attached)
            into.append(topic)
            children = found.get("children")
            by_kind = children if isinstance(children, dict) else {}
            for kind in _BELOW:
                below = topic.floating if kind in ("summary", "detached") else topic.below
                waiting += [(below, child) for child in _dicts(by_kind.get(kind))]
        one.arrows = list(filter(None, (_text(arrow.get("title")) for arrow in _dicts(sheet.get("relationships")))))
        maps.append(one)
    return maps


def _json_topic(package: Package, found: dict[str, Any], inside: PicturesInside, attached: list[str]) -> _Topic:
    topic = _Topic(_text(found.get("title")))
    notes = found.get("notes")
    plain = notes.get("plain") if isinstance(notes, dict) else None
    topic.notes += filter(None, [_text(plain.get("content"))] if isinstance(plain, dict) else [])
    labels = found.get("labels")
    topic.labels = [label for label in labels if isinstance(label, str)] if isinstance(labels, list) else []
    _take_link(topic, _text(found.get("href")), attached)
    image = found.get("image")
    if isinstance(image, dict) and _text(image.get("src")).startswith(_INSIDE):
        words = inside.part(package, _text(image.get("src")).removeprefix(_INSIDE))
        topic.notes += [words] if words else []
    topic.notes += filter(None, (_text(boundary.get("title")) for boundary in _dicts(found.get("boundaries"))))
    return topic


def _dicts(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


# -- XMind before, MindManager, FreeMind ------------------------------------------------------------------


class _XMindContent(SilentListener):
    """A listener for the content of XMind 3 to 8."""

    def __init__(self, package: Package, inside: PicturesInside, attached: list[str]) -> None:
        self.maps: list[_Map] = []
        self._package, self._inside, self._attached = package, inside, attached
        self._open: list[_Topic] = []
        self._around: list[str] = []
        self._floats: list[bool] = []
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            self.maps.append(_Map())
        elif tag == "topics":
            self._floats.append(attributes.get("type", "") in ("summary", "detached"))
        elif tag == "topic" and self.maps:
            topic = _Topic()
            _take_link(topic, attributes.get("href", ""), self._attached)
            above = self._open[-1] if self._open else None
            into = self.maps[-1].topics if above is None else above.below
            (above.floating if above is not None and self._floats and self._floats[-1] else into).append(topic)
            self._open.append(topic)
        elif tag == "img" and self._open and (source := attributes.get("src", "")).startswith(_INSIDE):
            words = self._inside.part(self._package, source.removeprefix(_INSIDE))
            self._open[-1].notes += [words] if words else []
        elif tag in ("title", "label", "plain"):
            self._words = []
        self._around.append(tag)

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        self._around.pop()
        if tag in ("title", "label", "plain") and self._words is not None:
            words, self._words = "".join(self._words).strip(), None
            self._take(tag, words, self._around[-1] if self._around else "")
        elif tag == "topic" and self._open:
            self._open.pop()
        elif tag == "topics" and self._floats:
            self._floats.pop()

    def _take(self, tag: str, words: str, around: str) -> None:
        topic = self._open[-1] if self._open else None
        if not words or not self.maps:
            return
        if tag == "title" and around == "sheet":
            self.maps[-1].name = words
        elif tag == "title" and around == "relationship":
            self.maps[-1].arrows.append(words)
        elif topic is None:
            return
        elif tag == "title" and around == "topic":
            topic.title = words
        elif tag == "label":
            topic.labels.append(words)
        else:  # a note, or what is written on a boundary
            topic.notes.append(words)


class _Facts(SilentListener):
    """A listener for ``meta.xml`` of XMind: who made it."""

    def __init__(self) -> None:
        self.author = ""
        self._is_author = False
        self._words: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        self._is_author = self._is_author or tag == "Author"
        self._words = []

    def text(self, words: str) -> None:
        self._words.append(words)

    def end(self, tag: str) -> None:
        if tag == "Name" and self._is_author:
            self.author = "".join(self._words).strip()
        self._is_author = self._is_author and tag != "Author"


class _Comments(SilentListener):
    """A listener for ``comments.xml`` of XMind: who said what of a topic."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._author = ""
        self._words: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "comment":
            self._author = attributes.get("author", "")
        self._words = []

    def text(self, words: str) -> None:
        self._words.append(words)

    def end(self, tag: str) -> None:
        words = " ".join("".join(self._words).split())
        if tag == "content" and words:
            self.lines.append(f"Comment by {self._author}: {words}" if self._author else f"Comment: {words}")


def _lines(words: Iterable[str]) -> str:
    """Return rich text line by line, those without words left out."""
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return "\n".join(filter(None, lines))


class _MindManager(SilentListener):
    """A listener for the document of a map of MindManager; ``attached`` gets parts of the file with their names."""

    def __init__(self, package: Package, inside: PicturesInside) -> None:
        self._package, self._inside = package, inside
        self.attached: dict[str, str] = {}
        self._shown: set[str] = set()  # parts that are pictures
        self._file: str | None = None  # the name of one whose address follows
        self._address: list[str] | None = None
        self.map = _Map()
        self.author = ""
        self._open: list[_Topic] = []
        self._floating: list[int] = []  # how many topics are open around each list of those that float
        self._note: list[str] | None = None  # the words of one that is open
        self._preview = ""  # of the note

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "Uri":
            self._address = []
        elif self._note is not None:
            self._note += ["\n"] if tag in _BREAKS else []
        elif tag == "AttachmentData":
            self._file = last_of_path(attributes.get("FileName", ""))
        elif tag == "Topic":
            topic = _Topic()
            above = self._open[-1] if self._open else None
            floats = above is not None and bool(self._floating) and self._floating[-1] == len(self._open)
            into = self.map.topics if above is None else above.floating if floats else above.below
            into.append(topic)
            self._open.append(topic)
        elif tag == "FloatingTopics":
            self._floating.append(len(self._open))
        elif tag == "LastModifiedBy" or (tag == "Author" and not self.author):
            self.author = attributes.get("Name", "").strip() or self.author
        elif self._open:
            self._learn(self._open[-1], tag, attributes)

    def _learn(self, topic: _Topic, tag: str, attributes: Attributes) -> None:
        if tag == "Text":
            topic.title = topic.title or attributes.get("PlainText", "")
        elif tag == "NotesXhtmlData":
            self._note, self._preview = [], attributes.get("PreviewPlainText", "").strip()
        elif tag == "TextLabel":
            topic.labels += filter(None, [attributes.get("TextLabelName", "").strip()])
        elif tag == "Hyperlink":
            _take_link(topic, attributes.get("Url", ""))
        elif tag == "Task":
            topic.labels += filter(None, [attributes.get("Resources", "").strip()])

    def text(self, words: str) -> None:
        if self._address is not None:
            self._address.append(words)
        elif self._note is not None:
            self._note.append(_BLANKS.sub(" ", words))

    def left(self) -> list[str]:
        """Return the files inside the map that no topic has."""
        known = self._shown.union(map(str.lower, self.attached))
        parts = [part.replace("\\", "/") for part in self._package.names() if not part.endswith(("/", "\\"))]
        return [part for part in parts if part.lower().startswith(_FILES) and part.lower() not in known]

    def _lead(self, address: str) -> None:
        """Take which part of the file belongs to a topic, as a picture or as a file."""
        part = address.removeprefix(_INSIDE_MIND_MANAGER)
        if part == address or not self._package.has(part):
            return
        if self._file is not None:
            self.attached[part] = self._file or last_of_path(part)
        elif self._open and _is_picture(self._package, part):
            self._shown.add(part.lower())
            words = self._inside.part(self._package, part)
            self._open[-1].notes += [words] if words else []

    def end(self, tag: str) -> None:
        if tag == "Uri" and self._address is not None:
            address, self._address = "".join(self._address).strip(), None
            self._lead(address)
        elif tag == "AttachmentData":
            self._file = None
        elif tag == "NotesXhtmlData" and self._note is not None:
            words, self._note = _lines(self._note) or self._preview, None
            if self._open:
                self._open[-1].notes += [words] if words else []
        elif self._note is not None:
            self._note += ["\n"] if tag in _BREAKS else []
        elif tag == "Topic" and self._open:
            self._open.pop()
        elif tag == "FloatingTopics" and self._floating:
            self._floating.pop()


class _FreeMind(SilentListener):
    """A listener for a map of FreeMind or Freeplane; words of rich text come line by line, plain ones as they are.

    Notes of FreeMind 0.8, which other programs write too, are plain text in a hook.
    """

    def __init__(self) -> None:
        self.map = _Map()
        self.is_encrypted = False
        self._open: list[_Topic] = []
        self._rich = ""
        self._is_plain = False
        self._words: list[str] = []
        self._unseen = False  # the style of rich text

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._rich and tag == "text":
            self._is_plain, self._words = True, []
        elif self._rich:
            self._unseen = self._unseen or tag in ("head", "style", "script")
            self._words += ["\n"] if tag in _BREAKS else []
        elif tag == "node":
            topic = _Topic(attributes.get("TEXT", attributes.get("LOCALIZED_TEXT", "")))
            _take_link(topic, attributes.get("LINK", ""))
            self.is_encrypted = self.is_encrypted or "ENCRYPTED_CONTENT" in attributes
            (self._open[-1].below if self._open else self.map.topics).append(topic)
            self._open.append(topic)
        elif tag == "richcontent" and self._open:
            self._begin(attributes.get("TYPE", "NOTE"))
        elif tag == "hook" and self._open and attributes.get("NAME") == _NOTE_HOOK:
            self._begin("NOTE")
        elif tag == "attribute" and self._open:
            said = ": ".join(filter(None, (attributes.get("NAME", ""), attributes.get("VALUE", ""))))
            self._open[-1].notes += [said] if said else []
        elif tag == "arrowlink":
            labels = (attributes.get(name, "").strip() for name in ("SOURCE_LABEL", "MIDDLE_LABEL", "TARGET_LABEL"))
            self.map.arrows += filter(None, labels)

    def _begin(self, kind: str) -> None:
        self._rich, self._is_plain, self._words, self._unseen = kind, False, [], False

    def text(self, words: str) -> None:
        if self._rich and not self._unseen:
            self._words.append(words if self._is_plain else _BLANKS.sub(" ", words))

    def end(self, tag: str) -> None:
        if tag in ("richcontent", "hook") and self._rich:
            words = "".join(self._words).strip() if self._is_plain else _lines(self._words)
            kind, self._rich = self._rich, ""
            if kind == "NODE":
                self._open[-1].title = words
            else:
                self._open[-1].notes += [words] if words else []
        elif self._rich:
            self._unseen = self._unseen and tag not in ("head", "style", "script")
            self._words += ["\n"] if tag in _BREAKS else []
        elif tag == "node" and self._open:
            self._open.pop()
