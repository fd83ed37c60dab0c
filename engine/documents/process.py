"""How is one reader process started, asked, timed and ended?"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

from engine.documents.frames import READY, BrokenStream, Outcome, read_reply, write_request
from engine.documents.limits import ReaderLimits
from engine.documents.patience import MAX_PARTS, MAX_SECONDS
from engine.errors import EngineError, UnreadableFileError

_ROOT = Path(__file__).resolve().parents[2]
_MODULE = "engine.documents.worker"
_START_SECONDS = 60.0  # a cold disk and a virus scanner; 0.15 s is usual
_DYING_SECONDS = 1.0  # how long a process that ends by itself may take; its pipes close before it is gone
_GRACE_SECONDS = 2.0  # the process's own alarm comes first where the system has one
_PRIORITY = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)
_ALARMS = {-signal.SIGALRM, -signal.SIGPROF} if sys.platform != "win32" else set()
_KILLED = -getattr(signal, "SIGKILL", 0)
_NEVER = float("inf")


class ReaderProcess:
    """One process that reads one file at a time; started at the first file and after each death.

    ``ask`` and ``close`` are called by one thread, ``kill`` and ``kill_if_late`` by any. The
    process is a new interpreter behind two plain pipes, never a fork: the parent has threads,
    and its main module must not run a second time.
    """

    def __init__(self, limits: ReaderLimits) -> None:
        self._limits = limits
        self._lock = threading.Lock()  # held to kill or to reap, so that no other process is hit
        self._process: subprocess.Popen[bytes] | None = None
        self._killed = self._late = False
        self._due = _NEVER
        self._parts, self._began = 0, 0.0  # of the file in hand; each part has the time limit to itself

    def ask(self, path: Path) -> Outcome:
        """Return what became of one file; a process that dies over it becomes a failure of the file.

        Raises:
            EngineError: no process can be started.
        """
        self._bury()
        try:
            process = self._process or self._start()
            self._parts, self._began = 0, time.monotonic()
            self._go_on()
            write_request(_pipe(process.stdin), path)
            outcome, last = read_reply(_pipe(process.stdout), path, self._limits.max_chars, self._go_on)
        except (BrokenStream, OSError):
            return self._explain(path, self._end(_DYING_SECONDS))
        finally:
            self._due = _NEVER
        if last:
            self._end(_DYING_SECONDS)
        return outcome

    def kill(self) -> None:
        """End the process at once; what ``ask`` then returns is of no interest."""
        with self._lock:
            self._killed = True
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

    def _go_on(self) -> None:
        """Give the part of a file that begins now its time; not for ever, whatever the process says."""
        self._parts += 1
        now = time.monotonic()
        if self._parts > MAX_PARTS + 1 or now - self._began > MAX_SECONDS:
            self._late = True
            raise BrokenStream
        self._due = now + self._limits.clock_seconds + _GRACE_SECONDS

    def _bury(self) -> None:
        """Clear away a process that died between two files, so that the next one is not blamed."""
        if self._killed or (self._process is not None and self._process.poll() is not None):
            self._end()
        with self._lock:
            self._killed = self._late = False

    def _start(self) -> subprocess.Popen[bytes]:
        """Start a process and wait until it is ready."""
        self._due = time.monotonic() + _START_SECONDS
        process = _spawn(self._limits)
        with self._lock:
            self._process = process
            if self._killed:
                process.kill()
        if _pipe(process.stdout).read(len(READY)) == READY:
            _close(process.stderr)
            return process
        if self._killed:
            raise BrokenStream
        words = _pipe(process.stderr).read().decode("utf-8", "replace").split("\n")
        problem = next((line for line in reversed(words) if line.strip()), "it ended without a word")
        self._end()
        raise EngineError(f"The reader process could not be started ({problem.strip()}); install Kenning again.")

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
        if self._late or status in _ALARMS:
            reason = f"reading the file takes longer than {self._limits.seconds:g} seconds"
            return UnreadableFileError(path, reason, "raise the time limit in the settings")
        if status == _KILLED:
            reason = "the system stopped the reader, probably because memory ran short"
            return UnreadableFileError(path, reason, "close some programs, then try again")
        reason = "the reader stopped unexpectedly at this file"
        return UnreadableFileError(path, reason, "the file may be damaged; try a fresh copy of it")


def _spawn(limits: ReaderLimits) -> subprocess.Popen[bytes]:
    """Start a reader process.

    In a frozen application ``sys.executable`` is the application itself; its entry point must
    answer ``-m MODULE`` as Python does. Modules are found in the same places as here.
    """
    options = [] if getattr(sys, "frozen", False) else ["-P", "-W", "ignore"]
    places = [str(_ROOT), *(place for place in sys.path if place)]
    try:
        return subprocess.Popen(
            [sys.executable, *options, "-m", _MODULE, *limits.as_arguments()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(places))},
            creationflags=_PRIORITY,
        )
    except OSError as error:
        raise EngineError(f"The reader process could not be started ({error}); restart Kenning.") from error


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise BrokenStream
    return stream


def _close(stream: IO[bytes] | None) -> None:
    with contextlib.suppress(OSError):  # unsent bytes of a process that is gone
        if stream is not None:
            stream.close()
