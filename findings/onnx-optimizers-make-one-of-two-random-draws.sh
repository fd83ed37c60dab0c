#!/usr/bin/env bash
# Optimizers of ONNX graphs make one of two draws of chance: a difference of two noises becomes 0.
#
# Packages: onnxslim==0.1.98, onnxsim==0.8.1, onnxoptimizer==0.4.2, onnxscript==0.7.2, onnxruntime==1.32.0,
#   onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: what draws at random is never the same expression twice, and every tool that joins equal nodes leaves it alone,
#   as ONNX Runtime's authors asked themselves when they wrote theirs.
# Behaviour: onnxslim, onnxsim and onnxoptimizer join two RandomNormalLike nodes. onnxscript and ONNX Runtime spare
#   these, but join two Bernoulli nodes, ONNX Runtime at the level that is on when none is asked for. Two Dropouts that
#   are told to drop are joined by all but ONNX Runtime. A mean over several masks then is that of one.
# Output seen (whether the two draws still differ):
#   RandomNormalLike: none True, onnxslim False, onnxsim False, onnxoptimizer False, onnxscript True, runtime True
#   Bernoulli: none True, onnxslim False, onnxsim False, onnxoptimizer False, onnxscript False, runtime False
#   Dropout: none True, onnxslim False, onnxsim False, onnxoptimizer False, onnxscript False, runtime True
# Source: https://github.com/microsoft/onnxruntime/pull/3047 (joining equal nodes, and the question what to do with
#   draws without a seed); https://onnx.ai/onnx/operators/onnx__Bernoulli.html (a seed is generated where none is given)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxslim==0.1.98 onnxsim==0.8.1 onnxoptimizer==0.4.2 onnxscript==0.7.2 onnx-ir==1.1.0 onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6 sympy==1.14.0

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnx
import onnxoptimizer
import onnxruntime as ort
import onnxsim
import onnxslim
from onnxscript import optimizer

ort.set_default_logger_severity(4)
NONE, ALL = ort.GraphOptimizationLevel.ORT_DISABLE_ALL, ort.GraphOptimizationLevel.ORT_ENABLE_ALL
GRAPH = """<ir_version: 9, opset_import: ["" : 18]>
graph (float[1000] x) => (float[1000] y) <float half = {0.5}, bool drop = {1}>
{ a = DRAW b = DRAW y = Sub(a, b) }"""


def differ(model: onnx.ModelProto, level: ort.GraphOptimizationLevel = NONE) -> bool:
    """Whether any of a thousand differences of two draws is not 0."""
    options = ort.SessionOptions()
    options.graph_optimization_level = level
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return bool(session.run(None, {"x": np.full(1000, 0.5, np.float32)})[0].any())


def compare(draw: str) -> dict[str, bool]:
    """Whether two draws differ, by tool."""

    def written() -> onnx.ModelProto:
        model = onnx.parser.parse_model(GRAPH.replace("DRAW", draw))
        onnx.checker.check_model(model, full_check=True)
        return model

    seen = {
        "none": differ(written()),
        "onnxslim": differ(onnxslim.slim(written())),
        "onnxsim": differ(onnxsim.simplify(written())[0]),
        "onnxoptimizer": differ(onnxoptimizer.optimize(written())),
        "onnxscript": differ(optimizer.optimize(written())),
        "runtime": differ(written(), ALL),
    }
    print(draw.partition("(")[0] + ":", ", ".join(f"{name} {answer}" for name, answer in seen.items()))
    return seen


assert list(compare("RandomNormalLike(x)").values()) == [True, False, False, False, True, True]
assert list(compare("Bernoulli(x)").values()) == [True, False, False, False, False, False]
assert list(compare("Dropout(x, half, drop)").values()) == [True, False, False, False, False, True]
print("As found.")
PYTHON
