"""What would a run do, how long would it take, how much disk? A look at the files, and a real run over a few of them.

The few go into a library of the same making that is thrown away, so that everything that costs time or room counts:
reading, encoding, committing, indexes. It lies in the user's data folder, never in one for temporary files.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from engine import paths
from engine.documents import FileEntry
from engine.encoders import Encoder, Manifest, find_encoder
from engine.indexing.first_files import choose_for_files
from engine.indexing.plan import Plan, make_plan
from engine.indexing.run import Request, Resources, RunObservers, run_index
from engine.private import make_private
from engine.progress import CancelToken, Deadline
from engine.reports.dry_run import DryRun
from engine.reports.unread import count_unread
from engine.settings import Settings
from engine.store import CreationOptions, FileRecord, Ledger, Store
from engine.store.columns import FULL
from engine.store.disk_space import folder_bytes
from engine.store.schema import READ_STATES

_PREFIX = "dry-run-"
_LEFT_BEHIND_S = 3600.0  # a killed dry run's library is older than this; a living one's never is
# Files are tried in rounds of these sizes, until a round has ended after the first time; none goes beyond the second.
_ROUNDS = (8, 32, 128, 512)
_ENOUGH_S, _MOST_S = 4.0, 15.0
# Larger files would take all the time; their kind's small ones tell what a byte of them costs.
_MOST_BYTES = 2 << 20
# What a chunk takes beside its vectors: its words in ledger, rows and index. A library of this many says it itself.
_CHUNK_BYTES = 2_500
_TELLING_CHUNKS = 1_000


@dataclass(slots=True)
class _Trial:
    """What became of the files that were tried: chunks by file, time of all, and what the last round took."""

    chunks: dict[FileEntry, int] = field(default_factory=dict)
    seconds: float = 0.0
    last_seconds: float = 0.0
    last: tuple[FileEntry, ...] = ()


def dry_run(
    store: Store | None,
    make: Callable[[Path], Store],
    folder: Path,
    settings: Settings,
    roots: Sequence[Path],
    *,
    force: bool = False,
    cancel: CancelToken | None = None,
) -> DryRun:
    """Say what bringing ``roots`` up to date would do and cost; neither the library nor any file is changed.

    Args:
        store: the library, only read; None where there is none yet.
        make: makes an empty library of the same making in a folder.
        folder: where the library is, or would be.
        settings: the user's.
        roots: sources, or folders and files inside them.
        force: as if every file had to be read again.
        cancel: ends it.

    Raises:
        Cancelled: ``cancel`` was set.
        StoreError, ModelError: as the run itself would.
    """
    wanted = cancel or CancelToken()
    with _scratch(make) as scratch:
        ledger = store.ledger if store is not None else scratch.ledger
        own = folder.resolve() if store is not None else scratch.folder
        plan = make_plan(ledger, roots, settings, force=force, cancel=wanted, exclude=own)
        plan.to_read = [entry for entry in plan.to_read if scratch.folder not in entry.path.parents]
        counts = _counts(ledger, plan)
        if plan.to_read:
            choose_for_files(scratch, roots, settings, wanted)
        for root in roots:
            scratch.ledger.add_source(root, "folder" if root.is_dir() else "file")
        manifest = find_encoder(scratch.ledger.meta("encoder")).at_depth(scratch.ledger.meta("layers", 0))
        trial = _try(scratch, manifest, settings, plan.to_read, wanted)
        cost, chunk_bytes = _cost(plan.to_read, trial), _chunk_bytes(store, scratch)
    left_out = [FileRecord(item.path, None, "skipped", 0, 0, reason=item.reason) for item in plan.skipped]
    return DryRun(
        **counts,
        unchanged=plan.unchanged,
        left_out=count_unread(left_out),
        away=tuple(map(paths.display_path, plan.missing)),
        bytes_=sum(entry.size_bytes for entry in plan.to_read),
        encoder=manifest.title,
        sampled=len(trial.chunks),
        seconds=None if cost is None else cost[0],
        disk_bytes=None if cost is None else round(cost[1] * chunk_bytes),
        free_bytes=_free_bytes(folder),
    )


def empty_like(store: Store, folder: Path) -> Store:
    """Make an empty library with another's encoder and size."""
    ledger, searched = store.ledger, store.searched()
    made = CreationOptions(ledger.meta("layers", 0), bool(ledger.meta("late_chunking", False)))
    manifest = find_encoder(ledger.meta("encoder")).at_depth(made.layers)
    by = str(ledger.meta("encoder_by", "user")) if not ledger.last_document_id() else "user"
    return Store.create(folder, manifest, searched.dims, searched.store, made, chosen_by=by)


