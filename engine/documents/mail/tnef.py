"""What is inside a winmail.dat? A message's body and attachments, as Outlook sends them to itself.

Source: [MS-OXTNEF], 2.1 (structure), 2.1.3.3 (attributes), 2.1.3.4 (properties).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from engine.documents.characters.encoding import decode
from engine.documents.containers.members import Members
from engine.documents.containers.ole import EPOCH_1601
from engine.documents.document import Bundle, Document
from engine.documents.mail.compressed_rtf import unpacked_rtf
from engine.documents.mail.headers import first_name
from engine.documents.mail.message_text import Letter, add_body, letter_document, letter_flow, name_and_address, sent_at
from engine.documents.mail.named_properties import CATEGORIES
from engine.documents.mail.outlook_facts import NAMED, fact_lines, is_item
from engine.documents.properties import key_words, plausible
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.types.kinds import TNEF
from engine.documents.types.names import last_of_path
from engine.documents.types.signatures import OLE

SIGNATURE = TNEF
_SUBJECT, _BODY, _MESSAGE, _CODEPAGE = 0x00018004, 0x0002800C, 0x00069003, 0x00069007
_RECIPIENTS, _SENDER, _SENT, _CLASS = 0x00069004, 0x00008000, 0x00038005, 0x00078008
_BEGINS, _TITLE, _DATA, _FACTS = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_P_SUBJECT, _P_BODY, _P_HTML, _P_RTF = 0x0037, 0x1000, 0x1013, 0x1009
_P_SENDER, _P_ADDRESS, _P_SMTP, _P_SENT, _P_DELIVERED = 0x0C1A, 0x0C1F, 0x5D01, 0x0039, 0x0E06
_P_TO, _P_CC, _P_BCC, _P_CLASS = 0x0E04, 0x0E03, 0x0E02, 0x001A
_P_RECIPIENT_TYPE, _P_RECIPIENT_SMTP, _P_RECIPIENT_ADDRESS = 0x0C15, 0x39FE, 0x3003
_RECIPIENT_TYPES = {1: "To", 2: "Cc", 3: "Bcc"}
_P_DATA, _P_LONG_NAME, _P_SHORT_NAME, _P_SHOWN_NAME = 0x3701, 0x3707, 0x3704, 0x3001
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
_TIME, _LONG = 64, 3
_STRING8, _UNICODE, _OBJECT, _BINARY = 0x1E, 0x1F, 0x0D, 0x102
_LONG_ONES = (_STRING8, _UNICODE, _OBJECT, _BINARY)
_MANY = 0x1000
_MAX_COUNT = 100_000
_IID_BYTES = 16  # names the interface before an object's content


@dataclass(slots=True)
class Attached:
    """An attachment: its file name, or "", and its content, which is again TNEF for a message."""

    name: str = ""
    data: bytes = b""


@dataclass(slots=True)
class _About:
    """The properties of a message, an attachment or a recipient: texts, bytes, whole numbers, and times in seconds."""

    codec: str
    values: dict[int, bytes | str | float] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)  # of properties that are known by others
    categories: int = 0  # the number of the property that holds them

    def words(self, number: int) -> str:
        """Return a property of text, on one line; "" where there is none."""
        value = self.values.get(number, "")
        return " ".join(_text(value, self.codec).split()) if not isinstance(value, float) else ""

    def seconds(self, number: int) -> float | None:
        """Return a time in seconds since the epoch, or None."""
        value = self.values.get(number)
        return value if isinstance(value, float) else None

    def data(self, number: int) -> bytes:
        """Return a property's bytes; empty where there are none."""
        value = self.values.get(number, b"")
        return value if isinstance(value, bytes) else b""


@dataclass(slots=True)
class Contents:
    """What was found: bodies and headers are empty where there are none; ``facts`` are lines of an item of Outlook."""

    subject: str = ""
    plain: str = ""
    page: str = ""
    attached: list[Attached] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    dated: float | None = None
    author: str = ""
    keywords: str = ""
    kind: str = ""
    facts: list[str] = field(default_factory=list)


