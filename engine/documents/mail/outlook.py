"""How is an Outlook message (.msg) read? Its properties, one by one, and its attachments like any file.

Source: [MS-OXMSG] (where properties lie, 2.2.3 those that have a name), [MS-OXPROPS] (their numbers).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import partial

import olefile

from engine.documents.characters.encoding import decode
from engine.documents.containers.members import Members
from engine.documents.containers.ole import EPOCH_1601, open_ole, stream_bytes
from engine.documents.containers.package import nested
from engine.documents.document import Bundle, Document
from engine.documents.mail.compressed_rtf import unpacked_rtf
from engine.documents.mail.headers import first_name
from engine.documents.mail.message_text import Letter, add_body, letter_document, letter_flow, name_and_address, sent_at
from engine.documents.mail.named_properties import CATEGORIES, MOST_CATEGORIES, number_of, numbers_of
from engine.documents.mail.outlook_facts import NAMED, fact_lines, is_item
from engine.documents.mail.pictures_beside import addresses
from engine.documents.office.rtf import rtf_text
from engine.documents.pictures.inside import PicturesInside
from engine.documents.pictures.picture_size import HEAD_BYTES, is_picture
from engine.documents.properties import key_words, plausible
from engine.documents.source import MAX_DEPTH, DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.text.page_pictures import Content, PagePictures
from engine.documents.types.names import last_of_path
from engine.errors import UnreadableFileError, UnsupportedFileError

_BCC, _SMTP, _ADDRESS, _RECIPIENT_TYPE = 0x0E02, 0x39FE, 0x3003, 0x0C15
_RECIPIENT, _RECIPIENT_TYPES = "__recip_version1.0_#", {1: "To", 2: "Cc", 3: "Bcc"}
_SUBJECT, _TO, _CC, _SENDER, _SENDER_ADDRESS, _SENDER_SMTP = 0x0037, 0x0E04, 0x0E03, 0x0C1A, 0x0C1F, 0x5D01
_BODY, _HTML, _RTF, _SENT, _DELIVERED = 0x1000, 0x1013, 0x1009, 0x0039, 0x0E06
_DATA, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _HIDDEN = 0x3701, 0x3707, 0x3704, 0x3001, 0x7FFE
_CODEPAGE, _HTML_CODEPAGE, _FLAGS_INLINE, _CLASS = 0x3FFD, 0x3FDE, 0x3714, 0x001A
_CONTENT_ID, _CONTENT_LOCATION = 0x3712, 0x3713
_TIME_TYPE, _LONG_TYPE = 0x0040, 0x0003
_PROPERTIES = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_#"
_EMBEDDED = "__substg1.0_3701000D"
_RENDERED_IN_BODY = 4
_NAMES, _NAME_ENTRIES, _NAME_WORDS = "__nameid_version1.0", "__substg1.0_00030102", "__substg1.0_00040102"


_Kept = tuple[Members, PicturesInside]  # of the whole file, whichever of its messages they belong to


def read_msg(source: DocumentSource) -> Document | Bundle:
    """Return a message and its attachments; attached messages are documents of their own.

    Raises:
        UnreadableFileError: damaged.
    """
    with open_ole(source) as ole:
        members, inside = Members(source), PicturesInside(source)
        own = _read_item(source, ole, [], (members, inside), "")
    if not len(members):
        source.budget.chars += len(own.text)
        return inside.told(own)
    return inside.told(members.bundle(own))


class _Item:
    """The properties of a message, or of an attachment, in one folder of the file."""

    def __init__(self, ole: olefile.OleFileIO, path: list[str], header_bytes: int) -> None:
        self._ole, self._path = ole, path
        self._fixed: dict[int, bytes] = {}
        table = stream_bytes(ole, [*path, _PROPERTIES])
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

    def categories(self) -> str:
        """Return the categories of an item, on one line."""
        entries, words_of = (stream_bytes(self._ole, [_NAMES, stream]) for stream in (_NAME_ENTRIES, _NAME_WORDS))
        return key_words(*self.several(number_of(entries, words_of, CATEGORIES)))

    def several(self, number: int) -> list[str]:
        """Return the texts of a property that has several; none where its number is 0."""
        found: list[str] = []
        for at in range(MOST_CATEGORIES if number else 0):
            words = self.data(number, f"101F-{at:08X}")
            if not words:
                break
            found.append(words.decode("utf-16-le", "replace").rstrip("\x00"))
        return found

    def facts(self) -> Iterator[str]:
        """Yield what an item says beside its words, such as a contact, a line each."""
        numbers = numbers_of(stream_bytes(self._ole, [_NAMES, _NAME_ENTRIES]), NAMED)
        return fact_lines(lambda key: self.words(key) or ", ".join(self.several(key)), self.seconds, numbers)

    def number(self, number: int) -> int:
        """Return a property that is a whole number, or 0."""
        return int(struct.unpack_from("<I", self._fixed[number])[0]) if number in self._fixed else 0

    def moment(self, number: int) -> float | None:
        """Return a time in seconds since the epoch, or None."""
        return plausible(self.seconds(number))

    def seconds(self, number: int) -> float | None:
        """Return the same where it may lie before the epoch, or anywhere."""
        if number not in self._fixed:
            return None
        return float(struct.unpack_from("<Q", self._fixed[number])[0] / 1e7 - EPOCH_1601)


def _read_item(source: DocumentSource, ole: olefile.OleFileIO, path: list[str], kept: _Kept, prefix: str) -> Document:
    """Return a message's own document; its attachments are kept, and its pictures recognised."""
    item = _Item(ole, path, 24 if path else 32)
    letter = _letter(item, _recipients(ole, path))
    flow = letter_flow(source, letter, is_item=is_item(item.words(_CLASS)))
    for line in item.facts():
        flow.line(line)
    flow.part("\n\n")
    html = item.data(_HTML)
    page = decode(html, declared_charset(html) or f"cp{item.number(_HTML_CODEPAGE)}") if html else item.words(_HTML)
    plain = item.words(_BODY)
    if not plain.strip() and not page.strip():
        plain = rtf_text(unpacked_rtf(item.data(_RTF)))
    attached = _items(ole, path, _ATTACHMENT)
    of_page = [(inner, one) for inner, one in attached if _is_of_page(one)]
    pictures = PagePictures(kept[1], _pictures(of_page))
    add_body(source, flow, plain, page, pictures)
    for words in pictures.rest():
        flow.block(words, as_written=True)
    own = letter_document(source, flow, letter)
    for inner, one in attached:
        shown = one.words(_LONG_NAME) or one.words(_SHORT_NAME) or one.words(_SHOWN_NAME)
        name = prefix + (last_of_path(shown) or "attachment")
        if ole.exists([*inner, _EMBEDDED]):
            _add_storage(source, ole, [*inner, _EMBEDDED], kept, name)
        elif (inner, one) not in of_page and (data := one.data(_DATA)):
            kept[0].add(name, data)
    return own


