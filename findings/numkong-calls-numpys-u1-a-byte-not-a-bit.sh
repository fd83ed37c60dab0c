#!/usr/bin/env bash
# numkong counts bytes where packed bits are compared, also when its own name for bits, "u1", is given.
#
# Packages: numkong==7.8.6, numpy==2.3.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the Hamming distance of arrays that numpy.packbits made is the number of bits that differ, as usearch and
#   FAISS count it, or else is refused, as in SimSIMD before; the docstring offers 'u1' (one bit) and 'u8' (a byte) to
#   say which.
# Behaviour: uint8 arrays are compared byte by byte without a word. dtype="u1" does not change it: the string is read
#   as NumPy's name, one BYTE. Only "uint1" counts bits. Signs of vectors keep an order of sorts either way, so the
#   fault is seen in recall alone.
# Output seen:
#   64 bits, all of them different: default 8, u1 8, uint1 64
#   64 bits, 8 of them different: default 8, u1 8, uint1 8
#   order of the two: equal by default, 64 to 8 by uint1
# Source: docstring of numkong.hamming: "Supported values: 'u1', 'u8'"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check numkong==7.8.6 numpy==2.3.4

cd "$work"
venv/bin/python - <<'PYTHON'
import numkong
import numpy as np

ones, none = np.packbits(np.ones(64, bool)), np.packbits(np.zeros(64, bool))
few = np.packbits(np.arange(64) % 8 == 0)  # one bit in each byte


def distances(a: np.ndarray, b: np.ndarray) -> list[int]:
    return [int(numkong.hamming(a, b)), *(int(numkong.hamming(a, b, name)) for name in ("u1", "uint1"))]


far, near = distances(none, ones), distances(none, few)
for said, seen in (("all", far), ("8", near)):
    print(f"64 bits, {said} of them different: " + "default {}, u1 {}, uint1 {}".format(*seen))
print(f"order of the two: {'equal' if far[0] == near[0] else 'kept'} by default, {far[2]} to {near[2]} by uint1")
assert far == [8, 8, 64] and near == [8, 8, 8]
print("As found.")
PYTHON
