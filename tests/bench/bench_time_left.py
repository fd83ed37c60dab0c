"""How true is the time that is said to be left? Three kinds of folders are indexed; each guess is held to what came.

    python tests/bench/bench_time_left.py [--notes 3000] [--pdfs 300] [--books 10] [--only KIND]

The folders are tiny notes, PDFs, and a mixture of both with books and sheets; each is indexed into a
new library. `guessed_s` is what the engine said, `shown_s` what the window makes of it, at every tenth of the
time that the run took in the end, `true_s` the rest then, `factor` how far the two are apart where 15 s or more were
left. Pauses do not count. The load of the machine is printed, for a change of it makes any guess wrong.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import machine

from engine import light_imports

light_imports.own_process()  # as in the program's own processes, before NumPy is imported

from samples import NOTE_WORDS, paragraphs  # noqa: E402

from desktop.views.progress_strip import TimeLeft  # noqa: E402
from engine.library import Library  # noqa: E402
from engine.progress import Progress  # noqa: E402

_MATTERS_S = 15.0


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
    """Write notes, PDFs, long texts and tables."""
    make_notes(folder, notes)
    make_pdfs(folder, pdfs)
    texts = paragraphs(books * 60)
    for number in range(books):
        (folder / f"book {number}.md").write_text("\n\n".join(texts[number * 60 : (number + 1) * 60]), "utf-8")
    rows = "".join(f"{row},{row * 7},river stone lamp {row}\n" for row in range(400))
    (folder / "table.csv").write_text(f"number,price,what\n{rows}", "utf-8")


def index(folder: Path) -> dict[str, Any]:
    """Return what was said at every tenth of the time that indexing took."""
    told: list[tuple[float, float, float | None, float | None]] = []  # when, the run's own seconds, both guesses
    left = TimeLeft()

    def hear(progress: Progress) -> None:
        if progress.phase == "indexing":
            told.append((time.monotonic(), progress.seconds, progress.seconds_left, left.follow(progress)))

    with tempfile.TemporaryDirectory() as place, Library.open(Path(place, "library"), create=True) as library:
        report = library.index([folder], on_progress=hear)
        ended = time.monotonic()
    began = told[0][0] - told[0][1]  # as the run counts, once it knows its files
    whole_s = ended - began
    tenths = []
    for tenth in range(1, 10):
        heard = [one for one in told if one[0] - began <= whole_s * tenth / 10]
        at, _, guess_s, shown_s = heard[-1] if heard else told[0]
        true_s = ended - at
        said_s = shown_s if shown_s is not None else guess_s
        factor = max(said_s / true_s, true_s / max(said_s, 0.1)) if said_s and true_s >= _MATTERS_S else None
        tenths.append(
            {
                "share": tenth / 10,
                "guessed_s": None if guess_s is None else round(guess_s, 1),
                "shown_s": None if shown_s is None else round(shown_s, 1),
                "true_s": round(true_s, 1),
                "factor": None if factor is None else round(factor, 2),
            }
        )
    return {"seconds": round(whole_s, 1), "files": report.indexed, "load": os.getloadavg(), "tenths": tenths}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=3000)
    parser.add_argument("--pdfs", type=int, default=300)
    parser.add_argument("--books", type=int, default=10)
    parser.add_argument("--only", choices=["notes", "pdfs", "mixed"])
    args = parser.parse_args()
    makers = {
        "notes": lambda folder: make_notes(folder, args.notes),
        "pdfs": lambda folder: make_pdfs(folder, args.pdfs),
        "mixed": lambda folder: make_mixed(folder, args.notes // 3, args.pdfs // 3, args.books),
    }
    found = {}
    for name, make in makers.items():
        if args.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                make(Path(folder))
                found[name] = index(Path(folder))
    machine.show({**machine.facts(), **found})


if __name__ == "__main__":
    main()
