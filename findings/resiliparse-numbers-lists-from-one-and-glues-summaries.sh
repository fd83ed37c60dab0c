#!/usr/bin/env bash
# resiliparse's plain text numbers every list from 1, whatever start and value say, and glues a summary to what it
# sums up.
#
# Packages: resiliparse==2.0.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: list_bullets writes the numbers that a reader sees: <ol start="4"> begins with 4, <li value="9"> is 9, and
#   the lines of <details> stand apart as other blocks do.
# Behaviour: Items are counted from 1 in each list, so that clause 4 of a contract is found as clause 1 and a citation
#   of "7." points at nothing; reversed lists run upwards. summary is not taken for a block: its last word and the
#   first one after it become one word.
# Output seen:
#   '  1. Deposit\n  2. Keys'
#   '  1. Third\n  2. Second'
#   'DepositThree months'
# Source: docstring of extract_plain_text: "list_bullets: Insert bullets / numbers for list items";
#   https://html.spec.whatwg.org/multipage/grouping-content.html#the-ol-element
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check resiliparse==2.0.1

cd "$work"
venv/bin/python - <<'PYTHON'
from resiliparse.extract.html2text import extract_plain_text

pages = (
    '<ol start="4"><li>Deposit</li><li value="9">Keys</li></ol>',
    '<ol reversed start="3"><li>Third</li><li>Second</li></ol>',
    "<details open><summary>Deposit</summary>Three months</details>",
)
texts = [extract_plain_text(f"<html><body>{page}</body></html>") for page in pages]
for text in texts:
    print(repr(text))
lists = [[line.strip() for line in text.splitlines() if line.strip()] for text in texts]
assert lists == [["1. Deposit", "2. Keys"], ["1. Third", "2. Second"], ["DepositThree months"]]
print("As found.")
PYTHON
