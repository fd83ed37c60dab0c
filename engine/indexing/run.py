"""One indexing run, from the folder to the searchable chunk, in a straight line."""

from __future__ import annotations

import contextlib
import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from engine.documents import FileEntry, OtherName, ReaderPool
from engine.documents.pictures import ocr
from engine.errors import Cancelled
from engine.indexing.batches import Tally, dropped
from engine.indexing.closing import closing_of
from engine.indexing.fast_lane import Watch
from engine.indexing.forecast import Forecast
from engine.indexing.forgetting import forget_leaving
from engine.indexing.loan_audit import read_again
from engine.indexing.other_names import ALIAS
from engine.indexing.pipeline import Pipeline
from engine.indexing.places import places_to_look_at
from engine.indexing.plan import Plan, make_plan
from engine.indexing.source_rules import rules_of
from engine.indexing.tuning import IndexTuning
from engine.maintenance.rebuild import mend
from engine.paths import display_path
from engine.progress import CancelToken, CommitCallback, Progress, ProgressCallback
from engine.reports.index_report import IndexReport
from engine.store import FileRecord, Ledger, Store
from engine.store.ledger_rows import entry_record
from engine.store.passages import complete_names
from engine.store.refit import Ask, refit
from engine.watching.hints import HintBox

if TYPE_CHECKING:
    from engine.encoders import Encoder
    from engine.settings import Settings


logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """What to bring up to date; ``force`` reads unchanged files too, ``rebuild`` begins damaged rows anew.

    With ``hinted`` the roots are the places of which a watcher has said something, and its hints are forgotten after.
    """

    roots: tuple[Path, ...] = ()
    force: bool = False
    rebuild: bool = False
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class RunObservers:
    """Who is told how far a run is, and who may stop it."""

    on_progress: ProgressCallback | None
    on_commit: CommitCallback | None
    cancel: CancelToken


class Work(Protocol):
    """Reads files and commits them."""

    tally: Tally

    def run(self, entries: Sequence[FileEntry], on_commit: CommitCallback) -> None:
        """Bring these files into the library."""


class Workers(Protocol):
    """Others that read the files of a run."""

    def run(
        self,
        store: Store,
        resources: Resources,
        entries: Sequence[FileEntry],
        forecast: Forecast,
        cancel: CancelToken,
        *,
        force: bool,
    ) -> AbstractContextManager[Work]:
        """Lend the work of one run."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What a run works with: the user's settings, the library's encoder (opened when it is needed), its questions.

    With ``workers`` it is they who read and embed. ``tuning`` says how much goes through a run at once.
    """

    settings: Settings
    open_encoder: Callable[[], Encoder]
    ask: Ask | None = None
    workers: Workers | None = None
    tuning: IndexTuning = IndexTuning()


