"""How does a hint reach the process that writes? Through a folder in the library: one small file a batch of paths.

The process that watches and the one that writes are seldom the same: a first run that takes an hour brings in what
is saved meanwhile. A batch is removed when what it spoke of is in the library, so a killed writer loses none.
"""

from __future__ import annotations

import itertools
import json
import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from engine.private import clear_abandoned, make_private, replace_private
from engine.records import dataclass

_FOLDER = "hints"
_ENDING = ".json"


@dataclass(frozen=True, slots=True)
class Batch:
    """Paths at which something may have changed, and the file that says so."""

    file: Path
    paths: tuple[Path, ...]


class HintBox:
    """Batches of paths that wait for a writer. Several processes may put; only the holder of the lock takes."""

    def __init__(self, library: Path) -> None:
        self._folder = library / _FOLDER
        self._numbers = itertools.count()

    def put(self, paths: Iterable[Path | str]) -> None:
        """Leave a batch; it is there whole or not at all.

        Raises:
            OSError: the disk is full, or the library went away.
        """
        texts = sorted({str(path) for path in paths})
        if not texts:
            return
        make_private(self._folder)
        # Names sort by age; a number for each process keeps two of one moment apart.
        name = f"{time.time_ns():020d}-{os.getpid()}-{next(self._numbers)}"
        # ASCII: names that are not UTF-8 come back as they were.
        replace_private(self._folder / f"{name}{_ENDING}", json.dumps(texts), encoding="ascii")

    def batches(self) -> list[Batch]:
        """Return what waits, oldest first."""
        try:
            names = sorted(name for name in os.listdir(self._folder) if name.endswith(_ENDING))
        except FileNotFoundError:
            return []
        found = []
        for name in names:
            file = self._folder / name
            try:
                paths = tuple(Path(text) for text in json.loads(file.read_text("ascii")))
            except FileNotFoundError:
                continue
            except (OSError, ValueError, TypeError):
                paths = ()  # torn by a power cut; a look at everything follows each start
            found.append(Batch(file, paths))
        return found

    def is_empty(self) -> bool:
        """Return whether nothing waits."""
        try:
            return not any(name.endswith(_ENDING) for name in os.listdir(self._folder))
        except FileNotFoundError:
            return True

    def remove(self, batches: Sequence[Batch]) -> None:
        """Forget batches: what they spoke of is in the library."""
        for batch in batches:
            with suppress(OSError):
                batch.file.unlink()
        clear_abandoned(self._folder)
