#!/usr/bin/env bash
# MeanVarianceNormalization makes NaN of equal numbers in ONNX Runtime, and millions of near ones in onnx's reference.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the operator is defined as a function of simpler ones that adds 1e-9 to the deviation, so a row of equal
#   numbers gives zeros, and both runtimes give the same for everything, as they do for LayerNormalization.
# Behaviour: neither can be trusted, each in another place. ONNX Runtime adds nothing: a row without variance, such as
#   a blank line of a picture or an empty text's zeros, becomes NaN; the other rows are right. The reference follows the
#   function, whose variance is E(X^2) - (EX)^2: for 10000, 10000.01 and 10000.02 the difference of two large numbers is
#   0 in float32, and what is divided by 1e-9 comes out as millions, where ONNX Runtime says -1.22, 0 and 1.22.
# Output seen:
#   [1.0, 2.0, 3.0]               onnxruntime [-1.225, 0.0, 1.225] reference [-1.225, 0.0, 1.225]
#   [5.0, 5.0, 5.0]               onnxruntime [nan, nan, nan]      reference [0.0, 0.0, 0.0]
#   [10000.0, 10000.01, 10000.02] onnxruntime [-1.225, 0.0, 1.225] reference [-9765625.0, 0.0, 9765625.0]
# Source: https://onnx.ai/onnx/operators/onnx__MeanVarianceNormalization.html (formula and function body)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnxruntime
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [None, 3]) for name in "xy"]
node = helper.make_node("MeanVarianceNormalization", ["x"], ["y"], axes=[1])
model = helper.make_model(
    helper.make_graph([node], "g", ends[:1], ends[1:]), opset_imports=[helper.make_opsetid("", 13)], ir_version=9
)
rows = [[1.0, 2.0, 3.0], [5.0, 5.0, 5.0], [10000.0, 10000.01, 10000.02]]
given = {"x": np.array(rows, np.float32)}
session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
with np.errstate(invalid="ignore"):
    ours, reference = (runtime.run(None, given)[0].astype(float) for runtime in (session, ReferenceEvaluator(model)))
for row, one, other in zip(rows, ours.round(3).tolist(), reference.round(3).tolist(), strict=True):
    print(f"{row!s:29} onnxruntime {one!s:20} reference {other}")
exact = np.array([-1, 0, 1]) / np.sqrt(2 / 3)
assert np.allclose(ours[0], exact, atol=1e-3) and np.allclose(reference[0], exact, atol=1e-3)
assert np.isnan(ours[1]).all() and not reference[1].any()
assert np.allclose(ours[2], exact, atol=1e-3) and np.abs(reference[2]).max() > 1e6
print("As found.")
PYTHON
