#!/usr/bin/env bash
# onnxscript's optimizer makes one Clip of two whose ranges do not meet, and the numbers that come out change.
#
# Packages: onnxscript==0.7.2, onnx-ir==1.1.0, onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: the last of two limits in a row has the last word: what is clipped to 1..2 and then to 3..4 is 3, and what a
#   Relu has seen is not negative.
# Behaviour: the optimizer takes the larger minimum and the smaller maximum, here 3..2, and Clip gives the maximum where
#   that is the smaller: 2, below the range that was asked for last. A Relu behind a Clip to -1..-.5 becomes a Clip to
#   0..-.5, and the result is negative. onnxslim and onnxsim leave the same graphs right.
# Output seen:
#   Clip 1..2, Clip 3..4: [3.0, 3.0, 3.0] optimized [2.0, 2.0, 2.0] by Clip
#   Clip -1..-0.5, Relu: [0.0, 0.0, 0.0] optimized [-0.5, -0.5, -0.5] by Clip
#   onnxslim [3.0, 3.0, 3.0] [0.0, 0.0, 0.0], onnxsim [3.0, 3.0, 3.0] [0.0, 0.0, 0.0]
# Source: https://github.com/microsoft/onnxscript/pull/2410 (the rule); https://onnx.ai/onnx/operators/onnx__Clip.html
#   (where min is the larger, all is max)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxscript==0.7.2 onnx-ir==1.1.0 onnxslim==0.1.98 onnxsim==0.8.1 onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6 sympy==1.14.0

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxruntime as ort
import onnxsim
import onnxslim
from onnxscript import optimizer

ort.set_default_logger_severity(4)
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[3] x) => (float[3] y) <float a = {LOW}, float b = {HIGH}, float c = {3}, float d = {4}>
{ m = Clip(x, a, b) LAST }"""


def model_of(low: float, high: float, last: str) -> onnx.ModelProto:
    """A graph that limits and limits again."""
    text = GRAPH.replace("LOW", str(low)).replace("HIGH", str(high)).replace("LAST", last)
    model = onnx.parser.parse_model(text)
    onnx.checker.check_model(model, full_check=True)
    return model


def run(model: onnx.ModelProto) -> list[float]:
    """What comes out of three numbers, with nothing optimized by the runtime itself."""
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": np.array([-7, 0, 7], np.float32)})[0].tolist()


others = {"onnxslim": [], "onnxsim": []}
for title, (low, high, last), plain, changed in (
    ("Clip 1..2, Clip 3..4", (1.0, 2.0, "y = Clip(m, c, d)"), [3.0] * 3, [2.0] * 3),
    ("Clip -1..-0.5, Relu", (-1.0, -0.5, "y = Relu(m)"), [0.0] * 3, [-0.5] * 3),
):
    quick = optimizer.optimize(model_of(low, high, last))
    nodes = [node.op_type for node in quick.graph.node]
    print(f"{title}: {run(model_of(low, high, last))} optimized {run(quick)} by {' '.join(nodes)}")
    assert run(model_of(low, high, last)) == plain and run(quick) == changed and nodes == ["Clip"]
    others["onnxslim"].append(run(onnxslim.slim(model_of(low, high, last))))
    others["onnxsim"].append(run(onnxsim.simplify(model_of(low, high, last))[0]))
print(", ".join(f"{name} {first} {second}" for name, (first, second) in others.items()))
assert others["onnxslim"] == others["onnxsim"] == [[3.0] * 3, [0.0] * 3]
print("As found.")
PYTHON
