#!/usr/bin/env bash
# bm25s fills the list of results with texts that hold none of the words, and cannot search for "C++".
#
# Packages: bm25s==0.3.16, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: texts without any of the words are not results, and a word that stands in a text finds it.
# Behaviour: retrieve() always returns k texts, those without a match with a score of 0 and in no stated
#   order; its tokenizer drops words of one letter, so "C++", "R" and "x" are nothing.
# Output seen:
#   2 results at score 0.0 tokens ['naïve']
# Source: bm25s' README: retrieve the top-k results
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check bm25s==0.3.16 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import bm25s

index = bm25s.BM25()
index.index(bm25s.tokenize(["a cat sits", "dogs bark", "fish swim"], show_progress=False), show_progress=False)
asked = bm25s.tokenize(["zebra"], show_progress=False)
found, scores = index.retrieve(asked, k=2, show_progress=False)
tokens = bm25s.tokenize(["C++ R x naïve"], return_ids=False, show_progress=False)[0]
print(found.shape[1], "results at score", float(scores.max()), "tokens", tokens)
assert found.shape == (1, 2) and scores.max() == 0.0 and tokens == ["naïve"]
print("As found.")
PYTHON
