#!/usr/bin/env bash
# mdit-plain, the plain text renderer of markdown-it-py, runs all cells of a table and words parted by <br> into one.
#
# Packages: mdit-plain==1.0.1, markdown-it-py==4.3.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: plain text of a page has its words, apart from one another: a cell ends with a blank or tab, a row with a
#   line, and <br> in a paragraph is the line break that two blanks at the end of a line are.
# Behaviour: the renderer knows no tokens of tables and gives nothing for them, so whatever stands in the cells follows
#   without a blank, heading into first row, row into row: a table of rents is one word with digits in it, which no
#   query finds. <br> leaves nothing either, where a break of Markdown is a line. Lists, headings and quotes are kept
#   apart as guessed.
# Output seen:
#   table      'RoomRentHall500Attic300\nPaid monthly.'
#   <br>       'Harbour Road 5Bergen'
#   two blanks 'Harbour Road 5\nBergen'
#   list       'Hall\nAttic'
# Source: https://pypi.org/project/mdit-plain/ ("converts markdown documents into plain text by removing all markup");
#   https://github.github.com/gfm/#tables-extension-
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mdit-plain==1.0.1 markdown-it-py==4.3.0

cd "$work"
venv/bin/python - <<'PYTHON'
from markdown_it import MarkdownIt
from mdit_plain.renderer import RendererPlain

reader = MarkdownIt("default", renderer_cls=RendererPlain, options_update={"html": True})
PAGES = {
    "table": "| Room | Rent |\n|------|------|\n| Hall | 500 |\n| Attic | 300 |\n\nPaid monthly.\n",
    "<br>": "Harbour Road 5<br>Bergen\n",
    "two blanks": "Harbour Road 5  \nBergen\n",
    "list": "- Hall\n- Attic\n",
}
seen = {name: reader.render(page) for name, page in PAGES.items()}
for name, text in seen.items():
    print(f"{name:10}", repr(text))
assert list(seen.values()) == [
    "RoomRentHall500Attic300\nPaid monthly.",
    "Harbour Road 5Bergen",
    "Harbour Road 5\nBergen",
    "Hall\nAttic",
]
print("As found.")
PYTHON
