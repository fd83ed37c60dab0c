"""How are the exports of password managers read? Each entry with its user name, addresses and notes, without secrets.

KeePass (1 and 2, KeePassXC) writes XML, Bitwarden and Proton Pass JSON, 1Password a ZIP archive with JSON; tables are
read by ``engine.documents.tables``. What cannot be parsed is not read at all, so that no secret slips through as text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from engine.documents.characters.encoding import decode
from engine.documents.containers.members import Members
from engine.documents.containers.package import open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.secret_fields import NOTE, is_secret
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml

_TITLES = ("title", "name")
_NAMES = ("title", "name", "label", "fieldName", "designation", "id")  # of a field that gives name and value apart
_MARKS = ("type", "fieldType", "designation")  # what says of such a field that it is secret: one of these
_SECRET_KINDS = ("password", "hidden", "pin", "totp", "P", "ccCvc", "ccPin", "ccNumber", 1)
_FOR_PROGRAMS = re.compile(r"\w*[a-z](?:Id|Uuid|Date|At|Time)|id|uuid|guid|type|fieldType|match|icon|color|designation")
_SHOWN_IN_ENTRY = ("group", "username", "url", "notes", "comment")
_MAX_DEPTH = 50


def read_keepass(source: DocumentSource, data: bytes) -> Document:
    """Return the entries of KeePass group by group; older versions of an entry are left out.

    Raises:
        UnreadableFileError: the file is damaged.
    """
    flow = Flow(source.max_chars)
    entries = _KeePass(flow)
    try:
        parse_xml(data, entries)
    except DamagedXml as error:
        raise source.damaged("password export") from error
    flow.missing.append(NOTE)
    return flow.document(entries.database or stem(source.name), "text")


def read_accounts(source: DocumentSource, data: bytes) -> Document:
    """Return the entries of an export in JSON.

    Raises:
        UnreadableFileError: the file is damaged, or encrypted.
    """
    return _accounts(source, data, stem(source.name))


def read_one_password(source: DocumentSource) -> Bundle:
    """Return the entries of an export of 1Password (.1pux), and the files that were pinned to them as members.

    Raises:
        UnreadableFileError: the file is damaged.
    """
    members = Members(source)
    with open_package(source) as package:
        own = _accounts(source, package.read("export.data"), stem(source.name))
        for name in list(package.names()):
            if name.startswith("files/") and not name.endswith("/"):
                members.add(name.rpartition("__")[2] or name, package.read(name))
    return members.bundle(own)


class _KeePass(SilentListener):
    """A listener that writes an entry when it is whole."""

    def __init__(self, flow: Flow) -> None:
        self.database = ""
        self._flow = flow
        self._open: list[str] = []
        self._words: list[str] = []
        self._key, self._is_protected = "", False
        self._fields: list[tuple[str, str]] = []
        self._unread = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._unread or tag in ("History", "Binary", "AutoType", "DeletedObjects"):
            self._unread += 1
            return
        self._open.append(tag)
        self._words = []
        if tag in ("Entry", "pwentry"):
            self._fields = []
        elif tag == "Value":
            marks = (attributes.get("Protected", ""), attributes.get("ProtectInMemory", ""))
            self._is_protected = "true" in [mark.lower() for mark in marks]

    def text(self, words: str) -> None:
        if not self._unread:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if self._unread:
            self._unread -= 1
            return
        self._open.pop()
        words, self._words = "".join(self._words).strip(), []
        around = self._open[-1] if self._open else ""
        if tag in ("Entry", "pwentry"):
            self._write_entry()
        elif around == "Group" and tag == "Name" and words:
            self._flow.heading(words, self._level())
        elif around == "Group" and tag == "Notes":
            self._flow.block(words, as_written=True)
        elif around == "Meta" and tag == "DatabaseName":
            self.database = words
        elif tag == "Key":
            self._key = words
        elif tag == "Value" and not self._is_protected:
            self._keep(self._key, words)
        elif around == "Entry" and tag == "Tags":
            self._keep("Tags", words)
        elif around == "pwentry" and tag in (*_TITLES, *_SHOWN_IN_ENTRY):
            self._keep(tag, words)

    def _keep(self, key: str, words: str) -> None:
        if words and not is_secret(key):
            self._fields.append((key, words))

    def _level(self) -> int:
        return self._open.count("Group")

    def _write_entry(self) -> None:
        fields, self._fields = self._fields, []
        _write_entry(self._flow, fields, self._level() + 1)


def _write_entry(flow: Flow, fields: list[tuple[str, str]], level: int) -> None:
    """Append an entry: its title as a heading, a line for each other field."""
    title = next((words for key, words in fields if key.lower() in _TITLES), "")
    if title:
        flow.heading(title, level)
    for key, words in fields:
        if key.lower() not in _TITLES or words != title:
            flow.line(words if key.lower() == "notes" else f"{key}: {words}", as_written=True)
    flow.part("\n\n")


def _accounts(source: DocumentSource, data: bytes, title: str) -> Document:
    try:
        export = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise source.damaged("password export") from error
    if isinstance(export, dict) and export.get("encrypted") is True:
        raise source.protected("password export")
    flow = Flow(source.max_chars)
    for entry in _entries(export):
        name = _name(entry)
        fields = [("title", name)] if name else []
        _write_entry(flow, fields + [field for field in _fields(entry, "", _MAX_DEPTH) if field[1] != name], 1)
    flow.missing.append(NOTE)
    return flow.document(title, "data")


def _entries(export: Any) -> Iterator[dict[str, Any]]:
    """Yield the entries of an export, which stand in lists called "items", and the names of their vaults."""
    waiting = [export]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            items = value.get("items")
            yield {key: inner for key, inner in value.items() if key == "name"}
            waiting += reversed(
                [inner for inner in value.values() if inner is not items or not isinstance(items, list)]
            )
            if isinstance(items, list):
                yield from (item for item in items if isinstance(item, dict))


def _name(entry: dict[str, Any]) -> str:
    """Return what a person calls an entry, wherever the program keeps it."""
    data = entry.get("data")
    holders = (entry, entry.get("overview"), data.get("metadata") if isinstance(data, dict) else None)
    names = (one.get(key) for one in holders if isinstance(one, dict) for key in _TITLES)
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), "")


def _fields(value: Any, key: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of every field of an entry that is no secret and not for programs alone."""
    if depth == 0 or is_secret(key) or _FOR_PROGRAMS.fullmatch(key):
        return
    if isinstance(value, str) and value.strip():
        yield key, value.strip()
    elif isinstance(value, list):
        for inner in value:
            yield from _fields(inner, key, depth - 1)
    elif isinstance(value, dict) and not _is_secret_field(value):
        if "value" in value:  # a field of one's own, which says its name beside it
            own = next((value[one] for one in _NAMES if isinstance(value.get(one), str) and value[one]), key)
            yield from _fields(value["value"], own, depth - 1)
            return
        for name, inner in value.items():
            if not (key == "card" and name in ("number", "code")) and not is_secret(name):
                yield from _fields(inner, key if len(value) == 1 and key else name, depth - 1)


def _is_secret_field(value: dict[str, Any]) -> bool:
    if not value.keys() & {"value", "data"}:
        return False
    return bool(value.get("sensitive")) or any(value.get(mark) in _SECRET_KINDS for mark in _MARKS)
