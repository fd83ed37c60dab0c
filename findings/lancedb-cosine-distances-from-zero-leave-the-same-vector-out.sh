#!/usr/bin/env bash
# A cosine search of LanceDB for distances from 0 leaves out the vector itself for about one vector in four.
#
# Packages: lancedb==0.40.0, pyarrow==26.0.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the distance of a vector to itself is 0, the least that there is, so distance_range(0, limit) keeps all that
#   is near, best hit included.
# Behaviour: a distance is 1 minus a rounded cosine, and where that is 1.0000001 the distance is -1.19e-07 and outside
#   of the range. Of 300 vectors of length 1 about a quarter are not found by themselves, and no error tells: the hit
#   that is missing is the best one. Copies of a text are lost the same way. With the lower bound left out, or with
#   distance_type "l2", each finds itself.
# Output seen:
#   cosine  from 0: 82 of 300 do not find themselves, without a bound: 0, least distance -1.19e-07
#   l2      from 0: 0 of 300 do not find themselves, without a bound: 0, least distance 0.00e+00
# Source: docstrings of lancedb, distance_range ("[lower_bound, upper_bound)") and lancedb.index ("Cosine distance has
#   a range of [0, 2]")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lancedb==0.40.0 pyarrow==26.0.1 numpy==2.4.6

cd "$work"
LANCE_LOG=error venv/bin/python - <<'PYTHON'
import lancedb
import numpy as np

vectors = np.random.default_rng(0).normal(size=(300, 384)).astype(np.float32)
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
rows = [{"key": key, "vector": vector.tolist()} for key, vector in enumerate(vectors)]
table = lancedb.connect("store").create_table("texts", rows)


def best(key, metric, lower_bound):
    query = table.search(vectors[key]).distance_type(metric).distance_range(lower_bound=lower_bound)
    return query.select(["key", "_distance"]).limit(1).to_list()[0]


missed, least = {}, {}
for metric in ("cosine", "l2"):
    free = [best(key, metric, None) for key in range(len(vectors))]
    bound = [best(key, metric, 0.0) for key in range(len(vectors))]
    missed[metric] = [sum(hit["key"] != key for key, hit in enumerate(hits)) for hits in (bound, free)]
    least[metric] = min(hit["_distance"] for hit in free)
    print(
        f"{metric:7} from 0: {missed[metric][0]} of {len(vectors)} do not find themselves,"
        f" without a bound: {missed[metric][1]}, least distance {least[metric]:.2e}"
    )
assert missed["cosine"][0] > 20 and missed["cosine"][1] == 0
assert -1e-6 < least["cosine"] < 0
assert missed["l2"] == [0, 0] and least["l2"] == 0
print("As found.")
PYTHON
