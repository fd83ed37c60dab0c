#!/usr/bin/env bash
# usearch scales each vector to the same length when it stores int8, although it ranks by inner product.
#
# Packages: usearch==2.26.6, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: with metric="ip" a vector ten times as long has ten times the product; int8 costs precision only.
# Behaviour: every vector is stretched to the range of int8 by itself, so lengths are gone: both have the same
#   product. With float16 they differ as they should. Vectors cut to fewer dimensions and not scaled again
#   (Matryoshka), whose lengths matter, are ranked wrongly without a word.
# Output seen:
#   {'i8': [-16128.0, -16128.0], 'f16': [-9.0, 0.0]}
# Source: usearch's README, section on quantization, which names int8 for any metric with rounding alone
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check usearch==2.26.6 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
from usearch.index import Index

found = {}
for dtype in ("i8", "f16"):
    index = Index(ndim=2, metric="ip", dtype=dtype)
    index.add(1, np.array([1, 0], np.float32))
    index.add(2, np.array([10, 0], np.float32))
    found[dtype] = index.search(np.array([1, 0], np.float32), 2).distances.tolist()
print(found)
assert found["i8"][0] == found["i8"][1]
assert found["f16"] == [-9.0, 0.0]
print("As found.")
PYTHON
