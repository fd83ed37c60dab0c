#!/usr/bin/env bash
# get() of a usearch index with several vectors a key returns numbers that were never added.
#
# Packages: usearch==2.26.6, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: get(key) of an index with multi=True gives the vectors that were added under the key, as it does for one
#   vector a key.
# Behaviour: without a dtype the index stores bfloat16, and writes the rows at half the distance at which they are
#   read: each overwrites half of the one before, and the end of the array is whatever the memory held. With
#   dtype="f32" all is right, and so is a search. Passages that are re-ranked with what get() gives are re-ranked by
#   noise.
# Output seen:
#   ScalarKind.BF16 first rows: [[1.0, 0.0], [1.0, 1.0]] all as added: False
#   ScalarKind.F32 first rows: [[1.0, 0.0], [0.0, 1.0]] all as added: True
# Source: docstring of usearch.index.Index.get: a 2D array where the key has several vectors
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check usearch==2.26.6 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
from usearch.index import Index

vectors = np.array([[1, 0], [0, 1], [1, 1]], np.float32)
found = {}
for dtype in (None, "f32"):
    index = Index(ndim=2, metric="cos", multi=True, dtype=dtype)
    for vector in vectors:
        index.add(5, vector)
    found[dtype] = index.get(5)
    print(index.dtype, "first rows:", found[dtype][:2].tolist(), "all as added:", bool(np.array_equal(found[dtype], vectors)))
assert found[None].shape == (3, 2) and not np.array_equal(found[None], vectors)
assert [0, 1] not in found[None].tolist() and np.array_equal(found["f32"], vectors)
print("As found.")
PYTHON
