"""What do workers of Ray cost, and what do they bring? The same files with and without them, in turns.

    python tests/bench/bench_ray.py [--files 240] [--turns 2] [--workers 2]
    python tests/bench/bench_ray.py --driver 50000      # only what the driver does, for so many chunks, without Ray

Each run is a process of its own with a new library. Compared are the speeds between the first tenth and the end, when
every worker is at work: by the clock, and by the processor time of all processes, which other programs on a busy
machine change less. The start of Ray and of its workers is told beside them.
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
        self._told: list[tuple[float, float]] = []

    def run(self) -> None:
        """Look four times a second until the process has gone."""
        while self._process.is_running() and self._process.status() != psutil.STATUS_ZOMBIE:
            with suppress(psutil.Error):
                for one in [self._process, *self._process.children(recursive=True)]:
                    with suppress(psutil.Error):
                        times = one.cpu_times()
                        self._seen[one.pid] = times.user + times.system
            self._told.append((time.time(), sum(self._seen.values())))
            time.sleep(0.25)

    def between(self, begin: float, end: float) -> float:
        """Return what all of them took between two moments, in seconds since the epoch."""
        within = [seconds for at, seconds in self._told if begin <= at <= end]
        return within[-1] - within[0]


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
    from engine.progress import Progress
    from engine.settings import Settings

    bulk._GROUP_BYTES = 1 << 15  # few files shall be many groups; more of them cost more
    begun = time.perf_counter()
    settings = Settings(index_threads=workers, encoder="all-minilm-l6-v2")
    told: list[tuple[float, int]] = []  # when so many tokens had been read

    def tell(progress: Progress) -> None:
        if progress.phase == "indexing" and (not told or progress.tokens > told[-1][1]):
            told.append((time.time(), progress.tokens))

    # All dimensions are searched, so that nothing is refitted: that is the same in both ways.
    with Library.create(library, settings=settings, dims=384) as opened:
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
        **_steady(told),
    }


def _steady(told: list[tuple[float, int]]) -> dict[str, float]:
    """Return what was done between the first tenth and the end, when every worker is at work."""
    begin = next(one for one in told if one[1] >= told[-1][1] / 10)
    return {"begin": begin[0], "end": told[-1][0], "tokens_between": told[-1][1] - begin[1]}


def driver(chunks: int, folder: Path) -> dict[str, Any]:
    """Take so many chunks back from workers that are not there; return processor seconds for each million of them."""
    import numpy as np

    from engine import Library
    from engine.cluster.bulk import _Round
    from engine.cluster.worker import unpack
    from engine.indexing.batches import Committer
    from engine.settings import Settings
    from engine.store.refit import refit

    rng = np.random.default_rng(1)
    took: dict[str, float] = dict.fromkeys(("unpack", "number_and_write", "commit", "refit", "indexes"), 0.0)
    with Library.open(folder, create=True, settings=Settings(encoder="all-minilm-l6-v2")) as library:
        store = library.store
        with store.writing():
            committer, one_round, done = Committer(store, "all-minilm-l6-v2"), _Round(store), 0
            for number, block in enumerate(_blocks(library, rng, chunks)):
                answers = _timed(took, "unpack", unpack, block)
                for answer in answers:
                    _timed(took, "number_and_write", one_round.add, answer)
                    done += len(answer.rows or ())
                if one_round.is_full:
                    _timed(took, "commit", committer.commit, one_round.items, one_round.written)
                    one_round = _Round(store)
                print(number, done, file=sys.stderr, end="\r")
            _timed(took, "commit", committer.commit, one_round.items, one_round.written)
            _timed(took, "refit", lambda: refit(store, at_end=True, ask=library.ask))
            _timed(took, "indexes", store.optimize)
    return {"chunks": done, "processor_s_a_million": {key: round(1e6 * one / done, 1) for key, one in took.items()}}


def _blocks(library: Any, rng: Any, chunks: int) -> Any:
    """Yield what workers would give back, of texts of novels with vectors by chance."""
    from engine.cluster.worker import Done, _lightened, pack
    from engine.documents import Document, FileEntry
    from engine.indexing.prepared import document_record, document_rows
    from engine.indexing.preparing import prepare

    words, searched, made, number = paragraphs(20_000), library.store.searched(), 0, 0
    while made < chunks:
        answers = []
        for _ in range(32):
            text = "\n\n".join(words[at] for at in rng.integers(0, len(words), _EACH))
            entry = FileEntry(Path(f"/archive/{number // 1000:05}/{number:08}.txt"), len(text), 10**18)
            document = Document(text=text, title=f"{number}.txt", type="text", language="en")
            (item,) = prepare(entry, document, library.encoder.token_offsets, dict)
            plain = rng.standard_normal((len(item.chunks or ()), 384)).astype("float32")
            item.vectors = plain / (plain**2).sum(1, keepdims=True) ** 0.5
            short = searched.projection.documents(item.vectors)
            rows = document_rows(item, document_record(item, 0), "all-minilm-l6-v2", searched.column, short)
            answers.append(Done(number, [_lightened(item)], rows))
            made, number = made + len(rows), number + 1
        yield pack(answers)


def _timed(took: dict[str, float], key: str, work: Any, *given: Any) -> Any:
    begun = time.process_time()
    found = work(*given)
    took[key] += time.process_time() - begun
    return found


def measure(way: str, docs: Path, library: Path, workers: int) -> dict[str, Any]:
    """Index once, in a process of its own."""
    command = [sys.executable, "-W", "ignore", __file__, "--run", way, str(docs), str(library), str(workers)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=machine.ROOT)
    watch = CpuWatch(process.pid)
    watch.start()
    out, _ = process.communicate()
    watch.join()
    found: dict[str, Any] = json.loads(out.splitlines()[-1])
    processor_s, tokens = watch.between(found["begin"], found["end"]), found["tokens_between"]
    speeds = {
        "tokens_per_s": tokens / (found["end"] - found["begin"]),
        "tokens_per_processor_s": tokens / processor_s,
    }
    return {**found, **speeds}


def main() -> None:
    """Run both ways in turns and print medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=240)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--driver", type=int, metavar="CHUNKS")
    parser.add_argument("--run", nargs=4)
    options = parser.parse_args()
    if options.driver:
        with tempfile.TemporaryDirectory(prefix="kenning-bench-") as temporary:
            machine.show({"machine": machine.facts(), **driver(options.driver, Path(temporary) / "library")})
        return
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
    wanted = ("tokens_per_s", "tokens_per_processor_s")
    ratios = {key: round(medians["ray"][key] / medians["here"][key], 3) for key in wanted}
    machine.show({"machine": machine.facts(), "medians": medians, "speed_of_ray_to_here": ratios, "runs": found})


if __name__ == "__main__":
    main()
