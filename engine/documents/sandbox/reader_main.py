"""What runs in a reader process? One file after another, under limits that the kernel enforces.

Started by ``engine.documents.sandbox.reader_process`` as
``python -m engine.documents.sandbox.reader_main`` and the arguments of ``ReaderLimits``.

The process ends by itself when its parent does: a thread sees the end of the request pipe.
Where a reader never lets go of the interpreter, the alarm of the time limit ends the process.
"""

from __future__ import annotations

import importlib
import logging
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from engine.documents import heartbeat
from engine.documents.document import Bundle, Document, Member
from engine.documents.pictures import ocr
from engine.documents.sandbox.confinement import confine, memory_in_use_mb
from engine.documents.sandbox.frames import READY, BrokenStream, Outcome, read_request, write_beat, write_reply
from engine.documents.sandbox.limits import ReaderLimits
from engine.errors import UnreadableFileError, UnsupportedFileError

_KEEP_MB = 512  # a process that still holds more after a file is replaced, so the memory is given back

_HELD_SECONDS = 0.05  # how long an answer may wait for the next one

Reader = Callable[..., Document | Bundle]


def main(arguments: list[str]) -> None:
    """Answer requests until the pipe ends; see the module for the arguments."""
    limits = ReaderLimits.from_arguments(arguments)
    requests, replies = _take_pipes()
    reader = _load(limits.reader)
    _be_quiet()
    ocr.switch(on=limits.ocr)
    guard = confine(limits.memory_mb)

    def go_on() -> None:
        _set_alarms(limits.seconds, limits.alarm_seconds)
        write_beat(replies)

    heartbeat.listen(go_on)
    waiting: SimpleQueue[Path] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    replies.write(READY)
    replies.flush()
    last, flushed = False, 0.0
    while not last:
        path = waiting.get()
        _set_alarms(limits.seconds, limits.alarm_seconds)
        guard.let_through(path)
        outcome, last = _read(reader, path, limits.max_chars)
        _set_alarms(0, 0)
        last = last or memory_in_use_mb()[1] > min(_KEEP_MB, limits.memory_mb // 2)
        # Answers to files that were asked for together may go together; one that waited long enough takes all with it.
        now = time.monotonic()
        flush = last or waiting.empty() or now - flushed > _HELD_SECONDS
        write_reply(replies, outcome, last=last, flush=flush)
        flushed = now if flush else flushed
    os._exit(0)  # not held up by threads or by freeing gigabytes


def _read(reader: Reader, path: Path, max_chars: int) -> tuple[Outcome, bool]:
    """Return what became of a file, and whether the memory ran out on it."""
    try:
        return _fitting(path, reader(path, max_chars=max_chars), max_chars), False
    except (UnreadableFileError, UnsupportedFileError) as outcome:
        return outcome.with_traceback(None), False  # a traceback holds the file's data
    except MemoryError:
        reason = "reading the file takes more memory than is allowed"
        return UnreadableFileError(path, reason, "raise the memory limit in the settings"), True


def _fitting(path: Path, outcome: Document | Bundle, max_chars: int) -> Outcome:
    """Return an outcome whose texts together keep to the limit; what does not fit any more is refused."""
    if isinstance(outcome, Document):
        return outcome
    left = max_chars - (len(outcome.own.text) if outcome.own is not None else 0)
    members = []
    for member in outcome.members:
        size = len(member.outcome.text) if isinstance(member.outcome, Document) else 0
        if size > left:
            reason = f"what the file holds is longer than {max_chars:,} characters together"
            members.append(Member(member.name, UnreadableFileError(path, reason, "unpack it"), member.size_bytes))
        else:
            members.append(member)
            left -= size
    return Bundle(outcome.own, tuple(members), outcome.missing, outcome.reader)


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


def _set_alarms(work_seconds: float, clock_seconds: float) -> None:
    """Have the kernel end this process after so much processor time or time; 0 calls it off."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, work_seconds)
        signal.setitimer(signal.ITIMER_REAL, clock_seconds)


if __name__ == "__main__":
    main(sys.argv[1:])
