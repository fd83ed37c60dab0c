#!/usr/bin/env bash
# pyahocorasick's iter_long misses a word that is the end of a text when the text could also begin a longer one.
#
# Packages: pyahocorasick==2.3.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: iter_long gives the longest words from left to right without overlaps, so every word that stands alone is given,
#   wherever it stands; what follows a word does not matter to it.
# Behaviour: while the letters read so far may still become a longer word, a shorter one that they end with is held back.
#   At the end of the text it is forgotten: "York" is found in "in New York City" and not in "in New York", because
#   "New York Times" is in the list as well. Titles, cells, tags and questions, which end where their last word does,
#   lose it; iter() finds it. A full stop behind it brings it back.
# Output seen:
#   'in new york city': ['york'] | 'in new york': [] | 'in new york.': ['york'] | iter: ['york']
#   'we rent a car': ['rent'] | 'a car rent': []
# Source: docstring of Automaton.iter_long: "matches the longest words from set"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyahocorasick==2.3.1

cd "$work"
venv/bin/python - <<'PYTHON'
import ahocorasick


def automaton(*words: str) -> ahocorasick.Automaton:
    made = ahocorasick.Automaton()
    for word in words:
        made.add_word(word, word)
    made.make_automaton()
    return made


def longest(made: ahocorasick.Automaton, text: str) -> list[str]:
    return [word for _, word in made.iter_long(text)]


towns = automaton("new york times", "york")
inside, at_end, padded = (longest(towns, text) for text in ("in new york city", "in new york", "in new york."))
every = [word for _, word in towns.iter("in new york")]
print(f"'in new york city': {inside} | 'in new york': {at_end} | 'in new york.': {padded} | iter: {every}")
hire = automaton("car rental", "rent")
verb, noun = longest(hire, "we rent a car"), longest(hire, "a car rent")
print(f"'we rent a car': {verb} | 'a car rent': {noun}")
assert inside == padded == every == ["york"] and at_end == []
assert verb == ["rent"] and noun == []
print("As found.")
PYTHON
