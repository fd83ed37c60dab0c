#!/usr/bin/env bash
# vobject cuts every text of a vCard at its first comma, also in version 2.1, where a comma is a comma.
#
# Packages: vobject==0.9.9 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: the version is read: in a 2.1 card only semicolons part values, so a note is kept whole; in a 3.0 card, where
#   commas part a list of nicknames, the value is a list, as it is for CATEGORIES.
# Behaviour: names, notes, titles and addresses on labels are split at commas whatever the version, and all but the
#   first part is dropped without a word. "owes 5,000 crowns" becomes "owes 5", "Berg, Ann" becomes "Berg", and of two
#   nicknames there is one. What is written back has lost the rest as well.
# Output seen:
#   2.1: {'fn': 'Berg', 'note': 'owes 5', 'title': 'Head of sales', 'label': 'Pier 4'}
#   3.0: {'nickname': 'Annie', 'categories': ['x', 'y']}
# Source: vCard 2.1 (versit, 1996), which parts values by semicolons alone; RFC 2426, 3.1.3: one or more text values
#   separated by a comma; issue 140 of skarim/vobject tells of the nicknames
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check vobject==0.9.9

cd "$work"
venv/bin/python - <<'PYTHON'
import vobject


def card(version: str, *properties: str) -> dict[str, object]:
    written = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", "N:Berg;Ann", *properties, "END:VCARD", ""])
    lines = vobject.readOne(written).lines()
    return {line.name.lower(): line.value for line in lines if line.name not in ("VERSION", "N")}


old = card(
    "2.1",
    "FN:Berg, Ann",
    "NOTE:owes 5,000 crowns, pays in May",
    "TITLE:Head of sales, north",
    "LABEL;WORK:Pier 4, Bergen",
)
new = card("3.0", "FN:Ann Berg", "NICKNAME:Annie,Bergie", "CATEGORIES:x,y")
del new["fn"]
print("2.1:", old)
print("3.0:", new)
assert old == {"fn": "Berg", "note": "owes 5", "title": "Head of sales", "label": "Pier 4"}
assert new == {"nickname": "Annie", "categories": ["x", "y"]}
print("As found.")
PYTHON
