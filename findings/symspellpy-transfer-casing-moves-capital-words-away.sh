#!/usr/bin/env bash
# symspellpy's transfer_casing makes words that the dictionary writes with capitals farther away, so that correct ones
# are wrong.
#
# Packages: symspellpy==6.10.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: transfer_casing only says how the found word is written: what is found, and how far away it is, stays as it
#   was.
# Behaviour: The question is lowered before it is looked up, the dictionary is not. A German noun or an abbreviation
#   that is typed exactly as the dictionary has it is then one edit away from itself, and one with a typo may be out
#   of reach: USAA finds USA without the option and nothing with it.
# Output seen:
#   Miete: [('Miete', 0)], with transfer_casing [('Miete', 1)]
#   USAA: [('USA', 1)], with transfer_casing []
# Source: docstring of SymSpell.lookup: "A flag to determine whether the casing --- i.e., uppercase vs lowercase ---
#   should be carried over from `phrase`"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check symspellpy==6.10.1

cd "$work"
venv/bin/python - <<'PYTHON'
from symspellpy import SymSpell, Verbosity

speller = SymSpell()
for word in ("Miete", "USA"):
    speller.create_dictionary_entry(word, 5)


def found(word, **options):
    return [(one.term, one.distance) for one in speller.lookup(word, Verbosity.TOP, 2, **options)]


for word in ("Miete", "USAA"):
    print(f"{word}: {found(word)}, with transfer_casing {found(word, transfer_casing=True)}")
assert found("Miete") == [("Miete", 0)] and found("Miete", transfer_casing=True) == [("Miete", 1)]
assert found("USAA") == [("USA", 1)] and found("USAA", transfer_casing=True) == []
print("As found.")
PYTHON
