"""Do the weights of the fusion hold on sets that they were not chosen on? Every set left out in turn.

    python tests/bench/bench_left_out.py --cache FOLDER [--queries 150] [--sets …] [--crossed]

Offline as bench_fusion.py: exact cosines and BM25 of all chunks, vectors from the cache (vectors.py). Questions and
documents in different languages come from xquad, whose ids match. For each set the weights are chosen on all sets of
other families (both COVID-QA are one, and all of xquad): those of the best mean share of the better part, of such as
lose 1 % or less anywhere; so is the weight of the stretched (min-max) sum. Printed is nDCG@10 of each part, of plain
reciprocal ranks, of the stretched sum, as shipped, and with the weights chosen without the set.
"""

from __future__ import annotations

import argparse
import itertools
import json
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import machine
import numpy as np
import numpy.typing as npt
from bench_fusion import (
    ABOUT,
    MEANING,
    NEAR,
    SHARE,
    Lab,
    _near,
    _share,
    language_of,
    meaning,
    reciprocal,
    stretched,
    words,
)
from vectors import Cache, EncodedSet, judged_folders

from engine.search.confidence_scale import calibrate, read_calibration
from engine.search.language_weight import LanguageWeights, script_of

Floats = npt.NDArray[np.float64]
# Questions in one language over documents in another.
_CROSSED = tuple(pair for other in ("de", "ru", "zh", "ar") for pair in (("en", other), (other, "en")))
# Cut into overlapping pairs of letters, whose BM25 adds up to more here than the library's word queries give.
_UNFAITHFUL = ("xquad-zh", "xquad-th", "jaquad-ja")
_NEAR_ALONE = 0.05  # as engine/search/rank.py has it
_GRID = list(
    itertools.product(
        (0.37, 0.42, 0.47, 0.52, 0.57, 0.62), (0.18, 0.23, 0.28, 0.33, 0.38), (0.05, 0.1, 0.15, 0.2), (0.0, 0.1, 0.2)
    )
)
_STRETCHED = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
SHIPPED = (MEANING, SHARE, NEAR, ABOUT)


class Parts:
    """One set: of each question the scores of every document, and what meaning is worth there."""

    def __init__(self, lab: Lab, worth: LanguageWeights, standard: object) -> None:
        self.name = lab.name
        self._lab = lab
        self._asked = lab.asked
        own, text = language_of(self.name), lab.texts[0]
        self._features: list[Floats] = []
        for asked in lab.asked:
            question = lab.known.judged.queries[lab.known.asked[asked.number]]
            counts = min(worth.of_script(script_of(question)), worth.of(own, text))
            cosine = np.maximum(-1.0, np.array([standard(float(one)) for one in asked.best(asked.cosine)]))
            about = np.minimum(1.0, np.maximum(0.0, cosine) / 0.25)
            near = asked.best(_near(lab, asked))
            self._features.append(
                np.stack(
                    [counts * cosine * np.abs(cosine), asked.best(_share(asked)), near, counts * about, near * counts]
                )
            )

    def of(self, weights: tuple[float, float, float, float]) -> float:
        """Return nDCG@10 with these weights of cosine, words, neighbours and being about the question at all."""
        cosine, share, near, about = weights
        row = np.array([cosine, share, _NEAR_ALONE, about, near - _NEAR_ALONE])
        found = [self._lab.ndcg(asked, row @ one) for asked, one in zip(self._asked, self._features, strict=True)]
        return float(np.mean(found))

    def by(self, variant: object) -> float:
        """Return nDCG@10 of one of bench_fusion's variants."""
        return float(np.mean([self._lab.ndcg(asked, variant(self._lab, asked)) for asked in self._asked]))


@dataclass(frozen=True, slots=True)
class Figures:
    """nDCG@10 on one set, of every way of ranking; the last two in the order of _STRETCHED and _GRID."""

    meaning: float
    words: float
    reciprocal: float
    shipped: float
    stretched: list[float]
    weighted: list[float]


def crossed(cache: Cache, data: Path, asked_in: str, read_in: str) -> EncodedSet:
    """Return the questions of one language with the documents of another."""
    questions, documents = (cache.judged_set(data / f"xquad-{language}") for language in (asked_in, read_in))
    judged = replace(documents.judged, queries=questions.judged.queries, judged=questions.judged.judged)
    return replace(documents, judged=judged, asked=questions.asked, queries=questions.queries)


