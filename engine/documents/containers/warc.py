"""How is a web archive (.warc) read? Each page a document with its address and the day on which it was saved.

Source: ISO 28500 (WARC 1.0 and 1.1). What belongs to pages (pictures, styles, scripts, fonts) is passed over, as it is
beside a saved page; so are answers that say that there is no page, and the same page saved twice.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import unquote, urlsplit

from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Place
from engine.documents.properties import moment
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.errors import UnreadableFileError

_LINE_BYTES, _MAX_HEADERS = 64 << 10, 500
_FURNITURE = (
    "image/",
    "font/",
    "audio/",
    "video/",
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/x-javascript",
    "application/font",
    "application/x-font",
    "application/vnd.ms-fontobject",
)
_ENDINGS = {
    "text/html": "html",
    "application/xhtml+xml": "xhtml",
    "application/pdf": "pdf",
    "text/plain": "txt",
    "application/json": "json",
    "text/xml": "xml",
    "application/xml": "xml",
}
_CHUNK = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[^\r\n]*\r?\n")
_UNPACK = "open it in a player of web archives, or download it again"
_CUT_SHORT = (EOFError, zlib.error, gzip.BadGzipFile, OSError)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")


class Readable(Protocol):
    """What gives bytes in order."""

    def read(self, length: int, /) -> bytes:
        """Return up to so many bytes; none at the end."""


@dataclass(frozen=True, slots=True)
class _Record:
    facts: dict[str, str]
    content: bytes
    is_whole: bool

    @property
    def address(self) -> str:
        """The address that was saved."""
        return self.facts.get("warc-target-uri", "").strip("<> ")


class _Lines:
    """A stream by lines and lengths."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._ahead = b""

    def line(self) -> bytes:
        """Return the next line without its end; a line that does not end within reason counts as the stream's end."""
        while b"\n" not in self._ahead and len(self._ahead) < _LINE_BYTES:
            more = self._stream.read(_LINE_BYTES)
            if not more:
                break
            self._ahead += more
        line, end, self._ahead = self._ahead.partition(b"\n")
        if not end and not line:
            raise EOFError
        return line.rstrip(b"\r")

    def take(self, length: int, keep: int) -> bytes:
        """Return the first ``keep`` of the next ``length`` bytes, and pass over the others."""
        kept, left = self._ahead[: min(length, keep)], length - len(self._ahead)
        self._ahead = self._ahead[length:]
        pieces = [kept]
        room = keep - len(kept)
        while left > 0:
            piece = self._stream.read(min(left, 1 << 20))
            if not piece:
                raise EOFError
            left -= len(piece)
            if room > 0:
                pieces.append(piece[:room])
                room -= len(piece)
        return b"".join(pieces)


def read_warc(source: DocumentSource) -> Bundle:
    """Return every page of a web archive as a document.

    Raises:
        UnreadableFileError: it is damaged before its first record.
    """
    return read_warc_stream(source, source.stream)


def read_warc_stream(source: DocumentSource, stream: Readable) -> Bundle:
    """Return every page of a web archive that is unpacked as it is read."""
    members = Members(source)
    seen: set[bytes] = set()
    found = 0
    try:
        for record in _records(_Lines(stream), source):
            found += 1
            _add(members, source, record, seen)
    except _CUT_SHORT as error:
        why = getattr(error, "why", None) or source.damaged("web archive", "download or copy it again")
        if not found:
            raise why from error
        members.refuse("the rest", why, 0)
    return members.bundle(None)


def _records(lines: _Lines, source: DocumentSource) -> Iterator[_Record]:
    """Yield the records one after another; what stands between them is passed over."""
    while True:
        try:
            line = lines.line()
            while not line.startswith(b"WARC/"):
                line = lines.line()
        except EOFError:
            return
        facts: dict[str, str] = {}
        while (line := lines.line()) and len(facts) < _MAX_HEADERS:
            name, _, value = line.partition(b":")
            facts[name.decode("latin-1").strip().lower()] = value.decode("utf-8", "replace").strip()
        size = facts.get("content-length", "")
        if not size.isdecimal() or len(size) > 15:
            raise EOFError
        room = min(MAX_MEMBER_BYTES, max(0, source.budget.unpacked_bytes))
        content = lines.take(int(size), room if _is_wanted(facts) else 0)
        yield _Record(facts, content, int(size) <= room)


