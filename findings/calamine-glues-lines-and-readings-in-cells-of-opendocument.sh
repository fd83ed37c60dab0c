#!/usr/bin/env bash
# calamine glues the words at a line break or tab in a cell of an OpenDocument sheet, and writes readings into words.
#
# Packages: python-calamine==0.9.1, pyexcel-ods3==0.6.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a break in a cell comes out as "\n" and a tab as "\t", as the element for spaces comes out as blanks; the
#   reading of a Japanese name (ruby) stays out of the name.
# Behaviour: text:line-break and text:tab leave no trace, so "Bergen" and "Oslo" become BergenOslo, a word that no
#   query finds; only paragraphs and text:s keep words apart. And the reading follows its base within the word: 東京 with
#   its reading comes out as 東京とうきょう. pyexcel-ods3 gives the break of the same file as "\n".
# Output seen:
#   calamine      ['BergenOslo', 'BergenOslo', 'Bergen Oslo', 'Bergen\nOslo', '東京とうきょう駅']
#   pyexcel-ods3  'Bergen\nOslo'
# Source: OpenDocument 1.2, part 1, section 6.1.1 (the content of text:ruby-text is no part of a paragraph's text), 6.1.3
#   to 6.1.5 (spaces, tabs, line breaks); https://pypi.org/project/python_calamine
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1 pyexcel-ods3==0.6.1

cd "$work"
venv/bin/python - <<'PYTHON'
import zipfile

import pyexcel_ods3
import python_calamine

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TYPE = "application/vnd.oasis.opendocument.spreadsheet"
CELLS = [
    "<text:p>Bergen<text:line-break/>Oslo</text:p>",
    "<text:p>Bergen<text:tab/>Oslo</text:p>",
    "<text:p>Bergen<text:s/>Oslo</text:p>",
    "<text:p>Bergen</text:p><text:p>Oslo</text:p>",
    "<text:p><text:ruby><text:ruby-base>東京</text:ruby-base>"
    "<text:ruby-text>とうきょう</text:ruby-text></text:ruby>駅</text:p>",
]
row = "".join(f'<table:table-cell office:value-type="string">{cell}</table:table-cell>' for cell in CELLS)
sheet = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0" xmlns:text="{OASIS}:text:1.0"
 office:version="1.3"><office:body><office:spreadsheet><table:table table:name="towns">
<table:table-row>{row}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""
manifest = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
with zipfile.ZipFile("towns.ods", "w") as file:
    file.writestr("mimetype", TYPE)
    file.writestr("META-INF/manifest.xml", manifest)
    file.writestr("content.xml", sheet)

(cells,) = python_calamine.CalamineWorkbook.from_path("towns.ods").get_sheet_by_index(0).to_python()
((first, *_),) = pyexcel_ods3.get_data("towns.ods")["towns"]
print("calamine     ", cells)
print("pyexcel-ods3 ", repr(first))
assert cells == ["BergenOslo", "BergenOslo", "Bergen Oslo", "Bergen\nOslo", "東京とうきょう駅"]
assert first == "Bergen\nOslo"
print("As found.")
PYTHON
