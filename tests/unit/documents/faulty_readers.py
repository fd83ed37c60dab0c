"""Readers that misbehave, run inside reader processes by the tests of isolation."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import warnings
from pathlib import Path

from engine.documents import Document
from engine.errors import UnreadableFileError


def obey(path: Path, *, max_chars: int) -> Document:
    """Do what the file's name says; read "ok" files as their name."""
    action = ACTIONS.get(path.stem.split("-")[0])
    return action(path) if action else Document(path.name, path.stem, "text")


def _hang(path: Path) -> Document:
    while True:
        time.sleep(0.01)


def _hang_in_native_code(path: Path) -> Document:
    """Hold the interpreter: no Python thread or signal handler gets a turn."""
    import re

    re.match(r"(a+)+$", "a" * 64 + "b")
    raise AssertionError("unreachable")


def _crash(path: Path) -> Document:
    os.kill(os.getpid(), signal.SIGSEGV)
    return _hang(path)


def _killed(path: Path) -> Document:
    os.kill(os.getpid(), signal.SIGKILL)
    return _hang(path)


def _raise(path: Path) -> Document:
    raise RuntimeError("a bug in a reader")


def _eat_memory(path: Path) -> Document:
    hoard = []
    while True:
        hoard.append(bytearray(16 << 20))


def _connect(path: Path) -> Document:
    try:
        socket.socket()
    except PermissionError as error:
        raise UnreadableFileError(path, str(error)) from error
    raise AssertionError("a socket was made")


def _run_program(path: Path) -> Document:
    try:
        subprocess.run([sys.executable, "-c", ""], check=False)
    except PermissionError as error:
        raise UnreadableFileError(path, str(error)) from error
    raise AssertionError("a program was run")


def _write(path: Path) -> Document:
    try:
        path.write_text("spoiled", "utf-8")
    except PermissionError as error:
        raise UnreadableFileError(path, str(error)) from error
    raise AssertionError("the user's file was written to")


def _chatter(path: Path) -> Document:
    print("to stdout")
    print("to stderr", file=sys.stderr)
    warnings.warn("a warning", stacklevel=1)
    os.write(1, b"to descriptor 1")
    os.write(2, b"to descriptor 2")
    return Document("said nothing", path.stem, "text")


def _modules(path: Path) -> Document:
    return Document("\n".join(sorted(sys.modules)), path.stem, "text")


def _slow(path: Path) -> Document:
    time.sleep(0.2)
    return Document(path.name, path.stem, "text")


def _process(path: Path) -> Document:
    return Document(str(os.getpid()), path.stem, "text")


def _large(path: Path) -> Document:
    return Document("x" * 5_000_000, path.stem, "text")


ACTIONS = {
    "hang": _hang,
    "native": _hang_in_native_code,
    "crash": _crash,
    "killed": _killed,
    "raise": _raise,
    "hog": _eat_memory,
    "connect": _connect,
    "program": _run_program,
    "write": _write,
    "chatter": _chatter,
    "modules": _modules,
    "slow": _slow,
    "process": _process,
    "large": _large,
}
