"""How does a message become a text? Its headers as people read them, then the version of its words that says most."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.text.html import add_page
from engine.documents.text.page_pictures import PagePictures
from engine.documents.types.names import stem

# As they are shown: those of mail, then those of Usenet that say something in words.
SHOWN = (
    "From Sender Reply-To To Cc Bcc Resent-From Resent-To Resent-Cc List-Id Newsgroups Followup-To Date Subject"
    " Organization Summary Keywords Comments"
).split()
_OF_MAIL_ALONE = ("Date", "Subject")
_SAID_BY_FROM = ("Sender", "Reply-To")
_EAST_ASIAN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(f"[{_EAST_ASIAN}]|[^\\W_{_EAST_ASIAN}]+")
_SIGNED, _SIGNATURE, _SIGNATURE_END = (
    f"-----{words}-----" for words in ("BEGIN PGP SIGNED MESSAGE", "BEGIN PGP SIGNATURE", "END PGP SIGNATURE")
)
_SIGNED_HEAD = re.compile(r"(?:Hash|Charset|NotDashEscaped):")
_SIGNATURE_LINE = re.compile(r"[A-Za-z0-9+/]*={0,2}|=[A-Za-z0-9+/]{4}|(?:Version|Comment|MessageID|Hash|Charset): .*")
_DASHED = "- "  # before a line of a signed text that begins with a dash
_LINK = re.compile(r"(?:https?://|mailto:|www\.|cid:)[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message says on top: headers as they are read, the date in seconds since the epoch, the sender's name.

    ``keywords`` are labels that a mail program keeps with a message and shows beside its list.
    """

    headers: dict[str, str]
    dated: float | None
    author: str = ""
    keywords: str = ""


def sent_at(dated: float | None) -> str:
    """Return when a message was sent, as a person reads it; "" where that is not known."""
    return f"{datetime.fromtimestamp(dated, UTC):%a, %d %b %Y %H:%M} UTC" if dated else ""


def name_and_address(name: str, address: str) -> str:
    """Return a person by both, or what there is; an address without an @ is that of a server's directory."""
    address = address if "@" in address else ""
    name = "" if name.strip("'\"") == address else name
    return f"{name} <{address}>" if name and address else name or address


def letter_flow(source: DocumentSource, letter: Letter, *, is_item: bool = False) -> Flow:
    """Return a text that begins with the headers a person reads.

    An appointment, a contact or a task ``is_item``: it begins with what it is called, and has no day on which it was
    sent.
    """
    flow = Flow(source.max_chars)
    sender = letter.headers.get("From", "")
    if is_item:
        flow.line(letter.headers.get("Subject", ""))
    for name in SHOWN:
        if is_item and name in _OF_MAIL_ALONE:
            continue
        words = letter.headers.get(name)
        if words and not (name in _SAID_BY_FROM and words in sender):
            flow.line(f"{name}: {words}")
    flow.part("\n\n")
    return flow


def letter_document(source: DocumentSource, flow: Flow, letter: Letter) -> Document:
    """Return the document of a message, taken off the budget."""
    title = letter.headers.get("Subject") or stem(source.name)
    document = flow.document(title, "email", author=letter.author, dated=letter.dated, keywords=letter.keywords)
    source.budget.chars -= len(document.text)
    return document


def add_body(source: DocumentSource, flow: Flow, plain: str, page: str, pictures: PagePictures | None = None) -> None:
    """Append a message's words where it is there both as text and as a page.

    The text is read where it says all that the page says, and below it what the pictures of the page show. Otherwise
    the page is read, and after it those lines of the text that say something else.
    """
    flow.part("\n\n")
    plain = unsigned(plain) if _SIGNED in plain and _SIGNATURE in plain else plain
    if not page.strip():
        flow.add(plain.strip(), as_written=True)
        return
    if not plain.strip():
        add_page(source, flow, page, pictures=pictures)
        return
    aside = Flow(source.max_chars)
    add_page(source, aside, page)
    said, shown = _words(_LINK.sub(" ", plain)), _words(_LINK.sub(" ", "".join(aside.parts)))
    if shown <= said:
        flow.add(plain.strip(), as_written=True)
        for words in pictures.all_words(page) if pictures is not None else ():
            flow.block(words, as_written=True)
        return
    add_page(source, flow, page, pictures=pictures)
    if said - shown:
        flow.part("\n\n")
        for line in plain.split("\n"):
            if _words(_LINK.sub(" ", line)) - shown:
                flow.line(line.strip(), as_written=True)


def unsigned(text: str) -> str:
    """Return a text without the signatures of OpenPGP around its parts; as it is where one of them is not whole.

    The empty line before the words may be gone: some conversions drop such lines. Source: RFC 9580, 7 (cleartext
    signatures) and 6.2 (lines of a signature).
    """
    kept, state = list[str](), ""
    for line in text.split("\n"):
        mark = line.rstrip()
        if state == "head" and not _SIGNED_HEAD.match(mark):
            state = "text"
            if not mark:
                continue
        if mark == _SIGNED and not state:
            state = "head"
        elif mark == _SIGNATURE and state == "text":
            state = "signature"
        elif state == "signature":
            if mark == _SIGNATURE_END:
                state = ""
            elif not _SIGNATURE_LINE.fullmatch(mark):
                return text
        elif state != "head":
            kept.append(line.removeprefix(_DASHED) if state else line)
    return text if state else "\n".join(kept)


def said_once(versions: list[str]) -> str:
    """Return texts that are versions of one, without those that say nothing that another does not say."""
    kept: list[str] = []
    for text in sorted(versions, key=lambda text: -len(text)):
        if text.strip() and not any(_words(text) <= _words(other) for other in kept):
            kept.append(text)
    return "\n\n".join(kept)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
