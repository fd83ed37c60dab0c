#!/usr/bin/env bash
# tract makes 0 of NaN in Relu and a limit in Clip, so a model that overflowed answers as if it were well.
#
# Packages: tract==0.23.9, onnx==1.23.2, onnxruntime==1.32.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: what is not a number stays so through Relu, Clip, Max and Min, as in numpy, PyTorch, the reference of onnx and
#   ONNX Runtime, so that a vector with NaN in it can be thrown away at the end.
# Behaviour: tract takes the larger or smaller of two numbers as Rust does, where NaN loses against any number: Relu
#   makes 0 of it, Clip its lower limit, Max and Min the other operand. A first layer that overflowed gives, one Relu
#   later, a vector of zeros, and a Softmax behind that the same share for each class: all finite, with nothing to see.
# Output seen:
#   Relu of 1, nan, -3: tract [1.0, 0.0, 0.0], ONNX Runtime [1.0, nan, 0.0]
#   Clip to -1 and 2: tract [1.0, -1.0, -1.0], ONNX Runtime [1.0, nan, -1.0]
#   Max with 0.5: tract [1.0, 0.5, 0.5], ONNX Runtime [1.0, nan, 0.5]
#   Min with 0.5: tract [0.5, 0.5, -3.0], ONNX Runtime [0.5, nan, -3.0]
# Source: README of tract (all "real life" models of the ONNX test suite pass; Relu, Clip, Max and Min are implemented
#   and tested); ReferenceEvaluator of onnx, which is numpy's maximum
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tract==0.23.9 onnx==1.23.2 onnxruntime==1.32.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import math

import numpy as np
import onnx
import onnxruntime
import tract
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

GIVEN = np.array([1, math.nan, -3], np.float32)
CASES = [
    ("Relu of 1, nan, -3", "Relu", [], [1, 0, 0], [1, math.nan, 0]),
    ("Clip to -1 and 2", "Clip", [-1, 2], [1, -1, -1], [1, math.nan, -1]),
    ("Max with 0.5", "Max", [0.5], [1, 0.5, 0.5], [1, math.nan, 0.5]),
    ("Min with 0.5", "Min", [0.5], [0.5, 0.5, -3], [0.5, math.nan, -3]),
]
for said, operator, limits, by_tract, by_others in CASES:
    constants = [numpy_helper.from_array(np.float32(limit), f"c{place}") for place, limit in enumerate(limits)]
    node = helper.make_node(operator, ["x", *(constant.name for constant in constants)], ["y"])
    x, y = (helper.make_tensor_value_info(name, TensorProto.FLOAT, [3]) for name in "xy")
    graph = helper.make_graph([node], "g", [x], [y], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, "model.onnx")
    session = onnxruntime.InferenceSession("model.onnx", providers=["CPUExecutionProvider"])
    (theirs,) = session.run(None, {"x": GIVEN})
    (reference,) = ReferenceEvaluator(model).run(None, {"x": GIVEN})
    (output,) = tract.onnx().load("model.onnx").into_model().into_runnable().run([GIVEN])
    ours = output.to_numpy()
    print(f"{said}: tract {ours.tolist()}, ONNX Runtime {theirs.tolist()}")
    np.testing.assert_array_equal(ours, by_tract)
    np.testing.assert_array_equal(theirs, by_others)
    np.testing.assert_array_equal(reference, by_others)
print("As found.")
PYTHON
