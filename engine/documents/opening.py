"""How is a user's file opened? Read-only, never waiting on a pipe, and with failures in plain words."""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

from engine.errors import UnreadableFileError, UnsupportedFileError

# O_NONBLOCK: opening a named pipe would otherwise wait for a writer for ever. Regular files ignore it.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOINHERIT", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
)

_GONE = ("the file was moved or deleted before it could be read", "index the folder again")
_NO_PERMISSION = ("you have no permission to read this file", "change the file's permissions")
_DRIVE_AWAY = ("the drive or network folder does not answer", "connect it, then try again")
_IN_USE = ("another program is holding the file", "close that program, then try again")
_REASONS = {
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.ELOOP: ("the file is a link that leads back to itself", "remove the link"),
    errno.ENAMETOOLONG: ("the path is too long for this system", "shorten the names of its folders"),
    errno.EIO: ("the disk reports an error in this file", "check the disk, or restore the file from a copy"),
    errno.EMFILE: ("too many files are open on this computer", "close some programs, then try again"),
    errno.ENFILE: ("too many files are open on this computer", "close some programs, then try again"),
    errno.ESTALE: _DRIVE_AWAY,
    errno.ENOTCONN: _DRIVE_AWAY,
    errno.ETIMEDOUT: _DRIVE_AWAY,
    errno.EHOSTDOWN: _DRIVE_AWAY,
    errno.EHOSTUNREACH: _DRIVE_AWAY,
    errno.ENXIO: _DRIVE_AWAY,
    errno.ENODEV: _DRIVE_AWAY,
}


# These lie in the path itself. Without a number an OSError comes from a parser, and means damage.
_LASTING = {None, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL, errno.EISDIR}


def explain(error: OSError, *, what: str = "file") -> tuple[str, str]:
    """Return the reason and the fix, in words for the user, for a failure of the operating system.

    Args:
        error: what the system raised.
        what: "file" or "folder".
    """
    known = _REASONS.get(error.errno or 0)
    if known is None:
        words = (error.strerror or "unknown error").lower()
        return f"the system could not open this {what}: {words}", ""
    reason, fix = known
    return reason.replace("file", what), fix.replace("file", what)


def unreadable(path: Path, error: OSError) -> UnreadableFileError:
    """Return the failure to raise for ``error`` on ``path``."""
    return UnreadableFileError(path, *explain(error), passing=error.errno not in _LASTING)


def open_regular(path: Path) -> BufferedReader:
    """Open a regular file for reading, following links; the caller closes it.

    Raises:
        UnreadableFileError: it is gone, forbidden or out of reach.
        UnsupportedFileError: it is a folder, pipe, socket or device. None of them is waited for.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        if path.is_dir():  # Windows reports a folder as "permission denied"
            raise UnsupportedFileError(path, "a folder") from error
        if error.errno in (errno.ENXIO, errno.EOPNOTSUPP) and path.is_socket():
            raise UnsupportedFileError(path, "a socket") from error
        raise unreadable(path, error) from error
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    raise UnsupportedFileError(path, "a folder" if stat.S_ISDIR(mode) else "a pipe or device")
