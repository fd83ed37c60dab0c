"""How does the ledger keep count of the words? Within each commit, and by how much LanceDB's index may differ.

LanceDB scores rows by what its index held when it was made: removed rows still count, new ones do not. Exact counts
are taken of the chunks themselves; what was removed since is remembered beside them until the index is made anew.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, replace
from hashlib import blake2b
from typing import Any

from engine.store.ledger_file import get_meta, put_meta
from engine.store.word_counts import IndexLength, Length, WordCounts

COUNTS, INDEX = "word_counts", "word_index"
_ADD = "INSERT INTO {} VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET chunks = chunks + excluded.chunks"
# In how many removed chunks each term stood. The term itself would be a piece of what was removed, so a hash stands
# for it; terms of one hash make a bound wider, never wrong. No format of its own: who has not counted yet has none.
_GONE = "CREATE TABLE IF NOT EXISTS gone_terms (term INTEGER PRIMARY KEY, chunks INTEGER NOT NULL)"


def record_words(
    db: sqlite3.Connection, added: WordCounts, gone: WordCounts | None = None, unseen: WordCounts | None = None
) -> None:
    """Count chunks that are added and others that are removed; part of a transaction.

    Args:
        db: with the transaction.
        added: chunks that come.
        gone: chunks that go and that LanceDB's index holds.
        unseen: chunks that go and that it does not hold yet.
    """
    gone, unseen = gone or WordCounts(), unseen or WordCounts()
    net = Counter(added.held)
    net.subtract(gone.held)
    net.subtract(unseen.held)
    _add(db, "terms", net)
    fewer = [(term,) for term, change in net.items() if change < 0]
    db.executemany("DELETE FROM terms WHERE term = ? AND chunks <= 0", fewer)
    known = get_meta(db, COUNTS, None)
    if known is not None:
        chunks = added.chunks - gone.chunks - unseen.chunks
        terms = added.terms - gone.terms - unseen.terms
        put_meta(db, {COUNTS: asdict(Length(known["chunks"] + chunks, known["terms"] + terms))})
    index = get_meta(db, INDEX, None)
    if index is not None:
        old = IndexLength(**index)
        new_chunks = old.new_chunks + added.chunks - unseen.chunks
        new_terms = old.new_terms + added.terms - unseen.terms
        gone_chunks = old.gone_chunks + gone.chunks
        put_meta(db, {INDEX: asdict(replace(old, new_chunks=new_chunks, new_terms=new_terms, gone_chunks=gone_chunks))})
        _add(db, "gone_terms", _hashed(gone.held))


def record_index(db: sqlite3.Connection, *, rebuilt: bool) -> None:
    """Record that the index now holds every row: made anew, or brought up to date with removed rows still counted."""
    length = Length(**get_meta(db, COUNTS, asdict(Length())))
    old = get_meta(db, INDEX, None)
    most, gone = length.chunks, 0
    if rebuilt:
        _forget_gone(db)
    elif old is None:
        return
    elif old["gone_chunks"]:
        most, gone = old["most_chunks"] + old["new_chunks"], old["gone_chunks"]
    last = int(get_meta(db, "last_document_id", 0))
    put_meta(db, {INDEX: asdict(IndexLength(length.chunks, most, length.terms, gone_chunks=gone, last_document=last))})


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
