"""How is LanceDB opened, under which names does it keep versions, and what do its errors mean?"""

from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from engine import third_party
from engine.errors import StoreDamagedError, StoreError
from engine.light_imports import import_lancedb, import_native, leave_pandas_out
from engine.paths import display_path
from engine.patterns import lazy
from engine.private import make_private
from engine.store.disk_space import disk_full, not_written, unwritable, why_unwritable
from engine.store.memory import bound_heaps
from engine.store.published import remedy
from engine.store.table_view import TableView

if TYPE_CHECKING:
    from lancedb.db import LanceDBConnection

FOLDER = "rows"
TABLE = "chunks"
TABLE_FOLDER = f"{TABLE}.lance"
_CACHE_BYTES = 256 << 20  # LanceDB's own default is 6 GiB

# Where in its own sources LanceDB found an error says nothing to a user.
_SOURCE_LINE = lazy(r"(lance error: )|(,? ?/\S+\.rs:\d+:\d+)")

_OS_ERROR = lazy(r"os error (\d+)")
# What a full disk, a missing right and a moment's shortage are called: by Windows, and by everybody else.
_FULL = frozenset({39, 112, 1295} if os.name == "nt" else {errno.ENOSPC, errno.EDQUOT})
_QUOTA = frozenset({1295} if os.name == "nt" else {errno.EDQUOT})
_READ_ONLY = frozenset({19} if os.name == "nt" else {errno.EROFS})
_DENIED = frozenset({5} if os.name == "nt" else {errno.EACCES, errno.EPERM})
_BUSY = frozenset({4, 32, 33} if os.name == "nt" else {errno.EMFILE, errno.ENFILE, errno.EBUSY, errno.ENOMEM})

_import_lock = threading.Lock()


def _import_lancedb() -> ModuleType:
    """Import LanceDB on first use (it takes a quarter of a second), with the settings it reads only then."""
    with _import_lock:
        _set_up()
        return import_lancedb()


def _set_up() -> None:
    # With two cores LanceDB would otherwise reserve one for input and output and compute on the other.
    os.environ.setdefault("LANCE_CPU_THREADS", str(os.cpu_count() or 1))
    os.environ.setdefault("LANCEDB_LOG", "error")
    bound_heaps()


def connect(folder: Path) -> LanceDBConnection:
    """Return a connection with caches that suit a program beside others."""
    lancedb = _import_lancedb()
    return lancedb.connect(str(folder), read_consistency_interval=timedelta(0), session=_session(lancedb))


def open_view(folder: Path) -> TableView:
    """Open the table for reading alone, which needs no more of LanceDB than its native part."""
    with _import_lock:
        _set_up()
        leave_pandas_out()
        native = import_native()
    return TableView.open(native, folder, TABLE, _session(native))


def _session(lancedb: ModuleType) -> Any:
    return lancedb.Session(index_cache_size_bytes=_CACHE_BYTES, metadata_cache_size_bytes=_CACHE_BYTES // 4)


def manifest_name(version: int) -> str:
    """Return the name of a version's manifest, which LanceDB counts down from 2^64 - 1, so the newest sorts first."""
    return f"{(1 << 64) - 1 - version:020d}.manifest"


def version_of(manifest: Path) -> int | None:
    """Return the version of a manifest, or None where the file has another kind of name."""
    return (1 << 64) - 1 - int(manifest.stem) if manifest.stem.isdecimal() else None


def set_aside_newer(library: Path, version: int) -> int:
    """Move manifests of versions after ``version`` out of the way; return how many.

    A power cut may leave the newest manifest empty, and then nothing opens at all. Only versions
    that the ledger never recorded are touched, and they are kept.
    """
    folder = library / FOLDER / TABLE_FOLDER / "_versions"
    moved = 0
    for path in folder.glob("*.manifest"):
        known = version_of(path)
        if known is not None and known > version:
            aside = library / "set-aside"
            make_private(aside)
            os.replace(path, aside / f"{time.strftime('%Y%m%d-%H%M%S')}-{path.name}")
            moved += 1
    if moved:
        (folder / "latest_version_hint.json").unlink(missing_ok=True)
    return moved


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turn LanceDB's errors into ours, once, here: it raises plain RuntimeErrors, told apart by their text.

    Raises:
        DiskFullError: no room.
        StoreError: no permission to write, or the system is short of something for the moment.
        StoreDamagedError: anything else.
    """
    with third_party.translated(partial(_ours, folder)):
        yield


def _ours(folder: Path, error: Exception) -> StoreError | None:
    """Return our error for one of LanceDB's; None for any other."""
    # A panic of Rust, as garbage in a manifest causes, has a class that nobody can import.
    if not isinstance(error, RuntimeError | ValueError | OSError) and type(error).__name__ != "RustPanic":
        return None
    text = str(error)
    number = _number(error)
    if number in _FULL or "No space left" in text:
        return disk_full(folder.parent, temporary=number not in _QUOTA)
    if number in _READ_ONLY:
        return not_written(folder.parent, OSError(errno.EROFS, ""))
    if number in _DENIED:
        if why := why_unwritable(folder):
            return unwritable(folder.parent, why)
        return StoreError(f"The library {display_path(folder)} cannot be opened; check its permissions.")
    if number in _BUSY:
        return StoreError(
            f"The library {display_path(folder)} is in use, or too many files are open; close some programs and try "
            "again."
        )
    detail = _SOURCE_LINE.sub("", text.splitlines()[0]) if text else repr(error)
    return StoreDamagedError(damaged(folder, detail[:200]))


def _number(error: BaseException) -> int | None:
    """Return the system's number of an error: Python's own, or what LanceDB wrote into its text."""
    if isinstance(error, OSError) and error.errno is not None:
        return getattr(error, "winerror", None) or error.errno
    found = _OS_ERROR.search(str(error))
    return int(found[1]) if found else None


def damaged(folder: Path, detail: str) -> str:
    """Return the sentence about rows that cannot be read."""
    return f"The library's rows {display_path(folder)} cannot be read ({detail}); rebuild them {remedy(folder.parent)}"
