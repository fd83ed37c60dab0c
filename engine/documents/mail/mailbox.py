"""Which messages does a mailbox file hold? Each as a document, attachments beside it, deleted ones left out.

A line that begins with "From " begins a message only after an empty line, with a sender and a date behind it and a
header below it. Where a message gives its length (mboxcl2), that is believed if it ends where another begins. MMDF
puts lines of four control characters between messages. Source: RFC 4155; mbox(5) of qmail; mmdf(5) of mutt.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Document, Place
from engine.documents.flow import TooLong
from engine.documents.mail.dates import moment_of
from engine.documents.mail.message import name_of_subject, parsed, read_mail, subject_for_name
from engine.documents.source import DocumentSource
from engine.documents.types.signatures import MBOX_LINE

_EOL = rb"(?:\r\n|\r|\n)"
_START = re.compile(
    rb"(?:\A(?:\xef\xbb\xbf)?\s*|" + _EOL + _EOL + rb")" + MBOX_LINE + _EOL + rb"(?=>?[!-9;-~]{1,76}:|[\r\n])"
)
_FROM = b"From "
_MMDF = re.compile(rb"\x01\x01\x01\x01" + _EOL)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,10})[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
_HEAD_END = re.compile(rb"\r\n\r\n|\n\n|\r\r")
# Headers as the standard has them; and a subject, with what shows that it goes on in the next line.
_HEADERS = re.compile(rb"(?:[!-9;-~]++:[^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+(?:\r?\n|\Z))++")
_SUBJECT = re.compile(rb"^Subject:([^\r\n]*+)(\r?\n[ \t])?", re.MULTILINE | re.IGNORECASE)
# Thunderbird's mark for a message that was deleted and is not yet gone, and that of Pine and Mutt.
_MOZILLA_STATUS = re.compile(rb"^X-Mozilla-Status:[ \t]*([0-9A-Fa-f]{4})", re.MULTILINE | re.IGNORECASE)
_STATUS = re.compile(rb"^X-Status:[ \t]*[A-Z]*D", re.MULTILINE)
_INTERNAL = re.compile(rb"^X-IMAP(?:base)?:|^Subject: DON'T DELETE THIS MESSAGE", re.MULTILINE)
_EXPUNGED = 0x0008
_MAX_HEAD_BYTES = 65_536
_YEAR = re.compile(rb"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Span:
    """A message: its number in the file, where it lies, and when it was put there, as far as that is told."""

    number: int
    start: int
    end: int
    at: float


def read_mailbox(source: DocumentSource) -> Document | Bundle:
    """Return every message of a mailbox as a document, attachments beside it, the newest read first.

    What has a mailbox's name and no line that begins a message is read as one message.
    """
    data = _content(source)
    spans = [_Span(number, start, end, at) for number, (start, end, at) in enumerate(_spans(data), 1)]
    if not spans:
        return read_mail(source)
    source.budget.make_longer()
    members = Members(source)
    for span in sorted(spans, key=lambda span: (-span.at, -span.number)):
        if source.budget.members <= 0:
            members.leave_out()
            continue
        raw = _QUOTED.sub(rb"\1", data[span.start : span.end])
        if not _is_deleted(_head(raw)):
            place = Place(0, "message", f"message {span.number}")
            members.add(_name(raw, span.number), raw, place=place)
    return members.bundle(None, newest=True)


def _content(source: DocumentSource) -> bytes | mmap.mmap:
    """Return the content: in memory, or where it is long as a view on the file."""
    try:
        return source.data(has_pictures=True)
    except TooLong:
        try:
            return mmap.mmap(source.stream.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:  # no file, or no room for it
            raise TooLong from error


def _spans(data: bytes | mmap.mmap) -> Iterator[tuple[int, int, float]]:
    """Yield where each message begins and ends, and when it was put there."""
    if _MMDF.match(data):
        marks = [found.span() for found in _MMDF.finditer(data)]
        for (_, start), (end, _) in zip(marks, marks[1:] + [(len(data), 0)], strict=True):
            if end > start:
                yield start, end, 0.0
        return
    found = _START.match(data) or _next(data, 0)
    while found is not None:
        start = found.end()
        following = _by_length(data, start) or _next(data, start)
        end = following.start() if following else len(data)
        yield start, end, _moment(found.group())
        found = following


def _next(data: bytes | mmap.mmap, start: int) -> re.Match[bytes] | None:
    """Return the first beginning of a message from an offset on, but for the one at the file's beginning.

    Searching for the pattern itself asks at each byte for a line's end, and takes as long as reading the messages.
    """
    at = data.find(_FROM, start)
    while at >= 0:
        for empty_line in range(max(start, at - 4), at - 1):  # two line ends of one or two bytes
            if (found := _START.match(data, empty_line)) is not None:
                return found
        at = data.find(_FROM, at + 1)
    return None


def _by_length(data: bytes | mmap.mmap, start: int) -> re.Match[bytes] | None:
    """Return where the next message begins if this one's own length says so; None where it says nothing or lies."""
    head = data[start : start + _MAX_HEAD_BYTES]
    end = _HEAD_END.search(head)
    length = _LENGTH.search(head, 0, end.start()) if end else None
    if end is None or length is None:
        return None
    after = start + end.end() + int(length.group(1))
    for at in (after - 2, after - 1, after, after - 4):  # with or without the empty line before the next one
        found = _START.match(data, at) if start < at < len(data) else None
        if found:
            return found
    return None


def _moment(line: bytes) -> float:
    """Return the date of a line that begins a message, in seconds since the epoch; 0 where it cannot be told."""
    words = line.decode("ascii", "replace").split()
    for at in range(2, min(len(words), 8)):
        moment = moment_of(" ".join(words[at:]))
        if moment is not None and _YEAR.search(line):
            return moment
    return 0.0


def _head(raw: bytes) -> bytes:
    head = raw[:_MAX_HEAD_BYTES]
    end = _HEAD_END.search(head)
    return head[: end.start()] if end else head


def _is_deleted(head: bytes) -> bool:
    """Return whether a message was deleted, or is none but a mail program's own notes."""
    mozilla = _MOZILLA_STATUS.search(head)
    if mozilla and int(mozilla.group(1), 16) & _EXPUNGED:
        return True
    return bool(_STATUS.search(head) or (_INTERNAL.search(head) and b"FOLDER INTERNAL DATA" in head))


def _name(raw: bytes, number: int) -> str:
    """Return "00014 Lunch on Friday.eml": in order, and to be recognised."""
    head = _head(raw)
    subject = _plain_subject(head)
    words = subject_for_name(parsed(head + b"\n\n")) if subject is None else name_of_subject(subject)
    return f"{number:05} {words or 'message'}.eml"


def _plain_subject(head: bytes) -> str | None:
    """Return a subject that has one line and nothing encoded, without a parser; None where one must be asked."""
    found = _SUBJECT.search(head) if head.isascii() and _HEADERS.fullmatch(head) else None
    if found is None or found[2] or b"=?" in found[1] or b"\x1b" in found[1]:
        return None
    return found[1].decode("ascii")
