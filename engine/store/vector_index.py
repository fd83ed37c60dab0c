"""When is a scan of all vectors too slow, and what replaces it? An index, proved on the library's own vectors.

A scan is exact and needs no upkeep, so it stays for as long as it is fast enough: that is measured on
the library itself. Past that the searched column gets an inverted file (IVF): k-means cells of rows,
of which a search looks into the nearest. An index is only kept where it finds what the scan finds: its
recall is measured after each building, cells are added until it holds, and without that it is dropped.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.encoders.matryoshka import Bits, Size, Vectors, unpack_signs
from engine.errors import StoreDamagedError
from engine.progress import CancelToken
from engine.store.columns import FULL, vector_matrix
from engine.store.ledger import Ledger
from engine.store.probes import Probes, VectorIndexInfo
from engine.store.rows import VECTOR_INDEX, IndexBuilder, Rows
from engine.store.searched import Searched
from engine.store.tuning import StoreTuning, VectorIndexTuning

if TYPE_CHECKING:
    from lancedb.index import IvfFlat, IvfRq, IvfSq
    from lancedb.table import LanceTable

# Rows that have come since the last building are found by a scan, or lie in indexes of their own: so many are too much.
_GROWTH = 2.0
_MOST_PARTS = 16
# A library that passed the scan's timing is timed again when it has grown by this.
_TIME_AGAIN = 1.2
_BEST = 10
_CANDIDATES = 200  # as many as a search asks for at least
_TIMED_SCANS = 5
_TRAINED_ON = 64  # rows for each cell: more cells' centres move by nothing that shows
_ROUNDS = 15
_SCAN_ROWS = 65_536


@dataclass(frozen=True, slots=True)
class RecallProbe:
    """What an index over a ``column`` is proved on: rows of the library as questions, and the ten rows nearest to each.

    ``asked`` are vectors as they are searched, ``best`` for each the ids (LanceDB's own) of the exact
    result: of the ``_CANDIDATES`` nearest searched vectors the ten nearest full ones, as a search ranks them.
    """

    column: str
    asked: Vectors | Bits
    best: list[npt.NDArray[np.uint64]]
    scan_ms: float


class IndexedStore(Protocol):
    """What it takes of a store to keep its index."""

    ledger: Ledger
    tuning: StoreTuning

    def opened(self) -> Rows:
        """Return the rows, whatever version is seen."""

    def searched(self) -> Searched:
        """Return what is searched."""

    def vector_index(self) -> VectorIndexInfo | None:
        """Return what is known of the index."""

    def restore(self) -> None:
        """Go back to the recorded version."""


def renew(store: IndexedStore, *, always: bool, cancel: CancelToken | None) -> bool:
    """Build the index where one is due and there is room; see ``Store.build_vector_index``."""
    rows, searched, tuning = store.opened(), store.searched(), store.tuning.index
    count, known = rows.count_newest(), store.vector_index()
    parts = rows.vector_parts()
    if parts == 0:  # never built, or lost with damaged rows
        known = None
    if count == 0 or not (always or _is_due(count, known, parts)):
        return False
    if not (always or known) and not _scan_is_slow(store, count):
        return False
    if not rows.has_room(_needed_bytes(count, searched.projection.size)):
        return False
    try:
        with rows.translating():
            trial = prepare(rows, searched.column, tuning.questions, cancel)
            built = build(rows, searched.projection.size, trial, tuning, cancel)
        version = rows.flush()
    except BaseException:
        store.restore()
        raise
    timed = {"column": searched.column, "rows": count, "scan_ms": trial.scan_ms}
    facts = built.facts() if built else None
    store.ledger.set_meta(vector_index=facts, scan_timed=timed, durable_version=version)
    return built is not None


def _scan_is_slow(store: IndexedStore, count: int) -> bool:
    """Time a scan, where the library has grown since that was last done."""
    column = store.searched().column
    if count < store.tuning.index.least_rows or not _is_worth_timing(count, store.ledger.meta("scan_timed"), column):
        return False
    with store.opened().translating():
        scan_ms = time_scan(store.opened(), column)
    store.ledger.set_meta(scan_timed={"column": column, "rows": count, "scan_ms": scan_ms})
    return scan_ms > store.tuning.index.budget_ms


def _is_due(rows: int, known: VectorIndexInfo | None, parts: int) -> bool:
    """Return whether an index is to be rebuilt: the library has doubled, or later rows lie in too many parts."""
    return known is None or rows >= _GROWTH * known.rows or parts > _MOST_PARTS


def _is_worth_timing(rows: int, timed: dict[str, Any] | None, column: str) -> bool:
    """Return whether a scan may have become too slow since it was last timed."""
    return timed is None or timed["column"] != column or rows >= _TIME_AGAIN * timed["rows"]


def _needed_bytes(rows: int, size: Size) -> int:
    """Return how much room building an index may take: its codes, and the same again while they are sorted."""
    return 4 * rows * (size.bytes_per_chunk + 16)


def time_scan(rows: Rows, column: str, seed: int = 0) -> float:
    """Return the median milliseconds of a search that looks at every row, for some of the library's own vectors."""
    asked, _ = _draw(rows.newest, column, _TIMED_SCANS, seed)
    times = []
    for query in [asked[0], *asked]:  # the first one warms up
        start = time.perf_counter()
        _row_ids(rows, query, column, None)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times[1:])


