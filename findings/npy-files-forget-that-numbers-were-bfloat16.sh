#!/usr/bin/env bash
# An array of bfloat16 or float8 comes back from an .npy file as raw bytes that cannot be calculated with.
#
# Packages: ml_dtypes==0.6.0, numpy==2.3.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: numpy.save keeps an array's type, or refuses one that it cannot name; with ml_dtypes imported on both sides
#   numpy.load gives the array back.
# Behaviour: Nothing is refused. The header says '|V2' (or '|V1'), so loading gives an array of the type void: the
#   bytes are right, but == compares bytes, and a product raises. astype to float32 raises as well; only
#   view(ml_dtypes.bfloat16) brings it back, and the file does not say which of the types of that width it was
#   (bfloat16 and float16 of another library look alike).
# Output seen:
#   saved bfloat16, loaded |V2; seen as bfloat16 again: [1.5, 2.0]
#   saved float8_e4m3fn, loaded |V1; a product: UFuncTypeError
# Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html (the type is kept by its descr);
#   https://github.com/jax-ml/ml_dtypes
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ml_dtypes==0.6.0 numpy==2.3.4

cd "$work"
venv/bin/python - <<'PYTHON'
import io

import ml_dtypes
import numpy as np


def saved_and_loaded(array):
    file = io.BytesIO()
    np.save(file, array)
    file.seek(0)
    return np.load(file)


brain = saved_and_loaded(np.array([1.5, 2], ml_dtypes.bfloat16))
again = brain.view(ml_dtypes.bfloat16).astype(np.float32).tolist()
print(f"saved bfloat16, loaded {brain.dtype.str}; seen as bfloat16 again: {again}")
eight = saved_and_loaded(np.array([1.5, 2], ml_dtypes.float8_e4m3fn))
try:
    eight * 2
    said = "a number"
except TypeError as error:
    said = type(error).__name__
print(f"saved float8_e4m3fn, loaded {eight.dtype.str}; a product: {said}")
assert brain.dtype.str == "|V2" and again == [1.5, 2]
assert eight.dtype.str == "|V1" and "TypeError" in said
print("As found.")
PYTHON
