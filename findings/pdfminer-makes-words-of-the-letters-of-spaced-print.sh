#!/usr/bin/env bash
# pdfminer.six writes a word that is set with letter spacing as single letters.
#
# Packages: pdfminer.six==20260107, pypdf==7.1.1, pypdfium2==5.15.2, pikepdf==10.18.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: Tc widens a word and makes none; a reader tells a space from a wider setting, since the space is in the text
#   itself.
# Behaviour: with a spacing of a quarter of the size, as in emphasis by spacing or in headings, each letter is
#   followed by a space: "s p a c e d". pypdf and PDFium give the word, pdfminer.six six words of one letter, which no
#   search by words finds.
# Output seen:
#   {'pdfminer.six': ['a', 's', 'p', 'a', 'c', 'e', 'd', 'word'], 'pypdf': ['a', 'spaced', 'word'], 'pypdfium2':
#     ['a', 'spaced', 'word']}
# Source: ISO 32000-1, 9.3.2 Character spacing; pdfminer.six's documentation of word_margin, which does not speak of
#   it
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pdfminer.six==20260107 pypdf==7.1.1 pypdfium2==5.15.2 pikepdf==10.18.0

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



made = page(b"BT /F1 12 Tf 50 200 Td (a ) Tj 3 Tc (spaced) Tj 0 Tc ( word) Tj ET")
read = {
    "pdfminer.six": extract_text(io.BytesIO(made)).split(),
    "pypdf": pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text().split(),
    "pypdfium2": pypdfium2.PdfDocument(made)[0].get_textpage().get_text_bounded().split(),
}
print(read)
assert read["pdfminer.six"] == ["a", *"spaced", "word"]
assert read["pypdf"] == read["pypdfium2"] == ["a", "spaced", "word"]
print("As found.")
PYTHON
