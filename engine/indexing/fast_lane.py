"""How does a file that is saved during a long run become searchable at once? It overtakes all that waits.

A reader process of its own reads it, a thread of its own splits and encodes it beside the run's encoder, and the
writer commits it without waiting for more. What the run read of that file before is then out of date, and dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from engine.documents import FileEntry, ReaderPool
from engine.documents.rules import Rules
from engine.documents.sandbox.frames import Outcome
from engine.errors import Cancelled
from engine.indexing.places import places_to_look_at
from engine.indexing.plan import Plan
from engine.indexing.prepared import Prepared, ScanOutcome, outcome_chars
from engine.progress import CancelToken
from engine.store import FileRecord
from engine.watching.hints import Batch, HintBox

_LOOK_S = 0.2


@dataclass(frozen=True, slots=True)
class Watch:
    """What a run needs to follow hints: where they wait, how places are compared with the ledger, and who reads."""

    box: HintBox
    sources: Callable[[], Sequence[Path]]
    look: Callable[[list[Path]], Plan]
    lines: Callable[[Plan], list[FileRecord]]  # of what is passed over, where that is new
    make_pool: Callable[[], ReaderPool]
    hidden: bool
    rules: Callable[[], Rules]


@dataclass(frozen=True, slots=True)
class Steps:
    """What the fast lane shares with the run."""

    stop: CancelToken
    admit: Callable[[Outcome], None]
    give_back: Callable[[int], None]
    prepare: Callable[[FileEntry, Outcome], list[Prepared]]
    encode: Callable[[list[Prepared]], None]
    hand_on: Callable[[Prepared | ScanOutcome], None]
    more: Callable[[FileEntry], None]  # a file more than the run knew of


class FastLane:
    """Follows the hints of one run, from ``start`` to ``end``."""

    def __init__(self, watch: Watch, steps: Steps, guard: Callable[..., None]) -> None:
        self._watch = watch
        self._steps = steps
        self._ended = threading.Event()
        self._busy = threading.Event()
        self._planned: Mapping[Path, FileEntry] = {}
        self._overtaken: dict[Path, FileEntry | None] = {}
        self._in_hand: set[Path] = set()  # files of hints: one that cannot be removed is followed once
        self._thread = threading.Thread(target=guard, args=(self._follow,), name="fast lane")

    def start(self, planned: Mapping[Path, FileEntry]) -> None:
        """Follow hints from now on; what is as the run has ``planned`` it is left to the run."""
        self._planned = planned
        self._thread.start()

    def end(self) -> None:
        """Finish what is in hand; hints that come later wait for the next run."""
        self._ended.set()
        if self._thread.ident is not None:
            self._thread.join()

    @property
    def is_busy(self) -> bool:
        """Whether something that was saved is on its way, and not in the library yet."""
        return self._busy.is_set()

    def is_overtaken(self, entry: FileEntry, container: Path | None = None) -> bool:
        """Whether another state of a file, or of what a member lies in, is on its way already, or committed."""
        if container is not None:
            return container in self._overtaken
        return self._overtaken.get(entry.path, entry) != entry

    def _follow(self) -> None:
        pool: ReaderPool | None = None
        try:
            while not self._ended.wait(_LOOK_S):
                self._steps.stop.check()
                batches = [batch for batch in self._watch.box.batches() if batch.file not in self._in_hand]
                if not batches:
                    continue
                self._busy.set()
                told = [path for batch in batches for path in batch.paths]
                watch = self._watch
                places = places_to_look_at(told, watch.sources(), hidden=watch.hidden, rules=watch.rules())
                plan = self._watch.look(places) if places else Plan()
                if plan.to_read and pool is None:
                    pool = self._watch.make_pool()
                self._in_hand.update(batch.file for batch in batches)
                self._read(plan, pool)
                lines = self._watch.lines(plan)
                self._steps.hand_on(ScanOutcome(plan.gone, lines, plan.known_again, partial(self._keep, batches)))
        except Cancelled:
            return  # the run ends; what is not confirmed waits for the next one
        finally:
            if pool is not None:
                pool.close()

    def _keep(self, batches: Sequence[Batch]) -> None:
        """Forget hints: what they spoke of is in the library. The writer calls this."""
        self._watch.box.remove(batches)
        self._busy.clear()

    def _read(self, plan: Plan, pool: ReaderPool | None) -> None:
        """Bring new and changed files on their way, before what is gone: a file that was moved finds its vectors."""
        steps = self._steps
        entries = {entry.path: entry for entry in plan.to_read if self._planned.get(entry.path) != entry}
        self._overtaken.update(dict.fromkeys(record.container or record.path for record in plan.gone))
        self._overtaken.update(entries)
        if pool is None or not entries:
            return
        for path, outcome in pool.read(list(entries), steps.stop, admit=steps.admit):
            steps.more(entries[path])
            items = steps.prepare(entries[path], outcome)
            steps.give_back(outcome_chars(outcome) - sum(item.chars for item in items))
            steps.encode(items)
            for item in items:
                item.urgent = True
                steps.hand_on(item)
