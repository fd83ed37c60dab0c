#!/usr/bin/env bash
# python-bidi's newer get_display takes a text of two lines for one line, and the break between them ends up in front.
#
# Packages: python-bidi==0.6.12 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: The two functions of the package that have one name and one docstring differ in speed and in the version of
#   the algorithm; a line break ends a line in both.
# Behaviour: bidi.algorithm.get_display (Python) keeps the lines. bidi.get_display (Rust), which stands first in the
#   README, lays all of it out as one line: the break comes first, and the last word of one line touches the first of
#   the next, so that two words become one. Each line has to be given by itself.
# Output seen:
#   Python: 'םולש\nabc def'
#   Rust:   '\nםולשabc def'
# Source: https://github.com/MeirKriheli/python-bidi (README: the two imports);
#   https://www.unicode.org/reports/tr9/#P1 (split the text into separate paragraphs)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-bidi==0.6.12

cd "$work"
venv/bin/python - <<'PYTHON'
import bidi
from bidi import algorithm

text = "\u05e9\u05dc\u05d5\u05dd\nabc def"
python, rust = algorithm.get_display(text), bidi.get_display(text)
print("Python:", repr(python))
print("Rust:  ", repr(rust))
turned = text[:4][::-1]
assert python == f"{turned}\nabc def"
assert rust == f"\n{turned}abc def"
print("As found.")
PYTHON
