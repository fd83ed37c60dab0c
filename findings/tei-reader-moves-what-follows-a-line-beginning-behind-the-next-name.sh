#!/usr/bin/env bash
# tei_reader moves the words between the beginning of a line and the next name or marked word to the end of the text.
#
# Packages: tei-reader==0.0.17, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: lb and pb are empty marks of where a line or a page of the source begins. The text of an edition has the same
#   words in the same order with and without them, with a blank or a line break at their places.
# Behaviour: the elements behind such a mark are moved into it, and the words directly behind it are not elements: they
#   come last. "The ship left <lb/>the port of <name>Bergen</name> at dawn." says "The ship left Bergen at dawn.the port
#   of ". The word of a broken line lies behind the paragraph. Lines without an element in them are right, so a
#   file looks well until it has names. Both marks do so; editions of prints have one for each line.
# Output seen:
#   without: 'The ship left the port of Bergen at dawn.'
#   lb: 'The ship left Bergen at dawn.the port of '
#   pb: 'The ship left Bergen at dawn.the port of '
#   no element behind it: 'The ship left the port at dawn.'
# Source: https://github.com/CentreForDigitalHumanities/tei-reader/pull/4 (both marks);
#   https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-lb.html (the beginning of a new line)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tei-reader==0.0.17 lxml==6.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
from tei_reader import TeiReader

PAGE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Log</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>A print.</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>WORDS</p></body></text></TEI>"""


def text(words: str) -> str:
    """What tei_reader gives for a text of one paragraph."""
    return TeiReader().read_string(PAGE.replace("WORDS", words)).text


plain = text("The ship left the port of <name>Bergen</name> at dawn.")
line = text("The ship left <lb/>the port of <name>Bergen</name> at dawn.")
page = text('The ship left <pb n="7"/>the port of <name>Bergen</name> at dawn.')
bare = text("The ship left <lb/>the port at dawn.")
for name, found in (("without", plain), ("lb", line), ("pb", page), ("no element behind it", bare)):
    print(f"{name}:", repr(found))
assert plain == "The ship left the port of Bergen at dawn."
assert line == page == "The ship left Bergen at dawn.the port of "
assert bare == "The ship left the port at dawn."
print("As found.")
PYTHON
