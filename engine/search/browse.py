"""What is there that the filters let through? A query of filters alone lists documents, newest first."""

from __future__ import annotations

import numpy as np

from engine.search.hits import SearchOptions
from engine.search.query import Query
from engine.search.rank import Ranked, Scored
from engine.search.retrieve import row_filter
from engine.store import Store
from engine.store.columns import ID_SHIFT

_SCAN_ROWS = 65_536


def browse(store: Store, query: Query, options: SearchOptions) -> list[Ranked]:
    """Return the newest documents that pass, at most ``options.limit``, each with its first chunk and no scores."""
    newest: dict[int, int] = {}
    refused: set[int] = set()
    columns = ["document_id", "modified", *(["text"] if query.unwanted else [])]
    for batch in store.rows.scan(columns, row_filter(store, query, options).sql(), _SCAN_ROWS):
        numbers, first = np.unique(batch["document_id"].to_numpy(), return_index=True)
        dates = batch["modified"].to_numpy()[first]
        newest.update(zip(numbers.tolist(), dates.tolist(), strict=True))
        if query.unwanted:
            owners, texts = batch["document_id"].to_pylist(), batch["text"].to_pylist()
            pairs = zip(owners, texts, strict=True)
            refused.update(owner for owner, text in pairs if not query.allows(text))
    allowed = (number for number in newest if number not in refused)
    chosen = sorted(allowed, key=lambda number: (-newest[number], number))[: options.limit]
    rows = {row.document_id: row for row in store.rows.by_ids(number << ID_SHIFT for number in chosen)}
    return [
        Ranked(number, 0.0, 0.0, 0.0, ((0.0, Scored(rows[number], 0.0, 0.0)),)) for number in chosen if number in rows
    ]
