#!/usr/bin/env bash
# IndexFlatIP of faiss lists texts of one score last added first, IndexFlatL2 first added first.
#
# Packages: faiss-cpu==1.15.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: equal scores come in one order, that of their ids, in every flat index; the first two of four hits are the
#   hits of a search for two.
# Behaviour: by inner product equal scores come in descending order of ids, out of the lowest k ids. A longer search
#   puts new hits before the old ones: whoever asks for four and shows the third and fourth as the second page shows
#   copies of one text again and never the others. By distance the order is ascending, so the same vectors give two
#   orders.
# Output seen:
#   {'IndexFlatIP': [[1, 0], [3, 2, 1, 0]], 'IndexFlatL2': [[0, 1], [0, 1, 2, 3]]}
# Source: faiss wiki, MetricType and distances: vectors of length 1 give the same ranking by both metrics
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check faiss-cpu==1.15.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import faiss
import numpy as np

copies = np.tile(np.array([[1, 0]], np.float32), (6, 1))
found = {}
for index in (faiss.IndexFlatIP(2), faiss.IndexFlatL2(2)):
    index.add(copies)
    found[type(index).__name__] = [index.search(copies[:1], k)[1][0].tolist() for k in (2, 4)]
print(found)
assert found["IndexFlatIP"] == [[1, 0], [3, 2, 1, 0]]
assert found["IndexFlatL2"] == [[0, 1], [0, 1, 2, 3]]
print("As found.")
PYTHON
