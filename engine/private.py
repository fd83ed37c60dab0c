"""Who may read what Kenning keeps? Its owner alone: folders are 0700 and files 0600, also those of earlier versions.

A library holds every text that it finds, so it is as private as the most private of them. Exports and other files that
a person asks for follow the person's own umask. On Windows the folders lie in the user's profile, whose access
list other accounts are not on; a library elsewhere has the rights of the folder that it is put into.
"""

from __future__ import annotations

import itertools
import os
import re
import secrets
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FOLDER_MODE, FILE_MODE = 0o700, 0o600


def make_private(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for its owner alone; one that is there stays as it is.

    Raises:
        OSError: it cannot be made.
    """
    if not folder.is_dir():
        if folder.parent != folder:
            make_private(folder.parent)
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)


def private(path: str, flags: int) -> int:
    """Open a file, for its owner alone where it is new: the ``opener`` of ``open``."""
    return os.open(path, flags, FILE_MODE)


def write_private(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a text file as ``Path.write_text`` does, for its owner alone.

    Raises:
        OSError: it cannot be written.
    """
    with open(path, "w", encoding=encoding, opener=private) as out:
        out.write(text)
    keep_file_private(path)


_ABANDONED_S = 3600  # none of these files takes as long to write; a number of a process says nothing on a shared drive
_REPLACING = threading.Lock()  # Windows refuses to put a file where another thread is just putting one


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """Lend a name beside a file that no other process or thread has; what is written there then takes the file's place.

    After an error nothing of it is left, and the file is as before. What processes left that were ended meanwhile goes.

    Raises:
        OSError: it cannot be put in the place.
    """
    made = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        yield made
        with _REPLACING:
            os.replace(made, path)
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)
    clear_abandoned(path.parent, path.name)


def clear_abandoned(folder: Path, name: str = "") -> None:
    """Remove what is unfinished of a file, or of any in its folder, and so old that nobody writes it any more."""
    ours = re.compile((re.escape(name) or ".+") + r"\.[0-9a-f]{8}\.new")
    with suppress(OSError):
        for found in os.listdir(folder):
            if ours.fullmatch(found):
                with suppress(OSError):
                    left = folder / found
                    if time.time() - left.stat().st_mtime > _ABANDONED_S:
                        left.unlink()


def replace_private(path: Path, text: str, *, encoding: str = "utf-8", sync: bool = False) -> None:
    """Put a text file in the place of another, whole or not at all, for its owner alone.

    Args:
        path: the file; what is unfinished lies beside it.
        text: its content.
        encoding: how it is written.
        sync: wait for the disk, so that a power cut too leaves the old or the new.

    Raises:
        OSError: it cannot be written; the one of before stays.
    """
    with unfinished(path) as made, open(made, "w", encoding=encoding, opener=private) as out:
        out.write(text)
        out.flush()
        if sync:
            os.fsync(out.fileno())


def replace_whole(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Put a file that other programs read in the place of another, whole or not at all, and make its folder.

    Raises:
        OSError: it cannot be written; the one of before stays.
    """
    make_private(path.parent)
    with unfinished(path) as made:
        made.write_bytes(content)
        made.chmod(mode)


def set_aside(path: Path) -> Path:
    """Move a file that cannot be read to a name beside it that none has had before; return that place.

    Also within one second, of a clock that was set back, and where several processes do it at once.

    Raises:
        OSError: it cannot be moved; it stays.
    """
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for again in itertools.count(1):
        aside = path.with_suffix(f".unreadable-{stamp}{f'-{again}' if again > 1 else ''}{path.suffix}")
        with suppress(FileExistsError):
            os.close(os.open(aside, os.O_CREAT | os.O_EXCL, FILE_MODE))  # ours from now on
            break
    try:
        os.replace(path, aside)
    except OSError:
        aside.unlink()
        raise
    return aside


def keep_private(folder: Path, *, inside: bool = True) -> None:
    """Take from others the right to read a folder and, unless told otherwise, everything in it, as far as possible.

    Links are not followed, and what belongs to somebody else, or lies on a disk without such rights, stays as it is.
    """
    if os.name == "nt":
        return
    _restrict(folder, FOLDER_MODE)
    for here, folders, names in os.walk(folder) if inside else ():
        for name in folders:
            _restrict(Path(here, name), FOLDER_MODE)
        for name in names:
            _restrict(Path(here, name), FILE_MODE)


def keep_file_private(path: Path | str) -> None:
    """Take from others the right to read a file, as far as possible."""
    if os.name != "nt":
        _restrict(Path(path), FILE_MODE)


def _restrict(path: Path, most: int) -> None:
    with suppress(OSError):
        found = path.lstat()
        if not stat.S_ISLNK(found.st_mode) and found.st_mode & 0o777 & ~most:
            path.chmod(found.st_mode & most)
