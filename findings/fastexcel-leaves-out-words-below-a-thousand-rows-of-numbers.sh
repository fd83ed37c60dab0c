#!/usr/bin/env bash
# fastexcel drops every word of a column whose first thousand cells are numbers, although it was told to coerce.
#
# Packages: fastexcel==0.21.0, openpyxl==3.1.5, pyarrow==24.0.0 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: A column with numbers and words is read as words: dtype_coercion is "coerce", which turns different types
#   into one, and the other choice, "strict", raises. Either way nothing is lost in silence.
# Behaviour: The type is decided by the first 1,000 rows. Words that come after a thousand numbers are null, without
#   an error or a warning; with "strict" too, which raises for a column mixed within the thousand.
#   schema_sample_rows=None reads all of them. A parts list whose numbers get a letter from row 1,001 on loses exactly
#   those.
# Output seen:
#   coerce: [998, 999, 1000, None, None]
#   strict: [998, 999, 1000, None, None]
#   all rows looked at: ['998', '999', '1000', 'A-1001', 'A-1002']
# Source: docstring of ExcelReader.load_sheet: "`coerce` (the default) will try to coerce different dtypes in a column
#   to the same one, whereas `strict` will raise an error in case a column contains several dtypes"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fastexcel==0.21.0 openpyxl==3.1.5 pyarrow==24.0.0

cd "$work"
venv/bin/python - <<'PYTHON'
import fastexcel
import openpyxl

book = openpyxl.Workbook()
book.active.append(["part"])
for number in range(1, 1201):
    book.active.append([number if number <= 1000 else f"A-{number}"])
book.save("parts.xlsx")


def around_the_thousandth(**options):
    sheet = fastexcel.read_excel("parts.xlsx").load_sheet(0, **options)
    cells = sheet.to_arrow().column(0)[997:1002].to_pylist()
    return [int(cell) if isinstance(cell, float) else cell for cell in cells]


coerced, strict = around_the_thousandth(), around_the_thousandth(dtype_coercion="strict")
whole = around_the_thousandth(schema_sample_rows=None)
print("coerce:", coerced)
print("strict:", strict)
print("all rows looked at:", whole)
assert coerced == strict == [998, 999, 1000, None, None]
assert whole == ["998", "999", "1000", "A-1001", "A-1002"]
print("As found.")
PYTHON
