"""What is in a library? Counts, sizes, sources and every file that was seen, for who asks ``Library``."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from engine import paths
from engine.encoders.choice import choose_encoder
from engine.reports.index_report import FileFailure
from engine.reports.measured import read_measured
from engine.reports.published import PublishedState
from engine.reports.status import (
    BorrowedStatus,
    ChangeStatus,
    EncoderStatus,
    FileState,
    IndexStatus,
    LibraryStatus,
    OfferStatus,
    SizeChoice,
    SourceStatus,
)
from engine.reports.unread import is_unread, kind_of, unread_in
from engine.store.borrowed import loans
from engine.store.disk_space import why_unwritable
from engine.store.new_vectors import count_vectors, is_running, target_of
from engine.store.schema import READ_STATES

if TYPE_CHECKING:
    from engine.encoders import Manifest
    from engine.encoders.session import Device
    from engine.store import FileRecord, Ledger, Source, Store

# From this share of a library's passages on, a language that its encoder does not read is worth another encoder.
LEAST_UNREAD = 0.1


def library_status(
    store: Store, manifest: Manifest, device: Device | None, published: PublishedState | None = None
) -> LibraryStatus:
    """Return counts, sizes on disk and the encoder.

    Args:
        store: an open library.
        manifest: of its encoder.
        device: what the encoder runs on, None before it was started.
        published: which version it is the copy of, where it is one: its files are somewhere else.
    """
    ledger = store.ledger
    with ledger.reading():  # one moment: beside a run the numbers would not add up
        counts, noted, partial, unread = ledger.counts(), len(ledger.noted()), ledger.count_partial(), unread_in(ledger)
        sources = tuple(_source_status(ledger, source, here=published is None) for source in ledger.sources())
    indexed = counts.get("indexed", (0, 0, 0))
    searched = store.searched()
    return LibraryStatus(
        sources=sources,
        documents=indexed[0],
        chunks=indexed[1],
        bytes_=store.sizes(),
        encoder=_encoder_status(ledger, manifest, device),
        dims=searched.dims,
        store=searched.store,
        failed=counts.get("failed", (0, 0, 0))[0] + noted,
        pending=counts.get("pending", (0, 0, 0))[0],
        sizes=_size_choices(store.folder, manifest, indexed[1]),
        languages=ledger.languages(),
        partial=partial,
        skipped=counts.get("skipped", (0, 0, 0))[0],
        unread=unread,
        tokens=ledger.tokens(),
        vector_index=_index_status(store),
        change=_change_status(store, indexed[1]),
        offer=_offer(ledger, manifest, counts) if published is None else None,
        published=published,
        borrowed=_borrowed(store),
        outdated=ledger.outdated(),
        unwritable=why_unwritable(store.folder),
        leaving=tuple(map(paths.display_path, ledger.leaving())) if published is None else (),
    )


def failures(ledger: Ledger) -> list[FileFailure]:
    """Return every file that was not read whole: failed ones, those read in part, and skipped ones, each by path."""
    with ledger.reading():  # one moment: a file that changes its state meanwhile is named once
        found = [
            *(("failed", record) for record in ledger.files(state="failed")),
            *(("failed", record) for record in ledger.noted()),
            *(("partial", record) for record in ledger.partial_files()),
            *(("skipped", record) for record in ledger.files(state="skipped")),
        ]
    return [
        FileFailure(paths.display_path(record.path), record.reason, record.at, record.fix, state, _kind(record))
        for state, record in found
    ]


def coverage(ledger: Ledger, source: Path | None) -> list[FileState]:
    """Return every file that was seen under a source, or under all of them (None), with its state and reason."""
    records = ledger.files(under=source)
    inside = Counter(record.container for record in records if record.document_id is not None)
    return [
        FileState(
            path=paths.display_path(record.path),
            state=_shown_state(record),
            reason=_reason(record, inside[record.path]),
            fix=record.fix,
            type=record.type,
            chunks=record.chunks,
            size_bytes=record.size_bytes,
            modified=record.modified_ns / 1e9,
            indexed_at=record.at if record.state in ("indexed", "container") else None,
            container=paths.display_path(record.container) if record.container else "",
        )
        for record in records
    ]


def _kind(record: FileRecord) -> str:
    return kind_of(record.state, record.reason) if is_unread(record) else ""


def _shown_state(record: FileRecord) -> str:
    """Return the state as it is counted: what could not be read again has failed, though it is searched as it was."""
    if record.is_partial:
        return "partial"
    return "failed" if is_unread(record) and record.state in READ_STATES else record.state


def _index_status(store: Store) -> IndexStatus | None:
    index = store.vector_index()
    if index is None:
        return None
    return IndexStatus(index.recall, index.rows, index.built_at, index.scan_ms, index.search_ms)


def _change_status(store: Store, chunks: int) -> ChangeStatus | None:
    target = target_of(store.folder)
    if target is None or target.fingerprint == store.ledger.meta("encoder_fingerprint"):
        return None  # one that is done leaves its vectors behind where a kill came next
    done = min(chunks, count_vectors(store.folder))
    return ChangeStatus(target.name, target.title, done, chunks, is_running(store.folder))


def _offer(ledger: Ledger, manifest: Manifest, counts: Mapping[str, tuple[int, int, int]]) -> OfferStatus | None:
    """Return the encoder that reads the languages which a good part of the library is in and its own was not made for.

    Offered once: not where the user has said that the library stays as it is, nor while fewer files were read than
    wait. The first few of a run say nothing of the rest, and whoever closes that offer gets no other.
    """
    read, chunks, _ = counts.get("indexed", (0, 0, 0))
    if read < counts.get("pending", (0, 0, 0))[0]:
        return None
    reads = set(manifest.languages)
    unread = {code: count for code, count in ledger.chunks_by_language().items() if code not in reads}
    share = sum(unread.values()) / max(1, chunks)
    if not reads or share <= LEAST_UNREAD:
        return None
    other = choose_encoder(ledger.languages())
    if other.name == manifest.name or not set(unread) & set(other.languages) or ledger.meta("encoder_offer") == "no":
        return None
    return OfferStatus(other.name, other.title, tuple(unread), share)


def _source_status(ledger: Ledger, source: Source, *, here: bool) -> SourceStatus:
    path = source.path
    counts = ledger.counts(path)
    files = {state: counts.get(state, (0, 0, 0))[0] for state in ("indexed", "skipped", "failed", "pending")}
    files["failed"] += len(ledger.noted(path))
    return SourceStatus(
        path=paths.display_path(path),
        kind=source.kind,
        **files,
        chunks=counts.get("indexed", (0, 0, 0))[1],
        size_bytes=counts.get("indexed", (0, 0, 0))[2],
        indexed_at=source.indexed_at,
        missing=here and not os.path.lexists(path),
        partial=ledger.count_partial(path),
    )


def _encoder_status(ledger: Ledger, manifest: Manifest, device: Device | None) -> EncoderStatus:
    return EncoderStatus(
        name=manifest.name,
        title=manifest.title,
        license=manifest.license,
        full_dims=manifest.full_dims,
        max_tokens=manifest.read_tokens,
        device=device.name if device else "",
        device_reason=device.reason if device else "not started yet",
        layers=int(ledger.meta("layers", 0)),
        depths=tuple(depth.layers for depth in manifest.depths),
    )


def _size_choices(folder: Path, manifest: Manifest, chunks: int) -> tuple[SizeChoice, ...]:
    """Return the encoder's ladder, then its sizes in signs, each with what was measured here."""
    found = read_measured(folder)
    here = {(size.dims, size.store): size for size in found.sizes} if found else {}
    rungs = [(rung.dims, "float16", 2 * rung.dims, rung.kept) for rung in manifest.ladder]
    rungs += [(r["dims"], "binary", r["dims"] // 8, r["kept"]) for r in manifest.raw.get("ladder_binary", ())]
    return tuple(
        SizeChoice(dims, taken, kept, taken * chunks, store, here.get((dims, store)))
        for dims, store, taken, kept in rungs
    )


def _reason(record: FileRecord, inside: int) -> str:
    """Return why a file is in its state; of a container first how many documents it holds."""
    if record.state != "container":
        return record.reason
    holds = f"holds {inside} document{'' if inside == 1 else 's'}"
    return f"{holds}; {record.reason}" if record.reason else holds


def _borrowed(store: Store) -> BorrowedStatus | None:
    waiting = [loan for loan in loans(store.folder) if not loan.facts.refused]
    if not waiting:
        return None
    size = sum(loan.size_bytes() for loan in waiting)
    return BorrowedStatus(sum(loan.facts.vectors for loan in waiting), size, tuple(loan.facts.file for loan in waiting))
