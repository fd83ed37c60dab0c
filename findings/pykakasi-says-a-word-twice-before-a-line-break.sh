#!/usr/bin/env bash
# pykakasi gives the word before a line break or tab twice, and loses what follows a character that it does not know.
#
# Packages: pykakasi==2.3.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: convert() cuts a text into pieces with a reading each; their "orig" in a row are the text again, and a character
#   without a reading stands there as it is.
# Behaviour: the word before a line break, a tab or a rare kanji beyond U+FFFF comes again behind it, once for each such
#   character, so an index by readings counts it twice, and a text of short lines is read out with an echo. Of
#   髙島屋, the department store, 島 is lost: the character behind a kanji that is unknown is passed over, and 髙, a common
#   form in names, is unknown. Beyond U+FFFF (𠮷, in as many names) nothing at all is left of the character.
# Output seen:
#   '東京\n大阪' -> '東京\n東京大阪' toukyou toukyou oosaka
#   '東京\r\n大阪' -> '東京\r東京\n東京大阪' toukyou toukyou toukyou oosaka
#   '東京\t大阪' -> '東京\t東京大阪' toukyou toukyou oosaka
#   '東京𠮷野' -> '東京東京野' toukyou toukyou no
#   '髙島屋' -> '髙屋' ya
#   '東京 大阪' -> '東京 大阪' toukyou oosaka
# Source: https://pykakasi.readthedocs.io/en/latest/api.html (convert: a list with the original and its readings);
#   pykakasi/kakasi.py
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pykakasi==2.3.0

cd "$work"
venv/bin/python - <<'PYTHON'
from pykakasi import kakasi

converter = kakasi()
seen = {}
for text in ("東京\n大阪", "東京\r\n大阪", "東京\t大阪", "東京𠮷野", "髙島屋", "東京 大阪"):
    pieces = converter.convert(text)
    seen[text] = "".join(piece["orig"] for piece in pieces)
    print(f"{text!r} -> {seen[text]!r}", " ".join(" ".join(piece["hepburn"] for piece in pieces).split()))
assert list(seen.values()) == [
    "東京\n東京大阪",
    "東京\r東京\n東京大阪",
    "東京\t東京大阪",
    "東京東京野",
    "髙屋",
    "東京 大阪",
]
print("As found.")
PYTHON
