#!/usr/bin/env bash
# onnx's version converter carries Hardmax from opset 11 to 13 as it stands, where it means something else.
#
# Packages: onnx==1.23.2, onnxruntime==1.32.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a model that convert_version has brought to a newer opset computes what it did before; the converter knows
#   that Softmax, LogSoftmax and Hardmax changed together in opset 13, from all axes behind the named one to that axis
#   alone.
# Behaviour: Softmax and LogSoftmax are put between a Flatten and a Reshape, so that they go on as before. Hardmax is
#   left alone: what picked one number of each text now picks one of each column. No error, no warning, and shapes and
#   the check of the model are the same before and after.
# Output seen:
#   Softmax     Shape, Flatten, Softmax, Reshape     same: True
#   LogSoftmax  Shape, Flatten, LogSoftmax, Reshape  same: True
#   Hardmax     Hardmax                              same: False
#   Hardmax before [[[0.0, 0.0], [0.0, 1.0]]] after [[[0.0, 0.0], [1.0, 1.0]]]
# Source: https://github.com/onnx/onnx/pull/2879 (the three operators change together) and pull/4974 (the converter
#   keeps what Softmax computes); https://github.com/apache/tvm/issues/19420 spells out both meanings
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnx==1.23.2 onnxruntime==1.32.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, version_converter

given = {"x": np.array([[[1, 2], [3, 4]]], np.float32)}


def run(model):
    onnx.checker.check_model(model)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, given)[0]


seen = {}
for operator in ("Softmax", "LogSoftmax", "Hardmax"):
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 2, 2]) for name in "xy"]
    graph = helper.make_graph([helper.make_node(operator, ["x"], ["y"], axis=1)], "g", ends[:1], ends[1:])
    older = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=8)
    newer = version_converter.convert_version(older, 13)
    seen[operator] = before, after = run(older), run(newer)
    nodes = ", ".join(node.op_type for node in newer.graph.node)
    print(f"{operator:11} {nodes:36} same: {np.allclose(before, after)}")
before, after = seen["Hardmax"]
print("Hardmax before", before.tolist(), "after", after.tolist())
assert np.allclose(*seen["Softmax"]) and np.allclose(*seen["LogSoftmax"])
assert before.tolist() == [[[0, 0], [0, 1]]] and before.shape == after.shape
assert not np.allclose(before, after)
print("As found.")
PYTHON
