#!/usr/bin/env bash
# xlsx2csv writes a cell shown as 14:05:37 as 14:05, and one shown as 2026-03-09 14:05:37 as 14:05:36.
#
# Packages: xlsx2csv==0.8.6, openpyxl==3.1.5 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: It follows the cell's number format, as it says: a format with seconds gives the seconds, and they are those
#   that were typed.
# Behaviour: A format that holds only a time becomes hours and minutes, whatever it asks for: hh:mm:ss and mm:ss both
#   give 14:05. Where a date stands before it the seconds are there, but cut and not rounded: a day's fraction as
#   Excel keeps it lies a little below the second half of the time.
# Output seen:
#   hh:mm:ss             14:05
#   mm:ss                14:05
#   yyyy-mm-dd hh:mm:ss  2026-03-09 14:05:36
# Source: https://github.com/dilshod/xlsx2csv ("-d DATEFORMAT: override date/time format"; without it the cell's own
#   is meant)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check xlsx2csv==0.8.6 openpyxl==3.1.5

cd "$work"
venv/bin/python - <<'PYTHON'
import csv
import datetime
import io

import openpyxl
from xlsx2csv import Xlsx2csv

formats = ("hh:mm:ss", "mm:ss", "yyyy-mm-dd hh:mm:ss")
book = openpyxl.Workbook()
for row, form in enumerate(formats, 1):
    book.active.cell(row, 1, datetime.datetime(2026, 3, 9, 14, 5, 37)).number_format = form
book.save("times.xlsx")
out = io.StringIO()
Xlsx2csv("times.xlsx").convert(out)
shown = [row[0] for row in csv.reader(io.StringIO(out.getvalue())) if row]
for form, text in zip(formats, shown, strict=True):
    print(f"{form:20} {text}")
assert shown == ["14:05", "14:05", "2026-03-09 14:05:36"]
print("As found.")
PYTHON
