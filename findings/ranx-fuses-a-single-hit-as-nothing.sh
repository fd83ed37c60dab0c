#!/usr/bin/env bash
# ranx.fuse scales the score of an only hit to 0, as if it had not been found.
#
# Packages: ranx==0.3.21, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: scores scaled by min-max lie between 0 and 1, and a list with one hit gives it 1, since nothing is better.
# Behaviour: the smallest score is taken off first, so an only hit, and every hit of a list whose scores are all
#   equal, becomes 0. The text that alone holds the word asked for comes level with the last of the other list.
#   norm="sum" and norm="zmuv" do the same, norm="max" and rrf do not.
# Output seen:
#   {'min-max': 0.0, 'zmuv': 0.0, 'sum': 0.0, 'max': 1.0} equal scores: {'one': 0.0, 'other': 0.0, 'last': 0.0}
# Source: signature of ranx.fuse, whose norm is min-max unless another is named; its documentation of normalization
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ranx==0.3.21 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import warnings

from ranx import Run, fuse

warnings.simplefilter("ignore")
words = Run({"q": {"only": 12.0}})
level = Run({"q": {"one": 3.0, "other": 3.0}})
meaning = Run({"q": {"first": 0.9, "second": 0.8, "last": 0.1}})
found = {}
for norm in ("min-max", "zmuv", "sum", "max"):
    found[norm] = round(float(fuse([words, meaning], norm=norm, method="sum").run["q"]["only"]), 3)
tied = dict(fuse([level, meaning], norm="min-max", method="sum").run["q"])
print(found, "equal scores:", {name: round(float(tied[name]), 3) for name in ("one", "other", "last")})
assert found == {"min-max": 0.0, "zmuv": 0.0, "sum": 0.0, "max": 1.0}
assert tied["one"] == tied["other"] == tied["last"] == 0.0
print("As found.")
PYTHON
