"""What is on its way from a file to the store? Items, and how they become the ledger's lines and the table's rows."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from engine.chunks import Chunk
from engine.documents import Document, FileEntry, fingerprint
from engine.documents.document import Bundle
from engine.documents.missing import Missing, reason_and_fix
from engine.documents.sandbox.frames import Outcome
from engine.documents.scan import modified_ns
from engine.encoders.matryoshka import Bits, Vectors
from engine.errors import InputError, UnreadableFileError, UnsupportedFileError
from engine.paths import display_path
from engine.store import FileRecord
from engine.store.columns import FULL, ID_SHIFT, WORDS, vector_array
from engine.store.ledger_rows import entry_record
from engine.store.upgrade import document_labels
from engine.words import index_terms

# What a member's own date may be, in seconds either side of 1970; the rest are clocks gone wrong.
_MAX_SECONDS = 9e9


@dataclass(slots=True)
class Prepared:
    """A file or member on its way: with its text and chunks, with the reason why there are none, or unchanged.

    ``members`` are the paths of everything that a file holds now: what the ledger knows beyond them
    goes when the file is committed. It is None for a member itself, and where a file was not read.
    ``missing`` says what of the file was not read though the rest was.
    """

    entry: FileEntry
    document: Document | None = None
    chunks: list[Chunk] | None = None
    fingerprint: str = ""
    content: str = ""
    refusal: UnreadableFileError | UnsupportedFileError | None = None
    container: Path | None = None
    members: frozenset[Path] | None = None
    touched: FileRecord | None = None  # the ledger's line: only the date is new
    vectors: Vectors | None = None
    encoded: bool = False  # its rows were made elsewhere, vectors among them
    names: list[bytes] = field(default_factory=list)  # of the chunks, by what decides on their vectors
    missing: tuple[Missing, ...] = ()
    reader: str = ""  # who read it, and in which version
    urgent: bool = False  # committed at once: somebody has just saved it

    @property
    def has_rows(self) -> bool:
        """Whether it is a document whose chunks have their vectors, here or where its rows were made."""
        made = self.vectors is not None or self.encoded
        return self.document is not None and self.chunks is not None and made

    @property
    def chars(self) -> int:
        """What the file takes of the room for texts."""
        return len(self.document.text) if self.document is not None else 0

    @property
    def tokens(self) -> int:
        """What the encoder has to read of it."""
        return sum(chunk.tokens for chunk in self.chunks or ())


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What a look at some places found that needs no reading: files that are gone, and lines of the ledger."""

    gone: Sequence[FileRecord]
    lines: Sequence[FileRecord]  # of files that are passed over
    known_again: Sequence[FileRecord]
    on_kept: Callable[[], None]  # called when all this, and what came before it, is in the library


def outcome_chars(outcome: Outcome) -> int:
    """Return how long all texts of an answer are together."""
    if isinstance(outcome, Bundle):
        held = [outcome.own, *(member.outcome for member in outcome.members)]
        return sum(len(part.text) for part in held if isinstance(part, Document))
    return len(outcome.text) if isinstance(outcome, Document) else 0


def member_paths(container: Path, names: Iterable[str]) -> list[Path]:
    """Return a path below the container for each member, no two the same.

    A reader process that a hostile file took over may send any name; none leads out of the container.
    """
    paths: list[Path] = []
    taken: set[str] = set()
    for name in names:
        plain = name.translate({ord("\\"): "_", ord(":"): "_"}) if os.name == "nt" else name
        parts = [part for part in plain.split("/") if part not in ("", ".", "..")] or ["unnamed"]
        wanted, number = "/".join(parts), 1
        while wanted in taken:
            number += 1
            wanted = "/".join([*parts[:-1], f"{number} {parts[-1]}"])
        taken.add(wanted)
        paths.append(container.joinpath(*wanted.split("/")))
    return paths


def member_entry(path: Path, size_bytes: int, dated: float | None, container: FileEntry) -> FileEntry:
    """Return a member as if the scan had found it; its date is its own where it has one."""
    own = dated is not None and abs(dated) < _MAX_SECONDS
    return FileEntry(path, size_bytes, int(dated * 1e9) if own and dated is not None else container.modified_ns)


def digest(entry: FileEntry) -> str:
    """Return the hash of the content that the scan saw, or "" where the file has changed since or cannot be read.

    A text read before a change and a hash taken after it must never stand in one line of the
    ledger: the file would then look unchanged for ever.
    """
    try:
        found = fingerprint(entry.path)
        about = os.stat(entry.path)
    except (InputError, OSError):
        return ""
    return found if (about.st_size, modified_ns(about)) == (entry.size_bytes, entry.modified_ns) else ""


def settled(record: FileRecord, entry: FileEntry) -> FileRecord:
    """Return the line of a file whose content was found to be the same, all but its date."""
    return replace(
        record,
        inode=entry.inode,
        changed_ns=entry.changed_ns,
        alarms=false_alarms(record, entry),
        passing=False,
        reason="" if record.passing else record.reason,  # what could not be read of it, it still lacks
        fix="" if record.passing else record.fix,
    )


