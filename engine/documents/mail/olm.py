"""How is an archive of Outlook for Mac (.olm) read? Item by item: messages, appointments, contacts, tasks and notes.

It is a ZIP archive with XML in folders, an element an item; attached files lie beside it. Nobody has published the
format: the names of its elements are those that programs which convert it agree on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from html import unescape

from engine.documents.characters.encoding import decode
from engine.documents.containers.archives import is_hidden, read_zip_archive
from engine.documents.containers.members import Members
from engine.documents.containers.package import Package, open_package
from engine.documents.damaged_xml import LocalNames, parse_around_damage
from engine.documents.document import Bundle, Document, Place
from engine.documents.flow import Flow
from engine.documents.mail.message_text import Letter, add_body, letter_document, letter_flow
from engine.documents.mail.olm_items import KINDS, Item, Items, OutOfTime, is_code, label
from engine.documents.mail.pictures_beside import addresses
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import key_words, moment
from engine.documents.reader_versions import reader_name
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.documents.text.html import has_markup
from engine.documents.text.page_pictures import PagePictures
from engine.documents.types.names import ending, last_of_path, stem
from engine.documents.types.signatures import HEAD_BYTES, is_picture
from engine.documents.xmlstream import DamagedXml, parse_xml
from engine.errors import UnreadableFileError

_FILES = "com.microsoft.__attachments"
_FOLDER = "com.microsoft.__"  # before the names of folders that every account has
_MESSAGE = "OPFMessageCopy"
_HEADERS = {
    "From": ("FromAddresses", "SenderAddress"),
    "Sender": ("SenderAddress",),
    "Reply-To": ("ReplyToAddresses",),
    "To": ("ToAddresses",),
    "Cc": ("CCAddresses",),
    "Bcc": ("BCCAddresses",),
}
_ADDRESSED = frozenset(_MESSAGE + name for names in _HEADERS.values() for name in names)
_TITLES = tuple(
    "OPFMessageCopySubject OPFCalendarEventCopySummary OPFContactCopyDisplayName OPFTaskCopyName OPFNoteCopyTitle"
    " OPFGroupCopyDisplayName OPFGroupCopyName".split()
)
_NAMES = tuple(f"OPFContactCopy{name}" for name in ("Title", "FirstName", "MiddleName", "LastName", "Suffix"))
_PAGES = tuple(
    "OPFMessageCopyHTMLBody OPFCalendarEventCopyDescription OPFContactCopyNotes OPFTaskCopyNote OPFNoteCopyText"
    " OPFGroupCopyNotes".split()
)
_PLAIN = ("OPFMessageCopyBody", *(f"{name}Plain" for name in _PAGES[1:]))
_PREVIEW = "OPFMessageCopyPreview"  # how the words of a message begin
_DATES = ("SentTime", "ReceivedTime", "StartTime", "StartDateTime", "CreationDate", "ModDate")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?")
_OTHER_LABELS = {
    **{"Start Time": "Start", "Start Date Time": "Start", "Start Date": "Start", "End Time": "End"},
    **{"Due Date Time": "Due", "Due Date": "Due"},
}
_NAMELIKE = ("Name", "Topic", "Title", "Subject", "Suffix")  # last words of labels that a title may say already
_CATEGORIES = re.compile(r"Categor(?:y|ies)")
_PART_OF_PAGE = re.compile(r"cid:[^\s\"'<>()]+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_IMPORT = "import it into a mail program and save the message"


def read_olm(source: DocumentSource) -> Bundle:
    """Return every item of the archive as a document, and the files that are attached to it.

    What is no part of Outlook's is read as in any archive; one without a single item is such an archive.

    Raises:
        UnreadableFileError: the archive is damaged.
    """
    with open_package(source) as package:
        reading = _Reading(source, package)
        for name in list(package.names()):
            if _FILES not in name.lower():
                reading.read_part(name)
        if not reading.has_items:
            return _plain_archive(source)
        reading.add_other_files()
        outcome = reading.pictures.told(reading.members.bundle(None))
    if not isinstance(outcome, Bundle) or not (outcome.members or outcome.missing):
        raise source.damaged("mailbox", _IMPORT)
    return outcome


def _plain_archive(source: DocumentSource) -> Bundle:
    found = read_zip_archive(source)
    if not found.members:
        raise source.damaged("mailbox", _IMPORT)
    return replace(found, reader=reader_name("zip"))


class _Reading:
    """The items of one archive so far."""

    def __init__(self, source: DocumentSource, package: Package) -> None:
        self._source, self._package = source, package
        self.members, self.pictures = Members(source), PicturesInside(source)
        self.has_items = False
        self._others: list[str] = []  # parts that are not Outlook's
        self._numbers: dict[str, int] = {}  # of items by their folders
        self._taken: set[str] = set()  # attached files, in small letters

    def read_part(self, name: str) -> None:
        """Add the items of a part; one that is damaged keeps what stands before the damage, and says so."""
        if ending(name) != "xml":
            self._others += [] if name.endswith("/") else [name]
            return
        if not self._goes_on():
            self.members.leave_out()
            return
        items, refused = self._parsed(name)
        if not items.is_outlook:
            self._others += [name] if items.found or refused else []  # not a list of no contacts
            return
        if not self.has_items:
            self.has_items = True
            self._source.budget.make_longer()
        if refused is not None:
            self.members.refuse(name, refused, self._package.size_bytes(name))
        for item in items.found:
            if self._goes_on():
                self._add(name, item)
            else:
                self.members.leave_out()

    def _parsed(self, name: str) -> tuple[Items, UnreadableFileError | None]:
        """Return the items of a part, as far as they can be made out and time is left; and why it is not whole."""
        items = Items(self._source.budget)
        try:
            data = self._package.read(name, MAX_MEMBER_BYTES)
        except UnreadableFileError as why:
            return items, why
        refused: UnreadableFileError | None = None
        try:
            parse_xml(data, items)
        except OutOfTime:
            self.members.leave_out()
        except DamagedXml:
            items, faults = self._around_damage(data, items)
            refused = self._source.damaged("message", _IMPORT) if faults else None
        items.leave_off()
        return items, refused

    def _around_damage(self, data: bytes, before: Items) -> tuple[Items, bool]:
        """Return the items of a damaged part, those before the damage at least, and whether anything is lost."""
        items, faults = Items(self._source.budget, is_damaged=True), list[int]()
        try:
            found = parse_around_damage(decode(data), LocalNames(items), None, lambda: faults.append(1))
        except OutOfTime:
            self.members.leave_out()
            return items, True
        except DamagedXml:  # it declares entities
            return before, True
        return items, bool(faults) or found.is_cut or not found.is_whole

    def add_other_files(self) -> None:
        """Add the attached files that no item has named, and all that is not Outlook's."""
        files = [name for name in self._package.names() if _FILES in name.lower() and not name.endswith("/")]
        for name in [*(one for one in self._others if not is_hidden(one)), *files]:
            if name.lower() not in self._taken:
                self._add_file(name, name)

    def _goes_on(self) -> bool:
        return self._source.budget.members > 0 and self._source.budget.go_on()

    def _add(self, part: str, item: Item) -> None:
        folder = _folder(part)
        number = self._numbers[folder] = self._numbers.get(folder, 0) + 1
        letter = _letter(item, part)
        name = f"{folder}/{number:05} {letter.headers.get('Subject', '').replace('/', ' ')}".strip()
        place = Place(0, "message", f"{folder.rpartition('/')[2]}, message {number}")
        self.members.write(name, partial(self._document, item, letter, place))
        for one in item.attached:
            if one.part.lower() not in self._taken:
                self._taken.add(one.part.lower())
                self._add_file(one.part, f"{name}/{last_of_path(one.name or one.part) or 'attachment'}")

    def _document(self, item: Item, letter: Letter, place: Place) -> Document | None:
        """Return what an item says, taken off the budget; None where there is nothing."""
        pictures = PagePictures(self.pictures, self._of_page(item))
        flow = letter_flow(self._source, letter) if item.kind == "email" else Flow(self._source.max_chars)
        if item.kind != "email":
            flow.line(letter.headers.get("Subject", ""))
        for line in _fact_lines(item):
            flow.line(line)
        flow.part("\n\n")
        _write_body(self._source, flow, item, pictures)
        for words in pictures.rest():
            flow.block(words, as_written=True)
        if not flow.length_chars and not item.attached:
            return None
        return replace(letter_document(self._source, flow, letter), places=(place,))

    def _of_page(self, item: Item) -> dict[str, Callable[[], bytes]]:
        """Return what gives the content of each picture that the page of an item shows, by its addresses in it."""
        found = dict[str, Callable[[], bytes]]()
        named = {unescape(name) for name in _PART_OF_PAGE.findall(item.first(*_PAGES) if item.attached else "")}
        for one in item.attached if named else ():
            names = addresses(one.content_id, "")
            if not named.isdisjoint(names) and self._is_picture(one.part):
                self._taken.add(one.part.lower())
                found.update(dict.fromkeys(names, partial(self._content, one.part)))
        return found

    def _is_picture(self, part: str) -> bool:
        try:
            return self._source.budget.go_on() and is_picture(self._package.head(part, HEAD_BYTES))
        except UnreadableFileError:
            return False

    def _content(self, part: str) -> bytes:
        try:
            return self._package.read(part, MAX_MEMBER_BYTES)
        except UnreadableFileError:
            return b""

    def _add_file(self, part: str, name: str) -> None:
        if not self._goes_on():
            self.members.leave_out()
            return
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


