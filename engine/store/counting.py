"""How does the ledger keep count of the words? Within each commit, and by how much LanceDB's index may differ.

LanceDB scores rows by what its index held when it was made: removed rows still count, new ones do not. Exact counts
are taken of the chunks themselves; what was removed since is remembered beside them until the index is made anew.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import blake2b
from typing import Any

from engine.store.ledger_rows import get_meta, put_meta
from engine.store.word_counts import IndexLength, Length, WordCounts

COUNTS, INDEX = "word_counts", "word_index"
_ADD = "INSERT INTO {} VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET chunks = chunks + excluded.chunks"
# In how many removed chunks each term stood. The term itself would be a piece of what was removed, so a hash stands
# for it; terms of one hash make a bound wider, never wrong. No format of its own: who has not counted yet has none.
_GONE = "CREATE TABLE IF NOT EXISTS gone_terms (term INTEGER PRIMARY KEY, chunks INTEGER NOT NULL)"


def record_words(db: sqlite3.Connection, added: WordCounts, gone: WordCounts) -> None:
    """Count chunks that are added and others that are removed; part of a transaction."""
    net = Counter(added.held)
    net.subtract(gone.held)
    _add(db, "terms", net)
    fewer = [(term,) for term, change in net.items() if change < 0]
    db.executemany("DELETE FROM terms WHERE term = ? AND chunks <= 0", fewer)
    known = get_meta(db, COUNTS, None)
    if known is not None:
        length = Length(known["chunks"] + added.chunks - gone.chunks, known["terms"] + added.terms - gone.terms)
        put_meta(db, {COUNTS: asdict(length)})
    index = get_meta(db, INDEX, None)
    if index is not None:
        index["new_chunks"] += added.chunks
        index["gone_chunks"] += gone.chunks
        put_meta(db, {INDEX: index})
        _add(db, "gone_terms", _hashed(gone.held))


def record_index(db: sqlite3.Connection, *, anew: bool) -> None:
    """Record that the index now holds every row: made anew, or brought up to date with removed rows still counted."""
    length = Length(**get_meta(db, COUNTS, asdict(Length())))
    old = get_meta(db, INDEX, None)
    if anew:
        _forget_gone(db)
        put_meta(db, {INDEX: asdict(IndexLength(length.chunks, length.chunks, length.terms))})
    elif old is not None:
        most = old["most_chunks"] + old["new_chunks"] if old["gone_chunks"] else length.chunks
        put_meta(db, {INDEX: asdict(IndexLength(length.chunks, most, length.terms, 0, old["gone_chunks"]))})


def begin_counting(db: sqlite3.Connection, index: IndexLength | None) -> None:
    """Count from nothing; ``index`` is None where nobody knows what LanceDB's index counts."""
    db.execute("DELETE FROM terms")
    _forget_gone(db)
    put_meta(db, {COUNTS: asdict(Length()), INDEX: asdict(index) if index is not None else None})


def lengths(counts: dict[str, Any] | None, index: dict[str, Any] | None) -> tuple[Length | None, IndexLength | None]:
    """Return what the facts of this name say; None where nobody has counted yet."""
    return Length(**counts) if counts else None, IndexLength(**index) if index else None


def _forget_gone(db: sqlite3.Connection) -> None:
    db.execute(_GONE)
    db.execute("DELETE FROM gone_terms")


def term_hash(term: str) -> int:
    """Return the number that stands for a removed term, of 64 bits as SQLite takes them."""
    return int.from_bytes(blake2b(term.encode(), digest_size=8).digest(), "big", signed=True)


def _hashed(held: Mapping[str, int]) -> Counter[int]:
    counts: Counter[int] = Counter()
    for term, chunks in held.items():
        counts[term_hash(term)] += chunks
    return counts


def _add(db: sqlite3.Connection, table: str, changes: Mapping[str, int] | Mapping[int, int]) -> None:
    """Add to (or take from) the number of chunks of each term."""
    # In the table's order, so that a large table is walked through and not jumped about in.
    db.executemany(_ADD.format(table), sorted((term, count) for term, count in changes.items() if count))
