#!/usr/bin/env bash
# PaCMAP with distance="angular" measures angles between vectors that it has moved to their middle, not those given.
#
# Packages: pacmap==0.9.1, numpy==2.4.6, scikit-learn (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: neighbours by angle are those of highest cosine, whatever the lengths; a map of embeddings with
#   distance="angular" keeps what the search calls near.
# Behaviour: every vector is shifted by the mean (with or without apply_pca) before neighbours are looked for, so the
#   angle is seen from the middle of the data. Of vectors on 30 rays, whose ten nearest by cosine lie on their own ray
#   without exception, a quarter of the neighbours lie on another one. Vectors of length 1 lose little: normalize first.
# Output seen:
#   neighbours on the same ray: by cosine 1.00, PaCMAP 0.75, without PCA 0.75, of unit length 1.00
# Source: https://github.com/YingfanWang/PaCMAP (preprocess_X), its README: distance is the metric of the
#   neighbours
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pacmap==0.9.1 numpy==2.4.6

cat > "$work/rays.py" <<'PYTHON'
import numpy as np
import pacmap

random = np.random.default_rng(0)
rays = random.normal(size=(30, 16)) + 4
ray = np.arange(600) % 30
vectors = (rays[ray] * random.uniform(0.5, 2, (600, 1))).astype(np.float32)
units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def share(pairs):
    return float((ray[pairs[:, 0]] == ray[pairs[:, 1]]).mean())


def by_pacmap(data, **more):
    layout = pacmap.PaCMAP(n_neighbors=10, distance="angular", random_state=1, **more)
    layout.fit_transform(data.copy())
    return share(layout.pair_neighbors)


cosines = units @ units.T
np.fill_diagonal(cosines, -2)
nearest = np.argsort(-cosines, axis=1)[:, :10]
exact = share(np.column_stack([np.repeat(np.arange(600), 10), nearest.ravel()]))
given, plain, unit = by_pacmap(vectors), by_pacmap(vectors, apply_pca=False), by_pacmap(units)
shares = f"by cosine {exact:.2f}, PaCMAP {given:.2f}, without PCA {plain:.2f}, of unit length {unit:.2f}"
print("neighbours on the same ray:", shares)
assert exact == 1 and unit > 0.98
assert given < 0.85 and plain < 0.85
PYTHON
"$work/venv/bin/python" "$work/rays.py" 2> /dev/null | grep neighbours
echo "As found."
