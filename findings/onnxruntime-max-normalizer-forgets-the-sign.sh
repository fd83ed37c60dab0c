#!/usr/bin/env bash
# The MAX Normalizer of ONNX Runtime divides by the largest number, where scikit-learn means the largest size.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, skl2onnx==1.20.0, scikit-learn==1.9.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: skl2onnx turns Normalizer("max") into a graph that gives the same numbers, as it does for "l1" and "l2".
# Behaviour: it becomes one Normalizer of ai.onnx.ml, whose text says X / max(X). ONNX Runtime takes that at its word:
#   a row whose largest number is small grows beyond 1, one of numbers below zero turns its signs round, one whose
#   largest is zero stays as it was. The reference of onnx takes sizes, as scikit-learn does. For L1 the same text says
#   X / sum(X), and there both take sizes.
# Output seen:
#   [-4.0, 2.0, 1.0] scikit-learn [-1.0, 0.5, 0.25] runtime [-2.0, 1.0, 0.5] reference [-1.0, 0.5, 0.25]
#   [-4.0, -2.0, -1.0] scikit-learn [-1.0, -0.5, -0.25] runtime [4.0, 2.0, 1.0] reference [-1.0, -0.5, -0.25]
#   [0.0, -3.0, 0.0] scikit-learn [0.0, -1.0, 0.0] runtime [0.0, -3.0, 0.0] reference [0.0, -1.0, 0.0]
#   l1: the same from all three
# Source: https://onnx.ai/onnx/operators/onnx_aionnxml_Normalizer.html
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 skl2onnx==1.20.0 scikit-learn==1.9.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnxruntime
from onnx.reference import ReferenceEvaluator
from skl2onnx import to_onnx
from sklearn.preprocessing import Normalizer

rows = np.array([[-4, 2, 1], [-4, -2, -1], [0, -3, 0]], np.float32)


def normalized(norm: str) -> list[np.ndarray]:
    """The rows by scikit-learn, by ONNX Runtime and by the reference of onnx."""
    model = to_onnx(Normalizer(norm).fit(rows), rows[:1])
    assert [(node.domain, node.op_type) for node in model.graph.node] == [("ai.onnx.ml", "Normalizer")]
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    asked = {"X": rows}
    return [Normalizer(norm).fit_transform(rows), session.run(None, asked)[0], ReferenceEvaluator(model).run(None, asked)[0]]


plain, runtime, reference = normalized("max")
for row, first, second, third in zip(rows.tolist(), plain.tolist(), runtime.tolist(), reference.tolist()):
    print(row, "scikit-learn", first, "runtime", second, "reference", third)
assert np.array_equal(plain, [[-1, 0.5, 0.25], [-1, -0.5, -0.25], [0, -1, 0]]) and np.array_equal(plain, reference)
assert np.array_equal(runtime, [[-2, 1, 0.5], [4, 2, 1], [0, -3, 0]])
first, second, third = normalized("l1")
assert np.allclose(first, second) and np.allclose(first, third)
print("l1: the same from all three")
print("As found.")
PYTHON
