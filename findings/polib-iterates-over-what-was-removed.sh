#!/usr/bin/env bash
# A loop over a catalogue of polib gives the messages that were removed as well, while find does not know them.
#
# Packages: polib==1.2.0 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: entries that are commented out with #~ are comments: a loop, len() and find() give what the program still
#   says, and obsolete_entries() gives the rest.
# Behaviour: Iteration, len() and "in" include obsolete entries; find() and percent_translated() leave them out. A
#   search index that is made by the loop of the documentation finds sentences that no version of the program shows
#   any more.
# Output seen:
#   loop: ['Open', 'Burn CD'], len 2
#   find('Burn CD'): None, obsolete_entries: ['Burn CD'], translated: 100 %
# Source: documentation of polib, quick start: "for entry in po"; docstring of find: include_obsolete_entries is False
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check polib==1.2.0

cd "$work"
venv/bin/python - <<'PYTHON'
from pathlib import Path

import polib

Path("de.po").write_text(
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    'msgid "Open"\nmsgstr "Öffnen"\n\n'
    '#~ msgid "Burn CD"\n#~ msgstr "CD brennen"\n',
    encoding="utf-8",
)
catalogue = polib.pofile("de.po")
looped = [entry.msgid for entry in catalogue]
removed = [entry.msgid for entry in catalogue.obsolete_entries()]
share = catalogue.percent_translated()
print(f"loop: {looped}, len {len(catalogue)}")
print(f"find('Burn CD'): {catalogue.find('Burn CD')}, obsolete_entries: {removed}, translated: {share} %")
assert looped == ["Open", "Burn CD"] and len(catalogue) == 2
assert catalogue.find("Burn CD") is None and removed == ["Burn CD"] and share == 100
print("As found.")
PYTHON
