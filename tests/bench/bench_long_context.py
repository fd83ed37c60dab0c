"""What does each way of reading long texts find? Passkey, needle, and whole papers as one vector each.

    python tests/bench/bench_long_context.py [--methods M ...] [--lengths N ...] [--texts 50] [--tasks passkey ...]

Runs the bundled encoder through the same code as the application. ``papers`` embeds the 98 papers of
covidqa-docs whole and ranks them for every fifth of its 1,356 questions (nDCG@10). Prints one line as each
figure is ready and one JSON document at the end.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from pathlib import Path
from typing import Any

import machine
import numpy as np

from engine.encoders import Encoder, find_encoder
from engine.evaluate.judged import load_judged_set
from engine.evaluate.long_context import LongTask, make_needle, make_passkey
from engine.evaluate.measures import ndcg

METHODS = (
    "none", "windows", "windows:128", "recurrent:512", "recurrent:128", "grouped", "grouped:128", "interpolated",
    "recurrent:512+log", "recurrent:128+log", "grouped+log", "interpolated+log",
)  # fmt: skip


def main() -> None:
    """Run what is asked for and print it."""
    options = _options()
    results: dict[str, Any] = {**machine.facts(), "texts": options.texts, "results": []}
    for method in options.methods:
        encoder = Encoder.load(find_encoder("all-minilm-l6-v2"), device="cpu", long_texts=method)
        for task in options.tasks:
            for length in options.lengths if task != "papers" else [0]:
                start = time.perf_counter()
                figure = _papers(encoder, options.data) if task == "papers" else _task(encoder, task, length, options)
                line = {"task": task, "length": length, "method": method, "figure": round(figure, 3)}
                print(json.dumps({**line, "seconds": round(time.perf_counter() - start)}), file=sys.stderr, flush=True)
                results["results"].append(line)
        encoder.close()
    machine.show(results)


def _task(encoder: Encoder, task: str, length: int, options: argparse.Namespace) -> float:
    """Return acc@1 of a generated task."""
    texts = options.texts
    made = (
        make_passkey(length, texts=texts, queries=min(50, texts))
        if task == "passkey"
        else make_needle(length, _prose(options.data), texts=texts, queries=min(50, texts))
    )
    return accuracy(encoder, made)


def accuracy(encoder: Encoder, task: LongTask) -> float:
    """Return the share of queries whose nearest text is the right one."""
    scores = encoder.embed(task.queries, "query") @ encoder.embed(task.texts).T
    return float((scores.argmax(axis=1) == np.array(task.answers)).mean())


def _prose(data: Path) -> list[str]:
    with gzip.open(data / "train" / "litbank-novels.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def _papers(encoder: Encoder, data: Path) -> float:
    """Return nDCG@10 over whole papers, one vector each."""
    judged = load_judged_set(data / "ir" / "covidqa-docs")
    names = list(judged.documents)
    vectors = encoder.embed([f"{title}\n\n{text}" for title, text in judged.documents.values()])
    asked = list(judged.queries)[::5]
    scores = encoder.embed([judged.queries[name] for name in asked], "query") @ vectors.T
    return float(
        np.mean(
            [
                ndcg([names[place] for place in np.argsort(-row)[:10]], judged.judged[name], 10)
                for name, row in zip(asked, scores, strict=True)
            ]
        )
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--methods", nargs="+", default=METHODS)
    parser.add_argument("--lengths", nargs="+", type=int, default=[256, 512, 1024, 2048, 4096])
    parser.add_argument("--tasks", nargs="+", choices=("passkey", "needle", "papers"), default=["passkey", "needle"])
    parser.add_argument("--texts", type=int, default=50, help="texts of each length; the paper has 100")
    parser.add_argument("--data", type=Path, default=machine.SHARED)
    return parser.parse_args()


if __name__ == "__main__":
    main()