def _letter(item: Item, part: str) -> Letter:
    shown = {header: _addressed(item, names) for header, names in _HEADERS.items()}
    starts = {key.partition("Copy")[0] + "Copy" for key in item.texts}
    dates = (item.texts.get(f"{start}{name}", "") for name in _DATES for start in starts)
    dated = next((found for date in dates if date and (found := moment(date)) is not None), None)
    if item.kind == "email" and dated is not None:
        shown["Date"] = f"{datetime.fromtimestamp(dated, UTC):%a, %d %b %Y %H:%M}"
    title = item.first(*_TITLES) or " ".join(item.texts[name] for name in _NAMES if name in item.texts)
    shown["Subject"] = title or ("" if item.attached or item.texts else stem(last_of_path(part)))
    headers = {name: " ".join(words.split()) for name, words in shown.items() if words.strip()}
    named = (names for key, names in item.listed.items() if _CATEGORIES.search(key))
    keywords = key_words(*(name for names in named for name in names))
    return Letter(headers, dated, headers.get("From", "").partition(" <")[0], keywords)


def _addressed(item: Item, names: tuple[str, ...]) -> str:
    """Return who a message names by the first of several elements that is there, in its list or in words."""
    for name in (_MESSAGE + one for one in names):
        if said := item.listed.get(name) or list(filter(None, [item.texts.get(name, "").strip()])):
            return "; ".join(dict.fromkeys(said))
    return ""


