"""How is an Outlook mailbox (.pst, .ost) read? Message by message, by libpff where the extra ``pst`` is installed.

libpff is under the LGPL: nothing of it comes with Kenning. Source: [MS-OXPROPS] for the numbers of properties.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from engine.documents.characters.encoding import decode
from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Document, Place
from engine.documents.flow import Flow
from engine.documents.mail.compressed_rtf import unpacked_rtf
from engine.documents.mail.headers import as_message, first_name, header_words, raw_header
from engine.documents.mail.message_text import Letter, add_body, letter_document, letter_flow, sent_at
from engine.documents.mail.named_properties import CATEGORIES, number_of, numbers_of, several_words
from engine.documents.mail.outlook_facts import NAMED, fact_lines, is_item
from engine.documents.office.rtf import rtf_text
from engine.documents.properties import key_words, plausible
from engine.documents.source import MAX_DEPTH, MAX_MEMBER_BYTES, DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.types.names import last_of_path
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.extras import how_to_add

_BCC, _AS_IT_CAME, _CLASS = 0x0E02, 0x007D, 0x001A
_FIRST_LINE = "Microsoft Mail Internet Headers"  # before the headers of some
_SUBJECT, _TO, _CC, _SENDER, _SENDER_ADDRESS, _SENDER_SMTP = 0x0037, 0x0E04, 0x0E03, 0x0C1A, 0x0C1F, 0x5D01
_BODY, _HTML, _RTF, _SENT, _DELIVERED, _CREATED = 0x1000, 0x1013, 0x1009, 0x0039, 0x0E06, 0x3007
_LONG_NAME, _SHORT_NAME, _SHOWN_NAME = 0x3707, 0x3704, 0x3001
_NAME_ENTRIES, _NAME_WORDS = 0x0003, 0x0004  # of the item that names properties
_MAX_ENTRIES = 2000
_DEEPEST = 50
_UNPACK = "import it into a mail program and save the message"


def read_pst(source: DocumentSource) -> Bundle:
    """Return every message of a mailbox as a document, and the files that are attached to it.

    Raises:
        UnreadableFileError: the mailbox is damaged.
        UnsupportedFileError: the extra is not installed.
    """
    if importlib.util.find_spec("pypff") is None:
        raise UnsupportedFileError(source.path, "Outlook mailbox", fix=how_to_add("pst"))
    import pypff

    source.budget.make_longer()
    members = Members(source)
    box = pypff.file()
    try:
        box.open_file_object(source.stream)
        names = _names(box)
        for path, number, item in _messages(box.get_root_folder(), "", 0):
            if source.budget.members <= 0 or not source.budget.go_on():
                members.leave_out()
                continue
            _add(source, members, path, number, (item, names))
    except (OSError, ValueError, RuntimeError) as error:  # as libpff words its failures
        if not len(members):
            raise source.damaged("mailbox", "repair it with Outlook's ScanPST") from error
        members.refuse("the rest", source.damaged("mailbox", "repair it with Outlook's ScanPST"), 0)
    return members.bundle(None)


@dataclass(frozen=True, slots=True)
class _Names:
    """The numbers that a mailbox gives to properties: to categories (0 for none), and to others by known numbers."""

    categories: int = 0
    others: dict[int, int] = field(default_factory=dict)


def _names(box: Any) -> _Names:
    try:
        names = _Item(box.get_name_to_id_map())
    except (OSError, ValueError, RuntimeError, AttributeError):  # none, or damaged: messages can be read without
        return _Names()
    entries = names.data(_NAME_ENTRIES)
    return _Names(number_of(entries, names.data(_NAME_WORDS), CATEGORIES), numbers_of(entries, NAMED))


def _messages(folder: Any, above: str, depth: int) -> Iterator[tuple[str, int, Any]]:
    """Yield the messages below a folder: the folder's path, the message's number in it, and the message."""
    name = " ".join((folder.name or "").split()).replace("/", " ")
    path = "/".join(filter(None, (above, name)))
    for number in range(folder.number_of_sub_messages):
        yield path, number + 1, folder.get_sub_message(number)
    for number in range(folder.number_of_sub_folders if depth < _DEEPEST else 0):
        yield from _messages(folder.get_sub_folder(number), path, depth + 1)


class _Item:
    """The properties of a message or an attachment by their numbers."""

    def __init__(self, item: Any) -> None:
        self._entries: dict[int, Any] = {}
        for record in range(min(item.number_of_record_sets, 1)):
            entries = item.get_record_set(record)
            for at in range(min(entries.number_of_entries, _MAX_ENTRIES)):
                entry = entries.get_entry(at)
                self._entries.setdefault(entry.entry_type, entry)

    def words(self, number: int) -> str:
        """Return a property of text; empty where there is none."""
        try:
            return (self._entries[number].data_as_string or "").rstrip("\0") if number in self._entries else ""
        except (OSError, ValueError):
            return ""

    def data(self, number: int) -> bytes:
        """Return a property's bytes; empty where there is none."""
        return bytes(self._entries[number].data or b"") if number in self._entries else b""

    def moment(self, number: int) -> float | None:
        """Return a time in seconds since the epoch, or None."""
        return plausible(self.seconds(number))

    def seconds(self, number: int) -> float | None:
        """Return the same where it may lie before the epoch, or anywhere."""
        if number not in self._entries:
            return None
        try:
            found: datetime = self._entries[number].data_as_datetime
            return found.replace(tzinfo=UTC).timestamp()
        except (OSError, ValueError, OverflowError):
            return None

    def any_words(self, number: int) -> str:
        """Return a property of text, the texts of one that has several parted by commas."""
        return self.words(number) or ", ".join(several_words(self.data(number)))


