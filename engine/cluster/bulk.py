"""How does a run go whose files are read elsewhere? Handed out in groups, taken back in order, committed in rounds.

Documents get their numbers in the order of the plan, whatever worker they come from, so the library is the one that a
run without workers makes. A worker that dies has its group read again by another one; a group that ends worker after
worker is read file by file, and the file that does it becomes a failure.

A round is one commit: its rows are written as fragments while it lasts, and belong to the library with the ledger's
transaction, all of them or none. It ends with so many characters, which the driver holds until then, or minutes, so
that a kill costs no more than those.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
import time
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.cluster.fragments import Fragments
from engine.cluster.worker import Done, Setup, Task, Worker, group, lost, unpack
from engine.documents import FileEntry
from engine.errors import Cancelled, ClusterError, UnreadableFileError
from engine.indexing.batches import Committer
from engine.indexing.forecast import Forecast
from engine.indexing.prepared import Prepared, digest
from engine.indexing.preparing import unchanged_candidates
from engine.progress import CancelToken, CommitCallback
from engine.store import Store
from engine.third_party import Failure, attempt

if TYPE_CHECKING:
    import pyarrow as pa

logger = logging.getLogger(__name__)

# A group takes a worker a second or a few: long beside the 10 ms that handing it out takes, short beside a run.
_GROUP_FILES = 32
_GROUP_BYTES = 1 << 18
# Groups that go out in one task of Ray's, where there are very many: each task takes its driver a millisecond.
_MOST_TASKS = 5_000
_ROUND_CHARS = 64_000_000
_ROUND_S = 600.0
_RETRIES = 3  # of a group whose worker died
_POLL_S = 0.1
_AHEAD = 4  # blocks that wait to be committed


class BulkRun:
    """One run over a list of files with the workers of a cluster. Construct, ``run`` once, throw away."""

    def __init__(
        self,
        store: Store,
        setup: Setup,
        forecast: Forecast,
        cancel: CancelToken,
        *,
        workers: int,
        force: bool,
    ) -> None:
        self._store = store
        self._setup = setup
        self._forecast = forecast
        self._cancel = cancel
        self._workers = workers
        self._force = force
        self._committer = Committer(store, setup.encoder_name)
        self.tally = self._committer.tally
        self._round = _Round(store)

    def run(self, entries: Sequence[FileEntry], on_commit: CommitCallback) -> None:
        """Bring these files into the library.

        Raises:
            Cancelled: everything that had come back is committed.
            ClusterError: no worker can go on; what was committed is kept.
            StoreError, ModelError: the run cannot go on; what was committed is kept.
        """
        self._store.opened().drop_unfinished()
        tasks = self._tasks(self._settle_unchanged(entries))
        try:
            left = self._pass(tasks, on_commit, files=_GROUP_FILES)
            if left:
                logger.warning("%d files came back from no worker; they are read one by one", len(left))
                left = self._pass(left, on_commit, files=1)
            for task in left:
                self._take(task, lost(task))
        except Cancelled:
            self._commit(on_commit)
            raise
        self._commit(on_commit)

    def _settle_unchanged(self, entries: Sequence[FileEntry]) -> list[FileEntry]:
        """Commit files of which only the date is new; return the others."""
        known = {} if self._force else unchanged_candidates(self._store.ledger, entries)
        to_read, touched = [], []
        for entry in entries:
            self._cancel.check()
            record = known.get(entry.path)
            if record is not None and digest(entry) == record.fingerprint:
                touched.append(Prepared(entry, touched=record))
                self._forecast.unread(entry)
                self._forecast.done(entry)
            else:
                to_read.append(entry)
        if touched:
            self._committer.commit(touched)
        return to_read

    def _tasks(self, entries: Sequence[FileEntry]) -> list[Task]:
        ledger = self._store.ledger
        tasks = []
        for number, entry in enumerate(entries):
            record = None if self._force else ledger.file(entry.path)
            known = tuple(ledger.members(entry.path)) if record is not None else ()
            tasks.append(Task(number, entry, known))
        return tasks

    def _pass(self, tasks: Sequence[Task], on_commit: CommitCallback, *, files: int) -> list[Task]:
        """Let the workers read files; return those that did not come back."""
        waiting = {task.number: task for task in tasks}
        if not waiting:
            return []
        groups = group(tasks, files=files, size_bytes=_GROUP_BYTES)
        for block in self._blocks(groups, whole=files > 1):
            for done in unpack(block):
                self._take(waiting.pop(done.number), done)
            if self._round.is_full:
                self._commit(on_commit)
        if len(waiting) == len(tasks) and files > 1:
            raise ClusterError("No worker came back with anything; look at the cluster with: ray status")
        return list(waiting.values())

    def _blocks(self, groups: list[bytes], *, whole: bool) -> Iterator[pa.Table]:
        """Yield what the workers give back, in the order of the groups; tell the time, and look for a cancel."""
        answers: queue.Queue[Any] = queue.Queue(_AHEAD)
        stop = threading.Event()
        dataset = _dataset(self._setup, groups, self._workers, whole=whole)
        pump = threading.Thread(target=_pump, args=(dataset, answers, stop), name="workers", daemon=True)
        pump.start()
        try:
            while True:
                self._cancel.check()
                try:
                    block = answers.get(timeout=_POLL_S)
                except queue.Empty:
                    self._forecast.tell("indexing")
                    continue
                if block is None:
                    return
                if isinstance(block, Exception):
                    raise ClusterError(
                        f"The workers cannot go on ({_first_line(block)}); look at: ray status"
                    ) from block
                yield block
        finally:
            stop.set()

    def _take(self, task: Task, done: Done) -> None:
        items = done.items
        self._forecast.read(task.entry, sum(item.tokens for item in items))
        self._forecast.encoded(done.encoded)
        for item in items:
            failed = isinstance(item.refusal, UnreadableFileError)
            self._forecast.done(item.entry, chunks=len(item.chunks or ()), failed=failed, part=bool(item.container))
        self._round.add(done)

    def _commit(self, on_commit: CommitCallback) -> None:
        """Commit what has come back since the last time, as one."""
        items, written = self._round.items, self._round.written
        try:
            if items:
                on_commit(self._committer.commit(items, written))
        finally:
            self._round = _Round(self._store)  # numbers its documents from the newest that the library has now


class _Round:
    """What becomes one commit."""

    def __init__(self, store: Store) -> None:
        self.items: list[Prepared] = []
        self.written = Fragments(store.opened(), store.ledger.last_document_id() + 1)
        self._chars = 0
        self._began = time.monotonic()

    def add(self, done: Done) -> None:
        """Take what became of a file."""
        self.items += done.items
        self._chars += sum(item.chars for item in done.items)
        if done.rows is not None:
            self.written.add(done.rows, sum(item.has_rows for item in done.items))

    @property
    def is_full(self) -> bool:
        """Whether it is time to commit."""
        return self._chars >= _ROUND_CHARS or (bool(self.items) and time.monotonic() - self._began > _ROUND_S)


def _dataset(setup: Setup, groups: list[bytes], workers: int, *, whole: bool) -> Any:
    """Return Ray's plan: groups, each to one of the workers, answers in order."""
    from ray import data

    context = data.DataContext.get_current().copy()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    context.max_errored_blocks = -1  # what is lost is missed, and read again
    with data.DataContext.current(context), warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Ray 2.60 has no other way to bound retries yet
        tasks = min(len(groups), _MOST_TASKS) if whole else len(groups)
        dataset = data.from_items([{"tasks": one} for one in groups], override_num_blocks=tasks)
        return dataset.map_batches(
            Worker,
            fn_constructor_args=(setup,),
            batch_size=1,
            batch_format="pyarrow",
            # Whatever waits at a worker dies with it: one by one, only the file that does it.
            compute=data.ActorPoolStrategy(size=min(workers, tasks), max_tasks_in_flight_per_actor=2 if whole else 1),
            num_cpus=1,
            ray_remote_args_fn=_remote_args,
        )


def _remote_args() -> dict[str, Any]:
    return {"max_restarts": -1, "max_task_retries": _RETRIES}


def _pump(dataset: Any, answers: queue.Queue[Any], stop: threading.Event) -> None:
    """Put blocks into the queue as they come, an error or None at the end; ends soon after ``stop``."""

    def put(one: Any) -> None:
        while not stop.is_set():
            with contextlib.suppress(queue.Full):
                answers.put(one, timeout=_POLL_S)
                return

    def pump() -> None:
        for block in dataset.iter_batches(batch_size=None, batch_format="pyarrow", prefetch_batches=1):
            put(block)
            if stop.is_set():
                return
        put(None)

    ended = attempt(pump)
    if isinstance(ended, Failure):  # of Ray: whatever it is, the run ends with it
        put(ended.error)


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return (lines[-1] if lines else type(error).__name__)[:200]


def seen(entries: Sequence[FileEntry]) -> list[tuple[Path, int, int]]:
    """Return what every machine has to see of some files."""
    return [(entry.path, entry.size_bytes, entry.modified_ns) for entry in entries]
