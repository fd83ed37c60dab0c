"""How is e-mail read? Its headers and its words as a document, every attachment as one of its own."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, mktime_tz, parsedate_tz

from engine.documents.cleaning import clean_title
from engine.documents.document import Bundle, Document, Place
from engine.documents.encoding import decode
from engine.documents.flow import Flow
from engine.documents.html import add_page, declared_charset
from engine.documents.members import Members
from engine.documents.plain import stem
from engine.documents.properties import plausible
from engine.documents.source import Source

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
# A text that is only there to say that the mail is a web page is shorter than the page.
_MIN_PLAIN_SHARE = 0.2
_MBOX_START = re.compile(rb"^From \S.{0,300}\d\d:\d\d.*\r?\n", re.MULTILINE)
_MBOX_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_EMLX_LENGTH = re.compile(rb"\d{1,10}\s*\n")
# For attachments without a name, where what they hold does not decide. mimetypes would open system files.
_ENDINGS = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "text/vcard": ".vcf",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "message/delivery-status": ".txt",
}
_SUBJECT_IN_NAME = 60
_UNSAFE_IN_NAME = re.compile(r'[\\/:*?"<>|\s]+')


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message says on top: addresses as written, the date in seconds since the epoch."""

    headers: dict[str, str]
    dated: float | None

    @property
    def author(self) -> str:
        """The sender's name, or address where no name is given."""
        sender = self.headers.get("From", "")
        if "@" not in sender:
            return clean_title(sender)
        pairs = [pair for pair in getaddresses([sender]) if any(pair)]
        return clean_title(pairs[0][0] or pairs[0][1]) if pairs else ""


def read_mail(source: Source) -> Document | Bundle:
    """Return a message and its attachments. Attached messages are documents of their own.

    Of a message that is there both as text and as a page, the text is read. Pictures that belong
    to a page are no attachments.
    """
    data = source.data(has_pictures=True)
    length = _EMLX_LENGTH.match(data)
    if length:  # Apple Mail writes the message's length before it and a property list after it
        data = data[length.end() : length.end() + int(length.group())]
    return _read_message(source, email.message_from_bytes(data))


def read_saved_page(source: Source) -> Document:
    """Return the page that a browser saved together with its pictures."""
    message = email.message_from_bytes(source.data(has_pictures=True))
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        pages = [part for part in message.walk() if part.get_content_type() == "text/plain"]
    flow, titles = Flow(source.max_chars), []
    for part in pages:  # the page, and then its frames
        flow.part("\n\n")
        titles.append(add_page(source, flow, _page(part)).title)
    letter = _letter(message)
    first = flow.headings[0].title if flow.headings else stem(source.name)
    title = next(filter(None, titles), "") or letter.headers.get("Subject", "") or first
    return flow.document(title, "html", dated=letter.dated)


def read_mailbox(source: Source) -> Document | Bundle:
    """Return every message of an mbox file as a document, attachments beside it.

    What has a mailbox's name and no line that begins a message is read as one message.
    """
    data = source.data(has_pictures=True)
    starts = [found.span() for found in _MBOX_START.finditer(data)]
    if not starts:
        return read_mail(source)
    members = Members(source)
    ends = [start for start, _ in starts[1:]] + [len(data)]
    for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), 1):
        if source.budget.members <= 0:
            members.leave_out()
            continue
        raw = _MBOX_QUOTED.sub(rb"\1", data[start:end])
        members.add(_mailbox_name(raw, number), raw, place=Place(0, "message", f"message {number}"))
    return members.bundle(None)


def _mailbox_name(raw: bytes, number: int) -> str:
    """Return "00014 Lunch on Friday.eml": in order, and to be recognised."""
    head = email.message_from_bytes(raw.partition(b"\n\n")[0][:65_536])
    subject = _UNSAFE_IN_NAME.sub(" ", _words(head.get("Subject", ""))).strip(" .")[:_SUBJECT_IN_NAME].strip()
    return f"{number:05} {subject or 'message'}.eml"


def letter_flow(source: Source, letter: Letter) -> Flow:
    """Return a text that begins with the headers a person reads."""
    flow = Flow(source.max_chars)
    for name in _SHOWN:
        if letter.headers.get(name):
            flow.line(f"{name}: {letter.headers[name]}")
    flow.part("\n\n")
    return flow


