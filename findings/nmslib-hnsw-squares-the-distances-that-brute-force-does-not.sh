#!/usr/bin/env bash
# nmslib answers in one space with squared distances from HNSW and with plain ones from brute force and getDistance.
#
# Packages: nmslib-metabrainz==2.1.3, numpy==2.3.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: A space has one distance. With space='l2' both methods, and getDistance of an index, tell the same number for
#   the same pair, so that a limit that was found with the exact method holds for the quick one.
# Behaviour: For two points 4.47 apart brute force and getDistance say 4.47 and HNSW says 20: its optimized layout
#   leaves the root out. getDistance of the very index that answered 20 says 4.47. The order is the same, a threshold
#   is not; told to build without the optimized layout (skip_optimized_index=1) it says 4.47.
# Output seen:
#   brute_force: search 4.472, getDistance 4.472
#   hnsw: search 20.0, getDistance 4.472
#   hnsw, skip_optimized_index=1: search 4.472, getDistance 4.472
# Source: https://github.com/nmslib/nmslib/blob/master/manual/spaces.md (l2: Euclidean distance)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check nmslib-metabrainz==2.1.3 numpy==2.3.4

cd "$work"
venv/bin/python - <<'PYTHON'
import nmslib
import numpy as np

points = np.array([[3, 4], [1, 0]], np.float32)


def distances(method, **options):
    index = nmslib.init(method=method, space="l2")
    index.addDataPointBatch(points)
    index.createIndex(options) if options else index.createIndex()
    labels, found = index.knnQuery(points[1], 2)
    return round(float(found[labels.tolist().index(0)]), 3), round(index.getDistance(0, 1), 3)


brute, quick, plain = distances("brute_force"), distances("hnsw"), distances("hnsw", skip_optimized_index=1)
for name, (search, pair) in (("brute_force", brute), ("hnsw", quick), ("hnsw, skip_optimized_index=1", plain)):
    print(f"{name}: search {search}, getDistance {pair}")
assert brute == plain == (4.472, 4.472) and quick == (20, 4.472)
print("As found.")
PYTHON
