"""Which places does a hint mean? Those that a walk of the sources would come to, each looked at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from engine.documents.rules import Rules, meant_by
from engine.documents.scan import reaches
from engine.indexing.plan import is_missing


def places_to_look_at(
    paths: Iterable[Path], sources: Iterable[Path], *, hidden: bool, rules: Rules | None = None
) -> list[Path]:
    """Return the outermost places that cover these paths, each inside a source, or one itself.

    A folder that is gone stands for what was in it: the outermost name that is missing is taken, so that the ledger's
    files below it are looked for there. What no walk comes to is left out.
    """
    known = set(sources)
    meant = {meant_by(path) for path in paths}
    wanted = {place for path in meant if (place := _place(path, known, rules, hidden=hidden)) is not None}
    return sorted(place for place in wanted if wanted.isdisjoint(place.parents))


def _place(path: Path, sources: set[Path], rules: Rules | None, *, hidden: bool) -> Path | None:
    if path in sources:
        return path
    inside = [source for source in sources if source in path.parents]
    if not any(reaches(source, path, hidden=hidden, rules=rules) for source in inside):
        return None
    while path.parent not in sources and is_missing(path.parent):
        path = path.parent
    return path
