#!/usr/bin/env bash
# trectools has no nDCG for a question whose first results are all wrong, so the mean of its column leaves the worst out.
#
# Packages: trectools==0.0.50, pandas==3.1.1, pytrec_eval-terrier==0.5.11, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a question with an answer that the run does not show among the first k counts 0, in every measure and in its
#   mean, as in trec_eval, after which the class and its trec_eval=True are named.
# Behaviour: get_ndcg per question gives NaN there, and get_precision of the same class 0. Asked for the mean, get_ndcg
#   adds up what is left and divides by all questions of the run. But whoever averages the column that per_query gives,
#   as pandas does, skips the NaN, and a run is the better for every question it fails. R-precision has the same hole.
# Output seen:
#   nDCG@1 {'q1': 1.0, 'q2': nan} its mean 1.0, asked for at once 0.5
#   P@1 {'q1': 1.0, 'q2': 0.0} its mean 0.5
#   trec_eval nDCG@1 {'q1': 1.0, 'q2': 0.0}
# Source: https://github.com/joaopalotti/trectools/pull/51 (open since 2024)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check trectools==0.0.50 pandas==3.1.1 pytrec_eval-terrier==0.5.11 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import math
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
import pytrec_eval
from trectools import TrecEval, TrecQrel, TrecRun

run = {"q1": {"a": 9.0, "b": 8.0}, "q2": {"a": 9.0, "c": 8.0}}
judged = {"q1": {"a": 1, "b": 0}, "q2": {"a": 0, "c": 1}}
Path("run").write_text(
    "".join(f"{q} Q0 {d} {r} {found[d]} t\n" for q, found in run.items() for r, d in enumerate(found, 1)), "utf-8"
)
Path("qrels").write_text("".join(f"{q} 0 {d} {rel}\n" for q, docs in judged.items() for d, rel in docs.items()), "utf-8")
evaluation = TrecEval(TrecRun("run"), TrecQrel("qrels"))
gain = evaluation.get_ndcg(depth=1, per_query=True)["NDCG@1"]
precision = evaluation.get_precision(depth=1, per_query=True)["P@1"]
at_once = evaluation.get_ndcg(depth=1)
official = pytrec_eval.RelevanceEvaluator(judged, {"ndcg_cut_1"}).evaluate(run)
official = {question: values["ndcg_cut_1"] for question, values in official.items()}
print("nDCG@1", gain.to_dict(), "its mean", float(gain.mean()), "asked for at once", float(at_once))
print("P@1", precision.to_dict(), "its mean", float(precision.mean()))
print("trec_eval nDCG@1", official)
assert gain["q1"] == 1.0 and math.isnan(gain["q2"]) and gain.mean() == 1.0 and at_once == 0.5
assert precision.to_dict() == {"q1": 1.0, "q2": 0.0}
assert official == {"q1": 1.0, "q2": 0.0}
print("As found.")
PYTHON
