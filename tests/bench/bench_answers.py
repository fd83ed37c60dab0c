"""Does a change answer as the build before it did, and with how much less work? Two checkouts, question by question.

    git worktree add ../before COMMIT
    python tests/bench/bench_answers.py --before ../before --library DIR [--each 20] [--flames DIR]

Each checkout answers in a process of its own from the same library (of a format that both read; `--before-library`
names another one of the same files). Questions of thirteen kinds are made of the library's own words. Each is asked of
both in turns, three times (`--turns`); what counts is the least processor time of all threads, and every field of the
answers is compared: documents, scores, passages, marks, versions. `--flames` draws where the clock went, as SVG.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import machine
from flame import seen, svg

_WARM_UP = 12
_COMMON = 300


def questions(texts: list[str], each: int) -> list[tuple[str, str]]:
    """Return so many questions of each kind with their kind, in a mixed order that is the same at each call."""
    chance = random.Random(7)
    held = Counter(word for text in texts for word in set(re.findall(r"[a-z]{2,}", text.lower())))
    common = [word for word, _ in held.most_common(_COMMON)]
    middling = sorted(word for word, times in held.items() if 20 < times < 200)
    rare = sorted(word for word, times in held.items() if times == 2)
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        words = re.findall(r"[a-z]+", text.lower())
        pairs.update(set(zip(words, words[1:], strict=False)))
    frequent = [" ".join(pair) for pair, _ in pairs.most_common(200)]
    sample = chance.sample(texts, min(600, len(texts)))
    sentences = [one.replace('"', "") for text in sample for one in re.split(r"(?<=[.!?])\s+", text)]
    sentences = [one for one in sentences if 40 < len(one) < 220]

    def quoted(length: int, among: list[str] | None = None) -> str:
        while True:
            words = re.findall(r"[A-Za-z]{2,}", chance.choice(sentences))
            at = chance.randrange(max(1, len(words) - length))
            phrase = words[at : at + length]
            if len(phrase) == length and (among is None or all(word.lower() in among for word in phrase)):
                return f'"{" ".join(phrase)}"'

    def two() -> str:
        return " ".join(chance.sample(middling, 2))

    def mistyped() -> str:
        word = chance.choice(middling)
        return f"{word[:2]}{word[3:]} {chance.choice(middling)}"

    kinds: dict[str, Callable[[], str]] = {
        "one word": lambda: chance.choice(middling),
        "rare word": lambda: chance.choice(rare),
        "short question": lambda: f"{two()} {chance.choice(common)}",
        "long sentence": lambda: chance.choice(sentences),
        "phrase": lambda: quoted(2),
        "phrase of two common words": lambda: f'"{chance.choice(frequent)}"',
        "phrase of three common words": lambda: quoted(3, common),
        "word and phrase": lambda: f'{chance.choice(middling)} "{chance.choice(frequent)}"',
        "without a word": lambda: f"{two()} -{chance.choice(common)}",
        "word or phrase": lambda: f"{chance.choice(middling)} OR {quoted(2)}",
        "of a type": lambda: f"{two()} type:html",
        "beginning of a word": lambda: f"{chance.choice(middling)[:4]}* {chance.choice(middling)}",
        "mistyped": mistyped,
    }
    asked = [(kind, make()) for kind, make in kinds.items() for _ in range(each)]
    chance.shuffle(asked)
    return asked


# -- one checkout, in a process of its own -----------------------------------------------------------


def serve(library: Path) -> None:
    """Answer what stands on standard input, a line each: a question, or where to draw what was seen so far."""
    sys.path.insert(0, os.getcwd())  # the checkout that answers, before this one, which ``machine`` has put there
    from engine.errors import QueryError
    from engine.library import Library

    opened = Library.open(library)
    texts = [text for batch in opened._store.rows.scan(["text"]) for text in batch["text"].to_pylist()]
    for asked in [question for _, question in questions(texts, 2)][:_WARM_UP]:
        opened.search(asked)
    time.sleep(2)  # the copy of searched vectors is made meanwhile
    _say({"engine": sys.modules["engine"].__file__})
    looks: Counter[tuple[str, ...]] = Counter()
    for line in sys.stdin:
        order = json.loads(line)
        if "draw" in order:
            Path(order["draw"]).write_text(svg(looks, order["title"], root="searcher._search"), "utf-8")
            _say({})
            continue
        start = time.process_time()
        try:
            if order["looks"]:
                with seen() as found:
                    answer: Any = asdict(opened.search(order["question"]))
                looks.update(found)
            else:
                answer = asdict(opened.search(order["question"]))
        except QueryError as error:
            answer = {"error": str(error)}
        took = 1000 * (time.process_time() - start)
        _say(
            {"ms": took, "answer": {name: value for name, value in answer.items() if name not in ("seconds", "parsed")}}
        )
    opened.close()


def _say(what: dict[str, Any]) -> None:
    print(json.dumps(what, default=str, sort_keys=True), flush=True)


class Checkout:
    """A checkout that answers."""

    def __init__(self, folder: Path, library: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(folder)}
        command = [sys.executable, str(Path(__file__).resolve()), "--serve", str(library.resolve())]
        self._process = subprocess.Popen(
            command, cwd=folder.resolve(), env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.engine = self._read()["engine"]

    def ask(self, question: str, *, looks: bool = False) -> tuple[float, Any]:
        """Return the milliseconds of processor time and the answer."""
        found = self._order({"question": question, "looks": looks})
        return found["ms"], found["answer"]

    def draw(self, path: Path, title: str) -> None:
        """Draw where the clock went."""
        self._order({"draw": str(path.resolve()), "title": title})

    def end(self) -> None:
        """Let the process end."""
        _pipe(self._process.stdin).close()
        self._process.wait()

    def _order(self, order: dict[str, Any]) -> Any:
        stream = _pipe(self._process.stdin)
        stream.write(json.dumps(order) + "\n")
        stream.flush()
        return self._read()

    def _read(self) -> Any:
        return json.loads(_pipe(self._process.stdout).readline())


def _pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


# -- both ------------------------------------------------------------------------------------------


def main() -> None:
    """Ask both checkouts in turns and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--before", type=Path, help="the other checkout")
    parser.add_argument("--library", type=Path)
    parser.add_argument("--before-library", type=Path)
    parser.add_argument("--each", type=int, default=20, help="questions of each kind")
    parser.add_argument("--turns", type=int, default=3, help="how often each is asked")
    parser.add_argument("--flames", type=Path, help="a folder for the flame graphs")
    parser.add_argument("--serve", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve is not None:
        serve(options.serve)
        return
    from engine.library import Library

    with Library.open(options.library) as opened:
        texts = [text for batch in opened._store.rows.scan(["text"]) for text in batch["text"].to_pylist()]
    asked = questions(texts, options.each)
    both = (
        Checkout(options.before, options.before_library or options.library),
        Checkout(machine.ROOT, options.library),
    )
    assert both[0].engine != both[1].engine, "both are the same checkout"
    least: dict[str, list[float]] = {question: [float("inf"), float("inf")] for _, question in asked}
    answers: dict[str, list[Any]] = {}
    for _ in range(options.turns):
        for _, question in asked:
            found = [checkout.ask(question) for checkout in both]
            answers[question] = [answer for _, answer in found]
            least[question] = [min(old, new) for old, (new, _) in zip(least[question], found, strict=True)]
    if options.flames is not None:
        options.flames.mkdir(parents=True, exist_ok=True)
        for checkout, name in zip(both, ("before", "after"), strict=True):
            for _, question in asked:
                checkout.ask(question, looks=True)
            checkout.draw(options.flames / f"search-{name}.svg", f"Warm search, {name}")
    for checkout in both:
        checkout.end()
    by_kind: dict[str, list[list[float]]] = defaultdict(list)
    for kind, question in asked:
        by_kind[kind].append(least[question])
        by_kind["every question"].append(least[question])
    differing = [question for question, (before, now) in answers.items() if before != now]
    machine.show(
        {
            **machine.facts(),
            "chunks": len(texts),
            "load": os.getloadavg()[0],
            "ms of work": {kind: _told(times) for kind, times in by_kind.items()},
            "questions": len(answers),
            "answers that differ": differing,
        }
    )


def _told(times: list[list[float]]) -> dict[str, float]:
    """Return p50, p95 and mean of both, and their ratios."""
    told: dict[str, float] = {}
    measures: dict[str, Callable[[list[float]], float]] = {
        "p50": statistics.median,
        "p95": lambda values: sorted(values)[round(0.95 * (len(values) - 1))],
        "mean": statistics.mean,
    }
    for name, measure in measures.items():
        before, now = (measure([pair[which] for pair in times]) for which in (0, 1))
        told |= {
            f"{name} before": round(before, 1),
            f"{name} now": round(now, 1),
            f"{name} ratio": round(now / before, 2),
        }
    return told


if __name__ == "__main__":
    main()
