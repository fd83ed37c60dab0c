"""How long does a look at files take of which none has changed? With an older commit's build beside it.

    python tests/bench/bench_rescan.py [--files 10000 100000] [--rounds 5] [--before ../before]

The ledger is filled as a run leaves it, without reading the files, for their text makes no difference here. Each build
looks in a process of its own (its ledger is in its own format); the times are those of planning a whole run: the walk,
the comparison, and what follows where nothing is new. `find` walks the same folder. System calls are strace's.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import machine

PROGRAM = """
import json, os, sys, time
from dataclasses import fields
from pathlib import Path
from engine.documents.reader_versions import REFUSED
from engine.indexing.plan import make_plan
from engine.library import Library
from engine.settings import Settings
from engine.store import FileRecord
folder, place, rounds = Path(sys.argv[2]), Path(sys.argv[1]), int(sys.argv[3])
def records():
    names = {field.name for field in fields(FileRecord)}
    for number, (top, _, files) in enumerate(os.walk(folder)):
        for name in files:
            about = os.stat(os.path.join(top, name))
            facts = {"inode": about.st_ino, "changed_ns": about.st_ctime_ns, "reader": REFUSED}
            facts = {key: value for key, value in facts.items() if key in names}
            yield FileRecord(Path(top) / name, None, "skipped", about.st_size, about.st_mtime_ns,
                             fingerprint="00", reason="no reader for it", at=1.0, **facts)
with Library.open(place, create=True) as library:
    if rounds == 0:
        library.add([folder])
        library.store.ledger.set_meta(encoder_by="user")  # or the first files were read to choose one
        library.store.ledger.put_files(records())
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        report = library.index()
        times.append(time.perf_counter() - begun)
        assert report.unchanged and not report.indexed and not report.removed, report
    print(json.dumps({"times": times}))
"""


def plant(folder: Path, count: int) -> None:
    """Make so many small files, a hundred in a folder."""
    for number in range(count):
        if number % 100 == 0:
            (folder / f"{number // 10000:02}" / f"{number // 100:04}").mkdir(parents=True)
        (folder / f"{number // 10000:02}" / f"{number // 100:04}" / f"note {number}.txt").write_text(f"note {number}")


def run(root: Path, library: Path, folder: Path, rounds: int, prefix: tuple[str, ...] = ()) -> list[float]:
    command = [*prefix, sys.executable, "-c", PROGRAM, str(library), str(folder), str(rounds)]
    env = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=root, env=env)
    assert done.returncode == 0, done.stderr[-2000:]
    found: list[float] = json.loads(done.stdout.splitlines()[-1])["times"]
    return found


def system_calls(root: Path, library: Path, folder: Path, files: int) -> float | None:
    """Return how many system calls one look makes for each file, those of the start taken off."""
    if shutil.which("strace") is None:
        return None
    counts = []
    for rounds in (1, 3):
        with tempfile.NamedTemporaryFile("r") as told:
            run(root, library, folder, rounds, ("strace", "-f", "-c", "-o", told.name))
            total = next(line for line in told.read().splitlines()[::-1] if "total" in line)
            counts.append(int(total.split()[2 if "." in total.split()[2] else 3]))
    return round((counts[1] - counts[0]) / 2 / files, 2)


def find(folder: Path) -> float:
    begun = time.perf_counter()
    subprocess.run(["find", str(folder), "-type", "f"], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--before", type=Path, help="a checkout of the older commit")
    parser.add_argument("--strace", action="store_true")
    options = parser.parse_args()
    results: dict[str, object] = {}
    for count in options.files:
        with tempfile.TemporaryDirectory(prefix="kenning-rescan-") as temporary:
            folder = Path(temporary).resolve() / "files"
            plant(folder, count)
            roots = {"now": machine.ROOT} | ({"before": options.before.resolve()} if options.before else {})
            best: dict[str, float] = {}
            for name, root in roots.items():
                run(root, Path(temporary) / name, folder, 0)
            for _ in range(2):  # in turns, so that a busy moment falls on both
                for name, root in roots.items():
                    took = min(run(root, Path(temporary) / name, folder, options.rounds))
                    best[name] = min(took, best.get(name, took))
            told: dict[str, object] = {name: round(took, 3) for name, took in best.items()}
            told["find"] = round(min(find(folder) for _ in range(3)), 3)
            if "before" in best:
                told["ratio"] = round(best["now"] / best["before"], 3)
            if options.strace:
                told["calls_a_file"] = system_calls(machine.ROOT, Path(temporary) / "now", folder, count)
            results[f"{count} files"] = told
    machine.show({**machine.facts(), **results})


if __name__ == "__main__":
    main()
