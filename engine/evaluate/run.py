"""How does a judged set go through the real pipeline? As files in a folder, indexed and searched."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.encoders.manifest import DEFAULT
from engine.errors import StoreError
from engine.evaluate.judged import JudgedSet, load_judged_set
from engine.evaluate.measures import ndcg, recall, reciprocal_rank
from engine.library import Library
from engine.search.hits import SearchOptions
from engine.settings import AUTO, Settings

_DEPTH = 100


@contextmanager
def judged_library(
    judged: JudgedSet, dims: int | None = None, store: str | None = None, encoder: str | None = None
) -> Iterator[tuple[Library, dict[str, str], float]]:
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
        place, settings = Path(temporary) / "library", Settings()
        encoder = DEFAULT if encoder in (None, AUTO) else encoder  # figures must not hang on what is drawn from files
        with Library.create(place, encoder=encoder, dims=dims, store=store, settings=settings) as library:
            start = time.perf_counter()
            report = library.index([folder])
            seconds = time.perf_counter() - start
            empty = sum(not text.strip() and not title.strip() for title, text in judged.documents.values())
            if report.failed > empty:
                raise StoreError(f"{report.failed} documents of the set were not read: {report.failures[:3]}")
            yield library, names, seconds


def evaluate(
    folder: Path,
    *,
    mode: str = "hybrid",
    dims: int | None = None,
    store: str | None = None,
    encoder: str | None = None,
) -> dict[str, Any]:
    """Measure search quality on a judged set.

    Args:
        folder: a set in BEIR layout.
        mode: "hybrid", "meaning" or "words".
        dims: dimensions searched; None is the setting's default.
        store: "float16" or "binary"; None is the setting's default.
        encoder: its name or folder; None is the setting's default.

    Returns:
        The shape of ``kenning eval --json``.
    """
    judged = load_judged_set(folder)
    with judged_library(judged, dims, store, encoder) as (library, names, seconds):
        result = measure(library, names, judged, SearchOptions(limit=_DEPTH, mode=mode, passages=1, fold=False))
    return {**result, "documents": len(judged.documents), "seconds_index": round(seconds, 2)}


def measure(library: Library, names: dict[str, str], judged: JudgedSet, options: SearchOptions) -> dict[str, Any]:
    """Run every query of a set and average the measures."""
    rankings, milliseconds = rank_queries(library, names, judged, options)
    return {**averages(rankings, judged), **milliseconds}


def rank_queries(
    library: Library, names: dict[str, str], judged: JudgedSet, options: SearchOptions
) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """Return each query's documents, best first, and what ``latencies`` says of the searches."""
    times: list[float] = []
    rankings: dict[str, list[str]] = {}
    library.search("warm up", options)
    for query in judged.judged:
        start = time.perf_counter()
        hits = library.search(judged.queries[query], options).hits
        times.append(1000 * (time.perf_counter() - start))
        rankings[query] = [names[hit.path] for hit in hits]
    return rankings, latencies(times)


def averages(rankings: dict[str, list[str]], judged: JudgedSet) -> dict[str, Any]:
    """Return the measures' means over the queries."""
    pairs = [(ranked, judged.judged[query]) for query, ranked in rankings.items()]
    found = {
        "ndcg@10": [ndcg(ranked, gains, 10) for ranked, gains in pairs],
        "recall@100": [recall(ranked, gains, 100) for ranked, gains in pairs],
        "mrr@10": [reciprocal_rank(ranked, gains, 10) for ranked, gains in pairs],
    }
    return {"queries": len(pairs), **{name: round(statistics.fmean(values), 4) for name, values in found.items()}}


def latencies(times: list[float]) -> dict[str, Any]:
    """Return the median and the 95th percentile of the queries' milliseconds."""
    times.sort()
    return {
        "ms_per_query": {
            "p50": round(times[len(times) // 2], 2),
            "p95": round(times[int(0.95 * (len(times) - 1))], 2),
        },
    }
