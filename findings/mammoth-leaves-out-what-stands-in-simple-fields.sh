#!/usr/bin/env bash
# mammoth drops the text of simple fields and of runs with a direction of their own.
#
# Packages: mammoth==1.13.0, docx2python==3.7.1, python-docx==1.2.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: the result of a field is text that Word shows and saves; a converter keeps it whether it was saved as a
#   simple or a complex field.
# Behaviour: <w:fldSimple> (numbers of captions, merge fields, cross-references) and <w:dir> (words set right to left)
#   vanish with all that is in them, in extract_raw_text as in HTML; the same number as a complex field is kept.
#   "Figure 7" is read as "Figure", and a letter made by mail merge has no name in it. Hidden text is kept.
# Output seen:
#   mammoth: ['Figure', 'Table 8'] docx2python: ['Figure 7 DIRECTED', 'Table 8']
# Source: ECMA-376 part 1, 17.16.19 (fldSimple) and 17.3.2.8 (dir); mammoth's README, list of what is read
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mammoth==1.13.0 docx2python==3.7.1 python-docx==1.2.0

cd "$work"
venv/bin/python - <<'PYTHON'
import docx
import mammoth
from docx2python import docx2python
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

space = nsdecls("w")
document = docx.Document()
simple, complex_ = document.add_paragraph("Figure "), document.add_paragraph("Table ")
simple._p.append(parse_xml(f"<w:fldSimple {space} w:instr=' SEQ Figure '><w:r><w:t>7</w:t></w:r></w:fldSimple>"))
simple._p.append(parse_xml(f"<w:dir {space} w:val='rtl'><w:r><w:t xml:space='preserve'> DIRECTED</w:t></w:r></w:dir>"))
mark = "<w:fldChar w:fldCharType='{0}'/>"
number = "<w:instrText> SEQ Table </w:instrText>"
parts = (mark.format("begin"), number, mark.format("separate"), "<w:t>8</w:t>", mark.format("end"))
for part in parts:
    complex_._p.append(parse_xml(f"<w:r {space}>{part}</w:r>"))
document.save("made.docx")
with open("made.docx", "rb") as file:
    read = mammoth.extract_raw_text(file)
lines = [line.strip() for line in read.value.splitlines() if line]
other = [line.strip() for line in docx2python("made.docx").text.splitlines() if line]
print("mammoth:", lines, "docx2python:", other)
assert lines == ["Figure", "Table 8"] and other == ["Figure 7 DIRECTED", "Table 8"]
print("As found.")
PYTHON
