#!/usr/bin/env bash
# onnxoptimizer drops the first of two Reshapes, and a 0 in the second then takes its size from another array.
#
# Packages: onnxoptimizer==0.4.2, onnxslim==0.1.98, onnxsim==0.8.1, onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6
#   (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: of two Reshapes in a row only the last matters, unless it says 0, "as in what I was given", which then is what
#   the first one made; an optimizer keeps both there, or writes the number in.
# Behaviour: the first is dropped as one of two idempotent operators. (2, 3, 4) to (6, 4) to (0, -1) comes out as
#   (2, 12) instead of (6, 4): the same numbers in another shape, with the passes that run when none are named. Where
#   the sizes differ otherwise, the model no longer runs. onnxslim and onnxsim keep the shape.
# Output seen:
#   as written (6, 4), onnxoptimizer (2, 12), onnxslim (6, 4), onnxsim (6, 4)
#   eliminate_consecutive_idempotent_ops alone (2, 12)
# Source: https://github.com/onnxsim/onnxsim/pull/1030 (onnxsim's own pass declines where a 0 stands);
#   https://onnx.ai/onnx/operators/onnx__Reshape.html (0 copies the size of the input)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxoptimizer==0.4.2 onnxslim==0.1.98 onnxsim==0.8.1 onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6 sympy==1.14.0

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxoptimizer
import onnxruntime as ort
import onnxsim
import onnxslim

ort.set_default_logger_severity(4)
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[2, 3, 4] x) => (float[rows, columns] y) <int64[2] first = {6, 4}, int64[2] second = {0, -1}>
{ m = Reshape(x, first) y = Reshape(m, second) }"""


def written() -> onnx.ModelProto:
    """The graph, new for each optimizer."""
    model = onnx.parser.parse_model(GRAPH)
    onnx.checker.check_model(model, full_check=True)
    return model


def shape_of(model: onnx.ModelProto) -> tuple[int, ...]:
    """The shape that comes out, with nothing optimized by the runtime itself."""
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": np.zeros((2, 3, 4), np.float32)})[0].shape


seen = {
    "as written": shape_of(written()),
    "onnxoptimizer": shape_of(onnxoptimizer.optimize(written())),
    "onnxslim": shape_of(onnxslim.slim(written())),
    "onnxsim": shape_of(onnxsim.simplify(written())[0]),
}
alone = shape_of(onnxoptimizer.optimize(written(), ["eliminate_consecutive_idempotent_ops"]))
print(", ".join(f"{name} {shape}" for name, shape in seen.items()))
print("eliminate_consecutive_idempotent_ops alone", alone)
assert seen["as written"] == seen["onnxslim"] == seen["onnxsim"] == (6, 4)
assert seen["onnxoptimizer"] == alone == (2, 12)
print("As found.")
PYTHON
