#!/usr/bin/env bash
# sqlite-vec packs signs with the first dimension in the lowest bit, numpy in the highest.
#
# Packages: sqlite-vec==0.1.9, apsw==3.54.1.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: packed signs of one vector are the same bytes whoever packs them, so rows packed by SQL can be asked
#   with a query packed by numpy.packbits.
# Behaviour: the bits of each byte are reversed. Hamming distances between bytes of the two packers are wrong
#   and nothing says so: a vector is 2 bits away from itself.
# Output seen:
#   sqlite-vec 01 numpy 80 distance to itself 2.0
# Source: sqlite-vec's page on binary quantization; numpy.packbits (bitorder 'big' by default)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check sqlite-vec==0.1.9 apsw==3.54.1.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import apsw
import numpy as np
import sqlite_vec

database = apsw.Connection(":memory:")
database.enable_load_extension(True)
database.load_extension(sqlite_vec.loadable_path())
vector = np.array([1, -1, -1, -1, -1, -1, -1, -1], np.float32)
theirs = next(database.execute("select vec_quantize_binary(?)", [vector.tobytes()]))[0]
ours = np.packbits(vector > 0).tobytes()
asked = "select vec_distance_hamming(vec_bit(?), vec_bit(?))"
distance = next(database.execute(asked, [theirs, ours]))[0]
print("sqlite-vec", theirs.hex(), "numpy", ours.hex(), "distance to itself", distance)
assert (theirs, ours, distance) == (b"\x01", b"\x80", 2)
assert np.packbits(vector > 0, bitorder="little").tobytes() == theirs
print("As found.")
PYTHON
