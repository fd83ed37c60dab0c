#!/usr/bin/env bash
# ONNX Runtime in Python hands out a float8 result as plain uint8 numbers, and refuses bfloat16 and int4 ones.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.3.4, ml_dtypes==0.6.0 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: A result in one of the short types comes as an array of ml_dtypes (which onnx.numpy_helper uses for the same
#   tensors), or is refused where that is not possible, in the same way for all of them.
# Behaviour: bfloat16 and INT4 results raise after the run. A float8 result comes without a word as uint8: 1.5, 2 and
#   -3 are 60, 64 and 196, numbers that can be added, compared and ranked. Only view(ml_dtypes.float8_e4m3fn) gives
#   the values back.
# Output seen:
#   float8: uint8 [60, 64, 196], seen as float8_e4m3fn [1.5, 2.0, -3.0]
#   bfloat16: No corresponding Numpy type for Tensor Type. bfloat16
#   int4: No corresponding Numpy type for Tensor Type. Int4x2
# Source: https://onnxruntime.ai/docs/api/python/api_summary.html (run: "list of results, every result is either a
#   numpy array, a sparse tensor, a list or a dictionary")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.3.4 ml_dtypes==0.6.0

cd "$work"
venv/bin/python - <<'PYTHON'
import ml_dtypes
import numpy as np
import onnxruntime as ort
from onnx import TensorProto, helper


def result(kind):
    graph = helper.make_graph(
        [helper.make_node("Cast", ["x"], ["y"], to=kind)],
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None])],
        [helper.make_tensor_value_info("y", kind, [None])],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    session = ort.InferenceSession(made.SerializeToString())
    return session.run(None, {"x": np.array([1.5, 2, -3], np.float32)})[0]


def refusal(kind):
    try:
        result(kind)
    except RuntimeError as error:
        return str(error)
    return ""


eight = result(TensorProto.FLOAT8E4M3FN)
meant = eight.view(ml_dtypes.float8_e4m3fn).astype(np.float32)
print(f"float8: {eight.dtype} {eight.tolist()}, seen as float8_e4m3fn {meant.tolist()}")
brain, four = refusal(TensorProto.BFLOAT16), refusal(TensorProto.INT4)
print("bfloat16:", brain)
print("int4:", four)
assert eight.dtype == np.uint8 and eight.tolist() == [60, 64, 196] and meant.tolist() == [1.5, 2, -3]
assert "No corresponding Numpy type" in brain and "No corresponding Numpy type" in four
print("As found.")
PYTHON
