#!/usr/bin/env bash
# officeparser runs the lines of an address and what a tab parts into one word, and drops paragraphs in a form's boxes.
#
# Packages: officeparser==7.8.0 from npm, python-docx==1.2.0, docx2python==3.7.1 (Node.js 20, Python 3.11, Linux)
# Date: 2026-12-01
# Guess: the text of a Word file has a line end or a blank where a line break or a tab stands, and all paragraphs that
#   Word prints. Nodes for breaks are an option for those who ask where a line ended.
# Behaviour: a line break, a tab and the hyphen that must not break leave nothing, in text and in Markdown, so the name
#   and the street of an address are one word. includeBreakNodes gives the lines back, but tabs and hyphens not. A
#   paragraph in a content control of its own (a field of a form, a cover page, a table of contents) is nowhere in
#   what is read, while a control inside of a line is read. No warning is given.
# Output seen:
#   ['Anna ExampleQuay 5Porttown', 'Ferry12 euros', 'twentyone rooms', 'Dear reader, chosen']
#   with breaks: ['Anna Example', 'Quay 5', 'Porttown', 'Ferry12 euros', 'twentyone rooms', 'Dear reader, chosen']
#   docx2python: ['Your reference', 'Anna Example', 'Quay 5', 'Porttown', 'Ferry\t12 euros', 'twentyone rooms',
#     'Dear reader, chosen']
# Source: ECMA-376 part 1, 17.3.3.1 (br), 17.3.3.32 (tab), 17.3.3.18 (noBreakHyphen) and 17.5.2.29 (sdt around blocks);
#   README of officeparser, whose "Known Limitations" name none of these
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" officeparser@7.8.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 docx2python==3.7.1

cd "$work"
venv/bin/python - <<'PYTHON'
import docx
from docx2python import docx2python
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

space = nsdecls("w")
made = docx.Document()
address = made.add_paragraph().add_run("Anna Example")
for line in ("Quay 5", "Porttown"):
    address.add_break()
    address.add_text(line)
made.add_paragraph("Ferry\t12 euros")
made.add_paragraph("twenty")._p.append(parse_xml(f"<w:r {space}><w:noBreakHyphen/><w:t>one rooms</w:t></w:r>"))
control = "<w:sdt {0}><w:sdtContent>{1}</w:sdtContent></w:sdt>"
made.add_paragraph("Dear reader, ")._p.append(parse_xml(control.format(space, "<w:r><w:t>chosen</w:t></w:r>")))
block = control.format(space, "<w:p><w:r><w:t>Your reference</w:t></w:r></w:p>")
made.element.body.insert(0, parse_xml(block))
made.save("made.docx")

other = [line for line in docx2python("made.docx").text.splitlines() if line.strip()]
print("docx2python:", other)
assert other[0] == "Your reference" and other[1:4] == ["Anna Example", "Quay 5", "Porttown"]
PYTHON
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import { parseOffice } from "officeparser";

const read = async (options) => {
  const parsed = await parseOffice("made.docx", options);
  assert.ok(!JSON.stringify(parsed).includes("Your reference"));
  assert.deepEqual(parsed.warnings, []);
  return (await parsed.to("text")).value.split("\n");
};
const plain = await read({});
const broken = await read({ includeBreakNodes: true });
console.log(plain);
console.log("with breaks:", broken);
assert.deepEqual(plain, ["Anna ExampleQuay 5Porttown", "Ferry12 euros", "twentyone rooms", "Dear reader, chosen"]);
assert.deepEqual(broken, ["Anna Example", "Quay 5", "Porttown", ...plain.slice(1)]);
console.log("As found.");
JAVASCRIPT
node check.mjs
