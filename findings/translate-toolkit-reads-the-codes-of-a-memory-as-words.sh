#!/usr/bin/env bash
# translate-toolkit reads the codes of a TMX or XLIFF segment as its words, glued to the words beside them.
#
# Packages: translate-toolkit==3.20.4, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: .source of a unit is the text to translate. bpt, ept, ph and ut hold codes of the format that the segment came
#   from, which both formats keep inside elements of their own so that a tool can pass over them.
# Behaviour: the content of each such element stands in .source as text. A bold word of an RTF file is {\b Press}, a
#   picture is its HTML, and a code without braces is glued to the word behind it. g of XLIFF, which holds text,
#   is read the same way, so nothing tells the two apart.
# Output seen:
#   tmx bpt '{\\b Press} the key.'
#   tmx ph 'See <img src="a.png"/> here.'
#   tmx ut '\\cs6\\f1Press'
#   xliff bpt '{\\b Press} the key.'
#   xliff g 'Press the key.'
# Source: https://transtandards.sourceforge.net/TMX-14b-specification.html (content markup, the second of two levels)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check translate-toolkit==3.20.4 lxml==6.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
from translate.storage import tmx, xliff

MEMORY = """<?xml version="1.0"?><tmx version="1.4"><header srclang="en" creationtool="x" creationtoolversion="1"
segtype="sentence" o-tmf="x" adminlang="en" datatype="rtf"/><body><tu><tuv xml:lang="en"><seg>{}</seg></tuv></tu></body></tmx>"""
FILE = """<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
source-language="en" datatype="rtf"><body><trans-unit id="1"><source>{}</source></trans-unit></body></file></xliff>"""


def source(store: type, frame: str, segment: str) -> str:
    """The text of the one unit there is."""
    return str(store.parsestring(frame.replace("{}", segment).encode()).units[0].source)


for name, store, frame, segment, expected in (
    ("tmx bpt", tmx.tmxfile, MEMORY, r'<bpt i="1">{\b </bpt>Press<ept i="1">}</ept> the key.', r"{\b Press} the key."),
    ("tmx ph", tmx.tmxfile, MEMORY, 'See <ph>&lt;img src="a.png"/&gt;</ph> here.', 'See <img src="a.png"/> here.'),
    ("tmx ut", tmx.tmxfile, MEMORY, r"<ut>\cs6\f1</ut>Press", r"\cs6\f1Press"),
    ("xliff bpt", xliff.xlifffile, FILE, r'<bpt id="1">{\b </bpt>Press<ept id="1">}</ept> the key.', r"{\b Press} the key."),
    ("xliff g", xliff.xlifffile, FILE, '<g id="1">Press</g> the key.', "Press the key."),
):
    print(name, repr(source(store, frame, segment)))
    assert source(store, frame, segment) == expected
print("As found.")
PYTHON
