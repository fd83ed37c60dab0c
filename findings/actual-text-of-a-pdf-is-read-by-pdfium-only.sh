#!/usr/bin/env bash
# pypdf and pdfminer.six pass over ActualText, with which a PDF says what its glyphs spell.
#
# Packages: pypdf==7.1.1, pdfminer.six==20260107, pypdfium2==5.15.2, pikepdf==10.18.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: where a stretch of marked content carries /ActualText, that is the text, as in a viewer's clipboard.
# Behaviour: of three readers only PDFium does so. A ligature without a code of its own ("ffi") comes as U+001E from
#   pypdf and as "(cid:30)" from pdfminer.six, so "official" is not found in a page that was tagged precisely to be
#   readable.
# Output seen:
#   {'pypdf': 'an o\x1ecial letter', 'pdfminer.six': 'an o(cid:30)cial letter', 'pypdfium2': 'an official letter'}
# Source: ISO 32000-1, 14.9.4 Replacement text
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2 pikepdf==10.18.0

cd "$work"
venv/bin/python - <<'PYTHON'
import io

import pikepdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text


def page(content):
    document = pikepdf.new()
    sheet = document.add_blank_page(page_size=(400, 300))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    sheet.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    sheet.Contents = document.make_stream(content)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()



made = page(b"BT /F1 12 Tf 50 200 Td (an ) Tj /Span <</ActualText (official)>> BDC (o\036cial) Tj EMC ( letter) Tj ET")
read = {
    "pypdf": pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text().strip(),
    "pdfminer.six": extract_text(io.BytesIO(made)).strip(),
    "pypdfium2": pypdfium2.PdfDocument(made)[0].get_textpage().get_text_bounded().strip(),
}
print(read)
assert read["pypdfium2"] == "an official letter"
assert "official" not in read["pypdf"] and "official" not in read["pdfminer.six"]
assert "(cid:30)" in read["pdfminer.six"]
print("As found.")
PYTHON
