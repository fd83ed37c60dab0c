#!/usr/bin/env bash
# A batch search of usearch fills the places of neighbours that are not there with key 0, which is a key.
#
# Packages: usearch==2.26.6, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: missing neighbours are marked with something that no key can be, as -1 in faiss.
# Behaviour: the array of keys is padded with 0 although 0 is a valid key and stands in it as a real hit too;
#   only `counts` tells how many are real. A single search gives a shorter array instead, so code that was
#   tried with one question is wrong with two.
# Output seen:
#   keys [[0, 2, 1, 0, 0], [1, 2, 0, 0, 0]] counts [3, 3] one question: 3 keys
# Source: usearch's README (batch search) and the faiss wiki, which pads with -1
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check usearch==2.26.6 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
from usearch.index import Index

index = Index(ndim=8, metric="cos", dtype="f32")
index.add(np.arange(3), np.eye(8, dtype=np.float32)[:3])
many = index.search(np.eye(8, dtype=np.float32)[:2], 5)
one = index.search(np.eye(8, dtype=np.float32)[0], 5)
print("keys", many.keys.tolist(), "counts", many.counts.tolist(), "one question:", len(one.keys), "keys")
assert many.keys.shape == (2, 5) and many.counts.tolist() == [3, 3]
assert (many.keys[:, 3:] == 0).all() and 0 in many.keys[0, :3]
assert len(one.keys) == 3
print("As found.")
PYTHON
