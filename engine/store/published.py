"""Is this library a copy of a published one, and of which state of it? A small file beside the ledger says so.

Such a copy is read like any library, and written by nobody but what fetches the next state of it (``engine.bucket``).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from engine.errors import StoreLockedError, StoreReadOnlyError
from engine.private import FILE_MODE, make_private, replace_private
from engine.records import dataclass

FILE_NAME = "published.json"
STAGING = "publishing"  # a folder of links to what is being sent
_LOCK = "publish.lock"
ROWS_FOLDER = "rows_folder"  # a fact of the ledger: rows that were begun anew lie in another folder than those before


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What is known of a published library. Times are seconds since the epoch, by this computer's clock where not said.

    Attributes:
        address: where it is published.
        endpoint: the server, where it is not Amazon's own.
        number: of the version that was fetched, 0 for none yet.
        published_at: when that was published, by the publisher's clock.
        checked_at: when the bucket was last asked and answered.
        etag: by which the server tells whether there is another version.
        note: why a newer version is not taken; empty where there is none.
    """

    address: str
    endpoint: str = ""
    number: int = 0
    published_at: float = 0.0
    checked_at: float = 0.0
    etag: str = ""
    note: str = ""


def read_copy_facts(folder: Path) -> CopyFacts | None:
    """Return of which published library a folder is the copy, or None where it is nobody's."""
    try:
        raw = json.loads((folder / FILE_NAME).read_text("utf-8"))
        return CopyFacts(**{name: type(getattr(_EMPTY, name))(raw[name]) for name in asdict(_EMPTY) if name in raw})
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError):
        return _EMPTY if (folder / FILE_NAME).exists() else None  # torn: a copy all the same, of nobody knows what


def write_copy_facts(folder: Path, facts: CopyFacts) -> None:
    """Keep what is known of a copy, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    replace_private(folder / FILE_NAME, json.dumps(asdict(facts), indent=1))


def must_be_own(folder: Path) -> None:
    """Raise StoreReadOnlyError where a library is a copy, so that nothing is written into it."""
    facts = read_copy_facts(folder)
    if facts is not None:
        raise StoreReadOnlyError(
            f"This is a read-only copy of {facts.address or 'a published library'}; "
            "change the library on the computer that publishes it."
        )


@contextmanager
def publishing(folder: Path) -> Iterator[Path]:
    """Hold the right to publish a library, and lend a folder for what is sent; it goes afterwards.

    Raises:
        StoreLockedError: another process publishes it.
        OSError: the folder cannot be made.
    """
    from filelock import FileLock, Timeout  # not for who only reads

    lock, staging = FileLock(folder / _LOCK, mode=FILE_MODE), folder / STAGING
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise StoreLockedError("Another Kenning process publishes this library; wait until it is done.") from None
    try:
        shutil.rmtree(staging, ignore_errors=True)  # of a publisher that was killed
        make_private(staging)
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        lock.release()


def drop_staging(folder: Path) -> bool:
    """Remove what a publisher that was killed left, rows that have gone since among it; False: one is at work."""
    if not (folder / STAGING).exists():
        return True
    try:
        with publishing(folder):
            return True
    except StoreLockedError:
        return False


def remedy(folder: Path) -> str:
    """Return from what a library with damaged files is rebuilt, as the end of a sentence."""
    facts = read_copy_facts(folder)
    if facts is None:
        return "from your files with: kenning index --force"
    return f"from what is published with: kenning refresh --full --library {facts.address or folder}"


_EMPTY = CopyFacts("")
