"""How is an Outlook message (.msg) read? Its properties, one by one, and its attachments like any file.

Source: [MS-OXMSG] (where properties lie), [MS-OXPROPS] (their numbers), [MS-OXRTFCP] (compressed
rich text).
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime

import olefile

from engine.documents.document import Bundle, Document
from engine.documents.encoding import decode
from engine.documents.html import declared_charset
from engine.documents.mail import Letter, add_body, last_of_path, letter_document, letter_flow
from engine.documents.members import Members
from engine.documents.ole import EPOCH_1601, open_ole, stream_bytes
from engine.documents.package import nested
from engine.documents.properties import plausible
from engine.documents.rtf import rtf_text
from engine.documents.source import MAX_DEPTH, Source

_SUBJECT, _TO, _CC, _SENDER, _SENDER_ADDRESS, _SENDER_SMTP = 0x0037, 0x0E04, 0x0E03, 0x0C1A, 0x0C1F, 0x5D01
_BODY, _HTML, _RTF, _SENT, _DELIVERED = 0x1000, 0x1013, 0x1009, 0x0039, 0x0E06
_DATA, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _HIDDEN = 0x3701, 0x3707, 0x3704, 0x3001, 0x7FFE
_CODEPAGE, _HTML_CODEPAGE, _FLAGS_INLINE = 0x3FFD, 0x3FDE, 0x3714
_TIME_TYPE, _LONG_TYPE = 0x0040, 0x0003
_ATTACHMENT = "__attach_version1.0_#"
_EMBEDDED = "__substg1.0_3701000D"
_RENDERED_IN_BODY = 4
_RTF_HEADER = struct.Struct("<4I")
_COMPRESSED = 0x75465A4C
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans"
    rb" SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_MAX_RTF_BYTES = 64 << 20


def read_msg(source: Source) -> Document | Bundle:
    """Return a message and its attachments; attached messages are documents of their own.

    Raises:
        UnreadableFileError: damaged.
    """
    with open_ole(source) as ole:
        members = Members(source)
        own = _read_item(source, ole, [], members, "")
    if not len(members):
        source.budget.chars += len(own.text)
        return own
    return members.bundle(own)


class _Item:
    """The properties of a message, or of an attachment, in one folder of the file."""

    def __init__(self, ole: olefile.OleFileIO, path: list[str], header_bytes: int) -> None:
        self._ole, self._path = ole, path
        self._fixed: dict[int, bytes] = {}
        table = stream_bytes(ole, [*path, "__properties_version1.0"])
        for at in range(header_bytes, len(table) - 15, 16):
            kind, number = struct.unpack_from("<2H", table, at)
            if kind in (_TIME_TYPE, _LONG_TYPE):
                self._fixed[number] = table[at + 8 : at + 16]

    def data(self, number: int, kind: str = "0102") -> bytes:
        """Return a property's bytes, empty where it is not there."""
        return stream_bytes(self._ole, [*self._path, f"__substg1.0_{number:04X}{kind}"])

    def words(self, number: int) -> str:
        """Return a property of text, in Unicode or in the message's character set."""
        wide = self.data(number, "001F")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        return decode(self.data(number, "001E"), f"cp{self.number(_CODEPAGE)}").rstrip("\x00")

    def number(self, number: int) -> int:
        """Return a property that is a whole number, or 0."""
        return int(struct.unpack_from("<I", self._fixed[number])[0]) if number in self._fixed else 0

    def moment(self, number: int) -> float | None:
        """Return a time in seconds since the epoch, or None."""
        if number not in self._fixed:
            return None
        return plausible(struct.unpack_from("<Q", self._fixed[number])[0] / 1e7 - EPOCH_1601)


def _read_item(source: Source, ole: olefile.OleFileIO, path: list[str], members: Members, prefix: str) -> Document:
    """Return a message's own document; its attachments go to ``members``."""
    item = _Item(ole, path, 24 if path else 32)
    letter = _letter(item)
    flow = letter_flow(source, letter)
    html = item.data(_HTML)
    page = decode(html, declared_charset(html) or f"cp{item.number(_HTML_CODEPAGE)}") if html else item.words(_HTML)
    plain = item.words(_BODY)
    if not plain.strip() and not page.strip():
        plain = rtf_text(unpacked_rtf(item.data(_RTF)))
    add_body(source, flow, plain, page)
    own = letter_document(source, flow, letter)
    depth = len(path) // 2
    folders = {entry[len(path)] for entry in ole.listdir(streams=True, storages=True) if entry[: len(path)] == path}
    for folder in sorted(name for name in folders if name.startswith(_ATTACHMENT)):
        inner = [*path, folder]
        attached = _Item(ole, inner, 8)
        shown = attached.words(_LONG_NAME) or attached.words(_SHORT_NAME) or attached.words(_SHOWN_NAME)
        name = prefix + (last_of_path(shown) or "attachment")
        if ole.exists([*inner, _EMBEDDED]) and depth + source.depth < MAX_DEPTH:
            _add_message(source, ole, [*inner, _EMBEDDED], members, name)
        elif attached.data(_DATA) and not attached.number(_FLAGS_INLINE) & _RENDERED_IN_BODY:
            members.add(name, attached.data(_DATA))
    return own


def _add_message(source: Source, ole: olefile.OleFileIO, path: list[str], members: Members, name: str) -> None:
    name = name if name.lower().endswith(".msg") else name + ".msg"
    inner = nested(source, name, b"")
    document = _read_item(inner, ole, path, members, name + "/")
    members.put(name, document, len(document.text))


def _letter(item: _Item) -> Letter:
    sender, address = item.words(_SENDER), item.words(_SENDER_SMTP) or item.words(_SENDER_ADDRESS)
    dated = item.moment(_SENT) or item.moment(_DELIVERED)
    shown = {
        "From": f"{sender} <{address}>" if "@" in address and address != sender else sender or address,
        "To": item.words(_TO),
        "Cc": item.words(_CC),
        "Date": f"{datetime.fromtimestamp(dated, UTC):%a, %d %b %Y %H:%M} UTC" if dated else "",
        "Subject": item.words(_SUBJECT),
    }
    return Letter({name: " ".join(words.split()) for name, words in shown.items() if words.strip()}, dated)


def unpacked_rtf(data: bytes) -> bytes:
    """Return rich text that Outlook compressed (LZFu), at most 64 MB of it; empty where there is none."""
    if len(data) <= _RTF_HEADER.size:
        return b""
    _, raw_bytes, kind, _ = _RTF_HEADER.unpack_from(data)
    if kind != _COMPRESSED:
        return data[_RTF_HEADER.size :]
    out = bytearray(_DICTIONARY)
    window = len(_DICTIONARY)
    limit = window + min(raw_bytes, _MAX_RTF_BYTES)
    at = _RTF_HEADER.size
    while at < len(data) and len(out) < limit:
        flags, at = data[at], at + 1
        for bit in range(8):
            if at >= len(data) or len(out) >= limit:
                break
            if not flags >> bit & 1:
                out.append(data[at])
                at += 1
                continue
            pair = int.from_bytes(data[at : at + 2], "big")
            at += 2
            offset, length = pair >> 4, (pair & 15) + 2
            if offset == len(out) % 4096:
                return bytes(out[window:])
            start = len(out) - 1 - (len(out) - 1 - offset) % 4096
            for step in range(length):
                out.append(out[start + step])
    return bytes(out[window:])
