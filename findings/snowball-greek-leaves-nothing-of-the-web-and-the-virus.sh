#!/usr/bin/env bash
# Snowball's Greek stemmer leaves nothing of the words for web, same and "of the virus", and one letter of many more.
#
# Packages: PyStemmer==3.1.0, snowballstemmer==3.1.1 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: endings are taken off as long as something is left that tells words apart, as the regions R1 and R2 see to in
#   the stemmers of most languages; a stem is never empty, and the forms of one word share it.
# Behaviour: an ending may be the whole word. Nothing is left of ιστός (web, mast, tissue) in any of its forms, of ίδιο
#   (same), of είτε and όταν: they all share the empty term, or are dropped as blanks. Of the virus the nominative
#   keeps one letter, which Jesus has too, and the genitive none, so neither finds the other. Snakes and "I eat" are
#   both φ, a list and the lion both λ. Tamil loses உங்கள் (your) and பற்றி (about) whole. Of up to 20,000 words that
#   wordfreq lists first in each of 21 other languages none is emptied but two bare endings in Turkish.
# Output seen:
#   ιστός '' ιστού '' ιστοί '' ίδιο '' ίδιος 'ιδι' είτε '' όταν ''
#   ιός 'ι' ιού '' ιών '' Ιησού 'ι'
#   φίδια 'φ' φάω 'φ' λίστα 'λ' λέων 'λ'
#   உங்கள் '' பற்றி ''
# Source: https://snowballstem.org/algorithms/greek/stemmer.html, https://snowballstem.org/texts/r1r2.html
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check PyStemmer==3.1.0 snowballstemmer==3.1.1

cd "$work"
venv/bin/python - <<'PYTHON'
from snowballstemmer.greek_stemmer import GreekStemmer
from snowballstemmer.tamil_stemmer import TamilStemmer
from Stemmer import Stemmer

LINES = {
    "greek": ("ιστός ιστού ιστοί ίδιο ίδιος είτε όταν", "ιός ιού ιών Ιησού", "φίδια φάω λίστα λέων"),
    "tamil": ("உங்கள் பற்றி",),
}
stems = {}
for language, lines in LINES.items():
    compiled = Stemmer(language)
    pure = GreekStemmer() if language == "greek" else TamilStemmer()
    for line in lines:
        for word in line.split():
            stems[word] = compiled.stemWord(word.lower())
            assert stems[word] == pure.stemWord(word.lower())
        print(*(f"{word} {stems[word]!r}" for word in line.split()))
assert {word for word, stem in stems.items() if not stem} == set(
    "ιστός ιστού ιστοί ίδιο είτε όταν ιού ιών உங்கள் பற்றி".split()
)
assert stems["ιός"] == stems["Ιησού"] == "ι" and stems["ίδιος"] == "ιδι"
assert stems["φίδια"] == stems["φάω"] == "φ" and stems["λίστα"] == stems["λέων"] == "λ"
print("As found.")
PYTHON
