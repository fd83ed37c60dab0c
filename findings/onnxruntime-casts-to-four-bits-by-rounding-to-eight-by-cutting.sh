#!/usr/bin/env bash
# ONNX Runtime's Cast rounds on the way to 4 bits and cuts on the way to 8, and what it rounds up beyond 7 becomes -8.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.3.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: Cast takes a float to INT4 as it takes one to INT8: the part behind the point is cut off, and 7.6, which lies
#   in INT4's range when it is cut, becomes 7.
# Behaviour: To INT8 and INT32 it cuts (2.5 is 2, 7.6 is 7), to INT4 it rounds halves away from zero (2.5 is 3) and
#   then keeps the lowest four bits: 7.6 becomes -8, the far end of the range. onnx's own reference evaluator cuts in
#   both. A graph that packs scaled weights by Cast has other weights than one that does it by QuantizeLinear, which
#   rounds halves to even and saturates.
# Output seen:
#   INT8  [2.0, 3.0, -2.0, 7.0]
#   INT4  [3.0, 4.0, -3.0, -8.0], reference evaluator [2.0, 3.0, -2.0, 7.0]
#   QuantizeLinear to INT4 [2.0, 4.0, -2.0, 7.0]
# Source: https://onnx.ai/onnx/operators/onnx__Cast.html (a cast from floating to fixed point is undefined only where
#   it is out of range; nothing says that the width decides how one rounds)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.3.4

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnxruntime as ort
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

numbers = np.array([2.5, 3.5, -2.5, 7.6], np.float32)


def model(nodes, constants=()):
    graph = helper.make_graph(
        nodes,
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None])],
        list(constants),
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)


def ran(made):
    return ort.InferenceSession(made.SerializeToString()).run(None, {"x": numbers})[0].tolist()


def there_and_back(kind):
    return model(
        [helper.make_node("Cast", ["x"], ["c"], to=kind), helper.make_node("Cast", ["c"], ["y"], to=TensorProto.FLOAT)]
    )


eight, four = ran(there_and_back(TensorProto.INT8)), ran(there_and_back(TensorProto.INT4))
reference = ReferenceEvaluator(there_and_back(TensorProto.INT4)).run(None, {"x": numbers})[0].tolist()
quantized = ran(
    model(
        [helper.make_node("QuantizeLinear", ["x", "s", "z"], ["c"]), helper.make_node("DequantizeLinear", ["c", "s", "z"], ["y"])],
        [helper.make_tensor("s", TensorProto.FLOAT, [], [1.0]), helper.make_tensor("z", TensorProto.INT4, [], [0])],
    )
)
print("INT8 ", eight)
print(f"INT4  {four}, reference evaluator {reference}")
print("QuantizeLinear to INT4", quantized)
assert eight == reference == [2, 3, -2, 7] and four == [3, 4, -3, -8] and quantized == [2, 4, -2, 7]
print("As found.")
PYTHON
