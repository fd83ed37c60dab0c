#!/usr/bin/env bash
# A CountVectorizer that skl2onnx converts counts no word with a letter beyond A to Z: Köln, café and 東京 are 0.
#
# Packages: skl2onnx==1.20.0, onnxruntime==1.32.0, onnx==1.23.2, scikit-learn==1.9.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: to_onnx gives a graph with the features of the pipeline, or refuses what it cannot: the words that were learnt
#   are in the graph, and the pattern that finds them, \b\w\w+\b, means letters of all languages, as in scikit-learn.
# Behaviour: the default pattern is replaced by [a-zA-Z0-9_]+, without an error or a warning. Words with an accent or
#   umlaut are cut at it into pieces that are not in the vocabulary, so their columns are always 0, and a text in
#   Greek, Russian or Japanese has no features at all; a classifier that was trained on them answers what it answers to
#   an empty text. English tests pass. The pattern \w+ is kept, and means ASCII where the graph runs. The option
#   tokenexp=[\p{L}\p{N}_]{2,} brings all words back.
# Output seen:
#   by default  columns that differ: Café, Köln, Straße, Москва, 東京; ein, in, nach, Tokio are right
#   [\p{L}...]  columns that differ: none
# Source: https://onnx.ai/sklearn-onnx/auto_examples/plot_tfidfvectorizer.html (options tokenexp and separators);
#   https://github.com/google/re2/wiki/Syntax (\w: word characters, [0-9A-Za-z_])
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check skl2onnx==1.20.0 onnxruntime==1.32.0 onnx==1.23.2 scikit-learn==1.9.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from skl2onnx.common.data_types import StringTensorType
from sklearn.feature_extraction.text import CountVectorizer

TEXTS = ["ein Café in Köln", "Straße nach Köln", "Москва 東京 Tokio"]
# Capitals are kept so that no locale of the machine plays a part.
vectorizer = CountVectorizer(lowercase=False).fit(TEXTS)
counts = vectorizer.transform(TEXTS).toarray()
words = vectorizer.get_feature_names_out()


def differing(options: dict[str, str]) -> tuple[list[str], np.ndarray]:
    """The words whose counts are others in the graph, and the counts of the graph."""
    chosen = {CountVectorizer: options} if options else None
    model = to_onnx(vectorizer, initial_types=[("X", StringTensorType([None, 1]))], options=chosen)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found = session.run(None, {"X": np.array(TEXTS).reshape(-1, 1)})[0]
    return words[(found != counts).any(axis=0)].tolist(), found


lost, found = differing({})
right = sorted(set(words) - set(lost), key=str.lower)
print("by default  columns that differ:", ", ".join(lost) + ";", ", ".join(right), "are right")
assert lost == ["Café", "Köln", "Straße", "Москва", "東京"] and right == ["ein", "in", "nach", "Tokio"]
assert not found[:, [word in lost for word in words]].any()
whole, _ = differing({"tokenexp": r"[\p{L}\p{N}_]{2,}"})
print(r"[\p{L}...]  columns that differ:", ", ".join(whole) or "none")
assert not whole
print("As found.")
PYTHON
