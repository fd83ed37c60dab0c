#!/usr/bin/env bash
# IndexFlat of faiss finds nothing by Jensen-Shannon or Canberra, not even the vector itself, where a component is zero.
#
# Packages: faiss-cpu==1.15.1, scipy==1.17.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: both measures are made for distributions and counts, in which most components are zero. 0 log 0 counts as 0,
#   and a component that both lack adds nothing to Canberra's sum, as in scipy: an equal vector is at distance 0.
# Behaviour: one component that is zero makes the distance NaN, and a search passes over NaN. For a query with a zero
#   the Jensen-Shannon search gives key -1 in every place; Canberra drops just the texts that lack a word together with
#   the query, that is the similar ones, and finds those that differ in every component.
# Output seen:
#   METRIC_JensenShannon keys [[-1, -1, -1]], of vectors without a zero [[0, 1]]
#   METRIC_Canberra keys [[2, -1, -1]]
#   scipy: jensenshannon 0.0, canberra 0.0 for the query and text 0
# Source: comment in faiss/MetricType.h, shown at https://docs.rs/faiss-next-sys (FaissMetricType: "metrics defined in
#   scipy.spatial.distance"); https://github.com/facebookresearch/faiss/issues/5557 says the same of Canberra
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check faiss-cpu==1.15.1 scipy==1.17.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import faiss
import numpy as np
from scipy.spatial import distance

texts = np.array([[0.5, 0.5, 0, 0], [0.6, 0.4, 0, 0], [0, 0, 0.5, 0.5]], np.float32)
full = np.array([[0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.3, 0.4]], np.float32)


def search(metric, vectors):
    index = faiss.IndexFlat(vectors.shape[1], metric)
    index.add(vectors)
    return index.search(vectors[:1], len(vectors))[1].tolist()


shannon, plain = search(faiss.METRIC_JensenShannon, texts), search(faiss.METRIC_JensenShannon, full)
canberra = search(faiss.METRIC_Canberra, texts)
same = [float(measure(texts[0], texts[0])) for measure in (distance.jensenshannon, distance.canberra)]
print("METRIC_JensenShannon keys", shannon, "of vectors without a zero", plain)
print("METRIC_Canberra keys", canberra)
print("scipy: jensenshannon", same[0], "canberra", same[1], "for the query and text 0")
assert shannon == [[-1, -1, -1]] and plain == [[0, 1]]
assert canberra == [[2, -1, -1]]
assert same == [0.0, 0.0]
print("As found.")
PYTHON
