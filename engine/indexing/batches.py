"""How do prepared files become one commit? Numbered in their order, and counted by what became of them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pyarrow as pa

from engine.documents.reader_versions import REFUSED
from engine.errors import UnsupportedFileError
from engine.indexing.prepared import (
    Prepared,
    ScanOutcome,
    batch_rows,
    container_record,
    document_record,
    false_alarms,
    joined_vectors,
    settled,
)
from engine.paths import display_path
from engine.reports.index_report import FileFailure
from engine.store import FileRecord, Ledger, Store
from engine.store.columns import FULL, ID_SHIFT
from engine.store.incoming import Incoming
from engine.store.ledger_rows import entry_record
from engine.store.passage_names import chunk_names
from engine.store.schema import READ_STATES


@dataclass(slots=True)
class Tally:
    """What became of a run's files so far."""

    indexed: int = 0
    skipped: int = 0
    touched: int = 0
    removed: int = 0
    partial: int = 0
    reused: int = 0  # chunks
    borrowed: int = 0  # chunks
    failures: list[FileFailure] = field(default_factory=list)


def dropped(ledger: Ledger, lines: Sequence[FileRecord]) -> int:
    """Return how many documents leave the library with these lines: what was read is passed over from now on."""
    known = [ledger.file(line.path) for line in lines if line.state == "skipped"]
    return sum(record is not None and record.document_id is not None for record in known)


class Committer:
    """Puts batches of files into the store, in the order in which they come. Used by one thread."""

    def __init__(self, store: Store, encoder: str) -> None:
        self._store = store
        self._encoder = encoder
        self._late = bool(store.ledger.meta("late_chunking", False))
        self.tally = Tally()

    def commit(self, batch: Sequence[Prepared], written: Incoming | None = None) -> int:
        """Commit files with text as documents, others with their reasons; return how many documents.

        Args:
            batch: the files, with their vectors.
            written: the rows of the documents, where they were made elsewhere; numbered as the documents come.
        """
        documents, numbered, touched, forget, named = [], [], [], [], []
        others: list[FileRecord] = []
        noted: list[FileRecord] = []
        ledger = self._store.ledger
        next_id = ledger.last_document_id() + 1
        for item in batch:
            if item.members is not None:
                gone = [record for record in ledger.members(item.entry.path) if record.path not in item.members]
                forget += [record.path for record in gone]
                self.tally.removed += sum(record.document_id is not None for record in gone)
            if item.touched is not None:
                touched.append((settled(item.touched, item.entry), item.entry.modified_ns))
                continue
            if not item.has_rows:
                line = self._without_text(item, ledger.file(item.entry.path))
                (noted if line.passing and line.state in READ_STATES else others).append(line)
                continue
            record = document_record(item, next_id)
            numbered.append((item, record))
            assert item.document is not None
            documents.append((record, item.document))
            named += self._named(item, next_id)
            next_id += 1
        if touched:
            self._store.touch(touched)
        if noted:
            ledger.put_files(noted)
        if documents or others or forget:
            rows = written if written is not None else self._rows(numbered) if numbered else None
            self._store.commit(rows, documents, others, forget, named=named)
        self.tally.touched += len(touched)
        self.tally.indexed += len(documents)
        self.tally.partial += sum(record.is_partial for record in [*(record for record, _ in documents), *others])
        return len(documents)

    def note(self, note: ScanOutcome) -> None:
        """Record what needed no reading: what is gone, passed over, or unchanged after all."""
        self.tally.removed += dropped(self._store.ledger, note.lines)
        if note.gone or note.lines:
            self._store.commit(None, [], list(note.lines), [record.path for record in note.gone])
        if note.known_again:
            self._store.ledger.put_files(note.known_again)
        self.tally.removed += sum(record.document_id is not None for record in note.gone)
        self.tally.skipped += len(note.lines)
        note.on_kept()

    def _named(self, item: Prepared, document: int) -> list[tuple[bytes, int]]:
        names = item.names or chunk_names(item.chunks or (), item.content, late=self._late)
        return [(name, (document << ID_SHIFT) + place) for place, name in enumerate(names)]

    def _rows(self, documents: Sequence[tuple[Prepared, FileRecord]]) -> pa.Table:
        searched = self._store.searched()
        vectors = joined_vectors(item for item, _ in documents)
        short = None if searched.column == FULL else searched.projection.documents(vectors)
        return batch_rows(documents, self._encoder, searched.column, short)

    def _without_text(self, item: Prepared, known: FileRecord | None) -> FileRecord:
        """Return the line of a file that is no document: a container, or one that was refused.

        Where the reason may pass, what is known of the file stays, with a note.
        """
        refusal = item.refusal
        if refusal is None:
            return container_record(item)
        alarms = false_alarms(known, item.entry) if known is not None else 0
        facts = {"reason": refusal.reason, "fix": refusal.fix, "container": item.container, "alarms": alarms}
        facts["reader"] = REFUSED
        if isinstance(refusal, UnsupportedFileError):
            self.tally.skipped += 1
            return entry_record(item.entry, "skipped", **facts)
        failure = FileFailure(display_path(item.entry.path), refusal.reason, time.time(), refusal.fix)
        self.tally.failures.append(failure)
        if refusal.passing and known is not None and known.state in READ_STATES:
            return replace(known, reason=refusal.reason, fix=refusal.fix, passing=True)
        return entry_record(item.entry, "failed", passing=refusal.passing, **facts)
