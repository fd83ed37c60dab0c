"""Which documents match a query that consists of filters alone? Pinned ones come first, then the newest."""

from __future__ import annotations

from contextlib import suppress

import numpy as np

from engine.errors import SettingsError
from engine.search.exclusions import Exclusions
from engine.search.hits import SearchOptions
from engine.search.query import Query
from engine.search.rank import Ranked, Scored
from engine.search.retrieve import row_filter
from engine.search.sorted_by import listed_order
from engine.store import Store
from engine.store.columns import ID_SHIFT
from engine.store.marks import PINNED, Marks

_SCAN_ROWS = 65_536


def browse(store: Store, exclusions: Exclusions, options: SearchOptions) -> list[Ranked]:
    """Return at most ``options.limit`` matching documents, newest first, each with its first chunk and a score of 0."""
    query, at_once = exclusions.query, options.tuning.browsed_at_once
    newest = _newest(store, query, options)
    dated = options.sort in ("relevance", "newest")
    placed = None if dated else listed_order(store, newest, options.sort)
    in_order = placed if placed is not None else _in_order(store, newest, max(options.limit, at_once))
    in_order = _pinned_first(store, in_order, newest)
    some = in_order[:at_once] if query.unwanted else in_order
    refused = exclusions.refused(some)
    chosen = [number for number in some if number not in refused]
    if len(chosen) < options.limit and len(some) < len(in_order):
        passing = _newest(store, exclusions.settled(refused).query, options)
        chosen += [number for number in in_order[at_once:] if number in passing]
    chosen = chosen[: options.limit]
    rows = {row.document_id: row for row in store.rows.by_ids(number << ID_SHIFT for number in chosen)}
    return [
        Ranked(number, 0.0, 0.0, 0.0, ((0.0, Scored(rows[number], 0.0, 0.0)),)) for number in chosen if number in rows
    ]


def _pinned_first(store: Store, in_order: list[int], passing: dict[int, int]) -> list[int]:
    """Move pinned documents to the front; the order is otherwise kept."""
    pinned: set[int] = set()
    with suppress(SettingsError):  # tags that cannot be read are no reason to list nothing
        pinned = {number for number in Marks(store.folder).documents(store.ledger, PINNED) if number in passing}
    return [*(one for one in in_order if one in pinned), *(one for one in in_order if one not in pinned)]


def _in_order(store: Store, newest: dict[int, int], first: int) -> list[int]:
    """Sort documents by date, newest first; among the ``first`` of them, equal dates are sorted by path."""
    in_order = sorted(newest, key=lambda number: (-newest[number], number))
    if not in_order:
        return []
    last = newest[in_order[:first][-1]]
    head = [number for number in in_order if newest[number] >= last]
    paths = store.ledger.paths_of(head)
    head.sort(key=lambda number: (-newest[number], paths.get(number, b"")))
    return [*head, *in_order[len(head) :]]


def _newest(store: Store, query: Query, options: SearchOptions) -> dict[int, int]:
    """Return the ids of all documents that match the filters, with their dates (seconds since the epoch)."""
    newest: dict[int, int] = {}
    for batch in store.rows.scan(["document_id", "modified"], row_filter(store, query, options).sql(), _SCAN_ROWS):
        numbers, first = np.unique(batch["document_id"].to_numpy(), return_index=True)
        dates = batch["modified"].to_numpy()[first]
        newest.update(zip(numbers.tolist(), dates.tolist(), strict=True))
    return newest
