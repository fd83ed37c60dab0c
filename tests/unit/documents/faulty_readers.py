"""Readers that misbehave, run inside reader processes by the tests of isolation."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time
import warnings
from pathlib import Path

from engine.documents import Document
from engine.documents.document import Bundle, Member
from engine.documents.heartbeat import beat
from engine.errors import UnreadableFileError
from engine.extras import how_to_add


def obey(path: Path, *, max_chars: int) -> Document | Bundle:
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


def _obey_content(path: Path) -> Document:
    """Hang where the file says so, and keep it open meanwhile."""
    with path.open(encoding="utf-8") as file:
        text = file.read()
        return _hang(path) if text == "wait" else Document(text, path.stem, "text")


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


def _peek(path: Path) -> Document:
    return _open_other(path, path.with_name("other.txt"))


def _climb(path: Path) -> Document:
    return _open_other(path, Path(sys.prefix) / ".." / ".." / ".." / ".." / ".." / path.with_name("other.txt"))


def _open_other(path: Path, other: Path) -> Document:
    own = path.read_text("utf-8")
    try:
        other.read_text("utf-8")
    except PermissionError as error:
        raise UnreadableFileError(path, f"{error}; read {own!r}") from error
    raise AssertionError("another file was read")


def _list(path: Path) -> Document:
    try:
        os.listdir(path.parent)
    except PermissionError as error:
        raise UnreadableFileError(path, str(error)) from error
    raise AssertionError("a folder was listed")


def _write_natively(path: Path) -> Document:
    """Write as native code could, past the interpreter's hook."""
    import ctypes

    c = ctypes.CDLL(None, use_errno=True)
    descriptor = c.open(os.fsencode(path), os.O_WRONLY | os.O_APPEND)
    written = c.write(descriptor, b"spoiled", 7)
    raise UnreadableFileError(path, f"written {written}: {os.strerror(ctypes.get_errno())}")


def _reach_out_natively(path: Path) -> Document:
    """Make, remove and connect as native code could, past the interpreter's hook; tell what the system said."""
    import ctypes
    import struct

    c = ctypes.CDLL(None, use_errno=True)
    told = []
    address = struct.pack("=HH4s8x", 2, 0x0900, bytes([127, 0, 0, 1]))  # port 9 of this computer
    for call in (
        lambda: c.open(os.fsencode(path.with_name("new.txt")), os.O_WRONLY | os.O_CREAT, 0o600),
        lambda: c.unlink(os.fsencode(path)),
        lambda: c.connect(c.socket(2, 1, 0), address, len(address)),
    ):
        ctypes.set_errno(0)
        told.append(ctypes.get_errno() if call() < 0 else 0)
    raise UnreadableFileError(path, " ".join(errno.errorcode.get(number, "OK") for number in told))


def _open_many(path: Path) -> Document:
    held = []
    try:
        while len(held) < 10_000:
            held.append(path.open("rb"))
    except OSError as error:
        raise UnreadableFileError(path, f"{error.strerror} after {len(held)}") from error
    raise AssertionError("ten thousand files were open")


def _in_parts(path: Path) -> Document:
    """Work for longer than the limit of one file, in parts that each keep to it."""
    for _ in range(30):  # short ones: beside busy processes a reader, which is nice, gets a hundredth of a core
        beat()
        _work(0.02)
    return Document("all parts", path.stem, "text")


def _stuck_part(path: Path) -> Document:
    beat()
    return _hang(path)


def _work_a_little(path: Path) -> Document:
    _work(0.05)
    return Document("worked", path.stem, "text")


def _work(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def _box(path: Path) -> Bundle:
    """A container whose third member does not fit any more."""
    own = Document("x" * 300, path.stem, "text")
    return Bundle(own, tuple(Member(f"{number}.txt", Document("y" * 300, "", "text"), 300) for number in range(4)))


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


def _gate(path: Path) -> Document:
    """Wait until the pipe's other end is closed."""
    path.read_bytes()
    return Document(path.name, path.stem, "text")


def _process(path: Path) -> Document:
    return Document(str(os.getpid()), path.stem, "text")


def _large(path: Path) -> Document:
    return Document("x" * 5_000_000, path.stem, "text")


ACTIONS = {
    "extra": lambda path: Document(how_to_add("ocr"), path.stem, "text"),
    "hang": _hang,
    "work": _work_a_little,
    "native": _hang_in_native_code,
    "crash": _crash,
    "killed": _killed,
    "raise": _raise,
    "hog": _eat_memory,
    "connect": _connect,
    "program": _run_program,
    "write": _write,
    "peek": _peek,
    "climb": _climb,
    "list": _list,
    "natively": _write_natively,
    "outwards": _reach_out_natively,
    "many": _open_many,
    "parts": _in_parts,
    "stuck": _stuck_part,
    "box": _box,
    "chatter": _chatter,
    "modules": _modules,
    "slow": _slow,
    "gate": _gate,
    "process": _process,
    "large": _large,
    "obedient": _obey_content,
}
