"""How long does a map take, in how much memory, and does it keep neighbours? And is it painted between two pictures?

    python tests/bench/bench_map.py lay --documents 10000 [--groups 200] [--cache DIR]
    python tests/bench/bench_map.py paint --documents 100000

`lay` takes documents' vectors (judged sets from a cache of `vectors.py` and disturbed copies of them, or without a
cache drawn from groups), and goes through all steps but reading the rows. Trustworthiness, and the share of the ten
nearest that are still among the ten nearest on the map, are of 1,000 documents drawn from all; the baseline is the two
leading axes alone, in the same run. `paint` times one image of a canvas of 900 by 600 pixels, moving and at rest;
QT_SCALE_FACTOR=2 doubles it.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path
from typing import Any

import machine
import numpy as np

from engine.atlas.axes import fit_axes, unit
from engine.atlas.grouping import assign, cluster_count, means
from engine.atlas.layout import first_places, lay_out
from engine.atlas.neighbours import nearest, nearest_among, neighbour_count
from engine.progress import CancelToken

_DIMS, _ASKED = 384, 1000


def document_vectors(count: int, groups: int, cache: Path | None) -> Any:
    """Return (count, dims) unit vectors: real ones first."""
    chance, parts = np.random.default_rng(0), []
    for file in sorted(cache.glob("*/*.npz")) if cache else []:
        with np.load(file) as found:
            if "owners" in found:
                sums = np.zeros((int(found["owners"].max()) + 1, found["chunks"].shape[1]), np.float32)
                np.add.at(sums, found["owners"], found["chunks"])
                parts.append(unit(sums))
    if parts:
        real = np.concatenate(parts)[:count]
        drawn = real[chance.integers(len(real), size=count - len(real))]
        noise = chance.normal(size=drawn.shape).astype(np.float32) / np.sqrt(drawn.shape[1])
        return np.concatenate([real, unit(drawn + 0.8 * noise)])
    centres = unit(chance.normal(size=(groups, _DIMS)).astype(np.float32))
    noise = chance.normal(size=(count, _DIMS)).astype(np.float32) / np.sqrt(_DIMS)
    return unit(centres[chance.integers(groups, size=count)] + 0.9 * noise)


def kept(vectors: Any, points: Any, count: int = 10) -> dict[str, float]:
    """Return trustworthiness and the share of neighbours kept (Venna and Kaski, 2001)."""
    rows = len(vectors)
    asked = np.random.default_rng(1).choice(rows, min(_ASKED, rows), replace=False)
    penalty, shared = 0.0, 0.0
    for one in asked:
        likeness = vectors @ vectors[one]
        likeness[one] = np.inf
        ranks = np.empty(rows, np.int64)
        ranks[np.argsort(-likeness, kind="stable")] = np.arange(rows)
        apart = ((points - points[one]) ** 2).sum(axis=1)
        apart[one] = np.inf
        near = np.argpartition(apart, count)[:count]
        penalty += float(np.maximum(ranks[near] - count, 0).sum())
        shared += float((ranks[near] <= count).mean())
    worst = len(asked) * count * (2 * rows - 3 * count - 1) / 2
    return {"trustworthiness": round(1 - penalty / worst, 4), "neighbours kept": round(shared / len(asked), 3)}


def lay(count: int, groups: int, cache: Path | None) -> dict[str, Any]:
    """Time every step, and say how well neighbours are kept."""
    vectors, token = document_vectors(count, groups, cache), CancelToken()
    wanted = neighbour_count(count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    steps: dict[str, Any] = {}
    start = [time.process_time(), time.perf_counter()]

    def note(name: str) -> None:
        now = [time.process_time(), time.perf_counter()]
        steps[name] = {"processor s": round(now[0] - start[0], 1), "clock s": round(now[1] - start[1], 1)}
        start[:] = now

    axes = fit_axes([vectors[:: max(1, count // 20_000)]], vectors.shape[1])
    projected = unit(axes.project(vectors))
    note("axes")
    near = nearest(projected, wanted, token)
    note("neighbours")
    points = lay_out(near, first_places(projected), token)
    note("layout")
    assign(projected, means(projected, cluster_count(count)))
    note("clusters")
    asked = np.random.default_rng(2).choice(count, min(500, count), replace=False).astype(np.int32)
    exact = nearest_among(projected, asked, np.arange(count, dtype=np.int32), wanted)
    found = np.mean([len(set(a) & set(b)) / wanted for a, b in zip(exact.tolist(), near[asked].tolist(), strict=True)])
    return {
        "documents": count,
        "steps": steps,
        "peak MB above the vectors": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) >> 10,
        "neighbours found": round(float(found), 3),
        "map": kept(vectors, points),
        "two axes alone": kept(vectors, projected[:, :2]),
    }


def paint(count: int) -> dict[str, Any]:
    """Time the painting of the window's canvas."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop.atlas.canvas import MapCanvas
    from desktop.atlas.legend import by_meaning
    from desktop.look.theme import Theme
    from engine import paths
    from engine.atlas.atlas import Atlas
    from engine.atlas.library_map import LibraryMap

    app = QApplication([])
    chance = np.random.default_rng(1)
    labels = chance.integers(0, 24, count).astype(np.int32)
    points = (chance.normal(size=(24, 2))[labels] + 0.3 * chance.normal(size=(count, 2))).astype(np.float32)
    names = tuple((f"subject{one}",) for one in range(24))
    axes = fit_axes([], 4)
    atlas = Atlas("e", axes, np.arange(count), points, np.zeros((count, 4), np.float16), labels,
                  np.zeros((24, 4), np.float32), names, count)  # fmt: skip
    found = LibraryMap(atlas, ["p"] * count, ["t"] * count, ["text"] * count, atlas.clusters(), count)
    canvas = MapCanvas(Theme(app, paths.assets_dir()))
    canvas.resize(900, 600)
    canvas.show()
    canvas.show_map(found, by_meaning(found))
    app.processEvents()

    def timed(step: Any, times: int = 30) -> dict[str, float]:
        taken = []
        for _ in range(times):
            start = time.process_time()
            step()
            taken.append(1000 * (time.process_time() - start))
        return {"median ms": round(float(np.median(taken)), 1), "most ms": round(max(taken), 1)}

    def move() -> None:
        canvas._look(canvas.view.moved(3, 2))
        canvas.repaint()

    hover = canvas.rect().center().toPointF()
    shown = {"moving": timed(move), "at rest": timed(canvas.repaint), "hover": timed(lambda: canvas.document_at(hover))}
    return {"documents": count, "scale": canvas.devicePixelRatioF(), **shown}


def main() -> None:
    """Run one of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["lay", "paint"])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--groups", type=int, default=200, help="subjects of the drawn vectors")
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    found = lay(options.documents, options.groups, options.cache) if options.what == "lay" else paint(options.documents)
    machine.show({"machine": machine.facts(), **found})


if __name__ == "__main__":
    main()
