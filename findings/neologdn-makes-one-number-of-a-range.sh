#!/usr/bin/env bash
# neologdn makes one number of a range, jaconv a drawn-out vowel of its dash: 10〜20 is 1020 for one, 10ー20 for the other.
#
# Packages: neologdn==0.5.6, jaconv==0.5.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a normalizer of Japanese text makes forms alike that mean the same (half width, full width, many hyphens) and
#   leaves what parts two numbers; the wave dash of a range becomes one of its kind.
# Behaviour: neologdn removes every wave dash and tilde, for they draw out a vowel in speech ("ウェ~イ"): a price of 10
#   to 20 is 1020, an hour of 9:00~17:00 is 9:0017:00, and from Tokyo to Osaka is one word. It also takes the spaces
#   between Japanese letters and figures, so a price list runs together. jaconv turns the wave dash into the mark of a
#   long vowel, which no one types in a range. Texts that one has normalized do not hold what the other looks for.
# Output seen:
#   料金は10〜20円 neologdn 料金は1020円 jaconv 料金は10ー20円
#   9:00~17:00 neologdn 9:0017:00 jaconv 9:00~17:00
#   東京〜大阪 neologdn 東京大阪 jaconv 東京ー大阪
#   価格 100 円 200 円 neologdn 価格100円200円 jaconv 価格 100 円 200 円
# Source: https://pypi.org/project/neologdn (tilde="remove" is what it does unasked) and
#   https://pypi.org/project/jaconv (the table of normalize)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check neologdn==0.5.6 jaconv==0.5.0

cd "$work"
venv/bin/python - <<'PYTHON'
import jaconv
import neologdn

for text, first, second in (
    ("料金は10〜20円", "料金は1020円", "料金は10ー20円"),
    ("9:00~17:00", "9:0017:00", "9:00~17:00"),
    ("東京〜大阪", "東京大阪", "東京ー大阪"),
    ("価格 100 円 200 円", "価格100円200円", "価格 100 円 200 円"),
):
    print(text, "neologdn", neologdn.normalize(text), "jaconv", jaconv.normalize(text))
    assert (neologdn.normalize(text), jaconv.normalize(text)) == (first, second)
assert neologdn.normalize("10〜20", tilde="normalize_zenkaku") == "10〜20"
print("As found.")
PYTHON
