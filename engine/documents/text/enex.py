"""How are exported notes of Evernote (.enex) read? Each note as a document with its date and tags, files beside it."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from functools import partial

from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Document, Place
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.properties import moment
from engine.documents.source import DocumentSource
from engine.documents.text.html import add_page
from engine.documents.types.names import last_of_path
from engine.documents.xmlstream import Attributes, DamagedXml, parse_xml

_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?")
_FIELDS = ("title", "created", "updated", "tag", "author", "source-url", "content", "data", "mime", "file-name")
_NO_FILES = ("image/", "audio/", "video/")  # pictures of a note are in its text
_ENCRYPTED = re.compile(r"<en-crypt\b([^<>]*)>[^<]*</en-crypt>")
_HINT = re.compile(r"\bhint=(\"[^\"<>]*\"|'[^'<>]*')")


@dataclass(slots=True)
class _Note:
    number: int
    facts: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    files: list[dict[str, str]] = field(default_factory=list)


class _Notes:
    """A listener that hands each note over when it ends."""

    def __init__(self, source: DocumentSource, members: Members) -> None:
        self._source, self._members = source, members
        self._note: _Note | None = None
        self._words: list[str] = []
        self._count = 0
        self._is_task = False

    def start(self, tag: str, attributes: Attributes) -> None:
        self._words = []
        if tag == "note":
            self._count += 1
            self._note = _Note(self._count)
        elif tag == "task":
            self._is_task = True
        elif tag == "resource" and self._note:
            self._note.files.append({})

    def text(self, words: str) -> None:
        self._words.append(words)

    def end(self, tag: str) -> None:
        if self._note is None:
            return
        words, self._words = "".join(self._words), []
        if tag == "note":
            _add_note(self._source, self._members, self._note)
            self._note = None
        elif tag == "task":
            self._is_task = False
        elif self._is_task:
            self._note.tasks += [words] if tag == "title" else []
        elif tag == "tag":
            self._note.tags.append(words.strip())
        elif tag in _FIELDS:
            facts = self._note.files[-1] if self._note.files else self._note.facts
            facts.setdefault(tag, words)


def read_enex(source: DocumentSource) -> Bundle:
    """Return every note as a document, and the files that are pinned to it.

    Raises:
        UnreadableFileError: damaged before its first note.
    """
    members = Members(source)
    try:
        parse_xml(source.data(has_pictures=True), _Notes(source, members))
    except DamagedXml as error:
        if not len(members):
            raise source.damaged() from error
        members.refuse("the rest", source.damaged(), 0)
    return members.bundle(None)


def _add_note(source: DocumentSource, members: Members, note: _Note) -> None:
    title = " ".join(note.facts.get("title", "").split()) or f"note {note.number}"
    name = f"{note.number:05} {title.replace('/', ' ')}"
    members.write(name, partial(_note_document, source, note, title))
    for number, file in enumerate(note.files, 1):
        if not file.get("mime", "").strip().startswith(_NO_FILES):
            _add_file(source, members, f"{name}/", file, number)


def _note_document(source: DocumentSource, note: _Note, title: str) -> Document:
    """Return what a note says, taken off the budget."""
    flow = Flow(source.max_chars)
    flow.heading(title, 1)
    flow.place("section", f"note {note.number}")
    content, encrypted = _ENCRYPTED.subn(_without_encrypted, note.facts.get("content", ""))
    if encrypted:
        flow.missing.append(Missing("parts of the note are encrypted", "decrypt them in Evernote and export again"))
    add_page(source, flow, content)
    flow.part("\n\n")
    for task in note.tasks:
        flow.line(task)
    if note.tags:
        flow.block(f"Tags: {', '.join(note.tags)}")
    if note.facts.get("source-url"):
        flow.block(note.facts["source-url"].strip())
    dated = moment(_DATE.sub(r"\1-\2-\3T\4:\5:\6+00:00", note.facts.get("created", "").strip()))
    document = flow.document(title, "text", author=note.facts.get("author", ""), dated=dated)
    source.budget.chars -= len(document.text)
    return document


def _without_encrypted(found: re.Match[str]) -> str:
    """Return what an encrypted part of a note says openly: the hint at its password."""
    hint = _HINT.search(found[1])
    return f" {hint[1][1:-1]} " if hint else " "


def _add_file(source: DocumentSource, members: Members, before: str, file: dict[str, str], number: int) -> None:
    try:
        data = base64.b64decode("".join(file.get("data", "").split()))
    except binascii.Error:
        members.refuse(f"{before}file {number}", source.damaged(), 0)
        return
    if data:
        source.budget.unpacked_bytes -= len(data)
        place = Place(0, "section", f"file {number} of a note")
        members.add(before + (last_of_path(file.get("file-name", "").strip()) or f"file {number}"), data, place=place)
