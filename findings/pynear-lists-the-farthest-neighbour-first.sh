#!/usr/bin/env bash
# PyNear lists neighbours farthest first where its README says nearest first, and only its IVF indexes nearest first.
#
# Packages: pynear==2.6.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: the first of k results is the nearest, as the README says of searchKNN and as with faiss and hnswlib; two
#   indexes of one metric in one package give the same numbers.
# Behaviour: VPTree and HNSW indexes list the farthest of the k first and the nearest last, so who takes the first
#   result for the best hit shows the worst. IVFFlat indexes list the nearest first, and the distances of
#   IVFFlatL2Index are the squares of those of VPTreeL2Index and HNSWL2Index: a limit that suits one is wrong for the
#   other.
# Output seen:
#   VPTreeL2Index [(2, 3.0), (1, 2.0), (0, 0.0)]
#   VPTreeCosineIndex [(3, 1.0), (2, 0.293), (0, 0.0)]
#   HNSWL2Index [(2, 3.0), (1, 2.0), (0, 0.0)]
#   HNSWCosineIndex [(3, 1.0), (2, 0.293), (0, 0.0)]
#   IVFFlatL2Index [(0, 0.0), (1, 4.0), (2, 9.0)]
#   IVFFlatCosineIndex [(0, 0.0), (2, 0.293), (3, 1.0)]
# Source: README of pynear 2.6.0 ("sorted nearest-first", of VPTreeL2Index)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pynear==2.6.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import pynear

straight = np.array([[1, 0], [3, 0], [1, 3], [9, 9]], np.float32)
turned = np.array([[1, 0], [-1, 0], [1, 1], [0, 1]], np.float32)
seen = {}
for name in (f"{kind}{metric}Index" for kind in ("VPTree", "HNSW", "IVFFlat") for metric in ("L2", "Cosine")):
    index = getattr(pynear, name)(*((1, 1) if name.startswith("IVF") else ()))
    index.set(turned if "Cosine" in name else straight)
    found, distances = index.searchKNN(np.array([[1, 0]], np.float32), 3)
    seen[name] = [(int(row), round(float(distance), 3)) for row, distance in zip(found[0], distances[0])]
    print(name, seen[name])
nearest_first = {"L2": [(0, 0.0), (1, 2.0), (2, 3.0)], "Cosine": [(0, 0.0), (2, 0.293), (3, 1.0)]}
squared = [(row, distance**2) for row, distance in nearest_first["L2"]]
for metric, expected in nearest_first.items():
    assert seen[f"VPTree{metric}Index"] == seen[f"HNSW{metric}Index"] == expected[::-1]
assert seen["IVFFlatL2Index"] == squared and seen["IVFFlatCosineIndex"] == nearest_first["Cosine"]
print("As found.")
PYTHON
