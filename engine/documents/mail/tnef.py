"""What is inside a winmail.dat? A message's body and attachments, as Outlook sends them to itself.

Source: [MS-OXTNEF], 2.1 (structure), 2.1.3.3 (attributes), 2.1.3.4 (properties).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.documents.characters.encoding import decode
from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Document
from engine.documents.mail.compressed_rtf import unpacked_rtf
from engine.documents.mail.message_text import Letter, add_body, letter_document, letter_flow
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.types.kinds import TNEF
from engine.documents.types.names import last_of_path

SIGNATURE = TNEF
_SUBJECT, _BODY, _MESSAGE, _CODEPAGE = 0x00018004, 0x0002800C, 0x00069003, 0x00069007
_BEGINS, _TITLE, _DATA, _FACTS = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_P_SUBJECT, _P_BODY, _P_HTML, _P_RTF = 0x0037, 0x1000, 0x1013, 0x1009
_P_DATA, _P_LONG_NAME, _P_SHORT_NAME, _P_SHOWN_NAME = 0x3701, 0x3707, 0x3704, 0x3001
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
_STRING8, _UNICODE, _OBJECT, _BINARY = 0x1E, 0x1F, 0x0D, 0x102
_MANY = 0x1000
_MAX_COUNT = 100_000
_IID_BYTES = 16  # names the interface before an object's content


@dataclass(slots=True)
class Attached:
    """An attachment: its file name, or "", and its content, which is again TNEF for a message."""

    name: str = ""
    data: bytes = b""


@dataclass(slots=True)
class Contents:
    """What was found: bodies are empty where there are none."""

    subject: str = ""
    plain: str = ""
    page: str = ""
    attached: list[Attached] = field(default_factory=list)


def unpacked(data: bytes) -> Contents:
    """Return what stands in TNEF; of damaged data, what stands before the damage."""
    found, codec, rich = Contents(), "cp1252", b""
    for number, value in _attributes(data):
        if number == _CODEPAGE and len(value) >= 4:
            codec = f"cp{struct.unpack_from('<I', value)[0]}"
        elif number == _SUBJECT:
            found.subject = found.subject or _words(value, codec)
        elif number == _BODY:
            found.plain = found.plain or _words(value, codec)
        elif number == _MESSAGE:
            about = dict(_properties(value, codec))
            found.subject = _text(about.get(_P_SUBJECT), codec) or found.subject
            found.plain = _text(about.get(_P_BODY), codec) or found.plain
            page = about.get(_P_HTML, "")
            found.page = decode(page, declared_charset(page) or codec) if isinstance(page, bytes) else page
            packed = about.get(_P_RTF, b"")
            rich = packed if isinstance(packed, bytes) else b""
        else:
            _attach(found, number, value, codec)
    if rich and not found.plain.strip() and not found.page.strip():
        from engine.documents.office.rtf import rtf_text  # hardly a message needs it

        found.plain = rtf_text(unpacked_rtf(rich))
    return found


def _attach(found: Contents, number: int, value: bytes, codec: str) -> None:
    if number == _BEGINS:
        found.attached.append(Attached())
    if not found.attached:
        return
    last = found.attached[-1]
    if number == _TITLE:
        last.name = last.name or _words(value, codec)
    elif number == _DATA:
        last.data = last.data or value
    elif number == _FACTS:
        about = dict(_properties(value, codec))
        names = (_text(about.get(key), codec) for key in (_P_LONG_NAME, _P_SHORT_NAME, _P_SHOWN_NAME))
        last.name = next(filter(None, names), "") or last.name
        inner = about.get(_P_DATA, b"")
        if isinstance(inner, bytes) and inner:
            last.data = inner[_IID_BYTES:] if inner.startswith(SIGNATURE, _IID_BYTES) else inner


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    while at + 9 <= len(data):
        number, length = struct.unpack_from("<2I", data, at + 1)
        if at + 9 + length > len(data):
            return
        yield number, data[at + 9 : at + 9 + length]
        at += 11 + length  # a sum follows


def _properties(data: bytes, codec: str) -> Iterator[tuple[int, bytes | str]]:
    """Yield the properties that are texts or bytes."""
    try:
        yield from _all_properties(data, codec)
    except struct.error:  # cut off
        return


def _all_properties(data: bytes, codec: str) -> Iterator[tuple[int, bytes | str]]:
    (count,) = struct.unpack_from("<I", data)
    at = 4
    for _ in range(min(count, _MAX_COUNT)):
        kind, number = struct.unpack_from("<2H", data, at)
        at += 4
        if number >= 0x8000:
            at = _after_name(data, at)
        base = kind & ~_MANY
        values = 1
        if kind & _MANY or base in (_STRING8, _UNICODE, _OBJECT, _BINARY):
            (values,) = struct.unpack_from("<I", data, at)
            at += 4
        for _ in range(min(values, _MAX_COUNT)):
            if base in _SIZES:
                at += _SIZES[base]
                continue
            if base not in (_STRING8, _UNICODE, _OBJECT, _BINARY & ~_MANY):
                return
            (length,) = struct.unpack_from("<I", data, at)
            value = data[at + 4 : at + 4 + length]
            at += 4 + length + -length % 4
            if base == _UNICODE:
                yield number, value.decode("utf-16-le", "replace").rstrip("\x00")
            elif base == _STRING8:
                yield number, _words(value, codec)
            else:
                yield number, value


def _after_name(data: bytes, at: int) -> int:
    (kind,) = struct.unpack_from("<I", data, at + 16)
    if not kind:
        return at + 24
    (length,) = struct.unpack_from("<I", data, at + 20)
    return at + 24 + int(length) + -int(length) % 4


def _words(value: bytes, codec: str) -> str:
    return decode(value.rstrip(b"\x00"), codec)


def _text(value: bytes | str | None, codec: str) -> str:
    return value if isinstance(value, str) else _words(value, codec) if value else ""


def add_attached(source: DocumentSource, members: Members, contents: Contents) -> None:
    """Add the attachments; an attached message is a document of its own, with its own attachments."""
    for one in contents.attached:
        if one.data:
            name = last_of_path(one.name) or "attachment"
            if one.data.startswith(SIGNATURE) and not name.lower().endswith(".dat"):
                name += ".dat"
            source.budget.unpacked_bytes -= len(one.data)
            members.add(name, one.data)


def read_tnef(source: DocumentSource) -> Document | Bundle:
    """Return the message of a winmail.dat that lies by itself, and its attachments."""
    contents = unpacked(source.data(has_pictures=True))
    letter = Letter({"Subject": contents.subject} if contents.subject else {}, None)
    flow = letter_flow(source, letter)
    add_body(source, flow, contents.plain, contents.page)
    own = letter_document(source, flow, letter)
    members = Members(source)
    add_attached(source, members, contents)
    if not len(members):
        source.budget.chars += len(own.text)
        return own
    return members.bundle(own if own.text.strip() else None)
