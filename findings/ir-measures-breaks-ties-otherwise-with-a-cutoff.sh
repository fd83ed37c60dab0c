#!/usr/bin/env bash
# ir_measures gives 1 for RR@10 and a third for RR of the same list, where three texts have one score.
#
# Packages: ir_measures==0.4.3, pytrec_eval-terrier==0.5.11, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: RR@10 is RR that stops after ten results, so it is never the larger one, and both look at the same order.
# Behaviour: RR is computed by trec_eval, which puts texts of one score in descending order of their names, RR with a
#   cutoff by the code of MS MARCO, which is given them in ascending order. With the right answer named first RR@10 and
#   even RR@1 are 1 where RR is 1/3 and P@1 is 0; named last it is the other way round. A table that shows RR@10 beside
#   nDCG@10 shows two rankings. Scores that are rounded, quantized or ranks of a fusion have many ties.
# Output seen:
#   the answer is a: RR=0.333 RR@10=1.000 RR@1=1.000 P@1=0.000 nDCG@10=0.500
#   the answer is c: RR=1.000 RR@10=0.333 RR@1=0.000 P@1=1.000 nDCG@10=1.000
# Source: https://ir-measur.es/en/latest/measures.html (RR: supported by pytrec_eval, with a cutoff by msmarco; nothing on
#   ties); ir_measures/providers/msmarco_provider.py
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ir_measures==0.4.3 pytrec_eval-terrier==0.5.11 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import ir_measures
from ir_measures import RR, P, Qrel, ScoredDoc, nDCG

MEASURES = (RR, RR @ 10, RR @ 1, P @ 1, nDCG @ 10)


def measured(answer: str, scores: tuple[float, float, float]) -> list[float]:
    """Each measure of a run that scores the texts a, b and c."""
    run = [ScoredDoc("q", name, score) for name, score in zip("abc", scores, strict=True)]
    found = ir_measures.calc_aggregate(MEASURES, [Qrel("q", answer, 1)], run)
    return [round(found[measure], 3) for measure in MEASURES]


tied = (0.5, 0.5, 0.5)
for answer in "ac":
    values = measured(answer, tied)
    print(f"the answer is {answer}:", *(f"{measure}={value:.3f}" for measure, value in zip(MEASURES, values)))
assert measured("a", tied) == [0.333, 1.0, 1.0, 0.0, 0.5]
assert measured("c", tied) == [1.0, 0.333, 0.0, 1.0, 1.0]
assert measured("b", (0.6, 0.5, 0.4)) == [0.5, 0.5, 0.0, 0.0, 0.631]
print("As found.")
PYTHON
