"""Does the memory of `kenning watch` stay flat while files are saved again and again, for as long as it lives?

    python tests/bench/bench_watch_memory.py [--minutes 30] [--files 300] [--pause 0.7] [--before ../before]

One of so many short notes is written anew after each pause. Once a minute the resident memory of the watching process
is read, its readers not included. With ``--before`` an older build watches a folder of its own at the same time.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import machine
import psutil

_WORDS = "harbour ferry market clock landing spring copper pipes boiler letter apples wind garden paper".split()


class Watched:
    """A folder of notes, its library, and a process of one build that watches it."""

    def __init__(self, root: Path, base: Path, files: int) -> None:
        self.notes, self._chance, self._files = base / "notes", random.Random(1), files
        self.notes.mkdir(parents=True)
        self.edits = 0
        for number in range(files):
            self._write(number)
        environment = {**os.environ, "PYTHONPATH": str(root), "HOME": str(base)}
        command = [sys.executable, "-m", "engine.cli"]
        place = ["--library", str(base / "library")]
        subprocess.run([*command, "index", *place, str(self.notes)], env=environment, cwd=root, check=True)
        self._process = subprocess.Popen(
            [*command, "watch", *place], env=environment, cwd=root, stdout=subprocess.DEVNULL
        )

    def _write(self, number: int) -> None:
        words = " ".join(self._chance.choices(_WORDS, k=40))
        (self.notes / f"{number}.txt").write_text(f"{words} w{self.edits}", "utf-8")

    def edit(self) -> None:
        """Save one of the notes anew."""
        self.edits += 1
        self._write(self._chance.randrange(self._files))

    def memory_mb(self) -> float:
        """Return the resident memory of the process that watches."""
        return round(psutil.Process(self._process.pid).memory_info().rss / 2**20, 1)

    def end(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait()


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--pause", type=float, default=0.7, help="seconds between two edits")
    parser.add_argument("--before", type=Path, help="a checkout of an older commit")
    options = parser.parse_args()
    roots = {"now": machine.ROOT, **({"before": options.before.resolve()} if options.before else {})}
    with tempfile.TemporaryDirectory() as base:
        watched = {name: Watched(root, Path(base) / name, options.files) for name, root in roots.items()}
        found: dict[str, list[float]] = {name: [] for name in watched}
        began = read = time.monotonic()
        try:
            while time.monotonic() - began < 60 * options.minutes:
                for one in watched.values():
                    one.edit()
                time.sleep(options.pause)
                if time.monotonic() - read >= 60:
                    read = time.monotonic()
                    for name, one in watched.items():
                        found[name].append(one.memory_mb())
        finally:
            for one in watched.values():
                one.end()
    edits = {name: one.edits for name, one in watched.items()}
    machine.show({"machine": machine.facts(), "edits": edits, "memory of each minute, MB": found})


if __name__ == "__main__":
    main()
