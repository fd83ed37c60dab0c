"""What does a reader make of a damaged XML file? What it makes of all that can be made out, written whole again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape
from xml.sax.saxutils import quoteattr

from engine.documents.characters.encoding import decode
from engine.documents.damaged_xml import FREE, Nesting, local_name, parse_around_damage
from engine.documents.document import Document
from engine.documents.missing import Missing
from engine.documents.own_entities import with_own_entities
from engine.documents.xmlstream import Attributes, DamagedXml
from engine.errors import UnreadableFileError

_ENCODING = re.compile(rb"<\?xml\b[^<>]{0,200}\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_IN_PART = Missing("parts are left out, as the file is damaged or cut short", "download or copy it again")
_PREFIXED = re.compile(r"[^\W\d][\w.\-·]*:[^\W\d][\w.\-·]*")
_KEPT_NAMES = ("xmlns:xml", "xmlns:xmlns", "xmlns:")
_KEPT_SPACES = ("", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/")
_LONGEST_HEAD_BYTES = 4_000


class _OutOfTime(Exception):
    """Reading has to end."""


class _Repair:
    """A listener that writes what it is told as XML that is whole: the first element of all, and in it all the rest.

    Prefixes that the first element does not declare, it declares.
    """

    def __init__(self, go_on: Callable[[], bool]) -> None:
        self.is_damaged = False
        self._go_on = go_on
        self._parts: list[str] = []
        self._open: list[str] = []  # the names of those within the first
        self._root = ""
        self._is_over = False
        self._of_root: dict[str, str] = {}
        self._prefixes: set[str] = set()

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        name = self._name(tag) or "_"
        said = self._attributes(attributes)
        if not self._root:
            self._root, self._of_root = name, said
            return
        self.is_damaged = self.is_damaged or self._is_over
        self._parts.append(f"<{name}{_as_attributes(said)}>")
        self._open.append(name)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._open:
            self._parts.append(f"</{self._open.pop()}>")
        else:
            self._is_over = True

    def text(self, words: str) -> None:
        """Words stand between tags."""
        if words.strip() and (self._is_over or not self._root):
            self.is_damaged = True
        if self._root:
            self._parts.append(escape(words, quote=False))

    def take_damage(self) -> None:
        """Note that something is not as it was.

        Raises:
            _OutOfTime: no time is left.
        """
        self.is_damaged = True
        if not self._go_on():
            raise _OutOfTime

    def written(self) -> bytes:
        """Return all as one document, or nothing."""
        if not self._root:
            return b""
        new = {f"xmlns:{prefix}": prefix for prefix in sorted(self._prefixes)}
        ends = "".join(f"</{name}>" for name in reversed([self._root, *self._open]))
        begin = f"<{self._root}{_as_attributes(new | self._of_root)}>"
        return "".join([begin, *self._parts, ends]).encode("utf-8", "replace")

    def _attributes(self, attributes: Attributes) -> dict[str, str]:
        """Return what expat takes of attributes, the names of programs that they declare among them."""
        said = {}
        for key, value in attributes.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                if (
                    local_name(key) == key.removeprefix("xmlns:")
                    and key not in _KEPT_NAMES
                    and value not in _KEPT_SPACES
                ):
                    said[key] = value
            elif name := self._name(key):
                said.setdefault(name, value)
        return said

    def _name(self, name: str) -> str:
        """Return a name with its prefix noted; without it where it cannot be one, and "" where nothing is left."""
        prefix, colon, local = name.partition(":")
        if not colon:
            return name
        if _PREFIXED.fullmatch(name) and prefix != "xmlns":
            self._prefixes.update({prefix} - {"xml"})
            return name
        local = local_name(name)
        return local if _PREFIXED.fullmatch(f"_:{local}") else ""


def _as_attributes(said: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in said.items())


def read_in_part(
    damaged: UnreadableFileError,
    data: bytes,
    read: Callable[[bytes], Document],
    go_on: Callable[[], bool],
    nesting: Nesting = FREE,
) -> Document:
    """Return what a reader makes of an XML file; of a damaged one what can be made out, with a note that says so.

    Args:
        damaged: is raised where nothing can be read.
        data: its content.
        read: makes a document of the content, or raises DamagedXml.
        go_on: says at each damage whether time is left to look for more.
        nesting: which elements of the format a missing end cannot have left open.

    Raises:
        UnreadableFileError: it is damaged, and no words can be made out.
    """
    try:
        return read(data)
    except DamagedXml as error:
        try:
            repaired, is_damaged = _repaired(data, go_on, nesting)
            document = read(repaired)
        except DamagedXml:
            raise damaged from error
        if not document.text.strip():
            raise damaged from error
    return replace(document, missing=(*document.missing, _IN_PART)) if is_damaged else document


def _repaired(data: bytes, go_on: Callable[[], bool], nesting: Nesting) -> tuple[bytes, bool]:
    """Return a damaged file as XML that is whole, and whether anything in it is not as it was.

    Raises:
        DamagedXml: what it declares for itself has no end.
    """
    named = _ENCODING.search(data, 0, _LONGEST_HEAD_BYTES)
    repair = _Repair(go_on)
    text = with_own_entities(decode(data, named[1].decode("ascii") if named else ""))
    try:
        found = parse_around_damage(text, repair, None, repair.take_damage, nesting)
    except _OutOfTime:
        return repair.written(), True
    return repair.written(), repair.is_damaged or not found.is_whole
