#!/usr/bin/env bash
# VSAG's sq8_uniform puts a text at a cosine distance of -21 from itself, and every text within any radius.
#
# Packages: pyvsag==0.18.5, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: sq8_uniform stores bytes on one scale for all dimensions, sq8 on one for each: both give distances between 0
#   and 2 with an error in the third digit, so a limit for "near enough" holds with either.
# Behaviour: the square of the lower end of the scale, which is to be taken off the product once for each dimension, is
#   added to it once. All distances under cosine and inner product are too small by the same amount, which grows with
#   the dimensions: 21 for 384 of them. The order is right, so a search for the first ten hides it. A range search for a
#   distance of at most 0.75 returns all 2000 texts instead of one, and scores of two indexes cannot be compared. The
#   documentation recommends the type for cosine. With use_reorder the distances are right, and a range search still
#   returns all. l2 is right.
# Output seen:
#   fp32: the text itself at 0.00, the next at 0.80, within 0.75: 1
#   sq8: the text itself at 0.00, the next at 0.80, within 0.75: 1
#   sq8_uniform: the text itself at -21.11, the next at -20.32, within 0.75: 2000
#   sq8_uniform, reordered: the text itself at 0.00, the next at 0.80, within 0.75: 2000
#   sq8_uniform by l2: the text itself at 0.00
# Source: https://github.com/antgroup/vsag/blob/main/src/quantization/scalar_quantization/sq8_uniform_quantizer.cpp
#   (ComputeImpl); docs/docs/en/src/quantization/sq_uniform.md there (scale and offset are applied once for each pair)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyvsag==0.18.5 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import json

import numpy as np
import pyvsag

texts = np.random.default_rng(0).standard_normal((2000, 384)).astype(np.float32)
asked = json.dumps({"hgraph": {"ef_search": 300}})


def index(metric: str, name: str) -> pyvsag.Index:
    """A graph of all texts."""
    inside = {"base_quantization_type": name.split(",")[0], "max_degree": 32, "ef_construction": 200}
    if "reordered" in name:
        inside |= {"use_reorder": True, "precise_quantization_type": "fp32"}
    settings = {"dtype": "float32", "metric_type": metric, "dim": texts.shape[1], "index_param": inside}
    built = pyvsag.Index("hgraph", json.dumps(settings))
    built.build(vectors=texts, ids=np.arange(len(texts)), num_elements=len(texts), dim=texts.shape[1])
    return built


found: dict[str, tuple[float, float, int]] = {}
for name in ("fp32", "sq8", "sq8_uniform", "sq8_uniform, reordered"):
    built = index("cosine", name)
    places, (own, following) = built.knn_search(vector=texts[7], k=2, parameters=asked)
    assert places[0] == 7
    within = len(built.range_search(texts[7], 0.75, asked)[0])
    found[name] = (own, following, within)
    print(f"{name}: the text itself at {round(own, 2) + 0.0:.2f}, the next at {following:.2f}, within 0.75: {within}")
[length] = index("l2", "sq8_uniform").knn_search(vector=texts[7], k=1, parameters=asked)[1]
print(f"sq8_uniform by l2: the text itself at {length:.2f}")
for name, count in (("fp32", 1), ("sq8", 1), ("sq8_uniform, reordered", len(texts))):
    own, following, within = found[name]
    assert abs(own) < 0.005 and 0.79 < following < 0.81 and within == count
own, following, within = found["sq8_uniform"]
assert -22 < own < -20 and 0.78 < following - own < 0.82 and within == len(texts)
assert abs(length) < 0.01
print("As found.")
PYTHON
