#!/usr/bin/env bash
# voyager with Float8 finds a text .16 away from itself: components are cut, not rounded, so every vector gets shorter.
#
# Packages: voyager==2.2.3, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: 8 bits for -1 to 1 round each component to the next step; errors go both ways, so a cosine distance is right
#   within some thousandths, and that of a vector to itself is nearly 0, as with E4M3, the other type of 8 bits.
# Behaviour: a component is cut towards 0 to a multiple of 1/127. Those of a unit vector are small (.05 of 384 dimensions,
#   .036 of 768, five to six steps), so the half step that is lost on average shortens the vector, and the more dimensions
#   the more: a vector is .05 away from itself with 64, .12 with 384 and .16 with 768 dimensions. A limit (copies are
#   closer than .1) that holds with Float32 and E4M3 finds nothing. The order of hits is hardly touched, so tests of
#   recall pass.
# Output seen:
#    64 dimensions: Float8 0.0495, E4M3  0.0005, cut 0.0495, rounded -0.0007
#   384 dimensions: Float8 0.1157, E4M3 -0.0027, cut 0.1157, rounded -0.0021
#   768 dimensions: Float8 0.1588, E4M3 -0.0071, cut 0.1588, rounded -0.0038
# Source: https://spotify.github.io/voyager/python/reference.html (StorageDataType.Float8: "8-bit fixed-point decimal
#   values", each within [-1, 1]); https://github.com/spotify/voyager (cpp/src/array_utils.h, normalizeVector: the scaled
#   component is assigned to an int8). The last two columns are numpy's, of the same vectors.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check voyager==2.2.3 numpy==2.4.6

cat > "$work/self.py" <<'PYTHON'
import numpy as np
from voyager import Index, Space, StorageDataType

for dimensions in (64, 384, 768):
    vectors = np.random.default_rng(0).normal(size=(200, dimensions)).astype(np.float32)
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    away = {}
    for kind in (StorageDataType.Float8, StorageDataType.E4M3):
        index = Index(Space.Cosine, dimensions, storage_data_type=kind)
        index.add_items(vectors, num_threads=1)
        found, distances = index.query(vectors, 1, query_ef=200)
        assert np.array_equal(found[:, 0], np.arange(200))  # each finds itself first
        away[kind] = float(distances.mean())
    cut, rounded = (float((1 - ((step(unit * 127) / 127) ** 2).sum(1)).mean()) for step in (np.trunc, np.round))
    fixed, floating = away.values()
    print(
        f"{dimensions:3} dimensions: Float8 {fixed:.4f}, E4M3 {floating:7.4f}, cut {cut:.4f}, rounded {rounded:7.4f}"
    )
    assert abs(fixed - cut) < 1e-4 and abs(floating) < 0.02 and abs(rounded) < 0.01
assert fixed > 0.15
PYTHON
"$work/venv/bin/python" "$work/self.py"
echo "As found."
