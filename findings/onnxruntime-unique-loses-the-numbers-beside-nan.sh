#!/usr/bin/env bash
# Unique of ONNX Runtime takes NaN for equal to every number: numbers behind a NaN are lost, or the NaN is.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: NaN is equal to nothing, or all NaN are one value, as in numpy; either way the other numbers of the array are
#   among those that Unique gives, each with how often it stands there.
# Behaviour: where the NaN stands decides. In an array that begins with NaN every number counts as that NaN: the
#   result is NaN alone, four times. Behind a number the NaN counts as one more of some number, and the result says
#   nothing of it. The counts add up to the length in each case, so a check of the sum sees nothing.
# Output seen:
#   [nan, 1.0, 2.0, 1.0] -> [nan] counts [4]
#   [1.0, nan, 2.0, 1.0] -> [1.0, 2.0] counts [3, 1]
#   the reference of onnx, [nan, 1.0, 2.0, 1.0] -> [1.0, 2.0, nan] counts [2, 1, 1]
# Source: https://onnx.ai/onnx/operators/onnx__Unique.html (the values that are unique, the counts of each); nothing
#   is said of NaN
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnxruntime
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

values = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [None]) for name in ("given", "unique")]
places = [helper.make_tensor_value_info(name, TensorProto.INT64, [None]) for name in ("first", "inverse", "counts")]
node = helper.make_node("Unique", ["given"], ["unique", "first", "inverse", "counts"])
graph = helper.make_graph([node], "g", values[:1], values[1:] + places)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def unique(runtime, numbers):
    found, _, _, counts = runtime.run(None, {"given": np.array(numbers, np.float32)})
    return found.tolist(), counts.tolist()


damaged, behind = [np.nan, 1.0, 2.0, 1.0], [1.0, np.nan, 2.0, 1.0]
for numbers in (damaged, behind):
    found, counts = unique(session, numbers)
    print(numbers, "->", found, "counts", counts)
found, counts = unique(ReferenceEvaluator(model), damaged)
print("the reference of onnx,", damaged, "->", found, "counts", counts)
assert str(unique(session, damaged)) == "([nan], [4])"
assert unique(session, behind) == ([1.0, 2.0], [3, 1])
assert unique(session, [1.0, 2.0, 1.0]) == ([1.0, 2.0], [2, 1])
assert str((found, counts)) == "([1.0, 2.0, nan], [2, 1, 1])"
print("As found.")
PYTHON
