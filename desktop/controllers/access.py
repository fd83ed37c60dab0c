"""Which programs may read the library? Watches who asks, and carries out what the person decides.

The list lies beside the settings; another process writes it whenever a program asks. A look at its date every two
seconds is enough to see that, on any kind of drive. Files are read and written on a lane.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.threads.jobs import Job, JobLane
from engine.records import dataclass

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken
    from engine.serve.access import Program

LOOK_MS = 2000
_LINES = 200


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a program: "grant", "deny" or "revoke"; of a grant, what it may read."""

    action: str
    name: str
    folders: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    limits: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class AccessState:
    """The programs of the library, and what they got lately in plain words, newest first."""

    programs: tuple[Program, ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def asking(self) -> tuple[str, ...]:
        """The names of programs that wait for an answer."""
        return tuple(one.name for one in self.programs if one.state == "asking")


class AccessController(QObject):
    """Reads and decides on a lane; ``changed`` carries an AccessState whenever it may be another one."""

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, folder: Path, config: Path, current: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__()
        self.state = AccessState()
        self._folder = folder
        self._config = config
        self._current = current
        self._lane = lane
        self._jobs: list[Job] = []
        self._seen: tuple[float, ...] | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_again)

    @Slot()
    def start(self) -> None:
        """Look who asks from now on."""
        self._look.start()
        self._look_again()

    def stop(self) -> None:
        """Tell nothing more."""
        self._look.stop()
        for job in self._jobs:
            job.token.cancel()
        self._jobs = []

    @Slot(object)
    def decide(self, decision: Decision) -> None:
        """Carry out what the person decided; the state follows."""
        folder, config, library = self._folder, self._config, self._current()
        self._start(lambda token: decide(folder, config, library, decision))

    @Slot()
    def read(self) -> None:
        """Read the state anew."""
        folder, config = self._folder, self._config
        self._start(lambda token: read_state(folder, config))

    @Slot()
    def _look_again(self) -> None:
        from engine.serve.grants import access_folder  # not needed before the first paint

        seen = _dates(access_folder(self._folder, self._config))
        if seen != self._seen:
            self._seen = seen
            self.read()

    def _start(self, work: Callable[[CancelToken], object]) -> None:
        job = Job(work)
        job.signals.succeeded.connect(self._accept)
        job.signals.failed.connect(self._reject)
        self._jobs.append(job)
        self._lane.start(job)

    @Slot(object, object)
    def _accept(self, job: Job, state: AccessState) -> None:
        if self._forget(job):
            self.state = state
            self.changed.emit(state)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if self._forget(job):
            self.failed.emit(str(error))

    def _forget(self, job: Job) -> bool:
        """Return whether a job's answer is waited for."""
        if job not in self._jobs:
            return False
        self._jobs.remove(job)
        return True


def read_state(folder: Path, config: Path) -> AccessState:
    """Return which programs there are, and what they got."""
    from engine.serve.access import Access
    from engine.serve.log import entry_text

    access = Access(folder, config)
    return AccessState(tuple(access.programs()), tuple(entry_text(one) for one in access.log(_LINES)))


def decide(folder: Path, config: Path, library: Library | None, decision: Decision) -> AccessState:
    """Carry out a decision and return what is so then.

    Raises:
        EngineError: it cannot be done; the text says why.
    """
    from engine.errors import InputError
    from engine.serve.access import Access

    access = Access(folder, config)
    if decision.action != "grant":
        access.deny(decision.name, revoke=decision.action == "revoke")
    elif library is None:
        raise InputError("The library is not open; nothing was granted.")
    else:
        access.grant(library, decision.name, decision.folders, decision.kinds, decision.limits)
    return read_state(folder, config)


def _dates(folder: Path) -> tuple[float, ...]:
    """Return when the list and the log were last written; 0 for what is not there."""
    found = []
    for name in ("grants.json", "log.jsonl"):
        try:
            found.append(os.stat(folder / name).st_mtime)
        except OSError:
            found.append(0.0)
    return tuple(found)
