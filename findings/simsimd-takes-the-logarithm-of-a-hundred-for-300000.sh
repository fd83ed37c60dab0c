#!/usr/bin/env bash
# simsimd computes divergences of doubles with a logarithm that holds near 1 only: that of 100 is 318622 instead of 4.6.
#
# Packages: simsimd==6.5.16, scipy==1.17.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: kullbackleibler and jensenshannon of two arrays of double precision are those of SciPy, to a few digits; the
#   wider type is the safer one.
# Behaviour: for doubles the logarithm is three terms of a series around 1, which runs away outside of 0 to 2. Where one
#   share is ten times the other, as in topics, counts of words and histograms, that part is a hundred times too large,
#   so another text is the nearest one. The Jensen-Shannon distance, which cannot exceed the root of ln 2 (.8326), goes
#   up to .9129. Half precision has a logarithm of its own and is right.
# Output seen:
#   logarithm {0.1: -1.548, 0.5: -0.667, 1.0: 0.0, 2.0: 0.833, 10.0: 211.499, 100.0: 318621.906}
#   nothing in common: 0.9129, half precision 0.8326, SciPy 0.8326
#   Kullback-Leibler of near and far: [92.4081, 18.1193], half precision [0.2615, 1.0174], SciPy [0.2615, 1.0176]
#   Jensen-Shannon of near and far: [0.2801, 0.2743], half precision [0.2561, 0.2629], SciPy [0.2562, 0.263]
# Source: include/simsimd/types.h of simsimd 6.5.16 (Mercator series); its README ("Logarithms in Kullback-Leibler &
#   Jensen-Shannon Divergences", which states the true logarithm)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check simsimd==6.5.16 scipy==1.17.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import simsimd
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy

numbers = (0.1, 0.5, 1.0, 2.0, 10.0, 100.0)
logarithm = {x: round(simsimd.kullbackleibler(np.ones(1), np.array([1 / x])), 3) for x in numbers}
print("logarithm", logarithm)
assert np.allclose(list(logarithm.values()), [-1.548, -0.667, 0.0, 0.833, 211.5, 318622], rtol=1e-3)
apart = [simsimd.jensenshannon(*np.eye(2, dtype=kind)) for kind in (np.float64, np.float16)]
apart.append(jensenshannon(*np.eye(2)))
print(f"nothing in common: {apart[0]:.4f}, half precision {apart[1]:.4f}, SciPy {apart[2]:.4f}")
assert np.allclose(apart, [0.9129, 0.8326, 0.8326], atol=5e-4)

kullback = np.array([[0.01, 0.22, 0.63, 0.14], [0.04, 0.26, 0.69, 0.01], [0.17, 0.11, 0.11, 0.61]])
jensen = np.array([[0.03, 0.57, 0.18, 0.22], [0.26, 0.35, 0.17, 0.22], [0.01, 0.27, 0.5, 0.22]])
for name, texts, here, there in (
    ("Kullback-Leibler", kullback, simsimd.kullbackleibler, entropy),
    ("Jensen-Shannon", jensen, simsimd.jensenshannon, jensenshannon),
):
    asked, *others = texts
    double = [round(float(here(asked, other)), 4) for other in others]
    half = [round(float(here(asked.astype(np.float16), other.astype(np.float16))), 4) for other in others]
    true = [round(float(there(asked, other)), 4) for other in others]
    print(f"{name} of near and far: {double}, half precision {half}, SciPy {true}")
    assert double[0] > double[1] and true[0] < true[1] and np.allclose(half, true, atol=5e-3)
print("As found.")
PYTHON