def false_alarms(record: FileRecord, entry: FileEntry) -> int:
    """Return how often inode or time of change alone had an unchanged file read, this time included."""
    if record.passing:
        return record.alarms
    if (record.size_bytes, record.modified_ns) != (entry.size_bytes, entry.modified_ns):
        return 0
    is_alarm = (record.inode, record.changed_ns) != (entry.inode, entry.changed_ns)  # else it was asked for
    return record.alarms + is_alarm


def document_record(item: Prepared, document_id: int) -> FileRecord:
    """Return the ledger's line of a document."""
    assert item.document is not None and item.chunks is not None
    reason, fix = reason_and_fix(item.missing)
    return FileRecord(
        path=item.entry.path,
        document_id=document_id,
        state="indexed",
        size_bytes=item.entry.size_bytes,
        modified_ns=item.entry.modified_ns,
        fingerprint=item.fingerprint,
        reason=reason,
        fix=fix,
        type=item.document.type,
        title=display_path(item.document.title),
        chunks=len(item.chunks),
        tokens=item.tokens,
        at=time.time(),
        author=item.document.author,
        keywords=item.document.keywords,
        dated=item.document.dated,
        language=item.document.language,
        content=item.content,
        container=item.container,
        inode=item.entry.inode,
        changed_ns=item.entry.changed_ns,
        reader=item.reader,
    )


def container_record(item: Prepared) -> FileRecord:
    """Return the ledger's line of a file whose members are documents and which has no text itself."""
    reason, fix = reason_and_fix(item.missing)
    facts = {"reason": reason, "fix": fix, "reader": item.reader}
    return entry_record(item.entry, "container", fingerprint=item.fingerprint, **facts)


def document_rows(
    item: Prepared, record: FileRecord, encoder: str, column: str, short: Vectors | Bits | None
) -> pa.Table:
    """Return the rows of one document, in the table's schema."""
    return batch_rows([(item, record)], encoder, column, short)


def batch_rows(
    documents: Sequence[tuple[Prepared, FileRecord]], encoder: str, column: str, short: Vectors | Bits | None
) -> pa.Table:
    """Return the rows of some documents, in the table's schema: one table, for each costs 0.3 ms.

    Args:
        documents: what was prepared, with their lines for the ledger; at least one.
        encoder: the name of the one that made the vectors.
        column: the searched one.
        short: what is searched of all their vectors, one below the other; None where that is the full vectors.
    """
    chunks = [chunk for item, _ in documents for chunk in item.chunks or ()]
    sizes = [len(item.chunks or ()) for item, _ in documents]
    firsts = [(record.document_id or 0) << ID_SHIFT for _, record in documents]

    def repeated(values: Iterable[object]) -> list[object]:
        return [value for value, size in zip(values, sizes, strict=True) for _ in range(size)]

    def texts(values: Iterable[str]) -> pa.Array:
        return pa.array(repeated(values), pa.string())

    records = [record for _, record in documents]
    numbers = [first + place for first, size in zip(firsts, sizes, strict=True) for place in range(size)]
    columns = {
        "id": pa.array(numbers, pa.int64()),
        "document_id": pa.array(repeated(record.document_id for record in records), pa.int64()),
        "start": pa.array([chunk.start for chunk in chunks], pa.int64()),
        "end": pa.array([chunk.end for chunk in chunks], pa.int64()),
        "page": pa.array([chunk.page for chunk in chunks], pa.int32()),
        "path": texts(display_path(record.path) for record in records),
        "extension": texts(display_path(record.path.suffix.lower().lstrip(".")) for record in records),
        "modified": pa.array(repeated(int(record.changed_s) for record in records), pa.int64()),
        "encoder": pa.array([encoder] * len(chunks), pa.string()),
        "place": pa.array([chunk.place for chunk in chunks], pa.string()),
        "headings": pa.array([" > ".join(chunk.headings) for chunk in chunks], pa.string()),
        "language": texts(record.language for record in records),
        "title": texts(record.title for record in records),
        "kind": texts(record.type for record in records),
        "text": pa.array([chunk.text for chunk in chunks], pa.large_string()),
        WORDS: pa.array([terms for item, record in documents for terms in _words(item, record)], pa.large_string()),
        FULL: vector_array(joined_vectors(item for item, _ in documents)),
    }
    if short is not None:
        columns[column] = vector_array(short)
    return pa.table(columns)


def joined_vectors(items: Iterable[Prepared]) -> Vectors:
    """Return the vectors of some documents' chunks, one below the other, (chunks, full_dims)."""
    return np.concatenate([item.vectors for item in items if item.vectors is not None])


def _words(item: Prepared, record: FileRecord) -> list[str]:
    """Return each chunk's terms for the word index; the first one is found by title and file name, too."""
    labels = document_labels(record)
    chunks = item.chunks or ()
    return [index_terms(chunk.text, record.language, () if at else labels) for at, chunk in enumerate(chunks)]
