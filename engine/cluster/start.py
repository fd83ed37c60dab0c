"""How does an indexing run get its workers? Connected to before the first file is read, let go when all is done."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.cluster.bulk import BulkRun, seen
from engine.cluster.connection import LOCAL, connected
from engine.cluster.indexes import IndexWorkers
from engine.cluster.machines import PROBE, MachineCheck, MachineReport, ask_all, check, spread
from engine.cluster.worker import Setup
from engine.documents import FileEntry
from engine.encoders import find_encoder

if TYPE_CHECKING:
    from engine.indexing.forecast import Forecast
    from engine.indexing.run import Resources
    from engine.progress import CancelToken
    from engine.store import Store


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the workers are: ``HOST:PORT`` of a cluster's head, or "local"."""

    address: str

    @contextmanager
    def run(
        self,
        store: Store,
        resources: Resources,
        entries: Sequence[FileEntry],
        forecast: Forecast,
        cancel: CancelToken,
        *,
        force: bool,
    ) -> Iterator[BulkRun]:
        """Lend a run with workers; the same workers build indexes until it is given back.

        Raises:
            ClusterError: there is no coming to them, or they would give other rows.
        """
        local = self.address == LOCAL
        workers = resources.settings.index_threads or os.cpu_count() or 1
        forecast.tell("starting", at_once=True)
        with connected(self.address, workers) as ray:
            sees_library = True
            if not local:
                reports = _ask(ray, store, resources, entries)
                sees_library = all(report.sees_library for report in reports.values())
                workers = max(1, int(ray.cluster_resources().get("CPU", 1)))
            rows = store.opened()
            rows.builder = IndexWorkers(rows, workers, sees_library=sees_library)
            try:
                yield BulkRun(store, _setup(store, resources), forecast, cancel, workers=workers, force=force)
            finally:
                rows.builder = None


def _setup(store: Store, resources: Resources) -> Setup:
    meta = store.ledger.meta
    return Setup(
        encoder=meta("encoder"),
        encoder_name=find_encoder(meta("encoder")).name,
        layers=meta("layers", 0),
        late=bool(meta("late_chunking", False)),
        searched=store.searched(),
        settings=resources.settings,
    )


def _ask(ray: Any, store: Store, resources: Resources, entries: Sequence[FileEntry]) -> dict[str, MachineReport]:
    """Ask every machine, and refuse those that would give other rows."""
    encoder = resources.open_encoder()
    token = f"cluster-{secrets.token_hex(8)}"
    mark = store.folder / token
    meta = store.ledger.meta
    mark.touch(mode=0o600)
    try:
        files = spread(seen(entries))
        reports = ask_all(ray, MachineCheck(meta("encoder"), meta("layers", 0), files, store.folder.resolve(), token))
    finally:
        mark.unlink()
    check(reports, encoder.manifest.fingerprint, encoder.embed(PROBE))
    return reports
