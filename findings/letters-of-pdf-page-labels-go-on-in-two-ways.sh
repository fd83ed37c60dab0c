#!/usr/bin/env bash
# Page 28 of an appendix lettered a, b, c is "bb" in pypdf and PDFium, and "ab" in pikepdf, pdfminer.six and PLAYA.
#
# Packages: pypdf==7.1.1, pypdfium2==5.15.2, pikepdf==10.18.0, pdfminer.six==20260107, playa-pdf==1.1.0
#   (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a page's label is a string that the file fixes, so all libraries give the same one, and a hit cited with the
#   label of one library opens the page that a viewer shows under it.
# Behaviour: beyond z they part. The standard repeats the letter (aa, bb, to zz for the 26 pages behind z); three of
#   the five count on like the columns of a spreadsheet (aa, ab, to az). From page 28 on a label names another page in
#   each school, and "bb" is page 28 to one and page 54 to the other; only "aa" is the same by luck.
# Output seen:
#   pages 26, 27, 28, 52, 53, 54
#   pypdf         z aa bb zz aaa bbb
#   PDFium        z aa bb zz aaa bbb
#   pikepdf       z aa ab az ba bb
#   pdfminer.six  z aa ab az ba bb
#   PLAYA         z aa ab az ba bb
# Source: ISO 32000, page label dictionaries, entry S (a to z, then aa to zz for the next 26 pages), quoted and
#   discussed in https://github.com/pdf-association/pdf-issues/issues/593 and https://github.com/py-pdf/pypdf/pull/4065
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypdf==7.1.1 pypdfium2==5.15.2 pikepdf==10.18.0 \
  pdfminer.six==20260107 playa-pdf==1.1.0

cd "$work"
venv/bin/python - <<'PYTHON'
import io
from itertools import islice

import pikepdf
import playa
import pypdf
import pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

PAGES = [26, 27, 28, 52, 53, 54]

made = pikepdf.new()
for _ in range(max(PAGES)):
    made.add_blank_page()
made.Root.PageLabels = pikepdf.Dictionary(Nums=[0, pikepdf.Dictionary(S=pikepdf.Name.a)])
held = io.BytesIO()
made.save(held)
data = held.getvalue()

labels = {
    "pypdf": pypdf.PdfReader(io.BytesIO(data)).page_labels,
    "PDFium": [pypdfium2.PdfDocument(data).get_page_label(place) for place in range(max(PAGES))],
    "pikepdf": [page.label for page in pikepdf.open(io.BytesIO(data)).pages],
    "pdfminer.six": list(islice(PDFDocument(PDFParser(io.BytesIO(data))).get_page_labels(), max(PAGES))),
}
with playa.parse(data) as document:
    labels["PLAYA"] = [page.label for page in document.pages]
seen = {name: " ".join(given[page - 1] for page in PAGES) for name, given in labels.items()}
print("pages", ", ".join(map(str, PAGES)))
for name, shown in seen.items():
    print(f"{name:13} {shown}")
assert seen["pypdf"] == seen["PDFium"] == "z aa bb zz aaa bbb"
assert seen["pikepdf"] == seen["pdfminer.six"] == seen["PLAYA"] == "z aa ab az ba bb"
print("As found.")
PYTHON
