"""How much room do a library's files take, while somebody writes and drops some of them?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path) -> Iterator[tuple[Path, int]]:
    """Yield every file below a folder with its size in bytes; one that goes meanwhile is left out."""
    for here, _, names in os.walk(folder):
        for name in sorted(names):
            path = Path(here, name)
            try:
                yield path, path.lstat().st_size
            except FileNotFoundError:
                continue


def folder_bytes(folder: Path) -> int:
    """Return what all files below a folder take."""
    return sum(size for _, size in files_below(folder))
