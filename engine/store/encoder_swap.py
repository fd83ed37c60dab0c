"""How do all vectors of a library become another encoder's, in one step that a kill leaves undone or done?

The old columns are dropped and new ones filled in versions that nobody is told of; one transaction of the ledger then
records the version and the encoder together. Until then every reader looks at the old version, whole, with the
old encoder; where anything fails the old version is what the rows go back to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.encoders.manifest import Manifest
from engine.encoders.matryoshka import Projection, Size, Vectors, energy_kept
from engine.errors import StoreDamagedError
from engine.progress import CancelToken
from engine.store.columns import FULL, vector_array
from engine.store.refit import Ask, fit_on
from engine.store.searched import Searched
from engine.store.store import Store


@dataclass(frozen=True, slots=True)
class ReplacementVectors:
    """Another encoder and what it makes of the library; of an empty library the encoder is all.

    Attributes:
        manifest: the encoder.
        batches: yields the ids of all rows with their new vectors, (rows, full_dims) float32.
        sample: returns about so many of the new vectors.
        tokens: how many it reads of each document.
        ask: embeds questions with it.
        facts: what else the ledger is to know from then on.
    """

    manifest: Manifest
    batches: Iterable[tuple[npt.NDArray[np.int64], Vectors]] = ()
    sample: Callable[[int], Iterable[Vectors]] = lambda rows: ()
    tokens: Mapping[int, int] = field(default_factory=dict)
    ask: Ask | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


def size_after(store: Store, manifest: Manifest) -> Size:
    """Return the size that a library is searched at with another encoder: its present one, as far as that gives it."""
    present, full_dims = store.searched().projection.size, int(store.ledger.meta("full_dims"))
    if present == Size(full_dims):
        return Size(manifest.full_dims)
    dims = min(present.dims, manifest.full_dims)
    return Size(dims - dims % 8 if present.store == "binary" else dims, present.store)


def exchange(store: Store, incoming: ReplacementVectors, *, cancel: CancelToken | None = None) -> None:
    """Put another encoder's vectors in place of all that are there; searches go on meanwhile.

    Args:
        store: held for writing.
        incoming: the encoder and its vectors, of every row.
        cancel: checked between batches, until the ledger has switched.

    Raises:
        DiskFullError, Cancelled: everything is as it was.
        StoreDamagedError: a row got no vector; everything is as it was.
    """
    try:
        searched = _fill(store, incoming, cancel)
        version = store.opened().flush()
    except BaseException:
        store.restore()  # the dropped columns would go with the next commit
        raise
    manifest = incoming.manifest
    facts = {
        "encoder": manifest.reference,
        "encoder_fingerprint": manifest.fingerprint,
        "full_dims": manifest.full_dims,
        "layers": 0,
        "durable_version": version,
        "vector_index": None,
        "dropped_columns": True,
        **incoming.facts,
    }
    store.ledger.switch_vectors(searched.facts(), searched.rotation, incoming.tokens, **facts)
    store.tidy(rewrite=True)
    store.build_vector_index()
    store.give_back()


def _fill(store: Store, incoming: ReplacementVectors, cancel: CancelToken | None) -> Searched:
    manifest, size = incoming.manifest, size_after(store, incoming.manifest)
    rows, count = store.opened(), store.opened().count_newest()
    projection = Projection(size)
    if size != Size(manifest.full_dims) and count >= store.tuning.refit_min_chunks:
        (projection,) = fit_on(store, manifest.full_dims, incoming.sample, size, ask=incoming.ask)
    column = FULL
    if size != Size(manifest.full_dims):
        column = f"vector_{store.ledger.meta('columns_made', 1) + 1}"
        store.ledger.set_meta(columns_made=int(column.removeprefix("vector_")))
    rows.begin_vectors(manifest.full_dims, column, size)
    filled, energy = 0, 0.0
    for ids, vectors in incoming.batches:
        if cancel is not None:
            cancel.check()
        columns = {"id": pa.array(ids), "encoder": pa.array([manifest.name] * len(ids)), FULL: vector_array(vectors)}
        if column != FULL:
            columns[column] = vector_array(projection.documents(vectors))
            energy += len(vectors) * energy_kept(vectors, projection)
        rows.update(pa.table(columns))
        filled += len(ids)
    if filled != count:
        raise StoreDamagedError(f"{count - filled} passages of the library got no vector; it stays as it was.")
    if projection.rotation is None:
        return Searched(column, projection)
    return Searched(column, projection, filled, store.ledger.last_document_id(), energy / max(1, filled))
