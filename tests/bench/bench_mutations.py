"""Is every spoiled file read or refused within its limits, and does no reader process die of it?

    python tests/bench/bench_mutations.py [--count 10000] [--seed 4] [--seconds 60]

Good files of all types, cut, with bits turned, pieces put in, out and doubled, go through the real
reader processes. A process that dies is a crash of that process, counted and listed, not of the engine.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import machine
import mutations
from bench_files import Peak, state_of

from engine.documents import ReaderPool
from engine.settings import Settings


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=machine.SHARED / "files")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=Settings().read_seconds)
    parser.add_argument("--keep", type=Path, help="a folder for the files over which a process died or took too long")
    options = parser.parse_args()
    sources = mutations.good_files(options.folder)
    kinds: dict[str, str] = {}
    states: Counter[str] = Counter()
    endings: Counter[str] = Counter()
    bad: list[str] = []
    slow: list[tuple[float, str]] = []
    peak = Peak()
    start = before = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def hand_out() -> Iterator[Path]:
            for path_name, kind, data in mutations.mutations(sources, options.count, options.seed):
                kinds[path_name] = kind
                (folder / path_name).write_bytes(data)
                yield folder / path_name

        with ReaderPool(2, seconds=options.seconds, memory_mb=Settings().read_memory_mb, ocr=False) as pool:
            for path, outcome in pool.read(hand_out()):
                now = time.perf_counter()
                slow.append((round(now - before, 2), f"{path.name} ({kinds[path.name]})"))
                before = now
                reason = getattr(outcome, "reason", "")
                state = "died" if "unexpectedly" in reason else "too long" if "takes longer" in reason else ""
                state = state or ("out of memory" if "memory" in reason else state_of(outcome))
                states[state] += 1
                endings[f"{path.suffix} {state}"] += 1
                if state in ("died", "too long", "out of memory"):
                    bad.append(f"{path.name} ({kinds[path.name]}): {reason}")
                    if options.keep:
                        (options.keep / path.name).write_bytes(path.read_bytes())
                path.unlink()
    seconds = time.perf_counter() - start
    peak.stop()
    machine.show(
        {
            "machine": machine.facts(),
            "mutations": options.count,
            "seed": options.seed,
            "sources": len(sources),
            "seconds": round(seconds, 1),
            "answered": states.total(),
            "states": dict(states.most_common()),
            "by_type": dict(sorted(endings.items())),
            "kinds": dict(Counter(kinds.values())),
            "died_or_over_a_limit": bad,
            "longest_waits_between_two_answers": sorted(slow, reverse=True)[:10],
            "peak_megabytes_of_a_reader": round(peak.megabytes),
            "reader_processes_started": len(peak.processes),
        }
    )


if __name__ == "__main__":
    main()
