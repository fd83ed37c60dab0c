#!/usr/bin/env bash
# onnxslim and onnxsim fold an input that has a default, so it can no longer be given.
#
# Packages: onnx==1.23.2, onnxslim==0.1.98, onnxsim==0.8.1, onnxruntime==1.32.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: an initializer that is a graph input as well is a default that a run may replace (ONNX IR since
#   version 4), so a simplifier must not compute with it.
# Behaviour: both take it for a constant, remove it from the inputs and fold what depends on it. The model
#   gives the same numbers as long as nobody sets the option; afterwards ONNX Runtime says "Invalid input
#   name". onnxsim reports that its check passed.
# Output seen:
#   onnxslim inputs after: ['x']
#   onnxsim inputs after: ['x']
# Source: ONNX IR specification, section on optional inputs and initializers; ONNX Runtime honours it and
#   warns
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnx==1.23.2 onnxslim==0.1.98 onnxsim==0.8.1 onnxruntime==1.32.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxruntime
import onnxsim
import onnxslim
from onnx import TensorProto, helper, numpy_helper


def scaled():
    float_, shape = TensorProto.FLOAT, ["rows", 2]
    inputs = [helper.make_tensor_value_info("x", float_, shape), helper.make_tensor_value_info("scale", float_, [1])]
    nodes = [helper.make_node("Mul", ["scale", "two"], ["f"]), helper.make_node("Mul", ["x", "f"], ["y"])]
    defaults = [
        numpy_helper.from_array(np.array([1], np.float32), "scale"),
        numpy_helper.from_array(np.array([2], np.float32), "two"),
    ]
    output = helper.make_tensor_value_info("y", float_, shape)
    graph = helper.make_graph(nodes, "g", inputs, [output], defaults)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def run(model, **given):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, {name: np.array(value, np.float32) for name, value in given.items()})[0].tolist()


assert run(scaled(), x=[[1, 1]]) == [[2, 2]] and run(scaled(), x=[[1, 1]], scale=[3]) == [[6, 6]]
simplified, checked = onnxsim.simplify(scaled())
for name, model in (("onnxslim", onnxslim.slim(scaled())), ("onnxsim", simplified)):
    print(name, "inputs after:", [given.name for given in model.graph.input])
    assert [given.name for given in model.graph.input] == ["x"]
    try:
        run(model, x=[[1, 1]], scale=[3])
        raise SystemExit(f"{name} kept the option")
    except Exception as error:
        assert "Invalid input name" in str(error), error
assert checked
print("As found.")
PYTHON
