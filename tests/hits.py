"""What a library finds, in a form that is easily compared."""

from __future__ import annotations

from pathlib import Path

from engine import Library, SearchOptions


def found(library: Library, query: str, mode: str = "words", **options: object) -> list[str]:
    """Return the file names of the hits, best first."""
    result = library.search(query, SearchOptions(mode=mode, **options))
    return [Path(hit.path).name for hit in result.hits]


def marked(library: Library, query: str) -> list[str]:
    """Return what is marked in the best passage that is found by words."""
    best = library.search(query, SearchOptions(mode="words")).hits[0].passages[0]
    return [best.text[start:end] for start, end in best.highlights]