def _fact_lines(item: Item) -> Iterator[str]:
    """Yield what an item says beside its title and its words, a line each: "Business Phone: 123"."""
    written = {*_TITLES, *_PAGES, *_PLAIN, *_ADDRESSED, _PREVIEW}
    title = set(_folded(item.first(*_TITLES) or " ".join(item.texts.get(name, "") for name in _NAMES)))
    named = {key for key in item.listed if item.kind in KINDS and _CATEGORIES.search(key)}  # which are keywords
    said = {key: [words] for key, words in item.texts.items() if key not in written}
    for key, names in item.listed.items():
        if key not in _ADDRESSED and key not in named:
            said.setdefault(key, []).extend(dict.fromkeys(names))
    told: set[str] = set()
    for key, several in said.items():
        words, called = "; ".join(" ".join(one.split()) for one in several), label(key)
        if is_code(key, words) or (called.endswith(_NAMELIKE) and title.issuperset(_folded(words))):
            continue
        if words not in told or words.isdecimal():
            told.add(words)
            shown = _MOMENT.sub(r"\1 \2", words)
            yield f"{_OTHER_LABELS.get(called, called)}: {shown}"


def _folded(words: str) -> list[str]:
    return _WORD.findall(words.casefold())


def _write_body(source: DocumentSource, flow: Flow, item: Item, pictures: PagePictures) -> None:
    page, plain = item.first(*_PAGES), item.first(*_PLAIN)
    plain = plain or ("" if page else item.texts.get(_PREVIEW, ""))
    if page and not has_markup(page):
        page, plain = "", plain or page
    add_body(source, flow, plain, page, pictures)


def _folder(part: str) -> str:
    """Return the folder that a part lies in as the program shows it: without what stands before usual names."""
    names = [name.removeprefix(_FOLDER) for name in part.split("/")[:-1]]
    shown = [name for name in names if name not in ("Accounts", "Local", "Messages", "Message", "")]
    return "/".join(shown) or "mailbox"
