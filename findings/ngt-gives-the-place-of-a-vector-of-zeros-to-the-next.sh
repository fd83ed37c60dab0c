#!/usr/bin/env bash
# NGT drops a vector of zeros from a batch under normalized cosine, and all vectors behind it get the id of their
# neighbour.
#
# Packages: ngt==2.8.0.post1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: the ids of a first batch are the rows of the array, as batch_insert returns none. A vector of zeros, that of an
#   empty text, is refused, as insert() refuses it with an error, or is stored and never found.
# Behaviour: under the distances whose names begin with "Normalized" the row is left out, with a line on standard error,
#   and the ids close up: each text behind it is answered with the row before its own, at distance 0, and the last id is
#   nobody's. Nothing else tells but the number of objects. "Cosine" and "Angle" keep the row, and the ids.
# Output seen:
#   Cosine: 5 objects, rows [0, 1, 3, 4] are found as [0, 1, 3, 4]
#   Normalized Cosine: 4 objects, rows [0, 1, 3, 4] are found as [0, 1, 2, 3]
#   insert() of zeros alone: RuntimeError
# Source: https://github.com/NGT-labs/NGT/blob/main/lib/NGT/ObjectRepository.h (append: a row that cannot be normalized
#   is skipped) and https://github.com/NGT-labs/NGT/blob/main/python/src/ngtpy.cpp (batch_insert)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ngt==2.8.0.post1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import ngtpy
import numpy as np

rows = np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]], np.float32)
asked = [row for row in range(5) if rows[row].any()]


def index(distance: str) -> ngtpy.Index:
    """An empty index of four dimensions."""
    name = distance.replace(" ", "-").encode()
    ngtpy.create(name, 4, distance_type=distance)
    return ngtpy.Index(name)


found: dict[str, list[int]] = {}
objects: dict[str, int] = {}
for distance in ("Cosine", "Normalized Cosine"):
    held = index(distance)
    assert held.batch_insert(rows) is None
    hits = [held.search(rows[row], 1)[0] for row in asked]
    assert all(abs(far) < 1e-6 for _, far in hits)
    found[distance], objects[distance] = [place for place, _ in hits], held.get_num_of_objects()
    print(f"{distance}: {objects[distance]} objects, rows {asked} are found as {found[distance]}")
    held.close()
alone = index("Normalized Angle")
try:
    alone.insert(rows[2])
    refused = False
except RuntimeError:
    refused = True
print("insert() of zeros alone:", "RuntimeError" if refused else "taken")
assert found == {"Cosine": [0, 1, 3, 4], "Normalized Cosine": [0, 1, 2, 3]}
assert objects == {"Cosine": 5, "Normalized Cosine": 4}
assert refused
print("As found.")
PYTHON
