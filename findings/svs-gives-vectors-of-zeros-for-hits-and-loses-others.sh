#!/usr/bin/env bash
# The exact cosine search of Intel's SVS gives vectors of zeros for hits, and loses most of the real ones to a few.
#
# Packages: scalable-vs==0.5.0, numpy==2.4.6 (Python 3.11, Linux x86-64)
# Date: 2026-11-30
# Guess: a vector of zeros, that of an empty text, has no direction: it is similar to nothing, comes last or is refused.
#   The other hits of a flat index, which compares all of them, are exact whatever else is stored.
# Behaviour: its similarity is NaN, which is neither better nor worse than any other. It takes a place among the first
#   ten of every question, and where it stands the list is no longer in order, so better hits behind it are turned
#   away. With 50 empty texts among 2000 a flat search finds fewer than one in ten of the right hits. The graph index
#   finds most, with a hit without a similarity for every question. Inner product over vectors of length 1 is right.
# Output seen:
#   cosine, none empty: 100 % of the hits are right, 0 of 200 questions with NaN
#   cosine, 1 of 2000 empty: 90 % of the hits are right, 200 of 200 questions with NaN
#   cosine, 50 of 2000 empty: 7 % of the hits are right, 200 of 200 questions with NaN
#   inner product, 50 of 2000 empty: 100 % of the hits are right, 0 of 200 questions with NaN
# Source: https://github.com/intel/ScalableVectorSearch/blob/main/include/svs/core/distance/cosine.h (the product is
#   divided by the length whatever it is); https://intel.github.io/ScalableVectorSearch/ (flat index: exact)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check scalable-vs==0.5.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import svs

rng = np.random.default_rng(0)
texts = rng.standard_normal((2000, 16)).astype(np.float32)
texts /= np.linalg.norm(texts, axis=1, keepdims=True)
questions = rng.standard_normal((200, 16)).astype(np.float32)
cosine, product = svs.DistanceType.Cosine, svs.DistanceType.MIP


def search(distance: svs.DistanceType, empty: list[int]) -> tuple[float, int]:
    """The share of the right hits among the first ten, and the number of questions with a hit that is NaN."""
    stored = texts.copy()
    stored[empty] = 0
    found, scores = svs.Flat(stored, distance, num_threads=1).search(questions, 10)
    right = np.argsort(-questions @ stored.T, axis=1)[:, :10]
    hits = sum(len(set(ours) & set(theirs)) for ours, theirs in zip(found.tolist(), right.tolist()))
    return hits / right.size, int(np.isnan(scores).any(axis=1).sum())


many = list(range(0, 2000, 40))
cases = {
    "cosine, none empty": (cosine, []),
    "cosine, 1 of 2000 empty": (cosine, [1999]),
    "cosine, 50 of 2000 empty": (cosine, many),
    "inner product, 50 of 2000 empty": (product, many),
}
results = {name: search(*case) for name, case in cases.items()}
for name, (share, nans) in results.items():
    print(f"{name}: {share:.0%} of the hits are right, {nans} of 200 questions with NaN".replace("%", " %"))
none, one, fifty, plain = results.values()
assert none == (1, 0) and plain == (1, 0)
assert one[0] < 0.95 and one[1] == 200
assert fifty[0] < 0.2 and fifty[1] == 200
print("As found.")
PYTHON
