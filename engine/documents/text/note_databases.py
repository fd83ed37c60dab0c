"""Which notes lie in a database? Cards of Anki (.apkg, .colpkg) and notebooks of CherryTree (.ctb).

Anki packs its database with the files of its cards into a ZIP archive. Since version 2.1.50 it is compressed by
Zstandard in a form of its own, unless the export is asked to support older versions; beside it lies an old database
that says so and nothing else. Source: Anki, "Database structure" (AnkiDroid wiki); CherryTree's own schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from engine.documents.containers.members import Members
from engine.documents.containers.package import Package, open_package
from engine.documents.containers.sqlite_file import MAX_PAGE_BYTES, DamagedDatabase, SqliteFile, Value, may_have_table
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow, TooLong
from engine.documents.source import DocumentSource, read_at_most
from engine.documents.text.html import add_page
from engine.documents.text.marked import table_of_a_note
from engine.documents.types.names import no_reader, stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml
from engine.errors import UnreadableFileError

ANKI_PARTS = ("collection.anki21", "collection.anki2")
ANKI_NEWER = "collection.anki21b"
_FIELDS = "\x1f"  # stands between the fields of a card
_SOUND = re.compile(r"\[sound:[^\]\n]*\]")
_CLOZE = re.compile(r"\{\{c\d+(?:,\d+)*::|\}\}")  # where a gap of a text begins, or ends
_HINT = "::"  # stands before what helps to fill a gap
_NO_FILES = re.compile(r"\.(?:mp3|ogg|wav|m4a|opus|flac|mp4|webm|js|css|ttf|woff2?)$|^_", re.IGNORECASE)
_RICH = "custom-colors"  # of a note whose words are marked up; others have them as they were typed


def read_anki(source: DocumentSource) -> Document | Bundle:
    """Return the cards of a deck as one document, and the files that belong to them.

    Raises:
        UnreadableFileError: damaged, or packed in the newer form alone.
    """
    with open_package(source) as package:
        if package.has(ANKI_NEWER):
            reason = "its cards are packed in a form that is not read"
            raise UnreadableFileError(source.path, reason, 'export it again with "Support older Anki versions" chosen')
        part = next(name for name in ANKI_PARTS if package.has(name))
        flow = Flow(source.max_chars)
        try:
            _add_cards(source, flow, SqliteFile(package.read(part)))
        except DamagedDatabase as error:
            raise source.damaged("database") from error
        document = flow.document(stem(source.name), "text")
        source.budget.chars -= len(document.text)
        members = Members(source)
        for name, content in _files(package):
            members.add(name, content)
        return members.bundle(document if document.text.strip() else None)


def _add_cards(source: DocumentSource, flow: Flow, database: SqliteFile) -> None:
    for deck in _decks(database):
        flow.block(deck)
    for number, row in enumerate(database.rows("notes"), 1):
        flow.place("section", f"note {number}")
        for field in map(_filled, _SOUND.sub(" ", _text(row.get("flds"))).split(_FIELDS)):
            if field.strip():
                add_page(source, flow, f"<div>{field}</div>")
                flow.part("\n\n")
        if tags := ", ".join(_text(row.get("tags")).split()):
            flow.block(f"Tags: {tags}")


def _filled(words: str) -> str:
    """Return a field with its gaps filled, in one pass: they may stand in each other, and some are never closed."""
    said: list[str] = []
    gaps: list[list[int]] = []  # that are open: where each stands in ``said``, and the words of its own
    at = 0
    for mark in _CLOZE.finditer(words):
        if gaps:
            gaps[-1].append(len(said))
        said.append(words[at : mark.start()])
        at = mark.end()
        if mark.group() != "}}":
            gaps.append([len(said)])
            said.append(mark.group())
        elif gaps:
            begin, *own = gaps.pop()
            said[begin] = ""
            for one in own:
                said[one] = said[one].partition(_HINT)[0]
        else:
            said.append(mark.group())
    return "".join([*said, words[at:]])


def _decks(database: SqliteFile) -> Iterator[str]:
    """Yield the names of the decks, but for the usual one of the first."""
    for row in database.rows("col"):
        decks = _json(_text(row.get("decks")))
        for deck in decks.values():
            if isinstance(deck, dict) and isinstance(name := deck.get("name"), str) and name != "Default":
                yield name.replace("::", " · ")


def _files(package: Package) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the cards by the names that they had; sounds and films are left out."""
    for part, name in _json(package.read("media").decode("utf-8", "replace")).items():
        if isinstance(name, str) and not _NO_FILES.search(name) and package.has(part):
            yield name, package.read(part)