def unpacked(data: bytes) -> Contents:
    """Return what stands in TNEF; of damaged data, what stands before the damage."""
    found, codec, rich = Contents(), "cp1252", b""
    for number, value in _attributes(data):
        if number == _CODEPAGE and len(value) >= 4:
            codec = f"cp{struct.unpack_from('<I', value)[0]}"
        elif number == _BODY:
            found.plain = found.plain or _words(value, codec)
        elif number == _MESSAGE:
            about = _row(value, 0, codec)[0]
            _take_message(found, about)
            rich = about.data(_P_RTF)
        elif number in (_SUBJECT, _CLASS, _SENDER, _SENT, _RECIPIENTS):
            with suppress(struct.error, ValueError):  # a sum of its own each, and none is needed
                _take_header(found, number, value, codec)
        else:
            _attach(found, number, value, codec)
    if rich and not found.plain.strip() and not found.page.strip():
        from engine.documents.office.rtf import rtf_text  # hardly a message needs it

        found.plain = rtf_text(unpacked_rtf(rich))
    return found


def _take_message(found: Contents, about: _About) -> None:
    codec, page = about.codec, about.values.get(_P_HTML, "")
    found.subject = about.words(_P_SUBJECT) or found.subject
    found.plain = _text(about.values.get(_P_BODY, ""), codec) or found.plain
    found.page = _text(page, declared_charset(page) or codec if isinstance(page, bytes) else codec)
    found.kind = about.words(_P_CLASS) or found.kind
    sender, address = about.words(_P_SENDER), about.words(_P_SMTP) or about.words(_P_ADDRESS)
    said = {name: about.words(number) for name, number in (("To", _P_TO), ("Cc", _P_CC), ("Bcc", _P_BCC))}
    said["From"] = name_and_address(sender, address)
    for name, words in said.items():
        if words and "<" not in found.headers.get(name, ""):
            found.headers[name] = words
    found.author = sender or first_name(address) or found.author
    found.dated = plausible(about.seconds(_P_SENT)) or plausible(about.seconds(_P_DELIVERED)) or found.dated
    found.keywords = key_words(about.words(about.categories)) if about.categories else ""
    found.facts = list(fact_lines(about.words, about.seconds, about.numbers))


def _take_header(found: Contents, number: int, value: bytes, codec: str) -> None:
    """Take what stands before the properties, and who got the message."""
    if number == _SUBJECT:
        found.subject = found.subject or _words(value, codec)
    elif number == _CLASS:
        found.kind = found.kind or _words(value, codec)
    elif number == _SENDER:
        _, _, name_bytes, address_bytes = struct.unpack_from("<4H", value)
        name, address = _words(value[8:][:name_bytes], codec), _words(value[8 + name_bytes :][:address_bytes], codec)
        found.headers.setdefault("From", name_and_address(name, address.rpartition(":")[2]))
        found.author = found.author or name
    elif number == _SENT:
        year, month, day, hour, minute, second = struct.unpack_from("<6H", value)
        found.dated = found.dated or datetime(year, month, day, hour, minute, second, tzinfo=UTC).timestamp()
    else:
        (count,) = struct.unpack_from("<I", value)
        at, named = 4, dict[str, list[str]]()
        for _ in range(min(count, _MAX_COUNT)):
            if at >= len(value):
                break
            about, at = _row(value, at, codec)
            address = about.words(_P_RECIPIENT_SMTP) or about.words(_P_RECIPIENT_ADDRESS)
            kind = _RECIPIENT_TYPES.get(int(about.seconds(_P_RECIPIENT_TYPE) or 0) & 15, "To")
            named.setdefault(kind, []).append(name_and_address(about.words(_P_SHOWN_NAME), address))
        found.headers |= {kind: "; ".join(filter(None, people)) for kind, people in named.items()}


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
        about = _row(value, 0, codec)[0]
        last.name = next(filter(None, map(about.words, (_P_LONG_NAME, _P_SHORT_NAME, _P_SHOWN_NAME))), "") or last.name
        if inner := about.data(_P_DATA):
            last.data = inner[_IID_BYTES:] if inner.startswith((SIGNATURE, OLE), _IID_BYTES) else inner


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    while at + 9 <= len(data):
        number, length = struct.unpack_from("<2I", data, at + 1)
        if at + 9 + length > len(data):
            return
        yield number, data[at + 9 : at + 9 + length]
        at += 11 + length  # a sum follows


