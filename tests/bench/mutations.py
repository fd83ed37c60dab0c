"""How does a good file become a bad one? Cut, bits turned, pieces of others put in; by a seed.

Used by ``bench_mutations.py`` and, in small, by the unit tests.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

MAX_SOURCE_BYTES = 300_000


def good_files(folder: Path, max_bytes: int = MAX_SOURCE_BYTES) -> list[Path]:
    """Return the files to spoil: of every type, none larger than ``max_bytes``."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and 0 < path.stat().st_size <= max_bytes)


def mutations(sources: Sequence[Path], count: int, seed: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield ``count`` spoiled files as (name, kind of mutation, content); the same for the same seed.

    Types take turns, so that rare ones are spoiled as often as common ones.
    """
    by_ending: dict[str, list[Path]] = {}
    for path in sources:
        by_ending.setdefault(path.suffix.lower(), []).append(path)
    endings = sorted(by_ending)
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        ending = endings[number % len(endings)]
        data = chance.choice(by_ending[ending]).read_bytes()
        kind = chance.choice(list(_KINDS))
        other = chance.choice(by_ending[chance.choice(endings)]).read_bytes() if kind == "spliced" else b""
        yield f"{number:05d}{ending}", kind, _KINDS[kind](data, other, chance)


def _truncated(data: bytes, other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _bits_turned(data: bytes, other: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 50, 300))):
        spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def _spliced(data: bytes, other: bytes, chance: random.Random) -> bytes:
    at, start = chance.randrange(len(data)), chance.randrange(len(other))
    piece = other[start : start + chance.choice((4, 64, 1000, 20_000))]
    return data[:at] + piece + data[at + chance.choice((0, len(piece))) :]


def _pieces_gone(data: bytes, other: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randrange(1, 5000) :]


def _doubled(data: bytes, other: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    piece = data[at : at + chance.choice((16, 500, 5000))]
    return data[:at] + piece * chance.choice((2, 20, 200)) + data[at:]


def _digits_changed(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Change numbers written as text: offsets, lengths, counts and references of PDF, XML and the like."""
    spoiled = bytearray(data)
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    for at in chance.sample(places, min(len(places), chance.choice((1, 4, 16)))):
        spoiled[at] = chance.randrange(48, 58)
    return bytes(spoiled)


_KINDS = {
    "truncated": _truncated,
    "bits turned": _bits_turned,
    "spliced": _spliced,
    "pieces gone": _pieces_gone,
    "doubled": _doubled,
    "digits changed": _digits_changed,
}
