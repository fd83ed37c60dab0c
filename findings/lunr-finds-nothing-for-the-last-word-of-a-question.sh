#!/usr/bin/env bash
# lunr.py finds nothing for a word with a question mark or full stop behind it, although the text has it just so.
#
# Packages: lunr==0.8.0 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: A question goes through what the texts went through: "deposit?" in a text is indexed as deposit, so the same
#   letters typed by a person find it.
# Behaviour: Texts are trimmed of what is no letter; a question is stemmed only. The last word of every sentence that
#   ends in a mark is looked up with the mark, and finds nothing: "deposit?" has no hit in the text that ends in
#   "deposit?", and in a longer question the word silently adds nothing. So do words in brackets and quotation marks.
# Output seen:
#   deposit: ['1']
#   deposit?: []
#   (deposit): []
#   keep the deposit?: same score as for "keep"
# Source: https://lunr.readthedocs.io/en/latest/usage.html (the pipeline of trimmer, stop words and stemmer; that a
#   search runs the stemmer alone is not said)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lunr==0.8.0

cd "$work"
venv/bin/python - <<'PYTHON'
from lunr import lunr

index = lunr(ref="id", fields=("text",), documents=[{"id": 1, "text": "How long may the owner keep the deposit?"}])
for question in ("deposit", "deposit?", "(deposit)"):
    print(f"{question}: {[hit['ref'] for hit in index.search(question)]}")
whole, first = index.search("keep the deposit?")[0]["score"], index.search("keep the")[0]["score"]
print("keep the deposit?:", 'same score as for "keep"' if whole == first else f"{whole} against {first}")
assert len(index.search("deposit")) == 1 and not index.search("deposit?") and not index.search("(deposit)")
assert len(index.search("keep the deposit?")) == 1
print("As found.")
PYTHON
