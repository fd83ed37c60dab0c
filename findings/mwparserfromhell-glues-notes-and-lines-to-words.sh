#!/usr/bin/env bash
# mwparserfromhell's strip_code writes footnotes into the sentence and glues what line breaks hold apart.
#
# Packages: mwparserfromhell==0.7.2 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: strip_code gives the words of a page: a footnote is gone with its tag, as the docstring says of tags, and a
#   line break is white space.
# Behaviour: of tags only the marks go. The text of <ref> follows the word that it is pinned to without a space, <br>
#   and the edges of <div> leave nothing at all, and a formula in <math> is lost. "1998" becomes "1998Harbour", "Berlin"
#   and "Germany" become one word, and neither is found any more; a footnote's page number joins a figure.
# Output seen:
#   ['opened in 1998Harbour board, p. 5. and grew', 'moved 3400 in all tons', 'BerlinGermany', 'onetwo',
#     'an area of  ha']
# Source: docstring of Wikicode.strip_code: "templates and tags are removed completely"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mwparserfromhell==0.7.2

cd "$work"
venv/bin/python - <<'PYTHON'
import mwparserfromhell

written = (
    "opened in 1998<ref>Harbour board, p. 5.</ref> and grew",
    "moved 3<ref>400 in all</ref> tons",
    "Berlin<br>Germany",
    "<div>one</div><div>two</div>",
    "an area of <math>5^2</math> ha",
)
seen = [mwparserfromhell.parse(text).strip_code() for text in written]
print(seen)
assert seen[0] == "opened in 1998Harbour board, p. 5. and grew" and seen[1] == "moved 3400 in all tons"
assert seen[2:] == ["BerlinGermany", "onetwo", "an area of  ha"]
print("As found.")
PYTHON
