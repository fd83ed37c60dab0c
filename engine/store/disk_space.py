"""How much room do a library's files take, is there more, and may anything be written at all?"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from engine.errors import DiskFullError, StoreError
from engine.paths import display_path
from engine.wording import NO_ROOM, why_not_written

# Below this, commits are refused: optimizing needs room to write before it can free any.
FLOOR_BYTES = 256 << 20


def files_below(folder: Path) -> Iterator[tuple[Path, int]]:
    """Yield every file below a folder with its size in bytes; one that goes meanwhile is left out."""
    for here, _, names in os.walk(folder):
        for name in sorted(names):
            path = Path(here, name)
            try:
                yield path, path.lstat().st_size
            except FileNotFoundError:
                continue


def folder_bytes(folder: Path) -> int:
    """Return what all files below a folder take."""
    return sum(size for _, size in files_below(folder))


def disk_full(folder: Path, needed_bytes: int = FLOOR_BYTES, *, temporary: bool = True) -> DiskFullError:
    """Return the error that names the full disk, what is left on it and what is needed.

    Args:
        folder: where there was no room; it may be the disk of temporary files that is full instead.
        needed_bytes: what has to be free for the work that failed.
        temporary: whether temporary files may have had no room, and not the folder's own.
    """
    for place in (folder, *([Path(tempfile.gettempdir())] if temporary else [])):
        free = _free_bytes(place)
        if free is not None and free < needed_bytes:
            return DiskFullError(
                f"The disk that holds {display_path(place)} is full: {free >> 20} MB are left and "
                f"{-(-needed_bytes >> 20)} MB are needed; free some space and start again; nothing was lost."
            )
    return DiskFullError(
        f"The disk that holds {display_path(folder)} takes no more, though some of it is free (a quota, or too many "
        "files); make room there and start again; nothing was lost."
    )


def _free_bytes(place: Path) -> int | None:
    """Return what is free on a place's disk; None where that cannot be known."""
    try:
        return shutil.disk_usage(place).free
    except OSError:
        return None


def why_unwritable(folder: Path) -> str:
    """Return why nothing can be written to a folder, in plain words; empty where it can, or is full alone."""
    if os.access(folder, os.W_OK):
        return ""
    number = errno.EACCES if folder.exists() else errno.ENOENT
    with suppress(OSError, AttributeError):  # it went meanwhile; Windows has no such call
        if os.statvfs(folder).f_flag & os.ST_RDONLY:
            number = errno.EROFS
    return why_not_written(OSError(number, ""))


def unwritable(folder: Path, reason: str) -> StoreError:
    """Return the error about a library that cannot be written to; ``reason`` may be empty."""
    shown, step = display_path(folder), how_to_write(reason)
    if not reason:
        return StoreError(
            f"The library {shown} cannot be written to; it can still be searched. To let it take in anything new, "
            f"{step}."
        )
    return StoreError(
        f"The library {shown} cannot be written to ({reason}); it can still be searched. To let it take in anything "
        f"new, {step}."
    )


def how_to_write(reason: str) -> str:
    """Return what lets a library be written to again, as the end of a sentence; ``reason`` is the plain one."""
    plain = {
        why_not_written(OSError(errno.EROFS, "")): "make its disk writable or move it to another one",
        why_not_written(OSError(errno.EACCES, "")): "change the permissions of its folder",
        why_not_written(OSError(errno.ENOENT, "")): "connect its drive or open it where it lies now",
    }
    return plain.get(reason, "move it to a disk that can be written to")


def not_written(folder: Path, error: OSError) -> StoreError:
    """Return the error about a library that could not be written to, of the system's own."""
    if error.errno in NO_ROOM:
        return disk_full(folder, temporary=False)
    return unwritable(folder, why_not_written(error))
