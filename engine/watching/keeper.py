"""Who keeps an eye on the sources? One thread: it leaves hints for whoever writes, and says how fresh each source is.

What the system tells is a hint; that nothing was missed is proved by a look at everything, once an hour, after the
computer slept or its clock was set, and whenever a watch begins. Drives of which the system tells nothing are looked at
every ten minutes. What could not be read for a reason that passes is tried again after pauses that grow.
"""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from engine import paths
from engine.documents.rules import Rules, meant_by
from engine.documents.scan import reaches
from engine.errors import EngineError
from engine.log import trouble
from engine.records import dataclass
from engine.third_party import Failure, attempt
from engine.watching.freshness import Freshness
from engine.watching.hints import HintBox
from engine.watching.retries import Retries
from engine.watching.watch_list import WatchList
from engine.wording import why_not_written

logger = logging.getLogger(__name__)

# Of more files than these that are due at once, their sources are looked at as a whole.
_MANY = 200
Listener = Callable[[Mapping[Path, Freshness]], None]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often what is done, in seconds."""

    look_s: float = 1.0  # whether sources came, went or were replaced
    poll_s: float = 600.0
    whole_s: float = 3600.0
    again_s: float = 2.0  # after which a new folder is looked at once more
    failing_s: float = 30.0  # whether a file that could not be read is due
    jump_s: float = 60.0  # that the clock may differ from what has passed before everything is looked at


class Keeper:
    """Watches the sources of one library, from ``start`` to ``close``.

    Args:
        library: its folder; what changes in it is no hint.
        sources: returns the sources of now; called in the keeper's thread.
        on_states: called in the keeper's thread with every source's freshness, when one has changed.
        on_hints: called in any thread when hints have been left.
        hidden: whether hidden files are documents, too.
        rules: returns the rules of now; called in any thread.
        failing: returns the files that could not be read for a reason that passes; called in the keeper's thread.
        rhythm: how often what is done.
        clock: the computer's time, seconds since 1970.
    """

    def __init__(
        self,
        library: Path,
        sources: Callable[[], Sequence[Path]],
        on_states: Listener,
        on_hints: Callable[[], None],
        *,
        hidden: bool = False,
        rules: Callable[[], Rules] | None = None,
        failing: Callable[[], Iterable[Path]] = tuple,
        rhythm: Rhythm = Rhythm(),  # noqa: B008  # it cannot be changed
        clock: Callable[[], float] = time.time,
    ) -> None:
        # What Kenning writes itself is no hint: it would be one for ever.
        self._own = [Path(library).resolve(), paths.data_dir(), paths.config_dir(), paths.log_dir()]
        self._box = HintBox(library)
        self._sources = sources
        self._on_states = on_states
        self._on_hints = on_hints
        self._hidden = hidden
        self._rules = rules
        self._failing = failing
        self._retries = Retries()
        self._retried = -math.inf  # when it was last asked which files fail
        self._rhythm = rhythm
        self._clock = clock
        self._list = WatchList(self._tell)
        self._known: list[Path] = []
        self._told: dict[Path, Freshness] = {}
        self._begun: set[Path] = set()  # sources that are to be looked at as a whole since their watch began
        self._looked: dict[Path, float] = {}  # when each source was last looked at as a whole
        self._again: dict[Path, float] = {}  # new folders, and when each is looked at once more
        self._lost = False  # a hint may have been: everything is looked at
        self._unkept = ""  # why hints cannot be left; empty while they can
        self._offset = clock() - time.monotonic()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Begin to stop; ``close`` waits for it."""
        self._closed.set()

    def close(self) -> None:
        """Watch nothing more."""
        self._closed.set()
        if self._thread.ident is not None:
            self._thread.join(10)

    def _keep(self) -> None:
        failed: type[Exception] | None = None
        try:
            while not self._closed.is_set():
                looked = attempt(self._look)
                if isinstance(looked, Failure):  # the library is busy, damaged or going: nothing may end the watching
                    if type(looked.error) is not failed:
                        trouble(logger, "the sources could not be looked at, and are again and again", looked.error)
                failed = type(looked.error) if isinstance(looked, Failure) else None
                self._closed.wait(self._rhythm.look_s)
        finally:
            self._list.close()

    def _look(self) -> None:
        """See what became of the sources, and leave a hint for each that has to be looked at as a whole."""
        self._known = list(self._sources())
        self._begun |= self._list.follow(self._known)
        states = {source: self._with_rhythm(state) for source, state in self._list.states.items()}
        if self._clock_jumped():
            self._lost = True
            self._retries.forget()
        if self._lost:
            self._lost, self._begun = False, set(self._known)
        due = {source for source in self._known if source in self._begun or self._is_due(source, states[source])}
        again = {path: at for path, at in list(self._again.items()) if at < time.monotonic()}
        here = {source for source in self._known if states[source].state != "away"}
        if self._leave({*again, *(due & here), *self._due_again(here)}):
            self._looked.update(dict.fromkeys(due, time.monotonic()))
            self._begun.clear()
            for path, at in again.items():
                if self._again.get(path) == at:  # else it has changed once more
                    self._again.pop(path, None)
        if self._unkept:
            states |= dict.fromkeys(here, Freshness("unkept", reason=self._unkept))
        if states != self._told:
            self._on_states(dict(states))
            self._told = states

    def _with_rhythm(self, state: Freshness) -> Freshness:
        return replace(state, every_s=self._rhythm.poll_s) if state.state in ("polled", "partly") else state

    def _is_due(self, source: Path, state: Freshness) -> bool:
        every_s = self._rhythm.whole_s if state.state == "watched" else self._rhythm.poll_s
        return time.monotonic() - self._looked.get(source, -math.inf) > every_s

    def _due_again(self, sources: set[Path]) -> set[Path]:
        """Return the files of these sources that are to be tried again, or where many are, the sources."""
        if time.monotonic() - self._retried < self._rhythm.failing_s:
            return set()
        self._retried = time.monotonic()
        try:
            failing = list(self._failing())
        except (EngineError, OSError) as error:  # the library is busy or going; it is asked again
            trouble(logger, "what failed could not be asked", error)
            return set()
        of = {path: holder for path in failing if (holder := _holder(path, sources)) is not None}
        due = self._retries.due(of, self._clock())
        return due if len(due) <= _MANY else {of[path] for path in due}

    def _clock_jumped(self) -> bool:
        """Return whether the clock was set, or stood while the computer slept, since this was asked last."""
        offset = self._clock() - time.monotonic()
        jumped = abs(offset - self._offset) > self._rhythm.jump_s
        self._offset = offset if jumped else self._offset
        return jumped

    def _tell(self, places: set[Path]) -> None:
        """Leave those of these paths that a walk would come to; programs write much that is no document."""
        known = self._known
        meant = {meant_by(path) for path in places}
        wanted = {path for path in meant if path in known or self._is_wanted(path, known)}
        # What is written into a new folder before the system watches it is told by nobody.
        self._again.update({path: time.monotonic() + self._rhythm.again_s for path in wanted if path.is_dir()})
        self._leave(wanted)

    def _is_wanted(self, path: Path, sources: Sequence[Path]) -> bool:
        if any(path == own or own in path.parents for own in self._own):
            return False
        rules = self._rules() if self._rules is not None else None
        return any(reaches(source, path, hidden=self._hidden, rules=rules) for source in sources)

    def _leave(self, places: set[Path]) -> bool:
        """Leave a hint; return whether nothing is left to be told."""
        if places and not self._closed.is_set():
            try:
                self._box.put(places)
            except OSError as error:  # the disk is full, or the library went away: it is tried at each look
                if not self._unkept:
                    trouble(logger, "a hint could not be left", error)
                self._unkept = why_not_written(error)
                self._lost = True
                return False
            self._unkept = ""
            told = attempt(self._on_hints)
            if isinstance(told, Failure):  # the hint is there, and whoever looks next finds it
                trouble(logger, "nobody could be told of a hint", told.error)
        return True


def _holder(path: Path, sources: set[Path]) -> Path | None:
    """Return a source that a path lies in."""
    return next((place for place in (path, *path.parents) if place in sources), None)
