"""What does the ledger know of the files that a look may meet? Facts in one go; whole lines only of those that differ.

A hundred thousand files of which none has changed would otherwise take a record, a path and an entry each, for nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from engine.documents.scan import Facts
from engine.progress import CancelToken
from engine.store import FileRecord, Ledger

# A cancel is looked for at every so many files: on a slow network drive each may take milliseconds.
CHECK_EVERY = 16
# Up to so many lines are asked for one by one; above, all at once.
_FEW = 1000


class KnownFiles:
    """The ledger's lines of some roots, or of everything; a mapping from paths as far as ``get`` goes.

    Args:
        ledger: of the library.
        roots: folders or files, none inside another; None for all.
        force: no file counts as unchanged.
        cancel: checked now and then.
        on_look: called as often, while files are looked at that may all be unchanged.
    """

    def __init__(
        self,
        ledger: Ledger,
        roots: Iterable[Path] | None,
        *,
        force: bool,
        cancel: CancelToken | None,
        on_look: Callable[[], None] | None = None,
    ) -> None:
        self._ledger = ledger
        self._roots = None if roots is None else list(roots)
        self._force = force
        self._cancel = cancel
        self._on_look = on_look
        self._facts: dict[str, Facts | None] = {}
        self._members: dict[str, str] = {}  # what lies in a container, and where
        for root in [None] if self._roots is None else self._roots:
            for row in ledger.facts(root):
                name = os.fsdecode(row[0])
                self._facts[name] = row[2:6] if row[6] else None
                if row[1]:
                    self._members[name] = os.fsdecode(row[1])
        self._met: set[str] = set()  # those that are unchanged
        self._looks = 0

    def is_unchanged(self, path: str, facts: Facts) -> bool:
        """Return whether a file of one name is in every way as the ledger has it, and note that it was met."""
        self._looks += 1
        if self._looks % CHECK_EVERY == 0:
            if self._cancel is not None:
                self._cancel.check()
            if self._on_look is not None:
                self._on_look()
        if self._force or self._facts.get(path) != facts:
            return False
        self._met.add(path)
        return True

    @property
    def unchanged(self) -> int:
        """How many files were met that are unchanged."""
        return len(self._met)

    def get(self, path: Path) -> FileRecord | None:
        """Return the line of a file, or None where there is none here."""
        return self._ledger.file(path) if str(path) in self._facts else None

    def unmet(self) -> Iterator[FileRecord]:
        """Yield the lines of all files but those that were met unchanged, and of what lies in these."""
        left = [path for path in self._facts if self._members.get(path, path) not in self._met]
        if len(left) <= _FEW:
            found = (self._ledger.file(Path(path)) for path in left)
            yield from (record for record in found if record is not None)
            return
        wanted = set(left)
        for root in [None] if self._roots is None else self._roots:
            yield from (record for record in self._ledger.files(under=root) if str(record.path) in wanted)
