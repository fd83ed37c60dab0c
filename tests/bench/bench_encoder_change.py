"""Does a library that changes its encoder lose anything, under searches without pause and kills?

    python tests/bench/bench_encoder_change.py [--files 20000] [--searches 5000] [--kills 10]

A library of short documents is made with the English encoder and changed to the multilingual one by a process that is
killed at random moments and started again, while threads search it. Its answers are then compared with those of a fresh
library of the other encoder. Prints failed searches, their times, what each kill cost, and bytes before and after.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import machine

from engine import Library
from engine.store.disk_space import folder_bytes
from engine.store.new_vectors import count_vectors, target_of
from tests.changing import ENGLISH, OTHERS, QUESTIONS, Searches, answers, end, exact_answers, start, write

_GROUP = 256  # as in the product
_THREADS = 2


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--searches", type=int, default=5_000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(json.dumps({"machine": machine.facts(), **measure(folder, options)}, indent=1))


def measure(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Build, change under searches and kills, and compare."""
    write(folder / "docs", options.files)
    facts: dict[str, Any] = {"files": options.files}
    for name, encoder in (("library", ENGLISH), ("fresh", OTHERS)):
        begun = time.monotonic()
        with Library.create(folder / name, encoder=encoder) as library:
            library.index([folder / "docs"])
            library.compact()
            facts[f"{name}_chunks"], facts[f"{name}_s"] = library.status().chunks, round(time.monotonic() - begun, 1)
        facts[f"{name}_bytes"] = folder_bytes(folder / name)
    with Library.open(folder / "library") as library:
        before = exact_answers(library)
    searching, done = change(folder / "library", options)
    facts |= done
    facts["bytes_after"] = folder_bytes(folder / "library")
    with Library.open(folder / "library") as changed, Library.open(folder / "fresh") as fresh:
        after = exact_answers(changed)
        facts["wrong_answers"] = sum(one.wrong(before, after) for one in searching)
        facts["check"] = changed.check().ok
        facts["encoder"] = changed.status().encoder.name
        facts["same_answers"] = sum(a == b for a, b in zip(answers(changed), answers(fresh), strict=True))
        facts["questions"] = len(QUESTIONS)
        facts["numbers_found"] = sum(
            _finds(changed, number) for number in range(0, options.files, options.files // 100)
        )
    return facts


def _finds(library: Library, number: int) -> bool:
    hits = library.search(f"number{number}x").hits
    return bool(hits) and Path(hits[0].path).stem == f"{number:05}"


def change(library: Path, options: argparse.Namespace) -> tuple[list[Searches], dict[str, Any]]:
    """Change the encoder, kill and go on, until it is done and enough was searched."""
    chance, kills, begun = random.Random(options.seed), [], time.monotonic()
    with ExitStack() as running:
        searching = [running.enter_context(Searches(library, seed=number)) for number in range(_THREADS)]
        most_s = 15.0 + options.files / 1000  # a start takes some seconds; kills fall into all of the work
        while True:
            program, started = start(library, OTHERS, _GROUP), time.monotonic()
            if len(kills) < options.kills:
                wait_s = chance.uniform(0, most_s)
                while time.monotonic() - started < wait_s and program.poll() is None:
                    time.sleep(0.01)
                program.kill()
            lines, errors = end(program)
            assert "Traceback" not in errors and "panicked" not in errors, errors
            if "end" in lines:
                break
            stands = count_vectors(library) if target_of(library) is not None else 0
            kills.append((round(time.monotonic() - started, 2), stands))
        done_s = time.monotonic() - begun
        while sum(one.done for one in searching) < options.searches:
            time.sleep(0.2)
    times = sorted(t for one in searching for t in one.times)
    return searching, {
        "change_s": round(done_s, 1),
        "kills": kills,
        "searches": len(times),
        "failed": [text for one in searching for text in one.failed][:5],
        "failures": sum(len(one.failed) for one in searching),
        "encoders_seen": sorted(set.union(*(one.encoders for one in searching))),
        "search_median_ms": round(1000 * statistics.median(times), 1),
        "search_p99_ms": round(1000 * times[int(0.99 * len(times))], 1),
        "search_slowest_ms": round(1000 * times[-1], 1),
    }


if __name__ == "__main__":
    main()
