#!/usr/bin/env bash
# onnxscript's optimizer forgets the sum of a ScatterND that adds to every row: what was added to is gone.
#
# Packages: onnxscript==0.7.2, onnx-ir==1.1.0, onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a ScatterND whose indices are all rows in order is the updates themselves only where they replace; where
#   reduction says add, mul or max, the data counts.
# Behaviour: the node becomes Identity of the updates whatever reduction says, with the rules that run when none are
#   named; the second source has it for x.index_put((i,), v, accumulate=True) of PyTorch. With one row left out the sum is
#   right.
# Output seen:
#   none: [10.0, 20.0] optimized [10.0, 20.0] by Identity
#   add: [11.0, 22.0] optimized [10.0, 20.0] by Identity
#   mul: [10.0, 40.0] optimized [10.0, 20.0] by Identity
#   add to one row: [11.0, 2.0] optimized [11.0, 2.0] by ScatterND
# Source: https://github.com/microsoft/onnxscript/pull/1925 (the rule) and
#   https://github.com/microsoft/onnxscript/pull/3049 (open, for graphs of PyTorch)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxscript==0.7.2 onnx-ir==1.1.0 onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxruntime as ort
from onnxscript import optimizer

ort.set_default_logger_severity(4)
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[2] x, float[ROWS] u) => (float[2] y) <int64[ROWS, 1] i = {INDICES}>
{ y = ScatterND<reduction = "HOW">(x, i, u) }"""


def run(model: onnx.ModelProto, rows: int) -> list[float]:
    """What comes out, with nothing optimized by the runtime itself."""
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    x, updates = np.array([1, 2], np.float32), np.array([10, 20], np.float32)[:rows]
    return session.run(None, {"x": x, "u": updates})[0].tolist()


def compare(title: str, how: str, rows: int) -> tuple[list[float], list[float]]:
    """The numbers as written and optimized."""
    text = GRAPH.replace("ROWS", str(rows)).replace("INDICES", ", ".join(map(str, range(rows)))).replace("HOW", how)
    model = onnx.parser.parse_model(text)
    onnx.checker.check_model(model, full_check=True)
    plain, quick = run(model, rows), optimizer.optimize(model)
    print(f"{title}: {plain} optimized {run(quick, rows)} by {quick.graph.node[0].op_type}")
    return plain, run(quick, rows)


assert compare("none", "none", 2) == ([10.0, 20.0], [10.0, 20.0])
assert compare("add", "add", 2) == ([11.0, 22.0], [10.0, 20.0])
assert compare("mul", "mul", 2) == ([10.0, 40.0], [10.0, 20.0])
assert compare("add to one row", "add", 1) == ([11.0, 2.0], [11.0, 2.0])
print("As found.")
PYTHON
