"""Are the rows' files still as they were written? A sum of each, taken when it was flushed.

LanceDB keeps no checksums: four kilobytes of garbage in a data file change what a search finds, and nobody
is told. The sums lie beside the table in a file of lines. They are no part of a commit: a line that a
power cut took, or that cannot be read, means a file that cannot be compared, nothing worse.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from pathlib import Path

from engine.private import private, replace_private

FILE_NAME = "sums.txt"
_BLOCK_BYTES = 1 << 20
# LanceDB writes this one anew with each version; it is a hint, and found without.
MUTABLE = "latest_version_hint.json"


class Sums:
    """The sums of the files below one folder. Used by the holder of the writer's lock; read by anybody."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / FILE_NAME
        self._known = read_sums(folder)

    def add(self, paths: Iterable[str]) -> None:
        """Take the sums of new files and write them down."""
        lines = []
        for path in paths:
            name = Path(path).relative_to(self._folder).as_posix()
            if name in self._known or not counts(name):
                continue
            found = sum_of(Path(path))
            if found is not None:
                self._known[name] = found
                lines.append(_line(name, found))
        if lines:
            with open(self._path, "a", encoding="utf-8", opener=private) as out:
                out.writelines(lines)

    def forget_gone(self) -> None:
        """Drop the lines of files that are no longer there, where they have become many."""
        gone = [name for name in self._known if not (self._folder / name).exists()]
        if len(gone) <= len(self._known) // 2:
            return
        for name in gone:
            del self._known[name]
        replace_private(self._path, "".join(_line(name, found) for name, found in self._known.items()))


def counts(name: str) -> bool:
    """Return whether a file never changes once it has its name: the table's files do, temporary ones do not."""
    last = name.rsplit("/", 1)[-1]
    return "/" in name and last != MUTABLE and not last.startswith(".") and "#" not in last


def sum_of(path: Path) -> tuple[int, int] | None:
    """Return a file's size and CRC-32, or None where it has gone.

    Raises:
        OSError: it cannot be read.
    """
    total, size = 0, 0
    try:
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK_BYTES):
                total, size = zlib.crc32(block, total), size + len(block)
    except FileNotFoundError:
        return None
    return size, total


def read_sums(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and CRC-32 of every file that has a whole line; later lines win."""
    known: dict[str, tuple[int, int]] = {}
    try:
        lines = (folder / FILE_NAME).read_bytes().splitlines()
    except OSError:
        return known
    for raw in lines:
        try:
            own, size, total, name = raw.decode("utf-8").split(" ", 3)
            if int(own, 16) == zlib.crc32(raw[9:]):
                known[name] = (int(size), int(total, 16))
        except ValueError:
            continue
    return known


def _line(name: str, found: tuple[int, int]) -> str:
    rest = f"{found[0]} {found[1]:08x} {name}"
    return f"{zlib.crc32(rest.encode()):08x} {rest}\n"
