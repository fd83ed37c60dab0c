#!/usr/bin/env bash
# A float16 graph that overflows gives finite numbers in ONNX Runtime on a processor, until the overflow is looked at.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux x86-64)
# Date: 2026-11-29
# Guess: where there is no kernel for float16 the operator is computed in float32 and its result is rounded to float16,
#   which the graph says it is; 300 * 300 is infinite then, as in ONNX's reference and in numpy. And
#   an output that is added to look at a number in between changes nothing else.
# Behaviour: the casts to float16 and back that stand between two such operators are taken out, also when all
#   optimizations are switched off; what lies between them stays in float32. The length of a vector of 384 numbers of
#   300 (its squares add up to 34 million) is right, and the unit vector too. With the sum as a second output, that
#   output is infinite. A run on a processor thus says nothing of how an encoder that was turned into float16
#   overflows where numbers really are float16 (the reference here; no card was tried), and the search for the place
#   with further outputs shows infinities that were not in the run before.
# Output seen:
#   no optimization: unit vector begins 0.0510; with the squares as an output: their sum inf, unit vector begins 0.0510
#   all of them:     unit vector begins 0.0510; with the squares as an output: their sum inf, unit vector begins 0.0510
#   reference:       unit vector begins 0.0000; with the squares as an output: their sum inf, unit vector begins 0.0000
# Source: https://github.com/microsoft/onnxruntime (core/optimizer/insert_cast_transformer.cc: casts that are put around
#   nodes without a kernel, RemoveDuplicateCastTransformer, which spares those that make a graph's output)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cat > "$work/length.py" <<'PYTHON'
import numpy as np
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper
from onnx.reference import ReferenceEvaluator

np.seterr(all="ignore")
rows = np.full((1, 384), 300, np.float16)


def build(*, show_sum: bool) -> bytes:
    half = TensorProto.FLOAT16
    nodes = [
        helper.make_node("Mul", ["x", "x"], ["squares"]),
        helper.make_node("ReduceSum", ["squares", "axis"], ["sum"], keepdims=1),
        helper.make_node("Sqrt", ["sum"], ["length"]),
        helper.make_node("Div", ["x", "length"], ["unit"]),
    ]
    outputs = [helper.make_tensor_value_info("unit", half, [1, 384])]
    if show_sum:
        outputs.append(helper.make_tensor_value_info("sum", half, [1, 1]))
    inputs = [helper.make_tensor_value_info("x", half, [1, 384])]
    graph = helper.make_graph(nodes, "unit", inputs, outputs, [numpy_helper.from_array(np.array([1]), "axis")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return model.SerializeToString()


def by_runtime(level):
    options = ort.SessionOptions()
    options.graph_optimization_level = level
    return lambda model: ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def by_reference(model):
    return ReferenceEvaluator(model)


levels = ort.GraphOptimizationLevel
ways = {
    "no optimization:": by_runtime(levels.ORT_DISABLE_ALL),
    "all of them:": by_runtime(levels.ORT_ENABLE_ALL),
    "reference:": by_reference,
}
for name, opened in ways.items():
    alone = opened(build(show_sum=False)).run(None, {"x": rows})[0]
    beside, total = opened(build(show_sum=True)).run(None, {"x": rows})
    assert alone.dtype == beside.dtype == total.dtype == np.float16
    print(
        f"{name:16} unit vector begins {alone[0, 0]:.4f}; with the squares as an output: their sum {total[0, 0]},"
        f" unit vector begins {beside[0, 0]:.4f}"
    )
    assert np.isinf(total).all()
    expected = 0 if name == "reference:" else 384**-0.5
    assert np.allclose(alone, expected, atol=1e-4), alone
PYTHON
"$work/venv/bin/python" "$work/length.py"
echo "As found."
