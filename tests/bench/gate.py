"""Has a change made anything slower? What a few things take, as ratios to a workload of NumPy's on the same machine.

    python tests/bench/gate.py                      # compare with gate.json beside this file; ends with 1 where worse
    python tests/bench/gate.py --write before.json  # on the commit before, on this machine: the best reference
    python tests/bench/gate.py --write tests/bench/gate.json  # keep today's for this kind of processor
    python tests/bench/gate.py --reference before.json

Processor time is measured, not the clock, and each thing between two runs of the workload, so that other programs on
the machine change little. gate.json keeps ratios of several kinds of processor, told apart by name and instructions;
what was measured on another kind is not compared with, and the exit status is 2: write a reference of your own first.
Takes 75 s of processor time. Not part of the tests.
"""

# ruff: noqa: E402
from __future__ import annotations

import os

# One thread counts as one; more would wait for each other and be counted waiting. Read when NumPy is imported.
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import machine
import numpy as np

from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Vectors
from engine.library import Library
from engine.settings import Settings

KEPT = Path(__file__).with_suffix(".json")
# So many times the reference is worse. Below, other programs are the likelier cause.
WORSE = 1.3
_ENCODER = "all-minilm-l6-v2"
_FILES, _TEXTS, _QUESTIONS, _LOOKS = 150, 96, 40, 8
_ROUNDS = 5
_QUIET = {"QT_QPA_PLATFORM": "offscreen"}


def reference() -> float:
    """Return the processor seconds of NumPy's workload: products, sorting, and many small steps."""
    chance = np.random.default_rng(1)
    matrix: Vectors = chance.standard_normal((512, 512), dtype=np.float32)
    numbers, few = chance.standard_normal(400_000), np.arange(16, dtype=np.float32)
    start = time.process_time()
    for _ in range(12):
        matrix = matrix @ matrix
        matrix /= np.abs(matrix).max()
        np.sort(numbers)
    for _ in range(120_000):
        few = few * np.float32(0.5) + np.float32(1)
    return time.process_time() - start


def of_process(*command: str) -> Callable[[], float]:
    """Return what measures the processor seconds of a Python process with these arguments."""

    def run() -> object:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, **_QUIET, "PYTHONPATH": str(machine.ROOT)}
        whole = [sys.executable, *command]
        return subprocess.run(whole, cwd=machine.ROOT, env=environment, capture_output=True, check=True)

    return of_call(run)


def of_call(work: Callable[[], object]) -> Callable[[], float]:
    """Return what measures the processor seconds of a call, with those of processes that end in it."""

    def spent() -> float:
        both = (resource.getrusage(which) for which in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        return sum(one.ru_utime + one.ru_stime for one in both)

    def measured() -> float:
        start = spent()
        work()
        return spent() - start

    return measured


def prepared(top: Path) -> dict[str, Callable[[], float]]:
    """Return what is measured, by name, with everything that it needs below a folder."""
    lines = (machine.ROOT / "assets" / "reference" / "passages.jsonl").read_text("utf-8").splitlines()
    passages = [json.loads(line) for line in lines]
    texts = [one["text"] for one in passages if one["language"] == "en"]
    questions = [one["questions"][0][0] for one in passages if one["language"] == "en" and one["questions"]]
    docs = top / "docs"
    docs.mkdir()
    for number in range(_FILES):
        text = f"{texts[number % len(texts)]}\n\nNote {number}.\n"
        (docs / f"{number:04}.txt").write_text(text, "utf-8")
    encoder = Encoder.load(find_encoder(_ENCODER), threads=1, device="cpu")
    library = Library.create(top / "library", encoder=_ENCODER, settings=Settings(index_threads=1))
    library.index([docs])
    asked = questions[:_QUESTIONS]
    command = ("-m", "engine.cli", "search", asked[0], "--library", str(top / "library"))
    counted = iter(range(10_000))

    def index() -> object:
        with Library.create(top / f"new-{next(counted)}", encoder=_ENCODER, settings=library.settings) as new:
            return new.index([docs])

    for question in asked:  # warm
        library.search(question)
    return {
        "kenning search": of_process(*command),
        "kenning --version": of_process("-m", "engine.cli", "--version"),
        "import of the window": of_process("-c", "import desktop.app"),
        "encoding": of_call(lambda: encoder.embed((texts * 2)[:_TEXTS])),
        "indexing small files": of_call(index),
        "warm search": of_call(lambda: [library.search(question) for question in asked]),
        "looking for changes": of_call(lambda: [library.index([docs]) for _ in range(_LOOKS)]),
    }


def ratios(things: dict[str, Callable[[], float]]) -> dict[str, float]:
    """Return what each takes against NumPy's workload: the median of some rounds, each by the workload around it."""
    for thing in things.values():
        thing()
    found: dict[str, list[float]] = {name: [] for name in things}
    for _ in range(_ROUNDS):
        for name, thing in things.items():
            before = reference()
            seconds = thing()
            found[name].append(2 * seconds / (before + reference()))
    return {name: round(statistics.median(values), 3) for name, values in found.items()}


def compare(kept: dict[str, float], now: dict[str, float]) -> list[str]:
    """Print a table; return the names of what became worse."""
    print(f"{'':24} {'kept':>8} {'now':>8} {'times':>7}")
    worse = []
    for name, value in now.items():
        if name not in kept:
            print(f"{name:24} {'':8} {value:8.3f}")
            continue
        times = value / kept[name]
        worse += [name] if times > WORSE else []
        print(f"{name:24} {kept[name]:8.3f} {value:8.3f} {times:7.2f}{'  worse' if times > WORSE else ''}")
    return worse


def _references(path: Path) -> list[dict[str, Any]]:
    return json.loads(path.read_text()) if path.is_file() else []


def _kind(facts: dict[str, Any]) -> tuple[str, ...]:
    """Return the kind of processor that ratios of these facts hold for."""
    return facts["processor"], *facts["instructions"]


def main() -> int:
    """Measure, and write or compare; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=Path, metavar="FILE", help="keep what is measured as a reference")
    parser.add_argument("--reference", type=Path, default=KEPT, metavar="FILE", help="default: gate.json")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kenning-gate-") as top:
        found = ratios(prepared(Path(top)))
    facts = machine.facts()
    if options.write:
        kept = [one for one in _references(options.write) if _kind(one["machine"]) != _kind(facts)]
        kept.append({"machine": facts, "ratios": found})
        options.write.write_text(json.dumps(kept, indent=1) + "\n")
        print(f"kept in {options.write}")
        return 0
    alike = [one for one in _references(options.reference) if _kind(one["machine"]) == _kind(facts)]
    if not alike:
        print(f"{options.reference} holds nothing measured on {_kind(facts)}; write a reference on the commit before")
        return 2
    print(f"against {alike[0]['machine']['commit']} of {alike[0]['machine']['date']}")
    worse = compare(alike[0]["ratios"], found)
    print(f"{len(worse)} of {len(found)} take more than {WORSE} times as long" if worse else "nothing became slower")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
