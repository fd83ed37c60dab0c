#!/usr/bin/env bash
# pylightxl reads every word as nothing in a workbook that was written row by row, and its numbers as they are.
#
# Packages: pylightxl==1.61, XlsxWriter==3.3.1, openpyxl==3.1.5 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a reader of workbooks reads the words that stand in the cells themselves as well as those in the shared table;
#   programs that export large sheets write them so, and what cannot be read is an error.
# Behaviour: a cell of type inlineStr is the empty text. The sheet looks as if people had filled in numbers only; the
#   same sheet from the same writer with its other setting is read whole. openpyxl reads both alike.
# Output seen:
#   shared table: pylightxl [['Boat', 'Tide'], ['red', 3.5]] openpyxl [['Boat', 'Tide'], ['red', 3.5]]
#   in the cells: pylightxl [['', ''], ['', 3.5]] openpyxl [['Boat', 'Tide'], ['red', 3.5]]
# Source: https://pypi.org/project/pylightxl/1.46/ (its limitations do not name it);
#   https://github.com/JanMarvin/openxlsx2/pull/499 (words in cells are within the standard)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pylightxl==1.61 XlsxWriter==3.3.1 openpyxl==3.1.5

cd "$work"
venv/bin/python - <<'PYTHON'
import openpyxl
import pylightxl
from xlsxwriter import Workbook

ROWS = [["Boat", "Tide"], ["red", 3.5]]


def read(title: str, *, in_cells: bool) -> tuple[list[list[object]], list[list[object]]]:
    """The rows as pylightxl and openpyxl read them."""
    book = Workbook("tides.xlsx", {"constant_memory": in_cells})
    sheet = book.add_worksheet("Tides")
    for number, row in enumerate(ROWS):
        sheet.write_row(number, 0, row)
    book.close()
    light = [list(row) for row in pylightxl.readxl("tides.xlsx").ws("Tides").rows]
    full = [list(row) for row in openpyxl.load_workbook("tides.xlsx")["Tides"].values]
    print(f"{title}: pylightxl {light} openpyxl {full}")
    return light, full


assert read("shared table", in_cells=False) == (ROWS, ROWS)
assert read("in the cells", in_cells=True) == ([["", ""], ["", 3.5]], ROWS)
print("As found.")
PYTHON
