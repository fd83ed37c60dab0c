"""What does a day of small changes cost? Two thousand commits on a library, against a fresh one of the same content.

    python tests/bench/bench_growth.py --cache DIR [--chunks 20000] [--commits 2000]

Each commit is what saving a file or two does to a library that is watched: a run of `index` that commits one to
three small documents, new (a third), changed (a half) or deleted, and then keeps the store in order as every run
does. A day is pressed into minutes here, so old versions, which are kept for five minutes in case somebody reads
them, lie about at its end; the run after those minutes drops them. Then a fresh library gets the documents that are
left, and both are asked the same questions in turn, so that the machine's own moods fall on both alike. The targets
are a latency of 1.5 times and twice the disk.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import crowd
import machine
import numpy as np
from bench_scale import make_rows, questions

from engine.encoders import find_encoder
from engine.indexing.prepared import Prepared
from engine.library import Library
from engine.store import Store
from engine.store.refit import refit

_ENCODER = "all-minilm-l6-v2"
_COMMIT_DOCUMENTS = 130  # about 2,000 chunks, as the pipeline commits
_QUESTIONS = 12
_ROUNDS = 3
_KEPT_S = 301  # how long old versions are kept


def fill(store: Store, items: list[Prepared]) -> None:
    """Bring documents into a library as one run of `index` does."""
    with store.writing():
        for start in range(0, len(items), _COMMIT_DOCUMENTS):
            rows, documents = make_rows(store, items[start : start + _COMMIT_DOCUMENTS])
            store.commit(rows, documents)
            store.maintain()
            refit(store, at_end=False)
        refit(store, at_end=True)
        store.optimize()


def small(real: crowd.Real, number: int, version: int) -> Prepared:
    """Return one to three chunks: a note that somebody saves."""
    chance, rng = random.Random(f"{number} {version}"), np.random.default_rng((number, version))
    start = chance.randrange(len(real.texts) - 3)
    chosen = list(range(start, start + chance.randint(1, 3)))
    texts = [" ".join(chance.sample(real.sentences[place], len(real.sentences[place]))) for place in chosen]
    tokens = [real.tokens[place] for place in chosen]
    return crowd.document(number, texts, crowd.disturbed(real, chosen, rng), tokens)


def live_through(store: Store, real: crowd.Real, alive: dict[int, Prepared], commits: int) -> dict[str, Any]:
    """Do a day's commits to a library; ``alive`` becomes what is in it then."""
    chance, times, upkeep = random.Random(7), [], []
    number = max(alive) + 1
    for turn in range(commits):
        fresh: list[Prepared] = []
        forget: list[Path] = []
        for _ in range(chance.randint(1, 3)):
            kind = chance.choices(("new", "changed", "deleted"), (2, 3, 1))[0]
            if kind == "new":
                chosen, number = number, number + 1
            else:
                chosen = chance.choice(list(alive))
            if kind == "deleted":
                forget.append(alive.pop(chosen).entry.path)
                continue
            alive[chosen] = small(real, chosen, turn)
            fresh = [item for item in fresh if item.entry.path != alive[chosen].entry.path] + [alive[chosen]]
        gone = set(forget)
        fresh = [item for item in fresh if item.entry.path not in gone]
        start = time.perf_counter()
        with store.writing():
            rows, documents = make_rows(store, fresh) if fresh else (None, [])
            store.commit(rows, documents, forget=forget)
            committed = time.perf_counter()
            store.maintain()
            refit(store, at_end=True)
            store.optimize()
        times.append(committed - start)
        upkeep.append(time.perf_counter() - committed)
    return {
        "commits": commits,
        "commit_ms": {"p50": round(1000 * statistics.median(times), 1), "longest": round(1000 * max(times))},
        "upkeep_s": {
            "all": round(sum(upkeep), 1),
            "longest": round(max(upkeep), 1),
        },
    }


def compare(old: Library, new: Library, real: crowd.Real) -> dict[str, Any]:
    """Ask both the same, in turn; return the median milliseconds of each and what they take on disk."""
    kinds = questions(old, real, _QUESTIONS)
    asked = [(text, replace(options, limit=20)) for chosen in kinds.values() for text, options in chosen]
    times: dict[str, list[float]] = {"lived": [], "fresh": []}
    for turn in range(_ROUNDS + 1):
        for question in asked:
            for name, library in (("lived", old), ("fresh", new)):
                start = time.perf_counter()
                library.search(*question)
                if turn:  # the first round warms up
                    times[name].append(1000 * (time.perf_counter() - start))
    p50 = {name: statistics.median(found) for name, found in times.items()}
    p95 = {name: float(np.quantile(found, 0.95)) for name, found in times.items()}
    disk = {"lived": old.store.sizes()["total"], "fresh": new.store.sizes()["total"]}
    return {
        "p50_ms": {name: round(ms, 1) for name, ms in p50.items()},
        "p95_ms": {name: round(ms, 1) for name, ms in p95.items()},
        "latency_ratio": {"p50": round(p50["lived"] / p50["fresh"], 2), "p95": round(p95["lived"] / p95["fresh"], 2)},
        "disk_mb": {name: round(size / 1e6, 1) for name, size in disk.items()},
        "disk_ratio": round(disk["lived"] / disk["fresh"], 2),
        "chunks": {"lived": old.store.rows.count(), "fresh": new.store.rows.count()},
        "fragments": {"lived": old.store.rows.fragments(), "fresh": new.store.rows.fragments()},
    }


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, required=True, help="where real chunks and their vectors are kept")
    parser.add_argument("--chunks", type=int, default=20_000)
    parser.add_argument("--commits", type=int, default=2_000)
    options = parser.parse_args()
    real = crowd.load_real(options.cache)
    found: dict[str, Any] = {"machine": machine.facts(), "chunks": options.chunks}
    with tempfile.TemporaryDirectory() as folder:
        places = {name: Path(folder) / name for name in ("lived", "fresh")}
        items = list(crowd.documents(real, options.chunks))
        alive = {int(item.entry.path.stem.removeprefix("note-")): item for item in items}
        store = Store.create(places["lived"], find_encoder(_ENCODER), 128)
        fill(store, items)
        found["day"] = live_through(store, real, alive, options.commits)
        found["disk_mb at its end"] = round(store.sizes()["total"] / 1e6, 1)
        time.sleep(_KEPT_S)
        with store.writing():  # what the next run does
            store.optimize()
        store.close()
        store = Store.create(places["fresh"], find_encoder(_ENCODER), 128)
        fill(store, list(alive.values()))
        store.close()
        with Library.open(places["lived"]) as old, Library.open(places["fresh"]) as new:
            found["after it"] = compare(old, new, real)
    machine.show(found)


if __name__ == "__main__":
    main()