def _row(data: bytes, at: int, codec: str) -> tuple[_About, int]:
    """Return the properties that begin at ``at``, and where they end; those that are cut off end them."""
    about, place = _About(codec), [at]
    with suppress(struct.error):
        _read_row(about, data, place)
        return about, place[0]
    return about, len(data)


def _read_row(about: _About, data: bytes, place: list[int]) -> None:
    (count,) = struct.unpack_from("<I", data, place[0])
    at = place[0] + 4
    for _ in range(min(count, _MAX_COUNT)):
        kind, number = struct.unpack_from("<2H", data, at)
        at += 4
        if number >= 0x8000:
            at = _after_name(data, at, number, about)
        base, values = kind & ~_MANY, 1
        if kind & _MANY or base in _LONG_ONES:
            (values,) = struct.unpack_from("<I", data, at)
            at += 4
        for _ in range(min(values, _MAX_COUNT)):
            if base in _SIZES:
                _take_fixed(about, base, number, data, at)
                at += _SIZES[base]
                continue
            if base not in _LONG_ONES:
                raise struct.error("a kind of property that nobody knows")
            (length,) = struct.unpack_from("<I", data, at)
            _take(about, base, number, data[at + 4 : at + 4 + length])
            at += 4 + length + -length % 4
    place[0] = at


def _take_fixed(about: _About, base: int, number: int, data: bytes, at: int) -> None:
    if base == _TIME:
        about.values[number] = struct.unpack_from("<Q", data, at)[0] / 1e7 - EPOCH_1601
    elif base == _LONG:
        about.values[number] = float(struct.unpack_from("<I", data, at)[0])


def _take(about: _About, base: int, number: int, value: bytes) -> None:
    """Keep a value; of several texts each."""
    if base not in (_UNICODE, _STRING8):
        about.values[number] = value
        return
    words = value.decode("utf-16-le", "replace").rstrip("\x00") if base == _UNICODE else _words(value, about.codec)
    before = about.values.get(number)
    about.values[number] = f"{before}, {words}" if isinstance(before, str) and before else words


def _after_name(data: bytes, at: int, number: int, about: _About) -> int:
    """Return where the value of a property begins that is known by a name or a number of its own, and keep that."""
    kind, known_by = struct.unpack_from("<2I", data, at + 16)
    if not kind:
        if known_by in NAMED:
            about.numbers.setdefault(known_by, number)
        return at + 24
    length = int(known_by)
    if data[at + 24 : at + 24 + length].decode("utf-16-le", "replace").rstrip("\x00").lower() == CATEGORIES:
        about.categories = number
    return at + 24 + length + -length % 4


def _words(value: bytes, codec: str) -> str:
    return decode(value.rstrip(b"\x00"), codec)


def _text(value: bytes | str | float, codec: str) -> str:
    return value if isinstance(value, str) else _words(value, codec) if isinstance(value, bytes) else ""


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
    headers = {"Subject": contents.subject, **contents.headers, "Date": sent_at(contents.dated)}
    headers = {name: words for name, words in headers.items() if words}
    letter = Letter(headers, contents.dated, contents.author, contents.keywords)
    flow = letter_flow(source, letter, is_item=is_item(contents.kind))
    for line in contents.facts:
        flow.line(line)
    flow.part("\n\n")
    add_body(source, flow, contents.plain, contents.page)
    own = letter_document(source, flow, letter)
    members = Members(source)
    add_attached(source, members, contents)
    if not len(members):
        source.budget.chars += len(own.text)
        return own
    return members.bundle(own if own.text.strip() else None)
