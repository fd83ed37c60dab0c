#!/usr/bin/env bash
# ONNX Runtime computes 1 / x * z of whole numbers as z / x: 1 / 2 * 8 is 4, which without optimization is 0.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a rule that saves a multiplication holds for fractions only; division of whole numbers drops the rest, so
#   1 / 2 is 0 whatever comes after it.
# Behaviour: the rule looks at the 1 and not at the type. int32 and int64 graphs give other numbers at every level of
#   optimization above none, shapes and counts computed so among them.
# Output seen:
#   int64: Div Mul [0, 0, 7, 0], optimized: Div [4, 3, 7, 1]
#   int32: Div Mul [0, 0, 7, 0], optimized: Div [4, 3, 7, 1]
#   float: Div Mul [4.0, 3.0, 7.0, 1.5], optimized: Div [4.0, 3.0, 7.0, 1.5]
# Source: https://onnxruntime.ai/docs/performance/model-optimizations/graph-optimizations.html (basic optimizations keep
#   the meaning); https://github.com/microsoft/onnxruntime/issues/26997 (division of whole numbers drops the rest)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxruntime as ort

ort.set_default_logger_severity(4)
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (TYPE[4] x, TYPE[4] z) => (TYPE[4] y) <TYPE one = {1}> { r = Div(one, x) y = Mul(r, z) }"""


def run(kind: str, level: ort.GraphOptimizationLevel) -> tuple[str, list[float]]:
    """The nodes that ran, and 1 / x * z."""
    model = onnx.parser.parse_model(GRAPH.replace("TYPE", kind))
    onnx.checker.check_model(model, full_check=True)
    options = ort.SessionOptions()
    options.graph_optimization_level = level
    options.optimized_model_filepath = "seen.onnx"
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    dtype = np.dtype({"float": "float32"}.get(kind, kind))
    (y,) = session.run(None, {"x": np.array([2, 3, 1, 4], dtype), "z": np.array([8, 9, 7, 6], dtype)})
    return " ".join(node.op_type for node in onnx.load("seen.onnx").graph.node), y.tolist()


seen = {}
for kind in ("int64", "int32", "float"):
    plain = run(kind, ort.GraphOptimizationLevel.ORT_DISABLE_ALL)
    quick = run(kind, ort.GraphOptimizationLevel.ORT_ENABLE_BASIC)
    print(f"{kind}: {plain[0]} {plain[1]}, optimized: {quick[0]} {quick[1]}")
    seen[kind] = (plain, quick)
assert seen["int64"] == seen["int32"] == (("Div Mul", [0, 0, 7, 0]), ("Div", [4, 3, 7, 1]))
assert seen["float"] == (("Div Mul", [4.0, 3.0, 7.0, 1.5]), ("Div", [4.0, 3.0, 7.0, 1.5]))
print("As found.")
PYTHON