def family(name: str) -> str:
    """Return what a set shares its texts with."""
    return name.partition("-")[0]


def choose(table: Floats, better: Floats, others: list[int]) -> int:
    """Return the row of the best mean share of the better part, among those that lose 1 % or less on any set."""
    ratios = table[:, others] / better[others]
    allowed = np.flatnonzero(ratios.min(axis=1) >= 0.99)
    rows = allowed if len(allowed) else np.arange(len(table))
    return int(rows[ratios[rows].mean(axis=1).argmax()])


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--encoder", default="all-minilm-l6-v2")
    parser.add_argument("--queries", type=int, default=150)
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--again", action="store_true", help="measure anew what the cache holds figures of")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin nothing after; run it again then")
    parser.add_argument("--crossed", action="store_true", help="the pairs of languages besides the sets")
    options = parser.parse_args()
    cache = Cache(options.cache, options.encoder)
    named = [one.name for one in judged_folders(options.data, options.sets) if one.name not in _UNFAITHFUL]
    if not options.sets or options.crossed:
        named += [f"xquad-{a}>{b}" for a, b in _CROSSED]
    found, begun = {}, time.monotonic()
    for name in named:
        kept = cache.folder / f"left-out,{options.queries},{name}.json"
        if options.again or not kept.is_file():
            if time.monotonic() - begun > options.seconds:
                continue
            kept.write_text(json.dumps(asdict(measure(cache, options.data, name, options.queries))), "utf-8")
        found[name] = Figures(**json.loads(kept.read_text("utf-8")))
        print(name, flush=True)
    machine.show({"machine": machine.facts(), "encoder": options.encoder, "queries": options.queries})
    report(found)


def measure(cache: Cache, data: Path, name: str, queries: int) -> Figures:
    """Return a set's figures; "xquad-en>de" are English questions over German documents."""
    asked_in, _, read_in = name.removeprefix("xquad-").rpartition(">")
    known = crossed(cache, data, asked_in, read_in) if asked_in else cache.judged_set(data / name)
    scale = read_calibration(cache.encoder.manifest) or calibrate(cache.encoder)
    part = Parts(Lab(name, known, cache.encoder, queries), scale.worth, scale.cosines.standard)
    return Figures(
        part.by(meaning),
        part.by(words),
        part.by(reciprocal),
        part.of(SHIPPED),
        [part.by(stretched(weight)) for weight in _STRETCHED],
        [part.of(weights) for weights in _GRID],
    )


def report(found: dict[str, Figures]) -> None:
    """Print the table, and what was chosen without each family."""
    better = np.array([max(one.meaning, one.words) for one in found.values()])
    grid, sums = (np.array([getattr(one, kind) for one in found.values()]).T for kind in ("weighted", "stretched"))
    print("| set | meaning | words | reciprocal ranks | min-max, left out | as shipped | weights, left out | chosen |")
    print("|---|---|---|---|---|---|---|---|")
    rows = []
    for number, (name, one) in enumerate(found.items()):
        others = [at for at, other in enumerate(found) if family(other) != family(name)]
        own, summed = choose(grid, better, others), choose(sums, better, others)
        rows.append([one.meaning, one.words, one.reciprocal, sums[summed, number], one.shipped, grid[own, number]])
        shown = " | ".join(f"{value:.3f}" for value in rows[-1])
        print(f"| {name} | {shown} | {_GRID[own]}; {_STRETCHED[summed]} |")
    means = np.array(rows)
    shares = means / better[:, None]
    for label, values in (
        ("mean", means.mean(axis=0)),
        ("of the better part, mean", shares.mean(axis=0)),
        ("of the better part, worst", shares.min(axis=0)),
    ):
        print(f"| {label} | " + " | ".join(f"{value:.4f}" for value in values) + " | |")
    whole = choose(grid, better, list(range(len(found))))
    print(f"chosen on all: {_GRID[whole]}, mean {grid[whole].mean():.4f}; shipped {SHIPPED}")


if __name__ == "__main__":
    main()
