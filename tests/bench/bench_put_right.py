"""Does a word that exists count as a typo of another? Small libraries are asked what they hold nothing about.

    python tests/bench/bench_put_right.py [--sets squad2-dev scifact cranfield] [--libraries 8] [--documents 8]
        [--encoder all-minilm-l6-v2]

Each library is asked questions of its own documents, the same with a typo in their longest word, questions of other
documents, and the longest words alone of both. `full` is the share of answers of which a hit has a match of .8 or more,
a full bar; `likely` that of those not called weak; `first` that of those whose first hit is a right document; `marked`
that of those of whose first ten hits a word is marked. `before` puts every word right that the library lacks, as commit
e60a6ef did.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import machine

from engine.library import Library
from engine.search import searcher
from engine.search.hits import SearchResult
from engine.search.word_sense import WordSense

_FULL = 0.8
_LOOKED_AT = 10


def read_set(name: str) -> tuple[dict[str, str], list[tuple[str, set[str]]]]:
    """Return the texts of a judged set by name, and its questions with the names of the texts that answer each."""
    folder = machine.SHARED / "ir" / name
    lines = (json.loads(line) for line in (folder / "corpus.jsonl").read_text("utf-8").splitlines())
    texts = {line["_id"]: f"{line.get('title', '')}\n\n{line['text']}".strip() for line in lines}
    asked = [json.loads(line) for line in (folder / "queries.jsonl").read_text("utf-8").splitlines()]
    right: dict[str, set[str]] = defaultdict(set)
    for file in (folder / "qrels").glob("*.tsv"):
        for line in file.read_text("utf-8").splitlines()[1:]:
            question, text, score = line.split("\t")
            if float(score) > 0:
                right[question].add(text)
    return texts, [(one["text"], right[one["_id"]]) for one in asked if right[one["_id"]]]


def longest_word(question: str) -> str:
    """Return the word that says most, as far as length tells."""
    return max((word.strip("?.,;:()'\"") for word in question.split()), key=len)


def mistyped(question: str, chance: random.Random) -> str:
    """Return a question with two letters of its longest word exchanged, never the first."""
    word = longest_word(question)
    places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
    if len(word) < 5 or not places:
        return question
    at = chance.choice(places)
    return question.replace(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :], 1)


def seen_of(result: SearchResult, right: set[str], places: dict[str, str]) -> dict[str, bool]:
    """Return what a person sees of one answer; ``places`` tells which text a file holds."""
    hits = result.hits[:_LOOKED_AT]
    return {
        "full": max((hit.match for hit in hits), default=0.0) >= _FULL,
        "likely": bool(hits) and not result.weak,
        "first": bool(hits) and places[Path(hits[0].path).name] in right,
        "marked": any(passage.highlights for hit in hits for passage in hit.passages),
    }


def asked_of(name: str, args: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """Return what came of the questions of one set, by kind and build."""
    texts, questions = read_set(name)
    chance = random.Random(1)
    found: dict[str, dict[str, list[dict[str, bool]]]] = defaultdict(lambda: defaultdict(list))
    for _ in range(args.libraries):
        own = chance.sample(questions, args.documents)
        names = {chance.choice(sorted(right)) for _, right in own}
        others = chance.sample([one for one in questions if not one[1] & names], 4 * args.documents)
        kinds = {
            "answered": own,
            "answered, mistyped": [(mistyped(question, chance), right) for question, right in own],
            "answered, one word": [(longest_word(question), right) for question, right in own],
            "not answered": others,
            "not answered, one word": [(longest_word(question), right) for question, right in others],
        }
        with tempfile.TemporaryDirectory() as folder:
            notes = Path(folder, "notes")
            notes.mkdir()
            places = {f"{number}.txt": one for number, one in enumerate(sorted(names))}
            for place, one in places.items():
                (notes / place).write_text(texts[one], "utf-8")
            with Library.create(Path(folder, "library"), encoder=args.encoder) as library:
                library.index([notes])
                for build in ("before", "now"):
                    searcher.WordSense = WordSense if build == "now" else lambda *_: None
                    for kind, several in kinds.items():
                        for question, right in several:
                            found[kind][build].append(seen_of(library.search(question), right & names, places))
    return {
        kind: {
            build: {
                "questions": len(seen),
                **{kind: round(sum(one[kind] for one in seen) / len(seen), 3) for kind in seen[0]},
            }
            for build, seen in builds.items()
        }
        for kind, builds in found.items()
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", nargs="+", default=["squad2-dev", "scifact", "cranfield"])
    parser.add_argument("--libraries", type=int, default=8)
    parser.add_argument("--documents", type=int, default=8)
    parser.add_argument("--encoder", default="all-minilm-l6-v2")
    args = parser.parse_args()
    machine.show({**machine.facts(), **{name: asked_of(name, args) for name in args.sets}})


if __name__ == "__main__":
    main()