def letter_document(source: Source, flow: Flow, letter: Letter) -> Document:
    """Return the document of a message, taken off the budget."""
    title = letter.headers.get("Subject") or stem(source.name)
    document = flow.document(title, "email", author=letter.author, dated=letter.dated)
    source.budget.chars -= len(document.text)
    return document


def add_body(source: Source, flow: Flow, plain: str, page: str) -> None:
    """Append a message's words: the text, unless it only stands in for the page."""
    if page.strip() and not plain.strip():
        add_page(source, flow, page)
        return
    if page.strip():
        aside = Flow(source.max_chars)
        add_page(source, aside, page)
        if len(plain.strip()) < _MIN_PLAIN_SHARE * aside.length_chars:
            add_page(source, flow, page)
            return
    flow.add(plain.strip(), as_written=True)


def _read_message(source: Source, message: Message) -> Document | Bundle:
    letter = _letter(message)
    plain: list[str] = []
    pages: list[str] = []
    attached: list[Message] = []
    for part in _leaves(message):
        kind = part.get_content_type()
        if part.is_multipart() or _is_attachment(part) or kind not in ("text/plain", "text/html"):
            attached.append(part)
        else:
            (plain if kind == "text/plain" else pages).append(_page(part) if kind == "text/html" else _text(part))
    flow = letter_flow(source, letter)
    add_body(source, flow, "\n\n".join(plain), "\n".join(pages))
    own = letter_document(source, flow, letter)
    members = Members(source)
    for part in attached:
        _attach(source, members, part)
    if not len(members):
        source.budget.chars += len(own.text)
        return own
    return members.bundle(own)


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts of a message that are no multipart; an attached message is one part.

    Pictures and styles of a page (multipart/related) are left out: the page is what they belong to.
    """
    stack = [message]
    while stack:
        part = stack.pop()
        if part.get_content_maintype() != "multipart" or not part.is_multipart():
            yield part
            continue
        below = [item for item in part.get_payload() if isinstance(item, Message)]
        if part.get_content_type() == "multipart/related":
            below = [item for item in below if item.get_content_maintype() not in ("image", "video", "audio")]
        stack += reversed(below)


def _is_attachment(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _attach(source: Source, members: Members, part: Message) -> None:
    """Add an attachment; signatures and delivery data are none."""
    kind = part.get_content_type()
    if kind in ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"):
        return
    if kind == "message/rfc822" and part.is_multipart():
        inner = part.get_payload(0)
        if isinstance(inner, Message):
            subject = _UNSAFE_IN_NAME.sub(" ", _words(inner.get("Subject", ""))).strip(" .")
            members.add(_file_name(part) or f"{subject or 'message'}.eml", inner.as_bytes())
        return
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return
    source.budget.unpacked_bytes -= len(data)
    members.add(_file_name(part) or "attachment" + _ENDINGS.get(kind, ""), data)


def _file_name(part: Message) -> str:
    return last_of_path(_words(part.get_filename() or ""))


def last_of_path(name: str) -> str:
    """Return a file's name without the folders that a sender's program may have put before it."""
    return name.replace("\\", "/").rpartition("/")[2]


def _letter(message: Message) -> Letter:
    headers = {name: _words(value) for name in _SHOWN if (value := message.get(name))}
    parsed = parsedate_tz(headers.get("Date", ""))
    return Letter(headers, plausible(lambda: mktime_tz(parsed)) if parsed else None)


def _words(header: object) -> str:
    """Return a header on one line with its encoded words decoded; never fails."""
    raw = str(header)
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError, LookupError):
        return clean_title(raw)
    words = []
    for part, charset in parts:
        if isinstance(part, str):
            words.append(decode(part.encode("utf-8", "surrogateescape")))
        else:
            words.append(decode(part, charset or ""))
    return clean_title("".join(words))


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    return decode(data, str(part.get_content_charset() or "")) if isinstance(data, bytes) else ""


def _page(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    return decode(data, str(part.get_content_charset() or "") or declared_charset(data))
