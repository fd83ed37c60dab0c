#!/usr/bin/env bash
# GGUFReader gives the shape of a tensor in the opposite order of the array that it gives with it.
#
# Packages: gguf==0.19.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: tensor.shape and tensor.data.shape of one tensor agree.
# Behaviour: shape is in the order of ggml (fastest axis first), data is a numpy array (slowest first). A
#   matrix read by its `shape` is its own transpose in form, and a square one shows nothing at all.
# Output seen:
#   shape [3, 2] data (2, 3)
# Source: gguf's README; llama.cpp's note that dimensions are stored in reverse, which is about the file, not
#   about this class
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check gguf==0.19.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import gguf
import numpy as np

writer = gguf.GGUFWriter("made.gguf", "bert")
writer.add_tensor("weight", np.arange(6, dtype=np.float32).reshape(2, 3))
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
tensor = gguf.GGUFReader("made.gguf").tensors[0]
print("shape", [int(size) for size in tensor.shape], "data", tensor.data.shape)
assert [int(size) for size in tensor.shape] == [3, 2] and tensor.data.shape == (2, 3)
print("As found.")
PYTHON
