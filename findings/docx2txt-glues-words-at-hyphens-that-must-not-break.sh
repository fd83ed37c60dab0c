#!/usr/bin/env bash
# docx2txt drops the hyphens that Word keeps for itself, and glues what they joined.
#
# Packages: docx2txt==0.9, python-docx==1.2.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a hyphen that must not break ("re-read", typed with Ctrl+Shift+_) is a hyphen in the text.
# Behaviour: Word stores it as an element of its own; docx2txt ignores it, so "re-read" becomes "reread" and
#   "12-04" becomes "1204". python-docx writes the hyphen. The other way round, python-docx leaves out words
#   that were inserted with changes tracked, which docx2txt reads.
# Output seen:
#   docx2txt: reread 1204 INSERTED | python-docx: re-read 12-04
# Source: ECMA-376 part 1, 17.3.3.18 (noBreakHyphen) and 17.13.5.18 (ins)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2txt==0.9 python-docx==1.2.0

cd "$work"
venv/bin/python - <<'PYTHON'
import docx
import docx2txt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

document = docx.Document()
paragraph = document.add_paragraph()._p
run = "<w:r {0}><w:t>re</w:t><w:noBreakHyphen/><w:t xml:space='preserve'>read 12</w:t><w:noBreakHyphen/><w:t>04</w:t></w:r>"
paragraph.append(parse_xml(run.format(nsdecls("w"))))
inserted = "<w:ins {0} w:id='1' w:author='A'><w:r><w:t xml:space='preserve'> INSERTED</w:t></w:r></w:ins>"
paragraph.append(parse_xml(inserted.format(nsdecls("w"))))
document.save("made.docx")
one, other = docx2txt.process("made.docx").strip(), docx.Document("made.docx").paragraphs[0].text
print("docx2txt:", one, "| python-docx:", other)
assert one == "reread 1204 INSERTED" and other == "re-read 12-04"
print("As found.")
PYTHON
