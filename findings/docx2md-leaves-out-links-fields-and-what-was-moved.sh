#!/usr/bin/env bash
# docx2md leaves the words of links, fields, controls, text boxes and moved passages out of a Word file.
#
# Packages: docx2md==1.0.5, python-docx==1.2.0, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: what Word shows as a line of text is a line of the Markdown; a link is written as a link or as its words.
# Behaviour: runs are read where they stand in the paragraph itself or in an insertion, nowhere else. The words of a
#   link, a simple field, a content control (in a line or around paragraphs), a smart tag, a text box and a formula are
#   gone, and so is a passage that was moved, at both ends. Tabs and hyphens that must not break glue what they part.
#   Hidden text is written.
# Output seen:
#   in the Markdown: plain, inserted, hidden
#   nowhere: linked, field, control, block, smart, boxed, formula, moved
#   glued: Namerent, coop
# Source: docx2md/converter.py of docx2md 1.0.5 (parse_p)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2md==1.0.5 python-docx==1.2.0 lxml==6.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
CHANGED = 'w:author="Ann" w:date="2026-12-01T09:00:00Z"'
BLOCK = "<w:sdt {}><w:sdtContent><w:p><w:r><w:t>block</w:t></w:r></w:p></w:sdtContent></w:sdt>"
LINES = [
    "<w:r><w:t>plain</w:t></w:r>",
    f'<w:ins w:id="1" {CHANGED}><w:r><w:t>inserted</w:t></w:r></w:ins>',
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
    '<w:hyperlink w:anchor="top"><w:r><w:t>linked</w:t></w:r></w:hyperlink>',
    '<w:fldSimple w:instr="AUTHOR"><w:r><w:t>field</w:t></w:r></w:fldSimple>',
    "<w:sdt><w:sdtContent><w:r><w:t>control</w:t></w:r></w:sdtContent></w:sdt>",
    '<w:smartTag w:uri="urn:schemas" w:element="place"><w:r><w:t>smart</w:t></w:r></w:smartTag>',
    '<w:r><w:pict><v:shape style="width:99pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    "<m:oMath><m:r><m:t>formula</m:t></m:r></m:oMath>",
    f'<w:moveFromRangeStart w:id="2" {CHANGED} w:name="m"/>'
    f'<w:moveFrom w:id="3" {CHANGED}><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="2"/>',
    f'<w:moveToRangeStart w:id="4" {CHANGED} w:name="m"/>'
    f'<w:moveTo w:id="5" {CHANGED}><w:r><w:t>moved</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="4"/>',
    "<w:r><w:t>Name</w:t><w:tab/><w:t>rent</w:t></w:r>",
    "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>",
]
document = docx.Document()
body = document.element.body
names = nsdecls("w") + ' xmlns:v="urn:schemas-microsoft-com:vml" ' + MATH
for line in LINES:
    body.insert(len(body) - 1, parse_xml(f"<w:p {names}>{line}</w:p>"))
body.insert(len(body) - 1, parse_xml(BLOCK.format(names)))
document.save("made.docx")
PYTHON
venv/bin/docx2md made.docx made.md >/dev/null
venv/bin/python - <<'PYTHON'
from pathlib import Path

written = Path("made.md").read_text("utf-8").split()
words = "plain inserted hidden linked field control block smart boxed formula moved".split()
kept = [word for word in words if word in written]
lost = [word for word in words if word not in written]
glued = [word for word in ("Namerent", "coop") if word in written]
print("in the Markdown:", ", ".join(kept))
print("nowhere:", ", ".join(lost))
print("glued:", ", ".join(glued))
assert kept == ["plain", "inserted", "hidden"] and len(lost) == 8 and len(glued) == 2
print("As found.")
PYTHON
