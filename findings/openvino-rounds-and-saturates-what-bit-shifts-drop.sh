#!/usr/bin/env bash
# OpenVINO computes ONNX's BitShift on bytes as products and quotients that are kept within a byte and rounded.
#
# Packages: openvino==2026.4.1, onnx==1.19.1, onnxruntime==1.27.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a graph with BitShift that OpenVINO reads and compiles gives the bits that ONNX defines, as it does in ONNX
#   Runtime: two values of 4 bits are taken out of a byte by `(x << 4) >> 4` and `x >> 4`.
# Behaviour: on the processor 0xAB << 4 is 0xFF, not 0xB0, and 0x1F >> 4 is 2, not 1; nothing is said. The frontend makes
#   Multiply and Divide by a power of two of it, and the plugin computes those in float32. A table of words with 4 bits a
#   value that is unpacked so gives an encoder whose vectors look well (unit length, finite) and mean something else: .80
#   was the cosine of a sentence with itself. OpenVINO's own BitwiseLeftShift and BitwiseRightShift are right.
# Output seen:
#   onnxruntime low [0, 15, 11, 15] high [0, 1, 10, 15]
#   openvino    low [0, 16, 16, 16] high [0, 2, 11, 16]
#   openvino, its own shifts: low [0, 15, 11, 15] high [0, 1, 10, 15]
# Source: https://onnx.ai/onnx/operators/onnx__BitShift.html; OpenVINO lists BitShift among the operators that it supports
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check openvino==2026.4.1 onnx==1.19.1 onnxruntime==1.27.0 \
  numpy==2.4.6
"$work/venv/bin/pip" uninstall --quiet --yes openvino-telemetry # importing openvino would report itself

cd "$work"
ORT_DISABLE_TELEMETRY=1 venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxruntime
import openvino
from onnx import TensorProto, helper

nodes = [
    helper.make_node("BitShift", ["x", "four"], ["raised"], direction="LEFT"),
    helper.make_node("BitShift", ["raised", "four"], ["low"], direction="RIGHT"),
    helper.make_node("BitShift", ["x", "four"], ["high"], direction="RIGHT"),
]
bytes_ = lambda name: helper.make_tensor_value_info(name, TensorProto.UINT8, ["n"])
four = helper.make_tensor("four", TensorProto.UINT8, [1], [4])
graph = helper.make_graph(nodes, "unpack", [bytes_("x")], [bytes_("low"), bytes_("high")], [four])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
onnx.checker.check_model(model)
onnx.save(model, "unpack.onnx")
x = np.array([0x00, 0x1F, 0xAB, 0xFF], np.uint8)

right = onnxruntime.InferenceSession("unpack.onnx", providers=["CPUExecutionProvider"]).run(None, {"x": x})
core = openvino.Core()


def run(graph):
    found = core.compile_model(graph, "CPU")({"x": x})
    return [found[name].tolist() for name in ("low", "high")]


told = run(core.read_model("unpack.onnx"))
mended = core.read_model("unpack.onnx")
shifts = {"Multiply": openvino.opset15.bitwise_left_shift, "Divide": openvino.opset15.bitwise_right_shift}
for node in mended.get_ops():
    if node.get_type_name() in shifts:
        power = node.input_value(1).get_node()
        shift = shifts[node.get_type_name()](node.input_value(0), power.input_value(1))
        node.output(0).replace(shift.output(0))
own = run(mended)
print("onnxruntime low", right[0].tolist(), "high", right[1].tolist())
print("openvino    low", told[0], "high", told[1])
print("openvino, its own shifts: low", own[0], "high", own[1])
assert right[0].tolist() == [0, 15, 11, 15] and right[1].tolist() == [0, 1, 10, 15]
assert told != [part.tolist() for part in right] and own == [part.tolist() for part in right]
print("As found.")
PYTHON
