"""How is an export of Joplin (.jex) read? Each note a document with its notebook, tags and date; its files beside it.

A .jex is a tar archive of Markdown files, one an item: notes, notebooks, tags, what ties them, and the files.
"""

from __future__ import annotations

import re
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from engine.documents.characters.base64text import without_data
from engine.documents.characters.encoding import decode
from engine.documents.containers.archives import walk_tar
from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.properties import moment
from engine.documents.source import MAX_MEMBER_BYTES, MAX_MEMBERS, DocumentSource
from engine.documents.text.markdown import markdown_headings
from engine.errors import UnreadableFileError

_ITEM = re.compile(r"(?:.*/)?([0-9a-f]{32})\.md")
_RESOURCE = re.compile(r"(?:.*/)?resources/([0-9a-f]{32})(?:\.[^/]*)?")
_FACT = re.compile(r"([a-z_]+):(?: (.*))?")
_NOTE, _NOTEBOOK, _RESOURCE_KIND, _TAG, _TAGGING = "1", "2", "4", "5", "6"
_MAX_PARENTS = 20
_BROKEN = (tarfile.TarError, EOFError, OSError, zlib.error)


@dataclass(slots=True)
class _Item:
    title: str
    body: str
    facts: dict[str, str]


@dataclass(slots=True)
class _Export:
    notes: list[_Item] = field(default_factory=list)
    others: dict[str, _Item] = field(default_factory=dict)  # notebooks, tags and files by their ids
    taggings: list[tuple[str, str]] = field(default_factory=list)  # note, tag
    is_cut_short: bool = False


def read_joplin(source: DocumentSource) -> Bundle:
    """Return every note as a document, and the files that notes refer to.

    Raises:
        UnreadableFileError: damaged before its first item.
    """
    export = _Export()
    members = Members(source)
    _read_items(source, export, members)
    if not export.notes and not export.others and export.is_cut_short:
        raise source.damaged("export")
    tags: dict[str, list[str]] = {}
    for tagged, tag in export.taggings:
        if tag in export.others:
            tags.setdefault(tagged, []).append(export.others[tag].title)
    for note in export.notes:
        _add_note(source, members, export, note, sorted(tags.get(note.facts.get("id", ""), [])))
    _add_files(source, members, export)
    if export.is_cut_short:
        members.refuse("the rest", source.damaged("export"), 0)
    return members.bundle(None)


def _files(source: DocumentSource, pattern: re.Pattern[str]) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo, str]]:
    """Yield the archive, a file of it whose name is of a pattern, and the number in the name, from the first on."""
    source.stream.seek(0)
    for archive, info in walk_tar(source.stream):
        found = pattern.fullmatch(info.name)
        if info.isreg() and found:
            yield archive, info, found[1]


def _read_items(source: DocumentSource, export: _Export, members: Members) -> None:
    """Gather all items; what is cut short keeps those before."""
    try:
        for archive, info, number in _files(source, _ITEM):
            if len(export.notes) + len(export.others) + len(export.taggings) >= MAX_MEMBERS:
                members.leave_out()
                continue
            _take(export, number, decode(_content(source, archive, info)))
    except _BROKEN:
        export.is_cut_short = True


def _content(source: DocumentSource, archive: tarfile.TarFile, info: tarfile.TarInfo) -> bytes:
    """Return a file of the archive; beyond the limits nothing, and the archive ends where it is cut short."""
    if info.size > min(MAX_MEMBER_BYTES, source.budget.unpacked_bytes):
        return b""
    stream = archive.extractfile(info)
    data = stream.read(info.size) if stream is not None else b""
    if len(data) < info.size:
        raise EOFError
    source.budget.unpacked_bytes -= len(data)
    return data


