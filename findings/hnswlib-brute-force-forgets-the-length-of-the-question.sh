#!/usr/bin/env bash
# hnswlib's exact index says under cosine that a vector is at distance -4 from itself, where its graph says 0.
#
# Packages: hnswlib==0.8.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: BFIndex is Index without the graph: the same space gives the same distance for the same pair, so the limit
#   for "near enough", and the truth to test the graph with, can be taken from it.
# Behaviour: in the space "cosine" it brings what is added to length 1 and not what is asked for. A distance is 1 less
#   the cosine times the length of the question: the order within one answer is right, so a test of recall passes, and
#   every number is wrong. For a question of length 5 all with a cosine above .2 are nearer than 0, for a short one
#   everything is at about 1, and the distances of two questions cannot be compared. With length 1 both agree.
# Output seen:
#   length 5:   graph 0.0 0.01 0.2  exact -4.0 -3.95 -3.0
#   length 1:   graph 0.0 0.01 0.2  exact 0.0 0.01 0.2
#   length 0.1: graph 0.0 0.01 0.2  exact 0.9 0.901 0.92
# Source: https://github.com/nmslib/hnswlib (README, supported distances: cosine is 1.0 - sum(Ai*Bi) / sqrt(sum(Ai*Ai) *
#   sum(Bi*Bi))); https://github.com/nmslib/hnswlib/issues/592 (open)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check hnswlib==0.8.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import hnswlib
import numpy as np

texts = np.array([[3, 4], [0, 2], [1, 1]], np.float32)
answers = {}
for length in (5.0, 1.0, 0.1):
    question = np.array([[0.6, 0.8]], np.float32) * np.float32(length)
    for name, kind in (("graph", hnswlib.Index), ("exact", hnswlib.BFIndex)):
        index = kind("cosine", 2)
        index.init_index(len(texts))
        index.add_items(texts, [5, 6, 7])
        keys, distances = index.knn_query(question, len(texts))
        assert keys.tolist() == [[5, 7, 6]]
        answers[length, name] = [number + 0.0 for number in distances[0].round(3).tolist()]  # no -0.0
    graph, exact = (" ".join(f"{number:.3}" for number in answers[length, name]) for name in ("graph", "exact"))
    print(f"{f'length {length:g}:':11} graph {graph}  exact {exact}")
    assert np.allclose(answers[length, "graph"], [0, 0.01, 0.2], atol=1e-3)
    assert np.allclose(answers[length, "exact"], 1 - length * np.array([1, 0.99, 0.8]), atol=1e-3)
print("As found.")
PYTHON
