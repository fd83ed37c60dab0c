#!/usr/bin/env bash
# onnxoptimizer moves the zeros of a Pad into the pool behind it, which does not see them: the maximum of 0, -4 is -4.
#
# Packages: onnxoptimizer==0.4.2, onnxslim==0.1.98, onnxsim==0.8.1, onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6
#   (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a Pad of zeros is taken into a pool only where the pool counts its own padding as zeros, as a mean with
#   count_include_pad does; MaxPool leaves its padding out.
# Behaviour: it is taken into MaxPool, and below zero the greatest number at the edge is another. It is also taken into
#   an AveragePool that has a padding of its own, which does not count: the zeros no longer count either. The passes
#   that run when none are named do so. onnxslim, onnxsim and ONNX Runtime, which all join Pad and pool too where they
#   may, give what is written.
# Output seen:
#   MaxPool: as written [0.0, -2.0, -1.0, 0.0], onnxoptimizer [-3.0, -2.0, -1.0, -1.0], others as written
#   AveragePool: as written [-2.0, -2.33, -3.0, -2.0, -1.0, -0.5], onnxoptimizer [-1.33, -2.33, -3.0, -2.0, -1.0,
#     -0.33], others as written
# Source: https://github.com/onnx/optimizer/pull/318 (open, for MaxPool only)
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
NONE, ALL = ort.GraphOptimizationLevel.ORT_DISABLE_ALL, ort.GraphOptimizationLevel.ORT_ENABLE_ALL
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[1, 1, 4] x) => (float[1, 1, length] y) <int64[6] pads = {0, 0, 1, 0, 0, 1}>
{ m = Pad(x, pads) y = POOL(m) }"""


def run(model: onnx.ModelProto, level: ort.GraphOptimizationLevel = NONE) -> list[float]:
    """What comes out of four numbers below zero."""
    options = ort.SessionOptions()
    options.graph_optimization_level = level
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    (y,) = session.run(None, {"x": np.array([[[-4, -3, -2, -1]]], np.float32)})
    return [round(number, 2) for number in y.ravel().tolist()]


def compare(pool: str) -> tuple[list[float], list[float], bool]:
    """The numbers as written and by onnxoptimizer, and whether the others give those that are written."""

    def written() -> onnx.ModelProto:
        model = onnx.parser.parse_model(GRAPH.replace("POOL", pool))
        onnx.checker.check_model(model, full_check=True)
        return model

    plain, changed = run(written()), run(onnxoptimizer.optimize(written()))
    others = (run(onnxslim.slim(written())), run(onnxsim.simplify(written())[0]), run(written(), ALL))
    same = all(other == plain for other in others)
    said = "as written" if same else others
    print(f"{pool.partition('<')[0]}: as written {plain}, onnxoptimizer {changed}, others {said}")
    return plain, changed, same


greatest = compare("MaxPool<kernel_shape = [3]>")
mean = compare("AveragePool<kernel_shape = [3], pads = [1, 1]>")
assert greatest == ([0.0, -2.0, -1.0, 0.0], [-3.0, -2.0, -1.0, -1.0], True)
assert mean == ([-2.0, -2.33, -3.0, -2.0, -1.0, -0.5], [-1.33, -2.33, -3.0, -2.0, -1.0, -0.33], True)
print("As found.")
PYTHON
