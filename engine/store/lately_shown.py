"""Which texts were shown lately? While somebody types, the same passages answer one letter after the other."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

# A page of results shows some sixty passages; so many are 2 MB.
_KEPT = 1024


class LatelyShown:
    """What ``Candidate.shown`` takes of the rows of one version, by their ids. Safe from several threads."""

    def __init__(self, kept: int = _KEPT) -> None:
        self._most = kept
        self._version: int | None = None
        self._known: OrderedDict[int, tuple[Any, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, version: int | None, ids: Iterable[int]) -> dict[int, tuple[Any, ...]]:
        """Return what is known of some rows; of a version that is not known (None) nothing is."""
        with self._lock:
            if version is None or version != self._version:
                return {}
            found = {number: self._known[number] for number in ids if number in self._known}
            for number in found:
                self._known.move_to_end(number)
            return found

    def keep(self, version: int | None, shown: Mapping[int, tuple[Any, ...]]) -> None:
        """Remember rows of a version; those of another one are forgotten."""
        if version is None:
            return
        with self._lock:
            if version != self._version:
                self._known.clear()
                self._version = version
            self._known.update(shown)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
