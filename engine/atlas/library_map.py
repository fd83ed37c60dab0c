"""What does a person see of a map? Its places and clusters, with the titles, paths and kinds of their documents."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.atlas.atlas import Atlas, Cluster
from engine.atlas.document_vectors import Ids
from engine.atlas.grouping import Labels
from engine.atlas.repulsion import Points
from engine.paths import display_path

if TYPE_CHECKING:
    from engine.store import Store

_BLOCK = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class LibraryMap:
    """Documents by number, ascending, each at the same place of all lists.

    ``points`` (rows, 2) lie around 0, most within 1; ``labels`` are places in ``clusters``. ``documents`` is how many
    there are in the library: with fewer than ``LEAST_DOCUMENTS`` none is on the map.
    """

    atlas: Atlas
    paths: list[str]
    titles: list[str]
    types: list[str]
    clusters: tuple[Cluster, ...]
    documents: int

    @property
    def ids(self) -> Ids:
        """The documents' numbers, as hits have them."""
        return self.atlas.ids

    @property
    def points(self) -> Points:
        """Where they lie."""
        return self.atlas.points

    @property
    def labels(self) -> Labels:
        """The cluster of each."""
        return self.atlas.labels


def with_names(store: Store, atlas: Atlas) -> LibraryMap:
    """Return a map with what the ledger says of its documents; one that went meanwhile is left out."""
    known: dict[int, tuple[str, str, str]] = {}
    for start in range(0, len(atlas.ids), _BLOCK):
        known.update((line[0], _shown(*line[1:])) for line in _lines(store, atlas.ids[start : start + _BLOCK]))
    there = np.array([number in known for number in atlas.ids.tolist()], bool)
    atlas = atlas if there.all() else atlas.keeping(there)
    rows = [known[number] for number in atlas.ids.tolist()]
    counted = store.ledger.ask("SELECT count(*) FROM files WHERE document_id IS NOT NULL AND chunks > 0")
    paths, titles, kinds = ([row[column] for row in rows] for column in range(3))
    return LibraryMap(atlas, paths, titles, kinds, atlas.clusters(), int(counted[0][0]))


def _lines(store: Store, ids: Ids) -> list[tuple[Any, ...]]:
    sql = (
        "SELECT document_id, path, title, type FROM files WHERE document_id BETWEEN ? AND ? AND document_id IS NOT NULL"
    )
    return store.ledger.ask(sql, (int(ids[0]), int(ids[-1])))


def _shown(path: bytes, title: str, kind: str) -> tuple[str, str, str]:
    shown = display_path(os.fsdecode(path))
    return shown, title or PurePath(shown).name, kind


def map_shape(found: LibraryMap) -> dict[str, Any]:
    """Return a map as JSON has it: clusters, and documents with their places."""
    clusters = [{"name": list(one.words), "documents": one.documents, "x": one.x, "y": one.y} for one in found.clusters]
    rows = zip(found.paths, found.titles, found.types, found.points.tolist(), found.labels.tolist(), strict=True)
    documents = [
        {"path": path, "title": title, "type": kind, "x": point[0], "y": point[1], "cluster": label}
        for path, title, kind, point, label in rows
    ]
    return {"in_library": found.documents, "clusters": clusters, "documents": documents}
