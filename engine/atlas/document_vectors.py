"""What does a document mean as a whole? The mean of its chunks' vectors, in the map's axes, read as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.atlas.axes import Axes, fit_axes, unit
from engine.encoders.matryoshka import Vectors
from engine.progress import CancelToken
from engine.store.columns import FULL, vector_matrix

if TYPE_CHECKING:
    from engine.store import Store

Ids = npt.NDArray[np.int64]

# More chunks turn the leading axes by nothing that shows.
_SAMPLE = 20_000
# Parts of documents are added up when so many have come: memory stays that of the documents.
_MOST_PARTS = 65_536


@dataclass(frozen=True, slots=True, eq=False)
class DocumentVectors:
    """Documents by number, ascending: (rows,) int64, and (rows, axes) float32 of unit length."""

    ids: Ids
    vectors: Vectors


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """What is known of documents: number, and sum of vectors."""

    ids: Ids
    sums: Vectors

    def merged(self) -> _Sums:
        """Return the same with one row a document, by number."""
        if not len(self.ids):
            return self
        order = np.argsort(self.ids, kind="stable")
        ids, starts = np.unique(self.ids[order], return_index=True)
        return _Sums(ids, np.add.reduceat(self.sums[order], starts, axis=0))


def sample_axes(store: Store, cancel: CancelToken) -> Axes:
    """Return the principal axes of a library's chunks, from a sample spread over all of them."""

    def batches() -> Iterator[Vectors]:
        step = max(1, store.rows.count() // _SAMPLE)
        for batch in store.rows.scan([FULL]):
            cancel.check()
            yield vector_matrix(batch[FULL].take(np.arange(0, len(batch), step)))

    return fit_axes(batches(), int(store.ledger.meta("full_dims")))


def document_vectors(store: Store, axes: Axes, cancel: CancelToken, *, after: int = 0) -> DocumentVectors:
    """Return the vectors of the documents whose number is above ``after``; one batch of chunks is in memory at a time.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    parts, waiting = [_empty(axes)], 0
    for batch in store.rows.scan(["document_id", FULL], f"document_id > {after}" if after else None):
        cancel.check()
        projected = axes.project(vector_matrix(batch[FULL]))
        parts.append(_Sums(batch["document_id"].to_numpy(), projected).merged())
        waiting += len(parts[-1].ids)
        if waiting > _MOST_PARTS:
            parts, waiting = [_joined(parts)], 0
    whole = _joined(parts)
    return DocumentVectors(whole.ids, unit(whole.sums))


def _empty(axes: Axes) -> _Sums:
    return _Sums(np.zeros(0, np.int64), np.zeros((0, axes.directions.shape[1]), np.float32))


def _joined(parts: list[_Sums]) -> _Sums:
    ids, sums = [part.ids for part in parts], [part.sums for part in parts]
    return _Sums(np.concatenate(ids), np.concatenate(sums)).merged()
