"""How long do many tiny files take, and how much memory? With an older commit's build beside it.

    git worktree add --detach ../before REVISION
    python tests/bench/bench_tiny.py [--files 10000] [--words 30] [--folder FOLDER] [--turns 2] [--before ../before]
        [--encoder FOLDER]

Notes of words drawn from the documentation are indexed by a process of each build in turns. Processor seconds are those
of the process and its readers; memory is the highest sum of their resident sets, sampled twenty times a second. The
rows of both libraries are compared: the same passages, and how alike their vectors are. `busy` is the share of the
process's time in which a batch was with the encoder.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import machine
import numpy as np
from bench_indexing import MemoryWatch

_INDEX = """
import functools, json, sys, threading, time
from pathlib import Path
try:  # as the indexing process does
    from engine import light_imports
    light_imports.own_process()
except ImportError:
    pass
from engine.encoders import Encoder
from engine.library import Library
from engine.settings import Settings
lock, under_way, began, busy = threading.Lock(), 0, 0.0, 0.0
def timed(real):
    @functools.wraps(real)
    def embed(*given, **named):
        global under_way, began, busy
        with lock:
            began = began if under_way else time.perf_counter()
            under_way += 1
        try:
            return real(*given, **named)
        finally:
            with lock:
                under_way -= 1
                busy += 0 if under_way else time.perf_counter() - began
    return embed
Encoder.embed, Encoder.embed_spans = timed(Encoder.embed), timed(Encoder.embed_spans)
with Library.open(Path(sys.argv[1]), create=True, settings=Settings(encoder=sys.argv[3])) as library:
    report = library.index([Path(sys.argv[2])])
    told = {"indexed": report.indexed, "tokens": report.tokens, "seconds_run": round(report.seconds, 2)}
    print(json.dumps(told | {"busy": round(busy / report.seconds, 3)}))
"""
_ROWS = """
import sys
from pathlib import Path
import numpy as np
from engine.library import Library
from engine.store.columns import FULL, vector_matrix
names, vectors = [], []
with Library.open(Path(sys.argv[1])) as library:
    for batch in library.store.rows.scan(["path", "start", "end", "text", FULL]):
        lines = zip(*(batch[name].to_pylist() for name in ("path", "start", "end", "text")))
        names += [f"{path.rpartition('/')[2]} {start} {end} {text}" for path, start, end, text in lines]
        vectors.append(vector_matrix(batch[FULL]))
order = np.argsort(names)
np.savez(sys.argv[2], names=np.array(names)[order], vectors=np.concatenate(vectors)[order])
"""


def plant(folder: Path, files: int, words: int, seed: int = 1) -> None:
    """Write notes of so many words, a hundred in a folder."""
    pages = sorted((machine.ROOT / "docs").rglob("*.md"))
    known = re.findall(r"[A-Za-z]+", " ".join(page.read_text("utf-8") for page in pages))
    rng = random.Random(seed)
    for number in range(files):
        if number % 100 == 0:
            (folder / f"{number // 100:04}").mkdir(parents=True)
        text = " ".join(rng.choices(known, k=words))
        (folder / f"{number // 100:04}" / f"note {number}.txt").write_text(f"{text}.\n")


def environment(root: Path, home: Path) -> dict[str, str]:
    """Return what a process of a build runs with: a home where no other build leaves its calibrations."""
    own = {f"XDG_{name}_HOME": str(home / name) for name in ("CACHE", "CONFIG", "DATA")}
    return {**os.environ, **own, "PYTHONPATH": str(root)}


def index(root: Path, library: Path, folder: Path, home: Path, encoder: str) -> dict[str, Any]:
    """Index the folder with one build; return seconds, processor seconds and memory."""
    command = [sys.executable, "-c", _INDEX, str(library), str(folder), encoder]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root, env=environment(root, home))
    watch = MemoryWatch(process.pid, every_s=0.05)
    watch.start()
    assert process.stdout is not None
    told = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, told
    report: dict[str, Any] = json.loads(told.splitlines()[-1])
    return {
        "seconds": round(time.perf_counter() - started, 1),
        "processor_s": round(used.ru_utime + used.ru_stime, 1),
        "files_per_s": round(report["indexed"] / report["seconds_run"], 1),
        "tokens_per_s": round(report["tokens"] / report["seconds_run"]),
        "peak_mb": watch.peak_bytes >> 20,
        "peak_main_mb": watch.peak_main_bytes >> 20,
        **report,
    }


def alike(roots: Sequence[Path], libraries: Sequence[Path], folder: Path) -> dict[str, Any]:
    """Return whether two libraries hold the same passages, and the least cosine of their vectors."""
    found = []
    for number, (root, library) in enumerate(zip(roots, libraries, strict=True)):
        target = folder / f"rows{number}.npz"
        subprocess.run(
            [sys.executable, "-c", _ROWS, str(library), str(target)],
            check=True,
            cwd=root,
            env=environment(root, folder / f"home{number}"),
        )
        found.append(np.load(target))
    one, other = found
    same = one["names"].tolist() == other["names"].tolist()
    if not same:
        held = set(other["names"].tolist())
        shared = sum(name in held for name in one["names"].tolist())
        print(f"{len(one['names'])} and {len(held)} passages, {shared} the same", file=sys.stderr, flush=True)
    lengths = np.linalg.norm(one["vectors"], axis=1) * np.linalg.norm(other["vectors"], axis=1) if same else None
    cosines = (one["vectors"] * other["vectors"]).sum(axis=1) / lengths if same else np.zeros(1)
    return {"same_passages": same, "passages": len(one["names"]), "least_cosine": round(float(cosines.min()), 6)}


def main() -> None:
    """Index the notes with each build in turns, and compare what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=30)
    parser.add_argument("--folder", type=Path, help="index this instead")
    parser.add_argument("--encoder", default="all-minilm-l6-v2", help="its name, or a folder that both builds can read")
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--before", type=Path, help="a checkout of the older commit")
    options = parser.parse_args()
    roots = {"before": options.before.resolve()} if options.before else {}
    roots["now"] = machine.ROOT
    results: dict[str, list[dict[str, Any]]] = {name: [] for name in roots}
    told: dict[str, Any] = {
        "encoder": options.encoder,
        "folder": str(options.folder or f"{options.files} notes of {options.words} words"),
    }
    with tempfile.TemporaryDirectory(prefix="kenning-tiny-") as temporary:
        place = Path(temporary).resolve()
        folder = options.folder.resolve() if options.folder else place / "notes"
        if not options.folder:
            plant(folder, options.files, options.words)
        for turn in range(options.turns):
            for name, root in roots.items():
                library, home = place / f"{name}{turn}", place / f"home of {name}"
                results[name].append(index(root, library, folder, home, options.encoder))
                print(name, results[name][-1], file=sys.stderr, flush=True)
        if options.before:
            told |= alike(list(roots.values()), [place / f"{name}0" for name in roots], place)
    for name, runs in results.items():
        told[name] = {key: min(run[key] for run in runs) for key in runs[0]}
    if options.before:
        for key in ("seconds", "processor_s", "peak_mb", "tokens_per_s"):
            told[f"ratio_{key}"] = round(told["now"][key] / told["before"][key], 3)
    machine.show({**machine.facts(), **told})


if __name__ == "__main__":
    main()
