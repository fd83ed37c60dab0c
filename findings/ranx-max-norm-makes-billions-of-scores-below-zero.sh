#!/usr/bin/env bash
# The max norm of ranx multiplies scores by a thousand million where none is above zero, and the other run is not heard.
#
# Packages: ranx==0.3.21, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: the norm divides by the best score, as documented, so the best of a list has 1; with scores below zero, such as
#   the logits of a reranker, the order may turn round, and somebody would see it.
# Behaviour: it divides by the best score or by 1e-9, whichever is larger. Where all scores are below zero, they become
#   about a thousand million times as large, in the right order: the fused order is that of this run alone, whatever the other says, and
#   looks sound. min-max, the default, fuses the same two runs into another order.
# Output seen:
#   max     d1 -999999999.9, d2 -4999999999.1, d3 -8999999999.0
#   min-max d2 1.4, d1 1.0, d3 1.0
#   max, with the first score raised above zero: d1 1.1, d2 -0.8, d3 -2.0
# Source: https://github.com/AmenRa/ranx/blob/master/docs/normalization.md (max norm: s / s_max, "the maximum score is
#   scaled to 1")
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
logits = {"d1": -1.0, "d2": -5.0, "d3": -9.0}
words = {"d1": 0.1, "d2": 0.8, "d3": 0.9}


def fused(first: dict[str, float], norm: str) -> dict[str, float]:
    """The sums of both runs, the best first."""
    run = fuse([Run({"q": first}), Run({"q": dict(words)})], norm=norm, method="sum").run["q"]
    return {name: round(run[name], 1) for name in sorted(run, key=lambda name: (-run[name], name))}


def line(found: dict[str, float]) -> str:
    return ", ".join(f"{name} {score}" for name, score in found.items())


largest, scaled = fused(logits, "max"), fused(logits, "min-max")
raised = fused({**logits, "d1": 3.0}, "max")
print("max    ", line(largest))
print("min-max", line(scaled))
print("max, with the first score raised above zero:", line(raised))
assert list(largest) == ["d1", "d2", "d3"] and max(largest.values()) < -9e8
assert next(iter(scaled)) == "d2" and set(scaled.values()) == {1.4, 1.0}
assert raised == {"d1": 1.1, "d2": -0.8, "d3": -2.0}
print("As found.")
PYTHON
