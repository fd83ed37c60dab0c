#!/usr/bin/env bash
# simhash takes the blanks out of a text before it looks at it: "now here" and "nowhere" have the same fingerprint.
#
# Packages: simhash==2.1.2, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the features of a text are its words, or runs of letters within words or across the blanks between them;
#   texts with other words have other fingerprints, so distance 0 means the same words.
# Behaviour: letters and digits are joined to one string, and its runs of four are the features. Where words end is
#   nowhere in the fingerprint, nor are case, signs and the point of a number: "1.25 m" and "12.5 m", or "-5" and "5",
#   are the same text at distance 0. An index that keeps one text of each fingerprint drops the other.
# Output seen:
#   0 'God is now here.' 'God is nowhere'
#   0 'A dose of 1.25 mg' 'A dose of 12.5 mg'
#   0 'It was -5 degrees' 'It was 5 degrees'
#   words handed in as a list: 23 bits differ for the first pair
# Source: https://github.com/1e0ng/simhash (issue 14 shows the features of a text, issue 57 names the paper)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check simhash==2.1.2 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
from simhash import Simhash, SimhashIndex

PAIRS = [
    ("God is now here.", "God is nowhere"),
    ("A dose of 1.25 mg", "A dose of 12.5 mg"),
    ("It was -5 degrees", "It was 5 degrees"),
]
for one, other in PAIRS:
    print(Simhash(one).distance(Simhash(other)), repr(one), repr(other))
    assert Simhash(one).distance(Simhash(other)) == 0
    assert SimhashIndex([("one", Simhash(one))], k=0).get_near_dups(Simhash(other)) == ["one"]
by_words = Simhash(PAIRS[0][0].split()).distance(Simhash(PAIRS[0][1].split()))
print("words handed in as a list:", by_words, "bits differ for the first pair")
assert by_words > 0
assert Simhash("God is nowhere").distance(Simhash("God is elsewhere")) > 0
print("As found.")
PYTHON
