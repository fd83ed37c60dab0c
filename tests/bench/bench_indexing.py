"""How long does a real tree take, and how much memory? Indexing, rescanning, searching, from outside.

    python tests/bench/bench_indexing.py FOLDER…

Runs the real indexing process, as the window does, and reads its lines; memory is the highest sum
of the resident sets of the process and its readers.
"""

from __future__ import annotations

import argparse
import collections
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import machine
import psutil

from engine.cli.indexing_process import report_json
from engine.cli.protocol import Committed, Finished, Operation, Request, read_event
from engine.library import Library


class MemoryWatch(threading.Thread):
    """Samples the memory of a process and its children, ten times a second where nothing else is said."""

    def __init__(self, pid: int, every_s: float = 0.1) -> None:
        super().__init__(daemon=True)
        self._every_s = every_s
        self._process = psutil.Process(pid)
        self.peak_bytes = self.peak_main_bytes = 0

    def run(self) -> None:
        """Sample until the process has gone."""
        while True:
            try:
                main = self._process.memory_info().rss
                children = sum(child.memory_info().rss for child in self._process.children(recursive=True))
            except psutil.NoSuchProcess:
                if not self._process.is_running():
                    return
                continue
            self.peak_bytes = max(self.peak_bytes, main + children)
            self.peak_main_bytes = max(self.peak_main_bytes, main)
            time.sleep(self._every_s)


def index(library: Path, folders: list[str]) -> dict[str, Any]:
    """Run the indexing process once; return its report with time and memory."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "engine.cli.indexing_process", "--library", str(library)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=machine.ROOT,
    )
    watch = MemoryWatch(process.pid)
    watch.start()
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(Request(Operation("index", tuple(folders))).line().decode())
    process.stdin.flush()
    first_searchable, report = None, {}
    for line in process.stdout:
        event = read_event(line)
        if isinstance(event, Committed) and first_searchable is None:
            first_searchable = time.perf_counter() - start
        if isinstance(event, Finished):
            report = {"report": report_json(event.report)}
    process.stdin.close()
    process.wait()
    seconds = time.perf_counter() - start
    return {
        "seconds": round(seconds, 1),
        "first_searchable_s": round(first_searchable, 2) if first_searchable else None,
        "peak_mb": watch.peak_bytes >> 20,
        "peak_main_mb": watch.peak_main_bytes >> 20,
        "exit": process.returncode,
        **report,
    }


def main() -> None:
    """Index the folders, index them again, say what was not read and why."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kenning-bench-") as temporary:
        place = Path(temporary) / "library"
        first = index(place, options.folders)
        second = index(place, [])
        report = first.pop("report", {})
        failures = report.pop("failures", [])
        with Library.open(place) as library:
            status = library.status()
            states = [state for source in status.sources for state in library.coverage(source.path)]
        reasons = collections.Counter(f"{item.state}: {item.reason}" for item in states if item.state != "indexed")
        machine.show(
            {
                "machine": machine.facts(),
                "first": {**first, **report, "tokens_per_second": round(report.get("tokens", 0) / first["seconds"])},
                "rescan": {key: second[key] for key in ("seconds", "exit")},
                "rescan_documents": second.get("report", {}).get("documents"),
                "bytes": status.bytes_,
                "failures": len(failures),
                "reasons": dict(reasons.most_common(40)),
            }
        )


if __name__ == "__main__":
    main()