def prepare(rows: Rows, column: str, questions: int, cancel: CancelToken | None = None, seed: int = 0) -> RecallProbe:
    """Draw questions and find their exact results, in one pass over the rows."""
    asked, own = _draw(rows.newest, column, questions, seed)
    table = rows.newest
    nearest, scores = _nearest(_batches(table, column, cancel), asked)
    wanted = np.unique(np.concatenate([nearest.reshape(-1), own]))
    found = table.take_row_ids(wanted.tolist()).with_row_id().select([FULL]).to_arrow()
    places = np.argsort(found["_rowid"].to_numpy())
    if not np.array_equal(found["_rowid"].to_numpy()[places], wanted):
        raise StoreDamagedError("The library's rows cannot be read back; verify them with: kenning check")
    full = vector_matrix(found[FULL])[places]
    best = []
    for row, near, question in zip(nearest, scores, own, strict=True):
        # Which of those as far as the last one a search finds is chance: packed signs have many such.
        others = row[(row != question) & (near > near.min())]
        cosines = full[np.searchsorted(wanted, others)] @ full[np.searchsorted(wanted, question)]
        best.append(others[np.argsort(-cosines, kind="stable")[:_BEST]])
    return RecallProbe(column, asked, best, time_scan(rows, column))


def build(
    rows: Rows, size: Size, trial: RecallProbe, tuning: VectorIndexTuning, cancel: CancelToken | None = None
) -> VectorIndexInfo | None:
    """Build the index that finds what an exact search finds, and fastest; None where no kind does (none is left).

    Args:
        rows: the writer's; their newest version gets the index, which nobody sees until the ledger records it.
        size: what the searched column holds.
        trial: what recall is measured on.
        tuning: cells, and the recall that has to be found.
        cancel: checked between the steps; LanceDB's own building cannot be interrupted.
    """
    count, column = rows.count_newest(), trial.column
    for kind, refines in _recipes(size, rows.builder):
        if cancel is not None:
            cancel.check()
        cells = max(1, min(round(count / tuning.cell_rows), count // 2))
        if rows.builder is None or not rows.builder.vectors(column, kind, cells, VECTOR_INDEX):
            rows.newest.create_index(column, config=_config(kind, cells), name=VECTOR_INDEX, replace=True)
        found = _tuned(rows, trial, cells, refines, tuning)
        if found is not None:
            probes, recall, search_ms = found
            facts = (recall, count, time.time(), trial.scan_ms, search_ms)
            return VectorIndexInfo(column, kind, cells, probes.nprobes, probes.refine, *facts)
    rows.drop_vector_index()
    return None


def _recipes(size: Size, builder: IndexBuilder | None = None) -> list[tuple[str, Sequence[int]]]:
    """Return the kinds of index to try, first choice first, and how often rows asked for may be compared again."""
    if size.store == "binary":
        return [("IVF_FLAT", (0,))]
    recipes: list[tuple[str, Sequence[int]]] = [("IVF_RQ", (4, 8)), ("IVF_SQ", (0,))]
    able = builder.kinds if builder is not None else ()
    if size.dims % 8:
        return recipes[1:]  # RaBitQ packs eight dimensions
    return sorted(recipes, key=lambda recipe: recipe[0] not in able)  # what others can build comes first


def _config(kind: str, cells: int) -> IvfFlat | IvfRq | IvfSq:
    from lancedb.index import IvfFlat, IvfRq, IvfSq

    made = {"IVF_FLAT": IvfFlat, "IVF_RQ": IvfRq, "IVF_SQ": IvfSq}[kind]
    metric = "hamming" if kind == "IVF_FLAT" else "dot"
    return made(distance_type=metric, num_partitions=cells, sample_rate=_TRAINED_ON, max_iterations=_ROUNDS)


def _tuned(
    rows: Rows, trial: RecallProbe, cells: int, refines: Sequence[int], tuning: VectorIndexTuning
) -> tuple[Probes, float, float] | None:
    """Return the fastest way to use the index that finds enough, with its recall and milliseconds, or None."""
    held: list[tuple[Probes, float, float]] = []
    for refine in refines:
        nprobes, before = min(8, cells), -1.0
        while True:
            probes = Probes(nprobes, refine)
            recall, search_ms = _measure(rows, trial, probes)
            if recall >= tuning.recall:
                probes = Probes(min(tuning.cells_for_questions * nprobes, cells), tuning.refined_for_questions * refine)
                held.append((probes, *_measure(rows, trial, probes)))
            # Twice as many cells that find no more: what is missing, the codes cannot tell apart.
            if recall >= tuning.recall or nprobes == cells or recall < before + 0.001:
                break
            nprobes, before = min(2 * nprobes, cells), recall
    fast = [way for way in held if way[2] < trial.scan_ms]
    return min(fast or held, key=lambda way: way[2], default=None)


def _measure(rows: Rows, trial: RecallProbe, probes: Probes) -> tuple[float, float]:
    found, times = 0, []
    for query, best in zip(trial.asked, trial.best, strict=True):
        start = time.perf_counter()
        ids = _row_ids(rows, query, trial.column, probes)
        times.append(1000 * (time.perf_counter() - start))
        found += len(np.intersect1d(ids, best, assume_unique=True))
    return found / max(1, sum(map(len, trial.best))), statistics.median(times)


def _row_ids(rows: Rows, query: Any, column: str, probes: Probes | None) -> npt.NDArray[np.uint64]:
    """Return LanceDB's ids of the rows nearest to a query in the newest version."""
    search = rows.nearest(rows.newest, query, column, probes)
    found = search.with_row_id(True).select(["_distance"]).limit(_CANDIDATES + 1).to_arrow()
    return np.asarray(found["_rowid"].to_numpy())


def _draw(table: LanceTable, column: str, count: int, seed: int) -> tuple[Vectors | Bits, npt.NDArray[np.uint64]]:
    """Return searched vectors of rows drawn evenly, as they are stored, and the rows' LanceDB ids."""
    total = table.count_rows()
    places = np.random.default_rng(seed).choice(total, min(count, total), replace=False)
    found = table.take_offsets(np.sort(places).tolist()).with_row_id().select([column]).to_arrow()
    return _stored(found[column]), found["_rowid"].to_numpy()


def _stored(column: pa.ChunkedArray) -> Vectors | Bits:
    """Return a vector column in the form of a query: floats as float32, packed signs as they are."""
    joined = column.combine_chunks()
    flat = joined.flatten().to_numpy(zero_copy_only=False)
    kept: Vectors | Bits = flat if flat.dtype == np.uint8 else flat.astype(np.float32)
    return kept.reshape(-1, joined.type.list_size)


Batches = Iterator[tuple[npt.NDArray[np.uint64], Vectors]]


def _batches(table: LanceTable, column: str, cancel: CancelToken | None) -> Batches:
    for batch in table.search().with_row_id(True).select([column]).to_batches(_SCAN_ROWS):
        if cancel is not None:
            cancel.check()
        yield batch["_rowid"].to_numpy(), vector_matrix(batch[column])


def _nearest(batches: Batches, asked: Vectors | Bits) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.float32]]:
    """Return the ids and scores of the rows nearest to each question, itself among them, unordered.

    Both are (questions, _CANDIDATES + 1), or as many as there are rows.

    One pass for all questions: a scan for each would take as long as building the index.
    """
    queries = _compared(asked)
    ids = np.zeros((len(queries), 0), np.uint64)
    scores = np.zeros((len(queries), 0), np.float32)
    for row_ids, vectors in batches:
        new = queries @ vectors.T  # (questions, batch)
        kept = _highest(new)
        scores = np.concatenate([scores, np.take_along_axis(new, kept, 1)], axis=1)
        ids = np.concatenate([ids, row_ids[kept]], axis=1)
        best = _highest(scores)
        ids, scores = np.take_along_axis(ids, best, 1), np.take_along_axis(scores, best, 1)
    return ids, scores


def _compared(asked: Vectors | Bits) -> Vectors:
    """Return vectors whose dot products rank as the store's own distances do."""
    return unpack_signs(asked.astype(np.uint8)) if asked.dtype == np.uint8 else asked.astype(np.float32)


def _highest(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.intp]:
    """Return the places of each row's highest, as many as a search asks for and one more, or all there are."""
    wanted = min(_CANDIDATES + 1, scores.shape[1])
    return np.argpartition(-scores, wanted - 1, axis=1)[:, :wanted]
