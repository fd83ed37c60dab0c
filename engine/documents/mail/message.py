"""How is e-mail read? Its headers and its words as a document, every attachment as one of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from email.message import Message

from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.mail.dates import moment_of
from engine.documents.mail.headers import (
    as_message,
    file_name,
    first_name,
    header_words,
    parameters,
    raw_header,
    raw_headers,
)
from engine.documents.mail.message_text import SHOWN, Letter, add_body, letter_document, letter_flow, said_once
from engine.documents.mail.pictures_beside import pictures_by_address
from engine.documents.mail.smime import Encrypted, encrypted, signed_content, without_armour
from engine.documents.mail.tnef import SIGNATURE, Contents, add_attached, unpacked
from engine.documents.mail.transfer_encoding import page_of, payload, text_of, undone, without_files
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import key_words
from engine.documents.source import MAX_DEPTH, DocumentSource
from engine.documents.text.page_pictures import PagePictures
from engine.errors import UnreadableFileError, UnsupportedFileError

_EMLX_LENGTH = re.compile(rb"\d{1,10}\s*\n")
_EMLX_FLAGS = re.compile(rb"<key>flags</key>\s*<integer>(\d{1,18})</integer>")
_DELETED, _DRAFT, _JUNK = 1 << 1, 1 << 6, 1 << 24
_READ, _FLAGGED = 1 << 0, 1 << 4
_MOZILLA_FLAGGED = 0x0004
# What programs put before the first header: a byte order mark, blank lines, the line that begins a mailbox.
_BEFORE_HEADERS = re.compile(rb"(?:\xef\xbb\xbf|\s+(?=\S)|>?From [^\n]*\n)*")
# For attachments without a name, where what they hold does not decide. mimetypes would open system files.
_ENDINGS = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "text/x-vcalendar": ".vcs",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "text/rtf": ".rtf",
    "text/xml": ".xml",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/pkcs7-mime": ".p7m",
    "message/delivery-status": ".txt",
    "message/disposition-notification": ".txt",
    "message/feedback-report": ".txt",
    "text/rfc822-headers": ".txt",
}
_ENRICHED = ("text/enriched", "text/richtext")
_PLAIN = ("text/plain", *_ENRICHED)
_PAGES = ("text/html", "application/xhtml+xml")
# Versions of the page for one program alone, without words of their own.
_OTHER_VERSIONS = ("text/x-amp-html", "text/watch-html")
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_SIGNED = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_ENCRYPTED = "multipart/encrypted"  # RFC 3156
_TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
# What programs call their own parts, and where a part lies that is not in the message (RFC 2046, 5.2.3).
_USUAL_DESCRIPTIONS = ("notification", "delivery report", "undelivered message", "attachment")
_PLACES = ("name", "url", "site", "directory", "server", "subject")
_DATES = ("date", "resent-date", "delivery-date", "received")
# Labels by Gmail's export, Dovecot, Mutt and Thunderbird, the last with blanks between; its own begin with "$".
_LABELS = ("x-gmail-labels", "x-keywords", "x-label")
_MOZILLA_KEYS = "x-mozilla-keys"
_LABEL = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^,]+))\s*(?:,|$)')
_LEFT_OUT_BY_APPLE = "X-Apple-Content-Length"  # of a part whose content Mail has not fetched, or keeps apart
_STATUS = re.compile(r"[0-9A-Fa-f]{4}")
_MAX_NOTES_BYTES = 1 << 20
_SUBJECT_IN_NAME = 60
_UNSAFE_IN_NAME = re.compile(r'[\\/:*?"<>|\s]+')


@dataclass(slots=True)
class Body:
    """A run of a message's words, as text and as a page that says the same; and the attachments so far."""

    plain: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Parts:
    """What was found in a message: runs of words in their order, parts that are attached, files, winmail.dat."""

    hint: str
    bodies: list[Body] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    pictures: list[Message] = field(default_factory=list)  # of its pages
    files: list[tuple[str, bytes]] = field(default_factory=list)
    packed: list[Contents] = field(default_factory=list)
    encrypted: int = 0
    described: list[str] = field(default_factory=list)
    armoured: int = 0  # encrypted by PGP, as a whole or between the lines of a text
    unwrapped: int = 0


