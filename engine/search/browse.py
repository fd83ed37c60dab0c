"""What is there that the filters let through? A query of filters alone lists documents, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from engine.search.hits import SearchOptions
from engine.search.query import Query
from engine.search.rank import Ranked, Scored
from engine.search.retrieve import row_filter
from engine.search.unwanted import holding
from engine.store import Store
from engine.store.columns import ID_SHIFT

_SCAN_ROWS = 65_536
# Documents looked at for unwanted words in one go.
_AT_ONCE = 500


def browse(store: Store, query: Query, options: SearchOptions) -> list[Ranked]:
    """Return the newest documents that pass, at most ``options.limit``, each with its first chunk and no scores."""
    newest: dict[int, int] = {}
    for batch in store.rows.scan(["document_id", "modified"], row_filter(store, query, options).sql(), _SCAN_ROWS):
        numbers, first = np.unique(batch["document_id"].to_numpy(), return_index=True)
        dates = batch["modified"].to_numpy()[first]
        newest.update(zip(numbers.tolist(), dates.tolist(), strict=True))
    in_order = sorted(newest, key=lambda number: (-newest[number], number))
    chosen = list(islice(_allowed(store, query, in_order), options.limit))
    rows = {row.document_id: row for row in store.rows.by_ids(number << ID_SHIFT for number in chosen)}
    return [
        Ranked(number, 0.0, 0.0, 0.0, ((0.0, Scored(rows[number], 0.0, 0.0)),)) for number in chosen if number in rows
    ]


def _allowed(store: Store, query: Query, documents: Sequence[int]) -> Iterator[int]:
    """Yield the documents without what is unwanted, in their order."""
    for start in range(0, len(documents), _AT_ONCE):
        some = documents[start : start + _AT_ONCE]
        refused = holding(store, query.unwanted, some)
        yield from (number for number in some if number not in refused)
