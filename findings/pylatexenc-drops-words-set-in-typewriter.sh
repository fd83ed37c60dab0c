#!/usr/bin/env bash
# pylatexenc's latex2text drops words set in typewriter or sans serif and all code, and keeps entries of the index.
#
# Packages: pylatexenc==2.11 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: commands that only change the type leave their words, as \textbf, \textit and unknown commands do; what is not
#   printed leaves nothing; and a number has the same value afterwards.
# Behaviour: \texttt, \textsf, \textup, \textmd, \mbox, \verb and verbatim go with their words, so a manual has no
#   command, file or function name left. The entry of an \index is glued to the word before it. A raised 6 comes as "^6"
#   from a formula and as "6" from \textsuperscript, which makes 10 to the sixth 106, and a fraction loses the brackets
#   that a root is given: 3 becomes 12.6.
# Output seen:
#   ['run  in  twice', 'see ', 'read  first', 'run make in src twice', 'the harbourport opens']
#   ['10^6 cells', '106 cells', '12+3/5', '√(12+3)']
# Source: the page on pylatexenc.latex2text, whose options name comments and formulas as what may be left out; issue 32
#   of phfaist/pylatexenc: the aim is a text as useful as can be had from what is given
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pylatexenc==2.11

cd "$work"
venv/bin/python - <<'PYTHON'
from pylatexenc.latex2text import LatexNodes2Text

reader = LatexNodes2Text()
words = [
    reader.latex_to_text(text)
    for text in (
        r"run \texttt{make} in \textsf{src} twice",
        r"see \mbox{No. 5}",
        r"read \verb|setup.cfg| first",
        r"run \textbf{make} in \unknown{src} twice",
        r"the harbour\index{port} opens",
    )
]
figures = [
    reader.latex_to_text(text)
    for text in (r"$10^6$ cells", r"10\textsuperscript{6} cells", r"$\frac{12+3}{5}$", r"$\sqrt{12+3}$")
]
print(words)
print(figures)
assert words == ["run  in  twice", "see ", "read  first", "run make in src twice", "the harbourport opens"]
assert figures == ["10^6 cells", "106 cells", "12+3/5", "√(12+3)"]
print("As found.")
PYTHON