def read_mail(source: DocumentSource) -> Document | Bundle:
    """Return a message and its attachments. Attached messages are documents of their own.

    Of a message that is there both as text and as a page, the one that says more is read. Pictures that
    belong to a page are no attachments: they are recognised where it shows them, others of them last.
    """
    data = source.data(has_pictures=True)
    flags = _flags(data)
    if flags & _DELETED:
        raise UnsupportedFileError(source.path, "deleted message", reason="the message was deleted in Apple Mail")
    return _read_message(source, parsed(data), _flag_words(flags))


def _flags(data: bytes) -> int:
    """Return what Apple Mail notes of a message behind it, in bits; as if it was read where it notes nothing."""
    length = _EMLX_LENGTH.match(data)
    behind = data[length.end() + int(length.group()) :] if length else b""
    found = _EMLX_FLAGS.search(behind[:_MAX_NOTES_BYTES])
    return int(found[1]) if found else _READ


def _flag_words(flags: int) -> list[str]:
    words = {_FLAGGED: "flagged", _DRAFT: "draft", _JUNK: "junk"}
    return [word for bit, word in words.items() if flags & bit] + ([] if flags & _READ else ["unread"])


def parsed(data: bytes) -> Message:
    """Return a message, whatever its program put before the first header."""
    length = _EMLX_LENGTH.match(data)
    if length:  # Apple Mail writes the message's length before it and a property list after it
        data = data[length.end() : length.end() + int(length.group())]
    before = _BEFORE_HEADERS.match(data)
    return as_message(data[before.end() :] if before else data)


def letter_of(message: Message, hint: str) -> Letter:
    """Return what the headers of a message say; see ``charset_hint`` for ``hint``."""
    raw = raw_headers(message)
    said = ((name, raw[name.lower()]) for name in SHOWN if name.lower() in raw)
    headers = {name: words for name, values in said if (words := header_words(", ".join(values), hint))}
    if called := headers.pop("List-Id", "").partition("<")[0].strip(' "'):  # its address is for programs
        headers["List-Id"] = called
    return Letter(headers, _dated(raw), first_name(next(iter(raw.get("from", [])), ""), hint), _labels(raw, hint))


def _labels(headers: Mapping[str, Sequence[str]], hint: str) -> str:
    """Return the labels that a mail program wrote among the headers of a message, on one line."""
    found: list[str] = []
    for name in _LABELS:
        for raw in headers.get(name, ()):
            found += [one[1] or one[2] for one in _LABEL.finditer(header_words(raw, hint))]
    keys = header_words(" ".join(headers.get(_MOZILLA_KEYS, ())), hint).split()
    status = _STATUS.match(next(iter(headers.get("x-mozilla-status", ())), "").strip())
    is_flagged = status is not None and int(status[0], 16) & _MOZILLA_FLAGGED
    found += ["flagged"] if is_flagged or "F" in next(iter(headers.get("x-status", ())), "") else []
    return key_words(*found, *(key for key in keys if not key.startswith("$")))


def _dated(headers: Mapping[str, Sequence[str]]) -> float | None:
    """Return when a message was sent, or else when the first machine that noted it passed it on."""
    for name in _DATES:
        for raw in reversed(headers.get(name, ())):
            moment = moment_of(raw.rpartition(";")[2].strip() if name == "received" else header_words(raw))
            if moment:
                return moment
    return None


