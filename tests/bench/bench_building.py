"""How much memory does building a library take, and how much disk is left? With an older commit's build beside it.

    git worktree add --detach ../before REVISION
    python tests/bench/bench_building.py [--chunks 20000 100000] [--before ../before]

A whole run over files of 50 chunks each: reading, splitting, words, rows, all upkeep. Vectors alone are stand-ins
(drawn about a few hundred centres, the same for the same text), for encoding takes an hour and adds the same to both.
Memory is the highest sum of the resident sets of the process and its readers; `main` is the process alone.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import machine
from bench_indexing import MemoryWatch

_FILE_CHUNKS = 50
_CHUNK_WORDS = 130
_BUILD = """
import json, sys, zlib
from pathlib import Path
try:  # as the indexing process does
    from engine import light_imports
    light_imports.own_process()
except ImportError:
    pass
import numpy as np
import engine
from engine.encoders import Encoder
from engine.library import Library
centres = np.random.default_rng(0).normal(size=(300, 384)).astype(np.float32)
scale = np.linspace(1.5, 0.2, 384, dtype=np.float32)
def embed(self, texts, kind="document", *, cancel=None, on_tokens=None):
    vectors = np.empty((len(texts), 384), np.float32)
    for row, text in enumerate(texts):
        if cancel is not None:
            cancel.check()
        seed = zlib.crc32(text.encode())
        noise = np.random.default_rng(seed).normal(size=384).astype(np.float32)
        vectors[row] = (centres[seed % 300] + noise) * scale
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
Encoder.embed = embed
def folder_bytes(folder):
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
with Library.open(Path(sys.argv[1]), create=True) as library:
    report = library.index([Path(sys.argv[2])])
    told = {"chunks": report.chunks, "seconds_run": round(report.seconds, 1)}
    told["built_bytes"] = folder_bytes(sys.argv[1])
    print(json.dumps(told), flush=True)
    if sys.argv[3] == "compact":
        library.compact()
        print(json.dumps(told | {"compact_bytes": folder_bytes(sys.argv[1])}), flush=True)
"""


def plant(folder: Path, chunks: int, seed: int = 1) -> None:
    """Write files of fifty chunks each, of words of the documentation and rarer ones."""
    pages = sorted((machine.ROOT / "docs").rglob("*.md"))
    known = re.findall(r"[A-Za-z]+", " ".join(page.read_text("utf-8") for page in pages))
    rng = random.Random(seed)
    folder.mkdir(parents=True)
    for number in range(chunks // _FILE_CHUNKS):
        parts = []
        for _ in range(_FILE_CHUNKS):
            words = rng.choices(known, k=_CHUNK_WORDS) + [f"{rng.choice(known).lower()}{rng.randrange(5000)}"]
            parts.append(" ".join(words) + ".")
        (folder / f"book {number}.txt").write_text("\n\n".join(parts))


def build(root: Path, library: Path, folder: Path, then: str) -> dict[str, Any]:
    """Build a library with one checkout; return memory, disk and time. The memory is that of the run alone."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", _BUILD, str(library), str(folder), then],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    watch = MemoryWatch(process.pid, every_s=0.05)
    watch.start()
    assert process.stdout is not None
    told: dict[str, Any] = json.loads(process.stdout.readline())
    memory = {"peak_mb": watch.peak_bytes >> 20, "peak_main_mb": watch.peak_main_bytes >> 20}
    rest = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, rest
    told = json.loads(rest.splitlines()[-1]) if rest.strip() else told
    spent = {"processor_s": round(used.ru_utime + used.ru_stime, 1), "seconds": round(time.perf_counter() - started, 1)}
    return {**told, **memory, **spent}


def main() -> None:
    """Build libraries of each size with each build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chunks", type=int, nargs="+", default=[20_000, 100_000])
    parser.add_argument("--before", type=Path, help="a checkout of the older commit")
    parser.add_argument("--compact", action="store_true", help="say what `compact` leaves, too")
    options = parser.parse_args()
    roots = {"before": options.before.resolve()} if options.before else {}
    roots["now"] = machine.ROOT
    told: dict[str, Any] = {}
    for chunks in options.chunks:
        with tempfile.TemporaryDirectory(prefix="kenning-build-") as temporary:
            place = Path(temporary).resolve()
            plant(place / "files", chunks)
            sized: dict[str, Any] = {}
            for name, root in roots.items():
                then = "compact" if options.compact else ""
                sized[name] = build(root, place / name, place / "files", then)
                print(chunks, name, sized[name], file=sys.stderr, flush=True)
                shutil.rmtree(place / name)
            if options.before:
                sized["ratio_peak_mb"] = round(sized["now"]["peak_mb"] / sized["before"]["peak_mb"], 3)
        told[f"{chunks} chunks"] = sized
    machine.show({**machine.facts(), **told})


if __name__ == "__main__":
    main()
