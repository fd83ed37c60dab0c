"""How well and how fast are PDFs read, beside pypdf, PDFium, pdfminer.six and poppler by themselves?

    python tests/bench/bench_pdf.py [--folder ../shared/data/files] [--count 50] [--show DIR]

Needs poppler's pdftotext for the reference and, for one more count, pdfminer.six; neither is part
of Kenning. Processor seconds include the start of the processes. The error is edits by characters
of pdftotext's text in the order of the content stream (-raw), blanks made equal; running heads
that Kenning drops count as errors.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
import statistics
import subprocess
import time
from pathlib import Path
from typing import Any

import machine
from distance import edits, plain

from engine.documents import Document, ReaderPool
from engine.documents.document import Bundle
from engine.settings import Settings

_FIDELITY_CHARS = (150, 40_000)  # shorter pages measure one label, longer ones take minutes


def extract(name: str, paths: list[Path], workers: int = 2) -> tuple[dict[Path, str], dict[str, Any]]:
    """Return the text of every file by one extractor in reader processes, and what it took."""
    texts: dict[Path, str] = {}
    start, worked = time.perf_counter(), _children_seconds()
    limits = {"seconds": Settings().read_seconds, "memory_mb": Settings().read_memory_mb, "ocr": False}
    reader = {} if name == "kenning" else {"reader": f"pdf_extractors:{name}"}
    with ReaderPool(workers, **limits, **reader) as pool:
        for path, outcome in pool.read(paths):
            own = outcome.own if isinstance(outcome, Bundle) else outcome
            texts[path] = own.text if isinstance(own, Document) else ""
    took = time.perf_counter() - start
    size = sum(path.stat().st_size for path in paths) / 2**20
    return texts, {
        "read": sum(any(map(str.isalnum, text)) for text in texts.values()),
        "seconds": round(took, 2),
        "processor_seconds": round(_children_seconds() - worked, 2),
        "files_per_second": round(len(paths) / took, 1),
        "megabytes_per_second": round(size / took, 2),
    }


def _children_seconds() -> float:
    """Return the processor time of all reader processes that have ended; it says more on a busy machine."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def plain_loop(paths: list[Path]) -> dict[str, Any]:
    """Return what a plain loop over pypdf in this process takes."""
    import pdf_extractors

    start, worked = time.perf_counter(), time.process_time()
    for path in paths:
        pdf_extractors.pypdf(path, max_chars=1 << 30)
    took = time.perf_counter() - start
    size = sum(path.stat().st_size for path in paths) / 2**20
    return {
        "seconds": round(took, 2),
        "processor_seconds": round(time.process_time() - worked, 2),
        "files_per_second": round(len(paths) / took, 1),
        "megabytes_per_second": round(size / took, 2),
    }


def reference(path: Path) -> str:
    """Return pdftotext's text in the order of the content stream; empty where it takes a minute or fails."""
    try:
        done = subprocess.run(["pdftotext", "-raw", "-q", "-enc", "UTF-8", path, "-"], capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        return ""
    return plain(done.stdout.decode("utf-8", "replace"))


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=machine.SHARED / "files")
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--show", type=Path, help="a folder for the texts of the worst ten")
    options = parser.parse_args()
    paths = sorted(options.folder.rglob("*.pdf"))
    names = ["kenning", "pypdf", "pdfium"] + ["pdfminer"] * (importlib.util.find_spec("pdfminer") is not None)
    texts, speed = {}, {"pypdf, plain loop in one process": plain_loop(paths)}
    for name in names:
        texts[name], speed[f"{name}, two reader processes"] = extract(name, paths)
    missed = [
        f"{path.relative_to(options.folder)}: {', '.join(name for name in names if _words(texts[name][path]))}"
        for path in paths
        if not _words(texts["kenning"][path]) and any(_words(texts[name][path]) for name in names)
    ]
    references = {path: reference(path) for path in paths}
    low, high = _FIDELITY_CHARS
    fitting = [path for path in paths if low <= len(references[path]) <= high]
    chosen = sorted(fitting, key=lambda path: -len(references[path]))[: options.count]
    errors = {
        name: {path: edits(plain(texts[name][path]), references[path]) / len(references[path]) for path in chosen}
        for name in names
    }
    worst = sorted(chosen, key=lambda path: -errors["kenning"][path])[:10]
    if options.show:
        for path in worst:
            body = f"{plain(texts['kenning'][path])}\n\n=====\n\n{references[path]}"
            (options.show / f"{path.stem}.txt").write_text(body, "utf-8")
    machine.show(
        {
            "machine": machine.facts(),
            "files": len(paths),
            "read_by_another_and_not_by_kenning": missed,
            "speed": speed,
            "fidelity": {
                name: {
                    "files": len(chosen),
                    "mean": round(statistics.fmean(found.values()), 4),
                    "median": round(statistics.median(found.values()), 4),
                    "above_5_percent": sum(error > 0.05 for error in found.values()),
                }
                for name, found in errors.items()
            },
            "worst": [(str(path.relative_to(options.folder)), round(errors["kenning"][path], 3)) for path in worst],
        }
    )


def _words(text: str) -> bool:
    return any(map(str.isalnum, text))


if __name__ == "__main__":
    main()
