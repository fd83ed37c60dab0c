"""How does what a reader gave become items? Split into chunks, and a container into everything that it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.chunks import split_text
from engine.documents import Document, FileEntry
from engine.documents.document import Bundle
from engine.documents.missing import reason_and_fix
from engine.documents.sandbox.frames import Outcome
from engine.documents.sketch import content_name
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.indexing.prepared import Prepared, digest, member_entry, member_paths
from engine.paths import display_path
from engine.store import FileRecord, Ledger
from engine.store.schema import READ_STATES

# Where the tokens of a text stand, (tokens, 2) int64.
TokenOffsets = Callable[[str], npt.NDArray[np.int64]]

# Up to so many files the ledger is asked one by one (40 us each); above, once for all (0.5 s for 100,000).
_ASK_ONE_BY_ONE = 500


def unchanged_candidates(ledger: Ledger, entries: Sequence[FileEntry]) -> dict[Path, FileRecord]:
    """Return the ledger's lines of files that may be unchanged: indexed, and as large as they were."""
    sizes = {entry.path: entry.size_bytes for entry in entries}
    if len(sizes) <= _ASK_ONE_BY_ONE:
        records = [record for path in sizes if (record := ledger.file(path)) is not None]
    else:
        records = [*ledger.files(state="indexed"), *ledger.files(state="container")]
    known = (record for record in records if record.state in READ_STATES and record.fingerprint and record.reader)
    return {record.path: record for record in known if sizes.get(record.path) == record.size_bytes}


def read_as_before(ledger: Ledger, entry: FileEntry, outcome: Document) -> FileRecord | None:
    """Return the line of a file that a better reader reads as the one before did, or None; its rows can stay."""
    record = ledger.file(entry.path)
    if record is None or record.state != "indexed" or record.reader or record.passing:
        return None
    headings = tuple(heading for heading in outcome.headings if heading.title)
    title, missing = display_path(outcome.title), reason_and_fix(outcome.missing)
    now = replace(outcome, title=title, headings=headings, missing=(), reader="")
    if (record.reason, record.fix) != missing or ledger.document(record) != now:
        return None
    return replace(record, reader=outcome.reader, fingerprint=digest(entry))


def prepare(
    entry: FileEntry,
    outcome: Outcome,
    token_offsets: TokenOffsets,
    known_members: Callable[[], Mapping[Path, FileRecord]],
) -> list[Prepared]:
    """Return what a file gives: itself, or everything in it and then itself.

    A container comes last, so its line is written with the last of its members or after them: a
    run that ends before leaves it pending, and the next one reads it again.

    Args:
        entry: the file, as the scan saw it.
        outcome: what its reader gave.
        token_offsets: the encoder's own.
        known_members: asked of a container: what the library has of it; members that read the same are left out.
    """
    if not isinstance(outcome, Bundle):
        passing = isinstance(outcome, UnreadableFileError) and outcome.passing
        return [_prepare_one(entry, outcome, token_offsets, members=None if passing else frozenset())]
    paths = member_paths(entry.path, (member.name for member in outcome.members))
    known = known_members()
    items = []
    for path, member in zip(paths, outcome.members, strict=True):
        dated = member.outcome.dated if isinstance(member.outcome, Document) else None
        inner = member_entry(path, member.size_bytes, dated, entry)
        if not _reads_the_same(known.get(path), member.outcome, outcome.reader):
            item = _prepare_one(inner, member.outcome, token_offsets, container=entry.path)
            item.reader = item.reader or outcome.reader
            items.append(item)
    own = Prepared(entry)
    if outcome.own is not None and outcome.own.text.strip():
        own = _prepare_one(entry, outcome.own, token_offsets)
    own.reader = outcome.reader or own.reader
    own.fingerprint, own.members = digest(entry), frozenset(paths)
    own.missing += outcome.missing
    return [*items, own]


def _prepare_one(
    entry: FileEntry,
    outcome: Document | UnreadableFileError | UnsupportedFileError,
    token_offsets: TokenOffsets,
    *,
    container: Path | None = None,
    members: frozenset[Path] | None = None,
) -> Prepared:
    item = Prepared(entry, container=container, members=members)
    if not isinstance(outcome, Document):
        item.refusal = outcome
        return item
    chunks = split_text(outcome, token_offsets(outcome.text))
    if not chunks:
        item.refusal = UnreadableFileError(entry.path, "the file has no text")
        return item
    item.document, item.chunks, item.content = outcome, chunks, content_name(outcome.text)
    item.missing, item.reader = outcome.missing, outcome.reader
    item.fingerprint = digest(entry) if container is None else ""
    return item


def _reads_the_same(
    record: FileRecord | None, outcome: Document | UnreadableFileError | UnsupportedFileError, reader: str
) -> bool:
    """Return whether a member is in the library as it is now, whatever else has changed in its container."""
    if record is None or not isinstance(outcome, Document) or record.document_id is None:
        return False
    if record.reader != (outcome.reader or reader):
        return False  # headings and places may be others, too
    facts = (record.title, record.type, record.author, record.keywords, record.dated, record.language)
    title, missing = display_path(outcome.title), reason_and_fix(outcome.missing)
    now = (title, outcome.type, outcome.author, outcome.keywords, outcome.dated, outcome.language)
    return facts == now and (record.reason, record.fix) == missing and record.content == content_name(outcome.text)
