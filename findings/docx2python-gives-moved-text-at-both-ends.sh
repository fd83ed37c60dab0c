#!/usr/bin/env bash
# docx2python gives a passage that was moved with changes tracked twice, and markup for a symbol.
#
# Packages: docx2python==3.7.1, python-docx==1.2.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: text that was deleted with changes tracked is left out, so what was moved away is left out as well and stands
#   at its new place alone.
# Behaviour: deleted text is dropped, moved text is given at its old place and at the new one; a symbol such as a
#   Greek letter comes as the HTML of a span that names a font, in the plain text. Passages appear twice in results,
#   and formulas bring words of markup.
# Output seen:
#   ['del:', 'moveFrom: moved', 'moveTo: moved', 'angle <span style=font-family:Symbol>&#x0061;</span>']
# Source: ECMA-376 part 1, 17.13.5.22 (moveFrom: moved away, treated as deleted) and 17.3.3.30 (sym)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2python==3.7.1 python-docx==1.2.0

cd "$work"
venv/bin/python - <<'PYTHON'
import docx
from docx2python import docx2python
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

space = nsdecls("w")
document = docx.Document()
for kind, tag, words in (("del", "delText", "gone"), ("moveFrom", "t", "moved"), ("moveTo", "t", "moved")):
    run = f"<w:r><w:{tag}>{words}</w:{tag}></w:r>"
    change = f"<w:{kind} {space} w:id='1' w:author='A'>{run}</w:{kind}>"
    document.add_paragraph(f"{kind}: ")._p.append(parse_xml(change))
document.add_paragraph("angle ")._p.append(parse_xml(f"<w:r {space}><w:sym w:font='Symbol' w:char='F061'/></w:r>"))
document.save("made.docx")
lines = [line.strip() for line in docx2python("made.docx").text.splitlines() if line]
print(lines)
assert lines[:3] == ["del:", "moveFrom: moved", "moveTo: moved"]
assert lines[3].startswith("angle <span") and "Symbol" in lines[3]
print("As found.")
PYTHON
