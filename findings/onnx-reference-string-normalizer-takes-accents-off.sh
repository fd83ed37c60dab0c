#!/usr/bin/env bash
# The reference of onnx takes accents off in StringNormalizer, also where no letter is to be changed, and cuts words.
#
# Packages: onnx==1.22.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the reference runtime that comes with onnx says what an operator means. StringNormalizer removes stop words and
#   changes case; with case_change_action="NONE" and no stop word in the text nothing changes.
# Behaviour: accents are taken off in every mode ("Äpfel" becomes "Apfel"), which the operator's text does not mention.
#   And the words are written back into an array as wide as the longest word was before, so what grows in capitals is cut:
#   "straße" becomes "STRASS", if the array holds fixed-width strings, as np.array(["straße"]) makes it.
# Output seen:
#   NONE   ['Apfel' 'naive']
#   LOWER  ['apfel' 'naive']
#   UPPER  ['STRASS'] of fixed width, ['STRASSE'] of objects
# Source: https://onnx.ai/onnx/operators/onnx__StringNormalizer.html, https://github.com/onnx/onnx
#   (onnx/reference/ops/op_string_normalizer.py)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnx==1.22.0 numpy==2.4.6

cat > "$work/normalize.py" <<'PYTHON'
import numpy as np
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator


def normalize(action, words):
    node = helper.make_node("StringNormalizer", ["x"], ["y"], case_change_action=action, is_case_sensitive=1)
    ends = [helper.make_tensor_value_info(name, TensorProto.STRING, [None]) for name in "xy"]
    graph = helper.make_graph([node], "g", ends[:1], ends[1:])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)])
    return ReferenceEvaluator(made).run(None, {"x": words})[0]


words = np.array(["Äpfel", "naïve"], object)
kept, lower = normalize("NONE", words), normalize("LOWER", words)
print("NONE  ", kept)
print("LOWER ", lower)
fixed, objects = (normalize("UPPER", np.array(["straße"], kind)) for kind in (str, object))
print("UPPER ", fixed, "of fixed width,", objects, "of objects")
assert kept.tolist() == ["Apfel", "naive"], kept
assert lower.tolist() == ["apfel", "naive"], lower
assert fixed.tolist() == ["STRASS"] and objects.tolist() == ["STRASSE"]
PYTHON
"$work/venv/bin/python" "$work/normalize.py"
echo "As found."
