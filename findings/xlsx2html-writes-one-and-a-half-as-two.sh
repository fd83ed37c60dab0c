#!/usr/bin/env bash
# xlsx2html writes a cell shown as 1 1/2 as "2 /", and the marks of a number format into the page.
#
# Packages: xlsx2html==0.6.4, openpyxl==3.1.5, XlsxWriter==3.2.9 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: a number is written as its format shows it; where a format is not known, the plain value is written.
# Behaviour: the format is handed to the number patterns of Babel, which have other signs. A fraction is rounded to a
#   whole number and keeps its stroke: 1 1/2 is "2 /" and 1/4 is "0 /". The quotation marks around a unit go into the
#   text, and a number that is to be divided by a million gets its letter undivided. Percentages, dates, leading zeros
#   and brackets for numbers below zero come out as in Excel.
# Output seen:
#   {'A1': '2 /', 'A2': '0 /', 'A3': '12" kg"', 'A4': '1234567.0"M"', 'A5': '7%', 'A6': '0071', 'A7': '(5)'}
# Source: xlsx2html/format/number.py of xlsx2html 0.6.4; ECMA-376 part 1, 18.8.31 (number formats: ?, "text", comma)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check xlsx2html==0.6.4 openpyxl==3.1.5 XlsxWriter==3.2.9

cd "$work"
venv/bin/python - <<'PYTHON'
import io
import re

import xlsxwriter
from xlsx2html import xlsx2html

CELLS = [
    (1.5, "# ?/?", "2 /"),
    (0.25, "# ?/?", "0 /"),
    (12, '0" kg"', '12" kg"'),
    (1234567, '0.0,,"M"', '1234567.0"M"'),
    (0.07, "0%", "7%"),
    (71, "0000", "0071"),
    (-5, "0;(0)", "(5)"),
]
with xlsxwriter.Workbook("made.xlsx") as workbook:
    sheet = workbook.add_worksheet()
    for row, (value, shown, _) in enumerate(CELLS):
        sheet.write(row, 0, value, workbook.add_format({"num_format": shown}))
page = io.StringIO()
xlsx2html("made.xlsx", page)
seen = dict(re.findall(r'id="Sheet1!(A\d+)"[^>]*>(.*?)</td>', page.getvalue(), re.DOTALL))
print(seen)
assert seen == {f"A{row}": expected for row, (_, _, expected) in enumerate(CELLS, 1)}
print("As found.")
PYTHON
