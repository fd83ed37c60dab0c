"""The versions of a library's rows on the disk."""

from __future__ import annotations

from pathlib import Path


def manifests(library: Path) -> list[Path]:
    """Return the manifests of all versions of the rows, the newest first."""
    return sorted((library / "rows" / "chunks.lance" / "_versions").glob("*.manifest"))
