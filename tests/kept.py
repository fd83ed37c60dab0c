"""Something that is made once, and given to each test as it was made, at the place where it was made."""

from __future__ import annotations

import shutil
from pathlib import Path


class Kept:
    """A folder that many tests may change: what was made takes far longer than copying it back.

    A library knows its sources by their paths, so both stay where they are. Nothing in the folder may be open while it
    is given anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._kept = folder, folder.with_name(f"{folder.name}-kept")
        shutil.copytree(folder, self._kept, symlinks=True)

    def given(self) -> Path:
        """Put everything back as it was made; return the folder."""
        shutil.rmtree(self._folder)
        return Path(shutil.copytree(self._kept, self._folder, symlinks=True))
