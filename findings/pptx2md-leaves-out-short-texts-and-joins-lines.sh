#!/usr/bin/env bash
# pptx2md leaves out every text of fifteen letters or fewer on a slide, and runs the lines of a cell into one word.
#
# Packages: pptx2md==2.0.6, python-pptx==1.0.2 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: every text of a presentation is in the Markdown, that of a small box too; lines of a cell are parted.
# Behaviour: a box, a shape or the body of a slide with up to fifteen letters in all is taken for no text: amounts,
#   dates, names and labels of a diagram are gone, unless --min-block-size=0 is given, which the README does not tell
#   to give. The bare title of a slide stays. In either case a line break in a paragraph and a second paragraph of a
#   cell glue the words beside them, and a bar in a cell parts it into two. Nothing tells of it.
# Output seen:
#   # Costs of the flat
#   | Month | Paid |
#   | :-: | :-: |
#   | MayJune | yes|no |
#   Heating includedwater not included
#   with --min-block-size=0 also: Deposit 900, 14 March 2027
# Source: pptx2md/types.py (min_block_size) and parser.py of pptx2md 2.0.6; pptx2md --help
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pptx2md==2.0.6 python-pptx==1.0.2

cd "$work"
venv/bin/python - <<'PYTHON'
from pptx import Presentation
from pptx.util import Inches

show = Presentation()
slide = show.slides.add_slide(show.slide_layouts[5])
slide.shapes.title.text = "Costs of the flat"
table = slide.shapes.add_table(2, 2, 0, Inches(2), Inches(6), Inches(1)).table
for row, column, text in ((0, 0, "Month"), (0, 1, "Paid"), (1, 0, "May\nJune"), (1, 1, "yes|no")):
    table.cell(row, column).text = text
for place, text in enumerate(("Deposit 900", "14 March 2027", "Heating included\vwater not included"), 4):
    slide.shapes.add_textbox(0, Inches(place), Inches(6), Inches(1)).text_frame.text = text
show.save("made.pptx")
PYTHON
venv/bin/pptx2md made.pptx -o short.md >/dev/null 2>&1
venv/bin/pptx2md made.pptx -o whole.md --min-block-size 0 >/dev/null 2>&1
venv/bin/python - <<'PYTHON'
from pathlib import Path

short, whole = (
    [line for line in Path(name).read_text("utf-8").splitlines() if line.strip()] for name in ("short.md", "whole.md")
)
print("\n".join(short))
print("with --min-block-size=0 also:", ", ".join(line for line in whole if line not in short))
assert short == [
    "# Costs of the flat",
    "| Month | Paid |",
    "| :-: | :-: |",
    "| MayJune | yes|no |",
    "Heating includedwater not included",
]
assert [line for line in whole if line not in short] == ["Deposit 900", "14 March 2027"]
print("As found.")
PYTHON
