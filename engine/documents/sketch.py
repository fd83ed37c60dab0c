"""Do two documents read the same, or nearly so? A name of each text, and a sketch of its word sequences.

The sketch is a MinHash of the text's runs of three words: the share of equal numbers in two sketches
estimates the share of runs that the two texts have in common (Jaccard), with a standard error of
.035 at .8. Case, punctuation and white space do not count.

Source: Broder, On the resemblance and containment of documents, 1997. The hash family (multiply
and shift) and the 16 bits kept of each minimum are ours: an accidental match adds 1.5e-5.
"""

from __future__ import annotations

import functools
import hashlib
import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.patterns import lazy

NUMBERS = 128
_RUN_WORDS = 3
# With fewer words a single changed one moves the estimate by a tenth and more: such texts fold only where equal.
MIN_WORDS = 60
# Runs hashed at once: 8,192 by 128 numbers of 64 bits are 8 MB.
_BLOCK = 8192
_WORD = lazy(r"\w+")

_MIX = tuple(np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))


def content_name(text: str) -> str:
    """Return 32 hex digits that two texts share only where they are equal."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def sketch(text: str) -> bytes:
    """Return the sketch of a text, ``2 * NUMBERS`` bytes; empty where the text is too short to compare."""
    hashes = _run_hashes(text)
    if len(hashes) < MIN_WORDS:
        return b""
    factors, offsets = _family()
    least = np.full(NUMBERS, np.iinfo(np.uint64).max, dtype=np.uint64)
    for start in range(0, len(hashes), _BLOCK):
        block = hashes[start : start + _BLOCK, None] * factors + offsets  # (block, NUMBERS), modulo 2^64
        np.minimum(least, block.min(axis=0), out=least)
    # The low bits of a product are poor, and the high bits of a minimum are mostly zero.
    return ((least >> np.uint64(24)) & np.uint64(0xFFFF)).astype("<u2").tobytes()


def resemblance(one: bytes, others: Sequence[bytes]) -> npt.NDArray[np.float64]:
    """Return how alike a text is to each of others, from their sketches, none of them empty.

    Returns:
        (others,) float64, 0 to 1: the estimated share of common runs of words.
    """
    rows = np.frombuffer(b"".join(others), dtype="<u2").reshape(len(others), NUMBERS)
    return np.asarray((rows == np.frombuffer(one, dtype="<u2")).mean(axis=1))


@functools.cache
def _family() -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]]:
    """Return the hash functions' factors and offsets, (NUMBERS,) each; who only compares does without them."""
    seeds = np.random.default_rng(20261121)  # fixed: sketches of one library are compared for years
    factors = seeds.integers(0, 1 << 63, NUMBERS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    return factors, seeds.integers(0, 1 << 63, NUMBERS, dtype=np.uint64)


def _run_hashes(text: str) -> npt.NDArray[np.uint64]:
    """Return one hash for each different run of three words; none where they are too few to compare."""
    known: dict[str, int] = {}
    words = _WORD.findall(text.casefold())
    if len(words) < MIN_WORDS + _RUN_WORDS - 1:  # too few runs, however different they are
        return np.zeros(0, dtype=np.uint64)
    numbers = np.fromiter(
        (known.setdefault(word, zlib.crc32(word.encode("utf-8", "replace"))) for word in words), dtype=np.uint64
    )
    past = len(numbers) - _RUN_WORDS + 1
    mixed = np.zeros(past, dtype=np.uint64)
    for place, factor in enumerate(_MIX):
        mixed = (mixed ^ numbers[place : place + past]) * factor  # modulo 2^64, as intended
        mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed)
