"""When are rows rewritten, when are vectors indexed? Numbers that decide on time and room, never on what is right."""

from __future__ import annotations

from dataclasses import field
from datetime import timedelta

from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class VectorIndexTuning:
    """When a library gets a vector index, and how that is built and proved; see docs/benchmarks/scale.md.

    Questions lie farther from their answers than chunks from each other, so what finds .98 of a chunk's nearest finds
    .93 of a question's. Twelve times the cells, and three times the comparisons, find .992 (100,000 chunks), .99 (a
    million) and .98 (three million).

    Attributes:
        budget_ms: of a scan: a search has 100 ms (200 at a million chunks), of which the rest takes 50 to 60.
        least_rows: a scan of fewer takes 20 ms on two slow cores: it is not even timed.
        recall: share of the ten best of an exact search that a search with the index has to find.
        questions: rows of the library that the index is proved on.
        cell_rows: half as many double the cells to compare with, twice as many the rows to look at.
        cells_for_questions: how many times the cells are searched that chunks as questions need.
        refined_for_questions: how many times the rows are compared again.
    """

    budget_ms: float = 30.0
    least_rows: int = 100_000
    recall: float = 0.98
    questions: int = 128
    cell_rows: int = 4096
    cells_for_questions: int = 12
    refined_for_questions: int = 3


@dataclass(frozen=True, slots=True)
class StoreTuning:
    """The defaults were measured on libraries of up to a million chunks; others serve tests and measurements.

    Attributes:
        keep_versions: older versions than this are counted as stale.
        keep_looked_at: for so long a version stays that somebody began to look at; a search takes less than a minute.
        least_stale_bytes: what older versions may always take at the end of a run: most runs are small.
        refit_min_chunks: fewer say little about directions.
        refit_growth: a rotation is fitted anew, in a run, when the library has grown this much since the last fit.
        refit_in_a_run_chunks: while a run goes on a fit is worth its rewrite later: of fewer chunks a search compares
            so many by their full vectors that the searched ones hardly matter.
        fill_rows: rows of a searched column written together.
        slow_count_s: chunks are counted at each commit where that takes no longer.
        count_again: counting waits for so many times what it took.
        index: of the vectors.
    """

    keep_versions: timedelta = timedelta(minutes=5)
    keep_looked_at: timedelta = timedelta(minutes=1)
    least_stale_bytes: int = 1 << 20
    refit_min_chunks: int = 64
    refit_growth: float = 4.0
    refit_in_a_run_chunks: int = 2_000
    fill_rows: int = 4_096
    slow_count_s: float = 0.1
    count_again: float = 20
    index: VectorIndexTuning = field(default_factory=VectorIndexTuning)
