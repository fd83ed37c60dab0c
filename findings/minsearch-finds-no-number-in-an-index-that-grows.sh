#!/usr/bin/env bash
# minsearch finds no number in the index that grows, and takes H2O, W2 and 5G for nothing; its other index finds them.
#
# Packages: minsearch==0.2.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: AppendableIndex is Index to which texts can be added one by one, so it finds what Index finds: the number of an
#   invoice, a year, the name of a form.
# Behaviour: AppendableIndex parts words at digits as at blanks and keeps none. A search for 4711 or 2024 is a search
#   for nothing and gives no result, H2O is "h" and "o", and a search for invoice 2025 puts the invoice of 2024 beside
#   it as equal. A search for python2 finds python3. Index, which has its words from scikit-learn, tells all of them
#   apart.
# Output seen:
#   4711 ['Invoice 4711 of 2024'] []
#   H2O ['Form W2, H2O'] []
#   5G ['The 5G network'] []
#   python2 [] ['Python3 release']
#   invoice 2025 ['Invoice 4712 of 2025', 'Invoice 4711 of 2024'] ['Invoice 4711 of 2024', 'Invoice 4712 of 2025']
# Source: minsearch/tokenizer.py of minsearch 0.2.0; its README ("incremental document addition")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check minsearch==0.2.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
from minsearch import AppendableIndex, Index

TEXTS = ["Invoice 4711 of 2024", "Invoice 4712 of 2025", "Form W2, H2O", "The 5G network", "Python3 release"]
EXPECTED = {
    "4711": (TEXTS[:1], []),
    "H2O": ([TEXTS[2]], []),
    "5G": ([TEXTS[3]], []),
    "python2": ([], [TEXTS[4]]),
    "invoice 2025": ([TEXTS[1], TEXTS[0]], [TEXTS[0], TEXTS[1]]),
}
whole, growing = (kind(text_fields=["text"]) for kind in (Index, AppendableIndex))
for index in (whole, growing):
    index.fit([{"text": text} for text in TEXTS])
for question, expected in EXPECTED.items():
    seen = tuple([hit["text"] for hit in index.search(question)] for index in (whole, growing))
    print(question, *seen)
    assert seen == expected, question
print("As found.")
PYTHON
