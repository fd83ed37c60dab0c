"""When is a map laid out again, and when only brought up to date? What is new is placed; after much of it, all is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.atlas.atlas import LEAST_DOCUMENTS, SPOT_NEIGHBOURS, Atlas
from engine.atlas.axes import Axes
from engine.atlas.document_vectors import DocumentVectors, Ids, document_vectors, sample_axes
from engine.atlas.grouping import assign, cluster_count, means
from engine.atlas.layout import first_places, lay_out, place_among
from engine.atlas.map_file import change_map, read_map
from engine.atlas.naming import Beginning, name_clusters
from engine.atlas.neighbours import nearest, neighbour_count
from engine.atlas.repulsion import Points
from engine.encoders.matryoshka import Vectors
from engine.progress import CancelToken
from engine.store.columns import ID_SHIFT
from engine.store.schema import FileRecord

if TYPE_CHECKING:
    from engine.store import Store

OnShare = Callable[[float], None]

# A map that is known by heart shall stay; one whose fifth was placed by its neighbours alone no longer shows groups.
_MOST_CHANGED = 0.2
# Documents at a cluster's middle whose beginnings name it: 24 clusters are read in two seconds.
_ASKED_FOR_NAMES = 80
_MOST_CHARS = 1500
_READING, _NEIGHBOURS, _LAYING = 0.1, 0.2, 0.95  # shares of the time, done at the end of each


@dataclass(frozen=True, slots=True)
class _Work:
    """Who wants a map, of what."""

    store: Store
    cancel: CancelToken
    on_share: OnShare


def read_kept(store: Store) -> Atlas | None:
    """Return the map that is kept, with what of it is still in the library; None where none is of its vectors."""
    kept = read_map(store.folder)
    if kept is None or kept.encoder != store.moment()[0]:
        return None
    there = np.isin(kept.ids, _current(store))
    return kept if there.all() else kept.keeping(there)


def renew(
    store: Store, *, rebuild: bool = False, on_share: OnShare | None = None, cancel: CancelToken | None = None
) -> Atlas:
    """Return a map of what the library holds now, and keep it.

    Args:
        store: read only; no lock is needed.
        rebuild: lay all of it out, though a part would do.
        on_share: told the share that is done, 0 to 1.
        cancel: checked between steps of a tenth of a second.

    Raises:
        Cancelled: the map that is kept is as it was.
    """
    work = _Work(store, cancel or CancelToken(), on_share or (lambda _share: None))
    kept = read_kept(store)
    ids, encoder = _current(store), store.moment()[0]
    if kept is not None and not rebuild:
        new = np.setdiff1d(ids, kept.ids)
        if not len(new) and kept.named:
            return kept
        if kept.changed + len(new) <= _MOST_CHANGED * kept.laid_out:
            return _finish(work, _grown(work, kept, new))
    earlier = kept if kept is not None else read_map(store.folder)  # of another encoder: its places are a beginning
    return _finish(work, _whole(work, encoder, earlier))


def forget_removed(store: Store) -> None:
    """Drop from the kept map what the library no longer holds, and every name that it may have given."""

    def without(kept: Atlas | None) -> Atlas | None:
        there = np.isin(kept.ids, _current(store)) if kept is not None else np.ones(0, bool)
        return None if kept is None or there.all() else kept.keeping(there)

    change_map(store.folder, without)


def _current(store: Store) -> Ids:
    """Return the numbers of the documents that have text, ascending."""
    sql = "SELECT document_id FROM files WHERE document_id IS NOT NULL AND chunks > 0 ORDER BY document_id"
    return np.array([number for (number,) in store.ledger.ask(sql)], np.int64)


def _whole(work: _Work, encoder: str, earlier: Atlas | None) -> Atlas:
    axes = sample_axes(work.store, work.cancel)
    found = _held(work.store, document_vectors(work.store, axes, work.cancel))
    work.on_share(_READING)
    rows = len(found.ids)
    if rows < LEAST_DOCUMENTS:
        return _empty(encoder, axes)
    near = nearest(found.vectors, neighbour_count(rows), work.cancel)
    work.on_share(_NEIGHBOURS)

    def told(share: float) -> None:
        work.on_share(_NEIGHBOURS + share * (_LAYING - _NEIGHBOURS))

    centres = means(found.vectors, cluster_count(rows))
    held, labels = np.unique(assign(found.vectors, centres), return_inverse=True)  # a mean may be nearest to none
    vectors, names = found.vectors.astype(np.float16), ((),) * len(held)
    points, centres = lay_out(near, _beginning(found, earlier), work.cancel, told), centres[held]
    return Atlas(encoder, axes, found.ids, points, vectors, labels.astype(np.int32), centres, names, rows)


def _held(store: Store, found: DocumentVectors) -> DocumentVectors:
    """Return without documents that went while they were read."""
    there = np.isin(found.ids, _current(store))
    return DocumentVectors(found.ids[there], found.vectors[there])


def _empty(encoder: str, axes: Axes) -> Atlas:
    none, width = np.zeros(0, np.int64), axes.directions.shape[1]
    vectors, centres = np.zeros((0, width), np.float16), np.zeros((0, width), np.float32)
    return Atlas(encoder, axes, none, np.zeros((0, 2), np.float32), vectors, none.astype(np.int32), centres, (), 0)


def _beginning(found: DocumentVectors, earlier: Atlas | None) -> Points:
    """Return where a layout begins: where documents lay before, so that north stays north, else their axes."""
    start = first_places(found.vectors)
    known = np.isin(found.ids, earlier.ids) if earlier is not None else np.zeros(len(found.ids), bool)
    if earlier is None or 2 * known.sum() < len(known):
        return start
    there = np.searchsorted(earlier.ids, found.ids[known])
    old = earlier.points[there]
    near, scores = _among(found.vectors[~known], found.vectors[known])
    start[known], start[~known] = old, place_among(scores, near, old)
    return start


def _among(new: Vectors, old: Vectors) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
    """Return the nearest of ``old`` for each of ``new``, and how near they are, a block at a time."""
    count = min(SPOT_NEIGHBOURS, len(old))
    near = np.zeros((len(new), count), np.int32)
    scores = np.zeros((len(new), count), np.float32)
    for start in range(0, len(new), 256):
        block = slice(start, start + 256)
        found = new[block] @ old.T
        best = np.argpartition(-found, count - 1, axis=1)[:, :count]
        near[block], scores[block] = best, np.take_along_axis(found, best, axis=1)
    return near, scores


def _grown(work: _Work, kept: Atlas, new: Ids) -> Atlas:
    """Return the map with new documents among their neighbours; no other moves."""
    if not len(new):
        return kept
    came = document_vectors(work.store, kept.axes, work.cancel, after=int(new.min()) - 1)
    wanted = np.isin(came.ids, new)
    ids, vectors = came.ids[wanted], came.vectors[wanted]
    near, scores = _among(vectors, kept.vectors.astype(np.float32))
    ids = np.concatenate([kept.ids, ids])
    order = np.argsort(ids, kind="stable")
    return replace(
        kept,
        ids=ids[order],
        points=np.concatenate([kept.points, place_among(scores, near, kept.points)])[order],
        vectors=np.concatenate([kept.vectors, vectors.astype(np.float16)])[order],
        labels=np.concatenate([kept.labels, assign(vectors, kept.centres)])[order],
        changed=kept.changed + len(vectors),
        named=False,
    )


def _finish(work: _Work, made: Atlas) -> Atlas:
    """Name the clusters and keep the map, without what was removed meanwhile."""
    work.on_share(_LAYING)
    named = replace(made, names=_names(work, made), named=True)

    def put(_kept: Atlas | None) -> Atlas:
        there = np.isin(named.ids, _current(work.store))
        return named if there.all() else named.keeping(there)

    kept = change_map(work.store.folder, put)
    work.on_share(1.0)
    return kept if kept is not None else named


def _names(work: _Work, atlas: Atlas) -> tuple[tuple[str, ...], ...]:
    chosen = [_middle(atlas, place) for place in range(len(atlas.names))]
    beginnings: list[list[Beginning]] = []
    for ids in chosen:
        work.cancel.check()
        beginnings.append(_beginnings(work.store, ids))
    return tuple(name_clusters(beginnings))


def _middle(atlas: Atlas, place: int) -> Ids:
    """Return the documents that are most like the mean of their cluster."""
    members = np.flatnonzero(atlas.labels == place)
    likeness = atlas.vectors[members].astype(np.float32) @ atlas.centres[place]
    found: Ids = atlas.ids[members[np.argsort(-likeness, kind="stable")[:_ASKED_FOR_NAMES]]]
    return found


def _beginnings(store: Store, ids: Ids) -> list[Beginning]:
    records = store.ledger.by_document(ids.tolist())
    texts = {row.document_id: row.text for row in store.rows.by_ids((ids << ID_SHIFT).tolist())}
    return [
        Beginning(f"{_title(record)} {texts.get(number, '')[:_MOST_CHARS]}", record.language)
        for number, record in records.items()
    ]


def _title(record: FileRecord) -> str:
    """Return a document's own title; a name that files were given one after the other says nothing of them."""
    return record.title if record.title not in (record.path.name, record.path.stem) else ""
