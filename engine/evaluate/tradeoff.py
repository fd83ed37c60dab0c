"""What would another size cost this library? Its own known items, every size, quality against bytes and time.

Nothing in the library is changed: rotations are fitted and sizes made from the full vectors on the
way. One pass over the rows keeps, for each size and question, the best candidates so far.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.encoders.matryoshka import Projection, Size, Vectors, pack_signs, project, unpack_signs
from engine.errors import InputError
from engine.library import Library
from engine.maintenance.size_benchmark import time_searches
from engine.progress import CancelToken
from engine.reports.measured import Measured, MeasuredSize
from engine.search.tuning import MIN_CANDIDATES
from engine.store import Store
from engine.store.columns import FULL, vector_matrix
from engine.store.known_items import draw_known_items
from engine.store.refit import fit

DEFAULT_QUERIES = 200
_SHOWN = 10
_SCAN_ROWS = 8192
# Searches that are timed a size, and rows that a trial table holds; the time of more rows is in proportion.
_TIMED = 25
_TRIAL_ROWS = 100_000

Done = Callable[[float], None]  # told which share of the work is done, 0 to 1


@dataclass(frozen=True, slots=True)
class Point:
    """One size of the curve, as searched: its best 200 candidates are rescored with the full vectors.

    ``ndcg`` is nDCG@10 of the known items, ``recall`` the share of the full-size ten best documents among its own
    ten, both with and without that second look. ``timed_on`` is "library" where the milliseconds are those of
    the library's own column, else "copy": a table of the same rows, made and dropped for the purpose.
    """

    size: Size
    ndcg: float
    recall: float
    ndcg_alone: float
    recall_alone: float
    ms_per_query: float
    timed_on: str

    def shape(self) -> dict[str, Any]:
        """Return the point as ``kenning tradeoff --json`` prints it."""
        return {
            "dims": self.size.dims,
            "store": self.size.store,
            "bytes_per_chunk": self.size.bytes_per_chunk,
            "ndcg@10": round(self.ndcg, 4),
            "recall@10_vs_full": round(self.recall, 4),
            "ndcg@10_without_rescoring": round(self.ndcg_alone, 4),
            "recall@10_vs_full_without_rescoring": round(self.recall_alone, 4),
            "ms_per_query": round(self.ms_per_query, 2),
            "timed_on": self.timed_on,
        }


@dataclass(frozen=True, slots=True)
class Tradeoff:
    """The curve of one library: its points, largest first, and what they were measured with."""

    queries: int
    chunks: int
    points: tuple[Point, ...]

    def measured(self) -> Measured:
        """Return the curve in shares of the full size, as it is kept beside the library."""
        full = max(self.points, key=lambda point: (point.size.store == "float16", point.size.dims))
        best = max(full.ndcg, 1e-9)
        sizes = tuple(
            MeasuredSize(
                dims=point.size.dims,
                store=point.size.store,
                bytes_per_chunk=point.size.bytes_per_chunk,
                kept=round(point.ndcg / best, 4),
                kept_alone=round(point.ndcg_alone / best, 4),
                recall=round(point.recall, 4),
                ms_per_query=round(point.ms_per_query, 2),
            )
            for point in self.points
        )
        return Measured(time.time(), self.chunks, self.queries, sizes)

    def shape(self) -> dict[str, Any]:
        """Return the curve as ``kenning tradeoff --json`` prints it."""
        return {"queries": self.queries, "chunks": self.chunks, "points": [point.shape() for point in self.points]}


def offered_sizes(full_dims: int) -> tuple[Size, ...]:
    """Return the sizes of the curve: the full one and its shares down to a twelfth, as floats and as signs."""
    floats = [full_dims * share // 12 for share in (12, 8, 6, 4, 3, 2, 1)]
    signs = [dims for dims in (full_dims, full_dims * 2 // 3, full_dims // 3, full_dims // 6) if dims % 8 == 0]
    return tuple(Size(dims) for dims in floats) + tuple(Size(dims, "binary") for dims in signs)


def measure_tradeoff(
    library: Library,
    *,
    queries: int = DEFAULT_QUERIES,
    seed: int = 0,
    sizes: Sequence[Size] = (),
    on_progress: Done | None = None,
    cancel: CancelToken | None = None,
) -> Tradeoff:
    """Measure every size on a library's own known items.

    Args:
        library: an open library; nothing in it is changed.
        queries: most questions; each comes from another chunk.
        seed: the same one draws the same questions.
        sizes: what is measured besides the library's own size; the encoder's whole ladder where none are given.
        on_progress: told the share of the work that is done.
        cancel: checked between batches of 8,192 rows and between searches.

    Raises:
        InputError: the library holds fewer than ten different documents: every size would find all of them.
        Cancelled: ``cancel`` was set.
    """
    told = on_progress or (lambda share: None)
    token = cancel or CancelToken()
    store = library.store
    firsts = _Firsts.of(store)
    asked, answers = _ask(library, queries, seed, firsts)
    token.check()
    told(0.1)
    searched = store.searched()
    wanted = tuple(sizes) or offered_sizes(int(store.ledger.meta("full_dims")))
    own = searched.projection
    projections = [own]
    for number, projection in enumerate(fit(store, *(size for size in wanted if size != own.size), ask=library.ask)):
        token.check()
        projections.append(projection)
        told(0.1 + 0.3 * (number + 1) / len(wanted))
    full = _Best(len(asked), MIN_CANDIDATES)
    bests = [_Best(len(asked), MIN_CANDIDATES) for _ in projections]
    chunks, seen = store.rows.count(), 0
    for batch in store.rows.scan(["id", "document_id", FULL], batch_rows=_SCAN_ROWS):
        token.check()
        vectors, owners = vector_matrix(batch[FULL]), firsts.for_all(batch["document_id"].to_numpy())
        exact = asked @ vectors.T  # (queries, rows)
        full.add(exact, exact, owners)
        for best, projection in zip(bests, projections, strict=True):
            best.add(_scores(projection, asked, vectors), exact, owners)
        seen += len(vectors)
        told(0.4 + 0.4 * seen / max(1, chunks))
    points = []
    for number, (best, projection) in enumerate(zip(bests, projections, strict=True)):
        milliseconds, timed_on = _timed(store, projection, asked[:_TIMED], token)
        points.append(_point(projection.size, best, full, answers, milliseconds, timed_on))
        told(0.8 + 0.2 * (number + 1) / len(projections))
    ordered = sorted(points, key=lambda point: (point.size.store == "binary", -point.size.dims))
    return Tradeoff(len(asked), chunks, tuple(ordered))


@dataclass(frozen=True, slots=True, eq=False)
class _Firsts:
    """Copies count as the first of them, as a search shows them once: which of them it finds is chance.

    ``copies`` (n,) ascending are the numbers of documents with an earlier copy, ``firsts`` (n,) the first of each.
    """

    copies: npt.NDArray[np.int64]
    firsts: npt.NDArray[np.int64]

    @classmethod
    def of(cls, store: Store) -> _Firsts:
        pairs = np.array(store.ledger.later_copies(), np.int64).reshape(-1, 2)
        return cls(pairs[:, 0], pairs[:, 1])

    def for_all(self, documents: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Return the numbers of documents, those of copies changed for the first one's."""
        if not len(self.copies):
            return documents
        places = np.minimum(np.searchsorted(self.copies, documents), len(self.copies) - 1)
        return np.where(self.copies[places] == documents, self.firsts[places], documents)


