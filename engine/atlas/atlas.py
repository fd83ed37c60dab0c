"""What is a map of a library? A place for each document, the clusters they form, and the space they are compared in."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from engine.atlas.axes import Axes, unit
from engine.atlas.document_vectors import Ids
from engine.atlas.grouping import Labels
from engine.atlas.layout import place_among
from engine.atlas.repulsion import Points
from engine.encoders.matryoshka import Vectors

# Fewer documents are read faster as a list.
LEAST_DOCUMENTS = 20
# What lies between more neighbours lies in the middle of everything.
SPOT_NEIGHBOURS = 8


@dataclass(frozen=True, slots=True)
class Cluster:
    """A group of documents. ``words`` name it, most telling first; empty where nothing tells it from the others.

    ``x`` and ``y`` are where its name belongs: a document in its middle.
    """

    words: tuple[str, ...]
    documents: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a question lies, and the numbers of the documents nearest to it in meaning, nearest first."""

    x: float
    y: float
    documents: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Atlas:
    """A map. ``ids`` (rows,) ascending are documents' numbers, ``points`` (rows, 2), most within 1 of the middle.

    ``vectors`` (rows, axes) float16 are what they mean, ``labels`` (rows,) the place of their cluster in ``names`` and
    of its mean in ``centres``. ``encoder`` is the fingerprint of what made the vectors; ``laid_out`` is how many
    documents the last whole layout had, ``changed`` how many came and went since. ``named`` says that the names are
    those of what is there.
    """

    encoder: str
    axes: Axes
    ids: Ids
    points: Points
    vectors: npt.NDArray[np.float16]
    labels: Labels
    centres: Vectors
    names: tuple[tuple[str, ...], ...]
    laid_out: int
    changed: int = 0
    named: bool = False

    def clusters(self) -> tuple[Cluster, ...]:
        """Return the clusters by their places in ``names``."""
        return tuple(self._cluster(place) for place in range(len(self.names)))

    def _cluster(self, place: int) -> Cluster:
        points = self.points[self.labels == place]
        if not len(points):
            return Cluster(self.names[place], 0, 0.0, 0.0)
        middle = np.median(points, axis=0)
        x, y = points[np.linalg.norm(points - middle, axis=1).argmin()]
        return Cluster(self.names[place], len(points), float(x), float(y))

    def keeping(self, kept: npt.NDArray[np.bool_]) -> Atlas:
        """Return the map without documents, in whose clusters no name is left that they may have given."""
        lost = set(np.unique(self.labels[~kept]).tolist())
        left, labels = np.unique(self.labels[kept], return_inverse=True)  # no cluster without documents
        return replace(
            self,
            ids=self.ids[kept],
            points=self.points[kept],
            vectors=self.vectors[kept],
            labels=labels.astype(np.int32),
            centres=self.centres[left],
            names=tuple(() if place in lost else self.names[place] for place in left.tolist()),
            changed=self.changed + int((~kept).sum()),
            named=False,
        )

    def locate(self, vector: Vectors) -> Spot | None:
        """Return where a question lies, by its vector (full_dims,) float32; None on a map without documents."""
        if not len(self.ids):
            return None
        meant = unit(self.axes.project(vector[None, :]))
        scores = (self.vectors.astype(np.float32) @ meant[0])[None, :]
        count = min(SPOT_NEIGHBOURS, len(self.ids))
        near = np.argsort(-scores, axis=1, kind="stable")[:, :count].astype(np.int32)
        x, y = place_among(np.take_along_axis(scores, near, axis=1), near, self.points)[0]
        return Spot(float(x), float(y), tuple(self.ids[near[0]].tolist()))
