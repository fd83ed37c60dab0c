#!/usr/bin/env bash
# With pandas 3, the R-precision of trectools counts the answers of all questions for each: one right answer makes 2.0.
#
# Packages: trectools==0.0.50 with pandas==3.1.1 and with pandas==2.2.3, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: R-precision, a share of right answers among the first R results, lies between 0 and 1; a change in a library
#   below that matters ends in an error.
# Behaviour: pandas 3 no longer hands the column that is grouped by to the function that apply calls. trectools drops
#   the index, which still holds the question, and then joins results and judgements by document alone: an answer counts
#   once for every question that found the document, whether or not it answers that one. Here q1 has 2.0, because q2
#   came first upon the same document, and q2, which failed, has no score. The mean, 1.0, looks perfect.
# Output seen:
#   pandas 3.1.1 {'q1': 2.0, 'q2': nan} mean 1.0
#   pandas 2.2.3 {'q1': 1.0, 'q2': nan} mean 0.5
# Source: https://github.com/joaopalotti/trectools/issues/18 (open: R-precision differs from that of trec_eval, for
#   another reason) and https://github.com/pandas-dev/pandas/pull/60566 (apply without the column grouped by)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for pandas in 3.1.1 2.2.3; do
  python3 -m venv "$work/$pandas"
  "$work/$pandas/bin/pip" install --quiet --disable-pip-version-check trectools==0.0.50 "pandas==$pandas" numpy==2.4.6
done

cd "$work"
cat >check.py <<'PYTHON'
import sys
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
import pandas
from trectools import TrecEval, TrecQrel, TrecRun

Path("run").write_text("q1 Q0 a 1 9 t\nq1 Q0 b 2 8 t\nq2 Q0 a 1 9 t\nq2 Q0 c 2 8 t\n", "utf-8")
Path("qrels").write_text("q1 0 a 1\nq1 0 b 0\nq2 0 a 0\nq2 0 c 1\n", "utf-8")
evaluation = TrecEval(TrecRun("run"), TrecQrel("qrels"))
found = evaluation.get_rprec(per_query=True).iloc[:, 0].to_dict()
print("pandas", pandas.__version__, found, "mean", float(evaluation.get_rprec()))
assert str(found) == sys.argv[1] and evaluation.get_rprec() == float(sys.argv[2])
PYTHON
3.1.1/bin/python check.py "{'q1': 2.0, 'q2': nan}" 1.0
2.2.3/bin/python check.py "{'q1': 1.0, 'q2': nan}" 0.5
echo "As found."
