"""What does the kernel itself forbid a reader process, native code too? On Linux: to change the disk and to talk.

Landlock (Linux 5.13 and newer) takes from a thread, and from all that it starts, what no rule
allows; here no rule allows anything. Reading is left to the audit hook in ``confinement``, which
knows the one file in hand. Elsewhere, and where the kernel says no, nothing happens.

Source: Linux, Documentation/userspace-api/landlock.rst; the numbers of the system calls are the
    same on all architectures.
"""

from __future__ import annotations

import ctypes
import os
import sys

_CREATE_RULESET, _RESTRICT_SELF = 444, 446
_ASK_VERSION = 1
_NO_NEW_PRIVILEGES = 38
# Rights over files by their bits: 0 run; 1 write; 4 to 12 remove and make; 13 move; 14 cut. Reading (2, 3) stays.
_FILES_BY_VERSION = {1: 0b1_1111_1111_0011, 2: 1 << 13, 3: 1 << 14}
_TCP_BY_VERSION = {4: 0b11}  # offer, connect
_SCOPED_BY_VERSION = {6: 0b11}  # sockets by name, and signals, to other processes


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("tcp", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


def landlock_version() -> int:
    """Return the kernel's version of Landlock, 0 where there is none."""
    if sys.platform != "linux":
        return 0
    return max(0, _call(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_ASK_VERSION)))


def give_up_rights() -> bool:
    """Take writing, running programs and TCP from this thread and all it starts, for good.

    Returns:
        Whether the kernel did so.
    """
    version = landlock_version()
    if not version:
        return False
    files, tcp, scoped = (
        sum(bits for since, bits in rights.items() if since <= version)
        for rights in (_FILES_BY_VERSION, _TCP_BY_VERSION, _SCOPED_BY_VERSION)
    )
    rules = _Ruleset(files, tcp, scoped)
    # Older kernels know a shorter structure, and take a longer one whose rest is zero.
    ruleset = _call(_CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(ctypes.sizeof(rules)), ctypes.c_uint32(0))
    if ruleset < 0:
        return False
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        zero = ctypes.c_ulong(0)
        if libc.prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), zero, zero, zero):
            return False
        return _call(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0)) == 0
    finally:
        os.close(ruleset)


def _call(number: int, *arguments: object) -> int:
    return int(ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(number), *arguments))
