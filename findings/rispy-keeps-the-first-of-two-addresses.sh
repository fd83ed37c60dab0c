#!/usr/bin/env bash
# rispy keeps the first of several abstracts, addresses or ISSNs of a reference, where it is said to keep the last.
#
# Packages: rispy==0.10.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a tag that comes twice gives both values, as an unknown tag does; at worst the later one takes the place of the
#   earlier, as the docstring says ("overridden").
# Behaviour: every line after the first is dropped without a word: the addresses of all authors but the first, the ISSN
#   of one edition, the results in an abstract of two lines with a tag each. A line that goes on without a tag is kept,
#   and so is a tag that rispy does not know. enforce_list_tags=False keeps all, but changes str to list where it does.
# Output seen:
#   {'author_address': 'Bergen', 'issn': '1111-1111', 'abstract': 'Methods: tides.', 'unknown': ['one', 'two']}
#   enforce_list_tags=False: ['Bergen', 'Oslo']
# Source: docstring of rispy.RisParser.__init__ (enforce_list_tags); rispy's README, whose example has two publishers
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check rispy==0.10.0

cd "$work"
venv/bin/python - <<'PYTHON'
import rispy

written = """TY  - JOUR
TI  - Tides
AD  - Bergen
AD  - Oslo
SN  - 1111-1111
SN  - 2222-2222
AB  - Methods: tides.
AB  - Results: none.
ZZ  - one
ZZ  - two
ER  -
"""
(entry,) = rispy.loads(written)
(lists,) = rispy.loads(written, enforce_list_tags=False)
seen = {name: entry[name] for name in ("author_address", "issn", "abstract")} | {"unknown": entry["unknown_tag"]["ZZ"]}
print(seen)
print("enforce_list_tags=False:", lists["author_address"])
assert seen == {
    "author_address": "Bergen",
    "issn": "1111-1111",
    "abstract": "Methods: tides.",
    "unknown": ["one", "two"],
}
assert lists["author_address"] == ["Bergen", "Oslo"]
print("As found.")
PYTHON