def _items(ole: olefile.OleFileIO, path: list[str], kind: str) -> list[tuple[list[str], _Item]]:
    """Return where each attachment or recipient of a message lies, and its properties."""
    depth_here = len(path)
    entries = ole.listdir(streams=True, storages=True)  # the storage itself among them
    folders = {entry[depth_here] for entry in entries if len(entry) > depth_here and entry[:depth_here] == path}
    inner = ([*path, name] for name in sorted(folders) if name.startswith(kind))
    return [(one, _Item(ole, one, 8)) for one in inner]


def _pictures(of_page: list[tuple[list[str], _Item]]) -> dict[str, Content]:
    """Return what gives the content of each picture of the page, by its addresses in it."""
    found: dict[str, Content] = {}
    for inner, one in of_page:
        names = addresses(one.words(_CONTENT_ID), one.words(_CONTENT_LOCATION)) or [inner[-1]]
        found.update(dict.fromkeys(names, partial(one.data, _DATA)))
    return found


def _is_of_page(attached: _Item) -> bool:
    """Return whether an attachment is a picture that the message shows in its words."""
    if not attached.number(_FLAGS_INLINE) & _RENDERED_IN_BODY:
        return False
    return is_picture(attached.data(_DATA)[:HEAD_BYTES])


def _add_storage(source: DocumentSource, ole: olefile.OleFileIO, path: list[str], kept: _Kept, name: str) -> None:
    """Add what is attached as a part of this very file: a message, or an object of another program."""
    if not ole.exists([*path, _PROPERTIES]):
        kept[0].refuse(name, UnsupportedFileError(source.path / name, "an object of another program"), 0)
    elif len(path) // 2 + source.depth > MAX_DEPTH:
        reason = f"it lies more than {MAX_DEPTH} messages deep"
        kept[0].refuse(name, UnreadableFileError(source.path / name, reason, "save it as a file of its own"), 0)
    else:
        _add_message(source, ole, path, kept, name)


def _add_message(source: DocumentSource, ole: olefile.OleFileIO, path: list[str], kept: _Kept, name: str) -> None:
    name = name if name.lower().endswith(".msg") else name + ".msg"
    inner = nested(source, name, b"")
    kept[0].write(name, partial(_read_item, inner, ole, path, kept, name + "/"))


def _recipients(ole: olefile.OleFileIO, path: list[str]) -> dict[str, str]:
    """Return who got a message, name and address, by the headers that name them."""
    found: dict[str, list[str]] = {}
    for _, one in _items(ole, path, _RECIPIENT):
        name, address = one.words(_SHOWN_NAME), one.words(_SMTP) or one.words(_ADDRESS)
        header = _RECIPIENT_TYPES.get(one.number(_RECIPIENT_TYPE) & 0xF, "To")
        found.setdefault(header, []).append(name_and_address(name, address).strip())
    return {header: "; ".join(filter(None, names)) for header, names in found.items()}


def _letter(item: _Item, recipients: dict[str, str]) -> Letter:
    sender, address = item.words(_SENDER), item.words(_SENDER_SMTP) or item.words(_SENDER_ADDRESS)
    dated = item.moment(_SENT) or item.moment(_DELIVERED)
    shown = {
        "From": f"{sender} <{address}>" if "@" in address and address != sender else sender or address,
        "To": recipients.get("To") or item.words(_TO),
        "Cc": recipients.get("Cc") or item.words(_CC),
        "Bcc": recipients.get("Bcc") or item.words(_BCC),
        "Date": sent_at(dated),
        "Subject": item.words(_SUBJECT) or item.words(_SHOWN_NAME),  # a contact may have its name alone
    }
    headers = {name: " ".join(words.split()) for name, words in shown.items() if words.strip()}
    return Letter(headers, dated, sender or first_name(address), item.categories())
