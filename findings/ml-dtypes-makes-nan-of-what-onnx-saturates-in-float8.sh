#!/usr/bin/env bash
# ml_dtypes makes NaN of a number that is too large for float8_e4m3fn, where ONNX's Cast keeps the largest one.
#
# Packages: ml_dtypes==0.6.0, onnxruntime==1.32.0, onnx==1.23.2, numpy==2.3.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: Weights that are cast to float8 in NumPy are those that a Cast in the graph makes: the type is the same, and
#   it has no infinity, so the largest number stands for what is larger.
# Behaviour: ONNX saturates unless told otherwise: 500, 1e9 and infinity are 448. ml_dtypes makes NaN of all three,
#   and of 465 already (464 still rounds down to 448). One outlier in a table that was prepared with NumPy is a NaN
#   that the graph would not have made.
# Output seen:
#   ml_dtypes   [448.0, 448.0, nan, nan, nan, nan]
#   ONNX's Cast [448.0, 448.0, 448.0, 448.0, -448.0, 448.0]
# Source: https://onnx.ai/onnx/operators/onnx__Cast.html (table of float 8 types); https://github.com/jax-ml/ml_dtypes
#   (float8_e4m3fn: no infinities, NaN; nothing on overflow)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ml_dtypes==0.6.0 onnxruntime==1.32.0 onnx==1.23.2 numpy==2.3.4

cd "$work"
venv/bin/python - <<'PYTHON'
import ml_dtypes
import numpy as np
import onnxruntime as ort
from onnx import TensorProto, helper

numbers = np.array([448, 464, 465, 500, -1e9, np.inf], np.float32)
mine = numbers.astype(ml_dtypes.float8_e4m3fn).astype(np.float32)
graph = helper.make_graph(
    [
        helper.make_node("Cast", ["x"], ["c"], to=TensorProto.FLOAT8E4M3FN),
        helper.make_node("Cast", ["c"], ["y"], to=TensorProto.FLOAT),
    ],
    "g",
    [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None])],
    [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None])],
)
made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
graphs = ort.InferenceSession(made.SerializeToString()).run(None, {"x": numbers})[0]
print("ml_dtypes  ", mine.tolist())
print("ONNX's Cast", graphs.tolist())
assert mine[:2].tolist() == [448, 448] and np.isnan(mine[2:]).all()
assert graphs.tolist() == [448, 448, 448, 448, -448, 448]
print("As found.")
PYTHON
