#!/usr/bin/env bash
# sparse_dot_topn gives no product below zero if the numbers are fractions, and all of them if they are whole.
#
# Packages: sparse-dot-topn==1.2.0, scipy==1.17.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: without a threshold the best n products of a row are given, also where they are below zero, and in whatever type
#   the numbers are.
# Behaviour: for float32 and float64 only what is greater than 0 is given, as if 0 had been asked for: of 2, -3, -1 and
#   -4 the best three are 2, and a text whose products are all negative has no neighbour. int32 and int64 give -1 and -3
#   as well. A threshold below all products brings them back, and so does n as large as the row, unless sorting is asked
#   for: then they are left out again.
# Output seen:
#   float64: 3 [{0: 2.0}, {}], all {3: -4.0, 2: -1.0, 1: -3.0, 0: 2.0}, all sorted {0: 2.0}
#   int64: 3 [{0: 2, 2: -1, 1: -3}, {2: -1, 0: -2, 1: -3}], all {3: -4, 2: -1, 1: -3, 0: 2},
#     all sorted {0: 2, 2: -1, 1: -3, 3: -4}
# Source: https://pypi.org/project/sparse-dot-topn/ (top_n=B.shape[1] equals A.dot(B)); docstring of sp_matmul_topn
#   (threshold: only return values greater than the threshold; None if it is not given)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check sparse-dot-topn==1.2.0 scipy==1.17.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

PRODUCTS = [[2, -3, -1, -4], [-2, -3, -1, -4]]
Best = dict[int, float]


def best(name: str, top_n: int, **options: float) -> list[Best]:
    """The best products of each row by column, in the order given."""
    found = sp_matmul_topn(csr_matrix(np.eye(2, dtype=name)), csr_matrix(np.array(PRODUCTS, name)), top_n, **options)
    rows = [found.getrow(row) for row in range(2)]
    return [dict(zip(row.indices.tolist(), row.data.tolist(), strict=True)) for row in rows]


WHOLE = {0: 2, 1: -3, 2: -1, 3: -4}
for name in ("float32", "float64", "int32", "int64"):
    three, whole, ordered = best(name, 3, sort=True), best(name, 4)[0], best(name, 4, sort=True)[0]
    print(f"{name}: 3 {three}, all {whole}, all sorted {ordered}")
    assert whole == WHOLE and best(name, 3, threshold=-100) == [{0: 2, 2: -1, 1: -3}, {2: -1, 0: -2, 1: -3}]
    if name.startswith("float"):
        assert three == [{0: 2}, {}] and ordered == {0: 2}
    else:
        assert three == best(name, 3, threshold=-100) and ordered == WHOLE
print("As found.")
PYTHON
