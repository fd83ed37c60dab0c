"""What is a folder called among others? By its name, and by as much of its path as tells it from them."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable

from desktop.texts.sample import is_sample, source_name
from desktop.texts.wording import short_path


def folder_names(paths: Iterable[str]) -> dict[str, str]:
    """Return what each of these folders is called beside the others.

    A name that no other has stands alone: "docs". Of two that share it each has the folder above it that differs,
    "work/docs" and "home/docs"; what lies between that one and the name is left out where none is mistaken then,
    "work/…/docs".
    """
    parts = {path: _parts(path) for path in dict.fromkeys(paths)}
    longest = max(map(len, parts.values()), default=0)
    seen = Counter(own[-count:] for own in parts.values() for count in range(1, longest + 1) if count <= len(own))
    ends = {
        path: next((own[-count:] for count in range(1, len(own)) if seen[own[-count:]] == 1), own)
        for path, own in parts.items()
    }
    short = {path: os.sep.join((end[0], "…", end[-1]) if len(end) > 2 else end) for path, end in ends.items()}
    alike = Counter(short.values())
    names = {path: short[path] if alike[short[path]] == 1 else os.sep.join(end) for path, end in ends.items()}
    return {path: source_name(path) if is_sample(path) else name for path, name in names.items()}


def _parts(path: str) -> tuple[str, ...]:
    """Return the names that a path is made of, from ~ or the root on."""
    shown = short_path(path)
    return tuple(part for part in re.split(r"[/\\]", shown) if part) or (shown,)
