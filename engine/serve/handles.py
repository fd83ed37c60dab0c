"""What is a passage called outside? By a handle that tells nothing: not its number, nor how many documents there are.

A permutation of 64-bit numbers under a key of the program's own (four rounds of Feistel's network, BLAKE2b as the
round). It hides numbers; what keeps a program from foreign passages is ``scope``, which looks at every handle anew.
"""

from __future__ import annotations

import hashlib
import re

_HANDLE = re.compile(r"[0-9a-f]{16}")
_ROUNDS = range(4)
_HALF = 0xFFFFFFFF


def handle(number: int, key: str) -> str:
    """Return the handle of a number, 16 hexadecimal digits."""
    left, right = number >> 32 & _HALF, number & _HALF
    for turn in _ROUNDS:
        left, right = right, left ^ _mix(right, turn, key)
    return f"{left << 32 | right:016x}"


def number(handle: str, key: str) -> int | None:
    """Return the number that a handle stands for, or None where it is none."""
    if not _HANDLE.fullmatch(handle):
        return None
    left, right = int(handle[:8], 16), int(handle[8:], 16)
    for turn in reversed(_ROUNDS):
        left, right = right ^ _mix(left, turn, key), left
    return left << 32 | right


def _mix(half: int, turn: int, key: str) -> int:
    digest = hashlib.blake2b(half.to_bytes(4) + bytes([turn]), digest_size=4, key=key.encode()[:64])
    return int.from_bytes(digest.digest())
