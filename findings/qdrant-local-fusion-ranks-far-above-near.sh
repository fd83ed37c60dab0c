#!/usr/bin/env bash
# The local mode of qdrant-client fuses distances as if they were scores: DBSF ranks the farthest first.
#
# Packages: qdrant-client==1.20.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: DBSF, the fusion by the distribution of scores, knows of the collection whether small or large is good, and
#   puts first what both searches put first, as RRF does.
# Behaviour: it takes the mean and the deviation of the numbers of each search, adds, and sorts from large to small. The
#   numbers of Distance.EUCLID and MANHATTAN are distances: what is farthest from the query comes first, the
#   exact match last, although each of the two searches lists them the right way round. RRF, which looks at places,
#   is right, and DBSF is right for the same vectors under COSINE.
# Output seen:
#   search EUCLID: 0 1 2 3
#   DBSF of that search twice, EUCLID: 3 2 1 0
#   RRF EUCLID: 0 1 2 3
#   DBSF COSINE: 0 1 2 3
# Source: https://qdrant.tech/course/beginners/module-3/fusion-strategies/index.md (rescales each retriever's scores, then
#   combines) and https://docs.rs/crate/qdrant-edge/0.8.0/source/src/segment/common/score_fusion.rs (large is better)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check qdrant-client==1.20.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
from qdrant_client import QdrantClient, models

client = QdrantClient(":memory:")
measures = {"COSINE": models.Distance.COSINE, "EUCLID": models.Distance.EUCLID}
client.create_collection("all", {name: models.VectorParams(size=2, distance=each) for name, each in measures.items()})
rows = [[1.0, 0.0], [1.0, 1.0], [0.0, 2.0], [-3.0, 1.0]]
points = [models.PointStruct(id=number, vector=dict.fromkeys(measures, row)) for number, row in enumerate(rows)]
client.upsert("all", points)


def order(name: str, fusion: models.Fusion | None) -> str:
    """The points, the best first, by one search or by two that are the same."""
    if fusion is None:
        found = client.query_points("all", query=rows[0], using=name).points
    else:
        searches = [models.Prefetch(query=rows[0], using=name)] * 2
        found = client.query_points("all", prefetch=searches, query=models.FusionQuery(fusion=fusion)).points
    return " ".join(str(point.id) for point in found)


print("search EUCLID:", order("EUCLID", None))
print("DBSF of that search twice, EUCLID:", order("EUCLID", models.Fusion.DBSF))
print("RRF EUCLID:", order("EUCLID", models.Fusion.RRF))
print("DBSF COSINE:", order("COSINE", models.Fusion.DBSF))
assert order("EUCLID", models.Fusion.DBSF) == "3 2 1 0"
assert order("EUCLID", None) == order("EUCLID", models.Fusion.RRF) == "0 1 2 3"
assert order("COSINE", None) == order("COSINE", models.Fusion.DBSF) == "0 1 2 3"
print("As found.")
PYTHON
