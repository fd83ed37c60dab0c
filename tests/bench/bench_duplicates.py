"""Which documents fold together in the results, and which should? Sketches of texts, pair by pair.

    python tests/bench/bench_duplicates.py [--sets cisi …] [--thresholds .5 .6 .7 .8]
    python tests/bench/bench_duplicates.py --among 3000 [--before ../before]

Folds that are wrong: pairs of different documents of a judged set whose sketches are alike. Folds that are
missed: edited copies of real texts (words changed, a paragraph added or dropped, paragraphs in another order, a
frequent word replaced throughout), whose sketches are not. Pairs near the threshold are printed to be looked at.
Last, a folder is indexed and then a copy of it. With ``--among`` a folder of copies is searched instead.
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
from pathlib import Path

import machine
import numpy as np

from engine.documents.sketch import NUMBERS, content_name, sketch
from engine.evaluate import load_judged_set
from engine.library import Library

_SETS = ["cisi", "cranfield", "covidqa-docs", "covidqa-passages", "scifact", "squad2-dev", "cosqa-dev", "xquad-en"]
_COPIES = 100  # texts of each set that are edited


def pairs(texts: list[str], least: float) -> tuple[int, int, list[tuple[float, int, int]]]:
    """Return how many texts have a sketch, how many pairs are equal, and the unequal pairs alike by ``least``."""
    sketches = [sketch(text) for text in texts]
    numbers = [number for number, packed in enumerate(sketches) if packed]
    names = [content_name(texts[number]) for number in numbers]
    rows = np.frombuffer(b"".join(filter(None, sketches)), dtype="<u2").reshape(-1, NUMBERS)
    equal, found = 0, []
    for at, row in enumerate(rows):
        alike = (rows[at + 1 :] == row).mean(axis=1)
        for other in np.flatnonzero(alike >= least) + at + 1:
            if names[at] == names[other]:
                equal += 1
            else:
                found.append((float(alike[other - at - 1]), numbers[at], numbers[other]))
    return len(numbers), equal, sorted(found, reverse=True)


def edited(text: str, how: str, rng: random.Random) -> str:
    """Return a copy of a text as a later draft of it might be."""
    if how.endswith("% of words"):
        share = float(how.split("%")[0]) / 100
        words = re.split(r"(\s+)", text)
        pool = words[::2]
        return "".join(rng.choice(pool) if part.strip() and rng.random() < share else part for part in words)
    sentences = re.split(r"(?<=[.!?])\s+", text)
    if how == "a tenth dropped":
        start = rng.randrange(max(1, len(sentences) * 9 // 10))
        return " ".join(sentences[:start] + sentences[start + max(1, len(sentences) // 10) :])
    if how == "a tenth added":
        new = [" ".join(rng.sample(text.split(), 15)) for _ in range(max(1, len(text.split()) // 150))]
        return " ".join([*sentences[:3], *new, *sentences[3:]])
    if how == "halves swapped":
        return " ".join(sentences[len(sentences) // 2 :] + sentences[: len(sentences) // 2])
    return re.sub(r"\bthe\b", "our", text)  # "a frequent word replaced"


EDITS = (
    "1% of words",
    "2% of words",
    "5% of words",
    "10% of words",
    "a tenth dropped",
    "a tenth added",
    "halves swapped",
    "a frequent word replaced",
)


def indexed_twice(folder: Path, documents: int) -> dict[str, object]:
    """Return what a copy of a whole folder costs: some of a set's documents as files, and then all of them again."""
    texts = [f"{title}\n\n{text}" for title, text in load_judged_set(folder).documents.values() if text][:documents]
    with tempfile.TemporaryDirectory(prefix="kenning-copies-") as temporary:
        first, second = (Path(temporary).resolve() / "documents" / name for name in ("first", "second"))
        first.mkdir(parents=True)
        for number, text in enumerate(texts):
            (first / f"{number}.txt").write_text(text, "utf-8")
        with Library.create(Path(temporary) / "library") as library:
            library.search("open the encoder")
            alone = library.index([first.parent])
            shutil.copytree(first, second)
            again = library.index()
            hits = library.search(" ".join(texts[0].split()[:15])).hits
    return {
        "documents": len(texts),
        "tokens, seconds": (alone.tokens, round(alone.seconds, 1)),
        "tokens, seconds for the copies": (again.tokens, round(again.seconds, 1)),
        "places of the first hit": 1 + len(hits[0].also),
    }