def _ask(library: Library, queries: int, seed: int, firsts: _Firsts) -> tuple[Vectors, npt.NDArray[np.int64]]:
    """Return the questions' vectors, and the document that answers each."""
    rows = library.store.draw_rows(2 * queries, seed)
    items = draw_known_items([row.text for row in rows], queries, seed)
    different = library.store.ledger.counts().get("indexed", (0,))[0] - len(firsts.copies)
    if not items or different < _SHOWN:
        raise InputError(
            "The library holds too little text to measure sizes on; index ten documents or more that are no copies of "
            "each other."
        )
    answers = np.array([rows[item.place].document_id for item in items], dtype=np.int64)
    return library.ask([item.question for item in items]), firsts.for_all(answers)


def _scores(projection: Projection, asked: Vectors, vectors: Vectors) -> Vectors:
    """Return what the store would rank by: (queries, rows) float32."""
    queries = project(asked, projection.rotation, projection.size.dims)
    documents = project(vectors, projection.rotation, projection.size.dims)
    if projection.size.store == "binary":
        return unpack_signs(pack_signs(queries)) @ unpack_signs(pack_signs(documents)).T
    # Stored vectors are float16, questions are not.
    return queries @ documents.astype(np.float16).astype(np.float32).T


class _Best:
    """The best candidates of each question so far: their scores, exact scores and documents."""

    def __init__(self, queries: int, keep: int) -> None:
        self._keep = keep
        self.scores = np.full((queries, 0), -np.inf, dtype=np.float32)
        self.exact = np.zeros((queries, 0), dtype=np.float32)
        self.owners = np.zeros((queries, 0), dtype=np.int64)

    def add(self, scores: Vectors, exact: Vectors, owners: npt.NDArray[np.int64]) -> None:
        """Take in a batch of rows: scores and exact scores (queries, rows), owners (rows,)."""
        self.scores = np.concatenate([self.scores, scores], axis=1)
        self.exact = np.concatenate([self.exact, exact], axis=1)
        self.owners = np.concatenate([self.owners, np.broadcast_to(owners, scores.shape)], axis=1)
        if self.scores.shape[1] > self._keep:
            kept = np.argpartition(-self.scores, self._keep - 1, axis=1)[:, : self._keep]
            self.scores = np.take_along_axis(self.scores, kept, axis=1)
            self.exact = np.take_along_axis(self.exact, kept, axis=1)
            self.owners = np.take_along_axis(self.owners, kept, axis=1)

    def rankings(self, *, rescored: bool) -> Iterator[list[int]]:
        """Yield each question's ten best documents, by their best chunk."""
        scores = self.exact if rescored else self.scores
        for row, owners in zip(np.argsort(-scores, axis=1, kind="stable"), self.owners, strict=True):
            yield list(dict.fromkeys(owners[row].tolist()))[:_SHOWN]


