"""Which terms does the word index hold, and how many chunks hold each? A table of the ledger, exact at each commit.

LanceDB's index answers only for whole terms. What a prefix may mean, which words of a long query are
rare, and whether a word occurs at all is asked here.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.store.ledger import Ledger

_ADD = "INSERT INTO terms VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET chunks = chunks + excluded.chunks"
_LAST = "\U0010ffff"


def count_terms(chunks: Iterable[str]) -> Counter[str]:
    """Return in how many of these chunks, each a string of terms between spaces, each term stands."""
    counts = Counter(chain.from_iterable(set(words.split(" ")) for words in chunks))
    counts.pop("", None)
    return counts


def record_terms(db: sqlite3.Connection, changes: Mapping[str, int]) -> None:
    """Add to (or take from) the number of chunks of each term; terms of no chunk go."""
    # In the table's order, so that a large table is walked through and not jumped about in.
    db.executemany(_ADD, sorted((term, count) for term, count in changes.items() if count))
    gone = [(term,) for term, count in changes.items() if count < 0]
    db.executemany("DELETE FROM terms WHERE term = ? AND chunks <= 0", gone)


class Vocabulary:
    """The terms of one library, as of its last commit."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._size: tuple[Any, int, tuple[str, ...]] | None = None

    def size(self) -> tuple[int, tuple[str, ...]]:
        """Return how many chunks there are, and the languages of their documents, most frequent first."""
        version = self._ledger.meta("durable_version")
        known = self._size
        if known is None or known[0] != version:
            chunks = sum(count for _, count, _ in self._ledger.counts().values())
            known = (version, chunks, tuple(self._ledger.languages()))
            self._size = known
        return known[1], known[2]

    def chunks_with(self, terms: Iterable[str]) -> dict[str, int]:
        """Return for each of these terms that occurs how many chunks hold it."""
        wanted = json.dumps(list(terms), ensure_ascii=False)
        sql = "SELECT term, chunks FROM terms WHERE term IN (SELECT value FROM json_each(?))"
        return dict(self._ledger.ask(sql, (wanted,)))

    def beginning(self, prefix: str, limit: int) -> dict[str, int]:
        """Return the most frequent terms that begin so, and how many chunks hold each."""
        sql = "SELECT term, chunks FROM terms WHERE term >= ? AND term < ? ORDER BY chunks DESC, term LIMIT ?"
        return dict(self._ledger.ask(sql, (prefix, prefix + _LAST, limit)))
