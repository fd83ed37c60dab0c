"""Which texts need no encoding? Those that read the same as one that was encoded, in this run or an earlier one."""

from __future__ import annotations

from collections.abc import Iterable

from engine.encoders.matryoshka import Vectors
from engine.indexing.prepared import Prepared
from engine.store import Store
from engine.store.columns import FULL, vector_matrix

# A text of this content, cut at these places, each chunk with this context.
_Key = tuple[str, tuple[tuple[int, int, str], ...]]


class Copies:
    """Finds the vectors of equal texts. Asked by the thread that encodes; told of commits by the one that writes.

    Vectors are kept here until they are committed, and found in the store from then on. A text that is cut
    differently (as code and as prose, say, or by an older version) has other chunks, and is encoded.
    With ``earlier`` false, texts of earlier runs do not count: everything is to be made anew.
    """

    def __init__(self, store: Store, *, earlier: bool) -> None:
        self._store = store
        # Documents with higher ids count: all, or those of this run.
        self._after_id = 0 if earlier else store.ledger.last_document_id()
        self._on_the_way: dict[_Key, Vectors] = {}

    def vectors(self, item: Prepared) -> Vectors | None:
        """Return (chunks, full_dims) float32 of an equal text, or None where there is none."""
        key = _key(item)
        # In this order: what is committed meanwhile leaves the first place only after it is in the second.
        found = self._on_the_way.get(key)
        return found if found is not None else self._stored(item, key)

    def add(self, item: Prepared) -> None:
        """Remember vectors that are not committed yet."""
        if item.vectors is not None:
            self._on_the_way[_key(item)] = item.vectors

    def committed(self, items: Iterable[Prepared]) -> None:
        """Forget vectors that the store has now."""
        for item in items:
            if item.chunks is not None:
                self._on_the_way.pop(_key(item), None)

    def _stored(self, item: Prepared, key: _Key) -> Vectors | None:
        record = self._store.ledger.by_content(item.content)
        if record is None or (record.document_id or 0) <= self._after_id:
            return None
        # A context is not stored, but it comes from the text, by the kind of file, and counts as tokens.
        alike = item.document is not None and (record.type, record.tokens) == (item.document.type, item.tokens)
        if record.chunks != len(key[1]) or (any(context for *_, context in key[1]) and not alike):
            return None
        where = f"document_id = {record.document_id}"
        for batch in self._store.rows.scan(["start", "end", FULL], where, batch_rows=1 << 20):
            spans = list(zip(batch["start"].to_pylist(), batch["end"].to_pylist(), strict=True))
            order = sorted(range(len(spans)), key=spans.__getitem__)
            if [spans[row] for row in order] == [(start, end) for start, end, _ in key[1]]:
                return vector_matrix(batch[FULL])[order]
        return None


def _key(item: Prepared) -> _Key:
    return item.content, tuple((chunk.start, chunk.end, chunk.context) for chunk in item.chunks or ())
