"""How long until the first answer, and what does an open window take? Two checkouts in turns, so that ratios count.

    git worktree add ../before eca7e66
    python tests/bench/bench_start.py --before ../before --library DIR [--pairs 5]

Each start is a process of its own: `kenning search` (seconds, most memory), and the window offscreen with a question
typed at once (until it is visible, until the status is there, until the first list, until the whole answer; memory
afterwards). The page cache is warm: what is measured is work, not the disk.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import machine
import psutil

_QUESTION = "how are documents retrieved by meaning"
_WINDOW = """
import sys, time
start = time.perf_counter()
from pathlib import Path
import psutil
from PySide6.QtTest import QTest
from desktop.app import Kenning, Setup, make_app
from engine.settings import Settings
try:
    from engine import lean
    lean.own_process()
except ImportError:
    pass
app = make_app()
kenning = Kenning(app, Setup(Path(sys.argv[1]), Path(sys.argv[2]), Settings(), update_at_start=False))
found = {}
def note(name):
    found.setdefault(name, time.perf_counter() - start)
def answered(result):
    note("first list")
    if not kenning.search.waiting:
        note("whole answer")
kenning.library.status_changed.connect(lambda status: note("status"))
kenning.search.results_changed.connect(answered)
kenning.start()
app.processEvents()
note("visible")
QTest.keyClicks(kenning.window.search_page.box, sys.argv[3])
while len(found) < 4 and time.perf_counter() - start < 60:
    app.processEvents()
    time.sleep(.002)
end = time.perf_counter() + 2
while time.perf_counter() < end:
    app.processEvents()
    time.sleep(.01)
memory = psutil.Process().memory_full_info()
found |= {"resident MB": memory.rss / 1e6, "own MB": memory.uss / 1e6}
import json
print(json.dumps(found))
kenning.close()
"""


def _environment(tree: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen"}


def search(tree: Path, library: Path) -> dict[str, float]:
    """Run `kenning search` once; return seconds and the most memory it took in MB."""
    command = [sys.executable, "-m", "engine.cli", "search", _QUESTION, "--library", str(library)]
    start = time.perf_counter()
    process = psutil.Popen(command, cwd=tree, env=_environment(tree), stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    return {
        "search s": seconds,
        "search processor s": usage.ru_utime + usage.ru_stime,
        "search MB": usage.ru_maxrss / 1e3,
    }


def window(tree: Path, library: Path) -> dict[str, float]:
    """Open the window once with a question typed at once."""
    with tempfile.TemporaryDirectory() as config:
        command = [sys.executable, "-c", _WINDOW, str(library), config, _QUESTION]
        out = subprocess.run(command, cwd=tree, env=_environment(tree), capture_output=True, text=True, check=True)
    return {f"window {name}": value for name, value in json.loads(out.stdout.splitlines()[-1]).items()}


def main() -> None:
    """Measure both checkouts in turns, and print medians, spreads and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--before", type=Path, required=True)
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("--pairs", type=int, default=5)
    options = parser.parse_args()
    trees = {"before": options.before.resolve(), "now": machine.ROOT}
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: {"before": [], "now": []})
    for pair in range(options.pairs + 1):  # the first one fills caches
        for name, tree in trees.items():
            for key, value in {**search(tree, options.library), **window(tree, options.library)}.items():
                if pair:
                    found[key][name].append(value)
    table = {
        key: {
            **{name: [round(one, 3) for one in (min(values), statistics.median(values), max(values))]
               for name, values in both.items()},
            "ratio": round(statistics.median(n / b for b, n in zip(both["before"], both["now"], strict=True)), 3),
        }
        for key, both in found.items()
    }  # fmt: skip
    machine.show({**machine.facts(), "pairs": options.pairs, "min, median, max": table})


if __name__ == "__main__":
    main()
