#!/usr/bin/env bash
# ONNX Runtime leaves out the first of two quantizations in a row, so numbers come out finer than the first makes them.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a pair of QuantizeLinear and DequantizeLinear rounds, so it may only go if another pair of the same scale
#   follows: then the second changes nothing.
# Behaviour: pairs of different scales are joined too, to the second. Steps of 10 followed by steps of .5 give 1.5 and
#   2.5 instead of 0, so a model that was trained or measured with the coarse steps gives other numbers, at the level
#   that is on when none is asked for.
# Output seen:
#   as written: 4 nodes [0.0, 0.0, 0.0, 100.0]
#   optimized: 2 nodes [0.5, 1.5, 2.5, 99.5]
#   steps of 10 alone: 2 nodes [0.0, 0.0, 0.0, 100.0]
# Source: https://github.com/microsoft/onnxruntime/pull/14024 (Q, DQ, Q, DQ become Q, DQ; a reviewer asks for the same
#   scale within a pair, nobody for that of both)
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
COARSE = "q = QuantizeLinear(x, coarse, zero) d = DequantizeLinear(q, coarse, zero)"
FINE = "r = QuantizeLinear(d, fine, zero) y = DequantizeLinear(r, fine, zero)"
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[4] x) => (float[4] y) <float coarse = {10}, float fine = {0.5}, uint8 zero = {0}> { NODES }"""


def run(title: str, nodes: str, level: ort.GraphOptimizationLevel) -> list[float]:
    """What comes out of four numbers."""
    model = onnx.parser.parse_model(GRAPH.replace("NODES", nodes))
    onnx.checker.check_model(model, full_check=True)
    options = ort.SessionOptions()
    options.graph_optimization_level = level
    options.optimized_model_filepath = "seen.onnx"
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    (y,) = session.run(None, {"x": np.array([0.4, 1.6, 2.5, 99.7], np.float32)})
    print(f"{title}: {len(onnx.load('seen.onnx').graph.node)} nodes {y.tolist()}")
    return y.tolist()


NONE, ALL = ort.GraphOptimizationLevel.ORT_DISABLE_ALL, ort.GraphOptimizationLevel.ORT_ENABLE_ALL
assert run("as written", f"{COARSE} {FINE}", NONE) == [0.0, 0.0, 0.0, 100.0]
assert run("optimized", f"{COARSE} {FINE}", ALL) == [0.5, 1.5, 2.5, 99.5]
assert run("steps of 10 alone", COARSE.replace(" d =", " y ="), ALL) == [0.0, 0.0, 0.0, 100.0]
print("As found.")
PYTHON
