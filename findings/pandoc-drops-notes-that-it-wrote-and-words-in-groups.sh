#!/usr/bin/env bash
# pandoc drops the speaker's notes of a presentation that it wrote itself, and every text in a group of shapes.
#
# Packages: pypandoc_binary==1.17 (pandoc 3.9), python-pptx==1.0.2 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: pandoc reads presentations, so what it writes into one comes back, notes included, for which its Markdown has a
#   place of its own; and a text box is a text box, whether it was grouped with its arrow or not.
# Behaviour: the reader opens no page of notes, and passes over groups with all that is in them; their words are gone
#   and no warning is given. A chart becomes the address of a namespace. Text boxes, lists and tables of the slide
#   itself are there.
# Output seen:
#   written by pandoc: ['Lease', 'The rent is due.']
#   written by python-pptx: ['Lease', 'Alone']
# Source: pandoc's manual (pptx among the formats that it reads, and "Speaker notes"), release notes of 3.8.3;
#   https://github.com/jgm/pandoc/discussions/12023 (notes)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 python-pptx==1.0.2

cd "$work"
venv/bin/python - <<'PYTHON'
import pypandoc
from pptx import Presentation
from pptx.util import Inches

TEXT = "# Lease\n\nThe rent is due.\n\n::: notes\nThe deposit is three months.\n:::\n"


def lines_of(path: str) -> list[str]:
    text = pypandoc.convert_file(path, "plain", extra_args=["--wrap=none", "--fail-if-warnings"])
    return [line for line in text.splitlines() if line.strip()]


pypandoc.convert_text(TEXT, "pptx", format="markdown", outputfile="own.pptx")
(slide,) = Presentation("own.pptx").slides
assert "The deposit is three months." in slide.notes_slide.notes_text_frame.text

deck = Presentation()
slide = deck.slides.add_slide(deck.slide_layouts[5])
slide.shapes.title.text = "Lease"
place = (Inches(1), Inches(2), Inches(3), Inches(1))
slide.shapes.add_textbox(*place).text_frame.text = "Alone"
slide.shapes.add_group_shape().shapes.add_textbox(*place).text_frame.text = "In a group"
deck.save("other.pptx")

own, other = lines_of("own.pptx"), lines_of("other.pptx")
print("written by pandoc:", own)
print("written by python-pptx:", other)
assert own == ["Lease", "The rent is due."]
assert other == ["Lease", "Alone"]
assert pypandoc.get_pandoc_version() == "3.9"
print("As found.")
PYTHON
