#!/usr/bin/env bash
# onnxslim writes the size of a constant into an input that may have any size, and the model no longer takes size 1.
#
# Packages: onnxslim==0.1.98, onnxsim==0.8.1, onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: an input with a name for its size keeps it. Beside a constant of size 3 it may be 3 or 1, since what has size 1
#   is spread, so a simplifier can conclude nothing.
# Behaviour: Mul, Add and Expand make "rows" a 3 in the input's own shape although no node is taken away; a single row,
#   which ran before, is refused at the door. onnxsim keeps the name.
# Output seen:
#   Mul: as written ['rows'] runs with 1: True, onnxslim [3] False, onnxsim ['rows'] True
#   Add: as written ['rows'] runs with 1: True, onnxslim [3] False, onnxsim ['rows'] True
#   Expand: as written ['rows'] runs with 1: True, onnxslim [3] False, onnxsim ['rows'] True
# Source: https://github.com/inisis/OnnxSlim/issues/127 and https://github.com/inisis/OnnxSlim/issues/102 (names of sizes
#   that were lost, and that they are to be kept)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxslim==0.1.98 onnxsim==0.8.1 onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6 sympy==1.14.0

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxruntime as ort
import onnxsim
import onnxslim
from onnxruntime.capi.onnxruntime_pybind11_state import InvalidArgument

ort.set_default_logger_severity(4)
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[rows] x) => (float[out] y) <float[3] two = {2, 2, 2}, int64[1] three = {3}> { y = NODE }"""


def takes(model: onnx.ModelProto) -> tuple[list[object], bool]:
    """The shape of the input, and whether one row runs as three."""
    shape = [size.dim_value or size.dim_param for size in model.graph.input[0].type.tensor_type.shape.dim]
    session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    try:
        return shape, session.run(None, {"x": np.ones(1, np.float32)})[0].shape == (3,)
    except InvalidArgument:
        return shape, False


for node in ("Mul(x, two)", "Add(x, two)", "Expand(x, three)"):
    text = GRAPH.replace("NODE", node)
    onnx.checker.check_model(onnx.parser.parse_model(text), full_check=True)
    plain = takes(onnx.parser.parse_model(text))
    slim = onnxslim.slim(onnx.parser.parse_model(text))
    simple = takes(onnxsim.simplify(onnx.parser.parse_model(text))[0])
    name, (small, runs) = node.partition("(")[0], takes(slim)
    print(f"{name}: as written {plain[0]} runs with 1: {plain[1]}, onnxslim {small} {runs}, onnxsim", *simple)
    assert [kept.op_type for kept in slim.graph.node] == [name]
    assert plain == simple == (["rows"], True) and (small, runs) == ([3], False)
print("As found.")
PYTHON
