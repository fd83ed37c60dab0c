#!/usr/bin/env bash
# pytrec_eval ranks texts of one score by their names, backwards, and takes scores for single precision.
#
# Packages: pytrec_eval-terrier==0.5.11, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: texts with the same score stay in the order of the run, and a run whose scores differ in the ninth
#   digit has no ties.
# Behaviour: ties are ranked by document name in descending order whatever the order given, and scores are
#   compared as 32-bit floats. Of three texts with a score of 1.0, 1.0 and 1.00000001 the right one, first in
#   the run and ahead in score, counts as third because its name is the lowest. A ranking that ends in few
#   distinct scores (hamming distances, rounded ones) is measured by its file names.
# Output seen:
#   tied: 0.3333333333333333 ahead in the ninth digit: 0.3333333333333333 tied, called d9: 1.0
# Source: trec_eval ranks by score; the README of pytrec_eval does not speak of ties
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pytrec_eval-terrier==0.5.11 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import pytrec_eval


def reciprocal_rank(right, run):
    judge = pytrec_eval.RelevanceEvaluator({"q": {right: 1}}, {"recip_rank"})
    return judge.evaluate({"q": run})["q"]["recip_rank"]


tied = reciprocal_rank("d1", {"d1": 1.0, "d2": 1.0, "d3": 1.0})
ahead = reciprocal_rank("d1", {"d1": 1.00000001, "d2": 1.0, "d3": 1.0})
renamed = reciprocal_rank("d9", {"d9": 1.0, "d2": 1.0, "d3": 1.0})
print("tied:", tied, "ahead in the ninth digit:", ahead, "tied, called d9:", renamed)
assert abs(tied - 1 / 3) < 1e-6 and abs(ahead - 1 / 3) < 1e-6 and renamed == 1.0
print("As found.")
PYTHON
