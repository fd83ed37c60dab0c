#!/usr/bin/env bash
# knn_intersection_measure of faiss counts the place of a missing neighbour as one that both searches found.
#
# Packages: faiss-cpu==1.15.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: faiss fills the places of neighbours that are not there with -1. What compares two tables of results, to say
#   how much of the exact search an index finds, leaves them out: an index that finds nothing has 0, the exact search 1.
# Behaviour: -1 is an id like any other, and is counted once for each question that has one in both tables. With a
#   filter that lets three vectors pass and k = 10, a search that finds nothing has a tenth, the exact search against
#   itself four tenths, and the index under test gets a tenth more than it found. For k = 1 and a filter that nothing
#   passes it is 1. faiss.eval_intersection, in the main package, leaves -1 out. Without -1 both agree.
# Output seen:
#   no filter: contrib 1.0, eval_intersection 1.0
#   three pass, exact against itself: contrib 0.4, eval_intersection 0.3
#   three pass, nothing found: contrib 0.1, eval_intersection 0.0
#   nothing passes, k = 1: contrib 1.0, eval_intersection 0.0
# Source: https://github.com/facebookresearch/faiss/blob/main/contrib/evaluation.py and
#   https://github.com/facebookresearch/faiss/wiki/FAQ (what -1 in the results means)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check faiss-cpu==1.15.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import faiss
import numpy as np
from faiss.contrib.evaluation import knn_intersection_measure

vectors = np.random.default_rng(7).standard_normal((200, 8)).astype(np.float32)
questions = vectors[:50] + np.float32(0.01)
index = faiss.IndexFlatL2(8)
index.add(vectors)


def search(k: int, passed: list[int] | None = None) -> np.ndarray:
    """The ids of an exact search among all vectors or those that pass."""
    if passed is None:
        return index.search(questions, k)[1]
    chosen = faiss.IDSelectorBatch(np.array(passed, np.int64))
    return index.search(questions, k, params=faiss.SearchParameters(sel=chosen))[1]


def measures(exact: np.ndarray, found: np.ndarray) -> tuple[float, float]:
    """What both functions say of two tables, as a part of all places."""
    common = faiss.eval_intersection(exact, found)
    return round(float(knn_intersection_measure(exact, found)), 3), round(common / exact.size, 3)


three, nothing = search(10, [3, 90, 170]), np.full((50, 10), -1, np.int64)
assert (three >= 0).sum(axis=1).tolist() == [3] * 50
none = search(1, [])
assert (none == -1).all()
cases = {
    "no filter": measures(search(10), search(10)),
    "three pass, exact against itself": measures(three, three),
    "three pass, nothing found": measures(three, nothing),
    "nothing passes, k = 1": measures(none, none),
}
for name, (contrib, main) in cases.items():
    print(f"{name}: contrib {contrib}, eval_intersection {main}")
assert list(cases.values()) == [(1.0, 1.0), (0.4, 0.3), (0.1, 0.0), (1.0, 0.0)]
print("As found.")
PYTHON
