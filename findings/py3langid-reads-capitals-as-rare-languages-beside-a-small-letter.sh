#!/usr/bin/env bash
# py3langid takes a line in capitals for Quechua or Yoruba as soon as one small letter stands in it.
#
# Packages: py3langid==0.4.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a heading or a notice in capitals is in the language of its words. py3langid is trained on bytes, where A and a
#   have nothing in common, so it brings capitals to small letters before it counts, as a text in capitals shows.
# Behaviour: it does so only for a text without any small letter. "5 km", "120 m²" or an ß is enough to leave the rest
#   as it is, of which the model knows next to nothing: Italian becomes Lingala, Spanish Galician, Turkish Hungarian.
#   set_languages helps where the rare ones are not wanted, norm_probs shows how little is known. Lower-case it first.
# Output seen:
#   capitals: ['nl', 'fr', 'it', 'pt', 'es', 'tr']
#   capitals and "(5 km)": ['qu', 'oc', 'ln', 'yo', 'gl', 'hu']
#   the same in small letters: ['nl', 'fr', 'it', 'pt', 'es', 'tr']
# Source: _encode in https://github.com/adbar/py3langid/blob/main/py3langid/langid.py (text.isupper())
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check py3langid==0.4.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import py3langid

texts = {
    "nl": "De trein vertrekt morgenochtend naar de bergen.",
    "fr": "La frontière est ouverte et le train part pour Paris.",
    "it": "Il treno parte domani mattina per la montagna.",
    "pt": "O trem parte amanhã de manhã para a montanha.",
    "es": "El tren sale mañana por la mañana hacia la montaña.",
    "tr": "Tren yarın sabah dağlara gidiyor.",
}


def languages(lines: list[str]) -> list[str]:
    """The language that py3langid gives each line."""
    return [py3langid.classify(line)[0] for line in lines]


capitals = languages([text.upper() for text in texts.values()])
beside = languages([text.upper() + " (5 km)" for text in texts.values()])
small = languages([text.lower() + " (5 km)" for text in texts.values()])
print("capitals:", capitals)
print('capitals and "(5 km)":', beside)
print("the same in small letters:", small)
assert capitals == small == list(texts)
assert beside == ["qu", "oc", "ln", "yo", "gl", "hu"]
print("As found.")
PYTHON
