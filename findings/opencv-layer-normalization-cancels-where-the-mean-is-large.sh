#!/usr/bin/env bash
# OpenCV's LayerNormalization makes rows that lie far from zero a third too short or some hundred times too long.
#
# Packages: opencv-python-headless==5.0.0.93, onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6
#   (Python 3.11, Linux x86-64)
# Date: 2026-11-30
# Guess: a row comes out with mean 0 and deviation 1 whatever was added to all of it, up to the rounding of float32, as
#   in ONNX Runtime: the mean is taken off before anything is squared.
# Behaviour: the variance is the mean of the squares less the square of the mean, in float32. The two are nearly equal
#   once the mean is large beside the deviation, and what is left of them is rounding. Of 64 rows of 384 numbers around
#   1000, some come out at two thirds of their length and some, whose variance is then 0, at 330 times. The direction of
#   a row is kept, so cosines behind one layer look well; a residual sum behind it does not. Up to a mean of 10 nothing
#   shows, and a single outlier of 5000, as transformers have them, does no harm. OpenCV 4.12 does the same.
# Output seen:
#   mean 0: lengths by OpenCV 19.6 to 19.6, by ONNX Runtime 19.6 to 19.6
#   mean 10: lengths by OpenCV 19.6 to 19.6, by ONNX Runtime 19.6 to 19.6
#   mean 1000: lengths by OpenCV 13.3 to 6452.7, by ONNX Runtime 19.6 to 19.6
#   mean 10000: lengths by OpenCV 1.6 to 6589.7, by ONNX Runtime 19.6 to 19.6
#   outlier: lengths by OpenCV 19.6 to 19.6, by ONNX Runtime 19.6 to 19.6
# Source: https://github.com/opencv/opencv/pull/24409 (one loop for its normalizations);
#   https://github.com/microsoft/onnxruntime/issues/28463 (ONNX Runtime gave NaN for such rows before it was mended)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check opencv-python-headless==5.0.0.93 onnxruntime==1.32.0 \
    onnx==1.23.2 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import cv2
import numpy as np
import onnx
import onnxruntime

count, width = 64, 384
model = onnx.parser.parse_model(f"""<ir_version: 9, opset_import: ["" : 17]>
layer (float[{count},{width}] x) => (float[{count},{width}] y) {{ y = LayerNormalization(x, scale, bias) }}""")
for name, values in (("scale", np.ones(width, np.float32)), ("bias", np.zeros(width, np.float32))):
    model.graph.initializer.append(onnx.numpy_helper.from_array(values, name))
onnx.checker.check_model(model, full_check=True)
session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def lengths(rows: np.ndarray) -> dict[str, np.ndarray]:
    """The lengths of normalized rows in OpenCV and in ONNX Runtime."""
    net = cv2.dnn.readNetFromONNX(np.frombuffer(model.SerializeToString(), np.uint8))
    net.setInput(rows)
    results = {"OpenCV": net.forward(), "ONNX Runtime": session.run(None, {"x": rows})[0]}
    return {library: np.linalg.norm(result, axis=1) for library, result in results.items()}


noise = np.random.default_rng(0).standard_normal((count, width)).astype(np.float32)
spike = noise.copy()
spike[:, 0] = 5000
found = {f"mean {mean}": lengths(noise + np.float32(mean)) for mean in (0, 10, 1000, 10_000)}
found["outlier"] = lengths(spike)
for name, libraries in found.items():
    spans = (f"{library} {long.min():.1f} to {long.max():.1f}" for library, long in libraries.items())
    print(f"{name}: lengths by {', by '.join(spans)}")
right = width**0.5
for name, libraries in found.items():
    assert np.allclose(libraries["ONNX Runtime"], right, atol=0.01)
    if name not in ("mean 1000", "mean 10000"):
        assert np.allclose(libraries["OpenCV"], right, atol=0.01)
assert found["mean 1000"]["OpenCV"].max() > 1.2 * right and found["mean 1000"]["OpenCV"].min() < 0.9 * right
assert found["mean 10000"]["OpenCV"].min() < 0.5 * right
print("As found.")
PYTHON
