#!/usr/bin/env bash
# pytrec_eval forgets a question for which nothing was found; ir_measures, built on it, counts it as 0.
#
# Packages: pytrec_eval-terrier==0.5.11, ir_measures==0.4.3, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: both average over the judged questions, so the same run has the same mean.
# Behaviour: evaluate() of pytrec_eval has no line for a judged question that the run lacks, so the usual mean
#   over its values is taken over the answered questions only: a search that answers one question of two, and
#   that one well, scores 1.0. ir_measures puts the missing ones back with 0.
# Output seen:
#   pytrec_eval: 1 question, mean 1.0 | ir_measures: 0.5
# Source: READMEs of both packages, which show the mean over evaluate().values() and calc_aggregate
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pytrec_eval-terrier==0.5.11 ir_measures==0.4.3 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import ir_measures
import pytrec_eval

judged = {"q1": {"d1": 1}, "q2": {"d2": 1}}
answers = {"q1": {"d1": 1.0}}
lines = pytrec_eval.RelevanceEvaluator(judged, {"recip_rank"}).evaluate(answers)
mean = sum(line["recip_rank"] for line in lines.values()) / len(lines)
whole = ir_measures.calc_aggregate([ir_measures.RR], judged, answers)[ir_measures.RR]
print("pytrec_eval:", len(lines), "question, mean", mean, "| ir_measures:", whole)
assert len(lines) == 1 and mean == 1.0 and whole == 0.5
print("As found.")
PYTHON
