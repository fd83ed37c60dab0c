"""How else can a list be sorted than by relevance? The same hits by date, name, size or folder; ``rank.py`` ranks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from engine.paths import display_path
from engine.patterns import lazy
from engine.search.hits import Hit, SearchResult
from engine.store import Store

_DIGITS = lazy(r"(\d+)")


def natural(name: str) -> tuple[Any, ...]:
    """Return a key by which "page 10" stands behind "page 9", whatever the case."""
    parts = _DIGITS.split(name.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def sorted_hits(store: Store, result: SearchResult, sort: str) -> SearchResult:
    """Return the same hits in another order: relevance has chosen them, so that the first is not just any document.

    By folder, those of a folder stand together, folders in the order of their best hits.
    """
    hits = list(result.hits)
    if sort == "newest":
        hits.sort(key=lambda hit: -hit.modified)
    elif sort == "name":
        hits.sort(key=lambda hit: (natural(PurePath(hit.path).name), hit.path))
    elif sort == "size":
        sizes = {number: record.size_bytes for number, record in _records(store, hits).items()}
        hits.sort(key=lambda hit: -sizes.get(hit.document_id, 0))
    elif sort == "folder":
        hits = grouped(hits)
    return replace(result, hits=tuple(hits))


def _records(store: Store, hits: Sequence[Hit]) -> dict[int, Any]:
    return store.ledger.by_document(hit.document_id for hit in hits)


def grouped(hits: Iterable[Hit]) -> list[Hit]:
    """Return hits with those of one folder side by side, folders in the order of their first."""
    folders: dict[str, list[Hit]] = {}
    for hit in hits:
        folders.setdefault(os.path.dirname(hit.container or hit.path), []).append(hit)
    return [hit for group in folders.values() for hit in group]


def listed_order(store: Store, newest: dict[int, int], sort: str) -> list[int] | None:
    """Return the documents of a list by name, size or folder; None where they stand by date.

    Args:
        store: of the library.
        newest: the documents, each with its date.
        sort: one of ``validation.SORTS``.
    """
    facts = {number: (display_path(os.fsdecode(path)), size) for number, path, size in store.ledger.places_of(newest)}
    keys: dict[str, Callable[[int], Any]] = {
        "name": lambda number: (natural(PurePath(facts[number][0]).name), facts[number][0]),
        "size": lambda number: (-facts[number][1], facts[number][0]),
        "folder": lambda number: (natural(os.path.dirname(facts[number][0])), -newest[number], facts[number][0]),
    }
    key = keys.get(sort)
    return sorted(facts, key=key) if key is not None else None
