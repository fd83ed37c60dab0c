#!/usr/bin/env bash
# pypdf's layout mode moves the words that follow a raised digit above the line that they end.
#
# Packages: pypdf==7.1.1, pikepdf==10.18.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: layout mode keeps what stands on one line on one line; a superscript costs at most its own place.
# Behaviour: text behind a superscript made with Ts, also after the rise was set back to 0, is put on a line of its
#   own before the rest of its line: "5 m² wide" is read as "2 wide" and then "5 m". Order and phrase are lost; plain
#   mode of the same package keeps both.
# Output seen:
#   plain: 'area 5 m2 wide' layout: ['2 wide', 'area 5 m']
# Source: pypdf documentation, extract text: layout mode resembles the rendered page; ISO 32000-1, 9.3.7 Text rise
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypdf==7.1.1 pikepdf==10.18.0

cd "$work"
venv/bin/python - <<'PYTHON'
import io

import pikepdf
import pypdf


def page(content):
    document = pikepdf.new()
    sheet = document.add_blank_page(page_size=(400, 300))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    sheet.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    sheet.Contents = document.make_stream(content)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()



made = page(b"BT /F1 12 Tf 50 200 Td (area 5 m) Tj 5 Ts /F1 7 Tf (2) Tj 0 Ts /F1 12 Tf ( wide) Tj ET")
sheet = pypdf.PdfReader(io.BytesIO(made)).pages[0]
plain = sheet.extract_text().strip()
layout = [line.strip() for line in sheet.extract_text(extraction_mode="layout").splitlines() if line.strip()]
print("plain:", repr(plain), "layout:", layout)
assert plain == "area 5 m2 wide"
assert layout == ["2 wide", "area 5 m"]
print("As found.")
PYTHON
