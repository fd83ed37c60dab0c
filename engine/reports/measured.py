"""What was measured on a library itself? The share of quality that each size keeps, beside the library's own files.

A measurement is no part of the library: it may be lost, and no writer's lock is needed for it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from engine.private import replace_private
from engine.records import dataclass

FILE_NAME = "sizes.json"


@dataclass(frozen=True, slots=True)
class MeasuredSize:
    """One size on one library: ``kept`` of the full vectors' nDCG@10, ``recall`` of their ten best documents.

    Both are as searched, after the best candidates were rescored; ``kept_alone`` is without that.
    """

    dims: int
    store: str
    bytes_per_chunk: int
    kept: float
    kept_alone: float
    recall: float
    ms_per_query: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A measurement: when (seconds since the epoch), on how many chunks, with how many questions."""

    at: float
    chunks: int
    queries: int
    sizes: tuple[MeasuredSize, ...]


def read_measured(library: Path) -> Measured | None:
    """Return the last measurement of a library, or None where there is none that can be read."""
    try:
        raw = json.loads((library / FILE_NAME).read_text("utf-8"))
        sizes = tuple(MeasuredSize(**size) for size in raw.pop("sizes"))
        return Measured(**raw, sizes=sizes)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None  # it can be made again; a library is not damaged without it


def forget_measured(library: Path) -> None:
    """Drop the measurement: the library's vectors are others now."""
    with suppress(OSError):
        (library / FILE_NAME).unlink(missing_ok=True)


def write_measured(measured: Measured, library: Path) -> None:
    """Keep a measurement beside the library's files, whole or not at all.

    Raises:
        OSError: the folder cannot be written to.
    """
    replace_private(library / FILE_NAME, json.dumps(asdict(measured), indent=1))
