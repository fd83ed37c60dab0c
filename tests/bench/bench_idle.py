"""What does a watched library cost while nothing happens? Processor time and wake-ups of `kenning watch`.

    python tests/bench/bench_idle.py [--files 100000] [--minutes 10] [--before ../before]

The ledger is filled as a run leaves it (`bench_rescan`). Counting begins a minute after the first look at everything;
a wake-up is a thread's switch that it made itself, as the kernel counts them. With an older build both are watched at
once, each with its own library of the same files.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import bench_rescan
import machine
import psutil

SETTLE_S = 60.0


def watch(root: Path, library: Path) -> subprocess.Popen[bytes]:
    """Begin to watch with one build."""
    command = [sys.executable, "-m", "engine.cli", "watch", "--library", str(library)]
    env = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=root, env=env)


def cost(pid: int) -> dict[str, float]:
    """Return the processor seconds and wake-ups so far, of every thread by its name."""
    process = psutil.Process(pid)
    times = process.cpu_times()
    told: dict[str, float] = {"processor_s": times.user + times.system}
    for task in Path(f"/proc/{pid}/task").iterdir():
        with contextlib.suppress(OSError):
            lines = dict(line.split(":", 1) for line in (task / "status").read_text().splitlines())
            name = f"wakes {lines['Name'].strip()}"
            told[name] = told.get(name, 0) + int(lines["voluntary_ctxt_switches"])
    return told


def is_settled(pid: int, for_s: float = 5.0) -> bool:
    """Return whether a process has used hardly any processor time for some seconds."""
    before = cost(pid)["processor_s"]
    time.sleep(for_s)
    return cost(pid)["processor_s"] - before < 0.05 * for_s


def main() -> None:
    """Watch for so long, and say what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--before", type=Path, help="a checkout of an older commit that watches, too")
    options = parser.parse_args()
    roots = {"now": machine.ROOT} | ({"before": options.before.resolve()} if options.before else {})
    told: dict[str, Any] = {"files": options.files}
    with tempfile.TemporaryDirectory(prefix="kenning-idle-") as temporary, contextlib.ExitStack() as held:
        folder = Path(temporary).resolve() / "files"
        bench_rescan.plant(folder, options.files)
        begun: dict[str, subprocess.Popen[bytes]] = {}
        for name, root in roots.items():
            bench_rescan.run(root, Path(temporary) / name, folder, 0)
            begun[name] = watch(root, Path(temporary) / name)
            held.callback(begun[name].wait)
            held.callback(begun[name].terminate)
        time.sleep(SETTLE_S)
        while not all(is_settled(process.pid) for process in begun.values()):
            pass
        started, first = time.monotonic(), {name: cost(process.pid) for name, process in begun.items()}
        time.sleep(60 * options.minutes)
        seconds = time.monotonic() - started
        for name, process in begun.items():
            last = cost(process.pid)
            spent = {key: last[key] - first[name].get(key, 0) for key in last}
            wakes = {key: round(value / seconds, 2) for key, value in spent.items() if key.startswith("wakes")}
            told[name] = {
                "seconds": round(seconds),
                "processor_s": round(spent["processor_s"], 2),
                "share_of_a_core": round(spent["processor_s"] / seconds, 5),
                "wakes_a_second": round(sum(wakes.values()), 2),
                **{key: value for key, value in wakes.items() if value},
                "memory_mb": psutil.Process(process.pid).memory_info().rss >> 20,
            }
        machine.show({**machine.facts(), **told})  # before so many files are removed


if __name__ == "__main__":
    main()
