#!/usr/bin/env bash
# ONNX Runtime takes every power for the square where it sees a layer normalization, and the numbers are others.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: subtraction of the mean, power, mean, root and division become one LayerNormalization only if the power is 2;
#   optimization changes the last digits at most.
# Behaviour: the exponent is not looked at. A graph with the fourth power is fused as well, and its numbers are those of
#   the second; no warning, at the level that is on when none is asked for. The sibling for RMS normalization looks at
#   the exponent and leaves such a graph alone.
# Output seen:
#   power 2: unfused [-1.069, -0.535, 0.0, 1.604], fused [-1.069, -0.535, 0.0, 1.604] by LayerNormalization
#   power 4: unfused [-0.404, -0.202, 0.0, 0.606], fused [-1.069, -0.535, 0.0, 1.604] by LayerNormalization
#   RMS, power 2: unfused [0.0, 0.365, 0.73, 1.826], fused [0.0, 0.365, 0.73, 1.826] by SimplifiedLayerNormalization
#   RMS, power 4: unfused [0.0, 0.079, 0.158, 0.395], fused [0.0, 0.079, 0.158, 0.395] by 6 nodes
# Source: https://onnxruntime.ai/docs/performance/model-optimizations/graph-optimizations.html (layer normalization
#   fusion); https://github.com/microsoft/onnxruntime/issues/25855 (the same fusion takes shapes for granted)
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
CENTRED = "m = ReduceMean(x, axes) d = Sub(x, m)"
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[1, 4] x) => (float[1, 4] y)
<int64[1] axes = {{-1}}, float power = {{{power}}}, float eps = {{0.00001}}, float[4] one = {{1, 1, 1, 1}},
 float[4] zero = {{0, 0, 0, 0}}>
{{ {first} p = Pow({base}, power) v = ReduceMean(p, axes) ve = Add(v, eps) s = Sqrt(ve) n = Div({base}, s)
   {last} }}"""


def run(text: str, *, fused: bool) -> tuple[list[float], list[str]]:
    """The numbers that come out, and the nodes that made them."""
    model = onnx.parser.parse_model(text)
    onnx.checker.check_model(model, full_check=True)
    options = ort.SessionOptions()
    options.optimized_model_filepath = "seen.onnx"
    if not fused:
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    (y,) = session.run(None, {"x": np.array([[0, 1, 2, 5]], np.float32)})
    return [round(number, 3) for number in y[0].tolist()], [node.op_type for node in onnx.load("seen.onnx").graph.node]


def both(title: str, text: str) -> tuple[list[float], list[float], list[str]]:
    """The numbers without and with optimization, and the nodes with it."""
    (plain, _), (quick, nodes) = run(text, fused=False), run(text, fused=True)
    by = nodes[0] if len(nodes) == 1 else f"{len(nodes)} nodes"
    print(f"{title}: unfused {plain}, fused {quick} by {by}")
    return plain, quick, nodes


layer = {"first": CENTRED, "base": "d", "last": "g = Mul(n, one) y = Add(g, zero)"}
square = both("power 2", GRAPH.format(power=2, **layer))
fourth = both("power 4", GRAPH.format(power=4, **layer))
rms_layer = {"first": "", "base": "x", "last": "y = Mul(n, one)"}
rms_square = both("RMS, power 2", GRAPH.format(power=2, **rms_layer))
rms = both("RMS, power 4", GRAPH.format(power=4, **rms_layer))
assert square[0] == square[1] and square[2] == ["LayerNormalization"]
assert fourth[0] == [-0.404, -0.202, 0.0, 0.606] and fourth[1] == square[1] and fourth[2] == ["LayerNormalization"]
assert rms_square[2] == ["SimplifiedLayerNormalization"] and rms[0] == rms[1] and len(rms[2]) == 6
print("As found.")
PYTHON