def _json(words: str) -> dict[str, Any]:
    try:
        found = json.loads(words or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def read_database(source: DocumentSource) -> Document:
    """Return the notes of a notebook of CherryTree, each under its name, in the order of its tree.

    Raises:
        UnreadableFileError: damaged.
        UnsupportedFileError: another database, or one that is larger than any that is read.
    """
    if not may_have_table(read_at_most(source.stream, MAX_PAGE_BYTES), "children"):
        raise no_reader(source.path, "SQLite database")
    try:
        data = source.data(has_pictures=True)
    except TooLong as error:
        raise no_reader(source.path, "SQLite database") from error
    try:
        database = SqliteFile(data)
        if not {"node_id", "name", "txt"} <= set(database.columns("node")) or not database.columns("children"):
            raise no_reader(source.path, "SQLite database")
        flow = Flow(source.max_chars)
        _add_notes(flow, database)
    except DamagedDatabase as error:
        raise source.damaged("database") from error
    return flow.document(flow.headings[0].title if flow.headings else stem(source.name), "text")


def _add_notes(flow: Flow, database: SqliteFile) -> None:
    notes = {row.get("node_id"): row for row in database.rows("node")}
    inside: dict[Value, list[Value]] = {}
    for row in sorted(database.rows("children"), key=lambda row: _number(row.get("sequence"))):
        inside.setdefault(row.get("father_id"), []).append(row.get("node_id"))
    beside: dict[Value, list[str]] = {}
    for row in database.rows("codebox"):
        beside.setdefault(row.get("node_id"), []).append(_text(row.get("txt")))
    for row in database.rows("grid"):
        beside.setdefault(row.get("node_id"), []).append(_table(_text(row.get("txt"))))
    waiting: list[tuple[Value, int]] = [(key, 1) for key in reversed([*inside.get(0, []), *notes])]
    while waiting:
        key, level = waiting.pop()
        note = notes.pop(key, None)  # each once, also where the tree goes in circles
        if note is not None:
            _add_note(flow, note, level, beside.get(key, []))
            waiting += [(one, level + 1) for one in reversed(inside.get(key, []))]


def _add_note(flow: Flow, note: dict[str, Value], level: int, beside: list[str]) -> None:
    flow.heading(_text(note.get("name")), min(level, 6))
    words = _text(note.get("txt"))
    flow.block(_rich(words) if note.get("syntax") == _RICH else words, as_written=True)
    for line in beside:
        flow.block(line, as_written=True)
    if tags := _text(note.get("tags")).strip():
        flow.block(f"Tags: {tags}")


def _rich(xml: str) -> str:
    """Return the words of a note; as they stand where the markup is damaged."""
    found = _Words()
    try:
        parse_xml(xml.encode("utf-8", "replace"), found)
    except DamagedXml:
        return xml
    return "".join(found.words)


def _table(xml: str) -> str:
    """Return the rows of a table as lines."""
    found = _Cells()
    try:
        parse_xml(xml.encode("utf-8", "replace"), found)
    except DamagedXml:
        return xml
    return table_of_a_note(found.rows)


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


class _Words(SilentListener):
    def __init__(self) -> None:
        self.words: list[str] = []
        self._is_open = False

    def start(self, tag: str, attributes: Attributes) -> None:
        self._is_open = tag == "rich_text"

    def end(self, tag: str) -> None:
        self._is_open = False

    def text(self, words: str) -> None:
        if self._is_open:
            self.words.append(words)


class _Cells(SilentListener):
    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self._is_open = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "row":
            self.rows.append([])
        elif tag == "cell" and self.rows:
            self.rows[-1].append("")
        self._is_open = tag == "cell" and bool(self.rows)

    def end(self, tag: str) -> None:
        self._is_open = False

    def text(self, words: str) -> None:
        if self._is_open:
            self.rows[-1][-1] += words
