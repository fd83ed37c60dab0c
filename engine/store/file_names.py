"""Which files have a name like this, read or not? The words of every name that was seen, in a table of their own.

They are kept out of the passages' word index: a thousand photos must not make "holiday" a common word.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any

from engine.store.ledger_file import LedgerFile
from engine.words.split import split
from engine.words.stems import fold

# A name's row is the hash of its path, so that no second table of paths is needed.
_TABLES = """
CREATE VIRTUAL TABLE file_names USING fts5(words, path UNINDEXED, prefix='2 3',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
CREATE VIRTUAL TABLE file_name_terms USING fts5vocab(file_names, row);
"""
_SEPARATORS = (b"/", b"\\")
_ASKED_AT_ONCE = 500  # files in one question to the ledger


def name_words(name: str) -> list[str]:
    """Return the words of a file's name, folded, its ending and the parts of CamelCase among them, each once."""
    found: dict[str, None] = {}
    for piece in name.split():
        parts = split(piece)
        for span in (*parts.words, *(one for one in parts.also if one.text.isalnum())):
            found[fold(span.text)] = None
    return list(found)


def has_names(db: sqlite3.Connection) -> bool:
    """Return whether the ledger has the table; libraries of earlier versions get it from the next writer."""
    return bool(db.execute("SELECT 1 FROM sqlite_master WHERE name = 'file_names'").fetchone())


def make_names(db: sqlite3.Connection) -> None:
    """Make the table where there is none, with every name that the ledger has; part of a transaction."""
    if has_names(db):
        return
    for statement in _TABLES.split(";"):  # executescript would end the transaction
        db.execute(statement)
    _insert(db, (path for (path,) in db.execute("SELECT path FROM files").fetchall()))


def known_lines(db: sqlite3.Connection, columns: str, paths: Iterable[bytes]) -> Iterator[tuple[Any, ...]]:
    """Yield these columns of the lines that these files have in the ledger, each once; many files in one question."""
    wanted = list(dict.fromkeys(paths))
    for start in range(0, len(wanted), _ASKED_AT_ONCE):
        some = wanted[start : start + _ASKED_AT_ONCE]
        yield from db.execute(f"SELECT {columns} FROM files WHERE path IN ({', '.join('?' * len(some))})", some)


def put_names(db: sqlite3.Connection, paths: Iterable[bytes]) -> None:
    """Add the names of files whose lines are about to be written, but for those that have lines; before the lines."""
    if has_names(db):
        paths = dict.fromkeys(paths)
        known = {path for (path,) in known_lines(db, "path", paths)}
        _insert(db, [path for path in paths if path not in known])


def drop_names(db: sqlite3.Connection, paths: Iterable[bytes]) -> None:
    """Drop the names of files whose lines go."""
    if has_names(db):
        db.executemany("DELETE FROM file_names WHERE rowid = ?", ((_row(path),) for path in paths))


def _insert(db: sqlite3.Connection, paths: Iterable[bytes]) -> None:
    rows = ((_row(path), " ".join(name_words(_name(path))), path) for path in paths)
    db.executemany("INSERT OR REPLACE INTO file_names (rowid, words, path) VALUES (?, ?, ?)", rows)


def _row(path: bytes) -> int:
    return int.from_bytes(blake2b(path, digest_size=8).digest(), "big") >> 1


def _name(path: bytes) -> str:
    return os.fsdecode(path[max(path.rfind(mark) for mark in _SEPARATORS) + 1 :])


def paths_named(ledger: LedgerFile, words: Sequence[Sequence[str]], *, begins: bool, most: int) -> list[bytes]:
    """Return the paths of files whose name has one of each of these groups of words, at most so many.

    Args:
        ledger: of an open library.
        words: folded; of the words of a group any may stand for it.
        begins: whether a word of the name may go on behind the one that is asked for.
        most: how many.
    """
    if not words or not ledger.ask("SELECT 1 FROM sqlite_master WHERE name = 'file_names'"):
        return []
    star = "*" if begins else ""
    asked = " AND ".join(
        "(" + " OR ".join(f'"{word}"{star if len(word) > 2 else ""}' for word in group) + ")" for group in words
    )
    sql = "SELECT path FROM file_names WHERE file_names MATCH ? ORDER BY rowid LIMIT ?"
    return [path for (path,) in ledger.ask(sql, (f"words : ({asked})", most))]


def known_words(ledger: LedgerFile, words: Iterable[str]) -> dict[str, int]:
    """Return those of these words that some name has, and how many names have each."""
    wanted = list(words)
    if not wanted or not ledger.ask("SELECT 1 FROM sqlite_master WHERE name = 'file_name_terms'"):
        return {}
    found: dict[str, int] = {}
    for at in range(0, len(wanted), 500):
        some = wanted[at : at + 500]
        marks = ", ".join("?" * len(some))
        found |= dict(ledger.ask(f"SELECT term, doc FROM file_name_terms WHERE term IN ({marks})", tuple(some)))
    return found