ASKED = ("lighthouse", "lighthouse keys", "when does the lease end")
_ASK = """
import json, sys, time
from pathlib import Path
from engine import Library, SearchOptions
with Library.open(Path(sys.argv[1])) as library:
    told = {}
    for mode in ("words", "meaning", "hybrid"):
        for query in json.loads(sys.argv[2]):
            options, times = SearchOptions(mode=mode), []
            for _ in range(4):
                start = time.process_time()
                hits = library.search(query, options).hits
                times.append(time.process_time() - start)
            told[f"{mode}: {query}"] = (min(times), [[hit.path, len(hit.also)] for hit in hits])
    print(json.dumps(told))
"""


def among_copies(copies: int, roots: dict[str, Path]) -> dict[str, object]:
    """Return the processor seconds of searching in a folder of so many copies, and whether answers are the same."""
    text = "The harbour master keeps the keys of the lighthouse. A lease of three months ends by letter."
    with tempfile.TemporaryDirectory(prefix="kenning-copies-") as temporary:
        folder, place = Path(temporary).resolve() / "documents", Path(temporary) / "library"
        folder.mkdir()
        for number in range(copies):
            (folder / f"copy-{number:05}.txt").write_text(text, "utf-8")
        for number in range(30):
            (folder / f"other-{number}.txt").write_text(f"Boats and cranes of quay {number}.", "utf-8")
        with Library.create(place) as library:
            library.index([folder])
        told = {name: [] for name in roots}
        for _ in range(2):
            for name, root in roots.items():
                environment = os.environ | {"PYTHONPATH": str(root)}
                command = [sys.executable, "-c", _ASK, str(place), json.dumps(ASKED)]
                ran = subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=True)
                told[name].append(json.loads(ran.stdout))
    best = {name: {asked: min(one[asked][0] for one in rounds) for asked in rounds[0]} for name, rounds in told.items()}
    shown = {name: {asked: found for asked, (_, found) in rounds[0].items()} for name, rounds in told.items()}
    table = {asked: {name: round(best[name][asked], 4) for name in roots} for asked in best["now"]}
    for asked, row in table.items():
        if "before" in roots:
            row |= {"ratio": round(row["now"] / row["before"], 3)}
            row |= {"same answers": shown["now"][asked] == shown["before"][asked]}
    return table


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--sets", nargs="*", default=_SETS)
    parser.add_argument("--thresholds", nargs="*", type=float, default=[0.5, 0.6, 0.65, 0.7, 0.75, 0.8])
    parser.add_argument("--shown", type=int, default=8, help="pairs printed of each set")
    parser.add_argument("--copied", type=int, default=200, help="documents indexed twice")
    parser.add_argument("--among", type=int, help="search among so many copies of one text, and nothing else")
    parser.add_argument("--before", type=Path, help="a checkout of the older commit, for --among")
    options = parser.parse_args()
    if options.among:
        roots = {"now": machine.ROOT} | ({"before": options.before.resolve()} if options.before else {})
        machine.show({"machine": machine.facts(), "among": among_copies(options.among, roots)})
        return
    false_folds, kept = {}, {how: [] for how in EDITS}
    for name in options.sets:
        judged = load_judged_set(options.data / name)
        texts = [f"{title}\n\n{text}" for title, text in judged.documents.values()]
        sketched, equal, found = pairs(texts, min(options.thresholds))
        false_folds[name] = {
            "documents": len(texts),
            "with a sketch": sketched,
            "equal pairs": equal,
            **{f"alike by {least}": sum(alike >= least for alike, *_ in found) for least in options.thresholds},
        }
        print(name, false_folds[name], flush=True)
        for alike, one, other in found[: options.shown]:
            print(f"  {alike:.2f}\n    {texts[one][:300]!r}\n    {texts[other][:300]!r}")
        rng = random.Random(0)
        long = [text for text in texts if sketch(text)]
        for text in rng.sample(long, min(_COPIES, len(long))):
            for how in EDITS:
                one, other = (np.frombuffer(sketch(t), dtype="<u2") for t in (text, edited(text, how, rng)))
                kept[how].append(float((one == other).mean()) if len(other) else 0.0)
    folded = {
        how: {"median": round(float(np.median(all_)), 3)}
        | {f"folded at {least}": round(float(np.mean(np.array(all_) >= least)), 3) for least in options.thresholds}
        for how, all_ in kept.items()
    }
    copied = indexed_twice(options.data / options.sets[0], options.copied)
    machine.show({"machine": machine.facts(), "pairs": false_folds, "edited copies": folded, "copied": copied})


if __name__ == "__main__":
    main()
