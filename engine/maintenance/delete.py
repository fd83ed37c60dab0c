"""How does a library go for good? Its own files alone; what else lies in its folder stays."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from engine.errors import StoreError, StoreMissingError
from engine.known_libraries import is_library
from engine.paths import display_path
from engine.store.creation_options import DAMAGED
from engine.store.creation_options import FILE_NAME as FACTS
from engine.store.lance import FOLDER as ROWS
from engine.store.ledger import Ledger
from engine.store.ledger_file import FILE_NAME as LEDGER
from engine.store.lock import WriterLock

# Whatever a library's folder holds of ours begins with one of these; the facts come last, so that what a kill
# leaves half deleted is still known to be a library.
_OWN = (LEDGER, "writer.", "sizes.json", "map.", "publish", "fetch.lock", "leaving.json")
_WHOLE_NAMES = frozenset(
    {ROWS, "borrowed", "change", "hints", "incoming", "personal", "publishing", "readers", "set-aside"}
)


@dataclass(frozen=True, slots=True)
class Loss:
    """What would go with a library; ``documents`` is None where its ledger cannot be read."""

    documents: int | None
    size_bytes: int


def loss_of(folder: Path) -> Loss:
    """Return what would be lost; nothing is changed.

    Raises:
        StoreMissingError: there is no library.
    """
    _must_be_library(folder)
    size = sum(_size(path) for path in _own(folder))
    try:
        ledger = Ledger.open(folder)
    except StoreError:
        return Loss(None, size)
    try:
        return Loss(ledger.counts().get("indexed", (0, 0, 0))[0], size)
    except StoreError:
        return Loss(None, size)
    finally:
        ledger.close()


def delete_library(folder: Path) -> list[Path]:
    """Delete a library's own files for good; return what else lies in its folder, which stays as it is.

    Raises:
        StoreMissingError: there is no library.
        StoreLockedError: another process writes to it.
        StoreError: a file could not be deleted; deleting again goes on from there.
    """
    _must_be_library(folder)
    try:
        with WriterLock(folder):
            for path in _own(folder):
                if not path.name.startswith("writer.") and path.name != FACTS:
                    _remove(path)
            _remove(folder / FACTS)
            if os.name != "nt":
                # While it is held: a moment later it may be another process's, which makes a library here.
                _remove_lock(folder)
        if os.name == "nt":  # which removes no file that is open, and so none that another process holds
            with suppress(PermissionError):
                _remove_lock(folder)
        left = sorted(folder.iterdir()) if folder.is_dir() else []
        if not left:
            with suppress(OSError):  # somebody puts something into it just now
                folder.rmdir()
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(
            f"The library {display_path(folder)} could not be deleted whole ({reason}); try again."
        ) from error
    return left


def _remove_lock(folder: Path) -> None:
    for name in ("writer.json", "writer.lock"):
        _remove(folder / name)


def _must_be_library(folder: Path) -> None:
    if not is_library(folder):
        raise StoreMissingError(f"There is no library in {display_path(folder)}; nothing was deleted.")


def _own(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        name = path.name
        ours = name in _WHOLE_NAMES or name.startswith(f"{ROWS}-g-")
        ours = ours or (name.startswith(_OWN) and name not in _WHOLE_NAMES and not path.is_dir())
        ours = ours or name == FACTS or (name.startswith(f"{FACTS}.") and name.endswith(".new"))
        if ours or (DAMAGED in name and name.startswith((LEDGER, ROWS))):
            yield path


def _size(path: Path) -> int:
    if path.is_symlink() or not path.is_dir():
        return path.lstat().st_size
    return sum(os.lstat(os.path.join(here, name)).st_size for here, _, names in os.walk(path) for name in names)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        try:
            shutil.rmtree(path)
        except OSError:
            shutil.rmtree(path)  # somebody, who looks at the library, put something into it meanwhile
    else:
        path.unlink(missing_ok=True)
