#!/usr/bin/env bash
# Regular expressions of pyarrow.compute end a word at each letter that is not ASCII.
#
# Packages: pyarrow==26.0.1 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: strings of Arrow are UTF-8 and the kernels beside it (utf8_lower, utf8_is_alpha, ignore_case) know Unicode,
#   so \w is a letter and \b the edge of a word, as in Python.
# Behaviour: \w and \b are ASCII: "naïve café" has three words, a Greek title has none, and "na" is found in it as a
#   whole word, while ignore_case folds É and é. Word counts and whole-word filters over a column are wrong for all
#   but English; \pL works.
# Output seen:
#   words: arrow [3, 0] Python [2, 1] by \pL [2, 1] | 'na' as a word: [True, False] | École: [True]
# Source: Apache Arrow documentation, compute functions: string functions ending in _regex use RE2, prefix utf8 means
#   Unicode
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1

cd "$work"
venv/bin/python - <<'PYTHON'
import re

import pyarrow
import pyarrow.compute as compute

texts = ["naïve café", "ΟΔΟΣ"]
column = pyarrow.array(texts)
arrow = compute.count_substring_regex(column, r"\w+").to_pylist()
python = [len(re.findall(r"\w+", text)) for text in texts]
whole = compute.match_substring_regex(column, r"\bna\b").to_pylist()
folded = compute.match_substring_regex(pyarrow.array(["ÉCOLE"]), "école", ignore_case=True).to_pylist()
classes = compute.count_substring_regex(column, r"[\pL\pM]+").to_pylist()
print("words: arrow", arrow, "Python", python, "by \\pL", classes, "| 'na' as a word:", whole, "| École:", folded)
assert arrow == [3, 0] and python == classes == [2, 1]
assert whole == [True, False] and folded == [True]
print("As found.")
PYTHON
