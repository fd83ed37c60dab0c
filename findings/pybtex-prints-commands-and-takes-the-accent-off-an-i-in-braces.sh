#!/usr/bin/env bash
# pybtex prints Mart\'{\i}nez with its backslash and without its accent, and \emph before words that are emphasized.
#
# Packages: pybtex==0.26.1, latexcodec==3.0.1 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: from_latex gives the text that LaTeX prints, and the plain text of a bibliography has names and titles in full:
#   \'{\i} is the form that many catalogues write for an i with an accent, as \'{e} is for an e.
# Behaviour: An accent reaches into braces that hold a letter and not into those that hold \i or \j: of Mart\'{\i}nez
#   the accent stays as a command and the dotless i as a letter, so that neither Martínez nor Martinez finds the entry,
#   while Garc{\'\i}a is read well. Of \emph{E. coli} the braces go and the command stays as a word. Nothing is
#   said of either.
# Output seen:
#   [1] Ana Mart\'ınez and Luis García. Growth of \emph E. coli in water. J, 2001.
#   \'{\i} -> \'ı; {\'\i} -> í; \'{i} -> í; \"{\i} -> \"ı
# Source: pybtex/richtext.py (Text.from_latex) and the table of latexcodec (\'\i and \'{i}, and no \'{\i})
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pybtex==0.26.1 latexcodec==3.0.1

cd "$work"
venv/bin/python - <<'PYTHON'
from pybtex import PybtexEngine
from pybtex.richtext import Text

ENTRY = r"""@article{a, author = {Mart\'{\i}nez, Ana and Garc{\'\i}a, Luis},
title = {Growth of \emph{E. coli} in water}, journal = {J}, year = {2001}}"""
printed = PybtexEngine().format_from_string(ENTRY, style="plain", output_backend="plaintext").strip()
forms = [r"\'{\i}", r"{\'\i}", r"\'{i}", r"\"{\i}"]
read = [Text.from_latex(form).render_as("text") for form in forms]
print(printed)
print("; ".join(f"{form} -> {text}" for form, text in zip(forms, read, strict=True)))
assert printed == r"[1] Ana Mart\'ınez and Luis García. Growth of \emph E. coli in water. J, 2001."
assert read == [r"\'ı", "í", "í", r"\"ı"]
print("As found.")
PYTHON