def run_index(store: Store, resources: Resources, request: Request, observers: RunObservers) -> IndexReport:
    """Bring ``request.roots`` up to date under the library's lock; see ``Library.index``.

    Sources that are noted to leave are forgotten first: every run that reads files begins here.
    """
    started = time.monotonic()
    cancel, roots = observers.cancel, request.roots
    forgotten = 0
    if observers.on_progress is not None:
        observers.on_progress(Progress("scanning"))
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(store.writing(mend=partial(mend, cancel=cancel) if request.rebuild else None))
            forgotten, roots = forget_leaving(store, roots)
            store.ledger.mark_unrecognised(is_on=resources.settings.ocr == "auto" and ocr.is_on())
            watch = _watch(store, resources.settings, cancel)
            hints = watch.box.batches() if request.hinted else []
            if hints:
                told = [path for batch in hints for path in batch.paths]
                roots = tuple(places_to_look_at(told, watch.sources(), hidden=watch.hidden, rules=watch.rules()))
            logger.info("run begins: %d roots%s", len(roots), ", all files again" if request.force else "")
            logger.debug("roots: %s", ", ".join(map(str, roots)))
            plan = make_plan(
                store.ledger,
                roots,
                resources.settings,
                force=request.force,
                cancel=cancel,
                exclude=store.folder,
                on_progress=observers.on_progress,
            )
        except Cancelled:
            return IndexReport(cancelled=True, removed=forgotten, seconds=time.monotonic() - started)
        moved = _record_plan(store, plan)
        forecast = _forecast(store, plan.to_read, observers)
        work: Work | None = None
        notes: list[str] = []
        cancelled = False
        try:
            if plan.to_read:
                # Not while following hints: those that come meanwhile are the next round's.
                followed = None if request.hinted else watch
                complete_names(store, cancel)
                work = held.enter_context(_work(store, resources, plan, forecast, (request, observers), followed))
                forecast.tell("indexing", at_once=True)  # the first file may take long
                work.run(plan.to_read, observers.on_commit or (lambda _: None))
            notes = _end_loans(store, resources, observers)
            _forget(store, moved)
            watch.box.remove(hints)
            forecast.tell("finishing", at_once=True)
            refit(store, at_end=True, ask=resources.ask, cancel=cancel)
        except Cancelled:
            cancelled = True
        if not cancelled:  # the next run makes up for it
            store.optimize()
            for source in store.ledger.sources():
                if any(source.path.is_relative_to(root) for root in roots) and source.path not in plan.missing:
                    store.ledger.mark_source_indexed(source.path)
            store.ledger.shorten_log()
    report = _report(plan, work, forecast, cancelled, started)
    report = replace(report, removed=report.removed + forgotten, notes=tuple(notes))
    logger.info(
        "run ends%s after %.1f s: %d indexed, %d unchanged, %d removed, %d failed, %d skipped, %d tokens",
        *(" early" if cancelled else "", report.seconds, report.indexed, report.unchanged, report.removed),
        *(report.failed, report.skipped, report.tokens),
    )
    return report


def _forecast(store: Store, to_read: Sequence[FileEntry], observers: RunObservers) -> Forecast:
    """Return who counts a run; nobody who hears nothing of it pays for a look at the rows."""
    closing = closing_of(store) if to_read and observers.on_progress is not None else None
    return Forecast(to_read, observers.on_progress, closing=closing)


def _watch(store: Store, settings: Settings, cancel: CancelToken) -> Watch:
    """Return what a run needs to follow what is saved while it goes on."""

    def look(places: list[Path]) -> Plan:
        return make_plan(store.ledger, places, settings, force=False, cancel=cancel, exclude=store.folder)

    return Watch(
        box=HintBox(store.folder),
        sources=lambda: [source.path for source in store.ledger.sources()],
        look=look,
        lines=lambda plan: _passed_over(store.ledger, plan),
        make_pool=lambda: _make_pool(1, settings),
        hidden=settings.hidden_files,
        rules=lambda: rules_of(store.ledger, settings),
    )


def _end_loans(store: Store, resources: Resources, observers: RunObservers) -> list[str]:
    """Read anew what may have taken borrowed vectors that proved wrong; return what is to be said of it."""
    settings, cancel = resources.settings, observers.cancel

    def entries(paths: Sequence[Path]) -> list[FileEntry]:
        return make_plan(store.ledger, paths, settings, force=True, cancel=cancel, exclude=store.folder).to_read

    def read(found: list[FileEntry]) -> None:
        forecast = _forecast(store, found, observers)
        pipeline = Pipeline(store, resources.open_encoder(), forecast, cancel, force=True, tuning=resources.tuning)
        _Here(pipeline, settings).run(found, observers.on_commit or (lambda _: None))

    return read_again(store, entries, read)


@contextlib.contextmanager
def _work(
    store: Store,
    resources: Resources,
    plan: Plan,
    forecast: Forecast,
    asked: tuple[Request, RunObservers],
    watch: Watch | None,
) -> Iterator[Work]:
    """Lend who reads the files of a plan: this process and its readers, or the workers of a cluster."""
    force, cancel, on_progress = asked[0].force, asked[1].cancel, asked[1].on_progress
    if resources.workers is not None:
        with resources.workers.run(store, resources, plan.to_read, forecast, cancel, force=force) as work:
            yield work
        return
    if on_progress is not None:
        on_progress(Progress("opening", documents_total=len(plan.to_read)))
    encoder, tuning = resources.open_encoder(), resources.tuning
    pipeline = Pipeline(store, encoder, forecast, cancel, force=force, watch=watch, tuning=tuning)
    yield _Here(pipeline, resources.settings)


