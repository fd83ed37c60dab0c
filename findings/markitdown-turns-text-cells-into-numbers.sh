#!/usr/bin/env bash
# MarkItDown writes the text cells 0071, 1e5 and NA of a workbook as 71.0, 100000.0 and NaN.
#
# Packages: markitdown[xlsx]==0.1.9, openpyxl==3.1.5 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: an .xlsx says of each cell whether it is text; what it holds as text (t="s") comes out as the text that
#   stands in the sheet. That is what openpyxl, with which MarkItDown reads, gives.
# Behaviour: a column whose text cells all look like numbers comes out as numbers: leading zeros of part numbers,
#   postcodes and telephone numbers are gone, "1e5" is a hundred thousand. Text cells that read NA, None or null, and
#   every empty cell, come out as the word NaN. A search for the part number finds nothing, one for "NaN" every sheet.
# Output seen:
#   | Part | Country | Weight |
#   | --- | --- | --- |
#   | 71.0 | NaN | 0.5 |
#   | 456.0 | DE | NaN |
#   | 100000.0 | NaN | 2.0 |
# Source: https://github.com/microsoft/markitdown (XlsxConverter: pandas.read_excel with its defaults),
#   https://pandas.pydata.org/docs/reference/api/pandas.read_excel.html
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "markitdown[xlsx]==0.1.9" openpyxl==3.1.5

cd "$work"
cat > cells.py <<'PYTHON'
import openpyxl
from markitdown import MarkItDown

rows = [["Part", "Country", "Weight"], ["0071", "NA", 0.5], ["0456", "DE", None], ["1e5", "None", 2]]
book = openpyxl.Workbook()
for row in rows:
    book.active.append(row)
book.save("parts.xlsx")
read = [list(row) for row in openpyxl.load_workbook("parts.xlsx").active.iter_rows(values_only=True)]
assert read == rows, read
text = MarkItDown(enable_plugins=False).convert("parts.xlsx").text_content
print("\n".join(line for line in text.splitlines() if line.startswith("|")))
assert "| 71.0 | NaN | 0.5 |" in text, text
assert "| 456.0 | DE | NaN |" in text, text
assert "| 100000.0 | NaN | 2.0 |" in text, text
assert "0071" not in text and "None" not in text
PYTHON
venv/bin/python cells.py
echo "As found."
