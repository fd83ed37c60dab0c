"""What becomes of every file of the shared test data? By type, with reasons, times and memory.

    python tests/bench/bench_files.py [--folder ../shared/data/files] [--ocr] [--workers 2] [--reasons]

All files go through the reader processes as in the application, each with its default limits.
"read" has text; "empty" has none by nature; "skipped" is a type without a reader, or a scan that
only text recognition could read; "failed" is everything else. The slowest are found in a second
run with one process, where the time between two answers is that of one file; the peak is that of
the largest reader process.
"""

from __future__ import annotations

import argparse
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import machine
import psutil

from engine.documents import Document, FileEntry, ReaderPool
from engine.documents.document import Bundle
from engine.documents.scan import scan
from engine.errors import UnsupportedFileError
from engine.settings import Settings

_EMPTY = ("no text", "is empty", "none was recognised", "no text was recognised")


def state_of(outcome: Any) -> str:
    """Return "read", "empty", "skipped" or "failed"."""
    if isinstance(outcome, Document | Bundle):
        return "read"
    if any(words in outcome.reason for words in _EMPTY) and "OCR would" not in outcome.reason:
        return "empty"
    return "skipped" if isinstance(outcome, UnsupportedFileError) else "failed"


class Peak:
    """The largest memory of any reader process, looked at twenty times a second."""

    def __init__(self) -> None:
        self.megabytes = 0.0
        self.processes: set[int] = set()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> None:
        """Stop looking."""
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        me = psutil.Process()
        while not self._done.wait(0.05):
            for child in me.children():
                try:
                    self.megabytes = max(self.megabytes, child.memory_info().rss / 2**20)
                    self.processes.add(child.pid)
                except psutil.Error:
                    continue


def read_all(sizes: dict[Path, int], settings: Settings, workers: int, ocr: bool) -> Iterator[tuple[Path, Any, float]]:
    """Yield every file with what became of it, and the seconds since the answer before."""
    with ReaderPool(workers, seconds=settings.read_seconds, memory_mb=settings.read_memory_mb, ocr=ocr) as pool:
        before = time.perf_counter()
        for path, outcome in pool.read(sorted(sizes)):
            yield path, outcome, time.perf_counter() - before
            before = time.perf_counter()


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=machine.SHARED / "files")
    parser.add_argument("--ocr", action="store_true")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--reasons", action="store_true", help="name every file that failed or was skipped")
    options = parser.parse_args()
    settings = Settings()
    found = scan(options.folder, max_bytes=settings.max_file_mb << 20)
    sizes = {entry.path: entry.size_bytes for entry in found if isinstance(entry, FileEntry)}
    table: dict[str, Counter[str]] = defaultdict(Counter)
    reasons: Counter[str] = Counter()
    named = []
    peak = Peak()
    start = time.perf_counter()
    for path, outcome, _ in read_all(sizes, settings, options.workers, options.ocr):
        state = state_of(outcome)
        table[path.suffix.lower()][state] += 1
        if state != "read":
            reasons[f"{state}: {outcome.reason}"] += 1
            named.append(f"{state}: {path.relative_to(options.folder)}: {outcome.reason}")
    seconds = time.perf_counter() - start
    peak.stop()
    times = ((took, path) for path, _, took in read_all(sizes, settings, 1, options.ocr))
    slowest = [(round(took, 3), str(path.relative_to(options.folder))) for took, path in sorted(times)[:-11:-1]]
    machine.show(
        {
            "machine": machine.facts(),
            "files": len(sizes),
            "megabytes": round(sum(sizes.values()) / 2**20, 1),
            "seconds": round(seconds, 1),
            "states": dict(sum(table.values(), Counter())),
            "by_type": {kind: dict(table[kind]) for kind in sorted(table, key=lambda kind: -table[kind].total())},
            "reasons": dict(reasons.most_common()),
            "slowest": slowest,
            "peak_megabytes_of_a_reader": round(peak.megabytes),
            "reader_processes": len(peak.processes),
            **({"named": sorted(named)} if options.reasons else {}),
        }
    )


if __name__ == "__main__":
    main()
