#!/usr/bin/env bash
# unicodeit reads the first letters of a command that it does not know as a sign: \left( is ≤ft(, and \log x is łog x.
#
# Packages: unicodeit==0.7.5 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a LaTeX command ends at the first character that is no letter. One without a sign in Unicode, such as \log,
#   \inf, \left or \operatorname, stays as it is, as \sin and \frac do, and can be taken off afterwards.
# Behaviour: each known command is replaced wherever its letters stand, also at the beginning of a longer one. \left( is
#   \le with "ft(" behind it, \inf is "element of f", \Pr a paragraph sign, \log and \lim begin with a Polish ł, and an
#   underscore makes a subscript of the next letter of a file name. What comes out looks like text and no backslash
#   tells of it. \sin, \max and \frac, with which no known command begins, are left alone.
# Output seen:
#   \left( x + y \right)^2 -> ≤ft( x + y \right)²
#   \log x -> łog x
#   \lim_{n\to\infty} a_n -> łim_{n→∞} aₙ
#   \inf A -> ∈f A
#   \Pr(A) -> ¶r(A)
#   \operatorname{rank} A -> øperatorname{rank} A
#   \input{intro} -> ∈put{intro}
#   \sin x -> \sin x
# Source: replace.py of https://github.com/svenkreiss/unicodeit (str.replace for each command, whatever follows it)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check unicodeit==0.7.5

cd "$work"
venv/bin/python - <<'PYTHON'
import unicodeit

expected = {
    r"\left( x + y \right)^2": r"≤ft( x + y \right)²",
    r"\log x": "łog x",
    r"\lim_{n\to\infty} a_n": "łim_{n→∞} aₙ",
    r"\inf A": "∈f A",
    r"\Pr(A)": "¶r(A)",
    r"\operatorname{rank} A": "øperatorname{rank} A",
    r"\input{intro}": "∈put{intro}",
    r"\sin x": r"\sin x",
}
found = {formula: unicodeit.replace(formula) for formula in expected}
for formula, text in found.items():
    print(formula, "->", text)
assert unicodeit.replace(r"\le") == "≤" and unicodeit.replace(r"\leftarrow") == "←"
assert unicodeit.replace("a_file_name") == "a_fileₙame"
assert found == expected
print("As found.")
PYTHON