@contextmanager
def _scratch(make: Callable[[Path], Store]) -> Iterator[Store]:
    """Lend an empty library that is gone afterwards, and remove what killed dry runs have left."""
    place = paths.data_dir()
    make_private(place)
    for left in place.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND_S:
                shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=place, ignore_cleanup_errors=True) as folder:
        store = make(Path(folder).resolve() / "library")
        try:
            yield store
        finally:
            store.close()


def _counts(ledger: Ledger, plan: Plan) -> dict[str, int]:
    counts = {"new": 0, "changed": 0, "again": 0}
    for entry in plan.to_read:
        record = ledger.file(entry.path)
        again = record is not None and (record.passing or entry.path in plan.outdated)
        counts["again" if again else "changed" if _is_settled(record) else "new"] += 1
    gone = sum(record.container is None and record.state in READ_STATES for record in plan.gone)
    return {**counts, "gone": gone}


def _try(
    scratch: Store, manifest: Manifest, settings: Settings, entries: Sequence[FileEntry], cancel: CancelToken
) -> _Trial:
    """Bring some of the files into the scratch library, in rounds that grow."""
    trial = _Trial()
    small = [entry for entry in entries if entry.size_bytes <= _MOST_BYTES]
    drawn = iter(random.Random(0).sample(small, len(small)))
    encoder = Encoder.load(manifest, threads=settings.index_threads, device=settings.device) if small else None
    try:
        deadline = Deadline(_MOST_S, cancel)
        for most in _ROUNDS:
            files = tuple(islice(drawn, most))
            if encoder is None or not files or trial.last_seconds > _ENOUGH_S:
                break
            request = Request(tuple(entry.path for entry in files))
            resources = Resources(settings, partial(_same, encoder))
            report = run_index(scratch, resources, request, RunObservers(None, None, deadline))
            cancel.check()
            done = tuple(entry for entry in files if _is_settled(scratch.ledger.file(entry.path)))
            if done:
                trial.seconds, trial.last, trial.last_seconds = trial.seconds + report.seconds, done, report.seconds
                trial.chunks |= {entry: _chunks(scratch.ledger, entry.path) for entry in done}
            if report.cancelled:
                break
    finally:
        if encoder is not None:
            encoder.close()
    return trial


def _is_settled(record: FileRecord | None) -> bool:
    return record is not None and record.state in (*READ_STATES, "failed", "skipped")


def _same(encoder: Encoder) -> Encoder:
    return encoder


def _chunks(ledger: Ledger, path: Path) -> int:
    own = ledger.file(path)
    return sum(record.chunks for record in [*([own] if own is not None else []), *ledger.members(path)])


def _cost(entries: Sequence[FileEntry], trial: _Trial) -> tuple[float, float] | None:
    """Return seconds and chunks of all files, by what those that were tried took; None where none was."""
    if not entries:
        return 0.0, 0.0
    if not trial.chunks:
        return None
    to_come = _chunks_to_come(entries, trial)
    of_last = sum(trial.chunks[entry] for entry in trial.last)
    # Where nothing tried has text, each file costs its reading.
    share = to_come / of_last if of_last else (len(entries) - len(trial.chunks)) / len(trial.last)
    return trial.seconds + share * trial.last_seconds, sum(trial.chunks.values()) + to_come


def _chunk_bytes(store: Store | None, scratch: Store) -> float:
    """Return what a chunk takes on the disk, with its share of everything."""
    chunks = sum(count for _, count, _ in store.ledger.counts().values()) if store is not None else 0
    if store is not None and chunks >= _TELLING_CHUNKS:
        return folder_bytes(store.folder) / chunks
    searched = scratch.searched()
    short = 0 if searched.column == FULL else searched.projection.size.bytes_per_chunk
    return _CHUNK_BYTES + 2 * int(scratch.ledger.meta("full_dims")) + short


def _chunks_to_come(entries: Sequence[FileEntry], trial: _Trial) -> float:
    """Return how many chunks the other files give: as many a byte as those of their kind that were tried, or as all."""
    seen: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for entry, chunks in trial.chunks.items():
        for kind in (entry.path.suffix.lower(), ""):  # "" is all of them
            seen[kind] = (seen[kind][0] + entry.size_bytes, seen[kind][1] + chunks)
    to_come = 0.0
    for entry in entries:
        if entry not in trial.chunks:
            size_bytes, chunks = seen.get(entry.path.suffix.lower(), seen[""])
            to_come += entry.size_bytes * chunks / max(1, size_bytes)
    return to_come


def _free_bytes(folder: Path) -> int:
    there = next(place for place in (folder.resolve(), *folder.resolve().parents) if place.exists())
    return shutil.disk_usage(there).free
