"""Is reading as fast as it was in another checkout? Both read the same files by turns, and each type is compared.

    git worktree add --detach ../before REVISION
    python tests/bench/bench_versus.py ../before [--files FOLDER ...] [--rounds 5] [--kinds pdf xlsx]

Each file is read by one process of either build in turn, so that a busy machine slows both; the
least processor time of all rounds counts. Files of a type are added up: the larger ones weigh more.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import machine
from samples import samples

_READ = """
import importlib, sys, time
from pathlib import Path
for name in ("engine.documents.pictures.ocr", "engine.documents.ocr"):
    try:
        importlib.import_module(name).is_on = lambda: False
    except ImportError:
        pass
from engine.documents.read import read_document
for line in sys.stdin:
    start = time.process_time()
    try:
        read_document(Path(line.rstrip("\\n")))
    except Exception:
        pass
    print(time.process_time() - start, flush=True)
"""
_SLOWER = 1.1


class Build:
    """A checkout whose readers run in a process of their own."""

    def __init__(self, folder: Path) -> None:
        environment = {"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", _READ],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def seconds(self, path: Path) -> float:
        """Return the processor time that a file takes, read or refused."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def compared(paths: list[Path], before: Build, now: Build, rounds: int) -> Iterator[tuple[Path, float, float]]:
    """Yield each file with the least time that either build takes for it."""
    for path in paths:
        before.seconds(path), now.seconds(path)  # imports, caches
        times = [(before.seconds(path), now.seconds(path)) for _ in range(rounds)]
        yield path, min(first for first, _ in times), min(second for _, second in times)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path, help="the other checkout")
    parser.add_argument("--files", type=Path, nargs="*", default=[], help="folders with real files")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kinds", nargs="*", help="endings, such as pdf and xlsx")
    options = parser.parse_args()
    totals: dict[str, list[float]] = defaultdict(lambda: [0, 0.0, 0.0])
    before, now = Build(options.before.resolve()), Build(machine.ROOT)
    with tempfile.TemporaryDirectory() as folder:
        paths = [path for given in options.files for path in sorted(given.rglob("*")) if path.is_file()]
        for name, content in samples(options.kinds):
            path = Path(folder, name)
            path.write_bytes(content)
            paths.append(path)
        if options.kinds:
            paths = [path for path in paths if path.suffix.lower().lstrip(".") in options.kinds]
        for path, first, second in compared(paths, before, now, options.rounds):
            kind = path.suffix.lower().lstrip(".")
            totals[kind] = [sum(pair) for pair in zip(totals[kind], (1, first, second), strict=True)]
    before.close(), now.close()
    print(machine.facts())
    print("| type | files | before, s | now, s | now / before |\n|---|---|---|---|---|")
    for kind, (files, first, second) in sorted(totals.items()):
        mark = " (slower)" if second > _SLOWER * first else ""
        print(f"| {kind} | {files} | {first:.3f} | {second:.3f} | {second / first:.2f}{mark} |")


if __name__ == "__main__":
    main()
