"""Which name of a file with several is read? One; the others lead to it, also where a look saw only some of them.

A walk of everything meets all names and settles it. A look at a few places may see a new link and not the file that is
read already, or that this one is gone and not the link that is left: the ledger's inodes tell.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from engine.documents import FileEntry
from engine.documents.scan import entry_at
from engine.indexing.known_files import KnownFiles
from engine.store import FileRecord, Ledger

ALIAS = "alias"  # the state of a line for a further name


def files_behind(ledger: Ledger, found: Iterable[FileEntry], known: KnownFiles) -> dict[Path, FileEntry]:
    """Return those of the files found that are further names, each with the file that is read instead.

    Args:
        ledger: what the library knows.
        found: files of a look at some places.
        known: the ledger's lines of these places at least.
    """
    new = {entry.path: entry for entry in found if entry.shared and not _is_the_one(known.get(entry.path), entry)}
    records = ledger.by_inode({entry.inode for entry in new.values()})
    read = {record.inode: record.path for record in records if record.state != ALIAS and record.path not in new}
    behind = {}
    for path, entry in new.items():
        other = read.get(entry.inode)
        if other is not None and _are_one(path, other) and (now := entry_at(other)) is not None:
            behind[path] = now
    return behind


def names_left(ledger: Ledger, lost: Iterable[FileRecord], found: Iterable[FileEntry]) -> list[FileEntry]:
    """Return for each file that is not at its path any more another name that it still has, unless it was found."""
    wanted = {record.inode for record in lost if record.state != ALIAS} - {0} - {entry.inode for entry in found}
    left: dict[int, FileEntry] = {}
    for record in ledger.by_inode(wanted):
        if record.state == ALIAS and record.inode not in left:
            entry = entry_at(record.path)
            if entry is not None and entry.inode == record.inode:
                left[record.inode] = entry
    return list(left.values())


def _is_the_one(record: FileRecord | None, entry: FileEntry) -> bool:
    return record is not None and record.state != ALIAS and record.inode == entry.inode


def _are_one(path: Path, other: Path) -> bool:
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False
