"""How long until the first answer, and what does an open window take? Two checkouts in turns, so that ratios count.

    git worktree add ../base 0882bd3
    python tests/bench/bench_start.py --base ../base --documents DIR --keep DIR [--pairs 5] [--only search]
    python tests/bench/bench_start.py --base ../base --documents DIR --keep DIR --pairs 15 --only nothing

Each start is a process of its own: what does nothing yet (`kenning --help`, the engine imported, what a reader process
imports, each by the clock and in processor time), `kenning search` (seconds, most memory), and the window offscreen
with a question typed at once (until it is visible, until the status is there, until the first list, until the whole
answer; memory afterwards). Formats differ, so each checkout searches a library of its own of the same documents, made
at the first run and kept. The page cache is warm: what is measured is work, not the disk. Under the load of other
programs processor time tells more than the clock.
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
from desktop.app import make_app
try:
    from desktop.kenning import Kenning
    from desktop.parts import Setup
except ImportError:  # where they lay until 28 November 2026
    from desktop.app import Kenning, Setup
from engine.settings import Settings
try:
    from engine import light_imports
    light_imports.own_process()
except ImportError:
    pass
app = make_app()
try:  # as the window's own start does; it lay elsewhere once
    try:
        from desktop.threads.collecting import Collector
    except ImportError:
        from desktop.collecting import Collector
    Collector(app).start()
except ImportError:
    pass
kenning = Kenning(app, Setup(Path(sys.argv[1]), Path(sys.argv[2]), Settings(), update_at_start=False))
found = {}
def note(name):
    found.setdefault(name, time.perf_counter() - start)
def answered(result):
    note("first list")
    if not getattr(kenning.search, "waiting", False):
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
memory, spent = psutil.Process().memory_full_info(), psutil.Process().cpu_times()
found |= {"resident MB": memory.rss / 1e6, "own MB": memory.uss / 1e6, "processor s": spent.user + spent.system}
import json
print(json.dumps(found))
kenning.close()
"""


def _environment(tree: Path) -> dict[str, str]:
    # Where compiled modules are not kept, compiling them would be most of what is measured.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen"}


def make_library(tree: Path, documents: Path, library: Path) -> None:
    """Index a checkout's library of the documents where it is not there yet."""
    if not library.exists():
        command = [sys.executable, "-m", "engine.cli", "index", str(documents), "--library", str(library)]
        subprocess.run(command, cwd=tree, env=_environment(tree), stdout=sys.stderr, check=True)


def nothing(tree: Path) -> dict[str, float]:
    """Start processes that have nothing to do; return seconds and processor seconds."""
    commands = {
        "--help": ["-m", "engine.cli", "--help"],
        "import engine": ["-c", "import engine"],
        "import readers": ["-c", "import engine.documents.read"],
    }
    taken = {}
    for name, words in commands.items():
        command, start = [sys.executable, *words], time.perf_counter()
        process = psutil.Popen(command, cwd=tree, env=_environment(tree), stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        taken[f"{name} s"] = time.perf_counter() - start
        taken[f"{name} processor s"] = usage.ru_utime + usage.ru_stime
        assert status == 0
    return taken


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


def measure(trees: dict[str, tuple[Path, Path]], pairs: int, only: str) -> dict[str, dict[str, list[float]]]:
    """Return what each checkout took, by what was measured; the checkouts in turns, once more to fill caches."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: {name: [] for name in trees})
    for pair in range(pairs + 1):
        for name, (tree, library) in trees.items():
            taken = nothing(tree) if only in ("", "nothing") else {}
            taken |= search(tree, library) if only in ("", "search") else {}
            taken |= window(tree, library) if only in ("", "window") else {}
            for key, value in taken.items() if pair else ():
                found[key][name].append(value)
    return found


def table(found: dict[str, dict[str, list[float]]]) -> dict[str, dict[str, object]]:
    """Return least, median and most of each, and the median of the pairs' ratios."""
    return {
        key: {
            **{
                name: [round(one, 3) for one in (min(values), statistics.median(values), max(values))]
                for name, values in both.items()
            },
            "ratio": round(statistics.median(n / b for b, n in zip(both["base"], both["now"], strict=True)), 3),
        }
        for key, both in found.items()
    }


def main() -> None:
    """Measure both checkouts in turns, and print medians, spreads and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, metavar="CHECKOUT", help="the build to compare with")
    parser.add_argument("--documents", type=Path, required=True, metavar="DIR", help="what the libraries are made of")
    parser.add_argument("--keep", type=Path, required=True, metavar="DIR", help="where the two libraries are kept")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--only", choices=("nothing", "search", "window"), default="")
    options = parser.parse_args()
    checkouts = {"base": options.base.resolve(), "now": machine.ROOT}
    trees = {name: (tree, options.keep.resolve() / name) for name, tree in checkouts.items()}
    for tree, library in trees.values() if options.only != "nothing" else ():
        make_library(tree, options.documents.resolve(), library)
    found = measure(trees, options.pairs, options.only)
    machine.show({**machine.facts(), "pairs": options.pairs, "min, median, max": table(found)})


if __name__ == "__main__":
    main()
