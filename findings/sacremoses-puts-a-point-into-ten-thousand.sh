#!/usr/bin/env bash
# The punctuation normalizer of sacremoses writes ten thousand as 10.000 in English and as 10,000 in German.
#
# Packages: sacremoses==0.2.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a space that does not break, the mark of thousands of the SI, becomes a space or is dropped; whatever it does,
#   it gives a number that the named language reads as the same one.
# Behaviour: between two digits it becomes a point, or a comma where the language is cs, cz, de, es or fr: the marks of
#   Moses for decimals rather than thousands, so each language gets what it reads as ten. "page 3" and "4" in a table
#   become 3.4. The narrow space, which French prints there, stays. The same call takes the space before a percent sign.
# Output seen:
#   en '10\xa0000 people' -> '10.000 people', 'page 3\xa04' -> 'page 3.4'
#   de '10\xa0000 people' -> '10,000 people', 'page 3\xa04' -> 'page 3,4'
#   en '1\u202f500' -> '1\u202f500', '12\xa0%' -> '12%'
# Source: https://github.com/hplt-project/sacremoses/pull/56 (the substitutions of normalize-punctuation.perl, with the
#   spaces that do not break)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check sacremoses==0.2.0

cd "$work"
venv/bin/python - <<'PYTHON'
from sacremoses import MosesPunctNormalizer

english, german = MosesPunctNormalizer(lang="en").normalize, MosesPunctNormalizer(lang="de").normalize
people, page, narrow, share = "10\u00a0000 people", "page 3\u00a04", "1\u202f500", "12\u00a0%"
for name, normalize in (("en", english), ("de", german)):
    print(name, f"{people!r} -> {normalize(people)!r}, {page!r} -> {normalize(page)!r}")
print("en", f"{narrow!r} -> {english(narrow)!r}, {share!r} -> {english(share)!r}")
assert (english(people), english(page)) == ("10.000 people", "page 3.4")
assert (german(people), german(page)) == ("10,000 people", "page 3,4")
assert (english(narrow), english(share)) == (narrow, "12%")
print("As found.")
PYTHON
