"""How well do cosines agree with people on how alike two sentences are? Spearman's rank correlation, size by size.

    python tests/bench/bench_sts.py [--files stsb-en-test.tsv …]

STS flatters truncation: pairs of everything, not the nearest of many, are told apart. The rotation is
fitted on the sentences themselves, without their scores.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import machine
import numpy as np

from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Vectors, balance_signs, fit_rotation, pack_signs, project, unpack_signs

DIMS = (384, 256, 192, 128, 96, 64, 32)


def spearman(first: np.ndarray, second: np.ndarray) -> float:
    """Return the rank correlation; equal values share the mean of their ranks."""
    return float(np.corrcoef(_ranks(first), _ranks(second))[0, 1])


def _ranks(values: np.ndarray) -> np.ndarray:
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[places]


def cosines(first: Vectors, second: Vectors) -> np.ndarray:
    """Return the cosine of each pair of rows."""
    lengths = np.linalg.norm(first, axis=1) * np.linalg.norm(second, axis=1)
    return (first * second).sum(axis=1) / np.maximum(lengths, 1e-12)


def bench(encoder: Encoder, file: Path) -> dict[str, float]:
    """Return the correlation of every size on one file of score, sentence, sentence."""
    with file.open(encoding="utf-8", newline="") as lines:
        pairs = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) == 3]
    scores = np.array([float(score) for score, _, _ in pairs])
    first, second = (encoder.embed([pair[side] for pair in pairs]) for side in (1, 2))
    both = np.concatenate([first, second])
    rotation = fit_rotation([both], both.shape[1])
    found = {"pairs": len(pairs), "full float32": spearman(scores, cosines(first, second))}
    for dims in DIMS:
        turned = balance_signs(both, rotation, dims)
        signs = [unpack_signs(pack_signs(project(part, turned, dims))) for part in (first, second)]
        for kind, sides in (
            ("plain", (project(first, None, dims), project(second, None, dims))),
            ("eigenvectors", (project(first, rotation, dims), project(second, rotation, dims))),
            ("signs", signs),
        ):
            found[f"{dims} {kind}"] = spearman(scores, cosines(*sides))
    return {what: round(value, 4) for what, value in found.items()}


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "sts")
    parser.add_argument("--files", nargs="*", default=["stsb-en-dev.tsv", "stsb-en-test.tsv"])
    options = parser.parse_args()
    encoder = Encoder.load(find_encoder("all-minilm-l6-v2"))
    machine.show({"machine": machine.facts(), **{name: bench(encoder, options.data / name) for name in options.files}})


if __name__ == "__main__":
    main()