def charset_hint(message: Message) -> str:
    """Return the label of the first part of a message that names a character set, for headers that name none."""
    for part in message.walk():
        charset = parameters(raw_header(part, "content-type")).get("charset", "")
        if charset and charset.strip().lower() not in ("us-ascii", "ascii"):
            return charset
    return ""


def subject_for_name(message: Message) -> str:
    """Return the subject of a message, fit to be a part of a file name; empty where it has none."""
    return name_of_subject(raw_header(message, "Subject"), charset_hint(message))


def name_of_subject(raw: str, hint: str = "") -> str:
    """Return a subject, as ``raw_header`` gives it, fit to be a part of a file name; empty where it says nothing."""
    words = header_words(raw, hint)
    return _UNSAFE_IN_NAME.sub(" ", words).strip(" .")[:_SUBJECT_IN_NAME].strip()


def _read_message(source: DocumentSource, message: Message, flags: Sequence[str] = ()) -> Document | Bundle:
    parts = _Parts(charset_hint(message))
    letter = letter_of(message, parts.hint)
    if flags:
        letter = replace(letter, keywords=key_words(letter.keywords, *flags))
    _gather(message, parts, [])
    flow, inside = letter_flow(source, letter), PicturesInside(source)
    pictures = PagePictures(inside, pictures_by_address(parts.pictures))
    _add_bodies(source, flow, parts, pictures)
    for words in pictures.rest():
        flow.block(words, as_written=True)
    for words in dict.fromkeys(parts.described):
        flow.block(words)
    own = letter_document(source, flow, letter)
    members = Members(source)
    for part in parts.attached:
        _attach(source, members, part, parts.hint)
    for name, data in parts.files:
        members.add(name, data)
    for contents in parts.packed:
        add_attached(source, members, contents)
    for _ in range(parts.encrypted):
        members.refuse("encrypted.p7m", encrypted(source), 0)
    for _ in range(parts.armoured):
        members.refuse("encrypted.asc", encrypted(source), 0)
    if not len(members):
        source.budget.chars += len(own.text)
        return inside.told(own)
    return inside.told(members.bundle(own))


def _add_bodies(source: DocumentSource, flow: Flow, parts: _Parts, pictures: PagePictures) -> None:
    packed = [contents for contents in parts.packed if contents.plain.strip() or contents.page.strip()]
    for contents in packed:  # what Outlook sent is another version of the text beside it
        if not parts.bodies:
            parts.bodies.append(Body())
        parts.bodies[0].pages.append(contents.page)
        parts.bodies[0].plain = [said_once(["\n\n".join(parts.bodies[0].plain), contents.plain])]
    for body in parts.bodies:
        add_body(source, flow, "\n\n".join(body.plain), "\n".join(body.pages), pictures)


def _gather(part: Message, parts: _Parts, versions: list[Body]) -> None:
    """Sort a part and those in it into words and attachments.

    Args:
        part: to be sorted.
        parts: what was found so far.
        versions: the run of words that this part is another version of, or none.
    """
    kind = part.get_content_type()
    if kind not in _SIGNATURES:
        _describe(part, parts)
    if kind == _ENCRYPTED:  # by PGP; what stands in it before the message is for programs
        parts.armoured += 1
    elif kind.startswith("multipart/") and part.is_multipart():
        below = [item for item in part.get_payload() if isinstance(item, Message)]
        if kind == "multipart/related":
            # Pictures belong to the page.
            parts.pictures += [item for item in below if item.get_content_maintype() == "image"]
            below = [item for item in below if item.get_content_maintype() not in ("image", "video", "audio")]
        if kind == "multipart/alternative" and not versions:
            versions = [Body()]
            parts.bodies.append(versions[0])
        for item in below:
            _gather(item, parts, versions)
    elif part.is_multipart() or _is_attached(part, kind):
        _gather_attached(part, kind, parts)
    elif kind not in _OTHER_VERSIONS:
        _gather_words(part, kind, parts, versions)