class _Here:
    """The pipeline of this process, with reader processes for as long as it runs."""

    def __init__(self, pipeline: Pipeline, settings: Settings) -> None:
        self._pipeline = pipeline
        self._settings = settings
        self.tally = pipeline.tally

    def run(self, entries: Sequence[FileEntry], on_commit: CommitCallback) -> None:
        """Bring these files into the library."""
        # One reader keeps two encoding cores busy on text and HTML; PDFs (pure Python) need the second.
        workers = max(1, min(4, (os.cpu_count() or 2) // 2, len(entries)))
        pool = _make_pool(workers, self._settings)
        try:
            self._pipeline.run(entries, pool, on_commit)
        finally:
            pool.close()


def _make_pool(workers: int, settings: Settings) -> ReaderPool:
    return ReaderPool(
        workers, seconds=settings.read_seconds, memory_mb=settings.read_memory_mb, ocr=settings.ocr == "auto"
    )


def _record_plan(store: Store, plan: Plan) -> list[FileRecord]:
    """Forget what is gone, and note what is to come, so that a status page can tell.

    Returns:
        what is gone but may have been moved: a new file is as large. It goes after the run, which finds its vectors.
    """
    ledger = store.ledger
    moved = _moved(ledger, plan)
    _forget(store, [record for record in plan.gone if record.path not in moved])
    ledger.put_files(plan.known_again)
    lines = _passed_over(ledger, plan)
    plan.dropped = dropped(ledger, lines)
    store.commit(None, [], others=lines)
    unknown = ledger.unknown(entry.path for entry in plan.to_read)
    ledger.put_files([entry_record(entry, "pending") for entry in plan.to_read if entry.path in unknown])
    return list(moved.values())


def _passed_over(ledger: Ledger, plan: Plan) -> list[FileRecord]:
    """Return the lines of what is passed over, where that is new."""
    now = time.time()
    lines = [FileRecord(item.path, None, "skipped", 0, 0, reason=item.reason, at=now) for item in plan.skipped]
    lines += [_name_line(name, now) for name in plan.names]
    return [line for line in lines if _differs(ledger.file(line.path), line)]


def _name_line(name: OtherName, now: float) -> FileRecord:
    reason = f"another name of {display_path(name.of)}"
    return FileRecord(
        name.path, None, ALIAS, name.size_bytes, name.modified_ns, reason=reason, at=now, inode=name.inode
    )


def _moved(ledger: Ledger, plan: Plan) -> dict[Path, FileRecord]:
    gone = {record.path: record for record in plan.gone}
    sizes = {entry.size_bytes for entry in plan.to_read if ledger.file(entry.path) is None} if gone else set()
    found = {}
    for path, record in gone.items():
        whole = gone.get(record.container) if record.container is not None else record
        if whole is not None and whole.size_bytes in sizes:
            found[path] = record
    return found


def _forget(store: Store, records: Sequence[FileRecord]) -> None:
    if records:
        store.commit(None, [], forget=[record.path for record in records])


def _differs(known: FileRecord | None, line: FileRecord) -> bool:
    facts = (line.state, line.reason, line.inode)
    return known is None or (known.state, known.reason, known.inode) != facts


def _report(plan: Plan, work: Work | None, forecast: Forecast, cancelled: bool, started: float) -> IndexReport:
    tally = work.tally if work else Tally()
    return IndexReport(
        indexed=tally.indexed,
        unchanged=plan.unchanged + tally.touched,
        removed=sum(record.state == "indexed" for record in plan.gone) + plan.dropped + tally.removed,
        failed=len(tally.failures),
        skipped=len(plan.skipped) + tally.skipped,
        chunks=forecast.chunks,
        tokens=forecast.tokens,
        seconds=time.monotonic() - started,
        cancelled=cancelled,
        failures=tuple(tally.failures),
        partial=tally.partial,
        reused=tally.reused,
        borrowed=tally.borrowed,
    )
