"""Which of a text's copies are left out, where they would fill a list that shows each text once?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from engine.search.rank import Ranked
from engine.store import Condition, RowFilter, Store
from engine.store.marks import as_ranges
from engine.store.schema import Outline

_SCAN_ROWS = 65_536


def needless_copies(
    store: Store, ranked: Sequence[Ranked], known: Mapping[int, Outline], passing: RowFilter, *, listed: bool
) -> set[int]:
    """Return the documents that read as some of these do and need not be looked for: of each text one stays.

    The one that stays is the one that a list of all copies would show: where words were found it is the one that they
    match best, else the first by path of those that may be seen, since meaning takes all copies for equal.

    Args:
        store: an open library.
        ranked: documents that were found, best first.
        known: what the ledger knows of them.
        passing: which rows the search may see.
        listed: whether they are in an order of their own, so that the first of each text is the one to be shown.
    """
    found: dict[str, list[Ranked]] = defaultdict(list)
    for document in ranked:
        found[known[document.document_id].content].append(document)
    found.pop("", None)
    reading = store.ledger.documents_reading(found).items()
    copies = {content: numbers for content, numbers in reading if len(numbers) > 1}
    visible: set[int] | None = None
    left_out: set[int] = set()
    for content, numbers in copies.items():
        some = found[content]
        if listed or len(some) == len(numbers):
            kept = some[0].document_id
        elif most := max(one.words for one in some):
            best = (one.document_id for one in some if one.words == most)
            kept = min(best, key=lambda number: known[number].path)
        else:
            if visible is None:
                visible = _visible(store, passing, {number for each in copies.values() for number in each})
            kept = next((number for number in numbers if number in visible), some[0].document_id)
        left_out |= set(numbers) - {kept}
    return left_out


def _visible(store: Store, passing: RowFilter, documents: set[int]) -> set[int]:
    """Return which of these documents the search may see."""
    where = passing.sql()
    if where is None:
        return documents
    among = Condition("documents", (as_ranges(documents),)).sql()
    batches = store.rows.scan(["document_id"], f"({where}) AND {among}", _SCAN_ROWS)
    return {number for batch in batches for number in batch["document_id"].unique().to_pylist()}
