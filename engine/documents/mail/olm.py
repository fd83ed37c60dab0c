"""How is an archive of Outlook for Mac (.olm) read? Item by item: messages, appointments, contacts, tasks and notes.

It is a ZIP archive with XML in folders, an element an item; attached files lie beside it. Nobody has published the
format: the names of its elements are those that programs which convert it agree on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from engine.documents.containers.members import Members
from engine.documents.containers.package import Package, open_package
from engine.documents.document import Bundle, Place
from engine.documents.flow import Flow
from engine.documents.mail.message_text import Letter, add_body, letter_document, letter_flow
from engine.documents.mail.pictures_beside import addresses
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import key_words, moment
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.documents.text.html import has_markup
from engine.documents.text.page_pictures import PagePictures
from engine.documents.types.names import ending, last_of_path
from engine.documents.types.signatures import HEAD_BYTES, is_picture
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml
from engine.errors import UnreadableFileError

_ITEMS = ("email", "appointment", "contact", "task", "note")
_FILES = "com.microsoft.__attachments"
_FOLDER = "com.microsoft.__"  # before the names of folders that every account has
_URL, _NAME, _ID = "OPFAttachmentURL", "OPFAttachmentName", "OPFAttachmentContentID"
_MESSAGE = "OPFMessageCopy"
_HEADERS = {
    "From": ("FromAddresses", "SenderAddress"),
    "Reply-To": ("ReplyToAddresses",),
    "To": ("ToAddresses",),
    "Cc": ("CCAddresses",),
    "Bcc": ("BCCAddresses",),
}
# The same of each kind of item, in the order of _ITEMS.
_TITLES = tuple(
    "OPFMessageCopySubject OPFCalendarEventCopySummary OPFContactCopyDisplayName OPFTaskCopyName"
    " OPFNoteCopyTitle".split()
)
_PAGES = tuple(
    "OPFMessageCopyHTMLBody OPFCalendarEventCopyDescription OPFContactCopyNotes OPFTaskCopyNote OPFNoteCopyText".split()
)
_PLAIN = ("OPFMessageCopyBody", *(f"{name}Plain" for name in _PAGES[1:-1]))
_DATES = ("SentTime", "ReceivedTime", "StartTime", "StartDateTime", "CreationDate", "ModDate")
_FACT = re.compile(r"OPF(?:CalendarEvent|Contact|Task)Copy([A-Z]\w{1,60})")
# Codes of the program; when a program changed an item says nothing of it.
_NO_FACT = re.compile(r"UUID|ModDate|CreationDate|Zone|Image|Delta|Status|ID\b|Flag|Color|Exchange|Recurrence|Reminder")
_CODE = re.compile(r"-?\d{1,3}(?:E[-+]?\d+)?(?:\.\d+)?")
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_CATEGORIES = re.compile(r"Categor(?:y|ies)")
_IMPORT = "import it into a mail program and save the message"


@dataclass(slots=True)
class _Attached:
    part: str
    name: str
    content_id: str


@dataclass(slots=True)
class _Item:
    """An item: its texts, and the people and names that its lists hold, by the names of their elements."""

    kind: str
    texts: dict[str, str] = field(default_factory=dict)
    people: dict[str, list[str]] = field(default_factory=dict)
    attached: list[_Attached] = field(default_factory=list)

    def first(self, *names: str) -> str:
        """Return the first of several texts that is there, or ""."""
        return next((self.texts[name] for name in names if self.texts.get(name, "").strip()), "")


def read_olm(source: DocumentSource) -> Bundle:
    """Return every item of the archive as a document, and the files that are attached to it.

    Raises:
        UnreadableFileError: the archive is damaged.
    """
    with open_package(source) as package:
        reading = _Reading(source, package)
        for name in list(package.names()):
            if ending(name) == "xml" and _FILES not in name.lower():
                reading.read_part(name)
        reading.add_other_files()
        outcome = reading.pictures.told(reading.members.bundle(None))
    if not isinstance(outcome, Bundle) or not (outcome.members or outcome.missing):
        raise source.damaged("mailbox", _IMPORT)
    return outcome


class _Reading:
    """The items of one archive so far."""

    def __init__(self, source: DocumentSource, package: Package) -> None:
        self._source, self._package = source, package
        self.members, self.pictures = Members(source), PicturesInside(source)
        self._numbers: dict[str, int] = {}  # of items by their folders
        self._taken: set[str] = set()  # attached files, in small letters

    def read_part(self, name: str) -> None:
        """Add the items of a part; one that is damaged keeps those before the damage, and says so."""
        items = _Items()
        try:
            parse_xml(self._package.read(name, MAX_MEMBER_BYTES), items)
        except UnreadableFileError as refused:
            self.members.refuse(name, refused, self._package.size_bytes(name))
        except DamagedXml:
            self.members.refuse(name, self._source.damaged("message", _IMPORT), self._package.size_bytes(name))
        for item in items.found:
            if self._source.budget.members <= 0 or not self._source.budget.go_on():
                self.members.leave_out()
                continue
            self._add(_folder(name), item)

    def add_other_files(self) -> None:
        """Add the attached files that no item has named."""
        for name in list(self._package.names()):
            if _FILES in name.lower() and not name.endswith("/") and name.lower() not in self._taken:
                self._add_file(name, name)

    def _add(self, folder: str, item: _Item) -> None:
        number = self._numbers[folder] = self._numbers.get(folder, 0) + 1
        letter = _letter(item)
        pictures = PagePictures(self.pictures, self._of_page(item))
        flow = letter_flow(self._source, letter)
        for line in _fact_lines(item):
            flow.line(line)
        flow.part("\n\n")
        _write_body(self._source, flow, item, pictures)
        for words in pictures.rest():
            flow.block(words, as_written=True)
        if not flow.length_chars and not item.attached:
            return
        name = f"{folder}/{number:05} {letter.headers.get('Subject', '').replace('/', ' ')}".strip()
        document = letter_document(self._source, flow, letter)
        label = f"{folder.rpartition('/')[2]}, message {number}"
        self.members.put(name, replace(document, places=(Place(0, "message", label),)), len(document.text))
        for one in item.attached:
            if one.part.lower() not in self._taken:
                self._taken.add(one.part.lower())
                self._add_file(one.part, f"{name}/{last_of_path(one.name or one.part) or 'attachment'}")

    def _of_page(self, item: _Item) -> dict[str, Callable[[], bytes]]:
        """Return what gives the content of each picture that the page of an item shows, by its addresses in it."""
        page, found = item.first(*_PAGES), dict[str, Callable[[], bytes]]()
        for one in item.attached:
            names = addresses(one.content_id, "")
            if names and any(name in page for name in names) and self._is_picture(one.part):
                self._taken.add(one.part.lower())
                found.update(dict.fromkeys(names, partial(self._content, one.part)))
        return found

    def _is_picture(self, part: str) -> bool:
        try:
            return is_picture(self._package.head(part, HEAD_BYTES))
        except UnreadableFileError:
            return False

    def _content(self, part: str) -> bytes:
        try:
            return self._package.read(part, MAX_MEMBER_BYTES)
        except UnreadableFileError:
            return b""

    def _add_file(self, part: str, name: str) -> None:
        size_bytes = self._package.size_bytes(part)
        if not self._package.has(part):
            self.members.refuse(name, self._source.damaged("attachment", _IMPORT), 0)
            return
        try:
            data = self._package.read(part, min(MAX_MEMBER_BYTES, self._source.budget.unpacked_bytes))
        except UnreadableFileError as refused:
            self.members.refuse(name, refused, size_bytes)
            return
        if data:
            self.members.add(name, data)


class _Items(SilentListener):
    """A listener that gathers the items of a part."""

    def __init__(self) -> None:
        self.found: list[_Item] = []
        self._item: _Item | None = None
        self._depth = 0  # within the item
        self._field = ""
        self._words: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._item is None:
            if tag in _ITEMS:
                self._item, self._depth = _Item(tag), 0
            return
        self._depth += 1
        if self._depth == 1:
            self._field, self._words = tag, []
        if _URL in attributes:
            one = _Attached(attributes[_URL], attributes.get(_NAME, ""), attributes.get(_ID, ""))
            self._item.attached.append(one)
        elif said := _person(attributes):
            self._item.people.setdefault(self._field, []).append(said)

    def text(self, words: str) -> None:
        if self._depth == 1:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if self._item is None:
            return
        if self._depth == 1 and (words := "".join(self._words)).strip():
            self._item.texts[self._field] = words
        if self._depth == 0:
            self.found.append(self._item)
            self._item = None
        self._depth -= 1


def _person(attributes: Attributes) -> str:
    """Return the name and the address in the attributes of an element, whatever it lists; or a name alone."""
    address = next((value for key, value in attributes.items() if key.endswith("Address")), "")
    name = next((value for key, value in attributes.items() if key.endswith("Name") and value != address), "")
    return f"{name} <{address}>" if name and address else name or address


def _letter(item: _Item) -> Letter:
    shown = {
        header: "; ".join(dict.fromkeys(next((item.people[one] for one in names if one in item.people), [])))
        for header, names in ((header, [_MESSAGE + name for name in names]) for header, names in _HEADERS.items())
    }
    dates = (item.texts.get(f"{start}{name}", "") for name in _DATES for start in _starts(item))
    dated = next((found for date in dates if date and (found := moment(date)) is not None), None)
    if item.kind == "email" and dated is not None:
        shown["Date"] = f"{datetime.fromtimestamp(dated, UTC):%a, %d %b %Y %H:%M}"
    shown["Subject"] = item.first(*_TITLES)
    headers = {name: " ".join(words.split()) for name, words in shown.items() if words.strip()}
    named = (names for key, names in item.people.items() if _CATEGORIES.search(key))
    keywords = key_words(*(name for names in named for name in names))
    return Letter(headers, dated, headers.get("From", "").partition(" <")[0], keywords)


def _starts(item: _Item) -> set[str]:
    return {key.partition("Copy")[0] + "Copy" for key in item.texts}


def _fact_lines(item: _Item) -> Iterator[str]:
    """Yield what an item that is no message says beside its words, a line each: "Business Phone: 123"."""
    written = {*_TITLES, *_PAGES, *_PLAIN}
    said = [(key, words) for key, words in item.texts.items() if key not in written]
    said += [(key, "; ".join(dict.fromkeys(names))) for key, names in item.people.items()]
    told: set[str] = set()
    for key, words in said:
        fact, words = _FACT.fullmatch(key), " ".join(words.split())
        if fact is None or _NO_FACT.search(fact[1]) or _CATEGORIES.search(key) or _CODE.fullmatch(words):
            continue
        label = _WORDS.sub(" ", re.sub(r"List\d*$", "", fact[1]))
        line = f"{label}: {words.replace('T', ' ') if moment(words) is not None else words}"
        if words not in told:
            told.add(words)
            yield line


def _write_body(source: DocumentSource, flow: Flow, item: _Item, pictures: PagePictures) -> None:
    page, plain = item.first(*_PAGES), item.first(*_PLAIN)
    if page and not has_markup(page):
        page, plain = "", plain or page
    add_body(source, flow, plain, page, pictures)


def _folder(part: str) -> str:
    """Return the folder that a part lies in as the program shows it: without what stands before usual names."""
    names = [name.removeprefix(_FOLDER) for name in part.split("/")[:-1]]
    shown = [name for name in names if name not in ("Accounts", "Local", "Messages", "Message", "")]
    return "/".join(shown) or "mailbox"
