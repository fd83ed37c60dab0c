"""On which drives does the system tell of no change? Network and FUSE drives: others change them unseen."""

from __future__ import annotations

import os
from pathlib import Path

from engine.patterns import lazy

TABLE = Path("/proc/self/mounts")
_REMOTE = frozenset(
    "nfs nfs4 cifs smb3 smbfs 9p afs ceph glusterfs lustre gpfs beegfs ncpfs coda davfs vboxsf prl_fs vmhgfs virtiofs"
    " acfs ocfs2 gfs2 orangefs".split()
)
_LOCAL_FUSE = frozenset({"fuseblk"})  # NTFS and exFAT disks of this computer: the kernel sees all that is written
_ESCAPED = lazy(rb"\\([0-3][0-7]{2})")


class Mounts:
    """What is mounted where at one moment; nothing where the system has no table of that."""

    def __init__(self, table: Path = TABLE) -> None:
        try:
            lines = [line.split(b" ") for line in table.read_bytes().splitlines()]
        except OSError:
            lines = []
        # In the order of mounting, each with whether it is a network or FUSE drive.
        self._drives = [
            (_place(line[1]), _is_remote(line[2].decode("ascii", "replace"))) for line in lines if len(line) > 2
        ]

    def are_remote_at(self, path: Path) -> bool:
        """Return whether a path lies on a network or FUSE drive."""
        above = [
            (len(place.parts), at, remote)
            for at, (place, remote) in enumerate(self._drives)
            if path == place or place in path.parents
        ]
        return bool(above) and max(above)[2]  # the innermost, and of two at one place the later

    def are_remote_below(self, path: Path) -> bool:
        """Return whether a network or FUSE drive is mounted somewhere inside a folder."""
        return any(remote and path in place.parents for place, remote in self._drives)


def _place(field: bytes) -> Path:
    """Return a path as the table writes it: spaces and the like as octal numbers."""
    return Path(os.fsdecode(_ESCAPED.sub(lambda octal: bytes([int(octal[1], 8)]), field)))


def _is_remote(kind: str) -> bool:
    return kind in _REMOTE or (kind.startswith("fuse") and kind not in _LOCAL_FUSE)
