"""What runs in a reader process? One file after another, under limits that the kernel enforces.

Started by ``engine.documents.process`` as
``python -m engine.documents.worker`` and the arguments of ``ReaderLimits``.

The process ends by itself when its parent does: a thread sees the end of the request pipe.
Where a reader never lets go of the interpreter, the alarm of the time limit ends the process.
"""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from engine.documents.document import Document
from engine.documents.frames import READY, BrokenStream, Outcome, read_request, write_reply
from engine.documents.limits import ReaderLimits
from engine.errors import UnreadableFileError, UnsupportedFileError

if sys.platform != "win32":
    import resource

_MEGABYTE = 1 << 20
_NICENESS = 5  # below the window, above what runs only on an idle machine
_KEEP_MB = 512  # a process that still holds more after a file is replaced, so the memory is given back
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile"),
    *("os.remove", "os.rename", "os.rmdir", "os.truncate", "os.chmod", "os.chown", "os.link", "os.symlink", "shutil."),
)

Reader = Callable[..., Document]


def main(arguments: list[str]) -> None:
    """Answer requests until the pipe ends; see the module for the arguments."""
    limits = ReaderLimits.from_arguments(arguments)
    requests, replies = _take_pipes()
    reader = _load(limits.reader)
    _be_quiet()
    _confine(limits.memory_mb)
    waiting: SimpleQueue[Path] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    replies.write(READY)
    replies.flush()
    last = False
    while not last:
        path = waiting.get()
        _set_alarms(limits.seconds, limits.clock_seconds)
        outcome, last = _read(reader, path, limits.max_chars)
        _set_alarms(0, 0)
        last = last or _memory_mb()[1] > min(_KEEP_MB, limits.memory_mb // 2)
        write_reply(replies, outcome, last=last)
    os._exit(0)  # not held up by threads or by freeing gigabytes


def _read(reader: Reader, path: Path, max_chars: int) -> tuple[Outcome, bool]:
    """Return what became of a file, and whether the memory ran out on it."""
    try:
        return reader(path, max_chars=max_chars), False
    except (UnreadableFileError, UnsupportedFileError) as outcome:
        return outcome.with_traceback(None), False  # a traceback holds the file's data
    except MemoryError:
        reason = "reading the file takes more memory than is allowed"
        return UnreadableFileError(path, reason, "raise the memory limit in the settings"), True


def _listen(requests: IO[bytes], waiting: SimpleQueue[Path]) -> None:
    """Pass requests on; end the process when the parent closed its side or died."""
    try:
        while True:
            waiting.put(read_request(requests))
    except (BrokenStream, OSError):
        os._exit(0)


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Return the two pipes, and point stdin and stdout elsewhere so that no print disturbs them."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return requests, replies


def _load(name: str) -> Reader:
    module, _, function = name.partition(":")
    loaded: Reader = getattr(importlib.import_module(module), function)
    return loaded


def _be_quiet() -> None:
    """Drop what parsers log, warn of, or print from native code."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _confine(memory_mb: int) -> None:
    """Take from this process what a reader has no use for.

    The audit hook refuses connections, other programs and every change to a file to all Python
    code, for good. It does not bind native code (selectolax, cryptography), which could make
    system calls of its own; they are parsers without any networking. On Windows and macOS
    there is no limit on memory: neither enforces RLIMIT_AS.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    if sys.platform != "win32":  # there the parent sets the priority, and nothing else exists
        for alarm in (signal.SIGALRM, signal.SIGPROF):
            signal.signal(alarm, signal.SIG_DFL)  # the parent's choice is inherited otherwise
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM, signal.SIGPROF})
        os.nice(_NICENESS)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _be_first_to_go()
        taken_mb, _ = _memory_mb()
        allowed = (taken_mb + memory_mb) * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
    sys.addaudithook(_refuse)


def _refuse(event: str, details: tuple[Any, ...]) -> None:
    if event == "open":
        flags = details[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError("a reader may not write")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not use {event}")


def _be_first_to_go() -> None:
    """Ask the kernel to end this process rather than the window when memory runs short."""
    with contextlib.suppress(OSError):  # no /proc: nothing is lost
        Path("/proc/self/oom_score_adj").write_text("500", "ascii")


def _memory_mb() -> tuple[int, int]:
    """Return the address space and the memory in use; (512, 0) where the system does not tell.

    Not getrusage: the peak it gives is the parent's where that was larger at the start.
    """
    try:
        with open("/proc/self/statm", "rb") as stream:
            space, used = stream.read().split()[:2]
    except OSError:
        return 512, 0
    page = resource.getpagesize()
    return int(space) * page // _MEGABYTE, int(used) * page // _MEGABYTE


def _set_alarms(work_seconds: float, clock_seconds: float) -> None:
    """Have the kernel end this process after so much processor time or time; 0 calls it off."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, work_seconds)
        signal.setitimer(signal.ITIMER_REAL, clock_seconds)


if __name__ == "__main__":
    main(sys.argv[1:])
