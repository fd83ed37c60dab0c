#!/usr/bin/env bash
# anyascii writes one and a half as eleven halves.
#
# Packages: anyascii==0.3.3 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a text brought to ASCII for searching keeps its numbers: 1½ becomes "1 1/2", or at least is still one and a
#   half.
# Behaviour: A fraction is spelled out as it stands, without a blank before it, so it runs into the whole number: 1½
#   becomes 11/2 and 3¼ in becomes 31/4 in, other numbers that are as well written. Exponents do the same: 10⁶ becomes
#   106. NFKC with its fraction slash does the same to the digits; only there the slash is not an ASCII one.
# Output seen:
#   '1½ cups' -> '11/2 cups'
#   '3¼ in' -> '31/4 in'
#   '10⁶ cells' -> '106 cells'
# Source: README of anyascii: "Unicode to ASCII transliteration", replacements "for each character";
#   https://github.com/anyascii/anyascii
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check anyascii==0.3.3

cd "$work"
venv/bin/python - <<'PYTHON'
from fractions import Fraction

from anyascii import anyascii

for text in ("1½ cups", "3¼ in", "10⁶ cells"):
    print(f"{text!r} -> {anyascii(text)!r}")
assert anyascii("1½ cups") == "11/2 cups" and Fraction(anyascii("1½")) == Fraction("5.5")
assert anyascii("3¼ in") == "31/4 in"
assert anyascii("10⁶ cells") == "106 cells"
print("As found.")
PYTHON
