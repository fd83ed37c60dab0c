"""How are the maps of XMind read? Those since 2018 from ``content.json``, older ones from ``content.xml``.

Neither format is published; read as the program writes them.
"""

from __future__ import annotations

import json
from collections import deque
from typing import Any

from engine.documents.characters.encoding import decode
from engine.documents.containers.package import Package, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.text.mind_maps import Map, Topic, finished, take_link, with_files, write_maps
from engine.documents.types.names import last_of_path
from engine.documents.xmlstream import Attributes, SilentListener

_INSIDE = "xap:"  # before the name of a part of the file
_BELOW = ("callout", "attached", "summary", "detached")  # kinds of topics below another, as a person reads them
_BOOK = "content.json"


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
        write_maps(flow, maps)
        comments = _Comments()
        package.parse_aside("comments.xml", comments)
        for line in comments.lines:
            flow.line(line, as_written=True)
        package.parse_aside("meta.xml", about)
        files = {part: last_of_path(part) for part in attached}
        return inside.told(with_files(package, finished(source, flow, maps, about.author), files))


def _take_link(topic: Topic, address: str, attached: list[str]) -> None:
    """Take where a topic leads: an address is read, a part of the file is a document of its own."""
    address = address.strip()
    if address.startswith(_INSIDE):
        attached.append(address.removeprefix(_INSIDE))
    else:
        take_link(topic, address)


# -- since 2018 ------------------------------------------------------------------------------------------


def _json_maps(source: DocumentSource, package: Package, inside: PicturesInside, attached: list[str]) -> list[Map]:
    try:
        sheets = json.loads(decode(package.read(_BOOK)))
    except (ValueError, RecursionError) as error:
        raise source.damaged("mind map") from error
    maps = []
    for sheet in _dicts(sheets):
        one = Map(_text(sheet.get("title")))
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


def _json_topic(package: Package, found: dict[str, Any], inside: PicturesInside, attached: list[str]) -> Topic:
    topic = Topic(_text(found.get("title")))
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


# -- before -----------------------------------------------------------------------------------------------


class _XMindContent(SilentListener):
    """A listener for the content of XMind 3 to 8."""

    def __init__(self, package: Package, inside: PicturesInside, attached: list[str]) -> None:
        self.maps: list[Map] = []
        self._package, self._inside, self._attached = package, inside, attached
        self._open: list[Topic] = []
        self._around: list[str] = []
        self._floats: list[bool] = []
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            self.maps.append(Map())
        elif tag == "topics":
            self._floats.append(attributes.get("type", "") in ("summary", "detached"))
        elif tag == "topic" and self.maps:
            topic = Topic()
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
