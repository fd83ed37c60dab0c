#!/usr/bin/env bash
# The reference of onnx takes the plain sum for the L1 norm in LpNormalization: (3, -4) becomes (-3, 4).
#
# Packages: onnx==1.23.2, onnxruntime==1.32.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the reference that comes with onnx says what an operator means, and LpNormalization with p=1 divides by the
#   sum of magnitudes, so the magnitudes of each row add up to 1.
# Behaviour: the signs go into the sum. A vector with components of both signs, as every embedding has, comes back
#   turned round or blown up: (3, -4) is divided by -1, (3, -2.99) by .01, and (2, -2), whose sum is 0, is taken for a
#   vector of zeros and becomes one. ONNX Runtime divides by the magnitudes; p=2 is right in both. Vectors without
#   negative components, as tests like to have them, do not show it.
# Output seen:
#   [3.0, -4.0]   reference [-3.0, 4.0]      onnxruntime [0.429, -0.571]
#   [3.0, -2.99]  reference [300.0, -299.0]  onnxruntime [0.501, -0.499]
#   [2.0, -2.0]   reference [0.0, 0.0]       onnxruntime [0.5, -0.5]
# Source: https://onnx.ai/onnx/operators/onnx__LpNormalization.html (input divided by its Lp norm along the axis)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnx==1.23.2 onnxruntime==1.32.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnxruntime
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator


def build(order):
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 2]) for name in "xy"]
    node = helper.make_node("LpNormalization", ["x"], ["y"], p=order)
    graph = helper.make_graph([node], "g", ends[:1], ends[1:])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)


def normalize(order, vector):
    model = build(order)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    given = {"x": np.array([vector], np.float32)}
    with np.errstate(divide="ignore", invalid="ignore"):
        return [runtime.run(None, given)[0][0].astype(float) for runtime in (ReferenceEvaluator(model), session)]


for vector in ([3.0, -4.0], [3.0, -2.99], [2.0, -2.0]):
    reference, ours = normalize(1, vector)
    print(f"{vector!s:13} reference {reference.round(3).tolist()!s:16} onnxruntime {ours.round(3).tolist()}")
    assert np.isclose(np.abs(ours).sum(), 1)
    assert np.allclose(reference, np.array(vector) / sum(vector) if sum(vector) else 0, rtol=1e-3)
    assert not np.allclose(reference, ours)
    assert np.allclose(*normalize(2, vector))
print("As found.")
PYTHON