def _is_attached(part: Message, kind: str) -> bool:
    if kind not in (*_PLAIN, *_PAGES, *_OTHER_VERSIONS):
        return True
    return part.get_content_disposition() == "attachment" or bool(file_name(part))


def _gather_words(part: Message, kind: str, parts: _Parts, versions: list[Body]) -> None:
    data, files = without_files(payload(part))
    parts.files += files
    body = versions[0] if versions else Body()
    if not versions:
        parts.bodies.append(body)
    if kind in _PLAIN:
        words, found = without_armour(text_of(part, data, parts.hint))
        parts.armoured += found
        is_version = kind in _ENRICHED and versions
        body.plain = [said_once([*body.plain, words])] if is_version else [*body.plain, words]
    else:
        body.pages.append(page_of(part, data, parts.hint))


def _describe(part: Message, parts: _Parts) -> None:
    """Note what a message says of a part in words, beside its name."""
    words = header_words(raw_header(part, "content-description"), parts.hint)
    if words and words.lower() not in (file_name(part, parts.hint).lower(), *_USUAL_DESCRIPTIONS):
        parts.described.append(words)


def _gather_elsewhere(part: Message, parts: _Parts) -> None:
    """Note where a part lies that a message only names: an address, or a place in words."""
    facts = parameters(raw_header(part, "content-type"), parts.hint)
    said = [facts[name] for name in _PLACES if facts.get(name)]
    inner = part.get_payload(0) if part.is_multipart() else None
    if isinstance(inner, Message):
        _describe(inner, parts)
    parts.described += [" ".join(said)] if said else []


def _gather_attached(part: Message, kind: str, parts: _Parts) -> None:
    if kind == "message/external-body":
        _gather_elsewhere(part, parts)
        return
    name = file_name(part, parts.hint).lower()
    if kind in _SIGNED or name in ("smime.p7m", "winmail.dat") or kind in _TNEF:
        data = payload(part)
        if data.startswith(SIGNATURE):
            parts.packed.append(unpacked(data))
            return
        if _gather_signed(data, parts):
            return
    parts.attached.append(part)


def _gather_signed(data: bytes, parts: _Parts) -> bool:
    """Sort the message that was signed as a whole; return whether there is one."""
    try:
        inner = signed_content(data)
    except Encrypted:
        parts.encrypted += 1
        return True
    parts.unwrapped += 1
    if not inner or parts.unwrapped > MAX_DEPTH:
        return False
    _gather(as_message(inner), parts, [])
    return True


def _attach(source: DocumentSource, members: Members, part: Message, hint: str) -> None:
    """Add an attachment; signatures are none."""
    kind = part.get_content_type()
    if kind in _SIGNATURES:
        return
    name = file_name(part, hint)
    if kind in ("message/rfc822", "message/global", "message/news") and part.is_multipart():
        inner = part.get_payload(0)
        if isinstance(inner, Message):
            data = inner.as_bytes()
            if raw_header(part, "content-transfer-encoding").strip().lower() in ("base64", "quoted-printable"):
                data = undone(data.lstrip(), raw_header(part, "content-transfer-encoding"))
            members.add(name or f"{subject_for_name(inner) or 'message'}.eml", data)
        return
    below = [item for item in part.get_payload() if isinstance(item, Message)] if part.is_multipart() else []
    data = b"\n".join(item.as_bytes() for item in below) if below else payload(part)
    if not data.strip():
        if raw_header(part, _LEFT_OUT_BY_APPLE):
            why = "Apple Mail keeps it in the folder Attachments beside, or has not fetched it"
            help_ = "open the message in Mail, so that the file is fetched, and add the folder Attachments"
            name = name or "attachment" + _ENDINGS.get(kind, "")
            members.refuse(name, UnreadableFileError(source.path / name, why, help_), 0)
        return
    source.budget.unpacked_bytes -= len(data)
    members.add(name or "attachment" + _ENDINGS.get(kind, ""), data)
