"""What do workers of Ray cost, and what do they bring? The same files with and without them, in turns.

    python tests/bench/bench_ray.py [--files 240] [--turns 2] [--workers 2]

Each run is a process of its own with a new library. Told are the whole time, the run without the start of Ray, and the
speed between the first tenth and the end, when every worker is at work; beside them stands the processor time of all
processes, which other programs on a busy machine change less. What only the driver does (numbering, writing, the
ledger; refitting and indexes at the end) is timed by itself: it is what does not shrink with more workers.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import machine
import psutil
from samples import paragraphs

WAYS = ("here", "ray")
_EACH = 12  # paragraphs of a file


class CpuWatch(threading.Thread):
    """Adds up the processor time of a process and of all that it starts, ended ones too."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._process = psutil.Process(pid)
        self._seen: dict[int, float] = {}

    def run(self) -> None:
        """Look four times a second until the process has gone."""
        while self._process.is_running() and self._process.status() != psutil.STATUS_ZOMBIE:
            with suppress(psutil.Error):
                for one in [self._process, *self._process.children(recursive=True)]:
                    with suppress(psutil.Error):
                        times = one.cpu_times()
                        self._seen[one.pid] = times.user + times.system
            time.sleep(0.25)

    @property
    def seconds(self) -> float:
        """What all of them have taken."""
        return sum(self._seen.values())


def write_files(folder: Path, count: int) -> Path:
    """Make files of novels' paragraphs, no two the same."""
    words = paragraphs(count * _EACH)
    folder.mkdir()
    for number in range(count):
        own = words[number * _EACH : (number + 1) * _EACH]
        (folder / f"{number:05}.txt").write_text("\n\n".join(own), "utf-8")
    return folder


def run(way: str, docs: Path, library: Path, workers: int) -> dict[str, Any]:
    """Index once, in this process; return what it took."""
    from engine import Library
    from engine.cluster import bulk
    from engine.cluster.connection import connected
    from engine.indexing import committing
    from engine.progress import Progress
    from engine.settings import Settings
    from engine.store import store as stores

    took: dict[str, float] = {"number_and_write": 0.0, "commit": 0.0, "refit": 0.0, "optimize": 0.0}
    _time(bulk._Round, "add", took, "number_and_write")
    _time(committing.Committer, "commit", took, "commit")
    _time(stores.Store, "refit", took, "refit")
    _time(stores.Store, "optimize", took, "optimize")
    begun = time.perf_counter()
    settings = Settings(index_threads=workers, encoder="all-minilm-l6-v2")
    told: list[tuple[float, int]] = []  # when so many tokens had been read

    def tell(progress: Progress) -> None:
        if progress.phase == "indexing" and (not told or progress.tokens > told[-1][1]):
            told.append((time.perf_counter(), progress.tokens))

    with Library.open(library, create=True, settings=settings) as opened:
        if way == "here":
            report, start_s = opened.index([docs], on_progress=tell), 0.0
        else:
            with connected("local", workers):
                start_s = time.perf_counter() - begun
                report = opened.index([docs], ray="local", on_progress=tell)
    return {
        "seconds": time.perf_counter() - begun,
        "run_s": report.seconds,
        "ray_start_s": start_s,
        "chunks": report.chunks,
        "tokens": report.tokens,
        "tokens_per_s": _steady(told),
        **took,
    }


def _steady(told: list[tuple[float, int]]) -> float:
    """Return tokens a second between the first tenth and the end: without any start, of Ray or of workers."""
    first = next(one for one in told if one[1] >= told[-1][1] / 10)
    return (told[-1][1] - first[1]) / max(1e-6, told[-1][0] - first[0])


def _time(owner: Any, name: str, took: dict[str, float], key: str) -> None:
    plain = getattr(owner, name)

    def timed(*args: Any, **named: Any) -> Any:
        begun = time.perf_counter()
        try:
            return plain(*args, **named)
        finally:
            took[key] += time.perf_counter() - begun

    setattr(owner, name, timed)


def measure(way: str, docs: Path, library: Path, workers: int) -> dict[str, Any]:
    """Index once, in a process of its own."""
    command = [sys.executable, "-W", "ignore", __file__, "--run", way, str(docs), str(library), str(workers)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=machine.ROOT)
    watch = CpuWatch(process.pid)
    watch.start()
    out, _ = process.communicate()
    watch.join()
    found: dict[str, Any] = json.loads(out.splitlines()[-1])
    return {**found, "processor_s": watch.seconds}


def main() -> None:
    """Run both ways in turns and print medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=240)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--run", nargs=4)
    options = parser.parse_args()
    if options.run:
        way, docs, library, workers = options.run
        print(json.dumps(run(way, Path(docs), Path(library), int(workers))))
        return
    found: dict[str, list[dict[str, Any]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory(prefix="kenning-bench-") as temporary:
        docs = write_files(Path(temporary) / "docs", options.files)
        for turn in range(options.turns):
            for way in WAYS if turn % 2 == 0 else WAYS[::-1]:
                found[way].append(measure(way, docs, Path(temporary) / f"{way}-{turn}", options.workers))
                print(way, found[way][-1], file=sys.stderr, flush=True)
    medians = {
        way: {key: round(statistics.median(one[key] for one in runs), 3) for key in runs[0]}
        for way, runs in found.items()
    }
    ratios = {key: round(medians["here"][key] / medians["ray"][key], 3) for key in ("run_s", "seconds", "processor_s")}
    ratios["tokens_per_s"] = round(medians["ray"]["tokens_per_s"] / medians["here"]["tokens_per_s"], 3)
    machine.show({"machine": machine.facts(), "medians": medians, "speed_of_ray_to_here": ratios, "runs": found})


if __name__ == "__main__":
    main()
