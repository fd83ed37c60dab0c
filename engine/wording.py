"""How is a count said, and why nothing could be written? In plain words, for every room alike."""

from __future__ import annotations

import errno

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})  # on the disk, and in one's share of it


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 document", "2,000 documents"; ``many`` where an s does not make it."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def why_not_written(error: OSError) -> str:
    """Return why nothing could be written, in a few plain words; the system's own where there are none."""
    plain = {
        errno.EROFS: "its disk can only be read",
        errno.EACCES: "its permissions forbid it",
        errno.EPERM: "its permissions forbid it",
        errno.ENOSPC: "its disk is full",
        errno.EDQUOT: "your share of its disk is used up",
        errno.ENOENT: "it is not there",
    }
    return plain.get(error.errno or 0) or error.strerror or type(error).__name__
