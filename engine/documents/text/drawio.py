"""How is a diagram of draw.io read? Page by page, the words of its shapes and links in the order of the file.

The diagram stands as XML, or deflated in it; programs also hide it in a picture (.drawio.png, .drawio.svg) or a
web page, so that the picture can be edited again.
"""

from __future__ import annotations

import base64
import binascii
import html
import json
import re
import zlib
from urllib.parse import unquote

from engine.documents.characters.base64text import without_data
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow, TooLong
from engine.documents.missing import Missing, told_of
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource, read_at_most
from engine.documents.text.html import add_page
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, parse_xml
from engine.errors import UnreadableFileError

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG_CONTENT = re.compile(r"<svg\b[^>]*?\scontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_HTML_GRAPH = re.compile(r"\sdata-mxgraph\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_INFLATED_BYTES = 64 << 20  # of one page
_OUR_ATTRIBUTES = {"label", "id", "link", "placeholders", "placeholder", "tags", "mermaidData", "plantUmlData"}


def read_drawio(source: DocumentSource) -> Document:
    """Return the words of every page of a diagram.

    Raises:
        UnreadableFileError: the file is damaged.
    """
    data = read_at_most(source.stream, MAX_MEMBER_BYTES + 1)
    if len(data) > MAX_MEMBER_BYTES:
        raise TooLong
    diagrams, page = _diagrams_in(source, data)
    flow = Flow(source.max_chars)
    file = _File(source, flow)
    try:
        for xml in diagrams:
            parse_xml(xml.encode("utf-8"), file, encoding="utf-8")
    except DamagedXml as error:
        raise source.damaged("diagram") from error
    if page:  # a page around the diagram may have words of its own
        flow.part("\n\n")
        flow.place("section", "page around the diagram")
        add_page(source, flow, page)
    if file.damaged and not flow.length_chars:
        raise source.damaged("diagram")
    if file.damaged:
        flow.missing.append(Missing(told_of(file.damaged, "page {} cannot be read", "pages {} cannot be read")))
    return flow.document(_title(source), "diagram")


def _title(source: DocumentSource) -> str:
    name = stem(source.name)
    return name.removesuffix(".drawio") or name


def _diagrams_in(source: DocumentSource, data: bytes) -> tuple[list[str], str]:
    """Return the XML of diagrams, wherever it stands, and the web page around them, if there is one.

    Raises:
        UnreadableFileError: there is none.
    """
    if data.startswith(_PNG):
        return [_in_picture(source, data)], ""
    text = decode(data)
    if found := _SVG_CONTENT.search(text):
        return [_unwrapped(source, html.unescape(found[1] or found[2] or ""))], ""
    hidden = list(_HTML_GRAPH.finditer(text))
    if hidden:
        return [_unwrapped(source, html.unescape(one[1] or one[2] or "")) for one in hidden], text
    return [text], ""


def _unwrapped(source: DocumentSource, words: str) -> str:
    """Return the XML in an attribute: as it is, in JSON beside the options of a viewer, or deflated."""
    if words.lstrip().startswith("{"):
        try:
            words = str(json.loads(words).get("xml", ""))
        except (ValueError, RecursionError) as error:
            raise source.damaged("diagram") from error
    if not words.lstrip().startswith("<"):
        words = _inflated(source, words)
    return words


def _in_picture(source: DocumentSource, data: bytes) -> str:
    """Return the XML that stands in a chunk of text of a PNG picture."""
    at = len(_PNG)
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        chunk = data[at + 8 : at + 8 + length]
        name, _, rest = chunk.partition(b"\0")
        if kind == b"tEXt" and name == b"mxfile":
            return unquote(rest.decode("latin-1"))
        if kind == b"zTXt" and name in (b"mxfile", b"mxGraphModel"):
            return unquote(_inflate(source, rest[1:], zlib.MAX_WBITS).decode("utf-8", "replace"))
        at += 12 + length
    raise source.damaged("diagram")


def _inflated(source: DocumentSource, words: str) -> str:
    """Return a page that is written as base64 of deflated, percent-encoded XML.

    Raises:
        UnreadableFileError: it is none, or unpacks to too much.
    """
    try:
        packed = base64.b64decode("".join(words.split()))
    except (binascii.Error, ValueError) as error:
        raise source.damaged("diagram") from error
    return unquote(_inflate(source, packed, -zlib.MAX_WBITS).decode("utf-8", "replace"))


def _inflate(source: DocumentSource, packed: bytes, window_bits: int) -> bytes:
    unpacking = zlib.decompressobj(window_bits)
    try:
        data = unpacking.decompress(packed, min(_INFLATED_BYTES, max(1, source.budget.unpacked_bytes)))
    except zlib.error as error:
        raise source.damaged("diagram") from error
    if unpacking.unconsumed_tail:
        raise TooLong
    source.budget.unpacked_bytes -= len(data)
    return data


class _File:
    """A listener for a file: its pages, each with shapes as XML or deflated as text."""

    def __init__(self, source: DocumentSource, flow: Flow) -> None:
        self._source, self._flow = source, flow
        self._shapes = _Shapes(source, flow)
        self._packed: list[str] = []
        self.damaged: list[int] = []
        self._pages = 0
        self._inside_page = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "diagram":
            self._pages += 1
            self._inside_page, self._packed = True, []
            name = " ".join(attributes.get("name", "").split())
            _begin_page(self._flow, self._pages, name)
        else:
            self._shapes.start(tag, attributes)

    def text(self, words: str) -> None:
        if self._inside_page:
            self._packed.append(words)

    def end(self, tag: str) -> None:
        if tag != "diagram":
            return
        packed, self._inside_page = "".join(self._packed).strip(), False
        if not packed:
            return
        try:
            xml = _inflated(self._source, packed)
            parse_xml(xml.encode("utf-8"), self._shapes, encoding="utf-8")
        except (DamagedXml, UnreadableFileError):
            self.damaged.append(self._pages)


def _begin_page(flow: Flow, number: int, name: str) -> None:
    """Begin a page; its name is a heading where a person gave it one."""
    is_named = bool(name) and not re.fullmatch(rf"page[- ]?{number}", name, re.IGNORECASE)
    flow.part("\n\n")
    flow.place("page", f"page {number} · {name}" if is_named else f"page {number}")
    if is_named:
        flow.heading(name, 1)


class _Shapes:
    """A listener for a page: labels of shapes and links, and the data that a person gave them."""

    def __init__(self, source: DocumentSource, flow: Flow) -> None:
        self._source, self._flow = source, flow

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "mxCell":
            self._label(attributes.get("value", ""))
        elif tag in ("object", "UserObject"):
            self._label(attributes.get("label", ""), attributes)
            for name, value in attributes.items():
                if name not in _OUR_ATTRIBUTES and value.strip():
                    self._flow.line(f"{name.replace('_', ' ')}: {without_data(value)}")
            if attributes.get("link", "").startswith(("http:", "https:", "mailto:")):
                self._flow.line(attributes["link"])
            self._flow.part("\n\n")

    def text(self, words: str) -> None:
        pass

    def end(self, tag: str) -> None:
        pass

    def _label(self, label: str, around: Attributes | None = None) -> None:
        if around and around.get("placeholders") == "1":
            label = re.sub(r"%(\w[\w .-]*)%", lambda name: (around or {}).get(name[1], name[0]), label)
        if not label.strip():
            return
        self._flow.part("\n\n")
        if re.search(r"<[a-zA-Z/!]|&[#\w]+;", label):
            add_page(self._source, self._flow, f"<body>{label}</body>")
        else:
            self._flow.add("\n".join(line.strip() for line in label.strip().splitlines()), as_written=True)
        self._flow.part("\n\n")
