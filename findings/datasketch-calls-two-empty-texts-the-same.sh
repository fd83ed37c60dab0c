#!/usr/bin/env bash
# datasketch gives two sketches of nothing a similarity of 1.
#
# Packages: datasketch==2.0.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: the Jaccard similarity of two empty sets is undefined; a library gives 0 or refuses.
# Behaviour: both sketches hold the starting value in every place, so they are equal: every scan without text,
#   every picture and every empty file is a copy of every other, unless is_empty() is asked first. MinHashLSH
#   puts them all into one bucket.
# Output seen:
#   1.0 True bucket of 2
# Source: datasketch's documentation of MinHash.jaccard
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check datasketch==2.0.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
from datasketch import MinHash, MinHashLSH

one, other = MinHash(), MinHash()
table = MinHashLSH(threshold=0.9)
table.insert("scan 1", one)
table.insert("scan 2", other)
print(one.jaccard(other), one.is_empty(), "bucket of", len(table.query(one)))
assert one.jaccard(other) == 1.0 and one.is_empty() and len(table.query(MinHash())) == 2
print("As found.")
PYTHON
