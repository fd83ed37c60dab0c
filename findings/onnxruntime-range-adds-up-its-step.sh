#!/usr/bin/env bash
# ONNX Runtime's Range adds its step again and again, so positions of a fraction drift from where ONNX puts them.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the operator's text gives the formula, output[i] = start + i * delta; each number is rounded once or twice,
#   whatever stands before it, as in numpy and in ONNX's reference.
# Behaviour: the kernel keeps one float32 and adds delta to it for each place, so every rounding is carried on. Of steps
#   of a third, with which positions are squeezed for long texts, the last of 12,288 is 4,095.27 where it should be
#   4,095.67: .4 of a position off, and more the longer the text. Rotary angles computed from such a Range are not those
#   of the model that was exported. Steps of 1, a half or a quarter are exact, so tests with them pass; a
#   Range of whole numbers that is multiplied afterwards is right.
# Output seen:
#   step 0.3333, 12288 numbers: last 4095.2666, by ONNX 4095.6667, reference 4095.6667, multiplied 4095.6667
#   step 0.1000, 10000 numbers: last  999.8029, by ONNX  999.9000, reference  999.9000, multiplied  999.9000
#   step 0.2500, 16384 numbers: last 4095.7500, by ONNX 4095.7500, reference 4095.7500, multiplied 4095.7500
# Source: https://onnx.ai/onnx/operators/onnx__Range.html (pseudocode of the output);
#   https://github.com/microsoft/onnxruntime (core/providers/cpu/generator/range.cc: start += delta)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cat > "$work/steps.py" <<'PYTHON'
import numpy as np
import onnxruntime as ort
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

scalars = [helper.make_tensor_value_info(name, TensorProto.FLOAT, []) for name in ("start", "limit", "delta")]
whole = [helper.make_tensor(name, TensorProto.FLOAT, [], [value]) for name, value in (("zero", 0), ("one", 1))]
nodes = [
    helper.make_node("Range", ["start", "limit", "delta"], ["y"]),
    helper.make_node("Size", ["y"], ["count"]),
    helper.make_node("Cast", ["count"], ["places"], to=TensorProto.FLOAT),
    helper.make_node("Range", ["zero", "places", "one"], ["index"]),
    helper.make_node("Mul", ["index", "delta"], ["multiplied"]),
]
results = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n"]) for name in ("y", "multiplied")]
graph = helper.make_graph(nodes, "positions", scalars, results, whole)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
reference = ReferenceEvaluator(model)

off = {}
for limit, delta in ((4096, 1 / 3), (1000, 0.1), (4096, 0.25)):
    given = {"start": np.float32(0), "limit": np.float32(limit), "delta": np.float32(delta)}
    given = {name: np.array(value) for name, value in given.items()}
    found, multiplied = session.run(None, given)
    expected = np.arange(len(found), dtype=np.float32) * np.float32(delta)
    by_reference = reference.run(None, given)[0]
    print(
        f"step {delta:.4f}, {len(found)} numbers: last {found[-1]:9.4f}, by ONNX {expected[-1]:9.4f},"
        f" reference {by_reference[-1]:9.4f}, multiplied {multiplied[-1]:9.4f}"
    )
    assert np.array_equal(by_reference, expected) and np.array_equal(multiplied, expected)
    off[delta] = float(np.abs(found - expected).max())
assert off[1 / 3] > 0.3 and off[0.1] > 0.05 and off[0.25] == 0, off
PYTHON
"$work/venv/bin/python" "$work/steps.py"
echo "As found."
