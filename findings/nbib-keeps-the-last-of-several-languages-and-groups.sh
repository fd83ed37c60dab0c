#!/usr/bin/env bash
# nbib keeps the last of several languages and groups of authors of a PubMed reference, and no abstract but the first.
#
# Packages: nbib==0.3.2 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: What an .nbib file may say several times (languages, groups that wrote together) comes as a list, as grants,
#   keywords and kinds of publication do; an abstract in the other language of the article (OAB) is kept beside AB.
# Behaviour: An article in English and French is one in French, and of two groups the first is gone: each later line
#   overwrites the one before. Nobody is told. Which fields are lists is decided by the field, not by what is found
#   there: of two grants both are kept. OAB is passed over, so the words of the French abstract are nowhere.
# Output seen:
#   language 'fre', corporate_author 'Oslo Heart Group', grants ['A1', 'B2']
#   words of the other abstract kept: False
# Source: nbib/_tags.py (LA and CN are single values, OAB is skipped) and _parse_and_place_tag of nbib/_parsing.py
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check nbib==0.3.2

cd "$work"
venv/bin/python - <<'PYTHON'
import nbib

FILE = """PMID- 1
TI  - Rhythm of the heart at rest.
AB  - The pulse was counted.
OAB - Le pouls a ete mesure.
CN  - Bergen Sleep Group
CN  - Oslo Heart Group
LA  - eng
LA  - fre
GR  - A1
GR  - B2
"""
(reference,) = nbib.read(FILE)
language, group, grants = (reference[name] for name in ("language", "corporate_author", "grants"))
print(f"language {language!r}, corporate_author {group!r}, grants {grants}")
print("words of the other abstract kept:", "pouls" in str(reference))
assert reference["abstract"] == "The pulse was counted."
assert language == "fre" and group == "Oslo Heart Group" and grants == ["A1", "B2"]
assert "Bergen" not in str(reference) and "pouls" not in str(reference)
print("As found.")
PYTHON
