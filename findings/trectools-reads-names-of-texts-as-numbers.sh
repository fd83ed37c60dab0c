#!/usr/bin/env bash
# trectools reads names of texts as numbers: 0012 in a run is not 0012 in the judgements, and 1e3 and 1000 are one text.
#
# Packages: trectools==0.0.50, pytrec_eval-terrier==0.5.11, pandas==2.2.3, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: the third column of a run and of judgements is a name, a string without blanks; what trec_eval matches,
#   trectools matches as well, as it turns that column into strings.
# Behaviour: pandas guesses the type of the column first, for each file by itself, and the strings are made of what is
#   left. Where all names of a run are digits, 0012 becomes "12"; where the judgements name one text with a letter as
#   well, 0012 stays "0012" there, and nothing that was found is right. Where a name reads NA, all numbers become
#   fractions and the name itself "nan". Judgements of 0012 and 12, or of 1000 and 1e3, become two judgements of one
#   text, and one of the two counts. Nothing is said; pytrec_eval, over the same two files, gives 1.
# Output seen:
#   digits in the run, a letter in the judgements: trectools 0.0 pytrec_eval 1.0
#     run ['12', '7'] judged ['0012', '7', 'b1']
#   1e3 beside 1000: judged ['1000.0', '1000.0'] as [1, 0]
#   NA beside 0012: judged ['12.0', 'nan']
# Source: README of trec_eval (docno is a string); TrecRun.read_run and TrecQrel.read_qrel (a read_csv without dtype,
#   and behind it astype(str) under the comment that it enforces strings)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check trectools==0.0.50 pytrec_eval-terrier==0.5.11 pandas==2.2.3 numpy==2.4.6

cd "$work"
venv/bin/python -W ignore - <<'PYTHON'
from pathlib import Path

import pytrec_eval
from trectools import TrecEval, TrecQrel, TrecRun


def judged(*lines: str) -> TrecQrel:
    Path("qrels").write_text("".join(f"q1 0 {line}\n" for line in lines), "utf-8")
    return TrecQrel("qrels")


def names(data) -> list[str]:
    return data["docid"].tolist()


Path("run").write_text("q1 Q0 0012 1 9 t\nq1 Q0 7 2 8 t\n", "utf-8")
run, qrels = TrecRun("run"), judged("0012 1", "7 0", "b1 0")
ours = float(TrecEval(run, qrels).get_precision(depth=1))
with open("qrels") as relevant, open("run") as found:
    evaluator = pytrec_eval.RelevanceEvaluator(pytrec_eval.parse_qrel(relevant), {"P_1"})
    theirs = evaluator.evaluate(pytrec_eval.parse_run(found))["q1"]["P_1"]
print("digits in the run, a letter in the judgements: trectools", ours, "pytrec_eval", theirs)
print("  run", names(run.run_data), "judged", names(qrels.qrels_data))
assert (ours, theirs) == (0, 1)
assert names(run.run_data) == ["12", "7"] and names(qrels.qrels_data) == ["0012", "7", "b1"]

powers = judged("1e3 1", "1000 0").qrels_data
print("1e3 beside 1000: judged", names(powers), "as", powers["rel"].tolist())
assert names(powers) == ["1000.0", "1000.0"] and powers["rel"].tolist() == [1, 0]
missing = judged("0012 1", "NA 1").qrels_data
print("NA beside 0012: judged", names(missing))
assert names(missing) == ["12.0", "nan"]
print("As found.")
PYTHON
