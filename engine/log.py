"""Where is what happened written down? In small files of the user's own that nobody sends anywhere.

Each kind of process has one (``window.log``, ``indexing.log``, ``command-line.log``) in ``paths.log_dir()``: at most
half a megabyte, and one older file of that size. Names of files, questions and texts are written at the level debug
alone, which ``--verbose`` or ``KENNING_DEBUG=1`` turns on; without that a log can be shown to anybody.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import traceback
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Literal

from engine import paths
from engine.private import keep_file_private, make_private, private

Process = Literal["window", "indexing", "command-line"]

MOST_BYTES = 500_000
_PACKAGES = ("engine", "desktop")
_LINE = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"


def start(process: Process, *, verbose: bool = False) -> None:
    """Write what this process does to its file, and to standard error where ``verbose``; a second call does nothing.

    A file that cannot be written is no reason to stop: then nothing is kept.
    """
    if any(isinstance(handler, _File) for handler in logging.getLogger(_PACKAGES[0]).handlers):
        return
    detailed = verbose or bool(os.environ.get("KENNING_DEBUG"))
    handlers: list[logging.Handler] = [_File(path_of(process))]
    if verbose:
        handlers.append(logging.StreamHandler())
    for handler in handlers:
        handler.setFormatter(logging.Formatter(_LINE))
    for package in _PACKAGES:
        logger = logging.getLogger(package)
        logger.setLevel(logging.DEBUG if detailed else logging.INFO)
        for handler in handlers:
            logger.addHandler(handler)


def stop() -> None:
    """Close this process's file; what happens later is not written down."""
    for package in _PACKAGES:
        logger = logging.getLogger(package)
        for handler in list(logger.handlers):
            logger.removeHandler(handler)
            handler.close()


def path_of(process: Process) -> Path:
    """Return the file that a process of this kind writes to."""
    return paths.log_dir() / f"{process}.log"


def trouble(logger: logging.Logger, what: str, error: BaseException) -> None:
    """Write down that something failed, and where; the message may name a file, so it is for the level debug.

    Args:
        logger: of the module that noticed it.
        what: failed, in words that hold for every user.
        error: what was raised.
    """
    logger.error("%s: %s at %s", what, type(error).__name__, " < ".join(_places(error.__traceback__)) or "its caller")
    logger.debug("%s: %s", what, error, exc_info=error)


def newest_lines(count: int) -> str:
    """Return the last lines of each file, those of the level debug left out; empty where nothing is kept."""
    parts = []
    for path in sorted(paths.log_dir().glob("*.log")):
        with suppress(OSError):
            told = [line for line in _records(path.read_text("utf-8", "replace")) if " DEBUG " not in line[:60]]
            parts += [f"{path.name}:", *told[-count:]]
    return "\n".join(parts)


def _records(text: str) -> list[str]:
    """Return lines that begin with a date: the others go on with a record of the level debug."""
    return [line for line in text.splitlines() if line[:4].isdigit()]


def _places(trace: TracebackType | None) -> list[str]:
    """Return where an error was raised, innermost first: module, function, line; never a folder of the user."""
    frames = traceback.extract_tb(trace)[-8:]
    return [f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}" for frame in reversed(frames)]


class _File(logging.Handler):
    """A file for its owner alone, opened at the first record; a full one becomes the older one."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._out: TextIOWrapper | None = None
        self._failed = False

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; the first that fails is the last that is tried."""
        if self._failed:
            return
        try:
            line = self.format(record) + "\n"
            out = self._out or self._open()
            out.write(line)
            out.flush()
            if out.tell() > MOST_BYTES:
                self._turn_over()
        except (OSError, ValueError):
            self._failed = True

    def _open(self) -> TextIOWrapper:
        make_private(self._path.parent)
        keep_file_private(self._path)
        self._out = open(self._path, "a", encoding="utf-8", errors="backslashreplace", opener=private)  # noqa: SIM115
        return self._out

    def _turn_over(self) -> None:
        """Begin a new file; another process of the kind that still writes to the old one does no harm."""
        self.close_file()
        with suppress(OSError):  # Windows moves no file that another process has open
            os.replace(self._path, self._path.with_suffix(".log.1"))

    def close_file(self) -> None:
        """Close the file; the next record opens it again."""
        if self._out is not None:
            self._out.close()
            self._out = None

    def close(self) -> None:
        """Close for good."""
        self.close_file()
        super().close()


def hear_uncaught(process: Process) -> None:
    """Write uncaught errors of this process and its threads down, too, before they are printed as always."""
    logger, show, show_thread = logging.getLogger(f"engine.{process}"), sys.excepthook, threading.excepthook

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        trouble(logger, "unexpected error", error.with_traceback(trace))
        show(kind, error, trace)

    def note_thread(ended: threading.ExceptHookArgs) -> None:
        if ended.exc_value is not None:
            name = ended.thread.name if ended.thread is not None else "unknown"
            trouble(logger, f"the thread {name} ended", ended.exc_value)
        show_thread(ended)

    sys.excepthook, threading.excepthook = note, note_thread
