#!/usr/bin/env bash
# price-parser takes the first number of a text for the amount, and the currency from wherever one stands.
#
# Packages: price-parser==0.5.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a number is a price because a currency stands beside it: of "3 rooms, 950 €" the price is 950 euros, and a
#   minus sign stays.
# Behaviour: Amount and currency are looked for apart: the first number is the amount whatever it counts, and the
#   currency of another number is given to it. "3 rooms, 950 €" costs 3 euros. A sign is dropped: a refund of -5 € is
#   a price of 5.
# Output seen:
#   '3 rooms, 950 €' -> 3 €
#   'Item 4711: $12.50' -> 4711 $
#   '-5 €' -> 5 €
# Source: README of price-parser: "robust price amount and currency symbol extraction";
#   https://pypi.org/project/price-parser/
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check price-parser==0.5.1

cd "$work"
venv/bin/python - <<'PYTHON'
from price_parser import Price

seen = {}
for text in ("3 rooms, 950 €", "Item 4711: $12.50", "-5 €"):
    price = Price.fromstring(text)
    seen[text] = float(price.amount), price.currency
    print(f"{text!r} -> {price.amount} {price.currency}")
assert list(seen.values()) == [(3.0, "€"), (4711.0, "$"), (5.0, "€")]
print("As found.")
PYTHON