def _take(export: _Export, name: str, text: str) -> None:
    item = _parsed(text)
    kind = item.facts.get("type_", "")
    item.facts.setdefault("id", name)
    if kind == _NOTE:
        export.notes.append(item)
    elif kind in (_NOTEBOOK, _RESOURCE_KIND, _TAG):
        export.others[item.facts["id"]] = item
    elif kind == _TAGGING:
        export.taggings.append((item.facts.get("note_id", ""), item.facts.get("tag_id", "")))


def _parsed(text: str) -> _Item:
    """Return an item's title, its body, and the facts that stand in the lines at its end."""
    lines = text.replace("\r\n", "\n").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    facts: dict[str, str] = {}
    while lines and (found := _FACT.fullmatch(lines[-1])):
        facts.setdefault(found[1], (found[2] or "").strip())
        lines.pop()
    has_title = len(lines) > 0 and (len(lines) == 1 or not lines[1].strip())
    title = lines[0].strip() if has_title else ""
    return _Item(title, "\n".join(lines[1:] if has_title else lines).strip("\n"), facts)


def _path(export: _Export, item: _Item) -> str:
    """Return the names of the notebooks that a note lies in, outermost first."""
    names: list[str] = []
    above = item.facts.get("parent_id", "")
    while above in export.others and len(names) < _MAX_PARENTS:
        names.append(export.others[above].title.replace("/", " ") or "notebook")
        above = export.others[above].facts.get("parent_id", "")
    return "/".join(reversed(names))


def _add_note(source: DocumentSource, members: Members, export: _Export, note: _Item, tags: list[str]) -> None:
    path = _path(export, note)
    title = note.title or "note"
    name = "/".join(filter(None, (path, title.replace("/", " "))))
    if note.facts.get("encryption_applied") == "1":
        reason = "the note is encrypted"
        why = UnreadableFileError(source.path, reason, "switch encryption off in Joplin and export again")
        members.refuse(name, why, len(note.body))
        return
    members.write(name, partial(_note_document, source, note, path, tags), len(note.body))


def _note_document(source: DocumentSource, note: _Item, path: str, tags: list[str]) -> Document:
    """Return what a note says, taken off the budget."""
    title = note.title or "note"
    flow = Flow(source.max_chars)
    flow.place("section", f"notebook {path.replace('/', ' › ')}" if path else "note")
    flow.heading(title, 1)
    body = without_data(note.body)
    flow.part("\n\n")
    flow.add_with_headings(body, markdown_headings(body))
    if tags:
        flow.block(f"Tags: {', '.join(tags)}")
    if note.facts.get("source_url"):
        flow.block(note.facts["source_url"])
    document = flow.document(title, "markdown", author=note.facts.get("author", ""), dated=_date(note.facts))
    source.budget.chars -= len(document.text)
    return document


def _date(facts: dict[str, str]) -> float | None:
    moments = (moment(facts.get(name, "")) for name in ("user_created_time", "created_time", "updated_time"))
    return next((found for found in moments if found), None)


def _add_files(source: DocumentSource, members: Members, export: _Export) -> None:
    """Read the files of the notes, each under the name that it had."""
    try:
        for archive, info, number in _files(source, _RESOURCE):
            name = f"resources/{_file_name(export, number, info.name)}"
            if info.size > min(MAX_MEMBER_BYTES, source.budget.unpacked_bytes):
                reason = "it is too large to be read inside an archive"
                members.refuse(name, UnreadableFileError(source.path, reason, "unpack it into a folder"), info.size)
            elif info.size:
                members.add(name, _content(source, archive, info))
    except _BROKEN:
        export.is_cut_short = True


def _file_name(export: _Export, key: str, stored: str) -> str:
    """Return the name that a file had before it was pinned to a note, with an ending."""
    ending = stored.rpartition("/")[2].partition(".")[2]
    facts = export.others[key].facts if key in export.others else {}
    shown = (export.others[key].title if key in export.others else "") or facts.get("filename", "") or key
    ending = ending or facts.get("file_extension", "")
    return shown if not ending or shown.lower().endswith(f".{ending.lower()}") else f"{shown}.{ending}"
