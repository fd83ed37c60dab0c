"""Is reading as fast as it was in another checkout? Both read the same files by turns, and each type is compared.

    git worktree add --detach ../before REVISION
    python tests/bench/bench_versus.py ../before [--files FOLDER ...] [--rounds 5] [--kinds pdf] [--fresh]
        [--slowest 10]

Each file is read by one process of either build in turn, so that a busy machine slows both, and each
build begins every second round: whoever reads a file first finds colder caches, which a small page
took a third longer for. The least processor time of all rounds counts.
Files of a type are added up: the larger ones weigh more.
The last two columns leave out files of which the builds give other words: one of them does not do the same work.
With ``--slowest`` so many files are named whose reading grew most, by the ratio of the two times.
With ``--fresh`` the smallest file of each type is read by a new process each time, imports and all.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import machine
from samples import samples

_READ = """
import hashlib, importlib, sys, time
from pathlib import Path
for name in ("engine.documents.pictures.ocr", "engine.documents.ocr"):
    try:
        importlib.import_module(name).is_on = lambda: False
    except ImportError:
        pass
from engine.documents.read import read_document
for line in sys.stdin:
    start, found = time.process_time(), None
    try:
        found = read_document(Path(line.rstrip("\\n")))
    except Exception:
        pass
    seconds = time.process_time() - start
    parts = [found] if hasattr(found, "text") else [found.own, *(one.outcome for one in found.members)] if found else []
    words = " ".join(getattr(part, "text", "") for part in parts).split()
    print(seconds, hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest(), flush=True)
"""
_SLOWER = 1.1
_LEAST_SECONDS = 1e-4  # of a file's reading; what takes less is not timed well


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

    def read(self, path: Path) -> tuple[float, str]:
        """Return the processor time that a file takes, read or refused, and a digest of its words."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        seconds, digest = self._process.stdout.readline().split()
        return float(seconds), digest

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


class Compared(NamedTuple):
    """The least processor seconds that either build takes for some files; those they read alike are ``alike``."""

    files: int = 0
    before: float = 0.0
    now: float = 0.0
    alike: int = 0
    before_alike: float = 0.0
    now_alike: float = 0.0

    def plus(self, other: Compared) -> Compared:
        """Return both together."""
        return Compared(*map(sum, zip(self, other, strict=True)))


def compared(paths: list[Path], before: Build, now: Build, rounds: int) -> Iterator[tuple[Path, Compared]]:
    """Yield what each file takes."""
    for path in paths:
        is_alike = before.read(path)[1] == now.read(path)[1]  # imports and caches as well
        times: tuple[list[float], list[float]] = [], []
        for turn in range(2 * rounds):
            which = (turn // 2 + turn) % 2
            times[which].append((before, now)[which].read(path)[0])
        least = min(times[0]), min(times[1])
        yield path, Compared(1, *least, is_alike, *(least if is_alike else (0.0, 0.0)))


def started(paths: list[Path], folders: tuple[Path, Path], rounds: int) -> Iterator[tuple[Path, Compared]]:
    """Yield what the smallest file of each type takes a new process, which ends after it."""
    smallest: dict[str, Path] = {}
    for path in sorted(paths, key=lambda path: path.stat().st_size):
        smallest.setdefault(_kind(path), path)
    for path in smallest.values():
        times = [[_start(folder, path) for folder in folders] for _ in range(rounds)]
        yield path, Compared(1, min(first for first, _ in times), min(second for _, second in times))


def _start(folder: Path, path: Path) -> float:
    """Return the processor seconds of a process that reads one file."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    build = Build(folder)
    build.read(path)
    build.close()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _kind(path: Path) -> str:
    return path.suffix.lower().lstrip(".")


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path, help="the other checkout")
    parser.add_argument("--files", type=Path, nargs="*", default=[], help="folders with real files")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kinds", nargs="*", help="endings, such as pdf and xlsx")
    parser.add_argument("--fresh", action="store_true", help="a new process for each file")
    parser.add_argument("--slowest", type=int, default=0, help="how many files to name that grew most")
    options = parser.parse_args()
    single: list[tuple[float, Path]] = []
    totals: dict[str, Compared] = defaultdict(Compared)
    folders = options.before.resolve(), machine.ROOT
    with tempfile.TemporaryDirectory() as folder:
        paths = [path for given in options.files for path in sorted(given.resolve().rglob("*")) if path.is_file()]
        for name, content in samples(options.kinds):
            path = Path(folder, name)
            path.write_bytes(content)
            paths.append(path)
        if options.kinds:
            paths = [path for path in paths if _kind(path) in options.kinds]
        if options.fresh:
            for path, found in started(paths, folders, options.rounds):
                totals[_kind(path)] = found
        else:
            before, now = map(Build, folders)
            for path, found in compared(paths, before, now, options.rounds):
                totals[_kind(path)] = totals[_kind(path)].plus(found)
                single.append((found.now / max(found.before, _LEAST_SECONDS), path))
            before.close(), now.close()
    print(machine.facts())
    print("| type | files | before, s | now, s | now / before | the same words | now / before |")
    print("|---|---|---|---|---|---|---|")
    for kind, found in sorted(totals.items()):
        alike = _ratio(found.before_alike, found.now_alike) if found.alike else ""
        times = f"{found.before:.4f} | {found.now:.4f} | {_ratio(found.before, found.now)}"
        print(f"| {kind} | {found.files} | {times} | {found.alike} | {alike} |")
    for ratio, path in sorted(single, reverse=True)[: options.slowest]:
        print(f"{ratio:.2f} {path.name}")


def _ratio(before: float, now: float) -> str:
    return f"{now / before:.2f}{' (slower)' if now > _SLOWER * before else ''}"


if __name__ == "__main__":
    main()
