#!/usr/bin/env bash
# StringSplit of ONNX Runtime takes only the space for white space: tabs, line ends and wide spaces stay in the words.
#
# Packages: onnxruntime==1.32.0, onnx==1.23.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: without a delimiter StringSplit splits at runs of white space, as its text says and as Python's str.split
#   does, so a graph that begins with it finds the words of a text of several lines.
# Behaviour: ONNX Runtime splits at U+0020 and at nothing else. A tab, the end of a line, a space that must not break
#   and the wide space of Chinese text stay inside a word, so "red\nblue" is one word that no vocabulary holds, while
#   the reference of onnx finds two. A graph that was tried on single lines with the reference reads other words in use.
# Output seen:
#   'red  blue'        onnxruntime ['red', 'blue']      reference ['red', 'blue']
#   'red\tblue'        onnxruntime ['red\tblue']        reference ['red', 'blue']
#   'red\nblue'        onnxruntime ['red\nblue']        reference ['red', 'blue']
#   'red\xa0blue'      onnxruntime ['red\xa0blue']      reference ['red', 'blue']
#   'red\u3000blue'    onnxruntime ['red\u3000blue']    reference ['red', 'blue']
# Source: https://onnx.ai/onnx/operators/onnx__StringSplit.html (no delimiter: consecutive white space is one
#   separator)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnxruntime
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

ends = [
    helper.make_tensor_value_info("text", TensorProto.STRING, ["rows"]),
    helper.make_tensor_value_info("words", TensorProto.STRING, ["rows", "most"]),
    helper.make_tensor_value_info("count", TensorProto.INT64, ["rows"]),
]
graph = helper.make_graph([helper.make_node("StringSplit", ["text"], ["words", "count"])], "g", ends[:1], ends[1:])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def split(runtime, text):
    words, count = runtime.run(None, {"text": np.array([text], object)})
    return [str(word) for word in words[0][: count[0]]]


texts = ["red  blue", "red\tblue", "red\nblue", "red\u00a0blue", "red\u3000blue"]
seen = {text: (split(session, text), split(ReferenceEvaluator(model), text)) for text in texts}
for text, (ours, reference) in seen.items():
    print(f"{text!r:18} onnxruntime {ours!s:20} reference {reference}")
assert seen["red  blue"] == (["red", "blue"], ["red", "blue"])
assert all(seen[text] == ([text], ["red", "blue"]) for text in texts[1:])
print("As found.")
PYTHON
