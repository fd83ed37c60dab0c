#!/usr/bin/env bash
# simplemma finds no basic form of a German noun in capitals: HÄUSER stays HÄUSER, and RECHNUNGEN becomes RECHNUNG.
#
# Packages: simplemma==2.0.0 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: a word in capitals, as in a heading, an invoice or a form, has the basic form that it has in small letters, as
#   it does in English, French and Polish.
# Behaviour: a word that begins with a capital is looked up as it is and in small letters, never with a capital first.
#   The dictionary has German nouns with a capital only, so none is found: the word stays, gets the basic form of a
#   verb or another word, or loses its ending and keeps the capitals. Put into an index, a heading in capitals is not
#   found by the word below it. Verbs and adjectives are found.
# Output seen:
#   en {'HOUSES': 'house', 'CONTRACTS': 'contract', 'TREES': 'tree', 'INVOICES': 'invoice', 'WENT': 'go'}
#   fr {'MAISONS': 'maison', 'CONTRATS': 'contrat', 'CHEVAUX': 'cheval', 'FACTURES': 'facture', 'ALLAIENT': 'aller'}
#   de {'HÄUSER': 'HÄUSER', 'VERTRÄGE': 'VERTRÄGE', 'BÄUME': 'bäumen', 'RECHNUNGEN': 'RECHNUNG', 'GING': 'gehen'}
#   de, one capital ['Haus', 'Vertrag', 'Baum', 'Rechnung', 'gehen']
#   in a sentence ['der', 'HÄUSER', 'sein', 'alt', '.']
# Source: simplemma/strategies/dictionary_lookup.py of simplemma 2.0.0 (get_lemma)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check simplemma==2.0.0

cd "$work"
venv/bin/python - <<'PYTHON'
from simplemma import lemmatize, text_lemmatizer

EXPECTED = {
    "en": {"HOUSES": "house", "CONTRACTS": "contract", "TREES": "tree", "INVOICES": "invoice", "WENT": "go"},
    "fr": {"MAISONS": "maison", "CONTRATS": "contrat", "CHEVAUX": "cheval", "FACTURES": "facture", "ALLAIENT": "aller"},
    "de": {"HÄUSER": "HÄUSER", "VERTRÄGE": "VERTRÄGE", "BÄUME": "bäumen", "RECHNUNGEN": "RECHNUNG", "GING": "gehen"},
}
for language, expected in EXPECTED.items():
    seen = {word: lemmatize(word, lang=language) for word in expected}
    print(language, seen)
    assert seen == expected
one_capital = [lemmatize(word.capitalize(), lang="de") for word in EXPECTED["de"]]
print("de, one capital", one_capital)
assert one_capital == ["Haus", "Vertrag", "Baum", "Rechnung", "gehen"]
sentence = text_lemmatizer("Die HÄUSER sind alt.", lang="de")
print("in a sentence", sentence)
assert sentence == ["der", "HÄUSER", "sein", "alt", "."]
print("As found.")
PYTHON
