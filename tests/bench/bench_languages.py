"""Is hybrid as good as the better of its parts, in every language and with both encoders? And across languages?

    python tests/bench/bench_languages.py --data FOLDER … --keep FOLDER [--queries 150] [--sets …] [--crossed en>de …]
        [--encoders …] [--seconds 200]

Each set goes through the real pipeline (as in `kenning eval`). Libraries and results stay in --keep: a second run
indexes nothing, and with --again it only searches anew. Crossed are the questions of one XQuAD over another language's
documents. Prints one table, nDCG@10.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import machine
from bench_ranking import MODES, ask, ranking, sampled
from vectors import judged_folders

from engine.encoders import find_encoder
from engine.evaluate import JudgedSet, load_judged_set
from engine.evaluate.run import averages, judged_library
from engine.library import Library
from engine.search.hits import SearchOptions

_ENCODERS = ("all-minilm-l6-v2", "multilingual-e5-small")
_PAGE = 20  # hits, as a person asks
Row = dict[str, float]


@contextmanager
def kept_library(judged: JudgedSet, encoder: str, folder: Path) -> Iterator[tuple[Library, dict[str, str]]]:
    """Yield the library of all of a set's documents from an earlier run, or make it."""
    folder = folder / find_encoder(encoder).fingerprint.replace(":", "-")
    names = folder / "names.json"
    if not names.is_file():
        with judged_library(judged, encoder=encoder) as (library, made, _):
            library.compact()
            folder.mkdir(parents=True, exist_ok=True)
            library.folder.rename(folder / "library")
            names.write_text(json.dumps(made), "utf-8")
    with Library.open(folder / "library") as library:
        yield library, json.loads(names.read_text("utf-8"))


def measure(judged: JudgedSet, asked: JudgedSet, encoder: str, folder: Path) -> Row:
    """Return nDCG@10 of each mode for the questions ``asked``, over the library of a set's documents."""
    with kept_library(judged, encoder, folder) as (library, names):
        found: Row = {"questions": len(asked.judged)}
        for mode in MODES:
            scores, _ = ask(library, names, asked, SearchOptions(_PAGE, mode, passages=1, fold=False))
            found[mode] = averages(ranking(scores), asked)["ndcg@10"]
    return found


def crossing(folders: dict[str, Path], pair: str) -> tuple[Path, JudgedSet]:
    """Return the folder of the documents' set, and its judgments with the other language's questions."""
    asked_in, read_in = (folders[f"xquad-{language}"] for language in pair.split(">"))
    documents, questions = load_judged_set(read_in), load_judged_set(asked_in)
    return read_in, replace(documents, queries=questions.queries, judged=questions.judged)


def tasks(options: argparse.Namespace) -> Iterator[tuple[str, Path, JudgedSet]]:
    """Yield every set with what is asked of it, then the pairs of languages."""
    folders = {path.name: path for data in options.data for path in judged_folders(data)}
    wanted = [] if options.crossed and not options.sets else options.sets or list(folders)
    for name in wanted:
        yield name, folders[name], load_judged_set(folders[name])
    for pair in options.crossed or ():
        yield f"xquad {pair}", *crossing(folders, pair)


def table(rows: list[tuple[str, str, Row]]) -> str:
    """Return the figures as Markdown."""
    lines = ["| set | encoder | questions | meaning | words | hybrid | hybrid over the better part |"]
    lines.append("|---|---|---|---|---|---|---|")
    ratios = []
    for name, encoder, row in rows:
        ratios.append(row["hybrid"] / max(row["meaning"], row["words"]))
        parts = " | ".join(f"{row[mode]:.3f}" for mode in ("meaning", "words", "hybrid"))
        lines.append(f"| {name} | {encoder} | {row['questions']:,} | {parts} | {ratios[-1]:.3f} |")
    met = sum(round(ratio, 3) >= 0.99 for ratio in ratios)
    lines.append(f"{met} of {len(rows)} at .99 or more, mean {statistics.fmean(ratios):.3f}, least {min(ratios):.3f}")
    return "\n".join(lines)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", default=[machine.SHARED / "ir"])
    parser.add_argument("--keep", type=Path, required=True, help="on the disk of the temporary folder")
    parser.add_argument("--queries", type=int, default=150)
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--crossed", nargs="*")
    parser.add_argument("--encoders", nargs="*", default=_ENCODERS)
    parser.add_argument("--again", action="store_true", help="search anew what has figures")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin nothing after; run it again then")
    options = parser.parse_args()
    rows = []
    begun = time.monotonic()
    for name, folder, judged in tasks(options):
        for encoder in options.encoders:
            done = options.keep / folder.name / f"{encoder},{name.replace(' ', ',')},{options.queries}.json"
            if options.again or not done.is_file():
                if time.monotonic() - begun > options.seconds:
                    continue
                found = measure(load_judged_set(folder), sampled(judged, options.queries), encoder, done.parent)
                done.write_text(json.dumps(found), "utf-8")
            rows.append((name, encoder, json.loads(done.read_text("utf-8"))))
            print(name, encoder, rows[-1][2], flush=True)
    machine.show({"machine": machine.facts()})
    print(table(rows))


if __name__ == "__main__":
    main()
