#!/usr/bin/env bash
# The float16 conversion of onnxconverter-common makes 10,000 of a weight of 20,000, which float16 holds.
#
# Packages: onnxconverter-common==1.16.0, onnx==1.23.2, onnxruntime==1.32.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a number that float16 can hold is rounded to it, one that it cannot hold becomes its largest or 0: up to 65,504,
#   down to 6e-08.
# Behaviour: all that is larger than 10,000 becomes 10,000, and what is smaller than 1e-07 becomes 1.2e-07, two of the
#   smallest steps, also what NumPy rounds to 0: a weight of 1e-08 grows twelvefold. A position of 20,000 in a table, a
#   scale, a constant are wrong by half, the small weights of a layer all become one number. The warning names only the
#   largest and the smallest number of an array. The converter of the same name in onnxruntime keeps 20,000, and makes
#   the smallest step of what is smaller than that.
# Output seen:
#   weights              [20000.0, -30000.0, 65000.0, 0.0, 3e-08, 1e-08]
#   NumPy's float16      [20000.0, -30000.0, 64992.0, 0.0, 6e-08, 0.0]
#   onnxconverter-common [10000.0, -10000.0, 10000.0, 0.0, 1.2e-07, 1.2e-07]
#   onnxruntime          [20000.0, -30000.0, 64992.0, 0.0, 6e-08, 6e-08]
# Source: https://github.com/microsoft/onnxconverter-common/issues/295 (open: why 1e4, when the largest is 65504);
#   docstring of convert_np_to_float16
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxconverter-common==1.16.0 onnx==1.23.2 onnxruntime==1.32.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import warnings
from collections.abc import Callable

import numpy as np
import onnx
import onnxconverter_common.float16
import onnxruntime.transformers.float16
from onnx import TensorProto, helper, numpy_helper

warnings.simplefilter("ignore")
weights = np.array([20000, -30000, 65000, 0, 3e-8, 1e-8], np.float32)


def converted(convert: Callable[[onnx.ModelProto], onnx.ModelProto]) -> np.ndarray:
    """The weights as a conversion to float16 leaves them in a model that adds them to its input."""
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [len(weights)]) for name in "xy"]
    add = helper.make_node("Add", ["x", "w"], ["y"])
    graph = helper.make_graph([add], "g", ends[:1], ends[1:], [numpy_helper.from_array(weights, "w")])
    model = convert(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]))
    return numpy_helper.to_array(model.graph.initializer[0])


def shown(numbers: np.ndarray) -> list[float]:
    """Rounded to two digits where they are small."""
    return [float(f"{number:.1e}") if abs(number) < 1 else float(number) for number in numbers]


halves = weights.astype(np.float16)
common = converted(onnxconverter_common.float16.convert_float_to_float16)
runtime = converted(onnxruntime.transformers.float16.convert_float_to_float16)
assert common.dtype == runtime.dtype == np.float16
for name, numbers in (("weights", weights), ("NumPy's float16", halves), ("onnxconverter-common", common), ("onnxruntime", runtime)):
    print(f"{name:20}", shown(numbers))
assert shown(halves) == [20000, -30000, 64992, 0, 6e-8, 0]
assert shown(common) == [10000, -10000, 10000, 0, 1.2e-7, 1.2e-7]
assert shown(runtime) == [20000, -30000, 64992, 0, 6e-8, 6e-8]
print("As found.")
PYTHON
