"""Which sources are watched, and which have to be looked at? One watcher a source; none stops another."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from engine.watching.freshness import Freshness
from engine.watching.mounts import TABLE, Mounts
from engine.watching.watcher import Tell, Watcher

# A process gets 128 watches of its own kind from Linux; others need some, too.
_MOST_WATCHERS = 48
_LIMITS = (errno.ENOSPC, errno.EMFILE, errno.ENFILE)
# After the system refused, it is asked again so often: programs end, and limits are raised.
_ASK_AGAIN_LOOKS = 300
MakeWatcher = Callable[[Path, Tell, bool], Watcher]


def watch_folder(folder: Path, tell: Tell, recursive: bool) -> Watcher:
    """Watch a folder through the system."""
    return Watcher(folder, tell, recursive=recursive)


class WatchList:
    """Keeps a watcher for each source that can have one. ``follow`` is called once a second or so; close it."""

    def __init__(self, tell: Tell, make: MakeWatcher = watch_folder, table: Path = TABLE) -> None:
        self._tell = tell
        self._make = make
        self._table = table
        self._watchers: dict[Path, Watcher] = {}
        self._refused: dict[Path, tuple[str, int]] = {}  # why, and for how many looks more
        self.states: dict[Path, Freshness] = {}

    def follow(self, sources: Iterable[Path]) -> set[Path]:
        """Watch these sources from now on, and return those whose watch has just begun or been lost: look at them."""
        wanted = list(sources)
        for gone in set(self._watchers) - set(wanted):
            self._watchers.pop(gone).close()
        for gone in set(self.states) - set(wanted):
            del self.states[gone]
        mounts = Mounts(self._table)
        return {source for source in wanted if self._follow_one(source, mounts)}

    def _follow_one(self, source: Path, mounts: Mounts) -> bool:
        """Bring one source's watcher up to date; return whether something may have been missed."""
        before = self.states.get(source)
        watcher = self._watchers.get(source)
        if watcher is not None and not watcher.is_of:
            self._watchers.pop(source).close()
            watcher = before = None
        self.states[source] = self._state(source, watcher, mounts)
        return before is None or before.state != self.states[source].state

    def _state(self, source: Path, watcher: Watcher | None, mounts: Mounts) -> Freshness:
        if not os.path.lexists(source):
            return Freshness("away")
        if mounts.are_remote_at(source):
            return Freshness("polled", reason="network")
        if watcher is None:
            why = self._watch(source)
            if why:
                return Freshness("polled", reason=why)
        inside = mounts.are_remote_below(source)
        return Freshness("partly", reason="network") if inside else Freshness("watched")

    def _watch(self, source: Path) -> str:
        """Begin to watch a source; return why that cannot be, or nothing."""
        why, looks = self._refused.pop(source, ("", 0))
        if looks:
            self._refused[source] = (why, looks - 1)
            return why
        if len(self._watchers) >= _MOST_WATCHERS:
            return "limit"
        # A single file would be lost at its first save by renaming: its folder is watched.
        is_folder = source.is_dir()
        try:
            watcher = self._make(source if is_folder else source.parent, self._filter(source, is_folder), is_folder)
        except (OSError, RuntimeError) as error:
            why = "limit" if getattr(error, "errno", None) in _LIMITS or "limit" in str(error) else "refused"
            self._refused[source] = (why, _ASK_AGAIN_LOOKS)
            return why
        self._watchers[source] = watcher
        return ""

    def _filter(self, source: Path, is_folder: bool) -> Tell:
        if is_folder:
            return self._tell

        def tell(paths: set[Path]) -> None:
            if source in paths or source.parent in paths:
                self._tell({source})

        return tell

    def close(self) -> None:
        """Watch nothing more."""
        while self._watchers:
            self._watchers.popitem()[1].close()
