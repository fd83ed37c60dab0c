"""Where is a map kept? In one private file of the library, written whole or not at all, and checked when it is read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from filelock import FileLock, Timeout

from engine.atlas.atlas import Atlas
from engine.atlas.axes import Axes
from engine.private import FILE_MODE, private, unfinished

FILE_NAME = "map.npz"
_VERSION = 1
_LOCK_S = 10.0


def read_map(folder: Path) -> Atlas | None:
    """Return the map that is kept in a library, or None where there is none that can be read: it can be made again."""
    try:
        # numpy leaves a file open that it has opened itself and cannot read.
        with open(folder / FILE_NAME, "rb") as file, np.load(file, allow_pickle=False) as parts:
            facts = json.loads(bytes(parts["facts"]))
            if facts.pop("version") != _VERSION:
                return None
            names = tuple(tuple(map(str, words)) for words in facts.pop("names"))
            arrays = {name: parts[name] for name in ("ids", "points", "vectors", "labels", "centres")}
            found = Atlas(axes=Axes(parts["mean"], parts["directions"]), names=names, **arrays, **facts)
    except (OSError, ValueError, TypeError, KeyError, EOFError, BadZipFile):
        return None
    return found if _is_whole(found) else None


def _is_whole(atlas: Atlas) -> bool:
    rows, axes = len(atlas.ids), len(atlas.axes.directions.T)
    shapes = (atlas.points.shape, atlas.vectors.shape, atlas.labels.shape, atlas.centres.shape)
    if shapes != ((rows, 2), (rows, axes), (rows,), (len(atlas.names), axes)):
        return False
    inside = not rows or (0 <= int(atlas.labels.min()) and int(atlas.labels.max()) < len(atlas.names))
    return inside and bool(np.isfinite(atlas.points).all())


def change_map(folder: Path, change: Callable[[Atlas | None], Atlas | None]) -> Atlas | None:
    """Put what ``change`` makes of the kept map in its place; None leaves the file as it is.

    One change at a time, so that none brings back what another has removed. A crash leaves the file of before.

    Returns:
        what ``change`` returned, also where the disk is full or may not be written to: a map need not be kept.
    """
    made = None
    with suppress(OSError, Timeout), FileLock(folder / "map.lock", timeout=_LOCK_S, mode=FILE_MODE):
        made = change(read_map(folder))
        if made is not None:
            _write(folder, made)
    return made


def _write(folder: Path, atlas: Atlas) -> None:
    facts: dict[str, Any] = {
        "version": _VERSION, "encoder": atlas.encoder, "names": atlas.names,
        "laid_out": atlas.laid_out, "changed": atlas.changed, "named": atlas.named,
    }  # fmt: skip
    with unfinished(folder / FILE_NAME) as made, open(made, "wb", opener=private) as out:
        np.savez(
            out,
            facts=np.frombuffer(json.dumps(facts).encode(), np.uint8),
            mean=atlas.axes.mean,
            directions=atlas.axes.directions,
            ids=atlas.ids,
            points=atlas.points,
            vectors=atlas.vectors,
            labels=atlas.labels,
            centres=atlas.centres,
        )
        out.flush()
        os.fsync(out.fileno())
