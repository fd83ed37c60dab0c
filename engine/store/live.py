"""Which files does a version of the rows consist of? Its manifest says; damage to any other file hurts nobody.

LanceDB has no question for it, so the manifest is looked into: names of data files stand in it as text, names of
indexes as sixteen bytes, deletions by their number. Where none of the first two is found, as in a format that we do not
know, every file counts as needed.
"""

from __future__ import annotations

import re
import uuid
from pathlib import Path

from engine.store.lance import manifest_name

_DELETION = re.compile(r"\d+-\d+-(\d+)\.")


class LiveFiles:
    """The files of one version. Names are relative to the folder of the rows, with forward slashes."""

    def __init__(self, folder: Path, table: str, version: int) -> None:
        # LanceDB counts down from 2^64 - 1, so that the newest version sorts first.
        self._name = f"{table}/_versions/{manifest_name(version)}"
        try:
            self._manifest = (folder / self._name).read_bytes()
        except OSError:
            self._manifest = b""
        names = [path.name for path in (folder / table / "data").glob("*")]
        indexes = [path.name for path in (folder / table / "_indices").glob("*")]
        self._reads_data = any(name.encode() in self._manifest for name in names)
        self._reads_indexes = any(self._holds_index(name) for name in indexes)

    @property
    def is_known(self) -> bool:
        """Whether the manifest could be read, so that a file that is gone is known to be missed."""
        return self._reads_data and self._reads_indexes

    def __contains__(self, name: str) -> bool:
        parts = name.split("/")
        kind, last = parts[1] if len(parts) > 2 else "", parts[-1]
        if kind == "_versions":
            return name == self._name
        if kind == "_transactions":
            return False  # notes about changes that were made
        if kind == "data":
            return not self._reads_data or last.encode() in self._manifest
        if kind == "_indices":
            return not self._reads_indexes or self._holds_index(parts[2])
        found = _DELETION.match(last)
        return kind != "_deletions" or not self._reads_data or found is None or self._holds_number(int(found[1]))

    def _holds_index(self, name: str) -> bool:
        try:
            return uuid.UUID(name).bytes in self._manifest
        except ValueError:
            return True

    def _holds_number(self, number: int) -> bool:
        """Return whether a number stands in the manifest, seven bits a byte, the lowest first."""
        packed = bytearray()
        while number >= 128:
            packed.append(number & 127 | 128)
            number >>= 7
        packed.append(number)
        return bytes(packed) in self._manifest
