#!/usr/bin/env bash
# min_samples of scikit-learn's HDBSCAN counts one more than that of hdbscan: the same call gives other clusters.
#
# Packages: hdbscan==0.8.44, scikit-learn==1.9.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: the class that scikit-learn took over gives the clusters that the original gives with the same parameters, when
#   both measure all distances.
# Behaviour: scikit-learn counts the point itself among min_samples, hdbscan does not. With equal numbers the clusters
#   differ, and points are noise for one and not for the other; with one more for scikit-learn they are the
#   same to the last point. A value tuned with one is not that of the other, and 1 means nothing for scikit-learn: the
#   distance of a point to itself.
# Output seen:
#   3 and 3: noise 20 and 15, same clusters no
#   3 and 4: noise 20 and 20, same clusters yes
# Source: https://github.com/scikit-learn/scikit-learn/issues/27829 and
#   https://github.com/scikit-learn-contrib/hdbscan/issues/437 (open: it should include the point, but does not)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check hdbscan==0.8.44 scikit-learn==1.9.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
import hdbscan
import numpy as np
import sklearn.cluster
from sklearn.metrics import adjusted_rand_score

chance = np.random.default_rng(0)
groups = [chance.normal(middle, 0.5, (40, 2)) for middle in ((0, 0), (2, 0), (5, 5))]
points = np.concatenate([*groups, chance.uniform(-3, 8, (40, 2))])


def clusters(original: int, taken_over: int) -> tuple[int, int, bool]:
    """How many points are noise to hdbscan and to scikit-learn, and whether their clusters are the same."""
    first = hdbscan.HDBSCAN(min_cluster_size=8, min_samples=original, algorithm="generic").fit(points).labels_
    second = sklearn.cluster.HDBSCAN(min_cluster_size=8, min_samples=taken_over, copy=True)
    second = second.fit(points).labels_
    return int((first == -1).sum()), int((second == -1).sum()), adjusted_rand_score(first, second) == 1.0


for original, taken_over in ((3, 3), (3, 4)):
    first, second, same = clusters(original, taken_over)
    print(f"{original} and {taken_over}: noise {first} and {second}, same clusters {'yes' if same else 'no'}")
assert clusters(3, 3) == (20, 15, False)
for number in (2, 3, 6):
    assert not clusters(number, number)[2] and clusters(number, number + 1)[2]
print("As found.")
PYTHON
