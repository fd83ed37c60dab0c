"""What may a reader process not do? Talk, start programs, write, or look into other files.

Two fences. The kernel's limits bind all code, native code too: no file may grow by a byte, few
may be open at once, no dump of the memory is written, and on Linux nothing may be changed, run or
connected to (``landlock``). An audit hook binds all Python code, for
good: it refuses connections, other programs, every change to the disk, and every file but the
one that was asked for and what Python itself is made of. The hook does not bind native code
(PDFium, lxml, selectolax, ONNX Runtime), which could make system calls of its own; they are
given bytes in memory or an open file, and no names.
"""

from __future__ import annotations

import contextlib
import mimetypes
import os
import signal
import sys
import sysconfig
from pathlib import Path
from typing import Any

from engine.documents.sandbox.landlock import give_up_rights

if sys.platform != "win32":
    import resource

_MEGABYTE = 1 << 20
_NICENESS = 5  # below the window, above what runs only on an idle machine
_MAX_OPEN_FILES = 256  # libraries of native code are open while they are loaded; 30 are usual
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile"),
    *("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod", "os.chown", "os.link", "os.symlink"),
    *(
        "os.utime",
        "os.setxattr",
        "os.removexattr",
        "os.chflags",
        "os.chdir",
        "os.fchdir",
        "shutil.",
        "sqlite3.",
        "pty.",
    ),
    *("webbrowser.", "syslog.", "pty.", "winreg.CreateKey", "winreg.SetValue", "winreg.DeleteKey"),
)
# What the system tells of itself, random numbers, time zones, and the endings of types of attachments.
_SYSTEM_FILES = (
    *(os.devnull, "/dev/urandom", "/proc/self/statm", "/proc/cpuinfo", "/proc/meminfo", "/etc/localtime"),
    *mimetypes.knownfiles,
)
_SYSTEM_FOLDERS = ("/usr/share/zoneinfo", "/sys/devices/system/cpu")


class Guard:
    """The audit hook. It lets through what Python is made of, and the one file that is being read."""

    def __init__(self) -> None:
        installed = [sys.prefix, sys.base_prefix, sys.exec_prefix, *sysconfig.get_paths().values(), *sys.path]
        folders = {form for place in [*installed, *_SYSTEM_FOLDERS] if place for form in _forms(place)}
        self._folders = tuple(folder.rstrip(os.sep) + os.sep for folder in folders)
        self._system = {os.path.normcase(name) for name in _SYSTEM_FILES}
        self._asked: set[str] = set()

    def let_through(self, path: Path) -> None:
        """Allow this file to be opened for reading, and the one before it no longer."""
        self._asked = _forms(path)

    def __call__(self, event: str, details: tuple[Any, ...]) -> None:
        """Raise PermissionError where an event is none of a reader's business."""
        if event == "open":
            path, _, flags = details
            if isinstance(flags, int) and flags & _WRITING:
                raise PermissionError("a reader may not write")
            self._check(path)
        elif event in ("os.listdir", "os.scandir"):
            self._check(os.path.join(os.fsdecode(details[0]), "") if details[0] else ".")
        elif event.startswith(_FORBIDDEN):
            raise PermissionError(f"a reader may not use {event}")

    def _check(self, path: str | bytes | os.PathLike[str] | int) -> None:
        if isinstance(path, int):
            return  # a file that is open already
        whole = os.path.normcase(os.path.abspath(os.fsdecode(path)))
        if whole not in self._asked and whole not in self._system and not (whole + os.sep).startswith(self._folders):
            raise PermissionError("a reader may open nothing but the file it was asked for")


def confine(memory_mb: int) -> Guard:
    """Take from this process, for good, what a reader has no use for; return what lets files through.

    On Windows and macOS there is no limit on memory: neither enforces RLIMIT_AS. On Windows the
    hook stands alone; the parent ends a process that takes too long.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    sys.dont_write_bytecode = True
    if sys.platform != "win32":  # there the parent sets the priority, and nothing else exists
        for alarm in (signal.SIGALRM, signal.SIGPROF):
            signal.signal(alarm, signal.SIG_DFL)  # the parent's choice is inherited otherwise
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM, signal.SIGPROF})
        os.nice(_NICENESS)
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_NOFILE, _MAX_OPEN_FILES)
    if sys.platform == "linux":
        _be_first_to_go()
        taken_mb, _ = memory_in_use_mb()
        _lower(resource.RLIMIT_AS, (taken_mb + memory_mb) * _MEGABYTE)
        give_up_rights()
    if sys.platform != "win32":
        _lower(resource.RLIMIT_FSIZE, 0)  # pipes are no files
    guard = Guard()
    sys.addaudithook(guard)
    return guard


def memory_in_use_mb() -> tuple[int, int]:
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


def _forms(path: str | Path) -> set[str]:
    """Return the names of a file that Python code may use: as given, and with links resolved."""
    return {os.path.normcase(os.path.abspath(path)), os.path.normcase(os.path.realpath(path))}


def _lower(limit: int, most: int) -> None:
    """Set a limit, or leave it where the system already allows less."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(limit)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (allowed, allowed))


def _be_first_to_go() -> None:
    """Ask the kernel to end this process rather than the window when memory runs short."""
    with contextlib.suppress(OSError):  # no /proc: nothing is lost
        Path("/proc/self/oom_score_adj").write_text("500", "ascii")
