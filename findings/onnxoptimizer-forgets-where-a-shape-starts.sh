#!/usr/bin/env bash
# onnxoptimizer forgets where a Shape starts when it takes the Slice behind it away: a size of 4 becomes one of 3.
#
# Packages: onnxoptimizer==0.4.2, onnxsim==0.8.1, onnxscript==0.7.2, onnx-ir==1.1.0, onnxruntime==1.32.0, onnx==1.23.2,
#   numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a slice of a known shape can be written down as numbers; Shape has had start and end for years, so they are
#   taken into account.
# Behaviour: of an input (batch, 3, 4) Shape from 1 on is (3, 4), and its second number is 4; the optimizer counts from
#   the beginning and writes down 3. What is reshaped by that number has another shape, or does not run. A Gather behind
#   the same Shape is right, and so are the slices of onnxsim and onnxscript.
# Output seen:
#   Slice: as written [4], onnxoptimizer [3], onnxsim [4], onnxscript [4]
#   Gather: as written [4], onnxoptimizer [4], onnxsim [4], onnxscript [4]
# Source: https://github.com/onnx/optimizer/pull/82 (the pass); https://github.com/onnx/optimizer/issues/263 (open: its
#   results differ)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxoptimizer==0.4.2 onnxsim==0.8.1 onnxscript==0.7.2 \
  onnx-ir==1.1.0 onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxoptimizer
import onnxruntime as ort
import onnxsim
from onnxscript import optimizer

ort.set_default_logger_severity(4)
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[batch, 3, 4] x) => (int64[1] y) <int64[1] one = {1}, int64[1] two = {2}>
{ s = Shape<start = 1>(x) y = LAST }"""


def run(model: onnx.ModelProto) -> list[int]:
    """The number that comes out, with nothing optimized by the runtime itself."""
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": np.zeros((2, 3, 4), np.float32)})[0].tolist()


def compare(last: str) -> dict[str, list[int]]:
    """The number by tool."""

    def written() -> onnx.ModelProto:
        model = onnx.parser.parse_model(GRAPH.replace("LAST", last))
        onnx.checker.check_model(model, full_check=True)
        return model

    seen = {
        "as written": run(written()),
        "onnxoptimizer": run(onnxoptimizer.optimize(written())),
        "onnxsim": run(onnxsim.simplify(written())[0]),
        "onnxscript": run(optimizer.optimize(written())),
    }
    print(last.partition("(")[0] + ":", ", ".join(f"{name} {number}" for name, number in seen.items()))
    return seen


assert list(compare("Slice(s, one, two)").values()) == [[4], [3], [4], [4]]
assert list(compare("Gather(s, one)").values()) == [[4], [4], [4], [4]]
print("As found.")
PYTHON