def _is_wanted(facts: dict[str, str]) -> bool:
    return facts.get("warc-type", "").lower() in ("response", "resource", "conversion")


def _add(members: Members, source: DocumentSource, record: _Record, seen: set[bytes]) -> None:
    if not _is_wanted(record.facts):
        return
    source.budget.unpacked_bytes -= len(record.content)
    if not record.is_whole:
        why = UnreadableFileError(source.path, "it is too large to be read inside an archive", _UNPACK)
        members.refuse(_name(record.address, ""), why, len(record.content))
        return
    kind, body = record.facts.get("content-type", ""), record.content
    if "http" in kind or body.startswith(b"HTTP/"):
        if not _is_page(body):
            return
        try:
            kind, body = _answer(source, body)
        except UnreadableFileError as refused:
            members.refuse(_name(record.address, ""), refused, len(record.content))
            return
    kind = kind.partition(";")[0].strip().lower()
    mark = hashlib.sha256(record.address.encode("utf-8", "replace") + b"\0" + body).digest()
    if kind.startswith(_FURNITURE) or not body.strip() or mark in seen:
        return
    seen.add(mark)
    dated = moment(record.facts.get("warc-date", ""))
    place = Place(0, "section", record.address or "page")
    members.add(_name(record.address, kind), body, place=place, dated=dated)


def _is_page(answer: bytes) -> bool:
    """Return whether an answer brings something: not a redirection, an error, or "not changed"."""
    status = _STATUS.match(answer)
    return status is None or status[1].startswith(b"2")


def _answer(source: DocumentSource, data: bytes) -> tuple[str, bytes]:
    """Return type and body of an answer of a server, put together and unpacked.

    Raises:
        UnreadableFileError: it is packed in a way that is not read.
    """
    found = _HEAD_END.search(data)
    head, body = (data[: found.start()], data[found.end() :]) if found else (data, b"")
    facts = {}
    for line in head.splitlines()[1:_MAX_HEADERS]:
        name, _, value = line.partition(b":")
        facts[name.strip().lower()] = value.strip().decode("latin-1").lower()
    if "chunked" in facts.get(b"transfer-encoding", ""):
        body = _joined(body)
    for packing in reversed(facts.get(b"content-encoding", "").split(",")):
        body = _unpacked(source, body, packing.strip())
    return facts.get(b"content-type", ""), body


def _joined(body: bytes) -> bytes:
    """Return a body that was sent in chunks; one that is not, though it says so, is left as it is."""
    pieces: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if not size:
            return b"".join(pieces)
        pieces.append(body[found.end() : found.end() + size])
        at = found.end() + size
        at += len(body[at : at + 2]) - len(body[at : at + 2].lstrip(b"\r\n"))
    return b"".join(pieces) or body


def _unpacked(source: DocumentSource, body: bytes, packing: str) -> bytes:
    if packing in ("", "identity", "none", "utf-8") or not body:
        return body
    if packing in ("gzip", "x-gzip", "deflate"):
        is_plain = packing != "deflate" and not body.startswith(b"\x1f\x8b")
        return body if is_plain else _inflated(source, body, packing)
    reason = f"the page is compressed by a method that is not read ({packing[:20]})"
    raise UnreadableFileError(source.path, reason, _UNPACK)


def _inflated(source: DocumentSource, body: bytes, packing: str) -> bytes:
    room = max(1, min(MAX_MEMBER_BYTES, source.budget.unpacked_bytes))
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        unpacking = zlib.decompressobj(window)
        try:
            data = unpacking.decompress(body, room)
        except zlib.error:
            continue
        if unpacking.unconsumed_tail:
            raise UnreadableFileError(source.path, "it unpacks to far more than its size", _UNPACK)
        source.budget.unpacked_bytes -= len(data)
        return data
    raise source.damaged("page", "download it again")


def _name(address: str, kind: str) -> str:
    """Return a member's name for an address: host and path, with an ending that says what it is."""
    parts = urlsplit(address) if "://" in address[:20] else None
    try:
        name = f"{parts.netloc}{unquote(parts.path)}" if parts else address
    except ValueError:
        name = address
    query = f" {parts.query}" if parts and parts.query else ""
    name = (name.rstrip("/") or "page") + query.replace("/", " ")
    ending = _ENDINGS.get(kind, "")
    return name if not ending or name.lower().endswith(f".{ending}") else f"{name}.{ending}"
