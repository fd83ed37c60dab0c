"""Do libraries with a past answer as fresh ones of the same files do, and what does upkeep cost?

    python tests/bench/bench_histories.py --libraries 200

Each library goes through random additions, changes, removals, compactions and resizes; then every question is asked of
it and of a fresh library of the same documents: candidates, order and scores by words, and the order by meaning and
words where one size was searched throughout. The baseline is LanceDB's own order of the same chunks.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

import machine

from engine import paths
from engine.encoders import find_encoder
from engine.search.lookup import look_up
from engine.search.query import parse_query
from engine.store import Store
from tests.histories import QUERIES, History, answers, candidates, some_document


def main() -> None:
    """Compare libraries and print what differed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--libraries", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    manifest = find_encoder("all-minilm-l6-v2", [paths.assets_dir() / "encoders"])
    machine.show({**machine.facts(), "libraries": options.libraries, "seed": options.seed})
    equal = hybrid_equal = hybrids = by_lance = 0
    upkeep_s, started = 0.0, time.perf_counter()
    for number in range(options.libraries):
        with tempfile.TemporaryDirectory() as folder:
            chance = random.Random(options.seed + number)
            history = History(Path(folder) / "library", manifest, chance)
            with history.store.writing():
                history.put({f"{at}.txt": some_document(chance) for at in range(chance.choice((3, 60, 150)))})
            said = [history.step() for _ in range(8)]
            fresh = history.fresh(Path(folder) / "fresh", manifest)
            store = Store.open(history.folder)
            equal += all(
                candidates(store, query) == candidates(fresh.store, query)
                and answers(store, query, "words") == answers(fresh.store, query, "words")
                for query in QUERIES
            )
            by_lance += all(_by_lance(store, query) == _by_lance(fresh.store, query) for query in QUERIES)
            if "resize" not in said:
                hybrids += 1
                hybrid_equal += all(
                    [one[0] for one in answers(store, query, "hybrid")]
                    == [one[0] for one in answers(fresh.store, query, "hybrid")]
                    for query in QUERIES
                )
            upkeep_s += history.upkeep_s
            for one in (store, history.store, fresh.store):
                one.close()
    print(f"words: {equal} of {options.libraries} libraries equal in candidates, order and scores")
    print(f"LanceDB's own scores, the baseline: {by_lance} of {options.libraries} equal")
    print(f"words and meaning: {hybrid_equal} of {hybrids} equal in order (one size searched)")
    print(f"upkeep {upkeep_s:.1f} s of {time.perf_counter() - started:.1f} s in all")


def _by_lance(store: Store, query: str) -> list[tuple[str, float]]:
    """Return the best ten chunks as LanceDB scores them: text and score."""
    asked = look_up(store, parse_query(query)).asked
    if asked is None:
        return []
    found = store.rows.find_words(asked.query(), ["text"], 10)
    return list(zip(found["text"].to_pylist(), (round(score, 4) for score in found["_score"].to_pylist()), strict=True))


if __name__ == "__main__":
    main()
