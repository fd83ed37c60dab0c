#!/usr/bin/env bash
# openTSNE measures cosine distance otherwise from 1000 rows on: 1 - cos below, the root of 2 - 2 cos above.
#
# Packages: openTSNE==1.0.4, annoy==1.17.3, scikit-learn==1.9.1, scipy==1.17.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: the metric is what was asked for however neighbours are found; the approximate search that is taken for many
#   rows may miss a neighbour, but gives the same distances.
# Behaviour: Annoy's angular distance is handed on as "cosine", the exact search gives the cosine distance itself. Both
#   find the same neighbours, but how near they are said to be differs, so the map of 999 texts changes its look with two
#   more of them. For the Euclidean distance both agree.
# Output seen:
#   999 rows: Sklearn, 1001 rows: Annoy
#   cosine, nearest of the first row: exact 0.1654 annoy 0.5752, sqrt(2 * exact) 0.5752
#   largest ratio of two probabilities: euclidean 1.00 cosine 61.60
# Source: https://github.com/pavlin-policar/openTSNE/pull/76 (the exact search gives the true cosine distance),
#   https://github.com/pavlin-policar/openTSNE/pull/111 (Annoy) and https://github.com/spotify/annoy/issues/264 (what
#   its angular distance is)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check openTSNE==1.0.4 annoy==1.17.3 scikit-learn==1.9.1 \
  scipy==1.17.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
from openTSNE.affinity import PerplexityBasedNN

random = np.random.default_rng(0)
taken = {
    rows: type(PerplexityBasedNN(random.normal(size=(rows, 8)), 15, metric="cosine", random_state=0).knn_index).__name__
    for rows in (999, 1001)
}
print(", ".join(f"{rows} rows: {name}" for rows, name in taken.items()))

few = random.normal(size=(60, 8))


def affinities(metric: str) -> dict[str, PerplexityBasedNN]:
    """How near the same rows are to each other, by the way neighbours are found."""
    return {
        method: PerplexityBasedNN(few, 15, metric=metric, method=method, random_state=0) for method in ("exact", "annoy")
    }


def ratio(metric: str) -> float:
    """The largest ratio of the two probabilities of one pair; both ways find the same neighbours."""
    exact, approximate = (affinity.P.toarray() for affinity in affinities(metric).values())
    assert ((exact > 0) == (approximate > 0)).all()
    pairs = exact > 0
    return float(np.maximum(exact[pairs] / approximate[pairs], approximate[pairs] / exact[pairs]).max())


exact, annoy = (affinity.knn_index.build()[1][0, 0] for affinity in affinities("cosine").values())
print(f"cosine, nearest of the first row: exact {exact:.4f} annoy {annoy:.4f}, sqrt(2 * exact) {np.sqrt(2 * exact):.4f}")
ratios = {metric: ratio(metric) for metric in ("euclidean", "cosine")}
print("largest ratio of two probabilities:", *(f"{metric} {value:.2f}" for metric, value in ratios.items()))
assert taken == {999: "Sklearn", 1001: "Annoy"}
assert np.isclose(annoy, np.sqrt(2 * exact), atol=1e-5) and not np.isclose(annoy, exact, atol=0.1)
assert ratios["euclidean"] < 1.01 and ratios["cosine"] > 10
print("As found.")
PYTHON
