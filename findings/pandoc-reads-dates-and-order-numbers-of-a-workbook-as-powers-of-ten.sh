#!/usr/bin/env bash
# pandoc gives the date of a workbook as 46090.0, 7 % as 7.0e-2 and order 12345678901 as 1.2345678901e10.
#
# Packages: pypandoc_binary==1.17 (pandoc 3.9), XlsxWriter==3.2.9 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a table that pandoc makes of a workbook holds what its cells show, or at least the numbers as the file spells
#   them: it is made to be read, and the file says by its number formats which of them are dates.
# Behaviour: each number goes through a fraction and comes out as Haskell writes one: whole numbers get ".0", those
#   below a tenth and those from ten million on become powers of ten, so neither an order number nor a telephone number
#   can be found by its digits. Number formats are not looked at: dates and times are counts of days, TRUE is 1.0, and
#   the number 71 that is shown as 0071 is 71.0. Texts, errors and results of formulas that are texts are right.
# Output seen:
#   shown 71: 71.0
#   shown 12345678901: 1.2345678901e10
#   shown 7%: 7.0e-2
#   shown 2026-03-09: 46090.0
#   shown 14:05: 0.5868055555555556
#   shown 0071: 71.0
#   shown TRUE: 1.0
# Source: pandoc's manual (xlsx among the formats that it reads); https://github.com/jgm/pandoc/discussions/12023
#   (numbers and dates of the new reader)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 XlsxWriter==3.2.9

cd "$work"
venv/bin/python - <<'PYTHON'
import datetime
import json

import pypandoc
import xlsxwriter

CELLS = [  # shown, stored, its number format, what pandoc says
    ("71", 71, "0", "71.0"),
    ("12345678901", 12345678901, "0", "1.2345678901e10"),
    ("7%", 0.07, "0%", "7.0e-2"),
    ("2026-03-09", datetime.date(2026, 3, 9), "yyyy-mm-dd", "46090.0"),
    ("14:05", datetime.time(14, 5), "hh:mm", "0.5868055555555556"),
    ("0071", 71, "0000", "71.0"),
    ("TRUE", True, "General", "1.0"),
    ("harbour", "harbour", "General", "harbour"),
]
with xlsxwriter.Workbook("orders.xlsx") as book:
    sheet = book.add_worksheet("Orders")
    sheet.write_row(0, 0, ["shown", "cell"])
    for row, (shown, stored, form, _) in enumerate(CELLS, 1):
        sheet.write_string(row, 0, shown)
        sheet.write(row, 1, stored, book.add_format({"num_format": form}))

read = json.loads(pypandoc.convert_file("orders.xlsx", "json"))
(table,) = [block["c"] for block in read["blocks"] if block["t"] == "Table"]
(body,) = table[4]
rows = [[inline["c"] for cell in row[1] for inline in cell[4][0]["c"]] for row in body[3]]
for (shown, *_, expected), (name, cell) in zip(CELLS, rows, strict=True):
    print(f"shown {shown}: {cell}")
    assert (name, cell) == (shown, expected), (name, cell)
assert pypandoc.get_pandoc_version() == "3.9"
print("As found.")
PYTHON
