#!/usr/bin/env bash
# safetensors.numpy reads a bfloat16 file or raises TypeError, depending on whether any module imported ml_dtypes
# before.
#
# Packages: safetensors==0.8.0, ml_dtypes==0.6.0, numpy==2.3.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: Whether a file can be read depends on the file and on what is installed. With ml_dtypes installed bfloat16
#   works (safetensors needs it, so it imports it), and without it it never does.
# Behaviour: safetensors looks the name up in NumPy's table of types, which knows bfloat16 from the moment at which
#   somebody imports ml_dtypes (JAX and onnx do). The same call on the same file raises before and gives the array
#   after: a program's first use of onnx decides, and the order of imports.
# Output seen:
#   before: TypeError data type 'bfloat16' not understood
#   after somebody imported ml_dtypes: bfloat16 [1.5, 2.0]
# Source: https://huggingface.co/docs/safetensors/api/numpy (load_file: "Loads a safetensors file into numpy format")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check safetensors==0.8.0 ml_dtypes==0.6.0 numpy==2.3.4

cd "$work"
venv/bin/python - <<'PYTHON'
import json
import struct

import numpy as np
from safetensors.numpy import load_file

content = np.array([0x3FC0, 0x4000], "<u2").tobytes()  # 1.5 and 2 in bfloat16
head = json.dumps({"a": {"dtype": "BF16", "shape": [2], "data_offsets": [0, len(content)]}}).encode()
with open("weights.safetensors", "wb") as file:
    file.write(struct.pack("<Q", len(head)) + head + content)

try:
    load_file("weights.safetensors")
    before = "read"
except TypeError as error:
    before = f"TypeError {error}"
print("before:", before)

import ml_dtypes  # noqa: E402, F401

after = load_file("weights.safetensors")["a"]
print("after somebody imported ml_dtypes:", after.dtype, after.astype(np.float32).tolist())
assert "bfloat16" in before and before.startswith("TypeError")
assert str(after.dtype) == "bfloat16" and after.astype(np.float32).tolist() == [1.5, 2]
print("As found.")
PYTHON