def _point(
    size: Size, best: _Best, full: _Best, answers: Sequence[int] | npt.NDArray[np.int64], ms: float, timed_on: str
) -> Point:
    reference = [set(ranking) for ranking in full.rankings(rescored=True)]
    found = {}
    for rescored in (True, False):
        rankings = list(best.rankings(rescored=rescored))
        gains = [_gain(ranking, answer) for ranking, answer in zip(rankings, answers, strict=True)]
        shared = [len(set(mine) & other) / len(other) for mine, other in zip(rankings, reference, strict=True)]
        found[rescored] = (statistics.fmean(gains), statistics.fmean(shared))
    return Point(size, *found[True], *found[False], ms, timed_on)


def _gain(ranking: list[int], answer: int) -> float:
    """Return nDCG@10 where one document is relevant."""
    return 1 / math.log2(ranking.index(answer) + 2) if answer in ranking else 0.0


def _timed(store: Store, projection: Projection, asked: Vectors, cancel: CancelToken) -> tuple[float, str]:
    """Return the median milliseconds of a search at this size, and what was searched."""
    queries = [projection.query(vector) for vector in asked]
    searched = store.searched()
    if projection is searched.projection:
        return _time_library(store, asked if searched.column == FULL else queries, searched.column, cancel), "library"
    if projection.size.dims == asked.shape[1] and projection.size.store == "float16":
        return _time_library(store, list(asked), FULL, cancel), "library"
    share = min(1.0, _TRIAL_ROWS / max(1, store.rows.count()))
    times = time_searches(projection.size, _sampled(store, projection, share, cancel), queries, MIN_CANDIDATES)
    return statistics.median(times) / share, "copy"


def _time_library(store: Store, queries: Sequence[Any] | Vectors, column: str, cancel: CancelToken) -> float:
    times = []
    for query in [queries[0], *queries]:
        cancel.check()
        start = time.perf_counter()
        store.rows.search_vectors(query, column, MIN_CANDIDATES, None)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times[1:])  # the first one warms up


def _sampled(store: Store, projection: Projection, share: float, cancel: CancelToken) -> Iterator[Any]:
    """Yield that share of the rows, spread evenly, as they would be stored."""
    for batch in store.rows.scan([FULL], batch_rows=_SCAN_ROWS):
        cancel.check()
        vectors = vector_matrix(batch[FULL])
        yield projection.documents(vectors[: math.ceil(share * len(vectors))])
