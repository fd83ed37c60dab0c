#!/usr/bin/env bash
# Snowball's Serbian stemmer gives Latin stems for Cyrillic words, and half of one for a capital.
#
# Packages: PyStemmer==3.1.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a stem is written in the alphabet of its word, so Cyrillic and Latin spellings of one word have
#   different stems.
# Behaviour: Cyrillic is transliterated first: both spellings share one Latin stem (good for a search over
#   both alphabets, if the whole index goes through it). Only small letters are: a capital stays Cyrillic
#   inside a Latin stem, so a word that was not lower-cased finds nothing.
# Output seen:
#   књигама -> knjig ['LATIN']
#   knjigama -> knjig ['LATIN']
#   Београд -> Бeograd ['CYRILLIC', 'LATIN']
#   београд -> beograd ['LATIN']
# Source: the Serbian algorithm at snowballstem.org, and the sibling algorithms for Russian and Armenian,
#   which keep their alphabet
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check PyStemmer==3.1.0

cd "$work"
venv/bin/python - <<'PYTHON'
import unicodedata

import Stemmer

stem = Stemmer.Stemmer("serbian").stemWord
for word in ("књигама", "knjigama", "Београд", "београд"):
    print(word, "->", stem(word), sorted({unicodedata.name(letter).split()[0] for letter in stem(word)}))
assert stem("књигама") == stem("knjigama") == "knjig"
assert {unicodedata.name(letter).split()[0] for letter in stem("Београд")} == {"CYRILLIC", "LATIN"}
assert stem("београд").isascii()
assert not Stemmer.Stemmer("russian").stemWord("книгами").isascii()
print("As found.")
PYTHON
