"""When does an older version go, and what of it? After a grace that the server's own clock counts.

Only what a dropped version names and no kept one does is deleted, and what nobody names and has lain there for a day:
it may be what another publisher is just sending.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace

from engine.bucket.objects import Bucket, ObjectMissing, ObjectTaken
from engine.bucket.version import (
    LEDGER,
    MOST_POINTER_BYTES,
    MOST_VERSION_BYTES,
    POINTER,
    ROWS,
    VERSIONS,
    Past,
    Pointer,
    decoded_version,
)
from engine.errors import BucketError

logger = logging.getLogger(__name__)

_STRAY_S = 24 * 3600.0


def drop_old(bucket: Bucket, pointer: Pointer, keep_s: float) -> tuple[int, tuple[str, ...]]:
    """Drop the versions that have not been the newest for so long; return how many, and what was left and why.

    Only for who has just published. Where it fails nothing is lost but room: the next publishing goes on with it.
    """
    try:
        return _drop(bucket, pointer, keep_s), ()
    except (BucketError, ObjectMissing) as error:
        logger.debug("older versions were left: %s", error)
        return 0, (f"Older versions were left ({error or 'an object is missing'}); the next publishing drops them.",)


def _drop(bucket: Bucket, pointer: Pointer, keep_s: float) -> int:
    now_s = bucket.about(POINTER).modified.timestamp()
    kept = [one for one in pointer.past if now_s - one.until < keep_s]
    gone = [one for one in pointer.past if now_s - one.until >= keep_s]
    needed, is_known = _named(bucket, [pointer.name, *(one.name for one in kept)])
    if not is_known:
        return 0  # what it needs is not known, so nothing can be said to be needless
    dropped, _ = _named(bucket, [one.name for one in gone])
    if gone and not _forget(bucket, pointer, kept):
        return 0
    lists = {one.name for one in gone}
    named = {pointer.name, *(one.name for one in kept)}
    names = []
    for there in bucket.list():
        is_list = there.name.startswith(VERSIONS)
        if there.name == POINTER or there.name in named or there.name in needed:
            continue
        is_old = now_s - there.modified.timestamp() > _STRAY_S
        if there.name in lists or there.name in dropped or (is_old and (is_list or _is_ours(there.name))):
            names.append(there.name)
    # Lists first: a reader that finds one finds its files, or sees that the version is gone.
    bucket.delete(sorted(names, key=lambda name: not name.startswith(VERSIONS)))
    return len(gone)


def _named(bucket: Bucket, versions: Iterable[str]) -> tuple[set[str], bool]:
    """Return the files of these versions, and whether every one of them could be read."""
    found: set[str] = set()
    is_known = True
    for name in versions:
        try:
            raw = bucket.read(name, MOST_VERSION_BYTES)
            assert raw is not None
            found.update(decoded_version(raw[0], str(bucket.address), name).files)
        except ObjectMissing:
            continue  # nobody can read it, so it needs nothing
        except BucketError as error:
            if error.kind == "offline":
                raise
            is_known = False
    return found, is_known


def _forget(bucket: Bucket, pointer: Pointer, kept: list[Past]) -> bool:
    """Take dropped versions out of the pointer, first of all; False where somebody else has published meanwhile."""
    found = bucket.read(POINTER, MOST_POINTER_BYTES)
    if found is None or found[0] != pointer.encoded():
        return False
    try:
        bucket.put(POINTER, replace(pointer, past=tuple(kept)).encoded(), over=found[1])
    except ObjectTaken:
        return False
    return True


def _is_ours(name: str) -> bool:
    """Return whether an object is where Kenning puts a library's files; others in the bucket are somebody's."""
    parts = name.split("/", 1)
    return len(parts) == 2 and parts[0].startswith("g-") and parts[1].startswith((f"{ROWS}/", f"{LEDGER}/"))