def _add(
    source: DocumentSource, members: Members, path: str, number: int, found: tuple[Any, _Names], depth: int = 0
) -> None:
    """Add a message and what is attached to it; one that is damaged costs itself.

    Args:
        source: the mailbox.
        members: takes the message.
        path: of its folder.
        number: of the message in it.
        found: the message, and the numbers of properties.
        depth: of the message within others.
    """
    item, names = found
    name = f"{path}/{number:05}"
    try:
        facts = _Item(item)
        letter = _letter(facts, names.categories)
        subject = letter.headers.get("Subject", "").replace("/", " ")
        name = f"{name} {subject}".strip()
        place = Place(0, "message", f"{path.rpartition('/')[2] or 'mailbox'}, message {number}")
        if not members.write(name, partial(_document, source, facts, letter, names, place)):
            return
    except (OSError, ValueError, KeyError):
        members.refuse(name, source.damaged("message", "repair the mailbox with Outlook's ScanPST"), 0)
        return
    for at in range(getattr(item, "number_of_attachments", 0)):
        _attach(source, members, name, at, found, depth)


def _document(source: DocumentSource, facts: _Item, letter: Letter, names: _Names, place: Place) -> Document | None:
    """Return what a message says, taken off the budget; None where it says nothing."""
    flow = letter_flow(source, letter, is_item=is_item(facts.words(_CLASS)))
    for line in fact_lines(facts.any_words, facts.seconds, names.others):
        flow.line(line)
    flow.part("\n\n")
    _write_body(source, flow, facts)
    return replace(letter_document(source, flow, letter), places=(place,)) if flow.length_chars else None


def _write_body(source: DocumentSource, flow: Flow, facts: _Item) -> None:
    html = facts.data(_HTML)
    page = decode(html, declared_charset(html)) if html else ""
    plain = facts.words(_BODY)
    if not plain.strip() and not page.strip() and facts.data(_RTF):
        plain = rtf_text(unpacked_rtf(facts.data(_RTF)))
    add_body(source, flow, plain, page)


def _attach(
    source: DocumentSource, members: Members, name: str, at: int, found: tuple[Any, _Names], depth: int
) -> None:
    shown = f"attachment {at + 1}"
    try:
        attached = found[0].get_attachment(at)
        facts = _Item(attached)
        named = facts.words(_LONG_NAME) or facts.words(_SHORT_NAME) or facts.words(_SHOWN_NAME)
        shown = last_of_path(named) or shown
        if attached.number_of_sub_items:
            if depth + source.depth < MAX_DEPTH:
                _add(source, members, f"{name}/{shown}", 1, (attached.get_sub_item(0), found[1]), depth + 1)
            return
        size = attached.get_size()
        if size > min(MAX_MEMBER_BYTES, source.budget.unpacked_bytes):
            why = UnreadableFileError(source.path, "it is too large to be read inside a mailbox", _UNPACK)
            members.refuse(f"{name}/{shown}", why, size)
            return
        data = attached.read_buffer(size) if size else b""
    except (OSError, ValueError):
        members.refuse(f"{name}/{shown}", source.damaged("attachment", _UNPACK), 0)
        return
    source.budget.unpacked_bytes -= len(data)
    if data:
        members.add(f"{name}/{shown}", data)


def _addressed(headers: str) -> dict[str, str]:
    """Return who a message was addressed to with their addresses, by the headers with which it came.

    libpff gives Python no list of those who got a message: of one that was written here the names alone are known.
    """
    message = as_message(headers[headers.find("\n") + 1 :] if _FIRST_LINE in headers[:80] else headers)
    said = {name: header_words(raw_header(message, name)) for name in ("To", "Cc")}
    return {name: words for name, words in said.items() if "@" in words}


def _letter(facts: _Item, categories: int) -> Letter:
    sender, address = facts.words(_SENDER), facts.words(_SENDER_SMTP) or facts.words(_SENDER_ADDRESS)
    dated = facts.moment(_SENT) or facts.moment(_DELIVERED) or facts.moment(_CREATED)
    subject = facts.words(_SUBJECT) or facts.words(_SHOWN_NAME)  # a contact may have its name alone
    addressed = _addressed(facts.words(_AS_IT_CAME))
    shown = {
        "From": f"{sender} <{address}>" if "@" in address and address != sender else sender or address,
        "To": addressed.get("To") or facts.words(_TO),
        "Cc": addressed.get("Cc") or facts.words(_CC),
        "Bcc": facts.words(_BCC),
        "Date": sent_at(dated),
        # The length of "Re:" and the like stands before, in two characters.
        "Subject": subject[2:] if subject[:1] == "\x01" else subject,
    }
    headers = {name: " ".join(words.split()) for name, words in shown.items() if words.strip()}
    keywords = key_words(*several_words(facts.data(categories)))
    return Letter(headers, dated, sender or first_name(address), keywords)
