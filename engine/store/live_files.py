"""Which files does a version of the rows consist of? Its manifest lists them; damage to any other file hurts nobody.

LanceDB 0.40 has no question for it without a second package of 200 MB, so the manifest is read as its format says: a
message in protocol buffers near the end of a file, with the fragments and their data and deletion files, and a second
one with the indexes. Other places of a manifest name files too that are gone, such as the notes about the change that
made the version. Where it says more than is known here, every file counts as needed.

Source: the Lance table format, https://lance.org/format/table/, protos/table.proto.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from engine.store.lance import manifest_name

_MAGIC = b"LANC"
_TAIL_BYTES = 16  # where the message stands (8), the format's version (4), the magic word
_DELETIONS = {0: "arrow", 1: "bin"}
# The numbers of what is read: of a manifest, a fragment, a file of data, one of deletions, an index, and its files.
_FRAGMENTS, _INDEX_SECTION, _TRANSACTION_FILE, _BASE_PATHS = 2, 6, 12, 18
_DATA_FILES, _DELETION_FILE = 2, 3
_MOST_OF_A_FRAGMENT = 10  # a later format may keep files behind numbers that are not known here
_OUTSIDE_ROWS = {6, 8, 10}  # of a fragment: row ids kept in a file of their own, which Kenning's tables never have

Fields = dict[int, list[Any]]


class LiveFiles:
    """The files of one version. Names are relative to the folder of the rows, with forward slashes.

    Attributes:
        is_known: whether the manifest could be read, so that a file that is gone is known to be missed.
        manifest: its own name.
        names: every file that the manifest names, its own included; of indexes only those that it names one by one.
        indexes: the folders of its indexes, by their names alone.
        with_deletions: the fragments of which rows were deleted, which are still in their files.
    """

    def __init__(self, folder: Path, table: str, version: int) -> None:
        self.manifest = f"{table}/_versions/{manifest_name(version)}"
        self._table = table
        self.names: set[str] = set()
        self.indexes: set[str] = set()
        self.with_deletions: list[int] = []
        try:
            self._read((folder / self.manifest).read_bytes())
            self.is_known = True
        except (OSError, ValueError, IndexError, KeyError):
            self.is_known = False

    def __contains__(self, name: str) -> bool:
        parts = name.split("/")
        kind = parts[1] if len(parts) > 2 else ""
        if kind == "_versions":
            return name == self.manifest
        if kind == "_transactions":
            return False  # a note about the change that was made: read by nobody but other writers
        if kind == "_indices":
            return not self.is_known or parts[2] in self.indexes
        return kind not in ("data", "_deletions") or not self.is_known or name in self.names

    def keeps(self, name: str) -> bool:
        """Return whether a file has to stay for this version to be whole, and for others to write after it."""
        return not self.is_known or name in self or name in self.names

    def _read(self, raw: bytes) -> None:
        if raw[-4:] != _MAGIC:
            raise ValueError("no manifest")
        manifest = _message(raw, int.from_bytes(raw[-_TAIL_BYTES:][:8], "little"))
        if _BASE_PATHS in manifest:
            raise ValueError("some files lie elsewhere")
        self.names.add(self.manifest)
        for name in manifest[_TRANSACTION_FILE]:
            self.names.add(f"{self._table}/_transactions/{name.decode()}")
        for fragment in manifest[_FRAGMENTS]:
            names, number = _fragment(self._table, fragment)
            self.names |= names
            if number is not None:
                self.with_deletions.append(number)
        for place in manifest[_INDEX_SECTION]:
            for index in _message(raw, place)[1]:
                self._add_index(_fields(index))

    def _add_index(self, index: Fields) -> None:
        folder = str(uuid.UUID(bytes=_fields(index[1][0])[1][0]))
        self.indexes.add(folder)
        for file in index[10]:
            self.names.add(f"{self._table}/_indices/{folder}/{_fields(file)[1][0].decode()}")


@lru_cache(4096)  # of one version to the next most stay as they are
def _fragment(table: str, raw: bytes) -> tuple[frozenset[str], int | None]:
    """Return the names of a fragment's files, and its number where rows of it were deleted."""
    fragment = _fields(raw)
    if max(fragment, default=0) > _MOST_OF_A_FRAGMENT or _OUTSIDE_ROWS & fragment.keys():
        raise ValueError("a fragment of a later format")
    number = _number(fragment, 1)
    names = {f"{table}/data/{_fields(file)[1][0].decode()}" for file in fragment[_DATA_FILES]}
    for deletions in fragment[_DELETION_FILE]:
        file = _fields(deletions)
        name = f"{number}-{_number(file, 2)}-{_number(file, 3)}.{_DELETIONS[_number(file, 1)]}"
        names.add(f"{table}/_deletions/{name}")
    return frozenset(names), number if fragment[_DELETION_FILE] else None


def _number(fields: Fields, key: int) -> int:
    """Return a field that is left out where it is zero."""
    return int(fields[key][-1]) if key in fields else 0


def _message(raw: bytes, place: int) -> Fields:
    """Return the message that stands at a place of a manifest, after its length in four bytes."""
    end = place + 4 + int.from_bytes(raw[place : place + 4], "little")
    if not 0 <= place < end <= len(raw) - _TAIL_BYTES:
        raise ValueError("cut")
    return _fields(raw[place + 4 : end])


def _fields(raw: bytes) -> Fields:
    """Return the fields of one message by number: whole numbers as int, everything with a length as bytes.

    Raises:
        ValueError, IndexError: it is no message.
    """
    found: Fields = defaultdict(list)
    place = 0
    while place < len(raw):
        key, place = _varint(raw, place)
        kind = key & 7
        if kind == 0:
            value, place = _varint(raw, place)
            found[key >> 3].append(value)
            continue
        length = {1: 8, 5: 4}.get(kind)
        if kind == 2:
            length, place = _varint(raw, place)
        if length is None or place + length > len(raw):
            raise ValueError("no message")
        found[key >> 3].append(raw[place : place + length])
        place += length
    return found


def _varint(raw: bytes, place: int) -> tuple[int, int]:
    """Return a number of seven bits a byte, the lowest first, and the place behind it."""
    number = shift = 0
    while True:
        byte = raw[place]
        number |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return number, place
