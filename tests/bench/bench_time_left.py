"""How true is the time that is said to be left? Four kinds of folders are indexed; each guess is held to what came.

    python tests/bench/bench_time_left.py [--notes 3000] [--pdfs 300] [--books 10] [--only KIND] [--record RUNS.zip]
    python tests/bench/bench_time_left.py --again RUNS.zip

The folders are tiny notes, PDFs, a mixture of both with books, sheets, Office files, pages and mails, and notes with
three long pages of years ago, which come last; each is indexed into a new library. With `--record` all that the runs
told their forecast is kept, and `--again` tells it to the forecast as it is now, in no time. `guessed_s` is what the
engine said, `shown_s` what the window makes of it, at every tenth of the time that the run took in the end, `true_s`
the rest then, `factor` how far the two are apart where 15 s or more were left. Pauses do not count. The load of the
machine is printed, for a change of it makes any guess wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import tempfile
import time
import zipfile
from functools import partial
from pathlib import Path
from typing import Any

import machine

from engine import light_imports

light_imports.own_process()  # as in the program's own processes, before NumPy is imported

from samples import NOTE_WORDS, paragraphs  # noqa: E402

from desktop.views.progress_strip import TimeLeft  # noqa: E402
from engine.indexing import run as run_module  # noqa: E402
from engine.library import Library  # noqa: E402
from engine.progress import Progress  # noqa: E402
from tests import told_runs  # noqa: E402

_MATTERS_S = 15.0
_OTHERS = 10  # files of each other type in a mixed folder
_LONG_AGO_S = 900 * 86_400


def make_notes(folder: Path, count: int) -> None:
    """Write notes of some thirty words."""
    chance = random.Random(1)
    for number in range(count):
        (folder / f"{number}.txt").write_text(" ".join(chance.choices(NOTE_WORDS, k=30)), "utf-8")


def make_pdfs(folder: Path, count: int) -> None:
    """Copy PDFs of the shared data, in an order of chance."""
    found = sorted((machine.SHARED / "files").rglob("*.pdf"))
    random.Random(1).shuffle(found)
    for number, path in enumerate(found[:count]):
        shutil.copy(path, folder / f"{number}-{path.name}")


def make_mixed(folder: Path, notes: int, pdfs: int, books: int) -> None:
    """Write notes, PDFs, Office files, pages, mails, long texts and tables."""
    make_notes(folder, notes)
    make_pdfs(folder, pdfs)
    for ending in ("docx", "xlsx", "pptx", "html", "eml"):
        found = sorted((machine.SHARED / "files").rglob(f"*.{ending}"))
        random.Random(1).shuffle(found)
        for number, path in enumerate(found[:_OTHERS]):
            shutil.copy(path, folder / f"{number}.{ending}")
    texts = paragraphs(books * 60)
    for number in range(books):
        (folder / f"book {number}.md").write_text("\n\n".join(texts[number * 60 : (number + 1) * 60]), "utf-8")
    rows = "".join(f"{row},{row * 7},river stone lamp {row}\n" for row in range(400))
    (folder / "table.csv").write_text(f"number,price,what\n{rows}", "utf-8")


def make_last(folder: Path, notes: int) -> None:
    """Write notes, and three long pages of years ago: the run reads them last."""
    make_notes(folder, notes)
    texts, long_ago = paragraphs(1200), time.time() - _LONG_AGO_S
    for number in range(3):
        page = folder / f"works {number}.html"
        body = "".join(f"<p>{text}</p>" for text in texts[number * 400 : (number + 1) * 400])
        page.write_text(f"<html><body>{body}</body></html>", "utf-8")
        os.utime(page, (long_ago, long_ago))


def index(folder: Path) -> dict[str, Any]:
    """Return what was said at every tenth of the time that indexing took."""
    said: list[told_runs.Said] = []
    left = TimeLeft()
    began: list[float] = []

    def hear(progress: Progress) -> None:
        if progress.phase == "indexing":
            began.append(time.monotonic() - progress.seconds)  # as the run counts, once it knows its files
            said.append(told_runs.Said(progress.seconds, progress.seconds_left, left.follow(progress)))

    with tempfile.TemporaryDirectory() as place, Library.open(Path(place, "library"), create=True) as library:
        report = library.index([folder], on_progress=hear)
        ended_s = time.monotonic() - began[0]
    return {"files": report.indexed, "load": os.getloadavg(), **_figures(said, ended_s)}


def _figures(said: list[told_runs.Said], ended_s: float) -> dict[str, Any]:
    tenths = told_runs.tenths(said, ended_s)
    for one in tenths:
        if one["true_s"] is not None and one["true_s"] < _MATTERS_S:
            one["factor"] = None
    return {"seconds": round(ended_s, 1), "tenths": tenths}


def again(runs: Path) -> dict[str, Any]:
    """Return the same of runs that were recorded, as the forecast is now."""
    found = {}
    with zipfile.ZipFile(runs) as held:
        for name in held.namelist():
            run = json.loads(held.read(name))
            found[name.removesuffix(".json")] = _figures(told_runs.tell_again(run, TimeLeft().follow), run["ended_s"])
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=3000)
    parser.add_argument("--pdfs", type=int, default=300)
    parser.add_argument("--books", type=int, default=10)
    parser.add_argument("--only", choices=["notes", "pdfs", "mixed", "last"])
    parser.add_argument("--record", type=Path, help="write what the runs told to this file")
    parser.add_argument("--again", type=Path, help="index nothing: tell what is recorded here")
    args = parser.parse_args()
    if args.again:
        machine.show({**machine.facts(), **again(args.again)})
        return
    makers = {
        "notes": lambda folder: make_notes(folder, args.notes),
        "pdfs": lambda folder: make_pdfs(folder, args.pdfs),
        "mixed": lambda folder: make_mixed(folder, args.notes // 3, args.pdfs // 3, args.books),
        "last": lambda folder: make_last(folder, args.notes // 5),
    }
    found, runs, recorded = {}, [], {}
    if args.record:
        run_module.Forecast = partial(told_runs.Recorder, runs)
    for name, make in makers.items():
        if args.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                make(Path(folder))
                found[name] = index(Path(folder))
                recorded[name] = [{**run, "ended_s": found[name]["seconds"]} for run in runs][-1:]
    if args.record:
        with zipfile.ZipFile(args.record, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as held:
            for name, [run] in recorded.items():
                held.writestr(f"{name}.json", json.dumps(run, separators=(",", ":")))
    machine.show({**machine.facts(), **found})


if __name__ == "__main__":
    main()
