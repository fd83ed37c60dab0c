"""How are mind maps told? Topic by topic as their branches go: those with others below are headings, notes follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import unquote

from engine.documents.containers.members import Members
from engine.documents.containers.package import Package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.pictures.picture_size import HEAD_BYTES, pixel_size
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.documents.types.names import stem
from engine.errors import UnreadableFileError

BREAKS = frozenset(("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements of rich text that begin a line."""
BLANKS = re.compile(r"\s+")
_LONGEST_HEADING = 200  # letters; what is longer is a paragraph
_FILE_SCHEME = re.compile(r"file:(?://(?:localhost)?)?", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"(?!file:)[a-z][a-z0-9+.-]+:", re.IGNORECASE)  # a drive has one letter
_ADDRESSES = ("http://", "https://", "mailto:", "ftp://")


@dataclass(slots=True)
class Topic:
    """What a topic says, and the topics below it, those that float beside its branches apart."""

    title: str = ""
    notes: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    below: list[Topic] = field(default_factory=list)
    floating: list[Topic] = field(default_factory=list)


@dataclass(slots=True)
class Map:
    """A sheet of a file: its name, its topics, and what stands on the lines between them."""

    name: str = ""
    topics: list[Topic] = field(default_factory=list)
    arrows: list[str] = field(default_factory=list)


def finished(source: DocumentSource, flow: Flow, maps: list[Map], author: str) -> Document:
    """Return the document of maps that were written; the first topic is its title."""
    first = next((topic.title for one in maps for topic in one.topics), "")
    return flow.document(" ".join(first.split()) or stem(source.name), "diagram", author=author)


def with_files(package: Package, document: Document, attached: Mapping[str, str]) -> Document | Bundle:
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


def is_picture(package: Package, part: str) -> bool:
    """Return whether a part of a package is a picture, as its first bytes say."""
    with suppress(UnreadableFileError):
        return pixel_size(package.head(part, HEAD_BYTES)) != (0, 0)
    return False


# -- writing ----------------------------------------------------------------------------------------------


def write_maps(flow: Flow, maps: list[Map]) -> None:
    """Append the topics of all maps, each map by its name where there are several, and behind them its lines."""
    for one in maps:
        flow.part("\n\n")
        if one.name and len(maps) > 1:
            flow.place("section", f"sheet {one.name}")
        for topic, depth in _in_order(one.topics):
            _write_topic(flow, topic, depth)
        flow.part("\n\n")
        for words in one.arrows:
            flow.line(words, as_written=True)


def _in_order(topics: list[Topic]) -> Iterator[tuple[Topic, int]]:
    """Yield topics with their depth from 1, each before those below it; those that float stand behind the others."""
    waiting = [(topic, 1) for topic in reversed(topics)]
    while waiting:
        topic, depth = waiting.pop()
        yield topic, depth
        waiting += [(below, depth + 1) for below in reversed(topic.below + topic.floating)]


def _write_topic(flow: Flow, topic: Topic, depth: int) -> None:
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


def take_link(topic: Topic, address: str) -> None:
    """Take where a topic leads: an address, or the path of a file; not another topic, nor what a program does."""
    address = address.strip()
    if address.lower().startswith(_ADDRESSES):
        topic.links.append(address)
    elif address and not address.startswith("#") and not _OTHER_SCHEME.match(address):
        path = unquote(_FILE_SCHEME.sub("", address).partition("#")[0]).strip()  # "%23" is a letter of a name
        topic.links += [path] if any(map(str.isalnum, path)) else []


def rich_lines(words: Iterable[str]) -> str:
    """Return rich text line by line, those without words left out."""
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return "\n".join(filter(None, lines))
