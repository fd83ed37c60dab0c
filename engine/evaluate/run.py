"""How does a judged set go through the real pipeline? As files in a folder, indexed and searched."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.errors import StoreError
from engine.evaluate.judged import JudgedSet, load_judged_set
from engine.evaluate.measures import ndcg, recall, reciprocal_rank
from engine.library import Library
from engine.search.hits import SearchOptions
from engine.settings import Settings

_DEPTH = 100


@contextmanager
def judged_library(judged: JudgedSet, dims: int | None = None) -> Iterator[tuple[Library, dict[str, str], float]]:
    """Write a set's documents as files, index them, and yield the library.

    Yields:
        The library, the document id of each path, and the seconds that indexing took.
    """
    with tempfile.TemporaryDirectory(prefix="kenning-eval-") as temporary:
        folder = Path(temporary).resolve() / "documents"
        folder.mkdir()
        names = {}
        for number, (name, (title, text)) in enumerate(judged.documents.items()):
            path = folder / f"{number}.txt"
            path.write_text(f"{title}\n\n{text}" if title else text, "utf-8")
            names[str(path)] = name
        with Library.create(Path(temporary) / "library", dims=dims, settings=Settings()) as library:
            start = time.perf_counter()
            report = library.index([folder])
            seconds = time.perf_counter() - start
            empty = sum(not text.strip() and not title.strip() for title, text in judged.documents.values())
            if report.failed > empty:
                raise StoreError(f"{report.failed} documents of the set were not read: {report.failures[:3]}")
            yield library, names, seconds


def evaluate(folder: Path, *, mode: str = "hybrid", dims: int | None = None) -> dict[str, Any]:
    """Measure search quality on a judged set.

    Args:
        folder: a set in BEIR layout.
        mode: "hybrid", "meaning" or "words".
        dims: dimensions searched; None is the setting's default.

    Returns:
        The shape of ``kenning eval --json``.
    """
    judged = load_judged_set(folder)
    with judged_library(judged, dims) as (library, names, seconds):
        result = measure(library, names, judged, SearchOptions(limit=_DEPTH, mode=mode, passages=1))
    return {**result, "documents": len(judged.documents), "seconds_index": round(seconds, 2)}


def measure(library: Library, names: dict[str, str], judged: JudgedSet, options: SearchOptions) -> dict[str, Any]:
    """Run every query of a set and average the measures."""
    found: dict[str, list[float]] = {"ndcg@10": [], "recall@100": [], "mrr@10": []}
    times = []
    library.search("warm up", options)
    for query, gains in judged.judged.items():
        start = time.perf_counter()
        hits = library.search(judged.queries[query], options).hits
        times.append(1000 * (time.perf_counter() - start))
        ranked = [names[hit.path] for hit in hits]
        found["ndcg@10"].append(ndcg(ranked, gains, 10))
        found["recall@100"].append(recall(ranked, gains, 100))
        found["mrr@10"].append(reciprocal_rank(ranked, gains, 10))
    times.sort()
    return {
        "queries": len(times),
        **{name: round(statistics.fmean(values), 4) for name, values in found.items()},
        "ms_per_query": {
            "p50": round(times[len(times) // 2], 2),
            "p95": round(times[int(0.95 * (len(times) - 1))], 2),
        },
    }
