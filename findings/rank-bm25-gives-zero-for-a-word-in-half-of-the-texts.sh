#!/usr/bin/env bash
# BM25Okapi of rank_bm25 scores 0 for the only text that holds the word, where there are two.
#
# Packages: rank-bm25==0.2.2 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: the text that holds the query's word scores above the one that does not.
# Behaviour: the inverse document frequency is log((N - n + .5) / (n + .5)) without the + 1 of Lucene: a word
#   in exactly half of the texts weighs nothing, so a match and a miss score alike. Words in more than half
#   get a quarter of the mean instead, so a commoner word can outweigh a rarer one.
# Output seen:
#   two texts: [0. 0.]
#   four texts, a word in two: [0. 0. 0. 0.] a word in three: [0.14121631 0.14121631 0.14121631 0.        ]
# Source: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; the README of rank_bm25
#   promises a ranking of the documents
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check rank-bm25==0.2.2

cd "$work"
venv/bin/python - <<'PYTHON'
from rank_bm25 import BM25Okapi

two = BM25Okapi([["harbour", "boat"], ["zeppelin", "sky"]])
scores = two.get_scores(["zeppelin"])
print("two texts:", scores)
assert scores.tolist() == [0.0, 0.0]
four = BM25Okapi([["often", "half", "a"], ["often", "half", "b"], ["often", "c", "d"], ["e", "f", "g"]])
half, often = four.get_scores(["half"]), four.get_scores(["often"])
print("four texts, a word in two:", half, "a word in three:", often)
assert half.max() == 0.0 < often.max()
print("As found.")
PYTHON
