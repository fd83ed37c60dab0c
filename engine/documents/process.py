"""How is one reader process started, asked, timed and ended?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from engine.documents.frames import BrokenStream, Outcome, read_reply, write_request
from engine.errors import EngineError, UnreadableFileError

_ROOT = Path(__file__).resolve().parents[2]
_MODULE = "engine.documents.worker"
_READY = b"ready\n"  # the worker's READY; that module is not imported here, it is for the other side
_START_SECONDS = 60.0  # a cold disk and a virus scanner; 0.15 s is usual
_DYING_SECONDS = 1.0  # how long a process that ends by itself may take; its pipes close before it is gone
_GRACE_SECONDS = 2.0  # the process's own alarm comes first where the system has one
_PRIORITY = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)
_ALARM = -getattr(signal, "SIGALRM", 0)
_KILLED = -getattr(signal, "SIGKILL", 0)


@dataclass(frozen=True, slots=True)
class ReaderLimits:
    """What one file may cost. ``reader`` is "module:function", called as ``reader(path, max_chars=n)``."""

    seconds: float
    memory_mb: int
    max_chars: int
    reader: str


class ReaderProcess:
    """One process that reads one file at a time; starts at the first and after each death.

    ``ask`` is called by one thread; ``kill`` and ``kill_if_late`` by any. The pipes are plain
    ones and the process is a new interpreter, not a copy of this one: the parent has threads,
    and its main module must not run a second time.
    """

    def __init__(self, limits: ReaderLimits) -> None:
        self._limits = limits
        self._lock = threading.Lock()  # the process is not reaped while it is being killed
        self._process: subprocess.Popen[bytes] | None = None
        self._due = float("inf")
        self._late = False

    def ask(self, path: Path) -> Outcome:
        """Return what became of one file; a process that dies over it becomes a failure of the file.

        Raises:
            EngineError: the process cannot be started at all.
        """
        process = self._process or self._start()
        self._due = time.monotonic() + self._limits.seconds + _GRACE_SECONDS
        try:
            write_request(_pipe(process.stdin), path)
            outcome, last = read_reply(_pipe(process.stdout), path, self._limits.max_chars)
        except (BrokenStream, OSError):
            return self._explain(path, self._end(_DYING_SECONDS))
        finally:
            self._due = float("inf")
        if last:
            self._end(_DYING_SECONDS)
        return outcome

    def kill(self) -> None:
        """End the process at once; ``ask`` returns a failure that nobody should report."""
        with self._lock:
            if self._process is not None:
                self._process.kill()

    def kill_if_late(self) -> None:
        """End the process where it is over its time and its own alarm did not do so."""
        if time.monotonic() > self._due:
            self._late = True
            self.kill()

    def close(self) -> None:
        """End the process and wait until it is gone."""
        self._end()

    def _start(self) -> subprocess.Popen[bytes]:
        self._late = False
        self._due = time.monotonic() + _START_SECONDS
        pipe = subprocess.PIPE
        try:
            process = subprocess.Popen(
                _command(self._limits),
                stdin=pipe,
                stdout=pipe,
                stderr=pipe,
                env=_environment(),
                creationflags=_PRIORITY,
            )
        except OSError as error:
            raise EngineError(f"The reader process could not be started ({error}); restart Kenning.") from error
        self._process = process
        greeting = _pipe(process.stdout).read(len(_READY))
        if greeting != _READY:
            problem = _pipe(process.stderr).read()[-2000:].decode("utf-8", "replace").strip()
            self._end()
            last_line = problem.splitlines()[-1] if problem else "it ended without a word"
            raise EngineError(f"The reader process could not be started ({last_line}); install Kenning again.")
        _pipe(process.stderr).close()
        return process

    def _end(self, patience_seconds: float = 0.0) -> int:
        """See the process out and return its exit status, 0 where there was none.

        With patience it may end by itself first, so that the status tells what it died of.
        """
        process = self._process
        if process is None:
            return 0
        try:
            process.wait(patience_seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        with self._lock:
            status = process.wait()
            self._process = None
        for stream in (process.stdin, process.stdout, process.stderr):
            _close(stream)
        return status

    def _explain(self, path: Path, status: int) -> UnreadableFileError:
        if self._late or status == _ALARM:
            reason = f"reading the file takes longer than {self._limits.seconds:g} seconds"
            return UnreadableFileError(path, reason, "raise the time limit in the settings")
        if status == _KILLED:
            reason = "the system stopped the reader, probably because memory ran short"
            return UnreadableFileError(path, reason, "close some programs, then try again")
        reason = "the reader stopped unexpectedly at this file"
        return UnreadableFileError(path, reason, "the file may be damaged; try a fresh copy of it")


def _command(limits: ReaderLimits) -> list[str]:
    """Return how the process is started.

    In a frozen application ``sys.executable`` is the application itself; its entry point must
    answer ``-m MODULE`` as Python does.
    """
    options = [] if getattr(sys, "frozen", False) else ["-P", "-W", "ignore"]
    numbers = [str(limits.seconds), str(limits.memory_mb), str(limits.max_chars)]
    return [sys.executable, *options, "-m", _MODULE, *numbers, limits.reader]


def _environment() -> dict[str, str]:
    """Return the environment, with modules found in the same places as here."""
    places = [str(_ROOT), *(place for place in sys.path if place)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(places))}


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise BrokenStream
    return stream


def _close(stream: IO[bytes] | None) -> None:
    try:
        if stream is not None:
            stream.close()
    except OSError:
        pass  # unsent bytes of a process that is gone
