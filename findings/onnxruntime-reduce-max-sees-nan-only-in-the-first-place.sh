#!/usr/bin/env bash
# ONNX Runtime's ReduceMax and ReduceMin give NaN only where it is the first number of the row; Max gives it anywhere.
#
# Packages: onnxruntime==1.31.0, onnx==1.22.0, numpy==2.4.6 (Python 3.11, Linux x86-64)
# Date: 2026-11-29
# Guess: a NaN among a row's numbers makes its maximum NaN, as in numpy, in ONNX's own reference and in ORT's Max,
#   ReduceSum and ReduceMean; so max pooling shows by its result that an encoder went wrong.
# Behaviour: ReduceMax and ReduceMin (over rows or columns, 3 to 384 numbers), MaxPool and GlobalMaxPool pass over a
#   NaN; only in the first place of the row does it reach the result of ReduceMax. A vector pooled by maximum from tokens
#   of which any but the first is NaN looks sound.
# Output seen:
#   numpy, reference     [nan nan nan]
#   ReduceMax            [nan  3.  3.]
#   ReduceSum            [nan nan nan]
#   Max of two           [nan nan]
#   MaxPool              [3. 3. 3.]
# Source: https://onnx.ai/onnx/operators/onnx__ReduceMax.html,
#   https://github.com/onnx/onnx (onnx/reference/ops/op_reduce_max.py)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.31.0 onnx==1.22.0 numpy==2.4.6

cat > "$work/reduce.py" <<'PYTHON'
import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import numpy as np
import onnxruntime
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator


def model(kind, names, **attributes):
    shapes = {"axes": (TensorProto.INT64, [1]), "pooled": (TensorProto.FLOAT, [3, 1, 3])}
    given = [helper.make_tensor_value_info(name, *shapes.get(name, (TensorProto.FLOAT, None))) for name in names]
    node = helper.make_node(kind, names, ["y"], **attributes)
    graph = helper.make_graph([node], "g", given, [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)


def run(made, **values):
    return onnxruntime.InferenceSession(made.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, values)[0]


rows = np.array([[np.nan, 1, 3], [1, np.nan, 3], [1, 3, np.nan]], np.float32)
axes = np.array([1])
largest = model("ReduceMax", ["x", "axes"], keepdims=0)
reference = ReferenceEvaluator(largest).run(None, {"x": rows, "axes": axes})[0]
assert np.isnan(rows.max(axis=1)).all() and np.isnan(reference).all()
print("numpy, reference    ", reference)
seen = run(largest, x=rows, axes=axes)
print("ReduceMax           ", seen)
total = run(model("ReduceSum", ["x", "axes"], keepdims=0), x=rows, axes=axes)
print("ReduceSum           ", total)
two = run(model("Max", ["a", "b"]), a=np.float32([1, np.nan]), b=np.float32([np.nan, 2]))
print("Max of two          ", two)
pooled = run(model("MaxPool", ["pooled"], kernel_shape=[3]), pooled=rows[:, None, :]).ravel()
print("MaxPool             ", pooled)
assert np.isnan(total).all() and np.isnan(two).all()
assert np.isnan(seen[0]) and seen[1:].tolist() == [3, 3]
wide = np.arange(384, dtype=np.float32)[None].repeat(384, axis=0)
np.fill_diagonal(wide, np.nan)
assert np.flatnonzero(np.isnan(run(largest, x=wide, axes=axes))).tolist() == [0]
columns = run(largest, x=wide.T.copy(), axes=np.array([0]))
assert np.flatnonzero(np.isnan(columns)).tolist() == [0]
assert not np.isnan(pooled[1:]).any()
PYTHON
"$work/venv/bin/python" "$work/reduce.py"
echo "As found."
