"""The command about the map of a library: which groups its documents form, and where each lies."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from engine.cli.terminal import print_result, read_settings
from engine.wording import counted

if TYPE_CHECKING:
    from engine.atlas import LibraryMap

Make = Callable[..., argparse.ArgumentParser]
_LISTED = 3


def add_map(commands: Any, command: Make) -> None:
    """Add ``map``; ``command`` makes a parser with the common options."""
    parser = command(commands, "map", _map, "the documents as points by meaning, in named clusters")
    parser.add_argument("--rebuild", action="store_true", help="lay everything out, though an earlier map would do")


def _map(options: argparse.Namespace) -> int:
    from engine.atlas import map_shape
    from engine.library import Library

    shown = sys.stderr.isatty()

    def tell(share: float) -> None:
        if shown:
            sys.stderr.write(f"\r{share:4.0%}" if share < 1 else "\r    \r")
            sys.stderr.flush()

    with Library.open(options.library, settings=read_settings()) as library:
        found = library.map(rebuild=options.rebuild, on_progress=tell)
    print_result(options, map_shape(found) if options.json else {}, map_text(found))
    return 0 if found.titles else 1


def map_text(found: LibraryMap) -> str:
    """Return the clusters, largest first: how many documents, the name, and a few titles from the middle of each."""
    if not found.titles:
        from engine.atlas import LEAST_DOCUMENTS

        return f"{counted(found.documents, 'document')}; a map begins with {LEAST_DOCUMENTS}."
    lines = []
    for place, cluster in sorted(enumerate(found.clusters), key=lambda pair: (-pair[1].documents, pair[0])):
        name = ", ".join(cluster.words) or f"group {place + 1}"
        lines.append(f"{cluster.documents:>7}  {name}")
        lines += [f"{'':9}{found.titles[row]}" for row in _middle(found, place)]
    return "\n".join(lines)


def _middle(found: LibraryMap, place: int) -> list[int]:
    """Return the rows of a cluster's documents that lie nearest to its middle."""
    cluster = found.clusters[place]
    apart = {
        row: (found.points[row][0] - cluster.x) ** 2 + (found.points[row][1] - cluster.y) ** 2
        for row, label in enumerate(found.labels.tolist())
        if label == place
    }
    return sorted(apart, key=lambda row: (float(apart[row]), row))[:_LISTED]
