"""Is every file of a library present, readable and unchanged? Each is read once and its checksum compared.

The ledger's are left to SQLite, which reads all of it for itself: whoever else opens and closes them in a process that
has the ledger open makes away with its locks (https://sqlite.org/howtocorrupt.html, 2.2). What was set aside is damaged
anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from engine.paths import display_path
from engine.reports.maintenance import Problem
from engine.store.checksums import counts, read_sums, sum_of
from engine.store.creation_options import FILE_NAME as FACTS
from engine.store.disk_space import files_below
from engine.store.lance import TABLE_FOLDER
from engine.store.live_files import LiveFiles
from engine.wording import counted


@dataclass(slots=True)
class FilesFound:
    """What was looked at; whether files of indexes, or of the rows themselves, are damaged."""

    files: int = 0
    size_bytes: int = 0
    indexes: bool = False
    rows: bool = False
    problems: list[Problem] = field(default_factory=list)


def check_files(library: Path, folder: str, version: int, tell: Callable[[float], None]) -> FilesFound:
    """Read every file of a library.

    Args:
        library: its folder.
        folder: the name of the rows' folder in it.
        version: of the rows; damage to files of other versions is a note.
        tell: told the share of the bytes that is read; may raise Cancelled.
    """
    rows = library / folder
    sums, live = read_sums(rows), LiveFiles(rows, TABLE_FOLDER, version)
    found = FilesFound()
    files = list(_files(library, folder))
    total = max(1, sum(size for _, size in files))
    unknown = 0
    seen: set[str] = set()
    for path, _ in files:
        tell(min(1.0, found.size_bytes / total))
        name = path.relative_to(rows).as_posix() if path.is_relative_to(rows) else ""
        try:
            this = sum_of(path)
        except OSError as error:
            _add(found, library, path, f"cannot be read ({error.strerror})", needed=not name or name in live)
            continue
        if this is None:
            continue  # dropped by a writer meanwhile
        found.files, found.size_bytes = found.files + 1, found.size_bytes + this[0]
        seen.add(name)
        if name and counts(name):
            expected = sums.get(name)
            unknown += expected is None
            if expected is not None and expected != this:
                shorter = f"is {this[0]} bytes long, not {expected[0]}"
                what = shorter if this[0] != expected[0] else "was altered since it was written"
                _add(found, library, path, what, needed=name in live)
    for name in sorted((sums.keys() | live.names) - seen) if live.is_known else ():
        # Where the manifest went too, a writer has dropped this version: whoever reads its rows will see.
        if name in live and not (rows / name).exists() and (rows / live.manifest).exists():
            _add(found, library, rows / name, "is missing", needed=True)
    if unknown:
        what = counted(unknown, "file has no sum to compare it with", "files have no sum to compare them with")
        meaning, remedy = "Damage inside them may go unseen.", "kenning index takes it"
        found.problems.append(Problem("file", what, meaning, remedy, damage=False, count=unknown, action="index"))
    return found


def _files(library: Path, folder: str) -> Iterator[tuple[Path, int]]:
    """Yield the files that are looked at, with their sizes: those of the rows and the copy of the facts."""
    yield from files_below(library / folder)
    facts = library / FACTS
    if facts.is_file():
        yield facts, facts.stat().st_size


def _add(found: FilesFound, library: Path, path: Path, what: str, *, needed: bool) -> None:
    shown = display_path(path.relative_to(library))
    if not needed:
        meaning, remedy = "It belongs to an older version and is not needed.", "kenning compact removes it"
        action = "compact"
    elif "_indices" in path.parts:
        meaning, remedy = "Searches may miss what they should find, or fail.", "kenning check --repair"
        found.indexes, action = True, "repair"
    else:
        meaning, remedy = "Searches may find the wrong things, or fail.", "kenning index --force"
        found.rows, action = True, "rebuild"
    found.problems.append(Problem("file", f"The file {shown} {what}", meaning, remedy, damage=needed, action=action))
