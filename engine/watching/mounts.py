"""On which drives does the system tell of no change? Network and FUSE drives: others change them unseen."""

from __future__ import annotations

import os
import re
from pathlib import Path

_TABLE = Path("/proc/self/mounts")
_REMOTE = frozenset(
    "nfs nfs4 cifs smb3 smbfs 9p afs ceph glusterfs lustre gpfs beegfs ncpfs coda davfs vboxsf prl_fs vmhgfs virtiofs"
    " acfs ocfs2 gfs2 orangefs".split()
)
_LOCAL_FUSE = frozenset({"fuseblk"})  # NTFS and exFAT disks of this computer: the kernel sees all that is written
_ESCAPED = re.compile(rb"\\([0-3][0-7]{2})")


def remote_mounts(table: Path = _TABLE) -> frozenset[Path]:
    """Return where network and FUSE drives are mounted; empty where the system has no such table."""
    return frozenset(place for place, kind in _mounts(table) if _is_remote(kind))


def is_remote(path: Path, table: Path = _TABLE) -> bool:
    """Return whether a path lies on a network or FUSE drive."""
    above = [(len(place.parts), at, kind) for at, (place, kind) in enumerate(_mounts(table)) if _holds(place, path)]
    return bool(above) and _is_remote(max(above)[2])  # the innermost, and of two at one place the later


def _mounts(table: Path) -> list[tuple[Path, str]]:
    """Return the place and kind of every mounted drive, in the order of mounting."""
    try:
        lines = [line.split(b" ") for line in table.read_bytes().splitlines()]
    except OSError:
        return []
    return [(_place(line[1]), line[2].decode("ascii", "replace")) for line in lines if len(line) > 2]


def _place(field: bytes) -> Path:
    """Return a path as the table writes it: spaces and the like as octal numbers."""
    return Path(os.fsdecode(_ESCAPED.sub(lambda octal: bytes([int(octal[1], 8)]), field)))


def _holds(place: Path, path: Path) -> bool:
    return path == place or place in path.parents


def _is_remote(kind: str) -> bool:
    return kind in _REMOTE or (kind.startswith("fuse") and kind not in _LOCAL_FUSE)
