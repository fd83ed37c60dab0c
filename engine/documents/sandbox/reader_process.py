"""How is one reader process started, asked, timed and ended?"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from engine.documents.heartbeat import MAX_PARTS, MAX_SECONDS
from engine.documents.sandbox.frames import READY, BrokenStream, Outcome, read_reply, write_request
from engine.documents.sandbox.limits import ReaderLimits, seconds_waited
from engine.errors import EngineError, UnreadableFileError

logger = logging.getLogger(__name__)

_ROOT = Path(__file__).resolve().parents[3]
_MODULE = "engine.documents.sandbox.reader_main"
_START_SECONDS = 60.0  # a cold disk and a virus scanner; 0.15 s is usual
# Before each try to start a process. One that fails by itself is tried twice; the others are for those that something
# ended: where memory is short, or somebody ends every reader that he sees, that has half a minute to pass.
_START_PAUSES_S = (0.0, 0.05, *(100 * [0.2]))
_TRIES = 2  # of a file whose reader was ended from outside
_DYING_SECONDS = 1.0  # how long a process that ends by itself may take; its pipes close before it is gone
_GONE_SECONDS = 3.0  # and one that was killed: on a network drive that hangs the kernel may hold it for minutes
_GRACE_SECONDS = 2.0  # where the process's own alarm counts the same time, that comes first
_SOON_SECONDS = 0.1  # a file that is read so soon is not worth a look at what its process waits for
# Who asks for late processes does so many times a second while he waits for them. After so long a silence the computer
# has slept, or the caller was held up; some clocks go on in a sleep, and no file had the time that they show.
_UNSEEN_SECONDS = 10.0
_PRIORITY = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)
_ALARMS = {-signal.SIGALRM, -signal.SIGPROF} if sys.platform != "win32" else set()
_CLOCK_ALARM = -getattr(signal, "SIGALRM", 0) or None
_KILLED = -getattr(signal, "SIGKILL", 9)
_FROM_OUTSIDE = {_KILLED, *(-getattr(signal, name, 0) for name in ("SIGTERM", "SIGHUP", "SIGINT"))} - {0}
_NEVER = float("inf")


class ReaderProcess:
    """One process that reads one file at a time; started at the first file and after each death.

    ``renew``, ``ask``, ``ask_together`` and ``close`` are called by one thread, ``kill``, ``kill_if_late`` and
    ``shut`` by any. The process is a new interpreter behind two plain pipes, never a fork: the parent has threads,
    and its main module must not run a second time.

    A kill holds until ``renew``, which the owner calls where no kill of the next file can come yet;
    ``shut`` holds for good. So neither can be lost, whatever ``ask`` is doing at that moment.
    """

    def __init__(self, limits: ReaderLimits) -> None:
        self._limits = limits
        self._lock = threading.Lock()  # held to kill or to reap, so that no other process is hit
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = threading.Event()  # what is in hand is not wanted any more
        self._late = self._shut = False
        self._due = _NEVER
        self._parts, self._began = 0, 0.0  # of the file in hand; each part has the time limit to itself
        self._seen = 0.0  # when it was last looked at or given its time
        self._waited: float | None = None  # by the process for a processor, when somebody looked for the first time
        self._look_from = _NEVER  # when that may be
        self._overslept = False  # the file in hand was not given the time that its alarm has counted

    def renew(self) -> None:
        """Forget that an earlier file was stopped: a kill is meant for the next one from here on."""
        if self._stopped.is_set():
            self._reap()  # the process may be dying still
        with self._lock:
            self._late = False
            if not self._shut:
                self._stopped.clear()

    def ask(self, path: Path) -> Outcome:
        """Return what became of one file; a process that dies over it becomes a failure of the file.

        A process that was ended from outside (memory ran short, somebody killed it) says nothing about the file,
        which is read once more.

        Raises:
            EngineError: no process can be started.
        """
        self._reset()
        status = 0
        for _ in range(_TRIES):
            outcome, status = self._exchange(path)
            if outcome is not None:
                return outcome
            if self._stopped.is_set() and not self._late:  # ended from here, for nobody waits for the file any more
                break
            logger.warning("a reader ended with status %d over a file", status)
            logger.debug("it read %s", path)
            asleep = status == _CLOCK_ALARM and self._overslept
            if self._late or not (asleep or status in _FROM_OUTSIDE):
                break
        return self._explain(path, status)

    def ask_together(self, paths: Sequence[Path]) -> Iterator[Outcome]:
        """Yield what became of files that are asked for at once, in order; to be taken to its end.

        It ends early where the process does. Whose fault that was is not known, for answers may have been on their
        way: files without one are to be asked for one by one.

        Raises:
            EngineError: no process can be started.
        """
        self._reset()
        left, last = len(paths), False
        try:
            process = self._process or self._start()
            write_request(_pipe(process.stdin), *paths)
            for path in paths:
                self._begin()
                outcome, last = read_reply(_pipe(process.stdout), path, self._limits.max_chars, self._go_on)
                self._set_due(_NEVER)
                left -= 1
                yield outcome
                if last:
                    break
        except (BrokenStream, OSError):
            with self._lock:
                self._forgive()
        finally:
            self._set_due(_NEVER)
            if left or last:  # what it may still say is asked for by nobody
                self._reap(_DYING_SECONDS)

    def kill(self) -> None:
        """End the process at once; what ``ask`` then returns is of no interest."""
        with self._lock:
            self._kill()

    def kill_if_late(self) -> None:
        """End the process where it is over its time, that not counted in which it waited for a processor."""
        with self._lock:
            self._forgive()
            now = time.monotonic()
            if self._waited is None and now > self._look_from and self._process is not None:
                self._waited = seconds_waited(self._process.pid)
            if now > self._due and now > self._due + self._starved():
                self._late = True
                self._kill()

    def _forgive(self) -> None:
        """Give the time back for which nobody looked."""
        now = time.monotonic()
        unseen_s = now - self._seen
        if unseen_s > _UNSEEN_SECONDS and self._due != _NEVER:
            self._due += unseen_s
            self._began += unseen_s
            self._overslept = True
        self._seen = now

    def shut(self) -> None:
        """End the process at once, and let no other be started."""
        with self._lock:
            self._shut = True
            self._kill()

    def close(self) -> None:
        """End the process and wait until it is gone; not for one that the kernel does not let go."""
        self._reap()

    def _kill(self) -> None:
        self._stopped.set()
        if self._process is not None:
            self._process.kill()

    def _set_due(self, due: float) -> None:
        with self._lock:  # so that no file is killed for the one before it
            self._due, self._waited = due, None
            self._seen = time.monotonic()
            self._look_from = self._seen + _SOON_SECONDS if due != _NEVER else _NEVER

    def _begin(self) -> None:
        """Give the next file its time."""
        self._parts, self._began, self._overslept = 0, time.monotonic(), False
        self._go_on()

    def _go_on(self) -> None:
        """Give the part of a file that begins now its time; not for ever, whatever the process says."""
        self._parts += 1
        with self._lock:
            self._forgive()
            self._began += self._starved()
        now = time.monotonic()
        if self._parts > MAX_PARTS + 1 or now - self._began > MAX_SECONDS:
            self._late = True
            raise BrokenStream
        self._set_due(now + self._limits.clock_seconds + _GRACE_SECONDS)

    def _starved(self) -> float:
        """How long the process has waited for a processor since somebody first looked, in seconds."""
        if self._process is None or self._waited is None:
            return 0.0
        return seconds_waited(self._process.pid) - self._waited

    def _reset(self) -> None:
        """Reap a process that died between two files, so that its death is not blamed on the next file."""
        with self._lock:
            dead = self._process is not None and self._process.poll() is not None
        if dead:
            self._reap()

    def _exchange(self, path: Path) -> tuple[Outcome | None, int]:
        """Return what the process says of a file, or nothing and the status that it died with."""
        try:
            process = self._process or self._start()
            self._begin()
            write_request(_pipe(process.stdin), path)
            outcome, last = read_reply(_pipe(process.stdout), path, self._limits.max_chars, self._go_on)
        except (BrokenStream, OSError):
            with self._lock:
                self._forgive()
            return None, self._reap(_DYING_SECONDS)
        finally:
            self._set_due(_NEVER)
        if last:
            self._reap(_DYING_SECONDS)
        return outcome, 0

    def _start(self) -> subprocess.Popen[bytes]:
        """Start a process and wait until it is ready, more than once where the first dies over it."""
        problem, failed = "", 0
        for pause_s in _START_PAUSES_S:
            if self._stopped.wait(pause_s):
                raise BrokenStream
            process, problem, status = self._launch()
            if process is not None:
                return process
            failed += status >= 0
            if failed > 1:
                raise EngineError(f"The reader process could not be started ({problem}); install Kenning again.")
        raise EngineError(
            f"The reader process was ended again and again while it started ({problem}); close some programs, then "
            "index again: what was read is kept."
        )

    def _launch(self) -> tuple[subprocess.Popen[bytes] | None, str, int]:
        """Return a process that is ready; or nothing, why not, and its status, negative where something ended it."""
        try:
            process = _spawn(self._limits)
        except OSError as error:
            return None, str(error), 0
        with self._lock:
            self._process, self._waited = process, None
            self._seen = self._look_from = time.monotonic()
            self._due = self._seen + _START_SECONDS
            if self._stopped.is_set():
                process.kill()
        if _pipe(process.stdout).read(len(READY)) == READY:
            _close(process.stderr)
            return process, "", 0
        words = _pipe(process.stderr).read().decode("utf-8", "replace").split("\n")
        status = self._reap(_DYING_SECONDS)
        with self._lock:
            self._due = _NEVER
            if self._late and not self._shut:  # late in starting, which says nothing about a file
                self._late = False
                self._stopped.clear()
        if self._stopped.is_set():
            raise BrokenStream
        ending = f"ended by signal {-status}" if status < 0 else "it ended without a word"
        return None, next((line.strip() for line in reversed(words) if line.strip()), ending), status

    def _reap(self, wait_seconds: float = 0.0) -> int:
        """See the process out and return its exit status, 0 where there was none.

        Within that time it may end by itself first, so that the status tells what it died of.
        """
        process = self._process
        if process is None:
            return 0
        status = self._wait(process, wait_seconds)
        if status is None:
            with self._lock:
                process.kill()
            status = self._wait(process, _GONE_SECONDS)
        with self._lock:
            self._process = None
        for stream in (process.stdin, process.stdout, process.stderr):
            _close(stream)
        return _KILLED if status is None else status

    def _wait(self, process: subprocess.Popen[bytes], seconds: float) -> int | None:
        """Return the exit status of a process that ends within ``seconds``, else None."""
        deadline, pause_s = time.monotonic() + seconds, 0.0005
        while True:
            with self._lock:
                status = process.poll()
            if status is not None or time.monotonic() > deadline:
                return status
            time.sleep(pause_s)
            pause_s = min(2 * pause_s, 0.02)

    def _explain(self, path: Path, status: int) -> UnreadableFileError:
        if self._late or status in _ALARMS:
            reason = f"reading the file takes longer than {self._limits.seconds:g} seconds"
            return UnreadableFileError(path, reason, "raise the time limit in the settings", passing=True)
        if status in _FROM_OUTSIDE:
            reason = "the system stopped the reader, probably because memory ran short"
            return UnreadableFileError(path, reason, "close some programs, then try again", passing=True)
        reason = "the reader stopped unexpectedly at this file"
        return UnreadableFileError(path, reason, "the file may be damaged; try a fresh copy of it")


def _spawn(limits: ReaderLimits) -> subprocess.Popen[bytes]:
    """Start a reader process.

    In a frozen application ``sys.executable`` is the application itself; its entry point must
    answer ``-m MODULE`` as Python does. Modules are found in the same places as here.
    """
    options = [] if getattr(sys, "frozen", False) else ["-P", "-W", "ignore"]
    places = [str(_ROOT), *(place for place in sys.path if place)]
    return subprocess.Popen(
        [sys.executable, *options, "-m", _MODULE, *limits.as_arguments()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(places))},
        creationflags=_PRIORITY,
    )


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise BrokenStream
    return stream


def _close(stream: IO[bytes] | None) -> None:
    with contextlib.suppress(OSError):  # unsent bytes of a process that is gone
        if stream is not None:
            stream.close()
