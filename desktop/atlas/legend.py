"""What do the colours of a map stand for? Groups by meaning, kinds of files, or folders, largest first."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.atlas.late_numpy import np
from desktop.texts.languages import tr
from desktop.texts.sample import source_name
from engine.records import dataclass

if TYPE_CHECKING:  # the engine's heavy parts come after the first paint
    import numpy.typing as npt

    from engine.atlas import LibraryMap

# Drawn by chance and kept where the two closest are farthest apart for all eyes, also those without red or green, with
# 3:1 on the map's ground (tests/gui/test_map.py); the best of 300 draws.
LIGHT_HUES = ("#0e0dfc", "#a68704", "#e0698c", "#751504", "#b471fd", "#050196", "#990b68", "#693fc9")
DARK_HUES = ("#9dfefb", "#d79a48", "#e875dd", "#fdf415", "#c9371a", "#aaf983", "#9e1dfe", "#d10b8c")
_MOST_GROUPS = 24


@dataclass(frozen=True, slots=True)
class Group:
    """A line of the legend: what it is called, how many documents it has, its hue, and where its name stands."""

    name: str
    documents: int
    hue: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, eq=False)
class Legend:
    """Groups, largest first, and the group of each document, (rows,) int32; -1 where it is in none."""

    groups: tuple[Group, ...]
    labels: npt.NDArray[np.int32]


def by_meaning(found: LibraryMap) -> Legend:
    """Return the clusters."""
    names = [", ".join(one.words) or tr("Group {0}").format(place + 1) for place, one in enumerate(found.clusters)]
    places = np.array([(one.x, one.y) for one in found.clusters], np.float32).reshape(-1, 2)
    return _made(found, names, np.asarray(found.labels, np.int32), places)


def by_type(found: LibraryMap) -> Legend:
    """Return the kinds of files."""
    return _made(found, *_numbered(found.types))


def by_folder(found: LibraryMap, sources: Sequence[str]) -> Legend:
    """Return the folders that were added, and those in them where only one was."""
    roots = sorted((source.rstrip("/\\") for source in sources), key=len, reverse=True)

    def folder_of(path: str) -> str:
        root = next((one for one in roots if path == one or path.startswith((one + "/", one + "\\"))), "")
        if len(roots) > 1 and root:
            return source_name(root)
        below = os.path.dirname(path[len(root) + 1 :]) if root else os.path.dirname(path)
        return below.replace("\\", "/").split("/")[0] if root and below else source_name(root or os.path.dirname(path))

    return _made(found, *_numbered([folder_of(path) for path in found.paths]))


def _numbered(values: Sequence[str]) -> tuple[list[str], npt.NDArray[np.int32]]:
    names = [name for name, _ in sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))]
    numbers = {name: place for place, name in enumerate(names)}
    return [name or tr("other") for name in names], np.array([numbers[value] for value in values], np.int32)


def _made(
    found: LibraryMap,
    names: Sequence[str],
    labels: npt.NDArray[np.int32],
    places: npt.NDArray[np.float32] | None = None,
) -> Legend:
    counts = np.bincount(labels, minlength=len(names)) if len(labels) else np.zeros(len(names), int)
    order = [place for place in np.argsort(-counts, kind="stable").tolist() if counts[place]][:_MOST_GROUPS]
    if places is None:
        places = np.zeros((len(names), 2), np.float32)
        for place in order:
            places[place] = _middle(found.points[labels == place])
    hues = _hues(places[order])
    groups = tuple(
        Group(names[place], int(counts[place]), hue, float(places[place][0]), float(places[place][1]))
        for place, hue in zip(order, hues, strict=True)
    )
    ranks = np.full(max(len(names), 1), -1, np.int32)
    ranks[order] = np.arange(len(order), dtype=np.int32)
    return Legend(groups, ranks[labels] if len(labels) else labels)


def _middle(points: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    apart = np.linalg.norm(points - np.median(points, axis=0), axis=1)
    found: npt.NDArray[np.float32] = points[apart.argmin()]
    return found


def _hues(places: npt.NDArray[np.float32]) -> list[int]:
    """Return a hue for each place: the one whose nearest other place is farthest away."""
    chosen: list[int] = []
    for number, place in enumerate(places):
        room = [np.inf] * len(LIGHT_HUES)
        for hue, other in zip(chosen, places[:number], strict=True):
            room[hue] = min(room[hue], float(np.linalg.norm(place - other)))
        chosen.append(int(np.argmax(room)))
    return chosen
