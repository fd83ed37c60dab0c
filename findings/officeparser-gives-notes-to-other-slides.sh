#!/usr/bin/env bash
# officeparser gives the first notes of a presentation to the first slide, and the slides in the order they were made.
#
# Packages: officeparser==7.8.0 from npm, python-pptx==1.0.2 (Node.js 20, Python 3.11, Linux)
# Date: 2026-12-01
# Guess: slides come in the order of the presentation, each with its own notes, as the relationships in the file say.
# Behaviour: slides are numbered by the names of their files, which are given when a slide is made and stay when it is
#   moved. Notes are paired with slides by the number in the name of THEIR file, which counts slides that have notes.
#   Where only the second and fourth slide have notes, the first and second get them: a hit in a note opens another
#   slide, and a slide that was moved to the front is still the last. Text and Markdown are alike in this.
# Output seen:
#   the order shown: ['Closing', 'Prices', 'Harbour', 'Ferry'] notes: {'Harbour': 'open at nine', 'Closing': 'say thanks'}
#   officeparser: [
#     'Prices, with the note open at nine',
#     'Harbour, with the note say thanks',
#     'Ferry',
#     'Closing'
#   ]
# Source: ECMA-376 part 1, 19.2.1.34 (sldIdLst: the order of the slides) and 13.3.5 (notes belong to the slide that the
#   part names in its relationships); README of officeparser ("Notes are attached structurally to their nodes")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" officeparser@7.8.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-pptx==1.0.2

cd "$work"
venv/bin/python - <<'PYTHON'
from pptx import Presentation

NOTES = {"Harbour": "open at nine", "Closing": "say thanks"}
made = Presentation()
for title in ("Prices", "Harbour", "Ferry", "Closing"):
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = title
    if title in NOTES:
        slide.notes_slide.notes_text_frame.text = NOTES[title]
order = made.slides._sldIdLst
order.insert(0, order[-1])
made.save("made.pptx")

read = Presentation("made.pptx")
titles = [slide.shapes.title.text for slide in read.slides]
notes = {s.shapes.title.text: s.notes_slide.notes_text_frame.text for s in read.slides if s.has_notes_slide}
assert titles == ["Closing", "Prices", "Harbour", "Ferry"] and notes == NOTES
print("the order shown:", titles, "notes:", NOTES)
PYTHON
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import { parseOffice } from "officeparser";

const markdown = (await (await parseOffice("made.pptx")).to("md")).value;
const slides = markdown
  .split(/^# /m)
  .slice(1)
  .map((slide) => {
    const note = slide.match(/\*\*Note:\*\* (.*)/);
    return slide.match(/^\w+/)[0] + (note ? `, with the note ${note[1]}` : "");
  });
console.log("officeparser:", slides);
assert.deepEqual(slides, [
  "Prices, with the note open at nine",
  "Harbour, with the note say thanks",
  "Ferry",
  "Closing",
]);
console.log("As found.");
JAVASCRIPT
node check.mjs
