"""How much memory does indexing with an encoder take, and which of its parts takes it?

    python tests/bench/bench_encoder_memory.py [--encoder multilingual-e5-small] [--files 240] [--before ../before]

Files of some paragraphs each in English, German, Russian and Chinese are indexed by a process of each build, with
OpenVINO tried (where it is installed) and without it. Memory is the highest sum of the resident sets of the process and
its readers, sampled twenty times a second, and the process's own peak as the system counts it; beside them what the
parts take one after the other: imports, tokenizer, graph, texts, with a cache folder that knows nothing yet.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import machine
from bench_indexing import MemoryWatch

from engine.evaluate import load_judged_set

_SETS = ("xquad-en", "xquad-de", "xquad-ru", "xquad-zh")
_START = """
import json, sys
from pathlib import Path
def own():
    lines = Path("/proc/self/status").read_text().splitlines()
    return [int(line.split()[1]) >> 10 for name in ("VmRSS", "VmHWM") for line in lines if line.startswith(name)]
try:  # as the indexing process does; older builds have no such module
    from engine import light_imports
    light_imports.own_process()
except ImportError:
    pass
library, documents, encoder, device = sys.argv[1:]
"""
_PARTS = """
told = {"nothing": own()}
import numpy, onnxruntime, tokenizers
from engine.encoders import Encoder, find_encoder
from engine.encoders.tokens import load_tokenizer
manifest = find_encoder(encoder)
told["imports"] = own()
kept = load_tokenizer(manifest)
told["tokenizer"] = own()
del kept
opened = Encoder.load(manifest, device=device)
told["graph"] = own()
texts = [path.read_text("utf-8")[:900] for path in sorted(Path(documents).iterdir())][:64]
opened.embed(texts)
told["64 texts"] = own()
print(json.dumps(told))
"""
_INDEX = """
from engine.library import Library
from engine.settings import Settings
with Library.open(Path(library), create=True, settings=Settings(encoder=encoder, device=device)) as opened:
    report = opened.index([Path(documents)])
print(json.dumps({"files": report.indexed, "tokens": report.tokens, "own_peak_mb": own()[1]}))
"""


def write(folder: Path, files: int) -> None:
    """Write files of three paragraphs each, in four languages by turns."""
    folder.mkdir()
    texts = [[text for _, text in load_judged_set(machine.SHARED / "ir" / name).documents.values()] for name in _SETS]
    for number in range(files):
        own, first = texts[number % len(texts)], number // len(texts) * 3
        text = "\n\n".join(own[(first + place) % len(own)] for place in range(3))
        (folder / f"{number:04}.txt").write_text(text, "utf-8")


def run(checkout: Path, program: str, given: Sequence[str], folder: Path) -> dict[str, Any]:
    """Run a program with one checkout and an empty cache; return what it told, with the memory that was seen."""
    places = {"XDG_CACHE_HOME": str(folder / "cache"), "XDG_CONFIG_HOME": str(folder / "config")}
    process = subprocess.Popen(
        [sys.executable, "-c", _START + program, *given],
        stdout=subprocess.PIPE,
        text=True,
        cwd=checkout,
        env={**os.environ, **places, "PYTHONPATH": str(checkout)},
    )
    watch = MemoryWatch(process.pid, every_s=0.05)
    watch.start()
    out, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"{checkout} ended with {process.returncode}")
    return {**json.loads(out), "peak_mb": watch.peak_bytes >> 20}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", default="multilingual-e5-small")
    parser.add_argument("--files", type=int, default=240)
    parser.add_argument("--devices", nargs="+", default=["auto", "cpu"])
    parser.add_argument("--before", type=Path)
    options = parser.parse_args()
    builds = {"before": options.before} if options.before else {}
    found: dict[str, Any] = {"machine": machine.facts(), "parts: rss, peak (MB)": {}, "index": {}}
    with tempfile.TemporaryDirectory(prefix="kenning-bench-") as temporary:
        documents = Path(temporary) / "documents"
        write(documents, options.files)
        for build, checkout in {**builds, "now": machine.ROOT}.items():
            for device in options.devices:
                name, folder = f"{build}, {device}", Path(temporary) / f"{build}-{device}"
                given = [str(folder / "library"), str(documents), options.encoder, device]
                folder.mkdir()
                found["parts: rss, peak (MB)"][name] = run(checkout.resolve(), _PARTS, given, folder)
                found["index"][name] = run(checkout.resolve(), _INDEX, given, folder)
    machine.show(found)


if __name__ == "__main__":
    main()
