"""Old versions of a library's rows, made old enough to be dropped without waiting for minutes."""

from __future__ import annotations

import os
import time
from pathlib import Path

from engine.store.rows import Rows

# What is no older than this beside the newest version stays with it (``Rows._age_of_newest``).
_BESIDE_NEWEST_S = 0.05


def manifests(library: Path) -> list[Path]:
    """Return the manifests of all versions of the rows, the newest first."""
    return sorted((library / "rows" / "chunks.lance" / "_versions").glob("*.manifest"))


def put_newest_apart(monkeypatch, step: str, library: Path) -> None:
    """Let the newest version be by itself whenever a step of ``Rows`` begins, however fast those before it were.

    LanceDB goes by the moment that it wrote into a manifest, so this moment has to pass; how old the newest is the
    store reads off its file.
    """
    original = getattr(Rows, step)

    def later(rows: Rows, *given: object) -> int:
        time.sleep(_BESIDE_NEWEST_S + 0.01)
        os.utime(manifests(library)[0])
        return original(rows, *given)

    monkeypatch.setattr(Rows, step, later)
