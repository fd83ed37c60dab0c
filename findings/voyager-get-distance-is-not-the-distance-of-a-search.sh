#!/usr/bin/env bash
# voyager's get_distance of two vectors changes with what else is in an index of inner products, and is not what a
# search says.
#
# Packages: voyager==2.2.3, numpy==2.3.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: get_distance of two vectors depends on those two, and is the distance at which a query with the one finds the
#   other, as it is for cosine and Euclidean spaces.
# Behaviour: In an index of inner products a vector is kept with one dimension more, which stands for the length of
#   the longest one (the transform that its documentation names). A search leaves that dimension out of what it
#   reports; get_distance counts it, on both sides. After a long vector came in, the distance of two others is -82
#   where a search says -1, and where it said -1 before: distances of get_distance compare neither with a search's nor
#   with those taken a moment ago.
# Output seen:
#   after a and b: get_distance -1.0, a search -1.0
#   after a vector ten times as long: get_distance -82.0, a search -1.0
# Source: docstring of Index.get_distance: "Get the distance between two provided vectors"; the Java documentation of
#   InnerProduct names the transform
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check voyager==2.2.3 numpy==2.3.4

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
from voyager import Index, Space

a, twice, long = (np.array(vector, np.float32) for vector in ((1, 0), (2, 0), (0, 10)))
index = Index(Space.InnerProduct, num_dimensions=2)


def searched(vector: np.ndarray, label: int) -> float:
    labels, distances = index.query(vector, len(index))
    return float(distances[labels.tolist().index(label)])


index.add_item(a, 0)
index.add_item(twice, 1)
before, found_before = index.get_distance(a, twice), searched(a, 1)
print(f"after a and b: get_distance {before}, a search {found_before}")
index.add_item(long, 2)
after, found_after = index.get_distance(a, twice), searched(a, 1)
print(f"after a vector ten times as long: get_distance {after}, a search {found_after}")
assert before == found_before == found_after == -1 and after == -82
print("As found.")
PYTHON
