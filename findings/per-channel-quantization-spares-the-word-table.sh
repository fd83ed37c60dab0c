#!/usr/bin/env bash
# quantize_dynamic(per_channel=True) gives the word table of an encoder one scale for all of its rows.
#
# Packages: onnx==1.23.2, onnxruntime==1.32.0, numpy==2.4.6, sympy==1.14.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: per channel means that each row of an embedding table gets a scale of its own, as each column of a
#   matrix product does.
# Behaviour: the table behind Gather is quantized too, without being asked for, with a single scale: one row a
#   hundred times as large as the others, as of a token that was never trained down, takes the precision of
#   all the rest.
# Output seen:
#   {'table_scale': 1, 'matrix_scale': 64} mean cosine 0.8932 with a scale a row 1.0
# Source: onnxruntime's documentation of quantize_dynamic: 'per_channel: quantize weights per channel'
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnx==1.23.2 onnxruntime==1.32.0 numpy==2.4.6 sympy==1.14.0

cd "$work"
venv/bin/python - <<'PYTHON'
import logging

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

logging.disable(logging.WARNING)
random = np.random.default_rng(0)
table = random.normal(size=(1000, 64)).astype(np.float32)
table[0] *= 100
matrix = random.normal(size=(64, 64)).astype(np.float32)
nodes = [helper.make_node("Gather", ["table", "ids"], ["rows"]), helper.make_node("MatMul", ["rows", "matrix"], ["y"])]
graph = helper.make_graph(
    nodes,
    "g",
    [helper.make_tensor_value_info("ids", TensorProto.INT64, ["n"])],
    [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 64])],
    [numpy_helper.from_array(table, "table"), numpy_helper.from_array(matrix, "matrix")],
)
onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), "whole.onnx")
quantize_dynamic("whole.onnx", "small.onnx", per_channel=True, weight_type=QuantType.QInt8)
scales = {one.name: max(1, int(np.prod(one.dims))) for one in onnx.load("small.onnx").graph.initializer if "scale" in one.name}
ids = np.arange(1, 200)


def run(file):
    return onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"]).run(None, {"ids": ids})[0]


def cosine(left, right):
    return float(((left * right).sum(1) / np.linalg.norm(left, axis=1) / np.linalg.norm(right, axis=1)).mean())


steps = np.abs(table).max(1, keepdims=True) / 127
kept = (np.round(table / steps) * steps)[ids] @ matrix
whole = run("whole.onnx")
print(scales, "mean cosine", round(cosine(whole, run("small.onnx")), 4), "with a scale a row", round(cosine(whole, kept), 4))
assert scales["table_scale"] == 1 and scales["matrix_scale"] == 64
assert cosine(whole, run("small.onnx")) < 0.95 and cosine(whole, kept) > 0.999
print("As found.")
PYTHON
