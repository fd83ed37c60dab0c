"""Is a question without an answer told in every language, with the multilingual encoder, and in libraries of few texts?

    python tests/bench/bench_weak_languages.py [--sets xquad-de xquad-ru xquad-zh] [--documents 60] [--few 6]

A library holds the first documents of a set, which are those of its first articles. Questions of these are asked, and
as many of the other articles; then English ones of the same. "found" is the share of answerable questions whose own
document is called likely, "told" the share of the others for which nothing is. The baseline, in the same run and with
the same vectors, takes a cosine in every language as in English and a run of a script without spaces as one word;
`--few` draws ten libraries of so many texts, and its baseline reckons with the noise of so few, too.
"""

from __future__ import annotations

import argparse
import math
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

import machine

from engine.evaluate.judged import JudgedSet, load_judged_set
from engine.library import Library
from engine.search import confidence_scale
from engine.search.rarity import Word

ENGLISH = "xquad-en"


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="+", default=["xquad-de", "xquad-ru", "xquad-zh"])
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--questions", type=int, default=60, help="at most so many of each kind")
    parser.add_argument("--few", type=int, nargs="*", default=[], help="documents of small libraries, ten of each size")
    options = parser.parse_args()
    english = load_judged_set(machine.SHARED / "ir" / ENGLISH)
    found: dict[str, Any] = {"machine": machine.facts()}
    for name in options.sets:
        judged = load_judged_set(machine.SHARED / "ir" / name)
        chosen = list(judged.documents)[: options.documents]
        with tempfile.TemporaryDirectory() as base, built(Path(base), judged, chosen) as library:
            asked = {"own language": judged, "English questions": english}
            found[name] = {
                kind: rates(library, questions, chosen, options.questions)
                for kind, questions in asked.items()
                if set(chosen) <= set(questions.documents) or questions is judged
            }
        for few in options.few:
            found[f"{name}, {few} documents"] = small(judged, few)
    machine.show(found)


@contextmanager
def built(base: Path, judged: JudgedSet, chosen: Sequence[str]) -> Iterator[Library]:
    """Give a library of these documents, a file each."""
    (base / "documents").mkdir()
    for number, name in enumerate(chosen):
        (base / "documents" / f"{number}.txt").write_text(judged.documents[name][1], "utf-8")
    with Library.open(base / "library", create=True) as library:
        library.index([base / "documents"])
        yield library


@contextmanager
def as_before(library: Library, *, few: bool) -> Iterator[None]:
    """Judge as commit ad7b7d1 did; ``few`` also reckons with the noise of as many passages as there are."""
    calibration = library._answers._calibration(library.query_encoder)
    assert calibration is not None
    noise = (lambda chunks: math.sqrt(2 * math.log(max(2, chunks)))) if few else confidence_scale._noise
    with (
        mock.patch.object(library._answers, "_known", replace(calibration, closeness={})),
        mock.patch.object(Word, "weighed", lambda word: ((word.terms, word.rarity),)),
        mock.patch.object(confidence_scale, "_noise", noise),
    ):
        yield


def rates(library: Library, judged: JudgedSet, chosen: Sequence[str], most: int) -> dict[str, Any]:
    """Return how many answers are found and how many gaps told, before and now."""
    held, chance = set(chosen), random.Random(1)
    near = set(list(judged.documents)[: len(chosen) + 10])  # the last article may go on
    own = [query for query, gains in judged.judged.items() if set(gains) <= held]
    others = [query for query, gains in judged.judged.items() if not set(gains) & near]
    own, others = (chance.sample(some, min(most, len(some))) for some in (own, others))
    with as_before(library, few=False):
        before = _rates(library, judged, chosen, own, others)
    return {"before": before, "now": _rates(library, judged, chosen, own, others)}


def small(judged: JudgedSet, documents: int, libraries: int = 10) -> dict[str, Any]:
    """Return the same of ten libraries of a few documents each, asked four questions of each kind."""
    chance, sums = random.Random(3), {"before": [0.0, 0.0], "now": [0.0, 0.0]}
    answered = sorted({name for gains in judged.judged.values() for name in gains})
    for _ in range(libraries):
        chosen = chance.sample(answered, documents)
        own = sorted(query for query, gains in judged.judged.items() if set(gains) <= set(chosen))
        others = sorted(query for query, gains in judged.judged.items() if not set(gains) & set(chosen))
        own, others = chance.sample(own, 4), chance.sample(others, 4)
        with tempfile.TemporaryDirectory() as base, built(Path(base), judged, chosen) as library:
            with as_before(library, few=True):
                rated = {"before": _rates(library, judged, chosen, own, others)}
            rated["now"] = _rates(library, judged, chosen, own, others)
        for name, got in rated.items():
            sums[name][0] += got["found"] / libraries
            sums[name][1] += got["told"] / libraries
    return {name: {"found": round(got, 3), "told": round(told, 3)} for name, (got, told) in sums.items()}


def _rates(
    library: Library, judged: JudgedSet, chosen: Sequence[str], own: Sequence[str], others: Sequence[str]
) -> dict[str, float]:
    found = 0
    for query in own:
        answers = {f"{chosen.index(name)}.txt" for name in judged.judged[query]}
        hits = library.search(judged.queries[query]).hits
        found += any(hit.likely and Path(hit.path).name in answers for hit in hits)
    told = sum(not any(hit.likely for hit in library.search(judged.queries[query]).hits) for query in others)
    return {
        "questions": len(own) + len(others),
        "found": round(found / len(own), 3),
        "told": round(told / len(others), 3),
    }


if __name__ == "__main__":
    main()
