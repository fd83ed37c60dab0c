#!/usr/bin/env bash
# pynndescent gives every pair of vectors beyond a right angle the cosine distance 1, and so lists them in any order.
#
# Packages: pynndescent==0.7.0, numba==0.68.1, scipy==1.17.1, scikit-learn==1.9.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: metric="cosine" is 1 - cosine, from 0 to 2, as in scipy: what says the opposite is the farthest of all.
# Behaviour: the index works with the logarithm of the cosine, which a negative one does not have: all of them become the
#   largest number and come back as exactly 1. The opposite of a question is then as near as what has nothing to do with
#   it, and stood third of five here, before a text at a right angle; query() gives the same 1. Of vectors whose mean was
#   taken off, as is usual before a map or clusters are made, half of all pairs are such; a longer list of results, or
#   the graph that is made of it, loses its order in the middle without a sign.
# Output seen:
#   order: [0, 1, 4, 3, 2] distances: [0.0, 0.2, 1.0, 1.0, 1.0]
#   1 - cosine of the same:       [0.0, 0.2, 2.0, 1.6, 1.0]
# Source: README of pynndescent, which lists "cosine" under "Angular and correlation metrics" without a range; docstring
#   of its alternative_cosine (similarities that are not positive are treated as infinitely far); documentation of
#   scipy.spatial.distance.cosine
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pynndescent==0.7.0 numba==0.68.1 scipy==1.17.1 \
    scikit-learn==1.9.1 numpy==2.4.6

cd "$work"
venv/bin/python -W ignore - <<'PYTHON'
import numpy as np
from pynndescent import NNDescent

# Angles to the first: 0, 37, 90, 127, 179 and 217 degrees.
vectors = np.array([[1, 0], [0.8, 0.6], [0, 1], [-0.6, 0.8], [-1, 0.01], [-0.8, -0.6]], np.float32)
index = NNDescent(vectors, metric="cosine", n_neighbors=5, random_state=1)
order, distances = (rows[0] for rows in index.neighbor_graph)
lengths = np.linalg.norm(vectors, axis=1)
right = (1 - vectors @ vectors[0] / lengths)[order]
print("order:", order.tolist(), "distances:", [round(float(one), 2) for one in distances])
print("1 - cosine of the same:      ", [round(float(one), 2) for one in right])
assert order[:2].tolist() == [0, 1] and np.allclose(distances[:2], right[:2], atol=1e-5)
assert (distances[2:] == 1).all() and right[2:].max() > 1.9
assert (np.diff(right) < 0).any()
print("As found.")
PYTHON
